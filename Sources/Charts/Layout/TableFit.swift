import Drawing

/// A numbered column of a heat table with its name, below the table.
package struct ColumnKey: Hashable, Sendable {
  package var text: String
  package var column: Int
  package var row: Int
}

/// A shade with its values, below the table.
package struct ShadeLabel: Hashable, Sendable {
  package var step: ShadeStep
  package var column: Int
  package var row: Int

  /// Columns of the shade before the text, with its space.
  static let signWidth = 3

  var width: Int { Self.signWidth + TextWidth.columns(step.text) }
}

/// The room of a heat table: how wide its row names are, whether its columns have numbers instead
/// of names, and what stands below it. Rows count from the one below the horizontal axis.
struct TableFit {
  let plot: Plot
  let size: Size
  /// Columns left of the tiles, with the gap before them.
  private(set) var gutter = 0
  private(set) var hasNumbers = false
  private(set) var hasShortFigures = false
  private(set) var columnKeys: [ColumnKey] = []
  private(set) var shades: [ShadeLabel] = []

  private static let gap = 2
  private static let leastName = 8

  /// Nil for plots without tiles. `top` is the first row of the plot.
  init?(_ plot: Plot, size: Size, top: Int) {
    guard let rows = plot.y.categories, let columns = plot.x.categories,
      let widest = plot.widestTile, size.height > 2
    else { return nil }
    self.plot = plot
    self.size = size
    gutter = gutter(rows, columns.count, widest.short)
    let free = size.height - top - 1
    let spare = max(0, free - rows.count)
    let hasShades = free >= 7 || spare > 0
    if hasShades { shades = Self.shades(plot.shades, width: size.width) }
    let limit = max(free / 4, spare - (shades.isEmpty ? 0 : 1))
    number(columns, limit: limit)
    let pitch = max(0, size.width - gutter) / max(1, columns.count)
    hasShortFigures = widest.whole + Self.gap + 1 > pitch
    for index in shades.indices { shades[index].row = lineCount - 1 }
  }

  /// Lines below the horizontal axis.
  var lineCount: Int { (columnKeys.last.map { $0.row + 1 } ?? 0) + (shades.isEmpty ? 0 : 1) }

  /// Row names have what they need, but leave room for figures if a fifth of the width does.
  private func gutter(_ rows: [String], _ columns: Int, _ widest: Int) -> Int {
    let names = rows.map { TextWidth.columns($0) }.max() ?? 0
    let figures = columns * (widest + Self.gap + 1)
    let room = max(size.width / 5, size.width - figures - 1)
    let width = min(names, room, max(0, size.width / 2 - 1))
    return width > 0 ? width + 1 : 0
  }

  private mutating func number(_ names: [String], limit: Int) {
    guard plot.x.shortening != .everyNth, limit > 0, !namesFit else { return }
    hasNumbers = true
    if plot.x.shortening == .rowNumbers {
      gutter = min(size.width / 2, gutter + String(names.count).utf8.count + 1)
    } else {
      columnKeys = Self.keys(names, width: size.width, limit: limit)
    }
  }

  private var namesFit: Bool {
    let fit = XAxisFit(
      axis: plot.x, left: gutter, width: max(1, size.width - gutter), total: size.width)
    return fit.hasWholeNames
  }

  /// Numbers with their names side by side, shortened where there are too many for the lines.
  private static func keys(_ names: [String], width: Int, limit: Int) -> [ColumnKey] {
    let items = names.enumerated().map { "\($0 + 1) \($1)" }
    let longest = items.map { TextWidth.columns($0) }.max() ?? 0
    var perLine = max(1, (width + gap) / (longest + gap))
    if (items.count + perLine - 1) / perLine > limit {
      perLine = min((items.count + limit - 1) / limit, max(1, (width + gap) / (leastName + gap)))
    }
    let room = max(1, (width + gap) / perLine - gap)
    let pitch = min(room, longest) + gap
    return items.prefix(perLine * limit).enumerated().map { index, text in
      ColumnKey(
        text: TextWidth.truncated(text, to: room), column: index % perLine * pitch,
        row: index / perLine)
    }
  }

  /// All shades on one line, or the first and the last, or none.
  private static func shades(_ steps: [ShadeStep], width: Int) -> [ShadeLabel] {
    guard let first = steps.first, let last = steps.last, steps.count > 1 else { return [] }
    for (some, gap) in [(steps, 2), (steps, 1), ([first, last], 2)] {
      var column = 0
      let labels = some.map { step in
        let label = ShadeLabel(step: step, column: column, row: 0)
        column += label.width + gap
        return label
      }
      if column - gap <= width { return labels }
    }
    return []
  }
}

extension LayoutBuilder {
  /// Numbers and shades below a table, and numbers before the names of its rows.
  func explain(_ layout: inout PlotLayout, _ table: TableFit) {
    let top = layout.area.maxY + 1
    layout.columnKeys = table.columnKeys
    layout.shades = table.shades
    layout.hasShortFigures = table.hasShortFigures
    for index in layout.columnKeys.indices { layout.columnKeys[index].row += top }
    for index in layout.shades.indices { layout.shades[index].row += top }
    guard table.hasNumbers, plot.x.shortening == .rowNumbers else { return }
    let digits = String(plot.rowCount).utf8.count
    for index in layout.yTicks.indices {
      let number = String(Int(bounded: layout.yTicks[index].value) + 1)
      layout.yTicks[index].text =
        TextWidth.rightAligned(number, to: digits) + " " + layout.yTicks[index].text
    }
  }
}
