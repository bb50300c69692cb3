internal import ClusterAtlas
internal import Comparison
internal import Drawing

/// A comparison as a table in words: in the terminal and as Markdown.
struct ComparisonTable {
  let comparison: Comparison
  let atlas: Atlas
  let language: Language

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  // MARK: Cells

  /// The sources of all cells in the order of their marks.
  var sources: [Source] {
    var seen: Set<Source.ID> = []
    return comparison.rows.filter { $0.kind != .alike }.flatMap(\.cells).compactMap { $0 }
      .flatMap(\.sourceIDs.first3).filter { seen.insert($0).inserted }.compactMap(atlas.source)
  }

  func cellText(_ cell: ComparisonCell?, marks: [Source.ID: Int]) -> String {
    guard let cell else { return "-" }
    var parts = [cell.text[language]]
    if let year = cell.year { parts.append("'" + String(year % 100).twoDigits) }
    let numbers = cell.sourceIDs.prefix(3).compactMap { marks[$0] }
    if !numbers.isEmpty {
      parts.append("[" + numbers.map(String.init).joined(separator: ",") + "]")
    }
    if let rank = cell.rank, rank.count > 1 { parts.append("\(rank.place)/\(rank.count)") }
    if !cell.remark.isEmpty { parts.append("(" + cell.remark[language] + ")") }
    return parts.joined(separator: " ")
  }

  func label(_ row: ComparisonRow) -> String {
    let (unit, name) = (row.unit[language], row.label[language])
    let isSaid = unit.isEmpty || name.lowercased().hasSuffix(unit.lowercased())
    return isSaid ? name : name + " " + unit
  }

  private var marks: [Source.ID: Int] {
    Dictionary(
      sources.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Terminal

  var text: StyledText {
    var text = StyledText()
    let marks = marks
    let name = word("compare", "比较")
    for kind in ComparisonRow.Kind.allCases where kind != .alike {
      let rows = comparison.rows(of: kind)
      guard !rows.isEmpty else { continue }
      text.add(("\(kind.name[language]) \(rows.count)", .accent))
      var table = TextTable(
        [.init(title: name, rank: 0)]
          + comparison.names.map { .init(title: $0[language], rank: 0) })
      table.rows = rows.map { row in
        [(label(row), .text)]
          + row.cells.map { (cellText($0, marks: marks), $0 == nil ? .dim : .text) }
      }
      let lines = table.text(width: nil).lines
      for (index, line) in lines.enumerated() {
        text.add(line)
        if index > 0, kind == .notComparable {
          text.add(("    " + rows[index - 1].reason[language], .alert))
        }
      }
      text.add()
    }
    addAlike(to: &text)
    for (number, source) in sources.enumerated() {
      text.add(("[\(number + 1)] ", .dim), (source.citation, .dim))
    }
    text.add((ranksNote, .dim))
    return text
  }

  private var ranksNote: String {
    word(
      "ranks count only \(comparison.things.first?.kind.plural.english ?? "") that have such a figure",
      "名次只计有同类数据者")
  }

  private func addAlike(to text: inout StyledText) {
    let rows = comparison.rows(of: .alike)
    guard !rows.isEmpty else { return }
    let items = rows.map { row in
      let cell = row.cells.compactMap { $0 }.first
      return row.label[language] + " " + (cell?.text[language] ?? "")
    }
    text.add(("\(ComparisonRow.Kind.alike.name[language]) \(rows.count)", .accent))
    let joined = items.joined(separator: word("; ", "；"))
    for line in LineBreaking.wrap(joined, width: Streams.output.pageWidth) {
      text.add((line, .text))
    }
    text.add()
  }

  // MARK: Markdown

  var markdown: String {
    let marks = marks
    var lines = ["# " + comparison.names.map { $0[language] }.joined(separator: " · "), ""]
    lines.append(
      "| | " + comparison.names.map { $0[language] }.joined(separator: " | ") + " | |")
    lines.append("|" + String(repeating: " --- |", count: comparison.names.count + 2))
    for row in comparison.rows {
      let cells = row.cells.map { Self.escaped(cellText($0, marks: marks)) }
      let remark =
        row.kind == .notComparable
        ? row.kind.name[language] + ": " + row.reason[language] : row.kind.name[language]
      lines.append(
        "| "
          + ([Self.escaped(label(row))] + cells + [Self.escaped(remark)]).joined(separator: " | ")
          + " |")
    }
    lines.append("")
    for (number, source) in sources.enumerated() {
      lines.append("\(number + 1). \(source.citation)" + (source.url.map { " <\($0)>" } ?? ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension String {
  fileprivate var twoDigits: String { count < 2 ? "0" + self : self }
}

extension [String] {
  fileprivate var first3: [String] { Array(prefix(3)) }
}
