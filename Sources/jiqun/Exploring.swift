internal import CConfine
internal import ClusterAtlas
internal import Curses
internal import Drawing
internal import Explorer
internal import Glibc
internal import Lessons
internal import Reports
internal import Workspace

/// The explorer as it was asked for, ready to run: on the terminal, in lines of words, by a script.
struct Exploring {
  var atlas: Atlas
  var preferences: Preferences
  var appearance = ChosenAppearance()
  /// Nil but on a terminal that anybody may use.
  var kiosk: Kiosk?
  /// The line of the place where it begins; nil for where it begins by itself.
  var place: String?
  /// The folder of the package that `--data` names.
  var packageFolder: String?
  /// The folder of the reader's notes; nil for the usual one, of a script for none.
  var workspace: String?
  /// The lesson that is walked; nil for none.
  var lesson: LessonStart?

  /// What the first picture takes of memory, about.
  private static let firstMemory = 1 << 20

  /// The lecture that is followed; nil for none.
  var lecture: Lecture?
  /// What is told of the session after each event.
  var observer: ((Session) -> Void)?

  /// A lecture's lines, the time of day that is shown, lessons of one's own.
  struct Lecture {
    var source: LectureNews
    var at: String?
    var lessons: [Lesson]
  }

  /// A lesson and the step to begin at, from 0; without a lesson those there are are listed.
  struct LessonStart {
    var lesson: Lesson?
    var step = 0
  }

  private func session(
    size: Size, abilities: Abilities, suggested: GlyphSet? = nil
  ) -> Session {
    var session = appearance.session(
      atlas, size: size, abilities: abilities, preferences, suggested: suggested,
      settles: place != nil || lesson != nil || lecture != nil)
    session.context.programVersion = Jiqun.version
    // A public terminal tells no folder of its machine.
    if let kiosk { session.off = kiosk.off } else { session.context.packageFolder = packageFolder }
    if let place { session.go(to: place) }
    return session
  }

  /// Begins the lesson that is asked for.
  private func begin(_ session: inout Session, hasClock: Bool) {
    if hasClock { session.clock = { Glibc.time(nil) } }
    if let lecture {
      session.follow(with: lecture.lessons)
      session.take(lecture.source.read())
      if let time = lecture.at { session.replay(at: time) }
    }
    guard let lesson else { return }
    if let lesson = lesson.lesson {
      session.begin(lesson, at: self.lesson?.step ?? 0)
    } else {
      session.openShipped()
    }
  }

  /// Plays a script; what the session is then. The terminal keeps the last frame.
  /// `fillsAreas`: what is printed has many colours.
  func play(on terminal: ScriptedTerminal, fillsAreas: Bool = false) -> Session {
    var session = session(size: terminal.size, abilities: Abilities())
    session.appearance.fillsAreas = fillsAreas
    begin(&session, hasClock: false)
    var loop = Loop(
      session: session, outbox: NoOutbox(), keeper: workspace.flatMap { try? keeper(in: $0) })
    loop.observer = observer
    loop.run(on: terminal)
    return loop.session
  }

  /// Takes the terminal; one without a cursor is spoken to in lines.
  func onTerminal() throws(Failure) {
    if lecture == nil { confine_prepare(Self.firstMemory) }
    let terminal: CursesTerminal
    do throws(CursesError) {
      terminal = try CursesTerminal(terminalOptions)
    } catch {
      if error.isPlain, isatty(0) != 0, isatty(1) != 0 { return try readLines() }
      throw Failure(error.message, status: 2)
    }
    let abilities = Abilities(
      chinese: terminal.capabilities.codeset != .ascii,
      glyphs: terminal.capabilities.mostGlyphs, colour: terminal.capabilities.wantsColour)
    var session = session(
      size: terminal.size, abilities: abilities, suggested: terminal.capabilities.suggestedGlyphs)
    session.appearance.fillsAreas = terminal.capabilities.colours >= 256
    session.appearance.isSparse = terminal.capabilities.colours < 256
    begin(&session, hasClock: true)
    session.message = preferences.notice ?? terminal.notice ?? session.message
    let keeper = usualKeeper(&session)
    kiosk?.close()
    var loop = Loop(
      session: session, outbox: outbox, idle: kiosk?.idle.map { IdleLimit(seconds: $0) },
      keeper: keeper, editor: kiosk?.off.contains(.child) == true ? nil : EditorProgram.chosen)
    loop.lecture = lecture?.source
    // A class has many followers on one machine.
    if lecture != nil { confine_spare() }
    loop.observer = observer
    loop.run(on: terminal)
    terminal.close()
    if kiosk?.off.contains(.state) != true { LastPlace.save(loop.session) }
    terminal.endBySignal()
  }

