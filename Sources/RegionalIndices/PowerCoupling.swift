/// Coupling with an adjustment coefficient: C = (∏u/(mean u)ⁿ)ᵏ.
///
/// k = 1/n is the classic form (n·(∏u/(Σu)ⁿ)^(1/n)); k = 2 and more is Liao's, which falls faster
/// with the spread.
///
///     try [0.2, 0.8].powerCoupling(exponent: 2).coupling.value  // 0.4096
///
/// Liao (1999), *Tropical Geography* 19(2); Wang et al. (2021), *Journal of Natural Resources*
/// 36(3), on how the forms are misused.
public struct PowerCoupling: Equatable, Hashable, Sendable {
  /// k.
  public let exponent: Double
  /// C, 0 … 1; undefined if all scores are 0.
  public let coupling: Measure
  /// T = Σ wu, 0 … 1.
  public let development: Double
  /// D = √(C·T), 0 … 1.
  public let coordination: Measure
}

extension Collection<Double> {
  /// Coupling and coordination of scores with an adjustment coefficient.
  ///
  /// - Parameters:
  ///   - exponent: k, above 0.
  ///   - weights: of the scores in T, zero or more; equal if nil.
  /// - Throws: ``IndexError/tooFewObservations(needed:found:)`` for one score,
  ///   ``IndexError/notFinite(at:)``, ``IndexError/outOfRange(at:lower:upper:)`` for a score outside
  ///   0 … 1, ``IndexError/notPositive(at:)`` for k, ``IndexError/negative(at:)``,
  ///   ``IndexError/zeroWeight``, ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(n).
  public func powerCoupling(
    exponent: Double, weights: [Double]? = nil
  ) throws(IndexError) -> PowerCoupling {
    guard exponent > 0, exponent.isFinite else {
      throw .notPositive(at: Position(0, in: .exponent))
    }
    let scores = Array(self)
    let base = try RegionalIndices.couplingCoordination(scores, weights: weights)
    let coupling = base.coupling.map { _ in PowerCoupling.degree(scores, exponent) }
    return PowerCoupling(
      exponent: exponent, coupling: coupling, development: base.development,
      coordination: coupling.map { ($0 * base.development).squareRoot() })
  }
}

extension PowerCoupling {
  fileprivate static func degree(_ scores: [Double], _ exponent: Double) -> Double {
    if scores.contains(0) { return 0 }
    let mean = scores.exactMean()
    let logs = scores.lazy.map { CMath.logarithm($0 / mean) }.exactSum()
    return Swift.min(1, CMath.exponential(exponent * logs))
  }
}
