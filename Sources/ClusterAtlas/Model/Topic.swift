/// A concept of the theory: a factor of the diamond, a mechanism, a driving force, a mode.
public struct Topic: Hashable, Named {
  /// The identifier, for example `mechanism-trigger`.
  public let id: Identifier<Topic>
  /// Its kind, for example `mechanism`: see `Atlas.kind(of:)`.
  public let kindID: TopicKind.ID
  /// The topic it is a part of, nil when it stands alone.
  public let parentID: Topic.ID?
  /// The name.
  public let name: Bilingual
  /// The short name: at most 22 columns of a terminal in English, 16 in Chinese.
  public let short: Bilingual
  /// The group of the outline, nil when it stands in none.
  public let groupID: TopicGroup.ID?
  /// Its place among all topics, from 1.
  public let position: Int
}

extension Topic: TableRow {
  static let table: StaticString = "topics"

  init(_ row: inout RowReader) {
    id = row.id()
    kindID = TopicKind.ID(row.text("kind", required: true))
    parentID = row.optionalKey("parent_id")
    name = row.bilingual("name_en", "name_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(name)
    groupID = row.optionalKey("group_id")
    position = row.integer("position") ?? 0
  }
}
