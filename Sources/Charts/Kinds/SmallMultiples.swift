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

  /// Which of the charts are in sight.
  package struct Window: Hashable, Sendable {
    package var columns: Int
    /// Rows of charts in sight, and the first of them.
    package var rows: Int
    package var firstRow: Int
    /// All rows of charts.
    package var allRows: Int
    package var count: Int

    package var isPart: Bool { allRows > rows }

    /// The charts in sight.
    package var range: Range<Int> {
      min(count, firstRow * columns)..<min(count, (firstRow + rows) * columns)
    }

    /// "1-12 of 31"; empty where all are in sight.
    package func position(_ language: ChartLanguage) -> String {
      guard isPart else { return "" }
      let (first, last) = (range.lowerBound + 1, range.upperBound)
      return language == .zh ? "\(first)—\(last)/\(count)" : "\(first)-\(last) of \(count)"
    }
  }

  /// What is in sight in an area, its heading included.
  package func window(_ size: Size) -> Window {
    let (columns, rows) = arrangement(hasHeading(size) ? size.less(rows: 1) : size)
    let all = max(1, (series.count + columns - 1) / columns)
    let first = max(0, min(options.firstRow, all - rows))
    return Window(
      columns: columns, rows: rows, firstRow: first, allRows: all, count: series.count)
  }

  private func hasHeading(_ size: Size) -> Bool {
    !options.title[options.language].isEmpty && size.height > Self.leastHeight
  }

  /// Columns of the labels, which only the first column of charts has.
  func gutter(_ plots: [Plot], _ height: Int) -> Int {
    plots.first?.layout(Size(width: 60, height: height)).area.x ?? 0
  }

  package func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet) {
    let rect = rect.intersection(canvas.bounds)
    let window = window(rect.size)
    let hasHeading = hasHeading(rect.size)
    let free = hasHeading ? rect.inset(top: 1) : rect
    let plots = plots
    let height = free.height / window.rows
    let gutter = gutter(plots, height)
    let width = (free.width - gutter - 2 * (window.columns - 1)) / window.columns
    for index in window.range {
      let place = index - window.range.lowerBound
      let column = place % window.columns
      var plot = plots[index]
      plot.y.hidesLabels = column > 0
      let cell = Rect(
        x: free.x + column * (width + 2) + (column > 0 ? gutter : 0),
        y: free.y + place / window.columns * height,
        width: width + (column > 0 ? 0 : gutter), height: height)
      plot.draw(on: &canvas, in: cell, glyphs: glyphs)
    }
    let position = window.position(options.language)
    if hasHeading, drawHeading(position, on: &canvas, rect) { return }
    canvas.write(
      position, x: rect.maxX - TextWidth.columns(position), y: rect.maxY - 1, .dim, clip: rect)
  }

  /// The title, and at the right the note and which charts are in sight. False where there is no
  /// room for these.
  private func drawHeading(_ position: String, on canvas: inout Canvas, _ rect: Rect) -> Bool {
    let heading = TextWidth.truncated(options.title[options.language], to: rect.width)
    canvas.write(heading, x: rect.x, y: rect.y, .strong, clip: rect)
    let note = options.remark(series)
    let whole = [note, position].filter { !$0.isEmpty }.joined(separator: "  ")
    for text in [whole, position] where !text.isEmpty {
      let column = rect.maxX - TextWidth.columns(text)
      guard column > rect.x + TextWidth.columns(heading) + 1 else { continue }
      canvas.write(text, x: column, y: rect.y, .dim, clip: rect)
      return true
    }
    return false
  }
}

extension Size {
  fileprivate func less(rows: Int) -> Size { Size(width: width, height: height - rows) }
}
