import Drawing

/// Open, high, low and close at each x: the first four series.
struct CandleChart: ChartForm {
  private let series: [ChartSeries]
  private let options: ChartOptions

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  var plot: Plot {
    guard series.count >= 4 else { return LineChart(series, options).plot }
    let candles = candles
    var extent = Extent()
    for candle in candles {
      for value in [candle.low, candle.high, candle.open, candle.close] { extent.add(value) }
    }
    var plot = Plot(x: SeriesX.axis(series, options), y: Axis(.numbers, extent.range))
    plot.x.range = Self.range(plot.x.range, for: candles)
    var falling = SeriesStyle.series(1)
    falling.fill = 2
    plot.marks = [
      .candles(CandleMark(candles: candles, rising: .series(0), falling: falling))
    ]
    plot.title = options.heading(series)
    plot.note = options.remark(series)
    return plot
  }

  /// With room for half of the first candle and half of the last one.
  private static func range(
    _ range: ClosedRange<Double>, for candles: [CandleMark.Candle]
  ) -> ClosedRange<Double> {
    let gaps = zip(candles, candles.dropFirst()).map { $1.x - $0.x }
    let half = (gaps.min() ?? 0) / 2
    return range.lowerBound - half...range.upperBound + half
  }

  private var candles: [CandleMark.Candle] {
    let values = series.prefix(4).map(\.valuesByX)
    return values[0].keys.sorted().compactMap { x in
      guard options.contains(x), let open = values[0][x], let high = values[1][x],
        let low = values[2][x], let close = values[3][x]
      else { return nil }
      return CandleMark.Candle(x: x, open: open, high: high, low: low, close: close)
    }
  }
}
