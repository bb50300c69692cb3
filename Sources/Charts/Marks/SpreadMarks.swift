/// What lies between a lower and an upper line, from left to right.
package struct AreaMark: Hashable, Sendable {
  package var spans: [ChartSpan]
  package var look: SeriesStyle
  package var side: ChartSide
  /// Behind everything, faint: a band of errors.
  package var isBand: Bool

  package init(spans: [ChartSpan], look: SeriesStyle, side: ChartSide = .left, isBand: Bool = false)
  {
    self.spans = spans
    self.look = look
    self.side = side
    self.isBand = isBand
  }

  /// The two ends at an x, between the spans beside it; nil outside.
  func ends(at x: Double) -> (low: Double, high: Double)? {
    guard let first = spans.first, let last = spans.last, x >= first.x, x <= last.x else {
      return nil
    }
    var (low, high) = (0, spans.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if spans[middle].x <= x { low = middle } else { high = middle }
    }
    let (a, b) = (spans[low], spans[high])
    let part = b.x > a.x ? (x - a.x) / (b.x - a.x) : 0
    return (a.low + (b.low - a.low) * part, a.high + (b.high - a.high) * part)
  }
}

/// Upright strokes with a short one across each end.
package struct SpanMark: Hashable, Sendable {
  package var spans: [ChartSpan]
  package var look: SeriesStyle

  package init(spans: [ChartSpan], look: SeriesStyle) {
    self.spans = spans
    self.look = look
  }
}

/// A box over the middle half of values, its median, and whiskers; it lies across in its row.
package struct BoxMark: Hashable, Sendable {
  package var row: Double
  /// The ends of the whiskers.
  package var low: Double
  package var high: Double
  package var lowerQuartile: Double
  package var median: Double
  package var upperQuartile: Double
  package var look: SeriesStyle
}

/// The curve of a density over the feet of its row, and below it where the values lie: all of them, the
/// middle half, the median.
package struct RidgeMark: Hashable, Sendable {
  package var row: Double
  /// From 0 to 1, in order of x.
  package var curve: [DataPoint]
  package var low: Double
  package var lowerQuartile: Double
  package var median: Double
  package var upperQuartile: Double
  package var high: Double
  package var look: SeriesStyle

  /// The height at an x, between the points beside it.
  func height(at x: Double) -> Double {
    guard let first = curve.first, let last = curve.last, last.x > first.x, x >= first.x,
      x <= last.x
    else { return 0 }
    // The points are evenly apart.
    let place = (x - first.x) / (last.x - first.x) * Double(curve.count - 1)
    let index = min(curve.count - 2, Int(bounded: place.rounded(.down)))
    let part = place - Double(index)
    return curve[index].y * (1 - part) + curve[index + 1].y * part
  }
}

/// Open, high, low and close at each x.
package struct CandleMark: Hashable, Sendable {
  package struct Candle: Hashable, Sendable {
    package var x: Double
    package var open: Double
    package var high: Double
    package var low: Double
    package var close: Double

    package var rises: Bool { close >= open }
  }

  package var candles: [Candle]
  package var rising: SeriesStyle
  package var falling: SeriesStyle

  func look(_ candle: Candle) -> SeriesStyle { candle.rises ? rising : falling }
}
