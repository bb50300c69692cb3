internal import ClusterAtlas
internal import Reports

extension ClustersScreen {
  /// The lists, the figures beside the names, and what is said of all clusters together.
  package static func variants(_ visit: Visit<Self>) -> [Variant<Self>] {
    lists(visit) + figures(visit) + [totals(visit)]
  }

  /// Beside the page of all together.
  package static func hasVariants(_ visit: Visit<Self>) -> Bool {
    visit.atlas.hasLaterLists || visit.atlas.hasSizes
  }

  private static func lists(_ visit: Visit<Self>) -> [Variant<Self>] {
    guard visit.atlas.hasLaterLists else { return [] }
    let kind = Bilingual("list", "名单")
    return Cluster.List.allCases.map { list in
      let count = QueryWords.count(of: list)
      let title = Bilingual("the \(count)", "\(count) 个")
      return Variant(title, kind, isOn: visit.screen.query.list == list) { $0.take(list) }
    }
  }

  private static func figures(_ visit: Visit<Self>) -> [Variant<Self>] {
    let kind = Bilingual("figure beside the names", "名称旁的数据")
    return visit.atlas.sizeMeasures.map { measure in
      let isOn = visit.screen.query.size == measure
      return Variant(visit.atlas.title(of: measure), kind, isOn: isOn) { $0.take(measure) }
    }
  }

  private static func totals(_ visit: Visit<Self>) -> Variant<Self> {
    Variant(
      Bilingual("all clusters together", "全部集群合计"), Bilingual("page", "页面"),
      isOn: visit.screen.opened == .totals
    ) { $0.screen.show(.totals) }
  }
}

extension Visit where S == ClustersScreen {
  mutating func take(_ list: Cluster.List) {
    screen.query.list = list
    screen.run(atlas: atlas)
  }

  /// Shows a measure of size, the largest first.
  mutating func take(_ measure: SizeMeasure) {
    if screen.query.size != measure { sort(by: measure) }
  }
}
