internal import ClusterAtlas
internal import Comparison

/// How other screens lead here.
extension Visit {
  /// Puts clusters side by side, up to four; a single one with what it is usefully compared with.
  mutating func compare(_ ids: [Cluster.ID]) {
    guard let first = ids.first else { return }
    var things = ids.prefix(4).map { Comparand.cluster($0) }
    if things.count == 1 { things += atlas.companions(of: first).prefix(1).map(\.thing) }
    open(.compare(things))
  }

  /// The clusters that are marked, in the order of the package, where there are two or more.
  var markedPair: [Cluster.ID]? {
    let marked = atlas.clusters.map(\.id).filter(made.marks.contains)
    return marked.count > 1 ? marked : nil
  }
}
