package import ClusterAtlas
package import Search

/// The topics in which a text stands: in a name, a part or a page of either language.
package struct TopicHits: Hashable, Sendable {
  /// In the order of the package.
  package private(set) var topics: [Topic.ID] = []
  /// The one that is meant by a name.
  package private(set) var named: Topic.ID?
  /// The group that is meant by a name, where no topic is rather.
  package private(set) var group: TopicGroup.ID?

  /// How many things were found.
  package var count: Int { topics.count + (group == nil ? 0 : 1) }

  package init() {}

  package init(_ text: String, in atlas: Atlas, _ index: PackageIndex) {
    let results = index().search(SearchQuery(text), limit: 10_000)
    let hits = results.hits(of: .topics)
    if let best = hits.first, best.tier.isName, best.thing.kind == .topicGroup {
      group = TopicGroup.ID(best.thing.id)
    }
    let found = hits.compactMap { hit in
      Self.topic(of: hit.thing, atlas).map { (id: $0, isNamed: hit.tier.isName) }
    }
    let ids = Set(found.map(\.id))
    topics = atlas.topics.map(\.id).filter(ids.contains)
    named = group == nil ? found.first(where: \.isNamed)?.id : nil
  }

  private static func topic(of thing: SearchItem, _ atlas: Atlas) -> Topic.ID? {
    switch thing.kind {
    case .topic: Topic.ID(thing.id)
    case .topicPart: atlas.part(TopicPart.ID(thing.id))?.topicID
    default: nil
    }
  }
}
