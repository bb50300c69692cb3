import Drawing

/// How many values lie in each of equal intervals; of several series side by side.
package struct Histogram: ChartForm, Hashable, Sendable {
  package var values: [Double]
  /// Names and values of each series, where there are several.
  private var names: [String] = []
  private var groups: [[Double]] = []
  package var bins: Int?
  package var title = ""
  package var note = ""
  /// Whether the counts stand above the bars of one series.
  var hasValues = false

  package init(_ values: [Double], bins: Int? = nil, title: String = "", note: String = "") {
    self.values = values.filter(\.isFinite)
    self.bins = bins
    self.title = title
    self.note = note
  }

  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.init(
      series.flatMap { $0.points.filter { options.contains($0.x) }.compactMap(\.value) },
      bins: options.bins, title: options.heading(series), note: options.remark(series))
    hasValues = options.hasValues && series.count == 1
    guard series.count > 1 else { return }
    names = series.map { $0.name(options.language) }
    groups = series.map { one in
      one.points.filter { options.contains($0.x) }.compactMap(\.value).filter(\.isFinite)
    }
  }

  /// Intervals with round borders; the last one holds its upper border too.
  package var intervals: (low: Double, width: Double, counts: [Int]) {
    guard !values.isEmpty else { return (0, 1, []) }
    let bins = HistogramBins(values, step)
    return (bins.border(0), bins.step.value, bins.counts(values))
  }

  /// The nice step nearest to the wanted number of bins: the one asked for, or Sturges' rule.
  private func step(_ range: ClosedRange<Double>) -> NiceStep {
    let span = range.upperBound - range.lowerBound
    let sturges = PowersOfTen.log(Double(max(1, values.count))) / PowersOfTen.log(2) + 1
    let wanted = span / Double(max(1, bins ?? Int(bounded: sturges.rounded(.up))))
    let power = PowersOfTen.magnitude(wanted)
    let steps = (power - 1...power + 1).flatMap { power in
      [1, 2, 2.5, 5].map { NiceStep(factor: $0, power: power) }
    }
    return steps.min { abs($0.value - wanted) < abs($1.value - wanted) }
      ?? NiceStep(factor: 1, power: power)
  }

  package var plot: Plot {
    let bins = HistogramBins(values, step)
    let groups = groups.isEmpty ? [values] : groups
    let counts = groups.map(bins.counts)
    let first = (bins.border(0) + bins.border(1)) / 2
    let last = (bins.border(bins.count - 1) + bins.border(bins.count)) / 2
    var x = Axis(.numbers, first...max(first, last))
    x.band = bins.step.value
    x.hasBorders = true
    let highest = counts.joined().max() ?? 1
    var plot = Plot(x: x, y: Axis(.numbers, 0...Double(max(1, highest))))
    plot.y.isWhole = true
    plot.y.hasValueLabels = hasValues
    plot.title = title
    plot.note = note
    for (slot, counts) in counts.enumerated() {
      let bars = counts.enumerated().map { index, count in
        Bar(
          x: (bins.border(index) + bins.border(index + 1)) / 2, from: 0, to: Double(count))
      }
      let look = SeriesStyle.series(slot)
      plot.marks.append(.bars(BarMark(bars: bars, look: look, slot: slot, slots: groups.count)))
      if hasValues { plot.marks += labels(bars) }
      if names.indices.contains(slot) {
        plot.keys.append(SeriesKey(name: names[slot], look: look, isLine: false))
      }
    }
    return plot
  }

  private func labels(_ bars: [Bar]) -> [Mark] {
    bars.filter { $0.to > 0 }.map { bar in
      .label(
        LabelMark(
          text: NumberText.text(bar.to, decimals: 0), at: DataPoint(x: bar.x, y: bar.to),
          place: .above, role: .text))
    }
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    let isChinese = chart.options.language == .chinese
    return Histogram(chart.series, chart.options).table(
      from: isChinese ? "从" : "from", to: isChinese ? "到" : "to",
      count: isChinese ? "个数" : "count", isExact: isExact)
  }

  static func sentences(_ chart: Chart) -> [String] { BoxChart.sentences(chart) }

  /// Intervals, from (included) and to (not included but for the last), with their counts.
  package func table(
    from: String = "from", to: String = "to", count: String = "count", isExact: Bool = false
  ) -> ChartTable {
    let bins = HistogramBins(values, step)
    let borders = (0...bins.count).map(bins.border)
    let format = NumberFormat.of(borders, isExact: isExact)
    let columns = groups.isEmpty ? [bins.counts(values)] : groups.map(bins.counts)
    return ChartTable(
      columns: [from, to] + (groups.isEmpty ? [count] : names),
      rows: (0..<bins.count).map { index in
        [format.text(borders[index]), format.text(borders[index + 1])]
          + columns.map { "\($0[index])" }
      })
  }
}

/// Equal intervals between multiples of a step.
struct HistogramBins {
  let step: NiceStep
  let count: Int
  private let first: Double

  init(_ values: [Double], _ step: (ClosedRange<Double>) -> NiceStep) {
    var extent = Extent()
    for value in values { extent.add(value) }
    let range = YAxisFit.opened(extent.range, isLog: false)
    self.step = step(range)
    first = (range.lowerBound / self.step.value).rounded(.down)
    let last = (range.upperBound / self.step.value).rounded(.up)
    count = max(1, min(10_000, Int(bounded: last - first)))
  }

  func border(_ index: Int) -> Double { step.multiple(first + Double(index)) }

  func counts(_ values: [Double]) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for value in values where value.isFinite {
      let index = Int(bounded: (value / step.value - first + 1e-9).rounded(.down))
      counts[max(0, min(count - 1, index))] += 1
    }
    return counts
  }
}
