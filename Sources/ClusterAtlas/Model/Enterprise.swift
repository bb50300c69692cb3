/// A firm, institute or university that clusters name.
public struct Enterprise: Hashable, Named {
  /// The identifier, for example `huawei`.
  public let id: Identifier<Enterprise>
  /// The name.
  public let name: Bilingual
  /// The Chinese name in pinyin, a space between syllables. Empty when missing.
  public let pinyin: String
  /// The first letters of the syllables of `pinyin`. Empty when missing.
  public let initials: String
}

extension Enterprise: TableRow {
  static let table: StaticString = "enterprises"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    pinyin = row.text("pinyin")
    initials = row.text("initials")
  }
}

/// That an enterprise stands in a cluster.
public struct Membership: Hashable, Sendable {
  /// How well the membership is known.
  public enum Status: String, Sendable, CaseIterable {
    /// A source names it.
    case confirmed
    /// Known from general knowledge only.
    case unconfirmed
  }

  /// The enterprise.
  public let enterpriseID: Enterprise.ID
  /// The cluster.
  public let clusterID: Cluster.ID
  /// Its place in the cluster's list, from 1; 0 when missing.
  public let position: Int
  /// The unit or place that is meant, for example Songshan Lake. Empty when missing.
  public let detail: Bilingual
  /// How well it is known.
  public let status: Status
  /// Whether a source names it.
  public var isConfirmed: Bool { status == .confirmed }
}

extension Membership: TableRow {
  static let table: StaticString = "cluster_enterprises"

  init(_ row: inout RowReader) {
    clusterID = row.key("cluster_id")
    enterpriseID = row.key("enterprise_id")
    position = row.integer("position") ?? 0
    detail = row.bilingual("detail_en", "detail_zh")
    status = row.choice("status", missing: .unconfirmed, required: false)
  }
}
