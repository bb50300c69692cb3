import Drawing

/// Two moments, and a line for each series between them, named at both ends.
package struct SlopeChart: Hashable, Sendable {
  package var series: [ChartSeries]
  package var options: ChartOptions

  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  package var plot: Plot {
    var axis = SeriesX.axis(series, options)
    if case .words = options.x {
      // Of several columns the first and the last one with figures.
      var extent = Extent()
      for one in series { for point in one.points where point.value != nil { extent.add(point.x) } }
      axis.range = extent.range
    }
    var x = Axis(options.axisKind, axis.range)
    x.labelsEnds = true
    let looks = options.looks(series)
    var extent = Extent()
    var plot = Plot(x: x, y: Axis(.numbers, 0...1))
    let pairs = series.map { pair($0, x.range) }
    let labels = ValueLabels(pairs.compactMap { $0 }.flatMap { [$0.0.y, $0.1.y] })
    for (index, pair) in pairs.enumerated() {
      guard let (start, end) = pair else { continue }
      extent.add(start.y)
      extent.add(end.y)
      var look = looks[index]
      look.dash = .solid
      plot.marks.append(.line(LineMark(runs: [[start, end]], look: look)))
      plot.keys.append(key(series[index], start, end, look, labels))
    }
    plot.y = Axis(.numbers, extent.range)
    plot.y.isLog = options.isLog && extent.low > 0
    plot.y.isHidden = true
    plot.title = options.heading(series)
    plot.note = options.remark(series)
    plot.namesStarts = true
    return plot
  }

  private func key(
    _ series: ChartSeries, _ start: DataPoint, _ end: DataPoint, _ look: SeriesStyle,
    _ labels: ValueLabels
  ) -> SeriesKey {
    let name = series.name(options.language)
    var key = SeriesKey(
      name: labels.text(end.y) + " " + name, look: look, start: start,
      end: end)
    key.startName = name + " " + labels.text(start.y)
    return key
  }

  /// The values at both ends of the axis; nil if one is missing.
  private func pair(
    _ series: ChartSeries, _ range: ClosedRange<Double>
  ) -> (DataPoint, DataPoint)? {
    func value(_ x: Double) -> DataPoint? {
      series.points.first { $0.x == x }?.value.map { DataPoint(x: x, y: $0) }
    }
    guard let start = value(range.lowerBound), let end = value(range.upperBound) else { return nil }
    return (start, end)
  }
}
