internal import ClusterAtlas

/// Rows of statements: how many each cluster has on a factor, a mechanism or a force.
struct EvidenceRows {
  let atlas: Atlas
  let things: [Comparand]

  func rows() -> [ComparisonRow] {
    let counts = things.map(byTopic)
    let all = pools
    return atlas.topics.compactMap { topic in
      guard counts.contains(where: { $0[topic.id] != nil }) else { return nil }
      return row(topic, counts, all[topic.id] ?? [])
    }
  }

  private func row(
    _ topic: Topic, _ counts: [[Topic.ID: [Evidence]]], _ pool: [Double]
  ) -> ComparisonRow {
    var cells: [ComparisonCell?] = counts.map { own in
      own[topic.id].map { statements in
        let value = Double(statements.count)
        return ComparisonCell(
          value: value, text: Bilingual("\(statements.count)", "\(statements.count)"),
          span: value...value,
          sourceIDs: sources(statements), rank: Ranks.rank(of: value, in: pool),
          evidenceIDs: statements.map(\.id))
      }
    }
    if let index = things.firstIndex(of: .median(.cluster)), let middle = Ranks.median(pool) {
      let text = CompareText.number(middle)
      cells[index] = ComparisonCell(
        value: middle, text: Bilingual(text, text), span: middle...middle,
        remark: Bilingual("of \(pool.count) with any", "\(pool.count)个有论述者"))
    }
    var row = ComparisonRow(
      id: topic.id, group: .evidence, label: topic.short,
      unit: Bilingual("statements", "条论述"), kind: .alike, reason: Bilingual("", ""),
      cells: cells, distance: nil, position: topic.position)
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
