internal import ClusterAtlas

/// Rows of statements: how many each cluster has on a factor, a mechanism or a force.
struct EvidenceRows {
  let atlas: Atlas
  let things: [Comparand]

  func rows() -> [ComparisonRow] {
    let counts = things.map(byTopic)
    let pools = pools
    let topics = atlas.topics.compactMap { topic -> ComparisonRow? in
      let own = counts.map { $0[topic.id] }
      guard own.contains(where: { $0 != nil }) else { return nil }
      return row(topic.id.rawValue, topic.short, topic.position + 1, own, pools[topic.id] ?? [])
    }
    return [all].compactMap { $0 } + topics
  }

  /// All statements about each.
  private var all: ComparisonRow? {
    let own = things.map { thing -> [Evidence]? in
      guard case .cluster(let id) = thing else { return nil }
      let found = atlas.evidence(of: id)
      return found.isEmpty ? nil : found
    }
    guard own.contains(where: { $0 != nil }) else { return nil }
    let counts = Dictionary(grouping: atlas.evidence, by: \.clusterID).values.map {
      Double($0.count)
    }
    return row("statements", Bilingual("Statements", "论述"), 0, own, counts)
  }

  private func row(
    _ id: String, _ label: Bilingual, _ position: Int, _ own: [[Evidence]?], _ pool: [Double]
  ) -> ComparisonRow {
    var cells = own.map { statements -> ComparisonCell? in
      guard let statements else { return nil }
      let value = Double(statements.count)
      return ComparisonCell(
        value: value, text: Bilingual("\(statements.count)", "\(statements.count)"),
        span: value...value, sourceIDs: sources(statements),
        rank: Ranks.rank(of: value, in: pool), evidenceIDs: statements.map(\.id))
    }
    if let index = things.firstIndex(of: .median(.cluster)), let middle = Ranks.median(pool) {
      let text = CompareText.number(middle)
      cells[index] = ComparisonCell(
        value: middle, text: Bilingual(text, text), span: middle...middle,
        remark: Bilingual("of \(pool.count) with any", "\(pool.count)个有论述者"))
    }
    var row = ComparisonRow(
      id: id, group: .evidence, label: label, unit: Bilingual("statements", "条"), kind: .alike,
      reason: Bilingual("", ""), cells: cells, distance: nil, position: position)
    RowJudge.judge(&row)
    return row
  }

  private func byTopic(_ thing: Comparand) -> [Topic.ID: [Evidence]] {
    guard case .cluster(let id) = thing else { return [:] }
    return Dictionary(grouping: atlas.evidence(of: id), by: \.topicID)
  }

  /// How many statements each cluster that has any has on each topic.
  private var pools: [Topic.ID: [Double]] {
    Dictionary(grouping: atlas.evidence, by: \.topicID).mapValues { own in
      Dictionary(grouping: own, by: \.clusterID).values.map { Double($0.count) }
    }
  }

  private func sources(_ statements: [Evidence]) -> [Source.ID] {
    var seen: Set<Source.ID> = []
    return statements.map(\.sourceID).filter { seen.insert($0).inserted }
  }
}
