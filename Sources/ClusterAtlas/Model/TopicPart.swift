/// A part of which a topic consists, for example a stage of a life cycle.
public struct TopicPart: Hashable, Named {
  /// The identifier, for example `explode`. The parts of the diamond are its factors: theirs is
  /// that of the factor.
  public let id: Identifier<TopicPart>
  /// The topic it belongs to.
  public let topicID: Topic.ID
  /// Its place within the topic, from 1.
  public let position: Int
  /// The name.
  public let name: Bilingual
  /// What it is, in a sentence.
  public let text: Bilingual
}

extension Identifier<TopicPart> {
  /// The topic with the same identifier: the parts of the diamond are its factors.
  package var asTopic: Topic.ID { Topic.ID(rawValue) }
}

extension TopicPart: TableRow {
  static let table: StaticString = "topic_parts"

  init(_ row: inout RowReader) {
    id = row.id()
    topicID = row.key("topic_id")
    position = row.integer("position") ?? 0
    name = row.bilingual("name_en", "name_zh", required: true)
    text = row.bilingual("text_en", "text_zh", required: true)
  }
}
