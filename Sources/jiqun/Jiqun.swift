internal import ArgumentParser
internal import ClusterAtlas
internal import Glibc

/// The command line: option parsing, and introducing the parts to each other.
@main
struct Jiqun: ParsableCommand {
  /// The version of the program: its one place.
  static let version = "0.1.0"

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
      MeasuresCommand.self, About.self, Doctor.self, Keys.self, Generate.self,
    ],
    defaultSubcommand: Explore.self)

  /// Runs what the words ask for; every way out has its status, and every output is written wholly.
  static func main() {
    do {
      // Without words there is nothing to parse, and the screen is there two milliseconds sooner.
      if CommandLine.argc == 1 {
        let preferences = Preferences()
        return try Exploring(atlas: try .chosen(), preferences: preferences).onTerminal()
      }
      var command = try parseAsRoot()
      try command.run()
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
