internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer

/// `jiqun keys`: the key table.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "The keys of the explorer, as the settings have them.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Option(help: "What is printed: text or markdown.") var format: Format = .text
  @OptionGroup var preferences: PreferenceOptions

  func run() throws {
    let preferences = preferences.forPrinting()
    let table = KeyTable(keyMap: preferences.keyMap, language: preferences.language)
    switch format {
    case .markdown: try Output.write(table.markdown)
    case .text:
      let output = Streams.output
      let text = table.text(width: output.pageWidth)
      try Output.write(text.encoded(for: output, theme: .named(preferences.theme ?? .dark)))
    }
  }
}

/// The rows of the command table, written out.
struct KeyTable {
  let keyMap: KeyMap
  let language: Language

  private func keys(of command: Command) -> String {
    let labels = keyMap.keys(of: command).map(\.label)
    return labels.isEmpty ? "-" : labels.joined(separator: " ")
  }

  func text(width: Int) -> StyledText {
    var text = StyledText()
    for pane in Screens.panes {
      let rows = CommandTable.rows(in: [pane.id])
      guard !rows.isEmpty else { continue }
      if !text.lines.isEmpty { text.add() }
      text.add((pane.title[language], .strong))
      for row in rows { add(row, to: &text, width) }
    }
    return text
  }

  private func add(_ command: Command, to text: inout StyledText, _ width: Int) {
    let lead = TextWidth.padded(keys(of: command), to: 18) + " "
    let indent = TextWidth.columns(lead)
    let lines = LineBreaking.wrap(command.help[language], width: max(20, width - indent - 2))
    for (number, line) in lines.enumerated() {
      let before = number == 0 ? lead : String(repeating: " ", count: indent)
      text.add(("  " + before, .accent), (line, .text))
    }
  }

  var markdown: String {
    var result = "# Keys\n\nMade from the command table by `Scripts/docs`; a test compares them.\n"
    for pane in Screens.panes {
      let rows = CommandTable.rows(in: [pane.id])
      guard !rows.isEmpty else { continue }
      result += "\n## \(pane.title[language])\n\n"
      result += "| keys | command | what it does | without the screen |\n|---|---|---|---|\n"
      for row in rows { result += line(row) }
    }
    return result
  }

  private func line(_ command: Command) -> String {
    let labels = keyMap.keys(of: command).map { "`\($0.label)`" }.joined(separator: " ")
    let twin = command.commandLine.map { "`\($0)`" } ?? ""
    let cells = [labels, "`\(command.name)`", command.help[language], twin]
    let escaped = cells.map { cell in
      cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    return "| " + escaped.joined(separator: " | ") + " |\n"
  }
}
