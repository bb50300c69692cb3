/// A statement about a cluster that shows a topic at work.
public struct Evidence: Hashable, Sendable, Identifiable {
  /// The identifier, for example `evidence-001`.
  public let id: Identifier<Evidence>
  /// The cluster it is about.
  public let clusterID: Cluster.ID
  /// The topic it shows.
  public let topicID: Topic.ID
  /// The statement, in one sentence or a few.
  public let statement: Bilingual
  /// What in the statement shows the topic, in a few words. Empty when missing.
  public let shows: Bilingual
  /// Where it is from.
  public let sourceID: Source.ID
  /// How trustworthy it is.
  public let confidenceID: Confidence.ID
}

extension Evidence: TableRow {
  static let table: StaticString = "evidence"

  init(_ row: inout RowReader) {
    id = row.id()
    clusterID = row.key("cluster_id")
    topicID = row.key("topic_id")
    statement = row.bilingual("statement_en", "statement_zh", required: true)
    shows = row.bilingual("shows_en", "shows_zh")
    sourceID = row.key("source_id")
    confidenceID = row.key("confidence_id")
  }
}
