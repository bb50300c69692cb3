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
    for place in Place.allCases {
      let rows = CommandTable.rows(in: [place])
      guard !rows.isEmpty else { continue }
      if !text.lines.isEmpty { text.add() }
      text.add((place.title[language], .strong))
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
    for place in Place.allCases {
      let rows = CommandTable.rows(in: [place])
      guard !rows.isEmpty else { continue }
      result += "\n## \(place.title[language])\n\n"
      result += "| keys | command | what it does | without the screen |\n|---|---|---|---|\n"
      for row in rows { result += line(row) }
    }
    return result
  }

  private func line(_ command: Command) -> String {
    let labels = keyMap.keys(of: command).map { "`\($0.label)`" }.joined(separator: " ")
    let twin = command.twin.map { "`\($0)`" } ?? ""
    let cells = [labels, "`\(command.name)`", command.help[language], twin]
    let escaped = cells.map { cell in
      cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    return "| " + escaped.joined(separator: " | ") + " |\n"
  }
}

extension Place {
  /// What the keys that work in a place are listed under.
  var title: Bilingual {
    switch self {
    case .everywhere: Bilingual("Everywhere", "通用")
    case .clusters: Bilingual("Clusters", "集群")
    case .clusterList: Bilingual("Clusters: list", "集群：列表")
    case .clusterPage: Bilingual("Clusters: page", "集群：页面")
    case .clusterMap: Bilingual("Clusters: map", "集群：地图")
    case .diamond: Bilingual("Diamond", "钻石")
    case .diamondFigure: Bilingual("Diamond: drawing", "钻石：图形")
    case .diamondPage: Bilingual("Diamond: page", "钻石：页面")
    case .diamondBalance: Bilingual("Diamond: balance of forces", "钻石：驱动力的平衡")
    case .diamondWalk: Bilingual("Diamond: walk", "钻石：漫游")
    case .topics: Bilingual("Topics", "主题")
    case .topicOutline: Bilingual("Topics: outline", "主题：大纲")
    case .topicPage: Bilingual("Topics: page", "主题：页面")
    case .trends: Bilingual("Trends", "趋势")
    case .trendList: Bilingual("Trends: list", "趋势：列表")
    case .trendChart: Bilingual("Trends: chart", "趋势：图表")
    case .trendPage: Bilingual("Trends: page", "趋势：页面")
    case .measures: Bilingual("Measures", "测度")
    case .measureList: Bilingual("Measures: list", "测度：列表")
    case .measureResult: Bilingual("Measures: result", "测度：结果")
    case .measurePage: Bilingual("Measures: page", "测度：页面")
    }
  }
}
