/// A field of manufacturing, for example new-generation information technology.
public struct Field: Hashable, Named {
  /// The identifier, for example `information-technology`.
  public let id: Identifier<Field>
  /// The name in full.
  public let name: Bilingual
  /// The short name: at most 10 columns of a terminal in English, 8 in Chinese.
  public let short: Bilingual
}

extension Field: TableRow {
  static let table: StaticString = "fields"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(name)
  }
}
