import Drawing

/// Lines, or steps, through the values of series.
package struct LineChart: Hashable, Sendable {
  package var series: [ChartSeries]
  package var options: ChartOptions

  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  package var plot: Plot {
    let x = SeriesX.axis(series, options)
    let runs = series.map { SeriesRuns($0, options, cuts: x.cuts) }
    var plot = Plot(x: x, y: axis(.left, runs))
    if series.contains(where: { $0.side == .right }) { plot.right = axis(.right, runs) }
    plot.title = options.heading(series)
    plot.note = options.remark(series)
    plot.crosshair = options.crosshair
    plot.marks = options.annotationMarks
    let looks = options.looks(series)
    for (one, look) in zip(series, looks) where !one.spans.isEmpty {
      plot.marks.append(
        .area(AreaMark(spans: spans(one), look: look, side: one.side, isBand: true)))
    }
    for (index, one) in series.enumerated() {
      plot.marks += marks(one, runs[index], looks[index])
      plot.keys.append(
        SeriesKey(
          name: one.name(options.language), look: looks[index],
          start: runs[index].runs.first?.first,
          end: runs[index].last(options), side: one.side))
    }
    return plot
  }

  private func marks(_ series: ChartSeries, _ runs: SeriesRuns, _ look: SeriesStyle) -> [Mark] {
    let breaks = runs.breaks.filter { range in
      !options.events.contains { $0.kind == .seriesBreak && range.contains($0.x) }
    }
    var marks: [Mark] = breaks.map { range in
      let middle = (range.lowerBound + range.upperBound) / 2
      return .rule(RuleMark(at: middle, isVertical: true, kind: .seriesBreak))
    }
    marks.append(
      .line(
        LineMark(
          runs: runs.runs, look: look, isStep: options.kind == .step, side: series.side)))
    if !runs.uncertain.isEmpty {
      var ring = look
      ring.marker = .ring
      marks.append(.points(PointMark(points: runs.uncertain, look: ring, side: series.side)))
    }
    return marks
  }

  private func spans(_ series: ChartSeries) -> [ChartSpan] {
    series.spans.filter {
      options.contains($0.x) && $0.low.isFinite && $0.high.isFinite
        && (!options.isLog || $0.low > 0)
    }.sorted { $0.x < $1.x }
  }

  private func axis(_ side: ChartSide, _ runs: [SeriesRuns]) -> Axis {
    var extent = Extent()
    for (one, run) in zip(series, runs) where one.side == side {
      extent.add(run.low)
      extent.add(run.high)
      for span in spans(one) {
        extent.add(span.low)
        extent.add(span.high)
      }
    }
    if options.includesZero, !options.isLog { extent.add(0) }
    var axis = Axis(.numbers, extent.range)
    axis.isLog = options.isLog && axis.range.lowerBound > 0
    axis.unit = options.unit(series, side)
    return axis
  }
}
