internal import ClusterAtlas

/// Decides what kind of difference a row shows.
enum RowJudge {
  /// A row of figures of clusters.
  static func judge(
    _ row: inout ComparisonRow, facts: [Fact?], signature: Comparability.Signature?,
    in atlas: Atlas
  ) {
    let reference = facts.compactMap { $0 }.filter {
      Comparability.Signature($0, in: atlas) == signature
    }.max { ($0.year ?? 0, $1.id) < ($1.year ?? 0, $0.id) }
    for index in row.cells.indices {
      guard let fact = facts[index], let reference, fact != reference else { continue }
      if let reason = Comparability.difference(fact, reference, in: atlas) {
        row.cells[index]?.reason = reason
      }
    }
    judge(&row)
  }

  /// A row whose cells carry their own reasons.
  static func judge(_ row: inout ComparisonRow) {
    let present = row.cells.compactMap { $0 }
    let comparable = present.filter(\.reason.isEmpty)
    row.distance = Ranks.distance(row.cells)
    if present.count > 1, comparable.count < 2 {
      row.kind = .notComparable
      row.reason = firstReason(present) ?? unknown
    } else if let open = openOrder(comparable) {
      row.kind = .notComparable
      row.reason = open
    } else if present.count < row.cells.count {
      row.kind = .partial
      row.reason = partReason(present.count, row.cells.count)
    } else if let reason = firstReason(present) {
      row.kind = .notComparable
      row.reason = reason
    } else {
      row.kind = isAlike(present) ? .alike : .different
      row.reason = Bilingual("", "")
    }
  }

  /// One of the reasons of the cells, the same for any order of the things.
  private static func firstReason(_ cells: [ComparisonCell]) -> Bilingual? {
    cells.map(\.reason).filter { !$0.isEmpty }.min { $0.english < $1.english }
  }

  private static let unknown = Bilingual("measured in different ways", "测量方式不同")

  private static func partReason(_ count: Int, _ all: Int) -> Bilingual {
    Bilingual("\(count) of \(all) have it", "\(all)个中有\(count)个")
  }

  private static func openOrder(_ cells: [ComparisonCell]) -> Bilingual? {
    var reasons: [Bilingual] = []
    for (index, cell) in cells.enumerated() {
      for other in cells[(index + 1)...] where !isAlike([cell, other]) {
        if let reason = Comparability.openOrder(cell, other) { reasons.append(reason) }
      }
    }
    return reasons.min { $0.english < $1.english }
  }

  private static func isAlike(_ cells: [ComparisonCell]) -> Bool {
    guard let first = cells.first else { return true }
    return cells.allSatisfy {
      $0.value == first.value && $0.text == first.text && $0.year == first.year
    }
  }
}
