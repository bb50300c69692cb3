internal import ClusterAtlas

/// The filters that leave something of a list, and how many clusters each leaves beside those that
/// are on. Filters of one kind are alternatives: they do not narrow each other.
struct FilterCounts {
  /// In the order of the picker: field, province, region, batch, year, certainty, idea, city, firm.
  let filters: [Filter]
  private let counts: [Filter: Int]

  subscript(filter: Filter) -> Int { counts[filter] ?? 0 }

  /// Counts in one pass over the clusters and what belongs to them.
  init(atlas: Atlas, list: Cluster.List, active: [Filter] = []) {
    let passing = Dictionary(grouping: active, by: \.kind).mapValues { filters in
      Set(atlas.clusters(matching: Query(list: list, filters: filters)).map(\.id))
    }
    var counts: [Filter: Int] = [:]
    for cluster in atlas.clusters(upTo: list) {
      let failed = passing.filter { !$0.value.contains(cluster.id) }.map(\.key)
      guard failed.count < 2 else { continue }
      for filter in Set(Self.filters(of: cluster, atlas))
      where failed.allSatisfy({ $0 == filter.kind }) {
        counts[filter, default: 0] += 1
      }
    }
    self.counts = counts
    let all: [[Filter]] = [
      atlas.fields.map { .field($0.id) }, atlas.provinces.map { .province($0.id) },
      atlas.regions.map { .region($0.id) },
      Set(atlas.clusters.compactMap(\.batch)).sorted().map { .batch($0) },
      Set(atlas.clusters.compactMap(\.year)).sorted().map { .year($0) },
      counts[.certainty(confirmed: false)] == nil
        ? [] : [.certainty(confirmed: true), .certainty(confirmed: false)],
      atlas.topics.map { .topic($0.id) }, atlas.cities.map { .city($0.id) },
      atlas.enterprises.map { .enterprise($0.id) },
    ]
    filters = all.flatMap { $0 }.filter { counts[$0] != nil }
  }

  private static func filters(of cluster: Cluster, _ atlas: Atlas) -> [Filter] {
    var filters: [Filter] = [.certainty(confirmed: cluster.isConfirmed)]
    if let year = cluster.year { filters.append(.year(year)) }
    if let field = cluster.fieldID { filters.append(.field(field)) }
    if let batch = cluster.batch { filters.append(.batch(batch)) }
    for id in cluster.provinceIDs {
      filters.append(.province(id))
      filters += atlas.regions(of: id).map { .region($0.id) }
    }
    filters += cluster.cityIDs.map { .city($0) }
    for id in atlas.evidence(of: cluster.id).map(\.topicID) {
      filters.append(.topic(id))
      if let parent = atlas.topic(id)?.parentID { filters.append(.topic(parent)) }
    }
    return filters + atlas.memberships(in: cluster.id).map { .enterprise($0.enterpriseID) }
  }
}
