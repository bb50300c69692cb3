import ClusterAtlas
import Testing

/// The laws of queries, on the real package.
@Suite struct QueryTests {
  let atlas: Atlas

  init() throws {
    atlas = try Atlas.builtIn()
  }

  private let filters: [Filter] = [
    .province("jiangsu"), .province("guangdong"), .region("three-eastern"), .batch(1), .batch(2),
    .year(2022), .field("information-technology"), .city("shenzhen"), .topic("mechanism-trigger"),
    .topic("diamond"), .enterprise("huawei"), .source("kaifeng-2021"), .certainty(confirmed: true),
    .text("shen"),
  ]

  private func ids(_ query: Query) -> [Cluster.ID] { atlas.clusters(matching: query).map(\.id) }

  @Test func `without filters all clusters of the list are there`() {
    for list in Cluster.List.allCases {
      let found = ids(Query(list: list))
      #expect(Set(found) == Set(atlas.clusters(upTo: list).map(\.id)))
      #expect(found.count == atlas.clusters(upTo: list).count)
    }
  }

  @Test func `filters of different kinds must all hold, those of one kind are alternatives`() {
    for first in filters {
      for second in filters {
        let one = Set(ids(Query(list: .round2024, filters: [first])))
        let other = Set(ids(Query(list: .round2024, filters: [second])))
        let both = Set(ids(Query(list: .round2024, filters: [first, second])))
        let isOneKind = first.kind == second.kind
        #expect(both == (isOneKind ? one.union(other) : one.intersection(other)))
      }
    }
  }

  @Test func `every filter finds something, and not everything`() {
    for filter in filters {
      let count = ids(Query(list: .round2024, filters: [filter])).count
      #expect(count > 0 && count < 76, "\(filter)")
    }
  }

  @Test func `removing a filter restores what was there`() {
    var query = Query(list: .round2024, filters: [.region("three-western")])
    let before = ids(query)
    for filter in filters {
      query.filters.append(filter)
      query.filters.removeLast()
      #expect(ids(query) == before)
    }
  }

  @Test func `the order of filters does not matter`() {
    let query = Query(list: .round2024, filters: [.batch(1), .province("jiangsu"), .batch(2)])
    let turned = Query(list: .round2024, filters: query.filters.reversed())
    #expect(ids(query) == ids(turned))
  }

  @Test(arguments: SortKey.allCases)
  func `ties keep the order of the package in both directions`(key: SortKey) {
    let up = places(key, ascending: true)
    let down = places(key, ascending: false)
    let clusters = atlas.clusters
    for (index, first) in clusters.enumerated() {
      for second in clusters[(index + 1)...] {
        let isBehindInBoth =
          up[first.id, default: 0] > up[second.id, default: 0]
          && down[first.id, default: 0] > down[second.id, default: 0]
        #expect(!isBehindInBoth || isMissing(key, first), "\(first.id) \(second.id)")
      }
    }
  }

  private func places(_ key: SortKey, ascending: Bool) -> [Cluster.ID: Int] {
    let found = ids(Query(list: .round2024, sort: key, isAscending: ascending))
    return Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1, $0) })
  }

  private func isMissing(_ key: SortKey, _ cluster: Cluster) -> Bool {
    switch key {
    case .output, .revenue, .sales, .scale, .valueAdded:
      atlas.sizeFigure(of: cluster.id, as: Query(sort: key).size) == nil
    case .city: cluster.cityIDs.isEmpty
    case .province: cluster.provinceIDs.isEmpty
    case .field: cluster.fieldID == nil
    case .longitude, .latitude: cluster.coordinate == nil
    default: false
    }
  }

  @Test func `clusters without a value come last in both directions`() {
    for ascending in [true, false] {
      let found = atlas.clusters(
        matching: Query(list: .round2024, sort: .output, isAscending: ascending))
      let values = found.map { atlas.sizeFigure(of: $0.id, as: SizeMeasure()) != nil }
      #expect(values == values.sorted { $0 && !$1 })
    }
  }

  @Test func `sorting by output puts the largest first when it descends`() {
    let found = atlas.clusters(matching: Query(sort: .output, isAscending: false))
    let values = found.compactMap { atlas.sizeFigure(of: $0.id, as: SizeMeasure())?.value }
    #expect(values == values.sorted(by: >))
    #expect(!values.isEmpty)
  }

  @Test func `unknown identifiers find nothing`() {
    for filter: Filter in [
      .field("?"), .province("?"), .region("?"), .city("?"), .batch(9), .year(1), .topic("?"),
      .enterprise("?"), .source("?"), .text("qqqqqq"),
    ] {
      #expect(ids(Query(list: .round2024, filters: [filter])).isEmpty)
    }
  }

  @Test func `of most clusters something is known of the size, and only results say it`() throws {
    let first = atlas.clusters(upTo: .national25)
    let shown = first.filter {
      atlas.sizeFigure(of: $0.id, as: SizeMeasure()) != nil
        || atlas.otherSizeFigure(of: $0.id) != nil
    }
    #expect(first.count - shown.count <= 3)
    for fact in first.compactMap({ atlas.otherSizeFigure(of: $0.id) }) {
      #expect(fact.statusID == FactStatus.result && fact.periodID == Period.year)
      #expect(fact.detail.isEmpty && atlas.scope(fact.scopeID)?.sizeOrder != nil)
    }
    let battery = try #require(atlas.cluster("shenzhen-battery-materials"))
    #expect(atlas.otherSizeFigure(of: battery.id) == nil)
  }

  @Test func `the nearest scope is shown first, whatever is newer`() throws {
    let fact = try #require(atlas.otherSizeFigure(of: "hefei-intelligent-voice"))
    #expect(fact.scopeID == "cluster" && fact.indicatorID == "revenue" && fact.year == 2020)
  }
}
