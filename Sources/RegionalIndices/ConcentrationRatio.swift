/// CR_k: the share of the k largest units.
///
///     try concentrationRatio([50, 30, 15, 5], k: 1).value  // 0.5
///     try concentrationRatio([50, 30, 15, 5], k: 3).value  // 0.95
///
/// - Parameters:
///   - values: zero or more, any unit; ties do not matter.
///   - k: one or more; n or more gives 1.
/// - Returns: min(1, k/n) … 1.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``,
///   ``IndexError/invalidParameter(_:)`` for k < 1.
/// - Complexity: O(n) by radix sort; O(*n* log *n*) below 512 values.
///
/// Bain (1956), *Barriers to New Competition*.
package func concentrationRatio(_ values: [Double], k: Int) throws(IndexError) -> IndexValue<
  LargestCount
> {
  let total = try Checks.shares(values)
  guard k >= 1 else { throw .invalidParameter(.largestCount) }
  let n = values.count
  let share = k >= n ? 1 : RadixSort.ascending(values).suffix(k).exactSum() / total
  let range = ValueRange(lower: min(1, Double(k) / Double(n)), upper: 1)
  return IndexValue(LargestCount(k: k), Measure(share), range, count: n)
}
