/// Which degree of coupling.
public enum CouplingVariant: String, CaseIterable, Sendable, Codable {
  /// C = (∏u)^(1/p)/mean(u); for two subsystems 2√(u₁u₂)/(u₁ + u₂).
  case classic
  /// C = √{[1 − mean|uᵢ − uⱼ|]·∏(u/u_max)^(1/(p − 1))}, which spreads values over 0 … 1
  /// (Wang Shujia et al. 2021).
  case corrected
  /// C = 1 − 2√((pΣu² − (Σu)²)/p²), from the deviation (Fan, Ke & Cao 2024,
  /// doi:10.13546/j.cnki.tjyjc.2024.22.007).
  case deviation
}

/// The coupling coordination of subsystems: how alike (C), how far developed (T), both (D).
///
///     let c = try couplingCoordination([0.36, 0.64])
///     c.coupling.value      // 0.96
///     c.development         // 0.5
///     c.coordination.value  // 0.69282
///
/// Everything depends on how the scores were scaled to 0 … 1: print it with the result.
///
/// Wang Shujia et al. (2021), doi:10.31497/zrzyxb.20210319.
public struct CouplingCoordination: Equatable, Sendable {
  /// Which degree of coupling was used.
  public let variant: CouplingVariant
  /// C, 0 … 1; undefined if all scores are 0.
  public let coupling: Measure
  /// T = Σwu, 0 … 1.
  public let development: Double
  /// D = √(C·T), 0 … 1; undefined where C is.
  public let coordination: Measure
}

/// The coupling coordination of two or more subsystems.
///
/// - Parameters:
///   - scores: one for each subsystem, 0 … 1.
///   - weights: for T, zero or more, divided by their sum; equal by default.
///   - variant: which degree of coupling; `.classic` by default.
/// - Returns: C, T and D, each 0 … 1.
/// - Throws: ``IndexError/noObservations``, ``IndexError/tooFewObservations(needed:found:)``,
///   ``IndexError/notFinite(at:)``, ``IndexError/outOfRange(at:lower:upper:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroWeight``,
///   ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(*p* log *p*) for p subsystems in the corrected form; O(p) in the others.
///
/// Liao Chongbin (1999), *Tropical Geography* 19(2); Wang Shujia et al. (2021),
/// doi:10.31497/zrzyxb.20210319; Liu Chunlin (2017) on wrong forms in print.
package func couplingCoordination(
  _ scores: [Double], weights: [Double]? = nil, variant: CouplingVariant = .classic
) throws(IndexError) -> CouplingCoordination {
  try Checks.finite(scores, in: .scores, atLeast: 2)
  if let index = scores.firstIndex(where: { !(0...1).contains($0) }) {
    throw .outOfRange(at: Position(index, in: .scores), lower: 0, upper: 1)
  }
  let weights = weights ?? Array(repeating: 1, count: scores.count)
  let weight = try Checks.weights(weights, count: scores.count)
  let development = zip(scores, weights).lazy.map { $0 * $1 }.exactSum() / weight
  let coupling = couplingDegree(scores, variant)
  return CouplingCoordination(
    variant: variant, coupling: coupling, development: development,
    coordination: coupling.map { ($0 * development).squareRoot() })
}

private func couplingDegree(_ scores: [Double], _ variant: CouplingVariant) -> Measure {
  let largest = scores.reduce(0, max)
  if largest == 0 { return .undefined(.zeroDenominator(.scores)) }
  let p = Double(scores.count)
  let relative = scores.map { $0 / largest }
  switch variant {
  case .classic:
    return Measure(min(1, root(relative, degree: p) * p / relative.exactSum()))
  case .corrected:
    let likeness = 1 - meanDifference(scores)
    return Measure((likeness * root(relative, degree: p - 1)).squareRoot())
  case .deviation:
    return Measure(1 - 2 * (scores.squaredDeviations() / p).squareRoot())
  }
}

/// (∏r)^(1/degree), without underflow.
private func root(_ factors: [Double], degree: Double) -> Double {
  if factors.contains(0) { return 0 }
  if factors.count == 2 {
    let product = factors[0] * factors[1]
    return degree == 1 ? product : product.squareRoot()
  }
  return CMath.exponential(factors.lazy.map { CMath.logarithm($0) }.exactSum() / degree)
}

/// The mean of |uᵢ − uⱼ| over pairs.
private func meanDifference(_ scores: [Double]) -> Double {
  let p = Double(scores.count)
  return sumOfRankedDifferences(scores) / (p * (p - 1) / 2)
}
