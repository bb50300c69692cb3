import Drawing

/// How many values lie in each of equal intervals.
package struct Histogram: Hashable, Sendable {
  package var values: [Double]
  package var bins: Int?
  package var title = ""
  package var note = ""

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
  }

  /// Intervals with round borders; the last one holds its upper border too.
  package var intervals: (low: Double, width: Double, counts: [Int]) {
    guard let low = values.min(), let high = values.max() else { return (0, 1, []) }
    let range = YAxisFit.opened(low...high, isLog: false)
    let step = step(range)
    let first = (range.lowerBound / step).rounded(.down) * step
    let count = max(1, min(10_000, Int(bounded: ((range.upperBound - first) / step).rounded(.up))))
    var counts = Array(repeating: 0, count: count)
    for value in values {
      let index = Int(bounded: ((value - first) / step + 1e-9).rounded(.down))
      counts[max(0, min(count - 1, index))] += 1
    }
    return (first, step, counts)
  }

  /// The nice step nearest to the wanted number of bins: the one asked for, or Sturges' rule.
  private func step(_ range: ClosedRange<Double>) -> Double {
    let span = range.upperBound - range.lowerBound
    let sturges = Ten.log(Double(max(1, values.count))) / Ten.log(2) + 1
    let wanted = span / Double(max(1, bins ?? Int(bounded: sturges.rounded(.up))))
    let power = Ten.magnitude(wanted)
    let steps = (power - 1...power + 1).flatMap { power in
      [1, 2, 2.5, 5].map { NiceStep(factor: $0, power: power).value }
    }
    return steps.min { abs($0 - wanted) < abs($1 - wanted) } ?? wanted
  }

  package var plot: Plot {
    let (low, width, counts) = intervals
    let bars = counts.enumerated().map { index, count in
      Bar(x: low + (Double(index) + 0.5) * width, from: 0, to: Double(count))
    }
    let first = low + 0.5 * width
    let last = low + (Double(max(1, counts.count)) - 0.5) * width
    var x = Axis(.numbers, first...max(first, last))
    x.band = width
    x.hasBorders = true
    var plot = Plot(x: x, y: Axis(.numbers, 0...Double(max(1, counts.max() ?? 1))))
    plot.title = title
    plot.note = note
    plot.marks = [.bars(BarMark(bars: bars, look: .series(0)))]
    return plot
  }
}
