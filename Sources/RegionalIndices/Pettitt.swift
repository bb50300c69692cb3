/// Pettitt's test of one change of level.
///
///     let test = try [1, 2, 1, 8, 9, 8].pettitt()
///     test.changeAfter  // 3: the third value is the last before the change
///
/// Pettitt (1979), doi:10.2307/2346729.
public struct Pettitt: Equatable, Sendable {
  /// Uₜ = Σᵢ≤ₜ Σⱼ>ₜ sign(xᵢ − xⱼ) for t = 1 … n − 1; negative for a rise.
  public let u: [Double]
  /// The largest |Uₜ|.
  public let k: Double
  /// How many values lie before the change, the first of them if several fit; nil where nothing
  /// changes.
  public let changeAfter: Int?
  /// All that fit equally well.
  public let candidates: [Int]
  /// 2 exp(−6K²/(n³ + n²)), which may exceed 1; poor for short series.
  public let approximateP: Double
  /// The mean before the change.
  public let meanBefore: Measure
  /// The mean after it.
  public let meanAfter: Measure

  /// The p, at most 1.
  public var p: Double { min(1, approximateP) }
}

extension Collection<Double> {
  /// Pettitt's test of one change of level, values in the order of time.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/tooFewObservations(needed:found:)`` for one value.
  /// - Complexity: O(*n* log *n*).
  ///
  /// Pettitt (1979), *Applied Statistics* 28(2).
  public func pettitt() throws(IndexError) -> Pettitt {
    let values = Array(self)
    try Checks.finite(values, atLeast: 2)
    let n = Double(values.count)
    var sum = 0.0
    let u = values.averageRanks.dropLast().enumerated().map { place, rank -> Double in
      sum += rank
      return 2 * sum - Double(place + 1) * (n + 1)
    }
    let k = u.lazy.map(\.magnitude).reduce(0, Swift.max)
    let candidates = k == 0 ? [] : u.indices.filter { u[$0].magnitude == k }.map { $0 + 1 }
    let mean = { (part: ArraySlice<Double>) in Measure(part.exactMean()) }
    let none = Measure.undefined(.constant)
    return Pettitt(
      u: u, k: k, changeAfter: candidates.first, candidates: candidates,
      approximateP: 2 * CMath.exponential(-6 * k * k / (n * n * n + n * n)),
      meanBefore: candidates.first.map { mean(values[..<$0]) } ?? none,
      meanAfter: candidates.first.map { mean(values[$0...]) } ?? none)
  }
}
