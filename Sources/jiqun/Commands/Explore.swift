internal import ArgumentParser
internal import ClusterAtlas
internal import Curses
internal import Drawing
internal import Explorer
internal import Glibc

/// `jiqun explore`: the explorer, on the terminal, in plain lines, or by a script.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The explorer: list, pages and map on the screen.",
    discussion: """
      With --keys or --print it needs no terminal: the keys are played and the last screen is \
      printed. Such a run does not look at the settings, but for --config.
      """)

  enum Printing: String, ExpressibleByArgument, CaseIterable { case text, ansi, svg }

  @OptionGroup(title: "Start") var query: QueryOptions
  @Option(help: "Identifier or name of the cluster that is selected.")
  var select: String?
  @Flag(help: "Lines of words instead of a screen: for screen readers and TERM=dumb.")
  var plain = false

  @OptionGroup(title: "Looks") var looks: LooksOptions
  @OptionGroup(title: "Script") var script: ScriptOptions
  @OptionGroup var options: PrintOptions

  struct ScriptOptions: ParsableArguments {
    @Option(help: "Keys to play, such as 'j*3 enter \"nanj\" ctrl-l'; then the screen is printed.")
    var keys: String?
    @Option(help: "Size of the screen to print, as 80x24.")
    var size: String?
    @Option(help: "How the screen is printed: text, ansi or svg.")
    var print: Printing?
  }

  func run() throws {
    try looks.check()
    let isScript = script.keys != nil || script.print != nil
    let preferences = Preferences(options.preferences, isScript: isScript)
    let atlas = try options.package.atlas()
    if isScript {
      try play(atlas, preferences)
    } else if plain {
      try readLines(atlas, preferences)
    } else {
      try explore(atlas, preferences)
    }
  }

  // MARK: Script

  /// Runs the explorer without a terminal and prints its last screen.
  private func play(_ atlas: Atlas, _ preferences: Preferences) throws(Failure) {
    let text = script.size ?? "80x24"
    guard let size = Size(text: text) else {
      throw Failure("--size \(text): expected columns x rows, such as 80x24", status: 2)
    }
    let terminal = ScriptedTerminal(size: size, events: try events())
    let session = looks.session(atlas, size: size, abilities: Abilities(), preferences)
    var loop = Loop(session: try started(session), outbox: NoOutbox())
    loop.run(on: terminal)
    guard let frame = terminal.last else { return }
    let canvas = frame.canvas.standingIn(for: terminal.looks)
    switch script.print ?? .text {
    case .text: try Output.write(PlainText.encode(canvas))
    case .ansi: try Output.write(ANSI.encode(canvas, theme: terminal.looks.theme))
    case .svg: try Output.write(SVG.encode(canvas, theme: terminal.looks.theme))
    }
  }

  private func events() throws(Failure) -> [Event] {
    do throws(KeyScript.Mistake) {
      return try KeyScript.events(script.keys ?? "")
    } catch {
      throw Failure("--keys: word \(error.number), '\(error.word)': \(error.reason)", status: 2)
    }
  }

  // MARK: Start

  /// The session with the filters and the selection that were asked for.
  private func started(_ session: Session) throws(Failure) -> Session {
    var session = session
    session.clusters.query = try query.query(in: session.atlas)
    let cluster = try select.map { name throws(Failure) in
      try Naming.cluster(name, in: session.atlas)
    }
    if let cluster, cluster.list.rawValue > session.clusters.query.list.rawValue {
      session.clusters.query.list = cluster.list
    }
    session.clusters.run(atlas: session.atlas)
    if let cluster { session.clusters.select(cluster.id) }
    _ = session.handle(.resize(session.size))
    return session
  }

  // MARK: Terminal

  private func explore(_ atlas: Atlas, _ preferences: Preferences) throws(Failure) {
    _ = try query.query(in: atlas)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(looks.terminalOptions(preferences))
    } catch {
      if error.isPlain, isatty(0) != 0, isatty(1) != 0 { return try readLines(atlas, preferences) }
      throw Failure(error.message, status: 2)
    }
    defer { terminal.close() }
    let abilities = Abilities(
      chinese: terminal.capabilities.codeset != .ascii,
      glyphs: terminal.capabilities.suggestedGlyphs, colour: terminal.capabilities.wantsColour)
    var session = try started(
      looks.session(atlas, size: terminal.size, abilities: abilities, preferences))
    session.message = preferences.notice ?? terminal.notice
    var loop = Loop(session: session, outbox: FileOutbox())
    loop.run(on: terminal)
    terminal.close()
    terminal.endBySignal()
  }

  // MARK: Lines

  private func readLines(_ atlas: Atlas, _ preferences: Preferences) throws(Failure) {
    let abilities = Abilities(
      chinese: !Streams.output.isASCII, glyphs: .ascii, colour: false)
    var session = try started(
      looks.session(
        atlas, size: Size(width: 80, height: 24), abilities: abilities, preferences))
    session.message = preferences.notice
    var explorer = PlainExplorer(session: session, outbox: FileOutbox())
    try say(explorer.greeting)
    var lines = LineReader()
    while let line = lines.next() {
      let answer = explorer.answer(line)
      if answer.ends { return }
      try say(answer.text)
    }
  }

  /// Lines of words, and a prompt where somebody sits before them.
  private func say(_ text: String) throws(Failure) {
    var styled = StyledText()
    for line in text.split(separator: "\n") { styled.add((String(line), .text)) }
    try Output.write(styled.encoded(for: Streams.output, theme: .plain))
    if isatty(0) != 0, isatty(1) != 0 { try Output.write("> ") }
  }
}
