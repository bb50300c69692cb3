internal import ClusterAtlas

/// Rows of factors, mechanisms and forces: how much is known of each.
struct FactorRows {
  let atlas: Atlas
  let things: [Comparand]

  private var topics: [Topic?] {
    things.map { thing in
      if case .factor(let id) = thing { return atlas.topic(id) }
      return nil
    }
  }

  func rows() -> [ComparisonRow] {
    let counts: [(String, Bilingual, Bilingual, (Topic) -> Int)] = [
      (
        "statements", Bilingual("Statements", "论述"), Bilingual("statements", "条"),
        { atlas.evidence(about: $0.id).count }
      ),
      (
        "clusters", Bilingual("Clusters shown at work", "涉及集群"), Bilingual("clusters", "个"),
        { Set(atlas.evidence(about: $0.id).map(\.clusterID)).count }
      ),
      (
        "sources", Bilingual("Sources", "来源"), Bilingual("sources", "个"),
        { Set(atlas.evidence(about: $0.id).map(\.sourceID)).count }
      ),
      (
        "driving-forces", Bilingual("Driving forces", "驱动力"), Bilingual("forces", "项"),
        { forces($0, .positive) }
      ),
      (
        "reverse-forces", Bilingual("Reverse forces", "制约力"), Bilingual("forces", "项"),
        { forces($0, .reverse) }
      ),
    ]
    let kinds = Set(topics.compactMap { $0?.kindID })
    let pool = atlas.topics.filter { kinds.contains($0.kindID) }
    return counts.enumerated().compactMap { place, entry in
      row(entry.0, entry.1, entry.2, place, entry.3, pool)
    }
  }

  private func forces(_ topic: Topic, _ sign: FactorForce.Sign) -> Int {
    atlas.forces(of: topic.id).count { $0.sign == sign }
  }

  private func row(
    _ id: String, _ label: Bilingual, _ unit: Bilingual, _ position: Int,
    _ count: (Topic) -> Int, _ pool: [Topic]
  ) -> ComparisonRow? {
    let values = pool.map { Double(count($0)) }.filter { $0 > 0 }
    let cells = topics.map { topic -> ComparisonCell? in
      guard let topic else { return nil }
      let found = count(topic)
      guard found > 0 else { return nil }
      let value = Double(found)
      return ComparisonCell(
        value: value, text: Bilingual("\(found)", "\(found)"), span: value...value,
        rank: Ranks.rank(of: value, in: values),
        evidenceIDs: id == "statements" ? atlas.evidence(about: topic.id).map(\.id) : [])
    }
    guard cells.contains(where: { $0 != nil }) else { return nil }
    var row = ComparisonRow(
      id: id, group: .evidence, label: label, unit: unit, kind: .alike, reason: Bilingual("", ""),
      cells: cells, distance: nil, position: position)
    RowJudge.judge(&row)
    return row
  }
}
