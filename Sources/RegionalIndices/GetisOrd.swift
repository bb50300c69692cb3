/// Getis and Ord's G: whether high values, or low ones, cluster; of all units and of each.
///
///     let links = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
///     let g = try [1, 2, 3, 4].getisOrd(links, weighting: .binary)
///     g.global.index.value   // 0.5714…, 40 of 70
///     g.star[3].z            // of unit 3 and its neighbours
///
/// Getis & Ord (1992), doi:10.1111/j.1538-4632.1992.tb00261.x; Ord & Getis (1995),
/// doi:10.1111/j.1538-4632.1995.tb00912.x.
public struct GetisOrd: Equatable, Sendable {
  /// G of all units.
  public struct Global: Equatable, Sendable {
    /// The share of all products of two values that lies between neighbours, 0 or more.
    public let index: Measure
    /// E[G] = S₀/(n(n − 1)).
    public let expectation: Measure
    /// Var[G] under randomisation; needs four units.
    public let variance: Measure
    /// (G − E[G])/√Var[G].
    public let z: Measure
    /// Two-sided p from the normal distribution.
    public let p: Measure
  }

  /// G of one unit.
  public struct Local: Equatable, Sendable {
    /// The weighted share of the total that lies around the unit.
    public let index: Measure
    /// E[G].
    public let expectation: Measure
    /// Var[G] (Ord & Getis 1995): the same for binary and row-standardised weights up to scale.
    public let variance: Measure
    /// z > 0 among high values, < 0 among low ones; undefined for an island (G alone) and where
    /// nothing varies.
    public let z: Measure
    /// z with the variance for weights of 0 and 1, which PySAL uses for any weights.
    public let binaryVarianceZ: Measure
    /// Two-sided p from the normal distribution.
    public var p: Measure { z.map { Distributions.normalTwoSided($0) } }
  }

  /// What to say of a unit.
  public enum Spot: String, CaseIterable, Sendable {
    /// Significantly among high values.
    case hot
    /// Significantly among low values.
    case cold
    /// Chance explains it.
    case notSignificant = "not significant"
    /// It has no neighbours.
    case island
  }

  /// How neighbours were weighted.
  public let weighting: SpatialWeighting
  /// G of all units.
  public let global: Global
  /// Gᵢ: the unit itself left out.
  public let local: [Local]
  /// Gᵢ*: the unit itself counted as its own neighbour.
  public let star: [Local]
  /// The units without neighbours.
  public let islands: [Int]

  /// Hot and cold spots by Gᵢ*, or by Gᵢ.
  ///
  /// - Parameters:
  ///   - alpha: the level of significance, above 0 and at most 1.
  ///   - corrected: whether the level is that of the false discovery rate over all units.
  ///   - withSelf: Gᵢ* by default.
  /// - Throws: ``IndexError/outOfRange(at:lower:upper:)`` for alpha.
  public func spots(
    alpha: Double = 0.05, corrected: Bool = false, withSelf: Bool = true
  ) throws(IndexError) -> [Spot] {
    let units = withSelf ? star : local
    let defined = units.compactMap(\.p.value)
    let rate = defined.isEmpty ? nil : try defined.falseDiscoveryRate(alpha: alpha)
    let level = corrected ? rate?.cutoff ?? 0 : alpha
    return units.enumerated().map { unit, value in
      if islands.contains(unit) { return .island }
      guard let z = value.z.value, let p = value.p.value, p <= level else {
        return .notSignificant
      }
      return z > 0 ? .hot : .cold
    }
  }
}

extension Collection<Double> {
  /// Getis and Ord's G of all units, and Gᵢ and Gᵢ* of each.
  ///
  /// - Parameters:
  ///   - links: who is whose neighbour; one row a value.
  ///   - weighting: row-standardised by default; for Gᵢ* the unit itself is added before.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(*n* + *m* log *m*) for m links.
  ///
  /// Getis & Ord (1992), *Geographical Analysis* 24(3); Ord & Getis (1995), 27(4).
  public func getisOrd(
    _ links: SpatialLinks, weighting: SpatialWeighting = .rowStandardised
  ) throws(IndexError) -> GetisOrd {
    let values = Array(self)
    try Checks.nonNegative(values)
    try Checks.sameLength(values.count, links.count)
    let weights = SpatialWeights(links, weighting)
    let others = OtherUnits(values)
    let sums = weights.lags(values)
    let plain = weights.lags(values.map { _ in 1 })
    return GetisOrd(
      weighting: weighting, global: .init(values, weights, sums),
      local: values.indices.map { unit in
        let degree = Double(links.degree(of: unit))
        return .init(
          Neighbourhood(sum: sums[unit], weight: plain[unit], members: degree),
          others.without(unit))
      },
      star: values.indices.map { unit in
        let members = Double(links.degree(of: unit)) + 1
        let each = weighting == .binary ? 1 : 1 / members
        let around = links.neighbours(of: unit).lazy.map { values[$0] }.exactSum() + values[unit]
        return .init(
          Neighbourhood(sum: each * around, weight: each * members, members: members), others.all)
      },
      islands: links.islands)
  }
}

