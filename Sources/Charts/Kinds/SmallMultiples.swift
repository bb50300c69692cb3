package import Drawing

/// One small chart a series, in rows and columns: each with its name and last value, the axes once.
/// All have the same scale, or each its own.
package struct SmallMultiples: Hashable, Sendable {
  package var series: [ChartSeries]
  package var options: ChartOptions

  private static let leastWidth = 11
  /// Name, two rows of dots, a rule.
  private static let leastHeight = 4
  private static let gap = 2

  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  /// The plots, in the order of the series: the name is the title, the last value the note.
  package var plots: [Plot] {
    var common = options
    common.kind = .line
    common.title = .none
    common.note = .none
    common.highlights = []
    let all = LineChart(series, common).plot
    let values = series.map(shownValue)
    let decimals = Self.decimals(for: values.compactMap { $0 })
    return zip(series, values).map { one, value in
      var plot = LineChart([one], common).plot
      plot.x.range = all.x.range
      plot.y.range = options.ownScales ? plot.y.range : range(all.y.range)
      plot.title = one.name(options.language)
      plot.note = value.map { NumberText.text($0, decimals: decimals) } ?? "-"
      return plot
    }
  }

  /// Where zero is not far from the figures, the scale begins there.
  private func range(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (range.lowerBound, range.upperBound)
    return low > 0 && !options.isLog && low < (high - low) * 0.6 ? 0...high : range
  }

  /// The figure at the crosshair; without one the last.
  private func shownValue(_ one: ChartSeries) -> Double? {
    let shown = one.points.filter { $0.value != nil && options.contains($0.x) }
    let at = options.crosshair.flatMap { x in shown.first { $0.x == x } }
    return (at ?? shown.max { $0.x < $1.x })?.value
  }

  /// As many digits as four places of the largest have: all of them stand beside names.
  private static func decimals(for values: [Double]) -> Int {
    let largest = values.map(\.magnitude).max() ?? 0
    let most = largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 10 ? 2 : 3
    return min(most, NumberText.decimals(for: values))
  }

  // MARK: Arrangement

  /// Columns and rows of charts that fit, and how many charts they hold: all of them where there is
  /// room, and then in the shape that suits lines best.
  package func arrangement(_ size: Size) -> (columns: Int, rows: Int) {
    let count = max(1, series.count)
    let most = min(count, max(1, (size.width + Self.gap) / (Self.leastWidth + Self.gap)))
    let fitting = (1...most).filter { columns in
      (count + columns - 1) / columns * Self.leastHeight < size.height
    }
    func misfit(_ columns: Int) -> Double {
      let rows = (count + columns - 1) / columns
      let width = Double((size.width + Self.gap) / columns - Self.gap)
      let height = Double((size.height - 1) / rows - 2)
      // Lines are read best where a chart is a little wider than high; a cell is two high.
      let shape = width / (2 * height)
      return max(shape / 1.6, 1.6 / shape) + max(0, 16 - width) / 8
    }
    if let best = fitting.min(by: { misfit($0) < misfit($1) }) {
      return (best, (count + best - 1) / best)
    }
    return (most, max(1, (size.height - 1) / Self.leastHeight))
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
    package func position(_ language: Language) -> String {
      guard isPart else { return "" }
      let (first, last) = (range.lowerBound + 1, range.upperBound)
      return language == .chinese ? "\(first)—\(last)/\(count)" : "\(first)-\(last) of \(count)"
    }
  }

  /// What is in sight in an area, its heading included.
  package func window(_ size: Size) -> Window {
    let (columns, rows) = arrangement(room(size))
    let all = max(1, (series.count + columns - 1) / columns)
    let first = max(0, min(options.firstRow, all - rows))
    return Window(
      columns: columns, rows: rows, firstRow: first, allRows: all, count: series.count)
  }

  private func hasHeading(_ size: Size) -> Bool {
    !options.title[options.language].isEmpty && size.height > Self.leastHeight + 1
  }

  /// What the heading, and where there is room an empty row below it, leave.
  private func room(_ size: Size) -> Size {
    guard hasHeading(size) else { return size }
    return Size(width: size.width, height: size.height - (size.height >= 20 ? 2 : 1))
  }

  // MARK: Cells

  package func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet) {
    let rect = rect.intersection(canvas.bounds)
    let window = window(rect.size)
    let size = room(rect.size)
    let free = rect.inset(top: rect.height - size.height)
    let plots = plots
    let pitch = (free.width + Self.gap) / window.columns
    let height = max(1, (free.height - 1) / window.rows)
    let cut = plots.map { height >= Self.leastHeight && cutsName(of: $0, in: pitch - Self.gap) }
    // One long name among many changes its own chart only.
    let splitsAll = cut.count { $0 } * 4 > cut.count
    for index in window.range {
      let place = index - window.range.lowerBound
      let cell = Rect(
        x: free.x + place % window.columns * pitch, y: free.y + place / window.columns * height,
        width: pitch - Self.gap, height: height)
      draw(
        plots[index], on: &canvas, in: cell.intersection(rect), isSplit: splitsAll || cut[index],
        glyphs)
      if index + window.columns >= window.range.upperBound {
        drawYears(plots[index], on: &canvas, below: cell, rect)
      }
    }
    drawHeading(window.position(options.language), on: &canvas, rect, glyphs)
  }

  /// Whether a name has no room beside its value.
  private func cutsName(of plot: Plot, in width: Int) -> Bool {
    TextWidth.columns(plot.title) + 1 + TextWidth.columns(plot.note) > width
  }

  /// `isSplit`: the value stands at the end of the rule, and the name has its line for itself.
  private func draw(
    _ plot: Plot, on canvas: inout Canvas, in cell: Rect, isSplit: Bool, _ glyphs: GlyphSet
  ) {
    let value = plot.note
    let end = cell.maxX - TextWidth.columns(value)
    let room = isSplit ? cell.width : end - cell.x - 1
    let name = TextWidth.truncated(plot.title, to: max(0, room))
    canvas.write(name, x: cell.x, y: cell.y, .text, clip: cell)
    let hasRule = cell.height >= Self.leastHeight
    var bare = plot
    (bare.title, bare.note) = ("", "")
    bare.x.isHidden = true
    bare.y.isHidden = true
    bare.y.fillsRows = true
    bare.draw(
      on: &canvas, in: cell.inset(top: 1, bottom: hasRule ? 1 : 0), glyphs: glyphs)
    if hasRule {
      let columns = max(0, isSplit ? end - cell.x - 1 : cell.width)
      let rule = String(repeating: glyphs == .ascii ? "-" : "─", count: columns)
      canvas.write(rule, x: cell.x, y: cell.maxY - 1, .faint, clip: cell)
    }
    canvas.write(value, x: end, y: isSplit ? cell.maxY - 1 : cell.y, .strong, clip: cell)
  }

  /// The first and the last year, below the lowest chart of a column.
  private func drawYears(
    _ plot: Plot, on canvas: inout Canvas, below cell: Rect, _ rect: Rect
  ) {
    let ends = [plot.x.range.lowerBound, plot.x.range.upperBound].map(label)
    guard cell.maxY < rect.maxY else { return }
    let last = cell.maxX - TextWidth.columns(ends[1])
    if TextWidth.columns(ends[0]) + 1 <= last - cell.x {
      canvas.write(ends[0], x: cell.x, y: cell.maxY, .dim, clip: rect)
    }
    canvas.write(ends[1], x: last, y: cell.maxY, .dim, clip: rect)
  }

  private func label(_ x: Double) -> String {
    switch options.x {
    case .years: NumberText.text(x, decimals: 0, groups: false)
    case .dates: CalendarDate(days: x).text
    case .numbers: NumberText.text(x, decimals: NumberText.decimals(for: [x]))
    case .words(let names):
      names.indices.contains(Int(bounded: x.rounded())) ? names[Int(bounded: x.rounded())] : ""
    }
  }

  /// The title, and at the right as much as there is room for of: the note, the scale, which charts
  /// are in sight.
  private func drawHeading(
    _ position: String, on canvas: inout Canvas, _ rect: Rect, _ glyphs: GlyphSet
  ) {
    guard hasHeading(rect.size) else {
      canvas.write(
        position, x: rect.maxX - TextWidth.columns(position), y: rect.maxY - 1, .dim, clip: rect)
      return
    }
    let width = position.isEmpty ? rect.width : rect.width - TextWidth.columns(position) - 2
    let heading = TextWidth.truncated(options.title[options.language], to: max(0, width))
    canvas.write(heading, x: rect.x, y: rect.y, .strong, clip: rect)
    let note = options.remark(series)
    let choices = [[note, scaleText, position], [scaleText, position], [position]]
    for parts in choices {
      let text = parts.filter { !$0.isEmpty }.joined(separator: glyphs == .ascii ? "; " : " · ")
      let column = rect.maxX - TextWidth.columns(text)
      guard column > rect.x + TextWidth.columns(heading) + 1 else { continue }
      canvas.write(text, x: column, y: rect.y, .dim, clip: rect)
      return
    }
  }

  /// "one scale, 0 to 5,591", or that each has its own.
  package var scaleText: String {
    let isChinese = options.language == .chinese
    guard !options.ownScales, let range = plots.first?.y.range else {
      return isChinese ? "各自坐标" : "own scales"
    }
    let ends = [range.lowerBound, range.upperBound]
    let decimals = Self.decimals(for: ends)
    let texts = ends.map { NumberText.text($0, decimals: decimals) }
    return isChinese
      ? "同一坐标 \(texts[0])—\(texts[1])" : "one scale, \(texts[0]) to \(texts[1])"
  }
}
