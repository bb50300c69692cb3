import Drawing

/// Bars, side by side or stacked; series of the right axis are lines.
package struct BarChart: Hashable, Sendable {
  package var series: [ChartSeries]
  package var options: ChartOptions

  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  /// For bars and line without a series at the right, the last one goes there.
  private var sided: [ChartSeries] {
    var sided = series
    if options.kind == .barLine, sided.count > 1, !sided.contains(where: { $0.side == .right }) {
      sided[sided.count - 1].side = .right
    }
    return sided
  }

  package var plot: Plot {
    if options.liesAcross, case .words(let words) = options.x {
      return LyingBars(series: series, options: options, words: words).plot
    }
    let all = sided
    let bars = all.filter { $0.side == .left }
    let lines = all.filter { $0.side == .right }
    let looks = options.looks(all)
    var x = SeriesX.axis(all, options)
    x.cuts = []
    if case .words(let names) = options.x {
      x.band = 1
      x.range = 0...Double(max(0, names.count - 1))
    } else {
      x.isLog = false
      x.band = SeriesX.band(all)
      x.range = held(x)
    }
    let marks = barMarks(bars, looks)
    var plot = Plot(x: x, y: axis(marks, bars))
    plot.title = options.heading(all)
    plot.note = options.remark(all)
    plot.crosshair = options.crosshair
    plot.marks = options.annotationMarks + marks.map(Mark.bars)
    if bars.count == 1, let spans = bars.first?.spans, !spans.isEmpty {
      plot.marks.append(.spans(SpanMark(spans: spans, look: SeriesStyle(role: .strong))))
    }
    plot.keys = keys(bars, looks)
    if !lines.isEmpty { addLines(lines, Array(looks.suffix(lines.count)), &plot) }
    plot.marks += valueLabels(marks)
    return plot
  }

  /// The first and the last bar, without the room around a single one.
  private func held(_ axis: Axis) -> ClosedRange<Double> {
    var extent = Extent()
    for one in series {
      for point in one.points where point.value != nil && options.contains(point.x) {
        extent.add(point.x)
      }
    }
    return extent.low <= extent.high ? extent.range : axis.range
  }

  private func barMarks(_ series: [ChartSeries], _ looks: [SeriesStyle]) -> [BarMark] {
    options.kind == .stacked || options.kind == .percent
      ? stacked(series, looks)
      : series.enumerated().map { index, one in
        BarMark(
          bars: visible(one).map { Bar(x: $0.x, from: 0, to: $0.y) }, look: looks[index],
          slot: index, slots: series.count)
      }
  }

  private func visible(_ series: ChartSeries) -> [DataPoint] {
    series.points.compactMap { point in
      guard let value = point.value, options.contains(point.x) else { return nil }
      return DataPoint(x: point.x, y: value)
    }
  }

  /// Positive values on each other above zero, negative ones below.
  private func stacked(_ series: [ChartSeries], _ looks: [SeriesStyle]) -> [BarMark] {
    var above: [Double: Double] = [:]
    var below: [Double: Double] = [:]
    return series.enumerated().map { index, one in
      let bars = visible(one).map { point in
        let from = (point.y < 0 ? below : above)[point.x] ?? 0
        let to = from + point.y
        if point.y < 0 { below[point.x] = to } else { above[point.x] = to }
        return Bar(x: point.x, from: from, to: to)
      }
      return BarMark(bars: bars, look: looks[index])
    }
  }

  private func axis(_ marks: [BarMark], _ series: [ChartSeries]) -> Axis {
    var extent = Extent()
    extent.add(0)
    for mark in marks { for bar in mark.bars { extent.add(bar.to) } }
    if series.count == 1 {
      for span in series[0].spans {
        extent.add(span.low)
        extent.add(span.high)
      }
    }
    var axis = Axis(.numbers, extent.low < extent.high ? extent.range : 0...1)
    axis.hasValueLabels = !valueLabels(marks).isEmpty
    axis.unit = options.unit(series, .left)
    return axis
  }

  private func keys(_ series: [ChartSeries], _ looks: [SeriesStyle]) -> [SeriesKey] {
    zip(series, looks).map { one, look in
      SeriesKey(name: one.name(options.language), look: look, isLine: false)
    }
  }

  private func addLines(_ lines: [ChartSeries], _ looks: [SeriesStyle], _ plot: inout Plot) {
    var window = options
    window.isLog = false
    var extent = Extent()
    var hasLabels = false
    for (one, look) in zip(lines, looks) {
      let runs = SeriesRuns(one, window)
      extent.add(runs.low)
      extent.add(runs.high)
      var look = look
      look.dash = .solid
      plot.marks.append(.line(LineMark(runs: runs.runs, look: look, side: .right)))
      if runs.runs.reduce(0, { $0 + $1.count }) <= 12 {
        hasLabels = true
        plot.marks.append(
          .points(PointMark(points: runs.runs.flatMap { $0 }, look: look, side: .right)))
        plot.marks += labels(runs.runs.flatMap { $0 }, look)
      }
      plot.keys.append(
        SeriesKey(
          name: one.name(options.language), look: look, end: runs.last(window), side: .right))
    }
    var axis = Axis(.numbers, extent.range)
    axis.unit = options.unit(lines, .right)
    axis.hasValueLabels = hasLabels
    plot.right = axis
  }

  /// The values of a line's points.
  private func labels(_ points: [DataPoint], _ look: SeriesStyle) -> [Mark] {
    let labels = ValueLabels(points.lazy.map(\.y))
    return points.map { point in
      .label(
        LabelMark(
          text: labels.text(point.y), at: point, place: .above,
          role: look.role, side: .right))
    }
  }

  /// Values above the bars where there are few: of a stack its total.
  private func valueLabels(_ marks: [BarMark]) -> [Mark] {
    guard options.kind != .percent, series.allSatisfy(\.spans.isEmpty) else { return [] }
    let tops = options.kind == .stacked ? [totals(marks)] : marks
    let bars = tops.flatMap(\.bars)
    guard bars.count <= 12 else { return [] }
    let labels = ValueLabels(bars.lazy.map(\.to))
    let language = options.hasShortNumbers ? options.language : nil
    return tops.flatMap { mark in
      mark.bars.map { bar in
        var label = LabelMark(
          text: labels.text(bar.to, language), at: DataPoint(x: bar.x, y: bar.to),
          place: bar.to < 0 ? .below : .above, role: .text)
        (label.slot, label.slots) = (mark.slot, mark.slots)
        return .label(label)
      }
    }
  }

  /// The ends of stacks, in the order of x.
  private func totals(_ marks: [BarMark]) -> BarMark {
    var tops: [Double: Double] = [:]
    for mark in marks {
      for bar in mark.bars where abs(bar.to) >= abs(tops[bar.x] ?? 0) { tops[bar.x] = bar.to }
    }
    let bars = tops.sorted { $0.key < $1.key }.map { Bar(x: $0.key, to: $0.value) }
    return BarMark(bars: bars, look: SeriesStyle.series(0))
  }
}
