/// Two figures that cannot both hold, found by a rule.
public struct Contradiction: Hashable, Sendable {
  /// One of the two figures.
  public let firstID: Fact.ID
  /// The other.
  public let secondID: Fact.ID
  /// In which way they do not fit.
  public let kind: FactConflict.Kind

  /// Whether a pair of the package is this one, in either order.
  func isNoted(by conflict: FactConflict) -> Bool {
    Set([firstID, secondID]) == Set([conflict.firstID, conflict.secondID])
  }
}

extension Atlas {
  /// The pairs of figures of one cluster or list that cannot both hold, by four rules: a part above
  /// its whole; shares of the nation or the world that imply less than another figure; two values
  /// of one thing and period; a growth rate that does not lead from one year to the next.
  ///
  /// Targets and forecasts are left out. Bounds are read with `Qualifier.lowest` and `highest`,
  /// plain numbers to half a per cent. O(n²) for n figures of a cluster.
  public var contradictions: [Contradiction] {
    let groups = Dictionary(grouping: facts, by: \.clusterID).sorted { $0.key < $1.key }
    let lists = Dictionary(grouping: totals, by: \.list).sorted { $0.key < $1.key }
    let subjects = groups.map(\.value) + lists.map { $0.value.map(\.fact) }
    return subjects.flatMap { ContradictionSearch($0, in: self).found }
  }

  /// The contradictions of which the package does not say how they may be.
  public var unnotedContradictions: [Contradiction] {
    let noted = conflicts
    return contradictions.filter { found in !noted.contains(where: found.isNoted) }
  }
}

/// The least and the most that a figure can mean.
struct FactRange: Equatable {
  let low: Double
  let high: Double

  /// A number lies in its qualifier's range, a plain one within half a per cent.
  init(_ fact: Fact, _ qualifier: Qualifier?) {
    let lowest = qualifier?.lowest ?? 0.995
    let highest = qualifier?.highest ?? 1.005
    low = fact.value * lowest
    high = fact.value * highest
  }

  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Whether no number lies in both.
  func isApart(from other: FactRange) -> Bool { low > other.high || other.low > high }

  /// What a whole must be of which this is a part of so many per cent.
  func whole(at share: FactRange) -> FactRange {
    FactRange(low: low / share.high * 100, high: high / share.low * 100)
  }
}
