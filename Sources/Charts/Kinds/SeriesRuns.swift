/// The stretches of a series that a line may join, and what they cover.
struct SeriesRuns {
  var runs: [[DataPoint]] = []
  /// Preliminary and estimated values.
  var uncertain: [DataPoint] = []
  /// Where breaks lie: between the two values they part.
  var breaks: [ClosedRange<Double>] = []
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity

  /// A gap where there is no figure, at a break of the series, and at what is cut from the axis.
  init(_ series: ChartSeries, _ options: ChartOptions, cuts: [ClosedRange<Double>] = []) {
    let points = series.ordered
    var run: [DataPoint] = []
    run.reserveCapacity(points.count)
    for point in points {
      guard let value = point.value, !options.isLog || value > 0 else {
        close(&run)
        continue
      }
      let next = DataPoint(x: point.x, y: value)
      if let last = run.last, isParted(last.x, point, cuts) {
        if point.flags.contains(.breakBefore) { breaks.append(last.x...point.x) }
        close(&run)
      }
      run.append(next)
      if point.flags.isUncertain { uncertain.append(next) }
      cover(next, options)
    }
    close(&run)
    coverEdges(options)
  }

  private mutating func close(_ run: inout [DataPoint]) {
    if !run.isEmpty { runs.append(run) }
    run.removeAll(keepingCapacity: true)
  }

  private func isParted(
    _ last: Double, _ point: ChartPoint, _ cuts: [ClosedRange<Double>]
  ) -> Bool {
    !point.flags.isDisjoint(with: [.breakBefore, .alone])
      || cuts.contains { last <= $0.lowerBound && point.x >= $0.upperBound }
  }

  private mutating func cover(_ point: DataPoint, _ options: ChartOptions) {
    guard options.contains(point.x) else { return }
    low = min(low, point.y)
    high = max(high, point.y)
  }

  /// Where a line crosses the edge of the window it has a value too.
  private mutating func coverEdges(_ options: ChartOptions) {
    for edge in [options.finiteFrom, options.finiteTo] {
      guard let edge else { continue }
      for run in runs {
        for (a, b) in zip(run, run.dropFirst()) where a.x < edge && b.x > edge {
          let value = a.y + (b.y - a.y) * (edge - a.x) / (b.x - a.x)
          low = min(low, value)
          high = max(high, value)
        }
      }
    }
  }

  /// The last point in the window.
  func last(_ options: ChartOptions) -> DataPoint? {
    for run in runs.reversed() {
      if let point = run.last(where: { options.contains($0.x) }) { return point }
    }
    return nil
  }
}

/// The range of several values; nil without any.
struct Extent {
  var low = Double.infinity
  var high = -Double.infinity

  mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    low = min(low, value)
    high = max(high, value)
  }

  var range: ClosedRange<Double> { low <= high ? low...high : 0...1 }
}

/// What x axes of series cover.
enum SeriesX {
  static func axis(_ series: [ChartSeries], _ options: ChartOptions) -> Axis {
    var extent = Extent()
    for one in series {
      for point in one.points where point.value != nil && options.contains(point.x) {
        extent.add(point.x)
      }
    }
    if case .words(let names) = options.x {
      return Axis(options.axisKind, 0...Double(max(1, names.count - 1)))
    }
    let range = window(extent.range, options)
    var axis = Axis(options.axisKind, range)
    axis.isLog = options.isLogX && options.x == .numbers && range.lowerBound > 0
    if options.cutsEmptySpans { axis.cuts = cuts(series, range, options) }
    return axis
  }

  /// The window asked for, or what the data cover; wider around a single x.
  private static func window(
    _ range: ClosedRange<Double>, _ options: ChartOptions
  ) -> ClosedRange<Double> {
    let low = options.finiteFrom ?? range.lowerBound
    let high = max(low, options.finiteTo ?? range.upperBound)
    if high > low { return low...high }
    let half = options.x == .numbers ? max(abs(low) * 0.05, 0.5) : 1
    return low - half...low + half
  }

  /// Spans without any figure that are longer than a fifth of the axis.
  static func cuts(
    _ series: [ChartSeries], _ range: ClosedRange<Double>, _ options: ChartOptions
  ) -> [ClosedRange<Double>] {
    var all = Set<Double>()
    for one in series {
      for point in one.points where point.value != nil && range.contains(point.x) {
        all.insert(point.x)
      }
    }
    let sorted = all.sorted()
    let least = (range.upperBound - range.lowerBound) / 5
    let steps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.sorted()
    guard steps.count > 1, let usual = steps.dropLast(steps.count / 2).last else { return [] }
    return zip(sorted, sorted.dropFirst()).filter { $1 - $0 > max(least, usual * 3) }
      .map { $0...$1 }
  }

  /// The smallest distance of two x: that of bars.
  static func band(_ series: [ChartSeries]) -> Double {
    var all = Set<Double>()
    for one in series { for point in one.points where point.x.isFinite { all.insert(point.x) } }
    let sorted = all.sorted()
    return zip(sorted, sorted.dropFirst()).map { $1 - $0 }.min() ?? 1
  }
}
