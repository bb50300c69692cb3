/// Which Gini coefficient of a list of values.
public enum GiniVariant: String, CaseIterable, Sendable, Codable {
  /// Divided by n²: the observations are the whole population. 0 … (n − 1)/n.
  case population
  /// Multiplied by n/(n − 1), so that one unit owning all gives 1 (Deltas 2003). 0 … 1.
  case corrected
}

/// The Gini coefficient: the mean absolute difference of all pairs, as a share of twice the mean.
///
/// G = Σᵢⱼ|xᵢ − xⱼ| / (2n²μ), computed from the sorted values as sums of differences that are
/// never negative, so that nothing cancels. Scale-free; the same for replicated data.
///
///     try gini([2, 4, 4, 10]).value                       // 0.3
///     try gini([2, 4, 4, 10], variant: .corrected).value  // 0.4
///
/// - Parameters:
///   - values: zero or more, any unit, any order; zeros count in n.
///   - variant: which of the two; `.population` by default.
/// - Returns: 0 … (n − 1)/n, or 0 … 1 corrected; corrected is undefined for one value.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``.
/// - Complexity: O(n) by radix sort; O(*n* log *n*) below 512 values.
///
/// Gini (1912); Sen (1973; 1997, doi:10.1093/0198281935.001.0001); Deltas (2003),
/// doi:10.1162/rest.2003.85.1.226.
package func gini(
  _ values: [Double], variant: GiniVariant = .population
) throws(IndexError) -> IndexValue<GiniVariant> {
  try Checks.nonNegative(values)
  let (total, differences) = rankedSums(RadixSort.ascending(values))
  if total == 0 { throw .zeroTotal }
  return giniValue(differences: differences, total: total, count: values.count, variant: variant)
}

/// The coefficient from half of Σᵢⱼ|xᵢ − xⱼ| and Σx.
func giniValue(
  differences: Double, total: Double, count: Int, variant: GiniVariant
) -> IndexValue<GiniVariant> {
  let n = Double(count)
  let population = differences / n / total
  switch variant {
  case .population:
    let range = ValueRange(lower: 0, upper: (n - 1) / n)
    return IndexValue(GiniVariant.population, Measure(population), range, count: count)
  case .corrected:
    let measure: Measure =
      count == 1
      ? .undefined(.tooFewObservations(needed: 2, found: 1))
      : Measure(population * n / (n - 1))
    return IndexValue(GiniVariant.corrected, measure, ValueRange(lower: 0, upper: 1), count: count)
  }
}

extension Collection<Double> {
  /// Half of Σᵢⱼ|xᵢ − xⱼ|, which is Σ(2i − n − 1)x₍ᵢ₎: what a Gini coefficient has above the line.
  ///
  ///     [2, 4, 4, 10].rankedDifferences()  // 24
  ///
  /// - Complexity: O(n) by radix sort; O(*n* log *n*) below 512 values.
  public func rankedDifferences() -> Double { sumOfRankedDifferences(Array(self)) }
}

/// Half of Σᵢⱼ|xᵢ − xⱼ|.
func sumOfRankedDifferences(_ values: [Double]) -> Double {
  rankedSums(RadixSort.ascending(values)).differences
}

/// Σx, and Σ (n + 1 − 2i)(x₍ₙ₊₁₋ᵢ₎ − x₍ᵢ₎) over the lower half, in blocks of 64 pairs whose sums
/// are compensated: for x ≥ 0 the relative error is below 2e-14 for any n.
private func rankedSums(_ sorted: [Double]) -> (total: Double, differences: Double) {
  let n = sorted.count
  let parts = n >= 1 << 19 ? 2 : 1
  var sums = Array(repeating: (total: 0.0, differences: 0.0), count: parts)
  sorted.withUnsafeBufferPointer { sorted in
    sums.withUnsafeMutableBufferPointer { buffer in
      let sums = buffer
      TwoThreads.run(parts) { part in
        sums[part] = rankedSums(sorted, n / 2 * part / parts..<n / 2 * (part + 1) / parts)
      }
    }
  }
  let middle = n % 2 == 1 ? sorted[n / 2] : 0
  return (sums.reduce(middle) { $0 + $1.total }, sums.reduce(0) { $0 + $1.differences })
}

private func rankedSums(
  _ sorted: UnsafeBufferPointer<Double>, _ pairs: Range<Int>
) -> (total: Double, differences: Double) {
  let n = sorted.count
  var total = CompensatedSum()
  var differences = CompensatedSum()
  for start in stride(from: pairs.lowerBound, to: pairs.upperBound, by: 64) {
    var (sum, spread) = (0.0, 0.0)
    for index in start..<min(start &+ 64, pairs.upperBound) {
      let (low, high) = (sorted[index], sorted[n &- 1 &- index])
      sum += low + high
      spread += Double(n &- 1 &- 2 &* index) * (high - low)
    }
    total.add(sum)
    differences.add(spread)
  }
  return (total.value, differences.value)
}
