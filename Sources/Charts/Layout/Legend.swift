import Drawing

/// A name in the legend.
package struct LegendItem: Hashable, Sendable {
  package var key: SeriesKey
  package var text: String
  package var column: Int
  package var row: Int

  /// Columns of the sign before the name, with its space.
  static let signWidth = 2

  /// Items in rows from `top`, at most so many; names that have no room are left out, and the last
  /// item says how many.
  static func rows(_ keys: [SeriesKey], width: Int, top: Int, limit: Int) -> [LegendItem] {
    var items: [LegendItem] = []
    var column = 0
    var row = 0
    for key in keys {
      let text = TextWidth.truncated(key.name, to: max(4, width - signWidth))
      let columns = TextWidth.columns(text) + signWidth
      if column > 0, column + columns > width {
        column = 0
        row += 1
      }
      guard row < limit, columns <= width else { break }
      items.append(LegendItem(key: key, text: text, column: column, row: top + row))
      column += columns + 2
    }
    return items
  }
}
