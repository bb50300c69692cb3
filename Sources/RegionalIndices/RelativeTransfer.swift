/// How an industry's shares move between regions.
///
/// A change of shares is not the moving of firms: print it with the word "relative".
///
///     let t = try relativeTransfer(start: [60, 40], end: [66, 54])
///     t.shareChange    // [−5, 5] percentage points
///     t.value          // [−6, 6] in the unit of the data
///     t.gross          // 0.05
///
/// Share-based measures after Fuchs (1962), *Changes in the Location of Manufacturing in the
/// United States since 1929*.
public struct RelativeTransfer: Equatable, Sendable {
  /// Where an industry goes.
  public enum Direction: String, Sendable {
    /// The share rises by the threshold or more.
    case into = "in"
    /// The share falls by the threshold or more.
    case out
    /// Less than the threshold.
    case none
  }

  /// 100(s₁ − s₀), percentage points; they sum to 0.
  public let shareChange: [Double]
  /// s₁/s₀ − 1, −1 upwards; undefined where s₀ = 0.
  public let relativeChange: [Measure]
  /// x₁ − x₀·X₁/X₀, in the unit of the data; they sum to 0.
  public let value: [Double]
  /// By the change of share against the threshold.
  public let direction: [Direction]
  /// ½ Σ|s₁ − s₀|, 0 … 1.
  public let gross: Double

  /// The transfer value of groups of regions, in order of first appearance.
  ///
  /// - Parameter groups: one label for each region.
  /// - Throws: ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(regions · groups).
  public func value(
    byGroup groups: [String]
  ) throws(IndexError) -> [(group: String, value: Double)] {
    try Checks.sameLength(groups.count, value.count)
    return groups.inOrderOfAppearance.map { name in
      (name, zip(value, groups).lazy.filter { $0.1 == name }.map(\.0).exactSum())
    }
  }
}

/// The relative transfer of one industry between two years.
///
/// - Parameters:
///   - start: the industry in each region at the start, zero or more.
///   - end: the same regions at the end. Leave out a region that is missing in one year.
///   - threshold: percentage points of share from which a direction is named, zero or more;
///     0.25 by default.
/// - Returns: one of each for each region, and the gross transfer.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``,
///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/invalidParameter(_:)``.
/// - Complexity: O(regions).
///
/// Fuchs (1962): see ``RelativeTransfer``.
package func relativeTransfer(
  start: [Double], end: [Double], threshold: Double = 0.25
) throws(IndexError) -> RelativeTransfer {
  let before = try Checks.shares(start, in: .start)
  try Checks.sameLength(end.count, start.count)
  let after = try Checks.shares(end, in: .end)
  guard threshold >= 0 else { throw .invalidParameter(.threshold) }
  let first = start.map { $0 / before }
  let last = end.map { $0 / after }
  let change = zip(first, last).map { 100 * ($1 - $0) }
  return RelativeTransfer(
    shareChange: change,
    relativeChange: zip(first, last).map { before, after in
      Measure.ratio(after, before, of: .shareAtStart).map { $0 - 1 }
    },
    value: zip(start, end).map { $1 - $0 * (after / before) },
    direction: change.map { points in
      points.magnitude < threshold || points == 0 ? .none : points > 0 ? .into : .out
    },
    gross: zip(first, last).lazy.map { ($1 - $0).magnitude }.exactSum() / 2)
}
