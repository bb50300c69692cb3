public import ClusterAtlas

/// A thing that is compared with others of its kind.
public enum Comparand: Hashable, Sendable {
  /// A cluster.
  case cluster(Cluster.ID)
  /// A province.
  case province(Province.ID)
  /// A region of either grouping.
  case region(Region.ID)
  /// A factor, mechanism or force of the theory.
  case factor(Topic.ID)
  /// The middle one of all clusters, of all provinces, that have a figure: by their kind.
  case median(Kind)

  /// What can be compared with each other.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case cluster, province, region, factor

    /// In words, of several.
    public var plural: Bilingual {
      switch self {
      case .cluster: Bilingual("clusters", "集群")
      case .province: Bilingual("provinces", "省份")
      case .region: Bilingual("regions", "区域")
      case .factor: Bilingual("factors", "要素")
      }
    }
  }

  /// The identifier that values are kept under.
  public var id: String {
    switch self {
    case .cluster(let id): id.rawValue
    case .province(let id): id.rawValue
    case .region(let id): id.rawValue
    case .factor(let id): id.rawValue
    case .median: "median"
    }
  }

  /// What it is.
  public var kind: Kind {
    switch self {
    case .cluster: .cluster
    case .province: .province
    case .region: .region
    case .factor: .factor
    case .median(let kind): kind
    }
  }

  /// The name, short.
  public func name(in atlas: Atlas) -> Bilingual {
    switch self {
    case .cluster(let id): atlas.cluster(id)?.short ?? Bilingual(id.rawValue, "")
    case .province(let id): atlas.province(id)?.name ?? Bilingual(id.rawValue, "")
    case .region(let id): atlas.region(id)?.name ?? Bilingual(id.rawValue, "")
    case .factor(let id): atlas.topic(id)?.short ?? Bilingual(id.rawValue, "")
    case .median: Bilingual("median", "中位数")
    }
  }
}
