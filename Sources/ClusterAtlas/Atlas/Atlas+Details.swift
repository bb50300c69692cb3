extension Atlas {
  /// What else is known about a cluster; all empty when there is no such cluster.
  /// The first call reads the texts of all clusters; then O(1).
  public func profile(of id: Cluster.ID) -> Profile {
    let profiles = derived.profiles {
      let sources = linksByCluster(tables.clusterSources.rows)
      var all: [String: Profile] = [:]
      for row in Table<LaterProfileRow>(files).rows { all[row.id] = row.profile }
      for row in Table<ProfileRow>(files).rows {
        all[row.id] = row.profile
        all[row.id]?.sourceIDs = sources[row.id] ?? []
      }
      return all
    }
    return profiles[id] ?? .empty
  }

  /// The figures of a cluster: in the order of the indicators, the newest year first and those
  /// without a year last. Empty when there are none. O(1) after the first call.
  public func facts(of id: Cluster.ID) -> [Fact] {
    let facts = derived.factsByCluster {
      Dictionary(grouping: self.facts, by: \.clusterID).mapValues(inReadingOrder)
    }
    return facts[id] ?? []
  }

  private func inReadingOrder(_ facts: [Fact]) -> [Fact] {
    let positions = Dictionary(
      indicators.map { ($0.id, $0.position) }, uniquingKeysWith: { first, _ in first })
    return stableSorted(facts) { first, second in
      let (left, right) = (positions[first.indicatorID] ?? 0, positions[second.indicatorID] ?? 0)
      if left != right { return left < right }
      return (first.year ?? 0) > (second.year ?? 0)
    }
  }

  /// The figure for a column of sizes: the output or the revenue of the cluster itself in a whole
  /// year, whichever is newer; output if both are of one year. Nil when there is neither.
  ///
  /// Output and revenue are not the same thing: show which it is (`indicatorID`) and its year.
  public func headlineOutput(of id: Cluster.ID) -> Fact? {
    let own = facts(of: id).filter { fact in
      fact.periodID == Period.year && scope(fact.scopeID)?.isCluster == true
    }
    let output = own.first { $0.indicatorID == "output" }
    let revenue = own.first { $0.indicatorID == "revenue" }
    guard let output, let revenue else { return output ?? revenue }
    return (revenue.year ?? 0) > (output.year ?? 0) ? revenue : output
  }

  /// The enterprises of a cluster in the order of its list. O(1) after the first call.
  public func presences(in id: Cluster.ID) -> [Presence] {
    let presences = derived.presencesByCluster {
      Dictionary(grouping: self.presences, by: \.clusterID).mapValues { presences in
        stableSorted(presences) { $0.position < $1.position }
      }
    }
    return presences[id] ?? []
  }

  /// Where an enterprise stands, in the order of the package. O(1) after the first call.
  public func presences(of id: Enterprise.ID) -> [Presence] {
    let presences = derived.presencesByEnterprise {
      Dictionary(grouping: self.presences, by: \.enterpriseID)
    }
    return presences[id] ?? []
  }
}

extension Atlas {
  /// The statements about a cluster in the order of the package. O(1) after the first call.
  public func evidence(of id: Cluster.ID) -> [Evidence] {
    derived.evidenceByCluster { Dictionary(grouping: evidence, by: \.clusterID) }[id] ?? []
  }

  /// The statements that show a topic, in the order of the package. O(1) after the first call.
  public func evidence(about topic: Topic.ID) -> [Evidence] {
    derived.evidenceByTopic { Dictionary(grouping: evidence, by: \.topicID) }[topic] ?? []
  }

  /// The statements from a source, in the order of the package. O(1) after the first call.
  public func evidence(from source: Source.ID) -> [Evidence] {
    derived.evidenceBySource { Dictionary(grouping: evidence, by: \.sourceID) }[source] ?? []
  }

  /// The figures from a source, in the order of the package. O(1) after the first call.
  public func facts(from source: Source.ID) -> [Fact] {
    derived.factsBySource { Dictionary(grouping: facts, by: \.sourceID) }[source] ?? []
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
    let used = facts(of: id).map(\.sourceID) + evidence(of: id).map(\.sourceID)
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
