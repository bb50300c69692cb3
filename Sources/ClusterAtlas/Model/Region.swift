/// A group of provinces, for example the eastern region.
public struct Region: Hashable, Named {
  /// The division of the country that a region belongs to.
  public enum Grouping: String, Sendable, CaseIterable {
    /// East, centre and west.
    case three
    /// East, centre, west and north-east, as the statistics of China use it.
    case four
  }

  /// The identifier, for example `three-eastern`.
  public let id: String
  /// The division of the country that this region belongs to.
  public let grouping: Grouping
  /// The name, for example Eastern.
  public let name: Bilingual
}

extension Region: TableRow {
  static let table: StaticString = "regions"

  init(_ row: inout RowReader) {
    id = row.id()
    grouping = row.choice("grouping", missing: .three)
    name = row.bilingual("name_en", "name_zh", required: true)
  }
}
