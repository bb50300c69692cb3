package import ClusterAtlas

/// What a page of the atlas is about.
package enum PageSubject: Hashable, Sendable {
  case cluster(Cluster.ID)
  case source(Source.ID)
  case enterprise(Enterprise.ID)
  case topic(Topic.ID)
  /// All clusters of a list together.
  case totals
}
