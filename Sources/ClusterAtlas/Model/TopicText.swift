/// Where the text of a topic stands in the package.
struct TopicText: TableRow {
  static let table: StaticString = "topic_texts"

  let topicID: Topic.ID
  let language: Language
  let path: String

  init(_ row: inout RowReader) {
    topicID = row.key("topic_id")
    language = row.choice("language", missing: .english)
    path = row.path("path")
  }
}
