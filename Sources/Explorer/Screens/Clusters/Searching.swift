internal import ClusterAtlas
internal import Drawing

extension ClustersScreen {
  /// Finds text in the clusters of the list and selects the best hit, but the one before if it is
  /// one too; without text, the origin.
  mutating func find(_ text: String, from origin: Cluster.ID?, atlas: Atlas) {
    search.text = text
    guard !text.isEmpty else {
      search.hits = []
      if let origin { select(origin) }
      return
    }
    let found = atlas.searchIndex.search(text)
    let rows = Dictionary(
      results.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    search.hits = found.compactMap { rows[$0.clusterID] }.sorted()
    if let best = found.first { select(best.clusterID) }
  }

  /// The next hit below the selection; after the last the first.
  mutating func nextHit(_ step: Int) {
    if let row = search.next(from: selection.index, by: step) { selection.select(row) }
  }
}
