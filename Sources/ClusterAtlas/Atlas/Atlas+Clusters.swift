extension Atlas {
  /// All clusters: the first 25, then those of 2022, then those of 2024, each in the order of the
  /// package. The first call reads five small tables: O(clusters).
  public var clusters: [Cluster] {
    derived.clusters {
      let first = linked(tables.clusters.rows, tables.clusterProvinces, tables.clusterCities)
      let later = linked(
        tables.laterClusters.rows.map(\.cluster), tables.laterProvinces, tables.laterCities)
      let listed = Cluster.List.allCases.flatMap { list in later.filter { $0.list == list } }
      return first + listed.map(placed)
    }
  }

  /// The clusters that had been named up to this list: 25, 45 or 69 of them. O(clusters).
  public func clusters(upTo list: Cluster.List) -> [Cluster] {
    list == .round2024 ? clusters : clusters.filter { $0.list.rawValue <= list.rawValue }
  }

  /// How many clusters the ministry had announced up to each list; the package names fewer of the
  /// last.
  public static let announcedCounts: [Cluster.List: Int] = [
    .national25: 25, .round2022: 45, .round2024: 80,
  ]

  /// The cluster with this identifier, nil when there is none. O(1).
  public func cluster(_ id: String) -> Cluster? {
    clusterPosition(id).map { clusters[$0] }
  }

  /// The place of a cluster in `clusters`.
  func clusterPosition(_ id: String) -> Int? {
    let all = clusters
    let positions = derived.clusterPositions {
      Dictionary(all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return positions[id]
  }

  private func linked<Provinces: ClusterLink, Cities: ClusterLink>(
    _ clusters: [Cluster], _ provinces: Table<Provinces>, _ cities: Table<Cities>
  ) -> [Cluster] {
    let provinceIDs = linksByCluster(provinces.rows)
    let cityIDs = linksByCluster(cities.rows)
    return clusters.map { cluster in
      var linked = cluster
      linked.provinceIDs = provinceIDs[cluster.id] ?? []
      linked.cityIDs = cityIDs[cluster.id] ?? []
      return linked
    }
  }

  /// A cluster without a place of its own lies where its first city is.
  private func placed(_ cluster: Cluster) -> Cluster {
    var placed = cluster
    placed.coordinate = cluster.cityIDs.lazy.compactMap { self.city($0)?.coordinate }.first
    return placed
  }
}

/// The linked identifiers of each cluster in order of position.
func linksByCluster(_ links: [some ClusterLink]) -> [String: [String]] {
  Dictionary(grouping: links, by: \.clusterID).mapValues { links in
    stableSorted(links) { $0.position < $1.position }.map(\.otherID)
  }
}

/// Sorted so that equal elements keep their order.
func stableSorted<Element>(
  _ elements: [Element], by isLess: (Element, Element) -> Bool
) -> [Element] {
  elements.enumerated().sorted { first, second in
    if isLess(first.element, second.element) { return true }
    if isLess(second.element, first.element) { return false }
    return first.offset < second.offset
  }.map(\.element)
}
