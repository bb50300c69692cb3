package import Drawing

/// One small chart a series, all with the same axes, in rows and columns.
package struct SmallMultiples: Hashable, Sendable {
  package var series: [ChartSeries]
  package var options: ChartOptions

  private static let leastWidth = 20
  private static let leastHeight = 5

  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  /// The plots, in the order of the series.
  package var plots: [Plot] {
    var common = options
    common.kind = .line
    common.title = .none
    common.note = .none
    common.highlights = []
    let all = LineChart(series, common).plot
    return series.map { one in
      var plot = LineChart([one], common).plot
      plot.x.range = all.x.range
      plot.y.range = all.y.range
      plot.title = one.name(options.language)
      plot.note = ""
      return plot
    }
  }

  /// Columns and rows of charts that fit, and how many charts they hold.
  package func arrangement(_ size: Size) -> (columns: Int, rows: Int) {
    let most = max(1, (size.width + 2) / (Self.leastWidth + 2))
    let tall = max(1, size.height / Self.leastHeight)
    for columns in 1...most {
      let rows = (series.count + columns - 1) / columns
      if rows <= tall, columns >= rows || columns == most || size.height / max(1, rows) >= 8 {
        return (columns, max(1, rows))
      }
    }
    return (most, tall)
  }

  /// Columns of the labels, which only the first column of charts has.
  func gutter(_ plots: [Plot], _ height: Int) -> Int {
    plots.first?.layout(Size(width: 60, height: height)).area.x ?? 0
  }

  package func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet) {
    let rect = rect.intersection(canvas.bounds)
    let heading = options.title[options.language]
    var free = rect
    if !heading.isEmpty, rect.height > Self.leastHeight {
      canvas.write(
        TextWidth.truncated(heading, to: rect.width), x: rect.x, y: rect.y, .strong, clip: rect)
      let note = options.remark(series)
      let column = rect.maxX - TextWidth.columns(note)
      if column > rect.x + TextWidth.columns(heading) + 1 {
        canvas.write(note, x: column, y: rect.y, .dim, clip: rect)
      }
      free = rect.inset(top: 1)
    }
    let (columns, rows) = arrangement(free.size)
    let plots = plots
    let height = free.height / rows
    let gutter = gutter(plots, height)
    let width = (free.width - gutter - 2 * (columns - 1)) / columns
    for (index, plot) in plots.prefix(columns * rows).enumerated() {
      let column = index % columns
      var plot = plot
      plot.y.hidesLabels = column > 0
      let cell = Rect(
        x: free.x + column * (width + 2) + (column > 0 ? gutter : 0),
        y: free.y + index / columns * height, width: width + (column > 0 ? 0 : gutter),
        height: height)
      plot.draw(on: &canvas, in: cell, glyphs: glyphs)
    }
    let hidden = series.count - columns * rows
    if hidden > 0 { more(hidden, on: &canvas, rect) }
  }

  private func more(_ hidden: Int, on canvas: inout Canvas, _ rect: Rect) {
    let text = "+\(hidden)"
    canvas.write(
      text, x: rect.maxX - TextWidth.columns(text), y: rect.maxY - 1, .dim, clip: rect)
  }
}
