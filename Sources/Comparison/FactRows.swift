internal import ClusterAtlas

/// Rows of the figures of clusters: one for each indicator that any of them has.
struct FactRows {
  let atlas: Atlas
  /// What is compared; a median takes part without figures of its own.
  let things: [Comparand]
  /// All figures of clusters, by what they measure.
  private let byIndicator: [Indicator.ID: [Fact]]

  init(atlas: Atlas, things: [Comparand]) {
    self.atlas = atlas
    self.things = things
    byIndicator = Dictionary(grouping: atlas.facts, by: \.indicatorID)
  }

  func rows() -> [ComparisonRow] { atlas.indicators.compactMap(row) }

  private func row(_ indicator: Indicator) -> ComparisonRow? {
    let all = byIndicator[indicator.id] ?? []
    let facts = things.map { thing in all.filter { thing == .cluster($0.clusterID) } }
    let havers = facts.indices.filter { !facts[$0].isEmpty }
    guard !havers.isEmpty else { return nil }
    let signature = shared(facts)
    let chosen = facts.map { one in
      newest(one.filter { Comparability.Signature($0, in: atlas) == signature }) ?? newest(one)
    }
    let pool = indicator.unitKind == .rank ? [] : pool(all, signature)
    var cells = chosen.map { $0.map { FactCells(atlas: atlas).cell($0) } }
    for index in cells.indices {
      guard let fact = chosen[index], Comparability.Signature(fact, in: atlas) == signature else {
        continue
      }
      cells[index]?.rank = Ranks.rank(of: FactCells(atlas: atlas).base(fact), in: pool)
    }
    addMedian(pool, unitOf: chosen.compactMap { $0 }.first, to: &cells)
    var row = ComparisonRow(
      id: indicator.id.rawValue, group: .facts, label: indicator.short,
      unit: unit(of: chosen.compactMap { $0 }),
      kind: .alike, reason: Bilingual("", ""), cells: cells, distance: nil,
      position: indicator.position)
    RowJudge.judge(&row, facts: chosen, signature: signature, in: atlas)
    return row
  }

  /// What is compared: a result before all else; then what most of them have in common, the whole
  /// before a part, the cluster before a city, the newest year, the identifier. The order of the
  /// things does not count.
  private func shared(_ facts: [[Fact]]) -> Comparability.Signature? {
    var counts: [Comparability.Signature: (things: Set<Int>, year: Int, id: Fact.ID)] = [:]
    for (index, own) in facts.enumerated() {
      for fact in own {
        let signature = Comparability.Signature(fact, in: atlas)
        var found = counts[signature] ?? ([], 0, fact.id)
        found.things.insert(index)
        found.year = max(found.year, fact.year ?? 0)
        found.id = min(found.id, fact.id)
        counts[signature] = found
      }
    }
    func weight(
      _ entry: (key: Comparability.Signature, value: (things: Set<Int>, year: Int, id: Fact.ID))
    ) -> [Int] {
      [
        entry.key.isResult ? 1 : 0, Set(entry.value.things.map { things[$0] }).count,
        entry.key.isWhole ? 1 : 0,
        atlas.scope(entry.key.scopeID)?.isCluster == true ? 1 : 0, entry.value.year,
      ]
    }
    return counts.max { left, right in
      let (a, b) = (weight(left), weight(right))
      return a == b ? left.value.id > right.value.id : a.lexicographicallyPrecedes(b)
    }?.key
  }

  private func newest(_ facts: [Fact]) -> Fact? {
    facts.max { ($0.year ?? 0, $1.id) < ($1.year ?? 0, $0.id) }
  }

  /// The newest figure of each cluster that measures the same; none where the figures are places in
  /// a ranking themselves.
  private func pool(_ facts: [Fact], _ signature: Comparability.Signature?) -> [Double] {
    guard let signature else { return [] }
    let same = facts.filter { Comparability.Signature($0, in: atlas) == signature }
    return Dictionary(grouping: same, by: \.clusterID).values.compactMap { own in
      newest(own).map { FactCells(atlas: atlas).base($0) }
    }
  }

  private func addMedian(
    _ pool: [Double], unitOf fact: Fact?, to cells: inout [ComparisonCell?]
  ) {
    guard let index = things.firstIndex(of: .median(.cluster)), let middle = Ranks.median(pool),
      let fact
    else { return }
    let unit = atlas.unit(fact.unitID)
    let base = unit?.kind == .money ? unit?.factorChinese ?? 1 : 1
    let numbers = NumberInUnits(middle / base, of: unit)
    cells[index] = ComparisonCell(
      value: middle, inUnits: numbers, text: CompareText.text(numbers), span: middle...middle,
      remark: Bilingual("of \(pool.count) with a figure", "\(pool.count)个有数据者"))
  }

  private func unit(of facts: [Fact]) -> Bilingual {
    let unit = facts.min { $0.id < $1.id }.flatMap { atlas.unit($0.unitID) }
    return unit?.kind == .rank ? Bilingual("", "") : unit?.symbol ?? Bilingual("", "")
  }
}

/// Places among numbers.
enum Ranks {
  /// The place of a number among all, the largest first; nil where it is the only one.
  static func rank(of value: Double, in pool: [Double]) -> (place: Int, count: Int)? {
    guard pool.contains(value) else { return nil }
    return (pool.count { $0 > value } + 1, pool.count)
  }

  /// The number in the middle.
  static func median(_ pool: [Double]) -> Double? {
    guard !pool.isEmpty else { return nil }
    let sorted = pool.sorted()
    let half = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }

  /// How much of the ranking lies between the best and the worst of some places: 0 ... 1.
  static func distance(_ cells: [ComparisonCell?]) -> Double? {
    let ranks = cells.compactMap { cell in cell.flatMap { $0.reason.isEmpty ? $0.rank : nil } }
    guard ranks.count > 1, let best = ranks.map(\.place).min(),
      let worst = ranks.map(\.place).max(),
      let count = ranks.map(\.count).max(), count > 1
    else { return nil }
    return Double(worst - best) / Double(count - 1)
  }
}
