package import ClusterAtlas
internal import Markdown

/// The index of a package, made when it is first asked for, once for all sessions.
package struct PackageIndex: Sendable {
  private let atlas: Atlas

  package init(_ atlas: Atlas) { self.atlas = atlas }

  /// Whether it takes longer to make than one waits for a key: from three megabytes of texts on.
  package var isLarge: Bool { atlas.bytesOfTexts > 3_000_000 }

  /// The first call reads all texts of the package: O(their bytes).
  package func callAsFunction() -> TextIndex { atlas.once("text-index") { TextIndex(atlas) } }
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
    addEdges(atlas)
    addCharts(atlas)
    addIndicators(atlas)
    addSeries(atlas)
    addMeasures()
    addSources(atlas)
    addClaimDocuments(atlas)
    addClaims(atlas)
  }

  // MARK: Places, firms, clusters

  private mutating func addPlaces(_ atlas: Atlas) {
    for province in atlas.provinces { _ = addNames(of: province, .province) }
    for city in atlas.cities { _ = addNames(of: city, .city) }
    for region in atlas.regions { _ = addNames(of: region, .region) }
    for field in atlas.fields { _ = addNames(of: field, .field) }
  }

  private mutating func addFirms(_ atlas: Atlas) {
    for firm in atlas.enterprises { _ = addNames(of: firm, .firm) }
  }

  private mutating func addClusters(_ atlas: Atlas) {
    for cluster in atlas.clusters {
      let number = addNames(of: cluster)
      addName(Bilingual(cluster.id.rawValue, ""), of: number)
      addTexts(of: atlas.profile(of: cluster.id), of: number)
      addShared(by: cluster, number, atlas)
      for membership in atlas.memberships(in: cluster.id) {
        if let firm = numbers[SearchItem(.firm, membership.enterpriseID)] {
          addText(membership.detail, of: firm)
        }
      }
    }
  }

  private mutating func addTexts(of profile: Profile, of number: Int) {
    for text in [
      profile.description, profile.origin, profile.promotionOrg, profile.promotionNote,
      profile.note, profile.unverified,
    ] { addText(text, of: number) }
  }

  private func owner(_ cluster: Cluster.ID) -> Int? { numbers[SearchItem(.cluster, cluster)] }

  private mutating func addStatements(_ atlas: Atlas) {
    for statement in atlas.evidence {
      let number = addThing(SearchItem(.statement, statement.id), owner: owner(statement.clusterID))
      addText(statement.statement, of: number)
      addText(statement.shows, of: number)
    }
    for event in atlas.clusterEvents {
      let number = addThing(SearchItem(.event, event.id), owner: owner(event.clusterID))
      addText(event.text, of: number)
    }
  }

  private mutating func addFigures(_ atlas: Atlas) {
    for fact in atlas.facts { addFigure(.figure, fact) }
    for total in atlas.totals { addFigure(.total, total.fact) }
  }

  private mutating func addFigure(_ kind: SearchItem.Kind, _ fact: Fact) {
    let texts = [fact.detail, fact.note, Bilingual("", fact.term)].filter { !$0.isEmpty }
    guard !texts.isEmpty else { return }
    let number = addThing(SearchItem(kind, fact.id), owner: owner(fact.clusterID))
    for text in texts { addText(text, of: number) }
  }

  // MARK: Topics

  private mutating func addTopics(_ atlas: Atlas) {
    for group in atlas.topicGroups { _ = addNames(of: group, .topicGroup) }
    for topic in atlas.topics {
      let number = addNames(of: topic, .topic)
      addMarkdown(
        atlas.markdown(of: topic.id, in: .english), atlas.markdown(of: topic.id, in: .chinese),
        of: number)
      for part in atlas.parts(of: topic.id) {
        addText(part.text, of: addNames(of: part, .topicPart))
      }
    }
  }

  /// What acts on a factor, as its page of the diamond says it.
  private mutating func addEdges(_ atlas: Atlas) {
    for edge in atlas.diamondEdges {
      add(edge.way.sentence, ofFactor: edge.toID)
      if let back = edge.back { add(back.sentence, ofFactor: edge.fromID) }
    }
  }

  private mutating func add(_ text: Bilingual, ofFactor id: Topic.ID) {
    let item = SearchItem(.factor, id)
    if numbers[item] == nil { _ = addThing(item) }
    if let number = numbers[item] { addText(text, of: number) }
  }

  /// A passage for each block, side by side where both texts are built alike.
  mutating func addMarkdown(_ english: String?, _ chinese: String?, of number: Int) {
    let first = english.map { Markdown.blocks(of: $0).flatMap(\.plainTexts) } ?? []
    let second = chinese.map { Markdown.blocks(of: $0).flatMap(\.plainTexts) } ?? []
    guard first.count != second.count else {
      for (one, other) in zip(first, second) { addText(Bilingual(one, other), of: number) }
      return
    }
    for text in first { addText(Bilingual(text, ""), of: number) }
    for text in second { addText(Bilingual("", text), of: number) }
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
