extension Atlas {
  /// What else is known about a cluster; all empty when there is no such cluster.
  /// The first call reads the texts of all clusters; then O(1).
  public func profile(of id: Cluster.ID) -> Profile {
    let profiles = derived.profiles { Profiles(files) }
    return profiles[id]
  }

  /// The figures of a cluster: in the order of the indicators, results before what is expected,
  /// promoted or contradicted, of each the newest year first and those without a year last. Empty
  /// when there are none. O(figures of the cluster) after the first call.
  public func facts(of id: Cluster.ID) -> [Fact] {
    let facts = self.facts
    let numbers = derived.factsByCluster { RowNumbers(facts, by: \.clusterID) }.all(id)
    let order = numbers.map { readingOrder(of: facts[$0]) }
    return stableSorted(Array(numbers.indices)) { order[$0] < order[$1] }
      .map { facts[numbers[$0]] }
  }

  private func readingOrder(of fact: Fact) -> (position: Int, doubt: Int, age: Int) {
    let indicators = tables.indicators
    let place = indicators.position(of: fact.indicatorID).map { indicators.rows[$0].position }
    return (place ?? 0, fact.statusID == FactStatus.result ? 0 : 1, -(fact.year ?? 0))
  }

  /// The enterprises of a cluster in the order of its list. O(enterprises of the cluster) after
  /// the first call.
  public func presences(in id: Cluster.ID) -> [Presence] {
    let found = rows(presences, derived.presencesByCluster, \.clusterID, id)
    return stableSorted(found) { $0.position < $1.position }
  }

  /// Where an enterprise stands, in the order of the package. O(places) after the first call.
  public func presences(of id: Enterprise.ID) -> [Presence] {
    rows(presences, derived.presencesByEnterprise, \.enterpriseID, id)
  }

  /// The rows whose key is this, looked up in an index that is made at the first call.
  private func rows<Row>(
    _ rows: [Row], _ index: Lazy<RowNumbers>, _ key: (Row) -> String, _ wanted: String
  ) -> [Row] {
    index { RowNumbers(rows, by: key) }.all(wanted).map { rows[$0] }
  }
}

/// The texts about clusters by cluster; of two about one the last.
struct Profiles: Sendable {
  private let texts: [Profile]
  private let numbers: RowNumbers
  private let sources: LinkedIDs
  /// How many are about later clusters: those have no sources of their own.
  private let laterCount: Int

  init(_ files: PackageFiles) {
    let later = Table<LaterProfileRow>.read(from: files)
    let first = Table<ProfileRow>.read(from: files)
    texts = later.map(\.profile) + first.map(\.profile)
    numbers = RowNumbers(later.map(\.id) + first.map(\.id))
    sources = LinkedIDs(Table<ClusterSource>.read(from: files))
    laterCount = later.count
  }

  subscript(id: Cluster.ID) -> Profile {
    guard let number = numbers.all(id).last else { return .empty }
    var profile = texts[number]
    if number >= laterCount { profile.sourceIDs = sources[id] }
    return profile
  }
}

extension Atlas {
  /// The statements about a cluster in the order of the package.
  /// O(statements found) after the first call.
  public func evidence(of id: Cluster.ID) -> [Evidence] {
    rows(evidence, derived.evidenceByCluster, \.clusterID, id)
  }

  /// The statements that show a topic, in the order of the package.
  /// O(statements found) after the first call.
  public func evidence(about topic: Topic.ID) -> [Evidence] {
    rows(evidence, derived.evidenceByTopic, \.topicID, topic)
  }

  /// The statements from a source, in the order of the package.
  /// O(statements found) after the first call.
  public func evidence(from source: Source.ID) -> [Evidence] {
    rows(evidence, derived.evidenceBySource, \.sourceID, source)
  }

  /// What happened to a cluster, the earliest first. O(events).
  public func events(of id: Cluster.ID) -> [ClusterEvent] {
    stableSorted(tables.clusterEvents.rows.filter { $0.clusterID == id }) { $0.date < $1.date }
  }

  /// The figures on all clusters of a list together, in the order of those of one cluster.
  /// O(figures).
  public func totals(of list: Cluster.List) -> [Fact] {
    let count = announced(upTo: list)
    let mine = tables.totals.rows.filter { $0.list == count }.map(\.fact)
    return stableSorted(mine) { readingOrder(of: $0) < readingOrder(of: $1) }
  }

  /// The pairs of figures that do not fit of which this is one. O(pairs).
  public func conflicts(of id: Fact.ID) -> [FactConflict] {
    conflicts.filter { $0.firstID == id || $0.secondID == id }
  }

  /// The figures from a source, in the order of the package.
  /// O(figures found) after the first call.
  public func facts(from source: Source.ID) -> [Fact] {
    rows(facts, derived.factsBySource, \.sourceID, source)
  }
}

extension Atlas {
  /// The sources of a cluster in the order of their marks: `[1]` is the first.
  ///
  /// That is the order of their first use in `facts(of:)`, then in `evidence(of:)`, then the
  /// cluster's own list. O(figures and statements of the cluster).
  public func sources(of id: Cluster.ID) -> [Source] {
    sourceIDs(of: id).compactMap(source)
  }

  private func sourceIDs(of id: Cluster.ID) -> [Source.ID] {
    let used =
      facts(of: id).map(\.sourceID) + evidence(of: id).map(\.sourceID)
      + events(of: id).map(\.sourceID)
    var seen: Set<Source.ID> = []
    return (used + profile(of: id).sourceIDs).filter { seen.insert($0).inserted }
  }

  /// The clusters that use a source for a figure, a statement or as a whole, in the order of
  /// `clusters`. O(1) after the first call.
  public func clusters(from source: Source.ID) -> [Cluster] {
    let all = derived.clustersBySource {
      var found: [Source.ID: [Cluster]] = [:]
      for cluster in clusters {
        for id in sourceIDs(of: cluster.id) { found[id, default: []].append(cluster) }
      }
      return found
    }
    return all[source] ?? []
  }
}
