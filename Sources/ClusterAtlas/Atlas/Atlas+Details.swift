extension Atlas {
  /// What else is known about a cluster; all empty when there is no such cluster. Of two texts about one
  /// the last. O(bytes of the texts) the first time, then O(1).
  public func profile(of id: Cluster.ID) -> Profile {
    guard let row = tables.profiles.rows(where: "id", is: id.rawValue).last else {
      return tables.laterProfiles.rows(where: "id", is: id.rawValue).last?.profile ?? .empty
    }
    var profile = row.profile
    profile.sourceIDs = stableSorted(
      tables.clusterSources.rows(where: "cluster_id", is: id.rawValue)
    ) {
      $0.position < $1.position
    }.map(\.otherID)
    return profile
  }

  /// The figures of a cluster: in the order of the indicators, results before what is expected,
  /// promoted or contradicted, of each the newest year first and those without a year last. Empty
  /// when there are none. O(figures of the cluster) after the first call.
  public func facts(of id: Cluster.ID) -> [Fact] {
    inReadingOrder(
      isOfFirstList(id)
        ? tables.facts.rows(where: "cluster_id", is: id.rawValue)
        : tables.laterFacts.rows(where: "later_cluster_id", is: id.rawValue).map(\.fact))
  }

  /// Those of some indicators; the others are not read.
  func facts(of id: Cluster.ID, about indicators: [Indicator.ID]) -> [Fact] {
    func isWanted(_ cell: UnsafeRawBufferPointer) -> Bool {
      indicators.contains { indicator in
        var indicator = indicator.rawValue
        return indicator.withUTF8 { cell.isSame(as: UnsafeRawBufferPointer($0)) }
      }
    }
    return inReadingOrder(
      isOfFirstList(id)
        ? tables.facts.rows(where: "cluster_id", is: id.rawValue, and: "indicator_id", isWanted)
        : tables.laterFacts.rows(
          where: "later_cluster_id", is: id.rawValue, and: "indicator_id", isWanted
        ).map(\.fact))
  }

  private func inReadingOrder(_ facts: [Fact]) -> [Fact] {
    guard facts.count > 1 else { return facts }
    let order = facts.map { readingOrder(of: $0) }
    return stableSorted(Array(facts.indices)) { order[$0] < order[$1] }.map { facts[$0] }
  }

  private func readingOrder(of fact: Fact) -> (position: Int, doubt: Int, age: Int) {
    let indicators = tables.indicators
    let place = indicators.position(of: fact.indicatorID).map { indicators.rows[$0].position }
    return (place ?? 0, fact.statusID == FactStatus.result ? 0 : 1, -(fact.year ?? 0))
  }

  /// The enterprises of a cluster in the order of its list. O(enterprises of the cluster) after
  /// the first call.
  public func memberships(in id: Cluster.ID) -> [Membership] {
    stableSorted(tables.memberships.rows(where: "cluster_id", is: id.rawValue)) {
      $0.position < $1.position
    }
  }

  /// Where an enterprise stands, in the order of the package. O(places) after the first call.
  public func memberships(of id: Enterprise.ID) -> [Membership] {
    tables.memberships.rows(where: "enterprise_id", is: id.rawValue)
  }
}

extension Atlas {
  /// The statements about a cluster in the order of the package.
  /// O(statements found) after the first call.
  public func evidence(of id: Cluster.ID) -> [Evidence] {
    tables.evidence.rows(where: "cluster_id", is: id.rawValue)
  }

  /// How many statements there are about a cluster; none is read.
  public func evidenceCount(of id: Cluster.ID) -> Int {
    tables.evidence.count(where: "cluster_id", is: id.rawValue)
  }

  /// The statements that show a topic, in the order of the package.
  /// O(statements found) after the first call.
  public func evidence(about topic: Topic.ID) -> [Evidence] {
    tables.evidence.rows(where: "topic_id", is: topic.rawValue)
  }

  /// The statements from a source, in the order of the package.
  /// O(statements found) after the first call.
  public func evidence(from source: Source.ID) -> [Evidence] {
    tables.evidence.rows(where: "source_id", is: source.rawValue)
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
    tables.facts.rows(where: "source_id", is: source.rawValue)
      + tables.laterFacts.rows(where: "source_id", is: source.rawValue).map(\.fact)
  }
}

extension Atlas {
  /// The sources of a cluster in the order of their marks: `[1]` is the first.
  ///
  /// That is the order of their first use in `facts(of:)`, then in `evidence(of:)`, then the
  /// cluster's own list. O(figures and statements of the cluster).
  public func sources(of id: Cluster.ID) -> [Source] {
    sources(of: id, behind: facts(of: id))
  }

  /// The same for one who has the figures of the cluster, `facts(of:)`, already.
  package func sources(of id: Cluster.ID, behind facts: [Fact]) -> [Source] {
    sourceIDs(of: id, behind: facts).compactMap(source)
  }

  private func sourceIDs(of id: Cluster.ID, behind facts: [Fact]) -> [Source.ID] {
    let used =
      facts.map(\.sourceID) + evidence(of: id).map(\.sourceID)
      + events(of: id).map(\.sourceID)
    // Some dozen at most: looking through them costs less than making a set.
    var found: [Source.ID] = []
    for id in used + profile(of: id).sourceIDs where !found.contains(id) { found.append(id) }
    return found
  }

  /// The clusters that use a source for a figure, a statement or as a whole, in the order of
  /// `clusters`. O(1) after the first call.
  public func clusters(from source: Source.ID) -> [Cluster] {
    let all = derived.clustersBySource {
      var found: [Source.ID: [Cluster]] = [:]
      for cluster in clusters {
        for id in sourceIDs(of: cluster.id, behind: facts(of: cluster.id)) {
          found[id, default: []].append(cluster)
        }
      }
      return found
    }
    return all[source] ?? []
  }
}
