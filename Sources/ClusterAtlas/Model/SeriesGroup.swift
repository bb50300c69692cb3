/// A group of series under one heading.
public struct SeriesGroup: Hashable, Sendable, Identifiable {
  /// The identifier, for example `nation`.
  public let id: Identifier<SeriesGroup>
  /// The name.
  public let name: Bilingual
  /// What is in it.
  public let meaning: Bilingual
  /// What the group lists before its series; nil for nothing.
  public let holds: Holding?
  /// Its place among the groups, from 1.
  public let position: Int

  /// What a group lists beside its series.
  public enum Holding: String, Sendable, CaseIterable {
    /// The charts of the documents.
    case figures
    /// The indicators of the provinces.
    case panel
  }
}

extension SeriesGroup: TableRow {
  static let table: StaticString = "series_groups"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    holds = row.optionalChoice("holds")
    position = row.integer("position") ?? 0
  }
}

/// A word that the table of series uses, with what it means.
public struct SeriesTerm: Hashable, Sendable {
  /// The column in which the word stands: `kind`, `status`, `scale` or `cadence`.
  public let vocabulary: String
  /// The word, for example `compiled`.
  public let id: String
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
}

extension SeriesTerm: TableRow {
  static let table: StaticString = "series_terms"

  init(_ row: inout RowReader) {
    vocabulary = row.text("vocabulary", required: true)
    id = row.text("id", required: true)
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
  }
}
