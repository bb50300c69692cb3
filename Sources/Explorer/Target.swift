package import ClusterAtlas

/// What a link leads to.
package enum Target: Hashable, Sendable {
  case cluster(Cluster.ID)
  case source(Source.ID)
  case enterprise(Enterprise.ID)
  case topic(Topic.ID)
  /// A series or a figure on the trends screen.
  case series(String)
  /// The list, with this filter.
  case filter(Filter)
}
