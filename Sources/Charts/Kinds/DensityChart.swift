import Drawing
import RegionalIndices

/// The density of the values of each series, by a normal kernel with the bandwidth of Silverman's rule.
struct DensityChart: ChartForm {
  private let series: [ChartSeries]
  private let options: ChartOptions

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  var plot: Plot {
    let curves = DensityCurves(series, options)
    var plot = Plot(
      x: curves.axis, y: Axis(.numbers, 0...max(curves.highest, .leastNormalMagnitude)))
    let looks = options.looks(series)
    if curves.curves.count == 1, let curve = curves.curves.first {
      // One curve has its area filled.
      let spans = curve.map { ChartSpan(x: $0.x, low: 0, high: $0.y) }
      plot.marks.append(.area(AreaMark(spans: spans, look: looks[0], isBand: true)))
    }
    plot.marks += medians
    for (index, curve) in curves.curves.enumerated() where !curve.isEmpty {
      plot.marks.append(.line(LineMark(runs: [curve], look: looks[index])))
      let peak = curve.max { $0.y < $1.y }
      plot.keys.append(
        SeriesKey(name: series[index].name(options.language), look: looks[index], end: peak))
    }
    plot.title = options.heading(series)
    plot.note = curves.note(options.remark(series))
    plot.emptyText = curves.emptyText
    return plot
  }

  /// The medians of a few series, as rules with their value above.
  private var medians: [Mark] {
    guard series.count <= 6 else { return [] }
    let all = BoxChart.summaries(series, options).map { $0.quantile(0.5) }
    let labels = ValueLabels(all)
    let word = options.language == .chinese ? "中位数 " : "median "
    return all.enumerated().map { index, median in
      .rule(
        RuleMark(
          at: median, isVertical: true, kind: .event,
          label: (index == 0 ? word : "") + labels.text(median)))
    }
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    let curves = DensityCurves(chart.series, chart.options)
    let format = NumberFormat.of(curves.curves.joined().map(\.y), isExact: isExact)
    let places = NumberFormat.of(curves.grid, isExact: isExact)
    return ChartTable(
      columns: ["x"] + chart.headings,
      rows: curves.grid.indices.map { index in
        [places.text(curves.grid[index])]
          + curves.curves.map { $0.isEmpty ? "" : format.text($0[index].y) }
      })
  }

  static func sentences(_ chart: Chart) -> [String] {
    BoxChart.sentences(chart) + DensityCurves(chart.series, chart.options).widths(chart.series)
  }
}

/// Densities of several series on one grid.
struct DensityCurves {
  private(set) var grid: [Double] = []
  /// Empty where a series has no density: one value, or all the same.
  private(set) var curves: [[DataPoint]] = []
  private let densities: [KernelDensity?]
  private let language: Language
  private static let points = 200
  /// More values than this are counted on a fine grid first.
  private static let most = 4_000

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    language = options.language
    densities = series.map { one in
      Self.density(one.points.filter { options.contains($0.x) }.compactMap(\.value))
    }
    var extent = Extent()
    for case let density? in densities {
      guard let low = density.values.min(), let high = density.values.max() else { continue }
      extent.add(low - 3 * density.bandwidth)
      extent.add(high + 3 * density.bandwidth)
    }
    let (low, high) = (extent.range.lowerBound, extent.range.upperBound)
    guard high > low, (high - low).isFinite else {
      curves = series.map { _ in [] }
      return
    }
    let step = (high - low) / Double(Self.points)
    grid = (0...Self.points).map { low + Double($0) * step }
    let grid = grid
    curves = densities.map { density in
      let curve = density.map { density in
        grid.map { DataPoint(x: $0, y: density.value(at: $0)) }
      }
      return curve.flatMap { Self.isWhole($0) ? $0 : nil } ?? []
    }
  }

  private static func density(_ values: [Double]) -> KernelDensity? {
    guard values.count > most else { return try? KernelDensity(values) }
    guard let bandwidth = try? KernelDensity.bandwidth(values).value, bandwidth > 0,
      let low = values.min(), let high = values.max(), (high - low).isFinite
    else { return nil }
    // Bins of a twentieth of the bandwidth change the curve by less than a thousandth.
    let count = max(2, min(4_000, Int(bounded: ((high - low) / bandwidth * 20).rounded(.up))))
    let step = (high - low) / Double(count)
    var weights = [Double](repeating: 0, count: count + 1)
    for value in values {
      let place = (value - low) / step
      let index = min(count - 1, Int(bounded: place.rounded(.down)))
      let share = place - Double(index)
      weights[index] += 1 - share
      weights[index + 1] += share
    }
    return try? KernelDensity(
      (0...count).map { low + Double($0) * step }, weights: weights.map { max(0, $0) },
      bandwidth: bandwidth)
  }

  var axis: Axis {
    Axis(
      .numbers, grid.first.flatMap { first in grid.last.map { first...max(first, $0) } } ?? 0...1)
  }

  var highest: Double { curves.joined().map(\.y).max() ?? 1 }

  /// A density of finite values; none where numbers are too large or too small for one.
  private static func isWhole(_ curve: [DataPoint]) -> Bool {
    curve.allSatisfy { $0.y.isFinite && $0.y >= 0 }
  }

  /// Said where no series has a density.
  var emptyText: String {
    guard curves.allSatisfy(\.isEmpty) else { return "" }
    return language == .chinese
      ? "没有密度：数值全都相同，或太大、太小" : "no density: all values are the same, or too large or small"
  }

  /// What a picture says beside its unit: the bandwidths.
  func note(_ unit: String) -> String {
    let known = densities.compactMap { $0?.bandwidth }
    guard !known.isEmpty, known.count <= 6 else { return unit }
    let list = known.map { value in
      let magnitude = PowersOfTen.magnitude(abs(value))
      return NumberText.text(value, decimals: max(0, 1 - magnitude))
    }
    let text =
      language == .chinese
      ? "带宽 \(list.joined(separator: "、"))" : "bandwidth \(list.joined(separator: ", "))"
    return unit.isEmpty ? text : unit + "; " + text
  }

  /// The bandwidths, in words.
  func widths(_ series: [ChartSeries]) -> [String] {
    let known = zip(series, densities).compactMap { one, density in
      density.map {
        "\(one.name(language)) \(NumberText.text($0.bandwidth, decimals: NumberText.decimals(for: [$0.bandwidth])))"
      }
    }
    guard !known.isEmpty else { return [] }
    return [
      language == .chinese
        ? "带宽（Silverman）：\(known.joined(separator: "、"))。"
        : "Bandwidth by Silverman's rule: \(known.joined(separator: ", "))."
    ]
  }
}
