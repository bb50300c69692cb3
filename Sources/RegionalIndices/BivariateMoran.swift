/// Bivariate Moran's I: whether a variable goes with another one at the neighbours.
///
///     let ring = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)])
///     let moran = try [1, 2, 3, 4].bivariateMoran(with: [2, 4, 6, 8], SpatialWeights(ring))
///     moran.index.value  // as Moran's I of the first
///
/// Wartenberg (1985), doi:10.1111/j.1538-4632.1985.tb00849.x; Anselin, Syabri & Smirnov (2002).
public struct BivariateMoran: Equatable, Sendable {
  /// Σ xᵢ Σ wᵢⱼ yⱼ over √(Σx²Σy²), deviations, as GeoDa and PySAL have it.
  public let index: Measure
  /// The same times n/S₀ (Wartenberg); Moran's I where both variables are one.
  public let scaled: Measure
  /// The part of each unit: (n − 1)·xᵢ Σ wᵢⱼ yⱼ over the same root; they sum to (n − 1)·index.
  public let local: [Measure]
  /// The quadrant of each unit: itself by the first variable, its neighbours by the second; nil
  /// for islands and constants.
  public let quadrants: [LocalMoran.Quadrant?]
  /// The units without neighbours.
  public let islands: [Int]
}

extension Collection<Double> {
  /// Bivariate Moran's I, these values at the unit and others at its neighbours.
  ///
  /// - Parameters:
  ///   - other: the variable that is looked at in the neighbours; as many values.
  ///   - weights: who is whose neighbour, and how much; one row a value.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(*n* + *m*) for m links.
  ///
  /// Wartenberg (1985), *Geographical Analysis* 17(4).
  public func bivariateMoran(
    with other: some Collection<Double>, _ weights: SpatialWeights
  ) throws(IndexError) -> BivariateMoran {
    let (first, second) = (Array(self), Array(other))
    try Checks.finite(first)
    try Checks.sameLength(second.count, first.count)
    try Checks.finite(second, in: .other)
    try Checks.sameLength(first.count, weights.count)
    return BivariateMoran(centred(first), centred(second), weights)
  }

  /// Bivariate Moran's I beside random orders of the second variable.
  ///
  /// - Throws: as ``Swift/Collection/bivariateMoran(with:_:)``;
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for fewer than one permutation.
  /// - Returns: nil where I is undefined.
  /// - Complexity: O(*permutations* · (*n* + *m*)).
  public func bivariateMoranTest(
    with other: some Collection<Double>, _ weights: SpatialWeights, permutations: Int = 999,
    seed: UInt64 = 1
  ) throws(IndexError) -> PermutationTest? {
    let first = Array(self)
    let result = try first.bivariateMoran(with: other, weights)
    guard let index = result.index.value else { return nil }
    let x = centred(first)
    let root = (x.lazy.map { $0 * $0 }.exactSum() * Array(other).squaredDeviations()).squareRoot()
    return try PermutationTest(
      index, orders: centred(Array(other)), permutations: permutations, seed: seed
    ) { order in zip(x, weights.lags(order)).reduce(0) { $0 + $1.0 * $1.1 } / root }
  }

  /// Geary's C beside random orders of the values.
  ///
  /// - Throws: as ``Swift/Collection/gearyC(_:)``; ``IndexError/outOfRange(at:lower:upper:)`` for
  ///   fewer than one permutation.
  /// - Returns: nil where C is undefined; ``PermutationTest/pLess`` is that of like neighbours.
  /// - Complexity: O(*permutations* · (*n* + *m*)).
  public func gearyTest(
    _ weights: SpatialWeights, permutations: Int = 999, seed: UInt64 = 1
  ) throws(IndexError) -> PermutationTest? {
    guard let index = try gearyC(weights).index.value else { return nil }
    let values = Array(self)
    let scale =
      Double(values.count - 1) / (2 * weights.total * values.squaredDeviations())
    return try PermutationTest(
      index, orders: values, permutations: permutations, seed: seed
    ) { order in
      var sum = 0.0
      weights.forEach { unit, other, weight in
        sum += weight * (order[unit] - order[other]) * (order[unit] - order[other])
      }
      return scale * sum
    }
  }
}

extension BivariateMoran {
  fileprivate init(_ x: [Double], _ y: [Double], _ weights: SpatialWeights) {
    let n = Double(x.count)
    let root =
      (x.lazy.map { $0 * $0 }.exactSum() * y.lazy.map { $0 * $0 }.exactSum()).squareRoot()
    let lag = weights.lags(y)
    let s0 = weights.total
    let reason: Undefined? = root == 0 ? .constant : s0 == 0 ? .zeroDenominator(.links) : nil
    let parts = zip(x, lag).map { $0 * $1 / root }
    let measure = { (value: Double) in reason.map(Measure.undefined) ?? Measure(value) }
    index = measure(parts.exactSum())
    scaled = measure(n / s0 * parts.exactSum())
    local = parts.map { measure((n - 1) * $0) }
    quadrants = x.indices.map { unit in
      reason != nil || weights.degree(of: unit) == 0
        ? nil : LocalMoran.Quadrant(high: x[unit] > 0, among: lag[unit] > 0)
    }
    islands = weights.islands
  }
}

/// An index beside those of random orders.
///
/// Hope (1968) on (r + 1)/(m + 1).
public struct PermutationTest: Equatable, Hashable, Sendable {
  /// The index of the values as they are.
  public let index: Double
  /// How many random orders were drawn.
  public let permutations: Int
  /// Their seed; the same seed gives the same p.
  public let seed: UInt64
  /// (r + 1)/(m + 1) with r orders whose index is at least as large.
  public let pGreater: Double
  /// The same with r orders whose index is at most as large.
  public let pLess: Double
  /// Twice the smaller of the two, at most 1.
  public var pTwoSided: Double { min(1, 2 * min(pGreater, pLess)) }

  init(
    _ index: Double, orders values: [Double], permutations: Int, seed: UInt64,
    _ statistic: ([Double]) -> Double
  ) throws(IndexError) {
    guard permutations >= 1 else {
      throw .outOfRange(at: Position(0, in: .permutations), lower: 1, upper: .infinity)
    }
    var random = SeededGenerator(seed: seed)
    var order = values
    let slack = 1e-12 * max(1, index.magnitude)
    var (above, below) = (1, 1)
    for _ in 0..<permutations {
      for last in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(last, random.next(below: last + 1))
      }
      let value = statistic(order)
      above += value >= index - slack ? 1 : 0
      below += value <= index + slack ? 1 : 0
    }
    let share = { (count: Int) in Double(count) / Double(permutations + 1) }
    (self.index, self.permutations, self.seed) = (index, permutations, seed)
    (pGreater, pLess) = (share(above), share(below))
  }
}
