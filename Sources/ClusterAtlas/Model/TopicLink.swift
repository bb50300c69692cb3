/// How one topic is related to another: "drag-talent leads to drag-technology".
public struct TopicLink: Hashable, Sendable {
  /// The topic that is spoken of.
  public let topicID: Topic.ID
  /// The topic it is related to.
  public let targetID: Topic.ID
  /// The words between the two, for example "leads to".
  public let relation: Bilingual
}

extension TopicLink: TableRow {
  static let table: StaticString = "topic_links"

  init(_ row: inout RowReader) {
    topicID = row.key("topic_id")
    targetID = row.key("target_id")
    relation = row.bilingual("relation_en", "relation_zh", required: true)
  }
}
