/// Ranks of scores from the largest down, under the four usual tie rules.
///
///     let r = try ranking([2, 3, 3, 1])
///     r.competition  // [3, 1, 1, 4]
///     r.dense        // [2, 1, 1, 3]
///     r.fractional   // [3, 1.5, 1.5, 4]
///     r.ordinal      // [3, 1, 2, 4]
///
/// Missing scores (`nil`) have no rank.
///
/// Kendall (1948), *Rank Correlation Methods*, on ties.
public struct Ranking: Equatable, Sendable {
  /// "1224": ties share the best rank.
  public let competition: [Int?]
  /// "1223": ties share a rank and leave no gap.
  public let dense: [Int?]
  /// Ties share the mean of their ranks.
  public let fractional: [Double?]
  /// Every score its own rank; ties by input order.
  public let ordinal: [Int?]

  /// How many of the first `k` (ordinal ranks) each group has; groups without one are left out.
  ///
  ///     try ranking([5, 4, 3]).topCounts(2, groups: ["East", "West", "East"])
  ///     // ["East": 1, "West": 1]
  ///
  /// - Parameters:
  ///   - k: one or more.
  ///   - groups: one label for each score.
  /// - Throws: ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/invalidParameter(_:)`` for k < 1.
  /// - Complexity: O(n).
  public func topCounts(_ k: Int, groups: [String]) throws(IndexError) -> [String: Int] {
    try Checks.sameLength(groups.count, ordinal.count)
    guard k >= 1 else { throw .invalidParameter(.largestCount) }
    return zip(groups, ordinal).reduce(into: [:]) { counts, pair in
      if let rank = pair.1, rank <= k { counts[pair.0, default: 0] += 1 }
    }
  }
}

/// Ranks scores, the largest first.
///
/// - Parameter scores: any numbers; `nil` is missing; −0 equals 0.
/// - Returns: ranks 1 … n of the n scores that are there.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``.
/// - Complexity: O(*n* log *n*).
///
/// Kendall (1948): see ``Ranking``.
package func ranking(_ scores: [Double?]) throws(IndexError) -> Ranking {
  if scores.isEmpty { throw .noObservations }
  if let index = scores.firstIndex(where: { $0.map { !$0.isFinite } ?? false }) {
    throw .notFinite(at: Position(index, in: .scores))
  }
  let ranked = scores.enumerated().compactMap { index, score in score.map { (index, $0) } }
    .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
  let none = Array(repeating: Int?.none, count: scores.count)
  var (competition, dense, ordinal) = (none, none, none)
  var fractional = scores.map { _ in Double?.none }
  var start = 0
  var level = 0
  while start < ranked.count {
    let end = ranked[start...].firstIndex { $0.1 != ranked[start].1 } ?? ranked.count
    level += 1
    for place in start..<end {
      let item = ranked[place].0
      competition[item] = start + 1
      dense[item] = level
      ordinal[item] = place + 1
      fractional[item] = Double(start + 1 + end) / 2
    }
    start = end
  }
  return Ranking(
    competition: competition, dense: dense, fractional: fractional, ordinal: ordinal)
}
