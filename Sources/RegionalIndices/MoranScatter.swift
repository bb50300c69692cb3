/// Where each unit lies in the scatter that Moran's I is the slope of: its own deviation from the mean
/// over σ, and the mean of its neighbours'.
///
///     let links = try SpatialLinks(count: 3, edges: [(0, 1), (1, 2)])
///     let scatter = try moranScatter([1, 2, 3], links: links)
///     scatter.points[0].deviation  // −1.2247…
///     scatter.points[0].lag.value  // 0
///
/// Anselin (1996), *Spatial Analytical Perspectives on GIS*, ch. 8.
public struct MoranScatter: Equatable, Sendable {
  /// One unit.
  public struct Point: Equatable, Sendable {
    /// The unit's deviation from the mean over σ (divisor n).
    public let deviation: Double
    /// The mean deviation of its neighbours; undefined for a unit without neighbours.
    public let lag: Measure
  }

  /// One for each unit, in the order of the values; none if all values are equal.
  public let points: [Point]
}

/// The Moran scatter of values with row-standardised links.
///
/// - Parameters:
///   - values: one for each unit of `links`.
///   - links: who is whose neighbour.
/// - Returns: a point for each unit, or none where all values are equal.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(*n* + *m*) for m links.
///
/// Anselin (1996), *Spatial Analytical Perspectives on GIS*, ch. 8.
package func moranScatter(
  _ values: [Double], links: SpatialLinks
) throws(IndexError) -> MoranScatter {
  try Checks.finite(values)
  try Checks.sameLength(values.count, links.count)
  let n = Double(values.count)
  let mean = values.reduce(0, +) / n
  let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
  guard values.contains(where: { $0 != values[0] }), square > 0 else {
    return MoranScatter(points: [])
  }
  let z = values.map { ($0 - mean) / square.squareRoot() }
  return MoranScatter(
    points: z.indices.map { unit in
      MoranScatter.Point(deviation: z[unit], lag: lag(z, of: unit, links))
    })
}

private func lag(_ deviations: [Double], of unit: Int, _ links: SpatialLinks) -> Measure {
  links.lag(deviations, of: unit).map { Measure($0) } ?? .undefined(.zeroDenominator(.neighbours))
}
