/// A group of topics in the outline, for example how clusters form.
public struct TopicGroup: Hashable, Named {
  /// The identifier, for example `formation`.
  public let id: Identifier<TopicGroup>
  /// The name.
  public let name: Bilingual
  /// Its place in the outline, from 1.
  public let position: Int
}

extension TopicGroup: TableRow {
  static let table: StaticString = "topic_groups"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    position = row.integer("position") ?? 0
  }
}
