/// The Mann–Kendall trend test with Sen's slope.
///
///     let m = try mannKendall([1, 3, 2, 4, 4])
///     m.s                 // 7
///     m.variance          // 15.6667
///     m.z.value           // 1.51587
///     m.senSlope.value    // 0.625 a step
///
/// Mann (1945), doi:10.2307/1907187; Kendall (1975); Sen (1968),
/// doi:10.1080/01621459.1968.10480934.
public struct MannKendall: Equatable, Sendable {
  /// How many observations; the normal p is poor below ten.
  public let count: Int
  /// Σ over i < j of sign(xⱼ − xᵢ).
  public let s: Int
  /// Var(S), corrected for ties.
  public let variance: Double
  /// (S ∓ 1)/√Var(S), continuity-corrected; undefined for a constant series.
  public let z: Measure
  /// Two-sided p from the normal distribution, 0 … 1.
  public let p: Measure
  /// S over the number of pairs, −1 … 1.
  public let tauA: Measure
  /// S over the pairs that are not tied, −1 … 1; undefined for a constant series.
  public let tauB: Measure
  /// The median of all slopes between two observations, per unit of time.
  public let senSlope: Measure
  /// median(x) − slope · median(t).
  public let senIntercept: Measure
}

/// The trend of a series, by ranks.
///
/// A series that rises and then falls has a small S: test each side of its turning point.
///
/// - Parameters:
///   - values: in the order of time, two or more, any numbers.
///   - times: strictly increasing, for Sen's slope; 0, 1, 2, … by default.
/// - Returns: S with its test, both τ, and the line of Sen.
/// - Throws: ``IndexError/noObservations``, ``IndexError/tooFewObservations(needed:found:)``,
///   ``IndexError/notFinite(at:)``, ``IndexError/notIncreasing(at:)``,
///   ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(*n* log *n*) time and O(*n*) memory.
///
/// Mann (1945); Kendall (1975); Sen (1968): see ``MannKendall``.
package func mannKendall(
  _ values: [Double], times: [Double]? = nil
) throws(IndexError) -> MannKendall {
  try Checks.finite(values, atLeast: 2)
  let times = times ?? values.indices.map(Double.init)
  try Checks.sameLength(times.count, values.count)
  try Checks.increasing(times, in: .times)
  let s = signSum(values)
  let ties = tieSizes(values)
  let pairs = values.count * (values.count - 1) / 2
  let variance = tieCorrectedVariance(values.count, ties)
  let z: Measure =
    variance == 0
    ? .undefined(.constant) : Measure(Double(s - s.signum()) / variance.squareRoot())
  let untied = pairs - ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  let slope = sensSlope(values, times)
  return MannKendall(
    count: values.count, s: s, variance: variance, z: z,
    p: z.map { Distributions.normalTwoSided($0) },
    tauA: Measure(Double(s) / Double(pairs)),
    tauB: untied == 0
      ? .undefined(.constant)
      : Measure(Double(s) / (Double(untied) * Double(pairs)).squareRoot()),
    senSlope: Measure(slope), senIntercept: Measure(median(values) - slope * median(times)))
}

/// Of long series by counting, of short ones by the slopes themselves.
private func sensSlope(_ values: [Double], _ times: [Double]) -> Double {
  let isLong = values.count > 2_000
  return (isLong ? MedianSlope(times, values)?.median : nil)
    ?? PairwiseSlopes(values, times).median
}

private func tieSizes(_ values: [Double]) -> [Int] {
  let sorted = values.sorted()
  var sizes: [Int] = []
  var start = 0
  for index in 1...sorted.count where index == sorted.count || sorted[index] != sorted[start] {
    sizes.append(index - start)
    start = index
  }
  return sizes
}

private func tieCorrectedVariance(_ n: Int, _ ties: [Int]) -> Double {
  func term(_ t: Int) -> Int { t * (t - 1) * (2 * t + 5) }
  return Double(term(n) - ties.reduce(0) { $0 + term($1) }) / 18
}

/// The middle of at least one number; the mean of the two middle ones if their count is even.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1
    ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
}
