/// What else is known about a cluster.
public struct Profile: Hashable, Sendable {
  /// How well the promotion organization is known.
  public enum PromotionStatus: String, Sendable, CaseIterable {
    /// A source names it as such.
    case confirmed
    /// Nothing was found that says so.
    case unconfirmed
    /// A source names it, but not its role.
    case roleNotExplicit = "role-not-explicit"
  }

  /// The organization that promotes the cluster. Empty when it is not known.
  public let promotionOrg: Bilingual
  /// How well it is known; nil when there is none.
  public let promotionStatus: PromotionStatus?
  /// What is to be known about it. Empty when missing.
  public let promotionNote: Bilingual
  /// What the cluster is. Empty for later clusters.
  public let description: Bilingual
  /// The event that started it. Empty when missing.
  public let origin: Bilingual
  /// What is not verified. Empty when nothing is said.
  public let unverified: Bilingual
  /// A note on a later cluster. Empty when missing.
  public let note: Bilingual
  /// The sources of the cluster, in the order of its list.
  public internal(set) var sourceIDs: [Source.ID] = []

  static let empty = Profile(
    promotionOrg: .none, promotionStatus: nil, promotionNote: .none, description: .none,
    origin: .none, unverified: .none, note: .none)
}

/// A row of `clusters` read for its profile.
struct ProfileRow: TableRow {
  static let table: StaticString = "clusters"
  let id: Identifier<Cluster>
  let profile: Profile

  init(_ row: inout RowReader) {
    id = row.id()
    let organization = row.bilingual("promotion_org_en", "promotion_org_zh")
    profile = Profile(
      promotionOrg: organization,
      promotionStatus: row.optionalChoice("promotion_org_status"),
      promotionNote: row.bilingual("promotion_note_en", "promotion_note_zh"),
      description: row.bilingual("description_en", "description_zh"),
      origin: row.bilingual("origin_en", "origin_zh"),
      unverified: row.bilingual("unverified_en", "unverified_zh"), note: .none)
  }
}

/// A row of `later_clusters` read for its profile.
struct LaterProfileRow: TableRow {
  static let table: StaticString = "later_clusters"
  let id: Identifier<Cluster>
  let profile: Profile

  init(_ row: inout RowReader) {
    id = row.id()
    let sourceID: Source.ID? = row.optionalKey("source_id")
    var profile = Profile(
      promotionOrg: .none, promotionStatus: nil, promotionNote: .none, description: .none,
      origin: .none, unverified: .none, note: row.bilingual("note_en", "note_zh"))
    profile.sourceIDs = sourceID.map { [$0] } ?? []
    self.profile = profile
  }
}
