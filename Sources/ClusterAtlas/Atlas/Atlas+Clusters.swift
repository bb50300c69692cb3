extension Atlas {
  /// All clusters: the first 25, then those of 2022, then those of 2024, each in the order of the
  /// package. The first call reads five small tables: O(clusters).
  public var clusters: [Cluster] {
    derived.clusters {
      var clusters = Table<Cluster>.read(from: files)
      link(&clusters, ClusterProvince.self, ClusterCity.self)
      var later = Table<LaterCluster>.read(from: files).map(\.cluster)
      link(&later, LaterClusterProvince.self, LaterClusterCity.self)
      for index in later.indices { later[index].coordinate = place(of: later[index]) }
      for list in Cluster.List.allCases { clusters += later.filter { $0.list == list } }
      return clusters
    }
  }

  /// The clusters that had been named up to this list: 25, 45 or 76 of them. O(clusters).
  public func clusters(upTo list: Cluster.List) -> [Cluster] {
    list == .round2024 ? clusters : clusters.filter { $0.list.rawValue <= list.rawValue }
  }

  /// How many clusters were announced up to a list, of which a package may name fewer; of a package
  /// with one list only, those it has. O(clusters).
  public func announced(upTo list: Cluster.List) -> Int {
    let known = clusters(upTo: list).count
    guard list != .national25, clusters.contains(where: { $0.list != .national25 }) else {
      return known
    }
    return list == .round2022 ? max(45, known) : max(80, known)
  }

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

  private func link<Provinces: ClusterLink, Cities: ClusterLink>(
    _ clusters: inout [Cluster], _: Provinces.Type, _: Cities.Type
  ) {
    let provinceIDs = linksByCluster(Table<Provinces>.read(from: files))
    let cityIDs = linksByCluster(Table<Cities>.read(from: files))
    for index in clusters.indices {
      clusters[index].provinceIDs = provinceIDs[clusters[index].id] ?? []
      clusters[index].cityIDs = cityIDs[clusters[index].id] ?? []
    }
  }

  /// A cluster without a place of its own lies where its first city is.
  private func place(of cluster: Cluster) -> Coordinate? {
    cluster.cityIDs.lazy.compactMap { self.city($0)?.coordinate }.first
  }
}

/// The linked identifiers of each cluster in order of position.
func linksByCluster(_ links: [some ClusterLink]) -> [String: [String]] {
  let isSorted = zip(links, links.dropFirst()).allSatisfy {
    $0.clusterID != $1.clusterID || $0.position <= $1.position
  }
  let sorted = isSorted ? links : stableSorted(links) { $0.position < $1.position }
  return sorted.reduce(into: [:]) { $0[$1.clusterID, default: []].append($1.otherID) }
}

/// Sorted so that equal elements keep their order.
func stableSorted<Element>(
  _ elements: [Element], by isLess: (Element, Element) -> Bool
) -> [Element] {
  let order = elements.indices.sorted { first, second in
    if isLess(elements[first], elements[second]) { return true }
    if isLess(elements[second], elements[first]) { return false }
    return first < second
  }
  return order.map { elements[$0] }
}
