internal import ArgumentParser

/// The command line: option parsing, and introducing the parts to each other.
@main
struct Jiqun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jiqun",
    abstract: "Explores China's 25 national advanced manufacturing clusters (集群) in the terminal.",
    discussion: "Without a command it starts the explorer.",
    version: "0.1.0",
    subcommands: [Explore.self],
    defaultSubcommand: Explore.self)
}
