internal import ArgumentParser
internal import ClusterAtlas
internal import Glibc

/// The command line: option parsing, and introducing the parts to each other.
@main
struct Jiqun: ParsableCommand {
  /// The version of the program: its one place.
  static let version = "0.2.0"

  static let configuration = CommandConfiguration(
    commandName: "jiqun",
    abstract: "Explores China's 25 national advanced manufacturing clusters (集群) in the terminal.",
    discussion: """
      Without a command it starts the explorer. The status is 0 where all is well, 1 where \
      something failed or nothing was found, 2 where something was asked that is not there, and \
      64 where an option is not known.
      """,
    version: version,
    subcommands: [
      Explore.self,
      List.self,
      Show.self,
      Sources.self,
      Map.self,
      Search.self,
      Topics.self,
      ShowTopic.self,
      Diamond.self,
      SeriesCommand.self,
      ChartCommand.self,
      MeasureCommand.self,
      MeasuresCommand.self,
      Look.self,
      Cite.self,
      About.self,
      Doctor.self,
      Keys.self,
      Generate.self,
      PackageCommand.self,
      Check.self,
      Compare.self,
      NotesCommand.self,
      ReportCommand.self,
      Tour.self,
      Lecture.self,
      Follow.self,
    ],
    defaultSubcommand: Explore.self)

  /// Runs what the words ask for; every way out has its status, and every output is written wholly.
  static func main() {
    do {
      if isBare {
        let preferences = Preferences()
        try Exploring(atlas: try .chosen(), preferences: preferences).onTerminal()
      } else {
        if let failure = unknownCommand { throw failure }
        var command = try named() ?? parsedAsRoot()
        try command.run()
      }
      // Nothing is left to be done by taking all apart.
      Glibc.exit(0)
    } catch let failure as Failure {
      end(failure)
    } catch {
      let width = Streams.output.pageWidth
      let status = exitCode(for: error).rawValue
      let text = message(of: error, width) + whereTablesWent(CommandLine.arguments)
      guard status == 0 else { end(Failure(text, status: status), prefix: "") }
      do throws(Failure) {
        try Output.write(text + "\n")
      } catch {
        end(error)
      }
    }
  }

  /// The whole tree of commands; help takes the language beside everything.
  private static func parsedAsRoot() throws -> any ParsableCommand {
    let words = Array(CommandLine.arguments.dropFirst())
    let asksHelp = words.first == "help" || words.contains { ["-h", "--help"].contains($0) }
    return try parseAsRoot(
      asksHelp ? Speaking.wordsWithoutLanguage : NegativeValues.joined(words))
  }

  /// Help, or why the words are not taken, in the language that is spoken.
  private static func message(of error: any Error, _ columns: Int) -> String {
    guard Speaking.language == .chinese else { return fullMessage(for: error, columns: columns) }
    let chinese = ChineseHelp(columns: columns)
    let text = fullMessage(for: error, columns: ChineseHelp.unbroken)
    return exitCode(for: error).isSuccess ? chinese.help(text) : chinese.refusal(text)
  }

  /// Whether there is nothing to parse: the screen is there two milliseconds sooner.
  private static var isBare: Bool {
    let words = CommandLine.arguments
    return words.count == 1 || words.count == 2 && words[1] == "explore"
  }

  /// The command of the first word, parsed without the whole tree of commands above it; nil where that
  /// has more to say: help, mistakes, completions.
  private static func named() -> (any ParsableCommand)? {
    let words = CommandLine.arguments
    let asksMore = words.contains { $0 == "-h" || $0.hasPrefix("--h") || $0.hasPrefix("--v") }
    guard words.count > 1, !asksMore, getenv("SAP_SHELL") == nil else { return nil }
    guard
      let command = configuration.subcommands.first(where: {
        $0.configuration.commandName == words[1]
      })
    else { return nil }
    return parsed(command, NegativeValues.joined(Array(words.dropFirst(2))))
  }

  /// A first word that is neither a command nor an option.
  private static var unknownCommand: Failure? {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help"
    else { return nil }
    let names = configuration.subcommands.map { $0._commandName }
    guard !names.contains(word) else { return nil }
    let near = Slips.nearest(to: word, among: names) { [$0] }.first
    let guess = near.map { "; is it '\($0)'?" } ?? ";"
    return Failure("there is no command '\(word)'\(guess) jiqun --help lists all", status: 64)
  }

  private static func parsed<Named: ParsableCommand>(
    _: Named.Type, _ words: [String]
  ) -> (any ParsableCommand)? {
    try? Named.parse(words)
  }

  /// `measures --data` without a folder once listed the tables.
  private static func whereTablesWent(_ words: [String]) -> String {
    words.dropFirst().first == "measures" && words.last == "--data"
      ? (Speaking.language == .chinese
        ? "\n数据包的表由 'jiqun measures --tables' 列出。"
        : "\nThe tables of the package are listed by 'jiqun measures --tables'.") : ""
  }

  private static func end(_ failure: Failure, prefix: String = "jiqun: ") -> Never {
    let isChinese = !prefix.isEmpty && Speaking.language == .chinese
    let text = isChinese ? Sentences.chinese(failure.description) : failure.description
    if !text.isEmpty { Output.complain(prefix + text) }
    Glibc.exit(failure.status)
  }
}
