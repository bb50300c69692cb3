/// What is particular about an observation, for example preliminary or a break in the series.
public struct ObservationFlag: Hashable, Sendable, Identifiable {
  /// What a flag does to a figure.
  public enum Effect: String, Sendable, CaseIterable {
    /// First published: a final figure follows or is to follow.
    case preliminary
    /// Estimated, or without a document that gives it.
    case estimated
    /// The first value of another vintage: the change from the value before is no event.
    case seriesBreak = "break"
    /// A document prints it.
    case printed
  }

  /// The identifier, for example `preliminary`.
  public let id: Identifier<ObservationFlag>
  /// One letter that stands behind a value, for example `p`.
  public let symbol: String
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
  /// What it does to a figure; nil when it only tells.
  public let effect: Effect?
}

extension ObservationFlag: TableRow {
  static let table: StaticString = "flags"

  init(_ row: inout RowReader) {
    id = row.id()
    symbol = row.text("symbol")
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    effect = row.optionalChoice("effect")
  }
}
