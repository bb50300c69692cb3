package import ClusterAtlas
package import Comparison

extension ComparisonRow {
  /// The largest number without its sign.
  package var largest: Double { cells.compactMap { $0?.value }.map(\.magnitude).max() ?? 0 }
  /// What all its numbers are of, empty where they differ in it.
  package var sharedRemark: Bilingual {
    let remarks = Set(cells.compactMap { $0 }.filter { $0.value != nil }.map(\.remark))
    return remarks.count == 1 ? remarks.first ?? Bilingual("", "") : Bilingual("", "")
  }

  /// Whether its numbers are set against each other: a single one has nothing to be compared with,
  /// a distance is the same for both.
  package var hasBars: Bool {
    group != .place && cells.count { $0?.value != nil && $0?.reason.isEmpty == true } > 1
  }
}
