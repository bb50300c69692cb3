package import ClusterAtlas
internal import Markdown
internal import Measures
internal import Synchronization

/// The index of a package, made when it is first asked for.
package final class PackageIndex: Sendable {
  private let atlas: Atlas
  private let made = Mutex<TextIndex?>(nil)

  package init(_ atlas: Atlas) { self.atlas = atlas }

  /// The first call reads all texts of the package: O(their bytes).
  package func callAsFunction() -> TextIndex {
    made.withLock { index in
      if let index { return index }
      let new = TextIndex(atlas)
      index = new
      return new
    }
  }
}

extension TextIndex {
  /// Everything that a reader can look for in a package, and the measures.
  package init(_ atlas: Atlas) {
    self.init()
    addPlaces(atlas)
    addFirms(atlas)
    addClusters(atlas)
    addStatements(atlas)
    addFigures(atlas)
    addTopics(atlas)
    addSeries(atlas)
    addMeasures()
    addSources(atlas)
  }

  private mutating func add(
    _ kind: Thing.Kind, _ item: some Named, owner: Int? = nil
  ) -> Int {
    let number = addThing(Thing(kind, item.id), owner: owner)
    addName(item.short, pinyin: item.pinyin, of: number)
    if item.name != item.short { addName(item.name, of: number) }
    return number
  }

  // MARK: Places and firms

  private mutating func addPlaces(_ atlas: Atlas) {
    for province in atlas.provinces {
      let number = add(.province, province)
      addName(Bilingual("", province.fullNameChinese), of: number)
    }
    for city in atlas.cities { _ = add(.city, city) }
    for region in atlas.regions { _ = add(.region, region) }
    for field in atlas.fields { _ = add(.field, field) }
  }

  private mutating func addFirms(_ atlas: Atlas) {
    for firm in atlas.enterprises { _ = add(.firm, firm) }
  }

  // MARK: Clusters

  private mutating func addClusters(_ atlas: Atlas) {
    for cluster in atlas.clusters {
      let number = addThing(Thing(.cluster, cluster.id), list: cluster.list.rawValue)
      addName(cluster.short, pinyin: cluster.pinyin, of: number)
      if cluster.name != cluster.short {
        addName(cluster.name, pinyin: cluster.namePinyin, of: number)
      }
      addName(Bilingual(cluster.id, ""), of: number)
      let profile = atlas.profile(of: cluster.id)
      for text in [
        profile.description, profile.origin, profile.promotionOrg, profile.promotionNote,
        profile.note, profile.unverified,
      ] { addText(text, of: number) }
      addShares(of: cluster, number, atlas)
    }
  }

  private mutating func addShares(of cluster: Cluster, _ number: Int, _ atlas: Atlas) {
    for id in cluster.provinceIDs { share(Thing(.province, id), with: number) }
    for id in cluster.cityIDs { share(Thing(.city, id), with: number) }
    if let id = cluster.fieldID { share(Thing(.field, id), with: number) }
    for presence in atlas.presences(in: cluster.id) {
      share(Thing(.firm, presence.enterpriseID), with: number)
      if let firm = numbers[Thing(.firm, presence.enterpriseID)] {
        addText(presence.detail, of: firm)
      }
    }
  }

  private func owner(_ cluster: Cluster.ID) -> Int? { numbers[Thing(.cluster, cluster)] }

  private mutating func addStatements(_ atlas: Atlas) {
    for statement in atlas.evidence {
      let number = addThing(Thing(.statement, statement.id), owner: owner(statement.clusterID))
      addText(statement.statement, of: number)
      addText(statement.shows, of: number)
    }
    for event in atlas.clusterEvents {
      let number = addThing(Thing(.event, event.id), owner: owner(event.clusterID))
      addText(event.text, of: number)
    }
  }

  private mutating func addFigures(_ atlas: Atlas) {
    for fact in atlas.facts { addFigure(.figure, fact) }
    for total in atlas.totals { addFigure(.total, total.fact) }
  }

  private mutating func addFigure(_ kind: Thing.Kind, _ fact: Fact) {
    let texts = [fact.detail, fact.note, Bilingual("", fact.term)].filter { !$0.isEmpty }
    guard !texts.isEmpty else { return }
    let number = addThing(Thing(kind, fact.id), owner: owner(fact.clusterID))
    for text in texts { addText(text, of: number) }
  }

