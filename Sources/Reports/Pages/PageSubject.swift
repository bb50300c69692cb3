package import ClusterAtlas
package import Workspace

/// What a page of the atlas is about.
package enum PageSubject: Hashable, Sendable {
  case cluster(Cluster.ID)
  case source(Source.ID)
  case enterprise(Enterprise.ID)
  case topic(Topic.ID)
  /// All clusters of a list together.
  case totals
}

extension PageSubject {
  /// What a note on it is about.
  package var thing: Thing? {
    switch self {
    case .cluster(let id): Thing(.cluster, id)
    case .source(let id): Thing(.source, id)
    case .topic(let id): Thing(.topic, id)
    case .enterprise, .totals: nil
    }
  }
}
