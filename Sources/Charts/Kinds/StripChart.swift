import Drawing

/// Every value of a series as a dot in its row, a little up or down where there are many.
struct StripChart: ChartForm {
  private let series: [ChartSeries]
  private let options: ChartOptions
  private static let fewest = 40

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  var plot: Plot {
    let values = series.map { one in
      one.points.filter { options.contains($0.x) }.compactMap(\.value)
    }
    var extent = Extent()
    for value in values.joined() { extent.add(value) }
    let names = series.map { $0.name(options.language) }
    var plot = Plot(
      x: Axis(.numbers, YAxisFit.opened(extent.range, isLog: false)),
      y: Axis(.categories(names), 0...Double(max(1, names.count))))
    plot.title = options.title[options.language]
    plot.note = options.remark(series)
    for (row, values) in values.enumerated() {
      let isFine = values.count > Self.fewest
      let points = values.enumerated().map { index, value in
        DataPoint(x: value, y: Double(row) + (isFine ? Self.shift(index) : 0))
      }
      plot.marks.append(
        .points(PointMark(points: points, look: .series(row), isFine: isFine)))
    }
    return plot
  }

  /// Between -0.35 and 0.35, evenly spread (the golden ratio's multiples).
  private static func shift(_ index: Int) -> Double {
    let turn = Double(index) * 0.618_033_988_749_895
    return (turn - turn.rounded(.down) - 0.5) * 0.7
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    let isChinese = chart.options.language == .chinese
    let format = NumberFormat.of(
      chart.series.lazy.flatMap { $0.points.compactMap(\.value) }, isExact: isExact)
    return ChartTable(
      columns: isChinese ? ["名称", "数值"] : ["name", "value"],
      rows: chart.series.flatMap { one in
        one.points.filter { chart.options.contains($0.x) }.compactMap(\.value).map {
          [one.name(chart.options.language), format.text($0)]
        }
      }, words: [0])
  }

  static func sentences(_ chart: Chart) -> [String] { BoxChart.sentences(chart) }
}