  // MARK: Topics

  private mutating func addTopics(_ atlas: Atlas) {
    for group in atlas.topicGroups { _ = add(.topicGroup, group) }
    for topic in atlas.topics {
      let number = add(.topic, topic)
      addMarkdown(
        atlas.markdown(of: topic.id, in: .english), atlas.markdown(of: topic.id, in: .chinese),
        of: number)
      for part in atlas.parts(of: topic.id) {
        let number = add(.topicPart, part, owner: number)
        addText(part.text, of: number)
      }
    }
    for edge in atlas.diamondEdges {
      add(edge.way.sentence, ofTopic: edge.toID)
      if let back = edge.back { add(back.sentence, ofTopic: edge.fromID) }
    }
    for force in atlas.factorForces { add(force.reason, ofTopic: force.forceID) }
  }

  private mutating func add(_ text: Bilingual, ofTopic id: Topic.ID) {
    if let number = numbers[Thing(.topic, id)] { addText(text, of: number) }
  }

  /// A passage for each block, side by side where both texts are built alike.
  private mutating func addMarkdown(_ english: String?, _ chinese: String?, of number: Int) {
    let first = english.map { Markdown.blocks(of: $0).flatMap(\.plainTexts) } ?? []
    let second = chinese.map { Markdown.blocks(of: $0).flatMap(\.plainTexts) } ?? []
    guard first.count != second.count else {
      for (one, other) in zip(first, second) { addText(Bilingual(one, other), of: number) }
      return
    }
    for text in first { addText(Bilingual(text, ""), of: number) }
    for text in second { addText(Bilingual("", text), of: number) }
  }

  // MARK: Series and measures

  private mutating func addSeries(_ atlas: Atlas) {
    for figure in atlas.figures {
      let number = addThing(Thing(.chart, figure.id))
      addName(figure.short, of: number)
      addName(figure.title, of: number)
      addText(figure.note, of: number)
      for statement in atlas.statements(of: figure.id) { addText(statement.text, of: number) }
      for value in atlas.documentValues(of: figure.id) {
        addText(value.label, of: number)
        addText(value.text, of: number)
      }
    }
    for indicator in atlas.listedIndicators {
      let number = addThing(Thing(.indicator, indicator.id))
      addName(indicator.short, of: number)
      addName(indicator.title, of: number)
    }
    for series in atlas.series where series.isPreferred && series.status != .document {
      let number = addThing(Thing(.series, series.id))
      addName(series.short, of: number)
      addName(Bilingual(series.id, ""), of: number)
      if series.title != series.short { addName(series.title, of: number) }
      for text in [series.method, series.vintage] { addText(text, of: number) }
    }
  }

  private mutating func addMeasures() {
    for row in MeasureRow.all {
      let number = addThing(Thing(.measure, row.name))
      addName(Bilingual(row.title.en, row.title.zh), of: number)
      for name in [row.name] + row.aliases { addName(Bilingual(name, ""), of: number) }
      addText(Bilingual(row.meaning.en, row.meaning.zh), of: number)
      addMarkdown(Guides.text(row.guide), nil, of: number)
    }
  }

  // MARK: Sources

  private mutating func addSources(_ atlas: Atlas) {
    for source in atlas.sources {
      let number = addThing(Thing(.source, source.id))
      addName(Bilingual(source.id, ""), of: number)
      for text in [
        source.title, Bilingual(source.citation, ""), Bilingual(source.publisher, ""),
        source.note, Bilingual(source.url ?? "", ""),
      ] { addText(text, of: number) }
    }
  }
}

extension Block {
  /// The texts of a block as one reads them: a paragraph, an item, a row of a table each.
  fileprivate var plainTexts: [String] {
    switch self {
    case .heading(_, let parts), .paragraph(let parts): [parts.map(\.plain).joined()]
    case .list(let items, _): items.flatMap { $0.flatMap(\.plainTexts) }
    case .quotation(let blocks): blocks.flatMap(\.plainTexts)
    case .table(let header, let rows):
      ([header] + rows).map { cells in
        cells.map { $0.map(\.plain).joined() }.joined(separator: "  ")
      }
    case .code, .rule: []
    }
  }
}
