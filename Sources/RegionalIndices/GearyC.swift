/// Geary's C: whether neighbours differ less (below 1) or more (above 1) than any two units.
///
///     let chain = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
///     let geary = try [1, 2, 3, 4].gearyC(SpatialWeights(chain, .binary))
///     geary.index.value  // 0.3
///
/// Geary (1954), doi:10.2307/2986645; Cliff & Ord (1981), *Spatial Processes*.
public struct GearyC: Equatable, Sendable {
  /// The units used, islands included.
  public let count: Int
  /// How many of them have no neighbour.
  public let islands: Int
  /// C, 0 or more; undefined for constant values or without links.
  public let index: Measure
  /// E[C] = 1.
  public let expectation: Double
  /// Assuming normal values. z < 0 where neighbours are alike.
  public let normal: MoransI.Test
  /// Assuming any order of the values is as likely; needs four units.
  public let randomised: MoransI.Test
}

extension Collection<Double> {
  /// Geary's C with its two analytical tests.
  ///
  /// - Parameter weights: who is whose neighbour, and how much; one row a value.
  /// - Returns: C with its variances, z and two-sided p.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(*n* + *m* log *m*) for m links.
  ///
  /// Geary (1954), *The Incorporated Statistician* 5(3), doi:10.2307/2986645.
  public func gearyC(_ weights: SpatialWeights) throws(IndexError) -> GearyC {
    let values = Array(self)
    try Checks.finite(values)
    try Checks.sameLength(values.count, weights.count)
    let z = centred(values)
    let squares = z.lazy.map { $0 * $0 }.exactSum()
    let moments = weights.moments
    let index = GearyC.index(values, weights, squares, moments.s0)
    let kurtosis =
      Double(values.count) * z.lazy.map { $0 * $0 * $0 * $0 }.exactSum() / (squares * squares)
    let n = Double(values.count)
    return GearyC(
      count: values.count, islands: weights.islands.count, index: index, expectation: 1,
      normal: GearyC.test(index, moments.gearyNormal(n)),
      randomised: GearyC.test(index, moments.gearyRandomised(n, kurtosis)))
  }
}

extension GearyC {
  fileprivate static func index(
    _ values: [Double], _ weights: SpatialWeights, _ squares: Double, _ s0: Double
  ) -> Measure {
    if squares == 0 { return .undefined(.constant) }
    var sum = ExactSum()
    weights.forEach { unit, other, weight in
      let difference = values[unit] - values[other]
      sum.add(weight * difference * difference)
    }
    return .ratio(Double(values.count - 1) * sum.value, 2 * s0 * squares, of: .links)
  }

  fileprivate static func test(_ index: Measure, _ variance: Measure) -> MoransI.Test {
    guard let c = index.value else { return .init(variance: variance, z: index, p: index) }
    guard let spread = variance.value else {
      return .init(variance: variance, z: variance, p: variance)
    }
    guard spread > 1e-12 else {
      let none = Measure.undefined(.noVariance)
      return .init(variance: .value(0), z: none, p: none)
    }
    let z = (c - 1) / spread.squareRoot()
    return .init(variance: variance, z: Measure(z), p: Measure(Distributions.normalTwoSided(z)))
  }
}

extension SpatialWeights.Moments {
  fileprivate func gearyNormal(_ n: Double) -> Measure {
    Measure(((2 * s1 + s2) * (n - 1) - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0))
  }

  fileprivate func gearyRandomised(_ n: Double, _ k: Double) -> Measure {
    guard n > 3 else { return .undefined(.tooFewObservations(needed: 4, found: Int(bounded: n))) }
    let first = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * k)
    let second = (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * k) / 4
    let third = s0 * s0 * (n * n - 3 - (n - 1) * (n - 1) * k)
    return Measure((first - second + third) / (n * (n - 2) * (n - 3) * s0 * s0))
  }
}
