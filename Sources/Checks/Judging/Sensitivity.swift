public import ClusterAtlas

/// In how many ways to compute it a claim holds.
public struct Sensitivity: Hashable, Sendable {
  /// The ways in which it holds.
  public let held: Int
  /// The ways in which anything was compared.
  public let decided: Int
  /// The ways in which nothing could be.
  public let undecided: Int
  /// The variants with which it never holds, while it does with another of their axis.
  public let failing: [ClaimVariant]

  /// Counts the ways of a claim.
  public init(_ ways: [ClaimVariantResult]) {
    let compared = ways.filter(\.verdict.isDecided)
    held = compared.count { $0.verdict.isHeld }
    decided = compared.count
    undecided = ways.count - compared.count
    var failing: [ClaimVariant] = []
    for way in compared {
      for variant in way.variants where !failing.contains(variant) {
        let own = compared.filter { $0.variants.contains(variant) }
        let others = compared.filter { !$0.variants.contains(variant) }
        let neverHolds = own.allSatisfy { !$0.verdict.isHeld }
        if neverHolds, others.contains(where: { $0.verdict.isHeld }) { failing.append(variant) }
      }
    }
    self.failing = failing
  }

  /// For example "holds in 9 of 12; fails with the vintage of 2020". Empty with one way only.
  public var sentence: Bilingual {
    guard decided + undecided > 1 else { return Bilingual("", "") }
    guard decided > 0 else {
      return Bilingual("cannot be computed in any way", "各种算法均无法计算")
    }
    var text = Bilingual("holds in \(held) of \(decided)", "\(decided)种算法中\(held)种成立")
    if !failing.isEmpty {
      text.english += "; fails with " + failing.map(\.label.english).joined(separator: ", ")
      text.chinese += "；不成立者：" + failing.map(\.label.chinese).joined(separator: "、")
    }
    if undecided > 0 {
      text.english += "; \(undecided) cannot be computed"
      text.chinese += "；\(undecided)种无法计算"
    }
    return text
  }
}

extension ClaimResult {
  /// In how many ways it holds.
  public var sensitivity: Sensitivity { Sensitivity(ways) }
}
