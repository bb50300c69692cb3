internal import ClusterAtlas

extension Session {
  /// The first click selects a row, the second opens it.
  mutating func clickRow(_ row: Int) {
    if clusters.focus == .list, clusters.selection.index == row {
      openSelected()
    } else {
      clusters.focus = .list
      clusters.selection.select(row)
    }
  }

  mutating func clickLink(_ link: Int) {
    clusters.focus = .page
    clusters.pane.link = link
    openLink()
  }

  mutating func clickMap(_ id: Cluster.ID) {
    clusters.focus = .map
    clusters.select(id)
  }
}
