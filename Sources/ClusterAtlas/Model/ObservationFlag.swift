/// What is particular about an observation, for example preliminary or a break in the series.
public struct ObservationFlag: Hashable, Sendable, Identifiable {
  /// The flag of a first published figure: a final one follows or is to follow.
  public static let preliminary = "preliminary"
  /// The flag of an estimate of the compilers.
  public static let estimate = "estimate"
  /// The flag of the first value of another vintage: the change from the value before is no event.
  public static let seriesBreak = "break"
  /// The flag of a number that a document prints.
  public static let printed = "printed-in-document"
  /// The flag of a number for which no document was found.
  public static let unconfirmed = "unconfirmed"

  /// The identifier, for example `preliminary`.
  public let id: String
  /// One letter that stands behind a value, for example `p`.
  public let symbol: String
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
}

extension ObservationFlag: TableRow {
  static let table: StaticString = "flags"

  init(_ row: inout RowReader) {
    id = row.id()
    symbol = row.text("symbol")
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
  }
}
