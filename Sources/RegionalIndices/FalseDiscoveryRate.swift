/// Many tests at once: which stay significant when the share of false ones is bounded.
///
///     let fdr = try [0.001, 0.02, 0.04, 0.2].falseDiscoveryRate(alpha: 0.05)
///     fdr.rejected   // [true, true, false, false]
///
/// Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x; Benjamini & Yekutieli
/// (2001), doi:10.1214/aos/1013699998.
public struct FalseDiscoveryRate: Equatable, Hashable, Sendable {
  /// The share of false ones among those called significant that is allowed.
  public let alpha: Double
  /// Whether each is significant after Benjamini and Hochberg.
  public let rejected: [Bool]
  /// How many are.
  public let count: Int
  /// The bound that p must not exceed; nil where none is significant.
  public let cutoff: Double?
  /// Benjamini and Hochberg's adjusted p.
  public let adjusted: [Double]
  /// Benjamini and Yekutieli's adjusted p, for tests that depend on each other in any way.
  public let dependentAdjusted: [Double]
  /// How many are significant after Benjamini and Yekutieli.
  public let dependentCount: Int
  /// The bound of PySAL's `fdr`: strictly below, and alpha/n where none is.
  public let strictCutoff: Double
  /// How many p lie below that bound.
  public let strictCount: Int
}

extension Collection<Double> {
  /// The false discovery rate of these p-values.
  ///
  /// - Parameter alpha: the rate, above 0 and at most 1; 0.05 is usual.
  /// - Returns: which are significant, with adjusted p in the order of the input.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for a p or alpha outside 0 … 1.
  /// - Complexity: O(*n* log *n*).
  ///
  /// Benjamini & Hochberg (1995), *Journal of the Royal Statistical Society B* 57(1).
  public func falseDiscoveryRate(alpha: Double = 0.05) throws(IndexError) -> FalseDiscoveryRate {
    let p = Array(self)
    try Checks.finite(p)
    if let index = p.firstIndex(where: { $0 < 0 || $0 > 1 }) {
      throw .outOfRange(at: Position(index), lower: 0, upper: 1)
    }
    guard alpha > 0, alpha <= 1 else {
      throw .outOfRange(at: Position(0, in: .alpha), lower: 0, upper: 1)
    }
    return FalseDiscoveryRate(p, alpha)
  }
}

extension FalseDiscoveryRate {
  fileprivate init(_ p: [Double], _ alpha: Double) {
    let n = Double(p.count)
    let order = p.indices.sorted { p[$0] < p[$1] }
    let bounds = order.indices.map { Double($0 + 1) * alpha / n }
    let last = order.indices.last { p[order[$0]] <= bounds[$0] }
    let strict = order.indices.last { p[order[$0]] < bounds[$0] }
    let harmonic = (1...p.count).lazy.map { 1 / Double($0) }.reduce(0, +)
    let dependent = order.indices.last { p[order[$0]] <= bounds[$0] / harmonic }
    var rejected = p.map { _ in false }
    for place in 0..<((last ?? -1) + 1) { rejected[order[place]] = true }
    let bound = strict.map { bounds[$0] } ?? alpha / n
    self.alpha = alpha
    self.rejected = rejected
    count = (last ?? -1) + 1
    cutoff = last.map { bounds[$0] }
    adjusted = Self.adjusted(p, order, times: 1)
    dependentAdjusted = Self.adjusted(p, order, times: harmonic)
    dependentCount = (dependent ?? -1) + 1
    strictCutoff = bound
    strictCount = p.count { $0 < bound }
  }

  private static func adjusted(_ p: [Double], _ order: [Int], times factor: Double) -> [Double] {
    var result = p
    var least = 1.0
    for place in order.indices.reversed() {
      let raw = Double(p.count) * p[order[place]] / Double(place + 1) * factor
      least = min(least, raw)
      result[order[place]] = least
    }
    return result
  }
}
