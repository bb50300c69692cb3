package import ClusterAtlas
package import Comparison

/// The cells of a comparison in words, with the numbers of their sources; and all of it as Markdown.
package struct ComparisonWords {
  package let comparison: Comparison
  package let atlas: Atlas
  package let language: Language
  /// The sources of all cells in the order of their numbers: those of what differs first.
  package let sources: [Source]
  /// The numbers of the sources, from 1.
  package let marks: [Source.ID: Int]

  /// The most sources that a cell names.
  private static let most = 3

  package init(_ comparison: Comparison, atlas: Atlas, language: Language) {
    self.comparison = comparison
    self.atlas = atlas
    self.language = language
    var seen: Set<Source.ID> = []
    sources = comparison.rows.filter { $0.kind != .alike }.flatMap(\.cells)
      .flatMap { $0.map { Array($0.sourceIDs.prefix(Self.most)) } ?? [] }
      .filter { seen.insert($0).inserted }.compactMap(atlas.source)
    marks = Dictionary(
      sources.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of a row with its unit, where the name does not end with it.
  package func label(_ row: ComparisonRow) -> String {
    let (unit, name) = (row.unit[language], row.label[language])
    let isSaid = unit.isEmpty || name.lowercased().hasSuffix(unit.lowercased())
    return isSaid ? name : name + " " + unit
  }

  /// The number or the words with year, sources, rank and what they are of.
  package func text(_ cell: ComparisonCell?, hasMarks: Bool = true) -> String {
    guard let cell else { return "-" }
    var parts = [cell.text[language]]
    if let year = cell.year { parts.append("'" + Self.short(year)) }
    let numbers = cell.sourceIDs.prefix(Self.most).compactMap { marks[$0] }
    if hasMarks, !numbers.isEmpty {
      parts.append("[" + numbers.map(String.init).joined(separator: ",") + "]")
    }
    if let rank = cell.rank, rank.count > 1 { parts.append("\(rank.place)/\(rank.count)") }
    if !cell.remark.isEmpty { parts.append("(" + cell.remark[language] + ")") }
    return parts.joined(separator: " ")
  }

  /// The last two digits of a year.
  package static func short(_ year: Int) -> String {
    let text = String(year % 100)
    return text.count < 2 ? "0" + text : text
  }

  // MARK: Markdown

  package var markdown: String {
    let names = comparison.names.map { $0[language] }
    var lines = ["# " + names.joined(separator: " · "), ""]
    lines.append("| | " + names.map { MarkdownText.escaped($0) }.joined(separator: " | ") + " | |")
    lines.append("|" + String(repeating: " --- |", count: names.count + 2))
    for row in comparison.rows {
      let cells = [label(row)] + row.cells.map { text($0) } + [remark(row)]
      lines.append("| " + cells.map { MarkdownText.escaped($0) }.joined(separator: " | ") + " |")
    }
    lines.append("")
    for (number, source) in sources.enumerated() {
      lines.append(
        "\(number + 1). \(source.cited[language])" + (source.url.map { " <\($0)>" } ?? ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func remark(_ row: ComparisonRow) -> String {
    let kind = row.heading[language]
    return row.kind == .notComparable
      ? kind + (language == .chinese ? "：" : ": ") + row.reason[language] : kind
  }
}
