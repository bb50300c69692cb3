internal import ArgumentParser
internal import ClusterAtlas
internal import Curses
internal import Drawing
internal import Explorer

/// `jiqun explore`: the explorer, on the terminal or by a script.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The explorer: list, pages and map on the screen.")

  enum Printing: String, ExpressibleByArgument, CaseIterable { case text, ansi, svg }

  @OptionGroup var package: PackageOptions
  @OptionGroup var looks: LooksOptions

  @Option(help: "Keys to play, such as 'j*3 enter \"nanj\" ctrl-l'; then the screen is printed.")
  var keys: String?
  @Option(help: "Size of the screen to print, as 80x24.")
  var size: String?
  @Option(help: "How the screen is printed.")
  var print: Printing?

  func run() throws {
    let atlas = try package.atlas()
    if keys != nil || print != nil {
      try play(atlas)
    } else {
      try explore(atlas)
    }
  }

  /// Runs the explorer without a terminal and prints its last screen.
  private func play(_ atlas: Atlas) throws {
    let text = size ?? "80x24"
    guard let size = Size(text: text) else {
      throw ValidationError("--size \(text): expected columns x rows, such as 80x24")
    }
    let events: [Event]
    do {
      events = try KeyScript.events(keys ?? "")
    } catch {
      throw ValidationError("--keys: word \(error.number), '\(error.word)': \(error.reason)")
    }
    let session = looks.session(atlas, size: size, abilities: Abilities(), isScript: true)
    let terminal = ScriptedTerminal(size: size, events: events)
    var loop = Loop(session: session, outbox: NoOutbox())
    loop.run(on: terminal)
    guard let frame = terminal.last else { return }
    switch print ?? .text {
    case .text: Output.write(PlainText.encode(frame.canvas))
    case .ansi: Output.write(ANSI.encode(frame.canvas, theme: terminal.looks.theme))
    case .svg: Output.write(SVG.encode(frame.canvas, theme: terminal.looks.theme))
    }
  }

  private func explore(_ atlas: Atlas) throws {
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(looks.terminalOptions)
    } catch {
      throw Failure(error.message, status: 2)
    }
    let abilities = Abilities(
      chinese: terminal.capabilities.codeset != .ascii,
      glyphs: terminal.capabilities.suggestedGlyphs, colour: terminal.capabilities.wantsColour)
    var session = looks.session(atlas, size: terminal.size, abilities: abilities, isScript: false)
    session.message = terminal.notice
    var loop = Loop(session: session, outbox: FileOutbox())
    loop.run(on: terminal)
    terminal.close()
    terminal.endBySignal()
  }
}
