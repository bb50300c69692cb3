/// The Gini coefficient split into neighbours and non-neighbours (Rey & Smith 2013).
///
///     let links = try SpatialLinks(count: 3, edges: [(0, 1)])
///     let split = try spatialGini([1, 3, 5], links: links)
///     split.neighbourSum           // 4, from |1 − 3| in both orders
///     split.nonNeighbourShare      // 0.75
public struct SpatialGini: Equatable, Sendable {
  /// The plain Gini, 0 … (n − 1)/n; the sum of the two parts.
  public let gini: IndexValue<GiniVariant>
  /// Σ|xᵢ − xⱼ| over ordered pairs of neighbours, in the unit of the values.
  public let neighbourSum: Double
  /// Σ|xᵢ − xⱼ| over ordered pairs that are not neighbours.
  public let nonNeighbourSum: Double
  /// The part of the Gini that neighbours make; in Gini points, not a share.
  public let neighbourGini: Measure
  /// The part of the Gini that non-neighbours make. PySAL prints it as `wcg_share`.
  public let nonNeighbourGini: Measure
  /// The share of inequality between non-neighbours, 0 … 1; undefined if all are equal.
  public let nonNeighbourShare: Measure
  /// (non-neighbour sum / neighbour sum) × (neighbour pairs / other pairs): above 1 where
  /// neighbours are alike. Undefined if neighbours do not differ or all are neighbours.
  public let polarization: Measure
}

/// Splits the Gini coefficient by contiguity.
///
/// - Parameters:
///   - values: zero or more, one for each unit of `links`.
///   - links: who is whose neighbour.
/// - Returns: the Gini with its two parts.
/// - Throws: as ``gini(_:variant:)``, and ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(*n* + *m*) for m links; O(*n* log *n* + *m*) below 512 units.
///
/// Rey & Smith (2013), doi:10.1007/s12076-012-0086-z.
package func spatialGini(
  _ values: [Double], links: SpatialLinks
) throws(IndexError) -> SpatialGini {
  try Checks.sameLength(values.count, links.count)
  let plain = try gini(values)
  var near = ExactSum()
  links.forEachOrderedPair { near.add((values[$0] - values[$1]).magnitude) }
  let all = 2 * sumOfRankedDifferences(values)
  let otherPairs = values.count * (values.count - 1) - links.orderedPairs
  let far = otherPairs == 0 ? 0 : max(0, all - near.value)
  let scale = 2 * Double(values.count) * values.exactSum()
  let pairRatio = Measure.ratio(Double(links.orderedPairs), Double(otherPairs), of: .otherPairs)
  return SpatialGini(
    gini: plain, neighbourSum: near.value, nonNeighbourSum: far,
    neighbourGini: Measure(near.value / scale), nonNeighbourGini: Measure(far / scale),
    nonNeighbourShare: .ratio(far, all, of: .differences),
    polarization: pairRatio.value.map { pairs in
      Measure.ratio(far, near.value, of: .neighbourDifferences).map { $0 * pairs }
    } ?? pairRatio)
}
