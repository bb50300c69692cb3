/// The Ellison–Glaeser index: concentration of an industry beyond what few large plants explain.
///
///     let e = try ellisonGlaeser(
///       plants: [50, 30, 20], regions: [0, 0, 1], totals: [60, 40])
///     e.gamma.value  // −0.344086…
///     e.rawConcentration   // 0.08
///     e.plantHerfindahl    // 0.38
///
/// Ellison & Glaeser (1997), doi:10.1086/262098.
public struct EllisonGlaeser: Equatable, Sendable {
  /// γ = [G − (1 − Σx²)H]/[(1 − Σx²)(1 − H)]; 0 is chance, below 0 dispersion; often quoted:
  /// below 0.02 low, above 0.05 high. Undefined for one plant or one region.
  public let gamma: Measure
  /// G = Σ(s − x)², 0 … 2.
  public let rawConcentration: Double
  /// H = Σz² of the plants, 0 … 1.
  public let plantHerfindahl: Double
  /// (G − E[G])/√Var[G] under random location; undefined where γ is or the variance is zero.
  public let z: Measure
}

/// The Ellison–Glaeser index of one industry.
///
/// - Parameters:
///   - plants: the size of each plant (employment), zero or more.
///   - regions: for each plant the index of its region in `totals`.
///   - totals: the reference (all employment) of each region, zero or more.
/// - Returns: γ with its parts G and H, and the z-score.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``,
///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/unknownMember(at:)``.
/// - Complexity: O(plants + regions).
///
/// Ellison & Glaeser (1997), doi:10.1086/262098.
package func ellisonGlaeser(
  plants: [Double], regions: [Int], totals: [Double]
) throws(IndexError) -> EllisonGlaeser {
  let size = try Checks.shares(plants, in: .plants)
  try Checks.sameLength(regions.count, plants.count)
  let nation = try Checks.shares(totals, in: .totals)
  if let wrong = regions.firstIndex(where: { !totals.indices.contains($0) }) {
    throw .unknownMember(at: Position(wrong, in: .regions))
  }
  var sums = Array(repeating: ExactSum(), count: totals.count)
  for (plant, region) in zip(plants, regions) { sums[region].add(plant) }
  let x = totals.map { $0 / nation }
  let z = plants.map { $0 / size }
  let g = zip(sums, x).lazy.map { $0.value / size - $1 }.map { $0 * $0 }.exactSum()
  let h = power(z, 2)
  // 1 − Σx² and 1 − Σz² as sums of products, so that one region or one plant gives exactly 0.
  let spread = x.lazy.map { $0 * (1 - $0) }.exactSum()
  let plantSpread = z.lazy.map { $0 * (1 - $0) }.exactSum()
  let gamma: Measure =
    spread == 0 || plantSpread == 0
    ? .undefined(.zeroDenominator(spread == 0 ? .spreadOverRegions : .spreadOverPlants))
    : Measure((g - spread * h) / (spread * plantSpread))
  return EllisonGlaeser(
    gamma: gamma, rawConcentration: g, plantHerfindahl: h,
    z: gamma.value == nil ? gamma : score(g - spread * h, variance: variance(x, z, h)))
}

/// Var[G] under random location (Ellison & Glaeser 1997, p. 907).
private func variance(_ x: [Double], _ z: [Double], _ h: Double) -> Double {
  let (x2, x3) = (power(x, 2), power(x, 3))
  return 2 * (h * h * (x2 - 2 * x3 + x2 * x2) - power(z, 4) * (x2 - 4 * x3 + 3 * x2 * x2))
}

private func score(_ excess: Double, variance: Double) -> Measure {
  variance > 0 ? Measure(excess / variance.squareRoot()) : .undefined(.noVariance)
}

private func power(_ shares: [Double], _ exponent: Int) -> Double {
  shares.lazy.map { share in (1..<exponent).reduce(share) { product, _ in product * share } }
    .exactSum()
}
