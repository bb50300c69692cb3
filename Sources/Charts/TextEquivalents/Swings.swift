/// The large movements of a series: its turning points, without the small ups and downs.
package struct Swings: Hashable, Sendable {
  /// First value, turning points, last value.
  package var points: [DataPoint]

  /// Movements of at least a fifth of the range, and at most `limit` of them: with more, only
  /// larger ones count.
  package init(_ values: [DataPoint], limit: Int = 4) {
    guard let low = values.map(\.y).min(), let high = values.map(\.y).max(), high > low else {
      points = Array(values.prefix(1)) + Array(values.dropFirst().suffix(1))
      return
    }
    var part = 0.2
    points = Self.turns(values, (high - low) * part)
    while points.count > limit + 1, part < 1 {
      part += 0.1
      points = Self.turns(values, (high - low) * part)
    }
  }

  /// A zigzag: a turn counts when the value has come back by more than a threshold.
  private static func turns(_ values: [DataPoint], _ threshold: Double) -> [DataPoint] {
    guard let first = values.first, let last = values.last else { return [] }
    var result = [first]
    var (low, high) = (first, first)
    var direction = 0
    for point in values.dropFirst() {
      if point.y > high.y { high = point }
      if point.y < low.y { low = point }
      if direction >= 0, high.y - point.y >= threshold {
        if high != result.last { result.append(high) }
        (direction, low, high) = (-1, point, point)
      } else if direction <= 0, point.y - low.y >= threshold {
        if low != result.last { result.append(low) }
        (direction, low, high) = (1, point, point)
      }
    }
    let extreme = direction > 0 ? high : low
    if direction != 0, extreme != last, extreme != result.last,
      abs(extreme.y - last.y) > threshold * 0.25
    {
      result.append(extreme)
    }
    if result.last != last { result.append(last) }
    return result
  }
}
