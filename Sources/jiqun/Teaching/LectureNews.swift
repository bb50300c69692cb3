internal import Curses
internal import Explorer
internal import Glibc

/// The lines of a lecture's file as they come.
final class LectureNews: LectureSource {
  private let news: FileNews
  private var stream = LectureStream()

  /// A file, or `-` for standard input; then the terminal is the keyboard, if there is one.
  init(_ path: String, needsTerminal: Bool = true) throws(Failure) {
    guard
      let news = path == "-"
        ? FileNews(pipeNeedingTerminal: needsTerminal) : FileNews(path: path)
    else {
      throw Failure(
        path == "-"
          ? "-: the keyboard's terminal cannot be opened" : "\(path): \(Output.reason(errno))")
    }
    self.news = news
    isPipe = path == "-"
  }

  var file: Int32 { news.file }
  var isOver: Bool { news.isOver }
  /// Whether lines come through a pipe: what is typed may be over before.
  let isPipe: Bool

  func read() -> [LectureEntry] {
    let (bytes, isNew) = news.read()
    if isNew { stream.forget() }
    return stream.take(bytes)
  }

  /// The last of what is new.
  func newest() -> LectureEntry? { read().last }
}

/// A lecture's file that is written: a line for each change of place.
final class LectureLog {
  private let file: Int32
  private var last = ""

  /// Opens the file for all to read, or goes on in one that is there.
  init(_ path: String) throws(Failure) {
    file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard file >= 0 else { throw Failure("\(path): \(Output.reason(errno))", status: 2) }
  }

  deinit { close(file) }

  /// Writes where the session is, if it is somewhere else than before. A full disk stops the
  /// lecture's file, not the lecture.
  func note(_ session: Session) {
    let entry = session.lectureEntry(at: "")
    let place = entry.line
    guard place != last else { return }
    last = place
    _ = Output.send(session.lectureEntry(at: Self.now).line + "\n", to: file)
  }

  /// `2026-11-29T10:42:07+08:00`.
  private static var now: String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(parts.tm_year + 1900)-\(two(Int(parts.tm_mon) + 1))-\(two(Int(parts.tm_mday)))"
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { two(Int($0)) }
    let minutes = parts.tm_gmtoff / 60
    let zone = (minutes < 0 ? "-" : "+") + two(abs(minutes) / 60) + ":" + two(abs(minutes) % 60)
    return date + "T" + clock.joined(separator: ":") + zone
  }
}