  /// The journal of a folder.
  private func keeper(in folder: String) throws(KeepError) -> any Keeper {
    try Journal(folder: folder, who: WorkspaceFolder.who)
  }

  /// The reader's journal; nil where none is to be kept, with a sentence where it cannot be read.
  private func usualKeeper(_ session: inout Session) -> (any Keeper)? {
    guard kiosk?.off.contains(.state) != true, let folder = workspace ?? WorkspaceFolder.usual
    else {
      return nil
    }
    do throws(KeepError) {
      return try keeper(in: folder)
    } catch {
      session.message = error.words[session.language]
      return nil
    }
  }

  private var outbox: any Outbox {
    if let kiosk { KioskOutbox(off: kiosk.off) } else { FileOutbox() }
  }

  private var terminalOptions: CursesTerminal.Options {
    var options = appearance.terminalOptions(preferences)
    guard let kiosk else { return options }
    if kiosk.off.contains(.clipboard) { options.clipboard = .off }
    options.canSuspend = !kiosk.off.contains(.suspend)
    return options
  }

  /// Wide enough for names to be whole.
  private static let lineSize = Size(width: 300, height: 60)

  /// Lines of words in and out, until the input ends.
  func readLines() throws(Failure) {
    let abilities = Abilities(chinese: !Streams.output.isASCII, glyphs: .ascii, colour: false)
    var session = session(size: Self.lineSize, abilities: abilities)
    begin(&session, hasClock: true)
    session.message = preferences.notice ?? session.message
    let keeper = usualKeeper(&session)
    kiosk?.close()
    var explorer = PlainExplorer(session: session, outbox: outbox, keeper: keeper)
    try say(explorer.greeting)
    let isTerminal = isatty(0) != 0
    if isTerminal { QuitKey.begin() }
    defer { if isTerminal { QuitKey.end() } }
    try converse(&explorer, isTerminal: isTerminal)
  }

  /// Answers what is typed, and says where the lecture goes, until either of both ends it.
  private func converse(
    _ explorer: inout PlainExplorer, isTerminal: Bool
  ) throws(Failure) {
    let source = lecture?.source
    var lines = LineReader()
    while true {
      let takesQuitKey = isTerminal && explorer.takesQuitKey
      let file = source?.isOver == false ? source?.file ?? -1 : -1
      switch lines.next(takesQuitKey: takesQuitKey, besides: file) {
      case .line(let line):
        let answer = explorer.answer(line)
        if answer.ends { return isTerminal ? try Output.write("\n") : () }
        try say(answer.text)
      case .news: try tellNews(to: &explorer)
      case .end:
        // What comes through a pipe goes on where nobody types.
        guard source?.isPipe == true, file >= 0 else { return }
        LineReader.wait(for: file)
        try tellNews(to: &explorer)
      }
    }
  }

  private func tellNews(to explorer: inout PlainExplorer) throws(Failure) {
    guard let source = lecture?.source else { return }
    let text = explorer.take(source.read())
    if !text.isEmpty { try say((isatty(1) != 0 ? "\n" : "") + text) }
  }

  /// On a terminal a line is broken between words, and not where the terminal ends; elsewhere it
  /// stays whole.
  private static func wrapped(_ line: String) -> [String] {
    guard let width = Streams.output.width else { return [line] }
    return LineBreaking.wrap(line, width: max(20, width))
  }

  /// Lines of words, and a prompt where somebody sits before them.
  private func say(_ text: String) throws(Failure) {
    var styled = StyledText()
    for line in text.split(separator: "\n").flatMap({ Self.wrapped(String($0)) }) {
      styled.add((line, .text))
    }
    try Output.write(styled.encoded(for: Streams.output, theme: .plain))
    if isatty(0) != 0, isatty(1) != 0 { try Output.write("> ") }
  }
}
