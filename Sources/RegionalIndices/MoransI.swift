/// How neighbours are weighted.
public enum SpatialWeighting: String, CaseIterable, Sendable {
  /// Each neighbour counts one over the number of neighbours.
  case rowStandardised
  /// Each neighbour counts one.
  case binary
}

/// Moran's I: whether neighbours are alike.
///
///     let chain = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
///     let moran = try moransI([1, 2, 3, 4], links: chain)
///     moran.index.value    // 0.4
///     moran.expectation.value    // −0.3333
///
/// Moran (1950), doi:10.1093/biomet/37.1-2.17; Cliff & Ord (1981), *Spatial Processes*.
public struct MoransI: Equatable, Sendable {
  /// A variance with its test.
  public struct Test: Equatable, Sendable {
    /// Var[I] under the assumption.
    public let variance: Measure
    /// (I − E[I])/√Var[I].
    public let z: Measure
    /// Two-sided p from the normal distribution, 0 … 1.
    public let p: Measure
  }

  /// How neighbours were weighted.
  public let weighting: SpatialWeighting
  /// The units used; islands (units without neighbours) are kept, as in esda.
  public let count: Int
  /// How many of them are islands.
  public let islands: Int
  /// I; about −1 … 1, above E[I] where neighbours are alike. Undefined for constant values or
  /// without links.
  public let index: Measure
  /// E[I] = −1/(n − 1); undefined for one unit.
  public let expectation: Measure
  /// Assuming normal values; undefined where every pair is linked.
  public let normal: Test
  /// Assuming any order of the values is as likely; needs n ≥ 4.
  public let randomised: Test
}

/// Moran's I with its two analytical tests.
///
/// - Parameters:
///   - values: any numbers, one for each unit of `links`.
///   - links: who is whose neighbour.
///   - weighting: row-standardised by default.
/// - Returns: I with its expectation, and both tests.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(*n* + *m*) for m links.
///
/// Moran (1950), doi:10.1093/biomet/37.1-2.17; Cliff & Ord (1981).
package func moransI(
  _ values: [Double], links: SpatialLinks, weighting: SpatialWeighting = .rowStandardised
) throws(IndexError) -> MoransI {
  try Checks.finite(values)
  try Checks.sameLength(values.count, links.count)
  let n = Double(values.count)
  let moments = SpatialMoments(links, weighting)
  let deviations = centred(ScaledValues(values).values)
  let squares = deviations.lazy.map { $0 * $0 }.exactSum()
  let index: Measure
  if squares == 0 {
    index = .undefined(.constant)
  } else if moments.s0 == 0 {
    index = .undefined(.zeroDenominator(.links))
  } else {
    index = Measure(n / moments.s0 * crossProduct(deviations, links, weighting) / squares)
  }
  let expectation: Measure =
    n > 1 ? Measure(-1 / (n - 1)) : .undefined(.tooFewObservations(needed: 2, found: 1))
  let kurtosis =
    n * deviations.lazy.map { $0 * $0 * $0 * $0 }.exactSum() / (squares * squares)
  return MoransI(
    weighting: weighting, count: values.count, islands: links.islands.count, index: index,
    expectation: expectation,
    normal: test(index, expectation, moments.normalVariance(n)),
    randomised: test(index, expectation, moments.randomisedVariance(n, kurtosis)))
}

/// Values minus their mean; exactly zero if all are equal.
func centred(_ values: [Double]) -> [Double] {
  if let first = values.first, values.allSatisfy({ $0 == first }) {
    return Array(repeating: 0, count: values.count)
  }
  let mean = values.exactMean()
  return values.map { $0 - mean }
}

/// Σᵢⱼ wᵢⱼzᵢzⱼ.
private func crossProduct(
  _ z: [Double], _ links: SpatialLinks, _ weighting: SpatialWeighting
) -> Double {
  var sum = ExactSum()
  links.forEachPair(weighting) { a, b, pair in sum.add(pair * z[a] * z[b]) }
  return sum.value
}

private func test(_ index: Measure, _ expectation: Measure, _ variance: Measure) -> MoransI.Test {
  guard let i = index.value, let mean = expectation.value else {
    return .init(variance: index, z: index, p: index)
  }
  guard let spread = variance.value else {
    return .init(variance: variance, z: variance, p: variance)
  }
  let z = (i - mean) / spread.squareRoot()
  return .init(
    variance: variance, z: Measure(z), p: Measure(Distributions.normalTwoSided(z)))
}

extension SpatialWeighting {
  /// wᵢⱼ + wⱼᵢ of two neighbours with these numbers of neighbours.
  func pairWeight(_ first: Int, _ second: Int) -> Double {
    self == .binary ? 2 : 1 / Double(first) + 1 / Double(second)
  }
}

/// The sums of weights that the variances need (Cliff & Ord 1981, p. 44).
private struct SpatialMoments {
  let s0: Double
  let s1: Double
  let s2: Double

  init(_ links: SpatialLinks, _ weighting: SpatialWeighting) {
    var (s0, s1, s2) = (ExactSum(), ExactSum(), ExactSum())
    var columns = Array(repeating: ExactSum(), count: links.count)
    links.forEachPair(weighting) { a, b, pair in
      s0.add(pair)
      s1.add(pair * pair)
      columns[a].add(pair)
      columns[b].add(pair)
    }
    // Row sum plus column sum of a unit is the sum of its pair weights.
    for column in columns { s2.add(column.value * column.value) }
    (self.s0, self.s1, self.s2) = (s0.value, s1.value, s2.value)
  }

  func normalVariance(_ n: Double) -> Measure {
    let raw = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0)
    return positive(raw, n, enough: n > 2)
  }

  func randomisedVariance(_ n: Double, _ kurtosis: Double) -> Measure {
    let a = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
    let b = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
    let raw = (a - b) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0)
    return positive(raw, n, enough: n > 3)
  }

  /// E[I²] − E[I]², unless it is zero within rounding, as on a complete graph.
  private func positive(_ second: Double, _ n: Double, enough: Bool) -> Measure {
    guard enough else { return .undefined(.tooFewObservations(needed: 4, found: Int(bounded: n))) }
    let square = 1 / ((n - 1) * (n - 1))
    let variance = second - square
    return variance > 1e-12 * square ? Measure(variance) : .undefined(.noVariance)
  }
}
