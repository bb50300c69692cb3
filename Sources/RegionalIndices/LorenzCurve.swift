/// The Lorenz curve: which share of the total the poorest share of the units has.
///
///     let curve = try lorenzCurve([2, 4, 4, 10])
///     curve.points[2]              // (population: 0.5, value: 0.3)
///     try curve.share(ofBottom: 0.4)  // 0.22
///     try curve.share(ofTop: 0.1)     // 0.2
///
/// Lorenz (1905), doi:10.2307/2276207.
public struct LorenzCurve: Equatable, Sendable {
  /// A point of the curve; both coordinates are cumulative shares, 0 … 1.
  public struct Point: Equatable, Hashable, Sendable {
    /// The share of the units (or of their weight).
    public let population: Double
    /// The share of the total those units have.
    public let value: Double
  }

  /// The corners from (0, 0) to (1, 1), straight between; n + 1 of them.
  public let points: [Point]

  /// The share of the total that the poorest `share` of the units has, 0 … 1.
  ///
  /// Linear between the points.
  ///
  /// - Parameter share: of the units or of their weight, 0 … 1.
  /// - Throws: ``IndexError/outOfRange(at:lower:upper:)`` when `share` is not in 0 … 1.
  /// - Complexity: O(n).
  public func share(ofBottom share: Double) throws(IndexError) -> Double {
    guard share >= 0, share <= 1 else {
      throw .outOfRange(at: Position(0, in: .share), lower: 0, upper: 1)
    }
    guard let upper = points.firstIndex(where: { $0.population >= share }), upper > 0 else {
      return points.last(where: { $0.population <= share })?.value ?? 0
    }
    let (a, b) = (points[upper - 1], points[upper])
    let part = (share - a.population) / (b.population - a.population)
    return a.value + part * (b.value - a.value)
  }

  /// The share of the total that the richest `share` of the units has, 0 … 1.
  ///
  /// - Parameter share: of the units or of their weight, 0 … 1.
  /// - Throws: as ``share(ofBottom:)``.
  /// - Complexity: O(n).
  public func share(ofTop share: Double) throws(IndexError) -> Double {
    try 1 - self.share(ofBottom: 1 - share)
  }
}

/// The Lorenz curve of values, each of the same weight.
///
/// - Parameter values: zero or more, not all zero; any unit, any order.
/// - Returns: n + 1 points.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``.
/// - Complexity: O(n) by radix sort; O(*n* log *n*) below 512 values.
///
/// Lorenz (1905), doi:10.2307/2276207.
package func lorenzCurve(_ values: [Double]) throws(IndexError) -> LorenzCurve {
  let total = try Checks.shares(values)
  let sorted = RadixSort.ascending(values).lazy.map { (value: $0, weight: 1.0) }
  return curve(through: sorted, weight: Double(values.count), income: total)
}

/// The Lorenz curve of values per head with weights, such as income with population.
///
/// - Parameters:
///   - values: per head, zero or more.
///   - weights: one for each value, zero or more. Within a tie the points follow the input order;
///     the curve does not depend on it.
/// - Returns: n + 1 points.
/// - Throws: as ``lorenzCurve(_:)``, and ``IndexError/lengthMismatch(expected:found:)``,
///   ``IndexError/zeroWeight``.
/// - Complexity: O(*n* log *n*).
///
/// Lorenz (1905), doi:10.2307/2276207.
package func lorenzCurve(
  _ values: [Double], weights: [Double]
) throws(IndexError) -> LorenzCurve {
  try Checks.nonNegative(values)
  let weight = try Checks.weights(weights, count: values.count)
  let income = try Checks.total(zip(values, weights).lazy.map { $0 * $1 })
  let sorted = zip(values, weights).enumerated().sorted {
    ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
  }
  return curve(
    through: sorted.lazy.map { (value: $0.element.0, weight: $0.element.1) }, weight: weight,
    income: income)
}

/// The corners for units in ascending order of value.
private func curve(
  through units: some Collection<(value: Double, weight: Double)>, weight: Double, income: Double
) -> LorenzCurve {
  var population = CompensatedSum()
  var total = CompensatedSum()
  var points = [LorenzCurve.Point(population: 0, value: 0)]
  points.reserveCapacity(units.count + 1)
  for unit in units {
    population.add(unit.weight)
    total.add(unit.value * unit.weight)
    points.append(.init(population: population.value / weight, value: total.value / income))
  }
  points[points.count - 1] = .init(population: 1, value: 1)
  return LorenzCurve(points: points)
}
