/// A condition on clusters.
public enum Filter: Hashable, Sendable {
  /// Of this field.
  case field(Field.ID)
  /// In this province, wholly or in part.
  case province(Province.ID)
  /// In a province of this region.
  case region(Region.ID)
  /// In this city, wholly or in part.
  case city(City.ID)
  /// Of this batch of the first 25.
  case batch(Int)
  /// Named in this year.
  case year(Int)
  /// With a statement that shows this topic or one of its parts.
  case topic(Topic.ID)
  /// Naming this enterprise.
  case enterprise(Enterprise.ID)
  /// With a figure, statement or list that uses this source.
  case source(Source.ID)
  /// Certain or not: see `Cluster.isConfirmed`.
  case certainty(confirmed: Bool)
  /// Found by `SearchIndex.search(_:)` with this text.
  case text(String)
  /// One of these clusters, such as those a reader marked.
  case clusters([Cluster.ID])

  /// What a filter is about: filters of one kind are alternatives.
  public enum Kind: String, CaseIterable, Sendable {
    /// The field of industry.
    case field
    /// The province.
    case province
    /// The region.
    case region
    /// A city.
    case city
    /// The batch of the first 25.
    case batch
    /// The year in which it was named.
    case year
    /// A topic of the documents.
    case topic
    /// An enterprise.
    case enterprise
    /// A source.
    case source
    /// Whether it is certain.
    case certainty
    /// A text that is searched for.
    case text
    /// Clusters by name.
    case clusters
  }

  /// What this filter is about.
  public var kind: Kind {
    switch self {
    case .field: .field
    case .province: .province
    case .region: .region
    case .city: .city
    case .batch: .batch
    case .year: .year
    case .topic: .topic
    case .enterprise: .enterprise
    case .source: .source
    case .certainty: .certainty
    case .text: .text
    case .clusters: .clusters
    }
  }
}

extension Filter {
  /// A test for this filter. What it needs is looked up once, when the test is made.
  func test(in atlas: Atlas) -> (Cluster) -> Bool {
    switch self {
    case .field(let id): { $0.fieldID == id }
    case .province(let id): { $0.provinceIDs.contains(id) }
    case .region(let id): Self.isMember(of: Set(atlas.provinces(of: id))) { $0.provinceIDs }
    case .city(let id): { $0.cityIDs.contains(id) }
    case .batch(let number): { $0.batch == number }
    case .year(let year): { $0.year == year }
    case .certainty(let confirmed): { $0.isConfirmed == confirmed }
    case .clusters(let ids): Self.isMember(of: Set(ids)) { [$0.id] }
    case .topic, .enterprise, .source, .text: Self.isMember(of: ids(in: atlas)) { [$0.id] }
    }
  }

  private static func isMember<ID: Hashable>(
    of set: Set<ID>, _ ids: @escaping (Cluster) -> [ID]
  ) -> (Cluster) -> Bool {
    { cluster in ids(cluster).contains(where: set.contains) }
  }

  /// The clusters that pass, for the filters that look at other tables.
  private func ids(in atlas: Atlas) -> Set<Cluster.ID> {
    switch self {
    case .topic(let id):
      Set(atlas.topicIDs(within: id).flatMap(atlas.evidence(about:)).map(\.clusterID))
    case .enterprise(let id): Set(atlas.memberships(of: id).map(\.clusterID))
    case .source(let id): Set(atlas.clusters(from: id).map(\.id))
    case .text(let text): atlas.searchIndex.ids(text)
    default: []
    }
  }
}

extension Atlas {
  /// A topic and all its parts.
  func topicIDs(within id: Topic.ID) -> Set<Topic.ID> {
    var found: Set<Topic.ID> = [id]
    var fresh = found
    while !fresh.isEmpty {
      let parents = fresh
      fresh = Set(topics.filter { $0.parentID.map(parents.contains) ?? false }.map(\.id))
        .subtracting(found)
      found.formUnion(fresh)
    }
    return found
  }
}
