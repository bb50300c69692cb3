internal import ClusterAtlas
internal import Drawing

extension Screen {
  /// Screen 1.
  static let clusters = Screen(
    id: .clusters, title: Bilingual("Clusters", "集群"),
    places: { [$0.clusters.focus.place, .clusters, .everywhere] },
    settle: { session in
      session.clusters.settle(
        atlas: session.atlas, language: session.language, size: session.size,
        looks: session.looks, abilities: session.abilities)
    },
    paint: { $0.paintClusters() },
    position: { $0.clustersPosition },
    find: { session, text, before in
      session.clusters.find(text, from: before.clusters.selected?.id, atlas: session.atlas)
    },
    found: { $0.clusters.search.hits.count },
    nextHit: { $0.clusters.nextHit($1) })
}
