import Drawing

/// Areas on each other over x, in the order of the series.
///
/// Only those x are drawn at which every series has a value: a missing part would make the whole too
/// small.
struct AreaChart: ChartForm {
  private let series: [ChartSeries]
  private let options: ChartOptions

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  var plot: Plot {
    let stacks = stacks
    var extent = Extent()
    extent.add(0)
    let axis = SeriesX.axis(series, options)
    var plot = Plot(x: axis, y: Axis(.numbers, 0...1))
    let looks = options.looks(series)
    for (index, spans) in stacks.enumerated() {
      for span in spans {
        extent.add(span.low)
        extent.add(span.high)
      }
      plot.marks.append(.area(AreaMark(spans: spans, look: looks[index])))
    }
    for (index, spans) in stacks.enumerated().reversed() {
      let end = spans.last.map { DataPoint(x: $0.x, y: ($0.low + $0.high) / 2) }
      plot.keys.append(
        SeriesKey(name: series[index].name(options.language), look: looks[index], end: end))
    }
    plot.y = Axis(.numbers, extent.low < extent.high ? extent.range : 0...1)
    plot.y.unit = options.unit(series, .left)
    plot.title = options.heading(series)
    plot.note = options.remark(series)
    plot.crosshair = options.crosshair
    plot.marks += options.annotationMarks
    return plot
  }

  /// From the lowest series to the highest.
  private var stacks: [[ChartSpan]] {
    let values = series.map(\.valuesByX)
    guard let first = values.first else { return [] }
    let xs = first.keys.filter { x in
      options.contains(x) && values.allSatisfy { $0[x] != nil }
    }.sorted()
    var tops = [Double](repeating: 0, count: xs.count)
    return values.map { values in
      xs.enumerated().map { index, x in
        let low = tops[index]
        tops[index] += values[x] ?? 0
        return ChartSpan(x: x, low: low, high: tops[index])
      }
    }
  }
}
