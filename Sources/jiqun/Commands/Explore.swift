internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import Reports
internal import Tabular

/// `jiqun explore`: the explorer, on the terminal, in plain lines, or by a script.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "The explorer: list, pages and map on the screen.",
    discussion: """
      With --keys or --print it needs no terminal: the keys are played and the last screen is \
      printed. Such a run does not look at the settings, but for --config, nor at your notes, but \
      for --workspace.
      """)

  enum Printing: String, ExpressibleByArgument, CaseIterable { case text, ansi, svg, state }

  @OptionGroup(title: "Start") var query: QueryOptions
  @Option(help: "Identifier or name of the cluster that is selected.")
  var select: String?
  @Option(
    help: ArgumentHelp(
      "Starts at a place, as ! tells it: 'trends gdp at 2004 growth'.", valueName: "line"))
  var at: String?
  @Flag(help: "Starts where the explorer was left, on whichever screen.")
  var resume = false
  @Flag(help: "Lines of words instead of a screen: for screen readers and TERM=dumb.")
  var plain = false

  @OptionGroup(title: "Notes") var notes: WorkspaceOptions
  @OptionGroup(title: "Looks") var appearance: AppearanceOptions
  @OptionGroup(title: "Script") var script: ScriptOptions
  @OptionGroup(title: "Public terminals") var kiosk: KioskOptions
  @OptionGroup var options: PrintOptions

  struct ScriptOptions: ParsableArguments {
    @Option(help: "Keys to play, such as 'j*3 enter \"nanj\" ctrl-l'; then the screen is printed.")
    var keys: String?
    @Option(help: "Size of the screen to print, as 80x24.")
    var size: String?
    @Option(help: "How the screen is printed: text, ansi or svg; or the line of its place: state.")
    var print: Printing?
  }

  func run() throws {
    let kiosk = try kiosk.chosen()
    kiosk?.begin()
    guard kiosk?.off.contains(.state) != true || notes.workspace == nil else {
      throw Failure("--workspace: notes are not kept on this terminal", status: 2)
    }
    guard kiosk?.off.contains(.state) != true || !resume else {
      throw Failure("--resume: the last place is not kept on this terminal", status: 2)
    }
    let isScript = script.keys != nil || script.print != nil
    let preferences = options.preferences.chosen(
      isScript: isScript || kiosk?.off.contains(.config) == true, keepsLocale: !isScript)
    let atlas = try options.package.atlas()
    let exploring = Exploring(
      atlas: atlas, preferences: preferences, appearance: try appearance.chosen(),
      kiosk: kiosk, place: try at ?? (resume ? LastPlace.line() : nil) ?? asked(in: atlas),
      packageFolder: options.package.data, workspace: notes.workspace)
    if isScript {
      preferences.complain()
      try script.play(exploring)
    } else if plain {
      try exploring.readLines()
    } else {
      try exploring.onTerminal()
    }
  }

  /// The place that the query and the selection name; nil where nothing is asked for.
  private func asked(in atlas: Atlas) throws(Failure) -> String? {
    var query = try query.query(in: atlas)
    let selected = try select.map { name throws(Failure) in try Naming.cluster(name, in: atlas) }
    guard query != Query() || selected != nil else { return nil }
    if let selected, selected.list.rawValue > query.list.rawValue { query.list = selected.list }
    return ClustersScreen.placeLine(of: query, selecting: selected?.id)
  }
}

extension Explore.ScriptOptions {
  /// Runs the explorer without a terminal and prints its last screen.
  func play(_ exploring: Exploring) throws(Failure) {
    let text = size ?? "80x24"
    guard let size = Size(text: text) else {
      throw Failure("--size \(text): expected columns x rows, such as 80x24", status: 2)
    }
    let terminal = ScriptedTerminal(size: size, events: try events())
    let session = exploring.play(on: terminal, fillsAreas: print == .svg || print == .ansi)
    if print == .state { return try Output.write(session.placeLine + "\n") }
    guard let frame = terminal.last else { return }
    let canvas = frame.canvas.standingIn(for: terminal.appearance)
    switch print ?? .text {
    case .text, .state: try Output.write(PlainText.encode(canvas))
    case .ansi: try Output.write(ANSI.encode(canvas, theme: terminal.appearance.theme))
    case .svg: try Output.write(SVG.encode(canvas, theme: terminal.appearance.theme))
    }
  }

  func events() throws(Failure) -> [Event] {
    do throws(KeyScript.Mistake) {
      return try KeyScript.events(keys ?? "")
    } catch {
      throw Failure("--keys: word \(error.number), '\(error.word)': \(error.reason)", status: 2)
    }
  }
}
