/// Which quantile of a list.
public enum QuantileRule: String, CaseIterable, Sendable, Codable {
  /// Hyndman and Fan's type 7: straight between the order statistics; the default of R and numpy.
  case linear
  /// Type 1: the least value with at least the share of the weight at or below it; the one that
  /// weights have.
  case inverse
}

extension Collection<Double> {
  /// The quantile at a share of the units, by straight lines between neighbours (type 7).
  ///
  ///     try [1, 2, 3, 10].quantile(0.5)  // 2.5
  ///
  /// - Parameter share: 0 … 1.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for the share.
  /// - Complexity: O(*n* log *n*).
  ///
  /// Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566.
  public func quantile(_ share: Double) throws(IndexError) -> Double {
    let values = Array(self)
    try Checks.finite(values)
    guard share >= 0, share <= 1 else {
      throw .outOfRange(at: Position(0, in: .share), lower: 0, upper: 1)
    }
    return RadixSort.ascending(values).sortedQuantile(share)
  }
}

extension [Double] {
  /// Type 7 of values in ascending order.
  func sortedQuantile(_ share: Double) -> Double {
    let place = Double(count - 1) * share
    let low = Int(bounded: place)
    guard low + 1 < count else { return self[count - 1] }
    return self[low] + (place - Double(low)) * (self[low + 1] - self[low])
  }
}
