internal import ArgumentParser
internal import ClusterAtlas
internal import Explorer
internal import Reports

/// `jiqun generate`: the texts that are committed and compared by a test.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes the manual page, the key table or the grammar of places.",
    shouldDisplay: false)

  enum Text: String, ExpressibleByArgument, CaseIterable {
    case man, keys, states
    case chineseMan = "man-zh"
  }

  @Argument(help: "What is written.") var text: Text

  func run() throws {
    switch text {
    case .keys: try Output.write(KeyTable(keyMap: .standard, language: .english).markdown)
    case .states: try Output.write(StateTable.markdown)
    case .man: try Output.write(ManualPage().text)
    case .chineseMan: try Output.write(ManualPage(language: .chinese).text)
    }
  }
}
