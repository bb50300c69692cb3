internal import ClusterAtlas

/// Rows of statements: how many each cluster has on a factor, a mechanism or a force.
struct EvidenceRows {
  let atlas: Atlas
  let things: [Comparand]

  func rows() -> [ComparisonRow] {
    let counts = things.map(byTopic)
    let all = counted(atlas.clusters.map { .cluster($0.id) })
    return atlas.topics.compactMap { topic in
      guard counts.contains(where: { $0[topic.id] != nil }) else { return nil }
      return row(topic, counts, all[topic.id] ?? [])
    }
  }

  private func row(
    _ topic: Topic, _ counts: [[Topic.ID: [Evidence.ID]]], _ pool: [Double]
  ) -> ComparisonRow {
    var cells: [ComparisonCell?] = counts.map { own in
      own[topic.id].map { ids in
        let value = Double(ids.count)
        return ComparisonCell(
          value: value, text: Bilingual("\(ids.count)", "\(ids.count)"), span: value...value,
          sourceIDs: sources(ids), rank: Ranks.rank(of: value, in: pool), evidenceIDs: ids)
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

  private func byTopic(_ thing: Comparand) -> [Topic.ID: [Evidence.ID]] {
    guard case .cluster(let id) = thing else { return [:] }
    return Dictionary(grouping: atlas.evidence(of: id), by: \.topicID).mapValues { $0.map(\.id) }
  }

  private func counted(_ clusters: [Comparand]) -> [Topic.ID: [Double]] {
    var pools: [Topic.ID: [Double]] = [:]
    for cluster in clusters {
      for (topic, ids) in byTopic(cluster) { pools[topic, default: []].append(Double(ids.count)) }
    }
    return pools
  }

  private func sources(_ ids: [Evidence.ID]) -> [Source.ID] {
    var seen: Set<Source.ID> = []
    let wanted = Set(ids)
    return atlas.evidence.filter { wanted.contains($0.id) }.map(\.sourceID)
      .filter { seen.insert($0).inserted }
  }
}
