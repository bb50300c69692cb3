/// A kind of topics, for example a mechanism.
public struct TopicKind: Hashable, Named {
  /// What the program does with the topics of a kind.
  public enum Role: String, Sendable, CaseIterable {
    /// Nodes of the diamond.
    case factor
    /// Forces that drive.
    case driving
    /// Forces that hold back.
    case reverse
    /// The page lists the clusters.
    case list
  }

  /// The identifier, for example `mechanism`.
  public let id: Identifier<TopicKind>
  /// The name.
  public let name: Bilingual
  /// What is done with its topics; nil for nothing particular.
  public let role: Role?
}

extension TopicKind: TableRow {
  static let table: StaticString = "topic_kinds"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    role = row.optionalChoice("role")
  }
}
