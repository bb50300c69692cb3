/// The generalised entropy of a list, split by groups.
///
///     let entropy = try [1, 2, 3, 10].generalisedEntropy(alpha: 2)
///     entropy.total.value  // half of the squared coefficient of variation
///
/// Shorrocks (1980), doi:10.2307/1913126; Cowell (2011), *Measuring Inequality*.
public struct GeneralisedEntropy: Equatable, Hashable, Sendable {
  /// Which of the family: 0 is Theil's L, 1 Theil's T, 2 half of the squared coefficient of
  /// variation; the larger, the more the rich count.
  public let alpha: Double
  /// The entropy of all units, 0 or more; undefined for a zero among the values and alpha ≤ 0.
  public let total: Measure
  /// The part inside the groups; equal to the total where all are one group.
  public let within: Measure
  /// The part between the means of the groups; with ``within`` it sums to the total.
  public let between: Measure
  /// The groups, in order of first appearance; empty if none were given.
  public let groups: [String]
  /// The entropy inside each group; undefined for a group that has nothing.
  public let byGroup: [Measure]
  /// How many units count, those of weight zero left out.
  public let count: Int
}

extension Collection<Double> {
  /// Generalised entropy: (Σ f (x/μ)^α − 1)/(α(α − 1)), with its limits at α = 0 and 1.
  ///
  /// - Parameters:
  ///   - alpha: any finite number.
  ///   - groups: one label a value, to split by; nil for one group.
  ///   - weights: zero or more, one a value: the population where values are per head; 1 if nil.
  /// - Returns: the entropy, 0 or more, with the parts within and between the groups.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight``, ``IndexError/zeroTotal``.
  /// - Complexity: O(*n* + *k*) for k groups.
  ///
  /// Shorrocks (1980), *Econometrica* 48(3), doi:10.2307/1913126.
  public func generalisedEntropy(
    alpha: Double, groups: [String]? = nil, weights: [Double]? = nil
  ) throws(IndexError) -> GeneralisedEntropy {
    guard alpha.isFinite else { throw .notFinite(at: Position(0, in: .alpha)) }
    let values = Array(self)
    guard let labels = groups else {
      return GeneralisedEntropy(try WeightedUnits(values, weights), alpha: alpha)
    }
    try Checks.sameLength(labels.count, values.count)
    let units = try WeightedUnits(values, weights)
    let kept = labels.indices.filter { unit in weights.map { $0[unit] > 0 } ?? true }
    let names = labels.inOrderOfAppearance
    let pools = try GeneralisedEntropy.pools(units, kept.map { labels[$0] }, names)
    return GeneralisedEntropy(units, pools, alpha: alpha, groups: names)
  }
}

extension GeneralisedEntropy {
  /// Of units that are one group: all of it is within.
  fileprivate init(_ units: WeightedUnits, alpha: Double) {
    let total = Pool(units).entropy(alpha)
    self.init(
      alpha: alpha, total: total, within: total, between: total.map { _ in 0 }, groups: [],
      byGroup: [], count: units.count)
  }

  fileprivate init(
    _ units: WeightedUnits, _ pools: [Pool], alpha: Double, groups: [String]
  ) {
    let all = Pool(units)
    let inside = pools.map { $0.entropy(alpha) }
    let parts = pools.indices.map { place in
      let share = pools[place].size / all.size
      let relative = pools[place].mean / all.mean
      return (inside[place].value ?? 0) * share * (relative == 0 ? 0 : CMath.power(relative, alpha))
    }
    let means = Pool(pools.map(\.mean), pools.map(\.size))
    let total = all.entropy(alpha)
    self.alpha = alpha
    self.total = total
    within = total.value == nil ? total : Measure(parts.exactSum())
    between = total.value == nil ? total : means.entropy(alpha)
    self.groups = groups
    byGroup = inside
    count = units.count
  }

  fileprivate static func pools(
    _ units: WeightedUnits, _ labels: [String], _ names: [String]
  ) throws(IndexError) -> [Pool] {
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var members = names.map { _ in [Int]() }
    for (unit, label) in labels.enumerated() { members[places[label] ?? 0].append(unit) }
    if members.contains(where: \.isEmpty) { throw .zeroWeight }
    return members.map { own in
      Pool(own.map { units.values[$0] }, own.map { units.weights[$0] })
    }
  }
}

/// Units that are looked at together.
private struct Pool {
  let values: [Double]
  let weights: [Double]
  let size: Double
  let mean: Double

  /// All units: their weights are summed already.
  init(_ units: WeightedUnits) {
    (values, weights, size, mean) = (units.values, units.weights, units.size, units.mean)
  }

  init(_ values: [Double], _ weights: [Double]) {
    self.values = values
    self.weights = weights
    size = weights.exactSum()
    mean = zip(values, weights).lazy.map { $0 * $1 }.exactSum() / size
  }

  func entropy(_ alpha: Double) -> Measure {
    if mean == 0 { return .undefined(.zeroDenominator(.total)) }
    if alpha <= 0, let zero = values.firstIndex(of: 0) { return .undefined(.notPositive(at: zero)) }
    if values.allSatisfy({ $0 == values[0] }) { return .value(0) }
    let sum = zip(values, weights).lazy.map { value, weight in
      weight / size * term(value / mean, alpha)
    }.exactSum()
    return Measure(max(0, sum))
  }

  /// One unit's term, exact also where alpha is near 0 or 1.
  private func term(_ ratio: Double, _ alpha: Double) -> Double {
    if ratio == 0 { return alpha < 0.5 ? -1 / (alpha * (alpha - 1)) : 0 }
    if alpha == 0 { return -CMath.logarithm(ratio) }
    if alpha == 1 { return ratio * CMath.logarithm(ratio) }
    if alpha == 2 { return ratio * (ratio - 1) / 2 }
    return alpha < 0.5
      ? CMath.exponentialLessOne(alpha * CMath.logarithm(ratio)) / (alpha * (alpha - 1))
      : ratio * CMath.exponentialLessOne((alpha - 1) * CMath.logarithm(ratio))
        / (alpha * (alpha - 1))
  }
}
