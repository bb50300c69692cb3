extension Chart {
  /// Candles of several rows each, so that there are at most so many: the open of the first row, the
  /// highest high, the lowest low, the close of the last; nil where there are no more as it is.
  package func joiningCandles(most: Int) -> (chart: Chart, rows: Int)? {
    guard options.kind == .candles, series.count >= 4, most > 0 else { return nil }
    let values = series.prefix(4).map(\.valuesByX)
    let xs = values[0].keys.sorted().filter { x in
      options.contains(x) && values.allSatisfy { $0[x] != nil }
    }
    guard xs.count > most else { return nil }
    let rows = (xs.count + most - 1) / most
    let parts = stride(from: 0, to: xs.count, by: rows).map {
      Array(xs[$0..<min($0 + rows, xs.count)])
    }
    var joined = self
    for (place, value) in values.enumerated() {
      joined.series[place].points = parts.map { part in
        let found = part.compactMap { value[$0] }
        let y =
          place == 0
          ? found.first : place == 1 ? found.max() : place == 2 ? found.min() : found.last
        return ChartPoint(x: part[0], y: y)
      }
    }
    return (joined, rows)
  }
}
