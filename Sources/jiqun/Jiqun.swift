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
      Explore.self, List.self, Show.self, Sources.self, Map.self, Search.self, Topics.self,
      ShowTopic.self, Diamond.self, SeriesCommand.self, ChartCommand.self, MeasureCommand.self,
      MeasuresCommand.self, Look.self, Cite.self, About.self, Doctor.self, Keys.self, Generate.self,
    ],
    defaultSubcommand: Explore.self)

  /// Runs what the words ask for; every way out has its status, and every output is written wholly.
  static func main() {
    do {
      if isBare {
        let preferences = Preferences()
        try Exploring(atlas: try .chosen(), preferences: preferences).onTerminal()
      } else {
        var command = try named() ?? parseAsRoot()
        try command.run()
      }
      // Nothing is left to be done by taking all apart.
      Glibc.exit(0)
    } catch let failure as Failure {
      end(failure)
    } catch {
      let width = Streams.output.pageWidth
      let status = exitCode(for: error).rawValue
      let text = fullMessage(for: error, columns: width) + whereTablesWent(CommandLine.arguments)
      guard status == 0 else { end(Failure(text, status: status), prefix: "") }
      do throws(Failure) {
        try Output.write(text + "\n")
      } catch {
        end(error)
      }
    }
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
    return parsed(command, Array(words.dropFirst(2)))
  }

  private static func parsed<Named: ParsableCommand>(
    _: Named.Type, _ words: [String]
  ) -> (any ParsableCommand)? {
    try? Named.parse(words)
  }

  /// `measures --data` without a folder once listed the tables.
  private static func whereTablesWent(_ words: [String]) -> String {
    words.dropFirst().first == "measures" && words.last == "--data"
      ? "\nThe tables of the package are listed by 'jiqun measures --tables'." : ""
  }

  private static func end(_ failure: Failure, prefix: String = "jiqun: ") -> Never {
    if !failure.description.isEmpty { Output.complain(prefix + failure.description) }
    Glibc.exit(failure.status)
  }
}