/// The weights around a unit, which are all the same.
private struct Neighbourhood {
  /// Σ w x.
  let sum: Double
  /// Σ w.
  let weight: Double
  /// How many.
  let members: Double
  /// Σ w².
  var squares: Double { members == 0 ? 0 : weight * weight / members }
}

/// The units a local G is compared with.
private struct OtherUnits {
  struct Group {
    let count: Double
    let total: Double
    /// Variance (n); exactly zero where all are equal within rounding.
    let variance: Double
  }

  let all: Group
  private let values: [Double]
  private let deviations: [Double]
  private let squares: Double

  init(_ values: [Double]) {
    self.values = values
    deviations = centred(values)
    squares = deviations.lazy.map { $0 * $0 }.exactSum()
    let n = Double(values.count)
    all = Group(count: n, total: values.exactSum(), variance: squares / n)
  }

  func without(_ unit: Int) -> Group {
    let n = all.count - 1
    let own = deviations[unit] * deviations[unit]
    let rest = squares - own - own / n
    let total = values[unit] == all.total ? 0 : all.total - values[unit]
    return Group(count: n, total: total, variance: rest > 1e-13 * squares ? rest / n : 0)
  }
}

extension GetisOrd.Local {
  fileprivate init(_ around: Neighbourhood, _ others: OtherUnits.Group) {
    let n = others.count
    index = .ratio(around.sum, others.total, of: .totalOfOthers)
    expectation =
      n > 0 ? Measure(around.weight / n) : .undefined(.tooFewObservations(needed: 2, found: 1))
    let spread = n * around.squares - around.weight * around.weight
    let exact = Self.variance(spread, n * around.squares, around, others)
    let binary = Self.variance(
      around.weight * (n - around.weight), around.weight * n, around, others)
    variance = exact
    z = Self.z(index, expectation, exact)
    binaryVarianceZ = Self.z(index, expectation, binary)
  }

  /// spread/(n − 1) · s²/(n² mean²), exactly zero where the spread is within rounding of its
  /// first term.
  private static func variance(
    _ spread: Double, _ scale: Double, _ around: Neighbourhood, _ others: OtherUnits.Group
  ) -> Measure {
    guard others.count > 1 else {
      return .undefined(.tooFewObservations(needed: 3, found: Int(bounded: others.count) + 1))
    }
    guard others.total > 0 else { return .undefined(.zeroDenominator(.totalOfOthers)) }
    if spread <= 1e-13 * scale { return .value(0) }
    return Measure(spread / (others.count - 1) * others.variance / (others.total * others.total))
  }

  private static func z(_ index: Measure, _ expectation: Measure, _ variance: Measure) -> Measure {
    guard let g = index.value, let mean = expectation.value else { return index }
    guard let spread = variance.value else { return variance }
    return spread == 0 ? .undefined(.noVariance) : Measure((g - mean) / spread.squareRoot())
  }
}

extension GetisOrd.Global {
  fileprivate init(_ values: [Double], _ weights: SpatialWeights, _ sums: [Double]) {
    let n = Double(values.count)
    let total = values.exactSum()
    let products = values.lazy.map { $0 * (total - $0) }.exactSum()
    let moments = weights.moments
    let near = zip(values, sums).lazy.map { $0 * $1 }.exactSum()
    let index = Measure.ratio(near, products, of: .productsOfValues)
    expectation =
      n > 1
      ? Measure(moments.s0 / (n * (n - 1)))
      : .undefined(.tooFewObservations(needed: 2, found: 1))
    self.index = index
    guard index.value != nil else {
      (variance, z, p) = (index, index, index)
      return
    }
    guard n > 3 else {
      let few = Measure.undefined(.tooFewObservations(needed: 4, found: values.count))
      (variance, z, p) = (few, few, few)
      return
    }
    let mean = moments.s0 / (n * (n - 1))
    let spread = moments.secondMomentOfG(values, products) - mean * mean
    let varies = spread > 1e-12 * mean * mean
    variance = Measure(varies ? spread : 0)
    z =
      varies
      ? Measure(((index.value ?? 0) - mean) / spread.squareRoot()) : .undefined(.noVariance)
    p = z.map { Distributions.normalTwoSided($0) }
  }
}

extension SpatialWeights.Moments {
  /// E[G²] (Getis & Ord 1992).
  fileprivate func secondMomentOfG(_ values: [Double], _ products: Double) -> Double {
    let n = Double(values.count)
    // In units of the total, so that fourth powers neither overflow nor vanish.
    let total = values.exactSum()
    let x = values.map { $0 / total }
    let power = { (k: Int) in
      x.lazy.map { value in (0..<k).reduce(1.0) { product, _ in product * value } }.exactSum()
    }
    let (m1, m2, m3, m4) = (power(1), power(2), power(3), power(4))
    let b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0
    let b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
    let b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0)
    let b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0
    let b4 = s1 - s2 + s0 * s0
    let sum =
      b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 * m1 * m1 * m1
    let pairs = products / total / total
    return sum / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3))
  }
}
