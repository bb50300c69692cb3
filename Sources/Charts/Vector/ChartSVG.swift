import Drawing

extension Chart {
  /// The chart as SVG, small multiples included.
  package func svg(width: Int, height: Int, theme: VectorTheme = .screen(.dark)) -> String {
    if hasFacets { return Facets(series, options).svg(width: width, height: height, theme: theme) }
    guard options.kind.arrangement == .grid, !plot().isEmpty else {
      let cell = VectorRenderer.cell
      let cells = Size(
        width: Int(bounded: Double(width - 24) / cell.width),
        height: Int(bounded: Double(height - 20) / cell.height))
      let plot = fitted(to: cells).plot()
      let columns = RowColumns(plot, cells, firstRow: options.firstRow)
      if columns.isParted { return columns.svg(width: width, height: height, theme: theme) }
      return plot.svg(width: width, height: height, theme: theme, firstRow: options.firstRow)
    }
    return SmallMultiples(series, options).svg(width: width, height: height, theme: theme)
  }
}

extension RowColumns {
  /// The columns side by side, as in text.
  func svg(width: Int, height: Int, theme: VectorTheme) -> String {
    let page = Size(width: max(200, min(20_000, width)), height: max(120, min(20_000, height)))
    var writer = SVGWriter()
    VectorPage(size: page, theme: theme, title: plot.title).open(&writer)
    let cell = VectorRenderer.cell.width
    for (part, area) in parts {
      part.draw(
        &writer, theme, x: 12 + Double(area.x) * cell, y: 10, width: Double(area.width) * cell,
        height: Double(page.height) - 20)
    }
    writer.close("g")
    writer.close("svg")
    return writer.text
  }
}

extension SmallMultiples {
  func svg(width: Int, height: Int, theme: VectorTheme) -> String {
    let size = Size(width: max(200, min(20_000, width)), height: max(120, min(20_000, height)))
    let heading = options.title[options.language]
    var writer = SVGWriter()
    VectorPage(size: size, theme: theme, title: heading).open(&writer)
    let top = heading.isEmpty ? 10.0 : 50.0
    if !heading.isEmpty {
      writer.element(
        "text",
        [
          ("x", "12"), ("y", "24"), ("fill", theme.colour(.strong)), ("font-weight", "bold"),
          ("font-size", "15"),
        ], heading)
      writer.element(
        "text", [("x", "12"), ("y", "40"), ("fill", theme.colour(.dim))],
        [options.remark(series), scaleText].filter { !$0.isEmpty }.joined(separator: " · "))
    }
    panels(&writer, theme, size, top)
    writer.close("g")
    writer.close("svg")
    return writer.text
  }

  private func panels(
    _ writer: inout SVGWriter, _ theme: VectorTheme, _ size: Size, _ top: Double
  ) {
    let unit = VectorRenderer.cell
    let cells = Size(
      width: Int(bounded: Double(size.width - 24) / unit.width),
      height: Int(bounded: (Double(size.height) - top - 10) / unit.height))
    let (columns, rows) = arrangement(cells)
    let plots = plots
    // All of them are in a picture, the axis of years below the lowest of each column.
    let all = max(rows, (plots.count + columns - 1) / columns)
    let height = (Double(size.height) - top - 10 - unit.height) / Double(all)
    let width = Double(size.width - 24) / Double(columns)
    for (index, plot) in plots.enumerated() {
      let isLowest = index + columns >= plots.count
      var plot = plot
      plot.y.isHidden = true
      plot.x.isHidden = !isLowest
      plot.x.labelsEnds = true
      plot.draw(
        &writer, theme, x: 12 + Double(index % columns) * width,
        y: top + Double(index / columns) * height, width: width - 16,
        height: height - 6 + (isLowest ? unit.height : 0))
    }
  }
}
