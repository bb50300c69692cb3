/// Which clusters to show, and in which order.
///
///     let query = Query(filters: [.province("jiangsu")], sort: .output, isAscending: false)
///     atlas.clusters(matching: query).map(\.id)
public struct Query: Hashable, Sendable {
  /// The list up to which clusters are taken.
  public var list: Cluster.List
  /// The conditions. Those of one kind are alternatives; of each kind one must hold.
  public var filters: [Filter]
  /// What the clusters are sorted by.
  public var sort: SortKey
  /// The scope of the size that is shown and sorted by.
  public var sizeScope: Scope.ID = Scope.cluster
  /// The coverage of the size that is shown and sorted by.
  public var sizeCoverage: Coverage.ID = Coverage.all
  /// Whether the smallest comes first.
  public var isAscending: Bool

  /// Makes a query; without arguments that of the first 25 in the order of their batches.
  public init(
    list: Cluster.List = .national25, filters: [Filter] = [], sort: SortKey = .batch,
    isAscending: Bool = true
  ) {
    self.list = list
    self.filters = filters
    self.sort = sort
    self.isAscending = isAscending
  }

  /// The measure of size that is shown: that of the sort key, else output.
  public var size: SizeMeasure {
    SizeMeasure(sort.sizeIndicatorID ?? Indicator.output, scope: sizeScope, coverage: sizeCoverage)
  }

  fileprivate func filtered(_ clusters: [Cluster], in atlas: Atlas) -> [Cluster] {
    let groups = Dictionary(grouping: filters, by: \.kind).values.map { alternatives in
      alternatives.map { $0.test(in: atlas) }
    }
    guard !groups.isEmpty else { return clusters }
    return clusters.filter { cluster in
      groups.allSatisfy { tests in tests.contains { test in test(cluster) } }
    }
  }

  fileprivate func sorted(_ clusters: [Cluster], in atlas: Atlas) -> [Cluster] {
    let values = clusters.map { sort.value(of: $0, in: atlas, size: size) }
    return stableOrder(of: values, by: precedes).map { order in order.map { clusters[$0] } }
      ?? clusters
  }

  private func precedes(_ first: SortValue?, _ second: SortValue?) -> Bool {
    guard let first else { return false }
    guard let second else { return true }
    return isAscending ? SortValue.isLess(first, second) : SortValue.isLess(second, first)
  }
}

extension Atlas {
  /// The clusters that pass, sorted. Those that are equal stand in the order of the package in
  /// both directions, those without a value at the end. O(n log n) for n clusters.
  public func clusters(matching query: Query) -> [Cluster] {
    query.sorted(query.filtered(clusters(upTo: query.list), in: self), in: self)
  }
}
