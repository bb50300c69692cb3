package import Drawing

/// Where names and cells stand.
package struct CompareLayout: Hashable, Sendable {
  /// The lines below the names of the things.
  package private(set) var rows = Rect(x: 0, y: 2, width: 0, height: 1)
  /// The line that says what ranks count; nil where the screen is low.
  package private(set) var note: Int?
  /// Columns of the names of rows.
  package private(set) var label = 0
  /// Columns of each thing.
  package private(set) var cell = 0

  package init() {}

  init(size: Size, things: Int) {
    let hasNote = size.height >= 22
    rows = Rect(
      x: 0, y: 2, width: size.width, height: max(1, size.height - (hasNote ? 4 : 3)))
    note = hasNote ? size.height - 2 : nil
    label =
      size.width < 64
      ? 16
      : min(
        size.width < 160 || things > 3 ? 36 : 48,
        things > 2 ? max(20, size.width / 4) : size.width * 3 / 10)
    // Wider columns would only put the bars of a row further apart.
    cell = min(60, (size.width - label - 2) / max(1, things))
  }

  /// What of a cell there is room for.
  var bar: Int { cell >= 44 ? 14 : cell >= 26 ? 8 : 0 }
  var hasMarks: Bool { cell >= 24 }
  /// Whether sentences can be read in a column.
  var hasReadableCells: Bool { cell >= 24 }

  /// Where the cell of a thing begins.
  func x(_ index: Int) -> Int { label + 2 + index * cell }
}
