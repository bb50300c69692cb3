internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import Reports

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
    return labels.isEmpty ? listed(command) : labels.joined(separator: " ")
  }

  /// Where a command without a key is chosen: "v …" is the list of `v`.
  private func listed(_ command: Command) -> String { command.list.map { $0.label + " …" } ?? "-" }

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
    result += letters
    for pane in Screens.panes {
      let rows = CommandTable.rows(in: [pane.id])
      guard !rows.isEmpty else { continue }
      result += "\n## \(pane.title[language])\n\n"
      result += "| keys | command | what it does | without the screen |\n|---|---|---|---|\n"
      for row in rows { result += line(row) }
    }
    return result
  }

  /// Letters against screens: a letter has one meaning, or is not used.
  private var letters: String {
    let columns = LetterTable.columns.map { $0[language] }
    var result = "\n## Letters and screens\n\n"
    result += "Each key means one thing on all screens ([why](decisions/keys.md)). "
    result += "A key of which a command is not here yet stands without cells.\n\n"
    result += "| key | meaning | " + columns.joined(separator: " | ") + " |\n"
    result += "|---|---|" + columns.map { _ in "---|" }.joined() + "\n"
    for row in LetterTable.rows {
      let keys = row.idea.keys.map { "`\($0.label)`" }.joined(separator: " ")
      let cells = row.cells.map { $0.map { $0[language] }.joined(separator: "; ") }
      let all = [keys, row.idea.meaning[language]] + cells
      result += "| " + all.joined(separator: " | ") + " |\n"
    }
    return result
  }

  private func line(_ command: Command) -> String {
    let own = keyMap.keys(of: command).map { "`\($0.label)`" }.joined(separator: " ")
    let labels = own.isEmpty ? listed(command) : own
    let twin = command.commandLine.map { "`\($0)`" } ?? ""
    let cells = [labels, "`\(command.name)`", command.help[language], twin]
    let escaped = cells.map { cell in
      cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    return "| " + escaped.joined(separator: " | ") + " |\n"
  }
}
