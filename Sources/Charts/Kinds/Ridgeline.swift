import Drawing

/// A density a series, each on feet of its own, all as high as they are dense.
struct Ridgeline: ChartForm {
  private let series: [ChartSeries]
  private let options: ChartOptions
  /// Rows of the highest ridge.
  private static let highest = 8

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  var plot: Plot {
    let curves = DensityCurves(series, options)
    let names = series.map { $0.name(options.language) }
    var plot = Plot(
      x: curves.axis, y: Axis(.categories(names), 0...Double(max(1, names.count))))
    plot.y.hidesRules = true
    plot.y.namesFeet = true
    plot.y.rowHeights = (1...Self.highest).reversed()
    let all = series.map { BoxChart.summaries([$0], options).first }
    let known = BoxChart.details(all.compactMap(\.self), options.language)
    var details = known[...]
    plot.y.details = all.map { $0 == nil ? "" : details.popFirst() ?? "" }
    let highest = max(curves.highest, .leastNormalMagnitude)
    for (index, curve) in curves.curves.enumerated() where !curve.isEmpty {
      guard let one = all[index] else { continue }
      plot.marks.append(
        .ridge(
          RidgeMark(
            row: Double(index), curve: curve.map { DataPoint(x: $0.x, y: $0.y / highest) },
            low: one.quantile(0), lowerQuartile: one.quantile(0.25), median: one.quantile(0.5),
            upperQuartile: one.quantile(0.75), high: one.quantile(1), look: .series(index))))
    }
    plot.title = options.title[options.language]
    plot.note = curves.note(options.remark(series))
    plot.emptyText = curves.emptyText
    return plot
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    DensityChart.table(chart, isExact: isExact)
  }

  static func sentences(_ chart: Chart) -> [String] { DensityChart.sentences(chart) }
}
