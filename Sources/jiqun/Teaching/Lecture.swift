internal import ArgumentParser
internal import CConfine
internal import ClusterAtlas
internal import Curses
internal import Drawing
internal import Explorer
internal import Reports
internal import Glibc
internal import Lessons

/// `jiqun lecture FILE`: the explorer, and every place one comes to as a line of a file.
struct Lecture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lecture",
    abstract: "The explorer for a lecture that others follow: each place is a line of FILE.",
    discussion: """
      FILE is made for all to read and is only added to; it has the time and the line of the place, \
      nothing else. Others see the same with `jiqun follow FILE`, or over a line with \
      `ssh HOST tail -n +1 -f FILE | jiqun follow -`.
      """)

  @Argument(help: "File that is written.", completion: .file()) var file: String
  @Option(help: "Name of a shipped lesson, or a file, that is walked.", completion: .file())
  var lesson: String?
  @Option(help: "Step to begin at, from 1.") var step = 1
  @Option(help: ArgumentHelp("Starts at a place, as ! tells it.", valueName: "line"))
  var at: String?
  @OptionGroup(title: "Looks") var appearance: AppearanceOptions
  @OptionGroup(title: "Script") var script: Explore.ScriptOptions
  @OptionGroup(title: "Public terminals") var kiosk: KioskOptions
  @OptionGroup var options: PrintOptions

  func run() throws {
    let kiosk = try kiosk.chosen()
    kiosk?.begin()
    let isScript = script.keys != nil || script.print != nil
    let preferences = options.preferences.chosen(
      isScript: isScript || kiosk?.off.contains(.config) == true, keepsLocale: !isScript)
    let atlas = try options.package.atlas()
    var exploring = Exploring(
      atlas: atlas, preferences: preferences, appearance: try appearance.chosen())
    exploring.kiosk = kiosk
    exploring.packageFolder = options.package.data
    exploring.place = at
    if let lesson {
      exploring.lesson = Exploring.LessonStart(
        lesson: try LessonFile(lesson).walked(), step: step - 1)
    }
    let log = try LectureLog(file)
    exploring.observer = { log.note($0) }
    if isScript { try script.play(exploring) } else { try exploring.onTerminal() }
  }
}

/// `jiqun follow FILE`: where a lecture is, on one's own terminal.
struct Follow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Follows a lecture: shows where it is, in one's own size, language and colours.",
    discussion: """
      Any key wanders freely; Enter returns to the class. 0 lists the places so far. With - the \
      lines come from standard input: `ssh HOST tail -n +1 -f FILE | jiqun follow -`.
      """)

  @Argument(help: "File that jiqun lecture writes, or - for standard input.", completion: .file())
  var file: String
  @Option(help: ArgumentHelp("Shows where the class was at a time of day.", valueName: "10:42"))
  var at: String?
  @Option(
    help: "A lesson's file, where the lecture walks one that is not shipped.", completion: .file())
  var lesson: [String] = []
  @Flag(help: "Lines of words instead of a screen: for screen readers and TERM=dumb.")
  var plain = false
  @OptionGroup(title: "Looks") var appearance: AppearanceOptions
  @OptionGroup(title: "Script") var script: Explore.ScriptOptions
  @OptionGroup(title: "Public terminals") var kiosk: KioskOptions
  @OptionGroup var options: PrintOptions

  func run() throws {
    confine_heap()
    let kiosk = try kiosk.chosen()
    kiosk?.begin()
    let isScript = script.keys != nil || script.print != nil
    let preferences = options.preferences.chosen(
      isScript: isScript || kiosk?.off.contains(.config) == true, keepsLocale: !isScript)
    if let at, !Self.isTime(at) {
      throw Failure("--at \(at): expected a time of day such as 10:42", status: 2)
    }
    let atlas = try options.package.atlas()
    var exploring = Exploring(
      atlas: atlas, preferences: preferences, appearance: try appearance.chosen())
    exploring.kiosk = kiosk
    exploring.packageFolder = options.package.data
    try Self.mustBeThere(file, for: kiosk)
    let lessons = try lesson.map { name throws(Failure) in try LessonFile(name).walked() }
    exploring.lecture = Exploring.Lecture(
      source: try LectureNews(file, needsTerminal: !plain), at: at, lessons: lessons)
    if isScript {
      try script.play(exploring)
    } else if plain {
      try exploring.readLines()
    } else {
      try exploring.onTerminal()
    }
  }

  /// Where the kernel refuses to open files later on the lecture's must be there at once.
  private static func mustBeThere(_ file: String, for kiosk: Kiosk?) throws(Failure) {
    guard kiosk?.off.contains(.open) == true, file != "-", access(file, R_OK) != 0 else { return }
    throw Failure(
      "\(file): \(Output.reason(errno)); on this terminal the lecture must have begun, or say --allow open",
      status: 2)
  }

  /// `10:42` or `10:42:30`.
  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { $0.utf8.count == 2 && $0.allSatisfy(\.isWholeNumber) }
  }
}
