internal import ClusterAtlas
internal import Reports

extension Session {
  /// Goes to what was found, and in a page to the very line.
  mutating func open(_ hit: TextHit, _ query: SearchQuery) {
    let thing = hit.thing
    switch thing.kind {
    case .screen, .command, .note, .lesson: return
    case .province: follow(.filter(.province(Province.ID(thing.id))))
    case .city: follow(.filter(.city(City.ID(thing.id))))
    case .region: follow(.filter(.region(Region.ID(thing.id))))
    case .field: follow(.filter(.field(Field.ID(thing.id))))
    case .cluster: follow(.cluster(Cluster.ID(thing.id)))
    case .topic: follow(.topic(Topic.ID(thing.id)))
    case .factor:
      follow(.diamond(Topic.ID(thing.id), []))
      self[DiamondScreen.self].choices.focus = .page
    case .topicGroup: follow(.group(TopicGroup.ID(thing.id)))
    case .topicPart: openPart(TopicPart.ID(thing.id))
    case .measure: openMeasure(thing.id, hit.tier)
    case .series: openTrend("series:" + thing.id, hit.tier)
    case .chart: openTrend("chart:" + thing.id, hit.tier)
    case .indicator: openTrend("provinces:" + thing.id, hit.tier)
    case .claim: follow(.claim(Claim.ID(thing.id)))
    case .document: follow(.document(ClaimDocument.ID(thing.id)))
    case .firm: follow(.enterprise(Enterprise.ID(thing.id)))
    case .source: follow(.source(Source.ID(thing.id)))
    case .statement: openCluster(atlas.statement(Evidence.ID(thing.id))?.clusterID)
    case .event: openCluster(atlas.event(ClusterEvent.ID(thing.id))?.clusterID)
    case .figure, .total: openCluster(atlas.fact(Fact.ID(thing.id))?.clusterID)
    }
    if !hit.tier.isName { seek(hit.passage, query) }
  }

  private mutating func openPart(_ id: TopicPart.ID) {
    guard let part = atlas.part(id) else { return }
    follow(.part(part.topicID, id))
  }

  /// Its texts are those of how it was computed.
  private mutating func openMeasure(_ name: String, _ tier: Tier) {
    follow(.measure(name))
    if !tier.isName { self[MeasuresScreen.self].choices.aspect = .how }
  }

  private mutating func openTrend(_ word: String, _ tier: Tier) {
    go(to: PlaceWords.line(["trends", word, tier.isName ? "chart" : "how"]))
    self[TrendsScreen.self].choices.focus = .chart
  }

  /// The page of a cluster; of all of them where a figure is about none.
  private mutating func openCluster(_ id: Cluster.ID?) {
    guard let id, !id.isEmpty else { return go(to: "clusters page show totals") }
    follow(.cluster(id))
  }

  /// Scrolls the page that is read to a passage, with the words that were looked for lit.
  private mutating func seek(_ passage: IndexedText, _ query: SearchQuery) {
    seek(passage.text[language], query.text)
  }
}

extension ScreenState {
  /// Scrolls the page to a text that stands in it and lights what is looked for; nothing where
  /// there is no page.
  mutating func seek(_ passage: String, _ text: String) {
    guard var screen = self as? any PageScreen else { return }
    screen.look(for: passage, lighting: text)
    if let moved = screen as? Self { self = moved }
  }
}

extension PageScreen {
  fileprivate mutating func look(for passage: String, lighting text: String) {
    choices.searchText = text
    pane.seek(passage)
  }
}
