import Drawing

/// Areas, strokes with ends, boxes and candles as shapes.
extension VectorRenderer {
  mutating func fillArea(_ mark: AreaMark) {
    let scale = layout.scale(mark.side)
    let places = mark.spans.compactMap { span -> (x: Double, low: Double, high: Double)? in
      guard let x = layout.x.position(span.x), let low = scale.position(span.low),
        let high = scale.position(span.high), abs(x) < 1e6
      else { return nil }
      return (max(0, min(plotWidth, x)), held(low), held(high))
    }
    guard places.count > 1 else { return }
    let upper = places.map { point($0.x, $0.high) }
    let lower = places.reversed().map { point($0.x, $0.low) }
    writer.element(
      "path",
      [
        ("d", "M" + (upper + lower).joined(separator: " L") + " Z"),
        ("fill", theme.colour(mark.look.role)), ("fill-opacity", mark.isBand ? "0.2" : "0.7"),
      ])
  }

  private func held(_ row: Double) -> Double { max(0, min(plotHeight, row)) }

  private func point(_ column: Double, _ row: Double) -> String {
    SVGWriter.number(plotX(column)) + " " + SVGWriter.number(plotY(row))
  }

  mutating func spans(_ mark: SpanMark) {
    for span in mark.spans {
      guard let x = layout.x.position(span.x), let low = layout.y.position(span.low),
        let high = layout.y.position(span.high), x >= 0, x <= plotWidth
      else { continue }
      segment(x, held(low), x, held(high), mark.look.role)
      for row in [held(low), held(high)] { segment(x - 0.4, row, x + 0.4, row, mark.look.role) }
    }
  }

  mutating func box(_ mark: BoxMark) {
    guard let row = layout.y.position(mark.row), row >= 0, row <= plotHeight,
      let low = layout.x.position(mark.low), let high = layout.x.position(mark.high),
      let first = layout.x.position(mark.lowerQuartile),
      let last = layout.x.position(mark.upperQuartile),
      let middle = layout.x.position(mark.median)
    else { return }
    let role = mark.look.role
    let half = layout.rowHeight >= 3 ? 0.9 : 0.3
    segment(low, row, first, row, role)
    segment(last, row, high, row, role)
    for end in [low, high] { segment(end, row - half * 0.5, end, row + half * 0.5, role) }
    rect(first, row - half, max(last, first + 0.1), row + half, role, opacity: "0.6")
    rect(middle - 0.12, row - half, middle + 0.12, row + half, .strong, opacity: "1")
  }

  mutating func ridge(_ mark: RidgeMark) {
    guard let center = layout.y.position(mark.row), mark.curve.count > 1 else { return }
    let height = Double(layout.rowHeight)
    let hasFoot = layout.rowHeight >= 3
    let foot = center + height / 2 - (hasFoot ? 0.9 : 0.1)
    let most = height - (hasFoot ? 1 : 0.2)
    let places = mark.curve.compactMap { point -> String? in
      layout.x.position(point.x).map {
        self.point(max(0, min(plotWidth, $0)), held(foot - point.y * most))
      }
    }
    guard let first = layout.x.position(mark.curve[0].x),
      let last = layout.x.position(mark.curve[mark.curve.count - 1].x)
    else { return }
    let ends = [point(min(plotWidth, last), held(foot)), point(max(0, first), held(foot))]
    writer.element(
      "path",
      [
        ("d", "M" + (places + ends).joined(separator: " L") + " Z"),
        ("fill", theme.colour(mark.look.role)), ("fill-opacity", "0.7"),
      ])
    if hasFoot { quartiles(mark, foot + 0.45) }
  }

  private mutating func quartiles(_ mark: RidgeMark, _ row: Double) {
    guard let low = layout.x.position(mark.low), let high = layout.x.position(mark.high),
      let first = layout.x.position(mark.lowerQuartile),
      let last = layout.x.position(mark.upperQuartile), let middle = layout.x.position(mark.median)
    else { return }
    segment(low, row, high, row, .dim)
    rect(first, row - 0.1, max(last, first + 0.1), row + 0.1, mark.look.role, opacity: "1")
    rect(middle - 0.2, row - 0.3, middle + 0.2, row + 0.3, .strong, opacity: "1")
  }

  mutating func candles(_ mark: CandleMark) {
    let half = min(1, plotWidth / Double(max(1, mark.candles.count)) * 0.3)
    for candle in mark.candles {
      guard let x = layout.x.position(candle.x), let low = layout.y.position(candle.low),
        let high = layout.y.position(candle.high), let open = layout.y.position(candle.open),
        let close = layout.y.position(candle.close), x >= 0, x <= plotWidth
      else { continue }
      let role = mark.look(candle).role
      segment(x, held(low), x, held(high), role)
      let (top, bottom) = (min(open, close), max(open, close))
      rect(
        x - half, top, x + half, max(bottom, top + 0.08), role,
        opacity: candle.rises ? "1" : "0.45")
    }
  }
}
