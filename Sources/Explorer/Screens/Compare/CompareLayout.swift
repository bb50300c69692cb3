package import Drawing

/// Where names and cells stand.
package struct CompareLayout: Hashable, Sendable {
  /// The lines below the names of the things.
  package private(set) var rows = Rect(x: 0, y: 2, width: 0, height: 1)
  /// Columns of the names of rows.
  package private(set) var label = 0
  /// Columns of each thing.
  package private(set) var cell = 0

  package init() {}

  init(size: Size, things: Int) {
    rows = Rect(x: 0, y: 2, width: size.width, height: max(1, size.height - 3))
    label = size.width < 64 ? 16 : min(34, max(20, size.width / 4))
    cell = (size.width - label - 2) / max(1, things)
  }

  /// What of a cell there is room for.
  var bar: Int { cell >= 44 ? 14 : cell >= 28 ? 8 : 0 }
  var hasMarks: Bool { cell >= 24 }
}
