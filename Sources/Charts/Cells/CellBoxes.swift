import Drawing

/// Boxes over the middle half of values, on cells: three rows high where there is room.
extension CellRenderer {
  /// The columns of a box; nil where one of them has no place.
  private struct BoxColumns {
    var low: Int
    var first: Int
    var middle: Int
    var last: Int
    var high: Int

    init?(_ mark: BoxMark, _ layout: PlotLayout, width: Int) {
      func column(_ value: Double) -> Int? {
        layout.x.position(value).map { max(0, min(width - 1, Int(bounded: $0.rounded(.down)))) }
      }
      guard let low = column(mark.low), let high = column(mark.high),
        let first = column(mark.lowerQuartile), let last = column(mark.upperQuartile),
        let middle = column(mark.median)
      else { return nil }
      (self.low, self.first, self.middle) = (low, first, middle)
      (self.last, self.high) = (max(first, last), max(low, high))
    }
  }

  /// The glyphs of the edges of a box: its left corner, what lies between, the median's end, its right
  /// corner.
  private typealias Edge = (
    left: Unicode.Scalar, line: Unicode.Scalar, median: Unicode.Scalar,
    right: Unicode.Scalar
  )

  func box(_ mark: BoxMark, on canvas: inout Canvas) {
    guard let position = layout.y.position(mark.row), position >= 0,
      position < Double(area.height),
      let columns = BoxColumns(mark, layout, width: area.width)
    else { return }
    let row = area.y + Int(bounded: position.rounded(.down))
    let isASCII = glyphs == .ascii
    whiskers(columns, row, mark.look.style, on: &canvas)
    guard layout.rowHeight >= 3 else {
      for x in columns.first...columns.last {
        canvas.put(isASCII ? "=" : "▒", x: area.x + x, y: row, mark.look.style)
      }
      canvas.put(isASCII ? "#" : "┃", x: area.x + columns.middle, y: row, .strong)
      return
    }
    let upper: Edge = isASCII ? ("+", "-", "+", "+") : ("┌", "─", "┰", "┐")
    let lower: Edge = isASCII ? ("+", "-", "+", "+") : ("└", "─", "┸", "┘")
    edge(columns, row - 1, upper, mark.look.style, on: &canvas)
    edge(columns, row + 1, lower, mark.look.style, on: &canvas)
    for x in columns.first...columns.last { canvas.put(" ", x: area.x + x, y: row, .text) }
    // A side that a whisker ends at is joined with it.
    let left: Unicode.Scalar = isASCII ? "|" : columns.first > columns.low ? "┤" : "│"
    let right: Unicode.Scalar = isASCII ? "|" : columns.high > columns.last ? "├" : "│"
    canvas.put(left, x: area.x + columns.first, y: row, mark.look.style)
    canvas.put(right, x: area.x + columns.last, y: row, mark.look.style)
    canvas.put(isASCII ? "#" : "┃", x: area.x + columns.middle, y: row, .strong)
  }

  private func whiskers(
    _ columns: BoxColumns, _ row: Int, _ style: Style, on canvas: inout Canvas
  ) {
    let isASCII = glyphs == .ascii
    for x in columns.low...columns.high {
      canvas.put(isASCII ? "-" : "─", x: area.x + x, y: row, style)
    }
    canvas.put(isASCII ? "|" : "├", x: area.x + columns.low, y: row, style)
    canvas.put(isASCII ? "|" : "┤", x: area.x + columns.high, y: row, style)
  }

  private func edge(
    _ columns: BoxColumns, _ row: Int, _ glyphs: Edge, _ style: Style, on canvas: inout Canvas
  ) {
    guard row >= area.y, row < area.maxY else { return }
    for x in columns.first...columns.last {
      canvas.put(glyphs.line, x: area.x + x, y: row, style)
    }
    canvas.put(glyphs.left, x: area.x + columns.first, y: row, style)
    canvas.put(glyphs.right, x: area.x + columns.last, y: row, style)
    canvas.put(glyphs.median, x: area.x + columns.middle, y: row, .strong)
  }

  // MARK: Ridges

  /// A density of eighths of cells; below it a line from the least to the largest value, heavy over the
  /// middle half, with the median on it.
  func ridge(_ mark: RidgeMark, on canvas: inout Canvas) {
    guard let center = layout.y.position(mark.row) else { return }
    let height = layout.rowHeight
    let top = Int(bounded: (center - Double(height) / 2).rounded())
    guard top >= 0, top + height <= area.height else { return }
    let hasFoot = height >= 3
    let rows = hasFoot ? height - 1 : height
    for column in 0..<area.width {
      let part = mark.height(at: layout.x.value(at: Double(column) + 0.5))
      let eighths = Int(bounded: (part * Double(rows) * 8).rounded())
      for row in 0..<rows {
        let filled = max(0, min(8, eighths - (rows - 1 - row) * 8))
        guard filled > 0 else { continue }
        canvas.put(
          CellStack.lower(filled, glyphs), x: area.x + column, y: area.y + top + row,
          mark.look.style)
      }
    }
    if hasFoot { foot(mark, area.y + top + rows, on: &canvas) }
  }

  private func foot(_ mark: RidgeMark, _ row: Int, on canvas: inout Canvas) {
    func column(_ value: Double) -> Int {
      let position = layout.x.position(value) ?? 0
      return area.x + max(0, min(area.width - 1, Int(bounded: position.rounded(.down))))
    }
    let isASCII = glyphs == .ascii
    let ends = (column(mark.low), column(mark.high))
    let half = (column(mark.lowerQuartile), column(mark.upperQuartile))
    for x in ends.0...max(ends.0, ends.1) {
      canvas.put(isASCII ? "-" : "─", x: x, y: row, .dim)
    }
    for x in half.0...max(half.0, half.1) {
      canvas.put(isASCII ? "=" : "━", x: x, y: row, mark.look.style)
    }
    canvas.put(isASCII ? "|" : "┃", x: column(mark.median), y: row, .strong)
  }
}
