/// Local Moran's I of each unit: who stands among its like, and who among others.
///
///     let links = try SpatialLinks(count: 6, edges: (0..<5).map { ($0, $0 + 1) })
///     let local = try [9, 8, 9, 1, 2, 1].localMoran(SpatialWeights(links))
///     local.quadrants[0]  // .highHigh
///
/// Anselin (1995), doi:10.1111/j.1538-4632.1995.tb00338.x; Sokal, Oden & Thomson (1998),
/// doi:10.1111/j.1538-4632.1998.tb00406.x.
public struct LocalMoran: Equatable, Sendable {
  /// Where a unit lies in the Moran scatter; a deviation of zero counts as low.
  public enum Quadrant: Int, CaseIterable, Sendable {
    /// High among high: a hot spot.
    case highHigh = 1
    /// Low among high.
    case lowHigh
    /// Low among low: a cold spot.
    case lowLow
    /// High among low.
    case highLow
  }

  /// Mean and variance of I under an assumption, with the test of the unit.
  public struct Moments: Equatable, Sendable {
    /// E[I] on the scale of ``LocalMoran/unscaled``.
    public let expectation: Measure
    /// Var[I] on that scale.
    public let variance: Measure
    /// (I − E[I])/√Var[I]; undefined without variance.
    public let z: Measure
  }

  /// The deviations from the mean over the standard deviation (n).
  public let deviations: [Measure]
  /// Their weighted sum over the neighbours.
  public let lags: [Measure]
  /// I as GeoDa and PySAL scale it: ((n − 1)/n)·z·lag.
  public let index: [Measure]
  /// I as spdep and Anselin (1995) scale it: z·lag; their sum over S₀ is Moran's I.
  public let unscaled: [Measure]
  /// The quadrant of each unit; nil for islands and constant values.
  public let quadrants: [Quadrant?]
  /// Any order of all values is as likely (Anselin 1995).
  public let total: [Moments]
  /// The unit keeps its value, the others are in any order (Sokal 1998).
  public let conditional: [Moments]
  /// The units without neighbours.
  public let islands: [Int]
  /// Moran's I of all, the sum of ``unscaled`` over the sum of weights.
  public let global: Measure
}

extension Collection<Double> {
  /// Local Moran's I with its analytical tests.
  ///
  /// - Parameter weights: who is whose neighbour, and how much; one row a value.
  /// - Returns: I of each unit, in input order.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(*n* + *m*) for m links.
  ///
  /// Anselin (1995), *Geographical Analysis* 27(2), doi:10.1111/j.1538-4632.1995.tb00338.x.
  public func localMoran(_ weights: SpatialWeights) throws(IndexError) -> LocalMoran {
    let values = Array(self)
    try Checks.finite(values)
    try Checks.sameLength(values.count, weights.count)
    let deviations = centred(values)
    let variance = deviations.lazy.map { $0 * $0 }.exactSum() / Double(values.count)
    if variance == 0 { return LocalMoran(constant: weights) }
    let z = deviations.map { $0 / variance.squareRoot() }
    return LocalMoran(z, weights)
  }
}

extension LocalMoran {
  fileprivate init(constant weights: SpatialWeights) {
    let none = Array(repeating: Measure.undefined(.constant), count: weights.count)
    let n = Double(weights.count)
    (deviations, lags, index, unscaled) = (none, none, none, none)
    quadrants = none.map { _ in nil }
    total = weights.rowTotals.map {
      Moments(
        expectation: n > 1 ? Measure(-$0 / (n - 1)) : none[0], variance: none[0], z: none[0])
    }
    conditional = none.map { Moments(expectation: $0, variance: $0, z: $0) }
    islands = weights.islands
    global = .undefined(.constant)
  }

  fileprivate init(_ z: [Double], _ weights: SpatialWeights) {
    let n = Double(z.count)
    let lag = weights.lags(z)
    let raw = zip(z, lag).map { $0 * $1 }
    let sums = weights.rowTotals
    let squares = weights.rowSquares
    let kurtosis = z.lazy.map { $0 * $0 * $0 * $0 }.exactSum() / n
    deviations = z.map { Measure($0) }
    lags = lag.map { Measure($0) }
    index = raw.map { Measure((n - 1) / n * $0) }
    unscaled = raw.map { Measure($0) }
    quadrants = z.indices.map {
      weights.degree(of: $0) == 0 ? nil : Quadrant(high: z[$0] > 0, among: lag[$0] > 1e-15)
    }
    total = z.indices.map { unit in
      Moments(
        raw[unit], Measure(-sums[unit] / (n - 1)),
        Self.totalVariance(n, kurtosis, sums[unit], squares[unit]))
    }
    conditional = z.indices.map { unit in
      let square = z[unit] * z[unit]
      return Moments(
        raw[unit], Measure(-square * sums[unit] / (n - 1)),
        Self.conditionalVariance(n, square, sums[unit], squares[unit]))
    }
    islands = weights.islands
    global = .ratio(raw.exactSum(), weights.total, of: .links)
  }

  private static func totalVariance(
    _ n: Double, _ b2: Double, _ sum: Double, _ squares: Double
  ) -> Measure {
    guard n > 2 else { return .undefined(.tooFewObservations(needed: 3, found: Int(bounded: n))) }
    let first = squares * (n - b2) / (n - 1)
    let second = (sum * sum - squares) * (2 * b2 - n) / ((n - 1) * (n - 2))
    return Measure(first + second - (sum / (n - 1)) * (sum / (n - 1)))
  }

  private static func conditionalVariance(
    _ n: Double, _ square: Double, _ sum: Double, _ squares: Double
  ) -> Measure {
    guard n > 2 else { return .undefined(.tooFewObservations(needed: 3, found: Int(bounded: n))) }
    let spread = squares - sum * sum / (n - 1)
    return Measure(square * n / (n - 2) * spread * (1 - square / (n - 1)))
  }
}

extension LocalMoran.Quadrant {
  init(high: Bool, among neighboursHigh: Bool) {
    switch (high, neighboursHigh) {
    case (true, true): self = .highHigh
    case (false, true): self = .lowHigh
    case (false, false): self = .lowLow
    case (true, false): self = .highLow
    }
  }
}

extension LocalMoran.Moments {
  fileprivate init(_ index: Double, _ expectation: Measure, _ variance: Measure) {
    guard let mean = expectation.value, let spread = variance.value else {
      self.init(expectation: expectation, variance: variance, z: variance)
      return
    }
    guard spread > 1e-12 else {
      self.init(expectation: expectation, variance: .value(0), z: .undefined(.noVariance))
      return
    }
    self.init(
      expectation: expectation, variance: variance, z: Measure((index - mean) / spread.squareRoot())
    )
  }
}
