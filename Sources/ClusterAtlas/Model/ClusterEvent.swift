/// Something that happened to a cluster, with its day as far as it is known.
public struct ClusterEvent: Hashable, Sendable, Identifiable {
  /// The identifier, for example `event-001`.
  public let id: Identifier<ClusterEvent>
  /// The cluster it is about. Empty for what concerns a list as a whole.
  public let clusterID: Cluster.ID
  /// The date: a year, a month or a day, for example `2009-11-13`.
  public let date: String
  /// What happened, in a few words.
  public let text: Bilingual
  /// Where it is from.
  public let sourceID: Source.ID
  /// How trustworthy the text is that it comes from.
  public let confidenceID: Confidence.ID
}

extension ClusterEvent: TableRow {
  static let table: StaticString = "cluster_events"

  init(_ row: inout RowReader) {
    id = row.id()
    clusterID = row.optionalKey("cluster_id") ?? ""
    date = row.text("date", required: true)
    text = row.bilingual("text_en", "text_zh", required: true)
    sourceID = row.key("source_id")
    confidenceID = row.key("confidence_id")
  }
}
