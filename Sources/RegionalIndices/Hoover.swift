/// The Hoover index: the share of the total that would have to move to make all equal.
///
/// Also known as Schutz, Robin Hood or Pietra index; the largest distance of the Lorenz curve from
/// the diagonal.
///
///     try [1, 2, 3, 10].hoover().index.value  // 0.375
///
/// Hoover (1936), doi:10.2307/1927875; Schutz (1951).
public struct Hoover: Equatable, Hashable, Sendable {
  /// The index, 0 … 1 (below 1 for any finite number of units).
  public let index: Measure
  /// The share of the units, or of their weight, that lies below the mean.
  public let shareBelowMean: Double
  /// How many units count, those of weight zero left out.
  public let count: Int
}

extension Collection<Double> {
  /// The Hoover index, ½ Σ |share of the total − share of the weight|.
  ///
  /// - Parameter weights: zero or more, one a value: the population where values are per head; 1
  ///   if nil.
  /// - Returns: the index, and the share of the units below the mean.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight``, ``IndexError/zeroTotal``.
  /// - Complexity: O(n).
  ///
  /// Hoover (1936), *Review of Economics and Statistics* 18(4), doi:10.2307/1927875.
  public func hoover(weights: [Double]? = nil) throws(IndexError) -> Hoover {
    let units = try WeightedUnits(self, weights)
    let equal = units.values.allSatisfy { $0 == units.values[0] }
    let pairs = zip(units.values, units.weights)
    let moved = pairs.lazy.map { value, weight in
      (weight * value / units.income - weight / units.size).magnitude
    }.exactSum()
    let below = pairs.lazy.filter { $0.0 < units.mean }.map(\.1).exactSum()
    return Hoover(
      index: Measure(equal ? 0 : moved / 2), shareBelowMean: equal ? 0 : below / units.size,
      count: units.count)
  }
}
