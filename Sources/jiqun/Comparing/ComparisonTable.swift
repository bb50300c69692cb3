internal import ClusterAtlas
internal import Comparison
internal import Drawing
internal import Reports

/// A comparison as a table in the terminal.
struct ComparisonTable {
  let words: ComparisonWords

  private var comparison: Comparison { words.comparison }
  private var language: Language { words.language }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  var text: StyledText {
    var text = StyledText()
    for section in comparison.sections where section.kind != .alike {
      add(section.rows, section.kind, section.heading, to: &text)
    }
    addAlike(to: &text)
    for (number, source) in words.sources.enumerated() {
      text.add(("[\(number + 1)] ", .dim), (source.cited[language], .dim))
    }
    text.add((ranksNote, .dim))
    return text
  }

  private func add(
    _ rows: [ComparisonRow], _ kind: ComparisonRow.Kind, _ heading: Bilingual,
    to text: inout StyledText
  ) {
    guard !rows.isEmpty else { return }
    text.add(("\(heading[language]) \(rows.count)", .accent))
    let names = comparison.names.map { TextTable.Column(title: $0[language], rank: 0) }
    var table = TextTable([.init(title: word("compare", "比较"), rank: 0)] + names)
    table.rows = rows.map { row in
      [(words.label(row), .text)]
        + row.cells.map { (words.text($0), $0 == nil ? .dim : .text) }
    }
    for (index, line) in table.text(width: nil).lines.enumerated() {
      text.add(line)
      if index > 0, kind == .notComparable {
        text.add(("    " + rows[index - 1].reason[language], .alert))
      }
    }
    text.add()
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
}
