internal import Drawing
internal import Reports

/// Rows in columns, fitted to a width by leaving out what matters least.
struct TextTable {
  struct Column {
    var title: String
    /// Columns of a small number stay longest; 0 always stays and gives way by being cut.
    var rank: Int
    var isRight = false
  }

  var columns: [Column]
  var rows: [[StyledText.Piece]] = []
  private static let gap = 2
  /// The first column is never cut below this.
  private static let least = 12

  init(_ columns: [Column]) { self.columns = columns }

  private var widths: [Int] {
    columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column].text }).map(TextWidth.columns).max() ?? 0
    }
  }

  /// The titles of the columns that such a width has no room for.
  func hidden(width: Int?) -> [String] {
    guard let width else { return [] }
    var widths = self.widths
    let shown = Set(fit(&widths, to: width))
    return columns.indices.filter { !shown.contains($0) }.map { columns[$0].title }
  }

  /// The table, at most so many columns wide; whole where the width is nil.
  func text(width: Int?) -> StyledText {
    var widths = self.widths
    let shown = width.map { fit(&widths, to: $0) } ?? Array(columns.indices)
    var text = StyledText()
    text.add(pieces(columns.map { ($0.title, .dim) }, shown, widths))
    for row in rows { text.add(pieces(row, shown, widths)) }
    return text
  }

  /// All columns, as a table of Markdown.
  var markdown: String {
    MarkdownTable.text(columns.map(\.title), rows.map { $0.map(\.text) })
  }

  /// The columns that are shown; the widest way that fits.
  private func fit(_ widths: inout [Int], to width: Int) -> [Int] {
    var shown = Array(columns.indices)
    func total() -> Int { shown.reduce(0) { $0 + widths[$1] } + Self.gap * (shown.count - 1) }
    while total() > width, shown.count > 1 {
      guard let last = shown.max(by: { columns[$0].rank < columns[$1].rank }),
        columns[last].rank > 0
      else { break }
      shown.removeAll { $0 == last }
    }
    if total() > width, let first = shown.first(where: { columns[$0].rank == 0 }) {
      widths[first] = max(min(Self.least, width), widths[first] - (total() - width))
    }
    return shown
  }

  private func pieces(
    _ cells: [StyledText.Piece], _ shown: [Int], _ widths: [Int]
  ) -> [StyledText.Piece] {
    shown.flatMap { column -> [StyledText.Piece] in
      let cell = cells[column]
      let fitted =
        columns[column].isRight
        ? TextWidth.rightAligned(cell.text, to: widths[column])
        : TextWidth.padded(cell.text, to: widths[column])
      let isLast = column == shown.last
      return [(fitted, cell.style)]
        + (isLast ? [] : [(String(repeating: " ", count: Self.gap), .text)])
    }
  }
}
