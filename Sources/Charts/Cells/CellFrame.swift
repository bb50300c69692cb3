import Drawing

/// Grid, axes, title, legend and names.
extension CellRenderer {
  /// Faint rows at the ticks; zero a little stronger where values lie on both sides.
  func grid(on canvas: inout Canvas) {
    guard !plot.y.isHidden, plot.y.categories == nil else { return categoryGrid(on: &canvas) }
    let hasBothSides = plot.y.range.lowerBound < 0 && plot.y.range.upperBound > 0
    for tick in layout.yTicks {
      let isZero = tick.value == 0 && hasBothSides
      row(tick.start - layout.area.y, isZero ? .dim : .faint, atEdge: atEdge, on: &canvas)
    }
    guard layout.rowsOfLines > 0 else { return }
    for tick in layout.rightTicks {
      row(tick.start - layout.area.y, .faint, atEdge: false, on: &canvas)
    }
  }

  /// Whether values lie at the lower edges of their rows.
  private var atEdge: Bool { layout.grid?.alignment == .floor }

  private func row(_ row: Int, _ style: Style, atEdge: Bool, on canvas: inout Canvas) {
    for x in area.x..<area.maxX {
      if glyphs == .ascii, !atEdge, (x - area.x) % 2 == 1 { continue }
      if isSparse, (x - area.x) % 4 != 0 { continue }
      canvas.put(gridGlyph(atEdge), x: x, y: area.y + row, style)
    }
  }

  private func gridGlyph(_ atEdge: Bool) -> Unicode.Scalar {
    switch glyphs {
    case .octants, .braille: isSparse ? (atEdge ? "⡀" : "⠄") : atEdge ? "⣀" : "┈"
    case .blocks: isSparse ? "·" : atEdge ? "▁" : "┈"
    case .ascii: atEdge ? "_" : "-"
    }
  }

  /// Thin rules from names to their points.
  private func categoryGrid(on canvas: inout Canvas) {
    guard plot.y.categories != nil, !plot.y.isHidden, !plot.y.hidesRules else { return }
    let hasTiles = plot.marks.contains { if case .tiles = $0 { true } else { false } }
    if hasTiles { return }
    for tick in layout.yTicks {
      row(tick.start - layout.area.y, .faint, atEdge: false, on: &canvas)
    }
  }

  func frame(on canvas: inout Canvas) {
    head(on: &canvas)
    yLabels(on: &canvas)
    xLabels(on: &canvas)
    names(on: &canvas)
    tableKeys(on: &canvas)
    for annotation in layout.annotations { draw(annotation, on: &canvas) }
  }

  private func head(on canvas: inout Canvas) {
    if let row = layout.titleRow {
      for (line, text) in ([layout.title] + layout.titleRest).enumerated() {
        write(text, 0, row + line, .strong, on: &canvas)
      }
      if !layout.note.isEmpty, layout.unitRow == nil {
        let column = layout.size.width - TextWidth.columns(layout.note)
        write(layout.note, column, row, .dim, on: &canvas)
      }
    }
    guard let row = layout.unitRow else { return }
    if let right = plot.right {
      let column = layout.size.width - TextWidth.columns(right.unit)
      write(TextWidth.truncated(plot.y.unit, to: max(0, column - 2)), 0, row, .dim, on: &canvas)
      write(right.unit, column, row, .dim, on: &canvas)
    } else {
      write(layout.note, 0, row, .dim, on: &canvas)
    }
  }

  private func yLabels(on canvas: inout Canvas) {
    let width = max(0, layout.area.x - 1)
    for tick in layout.yTicks where width > 0 {
      let isName = plot.y.categories != nil
      let text =
        isName
        ? TextWidth.padded(tick.text, to: width) : TextWidth.rightAligned(tick.text, to: width)
      write(text, 0, tick.start, isName ? .text : .dim, on: &canvas)
      if !tick.detail.isEmpty {
        let detail = TextWidth.truncated(tick.detail, to: width)
        write(detail, 0, tick.start + 1, .dim, on: &canvas)
      }
    }
    for tick in layout.rightTicks {
      write(tick.text, layout.area.maxX + 1, tick.start, .dim, on: &canvas)
    }
  }

