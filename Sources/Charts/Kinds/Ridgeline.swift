import Drawing

/// A density a series, each on a base of its own, all as high as they are dense.
struct Ridgeline: ChartForm {
  private let series: [ChartSeries]
  private let options: ChartOptions

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  var plot: Plot {
    let curves = DensityCurves(series, options)
    let count = series.count
    var plot = Plot(x: curves.axis, y: Axis(.numbers, 0...Double(max(1, count))))
    plot.y.isHidden = true
    plot.namesStarts = true
    let height = 0.95 / max(curves.highest, .leastNormalMagnitude)
    let low = curves.axis.range.lowerBound
    let high = curves.axis.range.upperBound
    for (index, curve) in curves.curves.enumerated() {
      let base = Double(count - 1 - index)
      let look = SeriesStyle.series(index)
      let spans = curve.map { ChartSpan(x: $0.x, low: base, high: base + $0.y * height) }
      plot.marks.append(.area(AreaMark(spans: spans, look: look)))
      var key = SeriesKey(
        name: "", look: look, start: DataPoint(x: low, y: base + 0.1),
        end: DataPoint(x: high, y: base + 0.1))
      key.startName = series[index].name(options.language)
      plot.keys.append(key)
    }
    plot.title = options.title[options.language]
    plot.note = options.remark(series)
    plot.emptyText = curves.emptyText
    return plot
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    DensityChart.table(chart, isExact: isExact)
  }

  static func sentences(_ chart: Chart) -> [String] { DensityChart.sentences(chart) }
}
