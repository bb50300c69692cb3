import Drawing

/// Grid, axes, title, legend, names and labels.
extension VectorRenderer {
  /// On dark paper even faint lines are loud.
  private var gridOpacity: String { theme == .print ? "0.8" : "0.4" }

  mutating func grid() {
    guard !plot.y.isHidden else { return }
    let hasBothSides = plot.y.range.lowerBound < 0 && plot.y.range.upperBound > 0
    if plot.marks.contains(where: { if case .tiles = $0 { true } else { false } }) { return }
    for tick in layout.yTicks {
      let isZero = tick.value == 0 && (hasBothSides || plot.hasBars)
      let role: Role = isZero ? .dim : .faint
      segment(
        0, tick.position, plotWidth, tick.position, role, opacity: isZero ? "0.7" : gridOpacity)
    }
    guard layout.rowsOfLines > 0 else { return }
    for tick in layout.rightTicks {
      segment(0, tick.position, plotWidth, tick.position, .faint, opacity: gridOpacity)
    }
  }

  mutating func text(
    _ content: String, _ x: Double, _ y: Double, _ role: Role, anchor: String = "start",
    bold: Bool = false, size: String? = nil
  ) {
    guard !content.isEmpty else { return }
    var attributes = [
      ("x", SVGWriter.number(x)), ("y", SVGWriter.number(y)), ("fill", theme.colour(role)),
    ]
    if anchor != "start" { attributes.append(("text-anchor", anchor)) }
    if bold { attributes.append(("font-weight", "bold")) }
    if let size { attributes.append(("font-size", size)) }
    writer.element("text", attributes, content)
  }

  mutating func frame() {
    head()
    yLabels()
    xLabels()
    names()
    tableKeys()
    for annotation in layout.annotations {
      let x =
        annotation.extent == nil
        ? self.x(Double(annotation.column)) : plotX(annotation.position)
      text(
        annotation.text, x, y(Double(annotation.row)) + 13, annotation.role,
        anchor: annotation.extent == nil ? "start" : "middle")
    }
  }

  private mutating func head() {
    let end = x(Double(layout.size.width))
    if let row = layout.titleRow {
      for (line, words) in ([layout.title] + layout.titleRest).enumerated() {
        text(words, left, y(Double(row + line)) + 14, .strong, bold: true, size: "15")
      }
      if layout.unitRow == nil {
        text(layout.note, end, y(Double(row)) + 14, .dim, anchor: "end")
      }
    }
    guard let row = layout.unitRow else { return }
    let base = y(Double(row)) + 13
    guard let right = plot.right else { return text(layout.note, left, base, .dim) }
    text(plot.y.unit, left, base, .dim)
    text(right.unit, end, base, .dim, anchor: "end")
  }

  private mutating func yLabels() {
    let isName = plot.y.categories != nil
    for tick in layout.yTicks {
      let base = plotY(tick.position) + 4.5
      if isName {
        let width = max(1, layout.area.x - 1)
        text(TextWidth.truncated(tick.text, to: width), left, base, .text)
        if !tick.detail.isEmpty {
          text(TextWidth.truncated(tick.detail, to: width), left, base + Self.cell.height, .dim)
        }
      } else {
        text(Self.signed(tick.text), plotX(0) - 8, base, .dim, anchor: "end")
      }
    }
    for tick in layout.rightTicks {
      text(Self.signed(tick.text), plotX(plotWidth) + 8, plotY(tick.position) + 4.5, .dim)
    }
  }

  /// A real minus in front of a number.
  static func signed(_ text: String) -> String {
    text.first == "-" ? "−" + text.dropFirst() : text
  }

  private mutating func xLabels() {
    let base = plotY(plotHeight) + 15
    if layout.hiddenRows > 0 { text("+\(layout.hiddenRows)", left, base, .dim) }
    if layout.xNameRow != nil {
      text(plot.x.name, plotX(plotWidth / 2), base + Self.cell.height, .dim, anchor: "middle")
    }
    for tick in layout.xTicks {
      let columns = Double(TextWidth.columns(tick.text))
      let start = Double(tick.start - layout.area.x)
      let isHeld = abs(start + columns / 2 - tick.position) > 0.75
      let center = isHeld ? start + columns / 2 : tick.position
      let isSigned = plot.x.kind == .numbers
      text(
        isSigned ? Self.signed(tick.text) : tick.text, plotX(center), base,
        tick.isCrosshair ? .alert : .dim, anchor: "middle", bold: tick.isCrosshair)
    }
    for (piece, next) in zip(layout.x.pieces, layout.x.pieces.dropFirst()) {
      let column = (piece.end + next.start) / 2
      text("//", plotX(column), plotY(plotHeight) + 4.5, .dim, anchor: "middle")
    }
  }

  private mutating func names() {
    if let column = layout.countColumn, plot.countsNames {
      text("+\(layout.hiddenNames)", x(Double(column)), y(Double(layout.area.maxY)) + 13, .dim)
    }
    if let last = layout.legend.last, layout.hiddenNames > 0 {
      text(
        "+\(layout.hiddenNames)", x(Double(layout.size.width)), y(Double(last.row)) + 13, .dim,
        anchor: "end")
    }
    for item in layout.legend {
      let base = y(Double(item.row)) + 13
      if item.key.isLine {
        shape(item.key.look, x(Double(item.column) + 0.6), base - 4.5, radius: 3.5)
      } else {
        swatch(item.key.look, x(Double(item.column)), base - 9)
      }
      text(
        item.text, x(Double(item.column + LegendItem.signWidth)), base,
        item.key.look.role == .dim ? .dim : .text)
    }
    for label in layout.ends {
      text(
        label.text, x(Double(label.column) + (plot.namesStarts ? 0.5 : 1)),
        plotY(Double(label.row) + 0.5) + 4.5,
        label.key.look.role)
    }
    for label in layout.starts {
      text(
        label.text, plotX(0) - 8, plotY(Double(label.row) + 0.5) + 4.5, label.key.look.role,
        anchor: "end")
    }
  }

  private mutating func swatch(_ look: SeriesStyle, _ x: Double, _ y: Double) {
    writer.element(
      "rect",
      [
        ("x", SVGWriter.number(x)), ("y", SVGWriter.number(y)), ("width", "10"), ("height", "10"),
        ("fill", theme.colour(look.role)), ("fill-opacity", opacity(look)),
      ])
  }
}
