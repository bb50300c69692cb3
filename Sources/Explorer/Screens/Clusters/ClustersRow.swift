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
    nextHit: { $0.clusters.nextHit($1) },
    moveFocus: { $0.moveClustersFocus(by: $1) },
    changePaneSize: { $0.cyclePaneSize() },
    escape: { $0.escapeInClusters() },
    canGoHome: { $0.clusters.focus != .list || $0.clusters.opened != nil },
    goHome: { session in
      session.clusters.closePage()
      session.clusters.focus = .list
    },
    selectedText: { $0.selectedClusterText },
    wholeText: { $0.wholeClustersText },
    commandLine: { $0.clustersCommandLine },
    table: { session in
      let listing = ClusterListing(atlas: session.atlas, language: session.language)
      return ScreenTable(
        file: "jiqun-clusters", title: Bilingual("list", "列表"),
        csv: listing.csv(session.clusters.results), json: listing.json(session.clusters.results))
    })
}
