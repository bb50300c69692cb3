internal import ClusterAtlas
internal import Curses
internal import Drawing
internal import Explorer
internal import Glibc
internal import Lessons
internal import Reports

/// `jiqun tour LESSON --notes`, on the terminal or by a script.
struct LecturerDesk {
  var lesson: Lesson
  var step: Int
  var atlas: Atlas
  var preferences: Preferences
  /// The lecture's file, to be where the lecture is.
  var follow: String?
  /// Nil but on a terminal that anybody may use.
  var kiosk: Kiosk?

  func run(_ script: Explore.ScriptOptions?) throws(Failure) {
    if let script { return try play(script) }
    let terminal: CursesTerminal
    var options = ChosenAppearance().terminalOptions(preferences)
    options.canSuspend = kiosk?.off.contains(.suspend) != true
    do throws(CursesError) {
      terminal = try CursesTerminal(options)
    } catch {
      throw Failure(error.message, status: 2)
    }
    let abilities = Abilities(
      chinese: terminal.capabilities.codeset != .ascii,
      glyphs: terminal.capabilities.suggestedGlyphs, colour: terminal.capabilities.wantsColour)
    var desk = desk(terminal.size, abilities)
    var news = try follow.map { path throws(Failure) in try LectureNews(path) }
    show(&desk, &news, on: terminal)
    kiosk?.close()
    while desk.handle(next(terminal), at: .now) { show(&desk, &news, on: terminal) }
    terminal.close()
    terminal.endBySignal()
  }

  /// The clock moves once a second.
  private func next(_ terminal: CursesTerminal) -> Event { terminal.nextEvent(within: 1000) }

  private func show(
    _ desk: inout NotesDesk, _ news: inout LectureNews?, on terminal: CursesTerminal
  ) {
    if let entry = news?.newest(), let stop = entry.stop, stop.lesson == desk.lessonID {
      desk.go(to: stop.position)
    }
    terminal.show(desk.frame(at: .now), appearance: desk.appearance)
  }

  private func desk(_ size: Size, _ abilities: Abilities) -> NotesDesk {
    let theme: Theme.Name = abilities.colour ? preferences.theme ?? .dark : .plain
    return NotesDesk(
      lesson, step: step, in: atlas, size: size, language: preferences.language,
      appearance: Appearance(theme: .named(theme), glyphs: abilities.glyphs), abilities: abilities)
  }

  /// A script has no clock: its time stands at midnight.
  private func play(_ script: Explore.ScriptOptions) throws(Failure) {
    guard let size = Size(text: script.size ?? "80x24") else {
      throw Failure(
        "--size \(script.size ?? ""): expected columns x rows, such as 80x24", status: 2)
    }
    var desk = desk(size, Abilities())
    let midnight = NotesDesk.Time(seconds: 0, text: "00:00:00")
    for event in try script.events() {
      guard desk.handle(event, at: midnight) else { break }
    }
    let canvas = desk.frame(at: midnight).canvas
    switch script.print ?? .text {
    case .text, .state: try Output.write(PlainText.encode(canvas))
    case .ansi: try Output.write(ANSI.encode(canvas, theme: desk.appearance.theme))
    case .svg: try Output.write(SVG.encode(canvas, theme: desk.appearance.theme))
    }
  }
}

extension NotesDesk.Time {
  /// Now, on the machine's clock.
  static var now: NotesDesk.Time {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return NotesDesk.Time(
      seconds: seconds,
      text: "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))")
  }
}
