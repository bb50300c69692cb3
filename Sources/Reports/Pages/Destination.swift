package import ClusterAtlas
package import Comparison

/// What a link leads to.
package enum Destination: Hashable, Sendable {
  case cluster(Cluster.ID)
  case source(Source.ID)
  case enterprise(Enterprise.ID)
  case topic(Topic.ID)
  /// A part of a topic, on the page of the topic.
  case part(Topic.ID, TopicPart.ID)
  /// A group of the outline of topics.
  case group(TopicGroup.ID)
  /// A factor of the diamond, or the one it is at, for so many clusters.
  case diamond(Topic.ID?, [Cluster.ID])
  /// A series or a figure on the trends screen.
  case series(String)
  /// Several series in one chart.
  case together([Series.ID])
  /// A measure on its screen, by name.
  case measure(String)
  /// A claim of a document, with its check.
  case claim(Claim.ID)
  /// The claims of a document.
  case document(ClaimDocument.ID)
  /// Two to four things side by side.
  case compare([Comparand])
  /// The list, with this filter.
  case filter(Filter)
  /// These clusters, on the map.
  case places([Cluster.ID])
  /// The map, with what tells its provinces apart.
  case map(MapChoices.Colouring)
}
