import Drawing

/// The share of the sum that the smallest have, against their share of the number (or weight).
package struct LorenzCurve: ChartForm, Hashable, Sendable {
  package var title = ""
  package var note = ""
  /// Names and curves, each from (0, 0) to (1, 1).
  private var names: [String] = []
  private var curves: [[DataPoint]] = []

  package init(title: String, note: String = "") {
    self.title = title
    self.note = note
  }

  /// Adds a curve; values and weights that are negative or not numbers are left out.
  package mutating func add(_ name: String, values: [Double], weights: [Double]? = nil) {
    let pairs = values.enumerated().compactMap { index, value -> (value: Double, weight: Double)? in
      let weight = weights.map { $0.indices.contains(index) ? $0[index] : 0 } ?? 1
      guard value.isFinite, value >= 0, weight.isFinite, weight > 0 else { return nil }
      return (value, weight)
    }.sorted { $0.value / $0.weight < $1.value / $1.weight }
    let sum = pairs.reduce(0) { $0 + $1.value }
    let weight = pairs.reduce(0) { $0 + $1.weight }
    guard sum > 0, weight > 0 else { return }
    var point = DataPoint(x: 0, y: 0)
    var curve = [point]
    for pair in pairs {
      point.x += pair.weight / weight
      point.y += pair.value / sum
      curve.append(point)
    }
    names.append(name)
    curves.append(curve)
  }

  /// One curve for the values of all series at an x.
  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.init(title: options.heading(series), note: options.note[options.language])
    if options.isOfRows {
      for one in series {
        add(
          one.name(options.language),
          values: one.points.filter { options.contains($0.x) }.compactMap(\.value))
      }
      return
    }
    let xs = series.flatMap(\.points).filter { $0.value != nil }.map(\.x)
    let at = options.at ?? xs.max() ?? 0
    let values = series.compactMap { $0.points.first { $0.x == at }?.value }
    add(NumberText.text(at, decimals: 0, groups: false), values: values)
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    guard chart.options.isOfRows else { return chart.seriesTable(isExact: isExact) }
    let isChinese = chart.options.language == .chinese
    let curve = LorenzCurve(chart.series, chart.options)
    let format = NumberFormat.of(curve.curves.joined().flatMap { [$0.x, $0.y] }, isExact: isExact)
    let heads = isChinese ? ["数量份额", "数值份额"] : ["share_of_units", "share_of_values"]
    guard curve.curves.count > 1 else {
      return ChartTable(
        columns: heads,
        rows: curve.curves.joined().map { [format.text($0.x), format.text($0.y)] })
    }
    return ChartTable(
      columns: [isChinese ? "名称" : "name"] + heads,
      rows: zip(curve.names, curve.curves).flatMap { name, points in
        points.map { [name, format.text($0.x), format.text($0.y)] }
      }, words: [0])
  }

  package var plot: Plot {
    var plot = Plot(x: Axis(.numbers, 0...1), y: Axis(.numbers, 0...1))
    plot.title = title
    plot.note = note
    let equality = SeriesStyle(role: .dim, dash: .dotted)
    plot.marks.append(
      .line(LineMark(runs: [[DataPoint(x: 0, y: 0), DataPoint(x: 1, y: 1)]], look: equality)))
    for (index, curve) in curves.enumerated() {
      let look = SeriesStyle.series(index)
      plot.marks.append(.line(LineMark(runs: [curve], look: look)))
      if curves.count > 1 {
        plot.keys.append(SeriesKey(name: names[index], look: look))
      }
    }
    return plot
  }
}
