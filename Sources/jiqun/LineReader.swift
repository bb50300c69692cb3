internal import Glibc

/// Lines of standard input.
struct LineReader {
  /// A line longer than this is cut in pieces.
  private static let limit = 4096
  private var waiting: [UInt8] = []
  private var isOver = false

  /// What came first.
  enum Arrival {
    case line(String)
    /// There is something to read in the other file.
    case news
    /// No line comes any more.
    case end
  }

  /// The next line, or that another file (-1 for none) can be read; the quit key counts as a line where
  /// it is taken at once and begins one.
  mutating func next(takesQuitKey: Bool = false, besides file: Int32 = -1) -> Arrival {
    while true {
      if let line = waitingLine(takesQuitKey) { return .line(line) }
      if isOver { return .end }
      if file >= 0, Self.hasNews(file, orInput: true) { return .news }
      read()
    }
  }

  /// Waits until a file can be read.
  static func wait(for file: Int32) { _ = hasNews(file, orInput: false) }

  /// Waits for a file or for input; true where the file can be read.
  private static func hasNews(_ file: Int32, orInput: Bool) -> Bool {
    var all = [
      pollfd(fd: file, events: Int16(POLLIN), revents: 0),
      pollfd(fd: orInput ? 0 : -1, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&all, 2, -1) < 0 && errno == EINTR {}
    return all[0].revents != 0
  }

  /// A line that is here already; at the end of the input what is left of one.
  private mutating func waitingLine(_ takesQuitKey: Bool) -> String? {
    if takesQuitKey, waiting.count == 1, waiting[0] == QuitKey.key.asciiValue {
      return take(1, skipping: 0)
    }
    if let end = waiting.firstIndex(of: 0x0A) { return take(end, skipping: 1) }
    if waiting.count >= Self.limit { return take(Self.limit, skipping: 0) }
    return isOver && !waiting.isEmpty ? take(waiting.count, skipping: 0) : nil
  }

  private mutating func take(_ end: Int, skipping: Int) -> String {
    let bytes = waiting[..<end]
    let line =
      Streams.output.isMultibyte
      ? LocaleText.decoded(bytes) : String(decoding: bytes, as: UTF8.self)
    waiting.removeFirst(end + skipping)
    return line
  }

  private mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = Glibc.read(0, &buffer, buffer.count)
    if count > 0 {
      waiting += buffer[..<count]
    } else if count == 0 || errno != EINTR {
      isOver = true
    }
  }
}