  private func xLabels(on canvas: inout Canvas) {
    let row = layout.area.maxY
    guard row < layout.size.height else { return }
    let hidden = layout.hiddenRows > 0 ? "+\(layout.hiddenRows)" : ""
    write(hidden, 0, row, .dim, on: &canvas)
    if layout.isCutFromZero { zeroSign(row, on: &canvas) }
    if let nameRow = layout.xNameRow {
      let room = layout.size.width - layout.area.x
      let name = TextWidth.truncated(plot.x.name, to: room)
      let start = layout.area.x + max(0, layout.area.width - TextWidth.columns(name)) / 2
      write(
        name, min(start, layout.size.width - TextWidth.columns(name)), nameRow, .dim, on: &canvas)
    }
    for tick in layout.xTicks where hidden.isEmpty || tick.start > hidden.utf8.count {
      write(tick.text, tick.start, row, tick.isCrosshair ? Style.alert.bold() : .dim, on: &canvas)
    }
    for (piece, next) in zip(layout.x.pieces, layout.x.pieces.dropFirst()) {
      let column = Int(bounded: ((piece.end + next.start) / 2).rounded(.down))
      cut(column, row, on: &canvas)
    }
  }

  /// Left of the years: that the axis does not begin at zero.
  private func zeroSign(_ row: Int, on canvas: inout Canvas) {
    let sign = glyphs == .ascii ? "!0" : "≠0"
    guard layout.area.x > TextWidth.columns(sign) else { return }
    if layout.xTicks.allSatisfy({ $0.start > TextWidth.columns(sign) }) {
      write(sign, 0, row, .dim, on: &canvas)
    } else if layout.yTicks.allSatisfy({ $0.start != row - 1 }) {
      write(sign, 0, row - 1, .dim, on: &canvas)
    }
  }

  /// A cut in the axis: a slash at its row, and a gap in the grid above.
  private func cut(_ column: Int, _ row: Int, on canvas: inout Canvas) {
    for y in area.y..<area.maxY {
      canvas.put(" ", x: area.x + column, y: y, .faint)
    }
    let isFree = layout.xTicks.allSatisfy { tick in
      let start = tick.start - layout.area.x
      return column < start || column > start + TextWidth.columns(tick.text)
    }
    let slash: Unicode.Scalar = glyphs == .ascii ? "/" : "⫽"
    let sign = glyphs == .ascii || isFree ? slash : "/"
    let below = isFree ? row : layout.area.maxY - 1
    canvas.put(
      sign == "⫽" ? "/" : sign, x: area.x + column, y: origin.y + below, .dim)
  }

  private func names(on canvas: inout Canvas) {
    for item in layout.legend {
      let glyph = item.key.isLine ? sign(item.key.look) : fill(item.key.look)
      write(String(glyph), item.column, item.row, item.key.look.style, on: &canvas)
      let style = item.key.look.role == .dim ? Style.dim : .text
      write(item.text, item.column + LegendItem.signWidth, item.row, style, on: &canvas)
    }
    if let last = layout.legend.last, layout.hiddenNames > 0 {
      let text = "+\(layout.hiddenNames)"
      let end = last.column + LegendItem.signWidth + TextWidth.columns(last.text) + 2
      let column = min(end, layout.size.width - TextWidth.columns(text))
      write(text, column, last.row, .dim, on: &canvas)
    }
    if let column = layout.countColumn, plot.countsNames {
      write("+\(layout.hiddenNames)", column, layout.area.maxY, .dim, on: &canvas)
    }
    for label in layout.ends {
      let sign = plot.namesStarts ? "" : String(sign(label.key.look)) + " "
      let room = layout.size.width - label.column
      write(
        TextWidth.truncated(sign + label.text, to: room), label.column,
        layout.area.y + label.row, label.key.look.style, on: &canvas)
    }
    for label in layout.starts {
      let text = TextWidth.rightAligned(label.text, to: max(0, layout.area.x - 1))
      write(text, 0, layout.area.y + label.row, label.key.look.style, on: &canvas)
    }
  }

  private func fill(_ look: SeriesStyle) -> Unicode.Scalar {
    CellBars.fill(hasColour ? 0 : look.fill, glyphs)
  }

  private func draw(_ annotation: Annotation, on canvas: inout Canvas) {
    if let extent = annotation.extent {
      for x in extent {
        write(glyphs == .ascii ? "-" : "─", x, annotation.row, .faint, on: &canvas)
      }
      write(glyphs == .ascii ? "|" : "├", extent.lowerBound, annotation.row, .faint, on: &canvas)
      write(
        glyphs == .ascii ? "|" : "┤", extent.upperBound - 1, annotation.row, .faint, on: &canvas)
    }
    write(
      annotation.text, annotation.column, annotation.row, Style(annotation.role), on: &canvas)
  }

  func write(
    _ text: String, _ x: Int, _ y: Int, _ style: Style, on canvas: inout Canvas
  ) {
    canvas.write(text, x: origin.x + x, y: origin.y + y, style, clip: clip)
  }
}
