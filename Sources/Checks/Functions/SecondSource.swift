internal import ClusterAtlas

/// Looks for what another source gives for a figure of a cluster.
struct SecondSource {
  let atlas: Atlas

  /// The figure of another source; of several the one of the best known year.
  func value(of fact: Fact, _ evaluation: inout Evaluation) throws(CheckFailure) -> Double {
    let others = atlas.facts.filter {
      $0.clusterID == fact.clusterID && $0.indicatorID == fact.indicatorID
        && $0.sourceID != fact.sourceID && $0.id != fact.id
    }
    guard let same = others.first(where: { difference($0, fact) == nil }) else {
      throw .missing(reason(fact, others))
    }
    evaluation.rest(on: [CheckedFigure("facts", same.year, same.id.rawValue)])
    return same.value
  }

  /// Why two figures are not of the same thing; nil when they are.
  private func difference(_ other: Fact, _ fact: Fact) -> Bilingual? {
    if other.statusID != FactStatus.result {
      return atlas.status(other.statusID)?.name ?? Bilingual(other.statusID.rawValue, "")
    }
    if other.unitID != fact.unitID { return Bilingual("another unit", "单位不同") }
    if other.ofID != fact.ofID { return Bilingual("of another indicator", "所属指标不同") }
    if other.detail != fact.detail { return Bilingual("another part", "所指部分不同") }
    if other.coverageID != fact.coverageID {
      return Bilingual("other firms are counted", "统计对象不同")
    }
    if other.scopeID != fact.scopeID { return Bilingual("another scope", "口径不同") }
    if other.periodID != fact.periodID { return Bilingual("another part of the year", "时段不同") }
    if other.year != fact.year {
      guard let year = other.year else { return Bilingual("no year", "年份不明") }
      return fact.year == nil
        ? Bilingual("of \(year), the document gives no year", "为\(year)年，文献未注明年份")
        : Bilingual("of \(year)", "为\(year)年")
    }
    return nil
  }

  private func reason(_ fact: Fact, _ others: [Fact]) -> Bilingual {
    let cluster = atlas.cluster(fact.clusterID)?.short ?? Bilingual(fact.clusterID.rawValue, "")
    let title = atlas.indicator(fact.indicatorID)?.title ?? Bilingual(fact.indicatorID.rawValue, "")
    guard let near = others.first, let why = difference(near, fact) else {
      return Bilingual(
        "no other source gives \(title.english.lowercased()) of \(cluster.english)",
        "没有其他来源给出\(cluster.chinese)的\(title.chinese)")
    }
    let count = others.count
    return Bilingual(
      "\(count) other figure\(count == 1 ? "" : "s") of \(title.english.lowercased()), none of the same thing (\(near.id): \(why.english))",
      "\(title.chinese)另有\(count)个数据，均非同一对象（\(near.id)：\(why.chinese)）")
  }
}
