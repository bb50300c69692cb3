extension Atlas {
  /// All clusters: the first 25, then those of 2022, then those of 2024, each in the order of the
  /// package. The first call reads five small tables: O(clusters).
  public var clusters: [Cluster] {
    derived.clusters {
      var clusters = firstClusters
      var later = Table<LaterCluster>.read(from: files).map(\.cluster)
      link(&later, LaterClusterProvince.self, LaterClusterCity.self)
      for index in later.indices { later[index].coordinate = place(of: later[index]) }
      for list in Cluster.List.allCases { clusters += later.filter { $0.list == list } }
      return clusters
    }
  }

  /// Those of the first list, which most sessions do not go beyond: the others are not read for them.
  private var firstClusters: [Cluster] {
    derived.firstClusters {
      var clusters = Table<Cluster>.read(from: files)
      link(&clusters, ClusterProvince.self, ClusterCity.self)
      return clusters
    }
  }

  /// Whether clusters of later lists are named.
  public var hasLaterLists: Bool { Table<LaterCluster>.hasRows(in: files) }

  /// Whether the package tells batches of its clusters. O(clusters) once.
  public var hasBatches: Bool {
    derived.hasBatches { firstClusters.contains { $0.batch != nil } }
  }

  /// The clusters that had been named up to this list: 25, 45 or 76 of them. O(clusters).
  public func clusters(upTo list: Cluster.List) -> [Cluster] {
    switch list {
    case .national25: firstClusters
    case .round2022: clusters.filter { $0.list.rawValue <= list.rawValue }
    case .round2024: clusters
    }
  }

  /// How many clusters the package names up to this list. O(1) after the first call.
  public func count(upTo list: Cluster.List) -> Int {
    if list == .national25 { return firstClusters.count }
    let lists = Cluster.List.allCases
    let counts = derived.listCounts {
      lists.map { last in clusters.count { $0.list.rawValue <= last.rawValue } }
    }
    return lists.firstIndex(of: list).map { counts[$0] } ?? 0
  }

  /// How many clusters were announced up to a list, of which a package may name fewer; of a package
  /// with one list only, those it has. O(1) after the first call.
  public func announced(upTo list: Cluster.List) -> Int {
    let known = count(upTo: list)
    guard list != .national25, hasLaterLists else { return known }
    return list == .round2022 ? max(45, known) : max(80, known)
  }

  /// The cluster with this identifier, nil when there is none. O(1).
  public func cluster(_ id: Cluster.ID) -> Cluster? {
    firstPosition(id).map { firstClusters[$0] } ?? clusterPosition(id).map { clusters[$0] }
  }

  /// The place of a cluster in `clusters`.
  func clusterPosition(_ id: Cluster.ID) -> Int? {
    if let first = firstPosition(id) { return first }
    guard hasLaterLists else { return nil }
    let all = clusters
    return derived.clusterNumbers { RowNumbers(all, by: \.id.rawValue) }.first(id.rawValue)
  }

  /// Whether a cluster is of the first list: figures of later ones stand in tables of their own.
  func isOfFirstList(_ id: Cluster.ID) -> Bool { firstPosition(id) != nil }

  private func firstPosition(_ id: Cluster.ID) -> Int? {
    let first = firstClusters
    return derived.firstNumbers { RowNumbers(first, by: \.id.rawValue) }.first(id.rawValue)
  }

  private func link<Provinces: ClusterLink<Province>, Cities: ClusterLink<City>>(
    _ clusters: inout [Cluster], _: Provinces.Type, _: Cities.Type
  ) {
    let provinceIDs = LinkedIDs(Table<Provinces>.read(from: files))
    let cityIDs = LinkedIDs(Table<Cities>.read(from: files))
    for index in clusters.indices {
      clusters[index].provinceIDs = provinceIDs[clusters[index].id]
      clusters[index].cityIDs = cityIDs[clusters[index].id]
    }
  }

  /// A cluster without a place of its own lies where its first city is.
  private func place(of cluster: Cluster) -> Coordinate? {
    cluster.cityIDs.lazy.compactMap { self.city($0)?.coordinate }.first
  }
}

/// The linked identifiers of each cluster in order of position.
struct LinkedIDs<Other: TableRow>: Sendable {
  private let others: [Identifier<Other>]
  private let numbers: RowNumbers

  init(_ links: [some ClusterLink<Other>]) {
    let isSorted = zip(links, links.dropFirst()).allSatisfy {
      $0.clusterID != $1.clusterID || $0.position <= $1.position
    }
    let sorted = isSorted ? links : stableSorted(links) { $0.position < $1.position }
    others = sorted.map(\.otherID)
    numbers = RowNumbers(sorted, by: \.clusterID.rawValue)
  }

  subscript(cluster: Cluster.ID) -> [Identifier<Other>] {
    numbers.all(cluster.rawValue).map { others[$0] }
  }
}

/// Sorted so that equal elements keep their order. O(n) where they are in order already.
func stableSorted<Element>(
  _ elements: [Element], by isLess: (Element, Element) -> Bool
) -> [Element] {
  stableOrder(of: elements, by: isLess).map { order in order.map { elements[$0] } } ?? elements
}

/// The places of elements in their order, equal ones as they stand; nil where they are in order
/// already.
func stableOrder<Element>(
  of elements: [Element], by isLess: (Element, Element) -> Bool
) -> [Int]? {
  guard zip(elements.dropFirst(), elements).contains(where: isLess) else { return nil }
  return elements.indices.sorted { first, second in
    if isLess(elements[first], elements[second]) { return true }
    if isLess(elements[second], elements[first]) { return false }
    return first < second
  }
}
