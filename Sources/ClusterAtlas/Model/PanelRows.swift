/// What the panel of the provinces measures.
public struct PanelIndicator: Hashable, Sendable, Identifiable {
  /// The identifier, for example `secondary-va`.
  public let id: Identifier<PanelIndicator>
  /// The name in full.
  public let title: Bilingual
  /// A short name.
  public let short: Bilingual
  /// The unit of its numbers.
  public let unitID: UnitOfMeasure.ID
  /// What it covers, and for which years and provinces.
  public let definition: Bilingual
  /// The first year.
  public let fromYear: Int
  /// The last year.
  public let toYear: Int
  /// Whether it stands in the list of series.
  public let isListed: Bool
  /// Whether the chart of one province shows it.
  public let isInProfile: Bool
  /// What the program does with it; nil for nothing particular.
  public let role: Role?

  /// What the program does with an indicator.
  public enum Role: String, Sendable, CaseIterable {
    /// Amounts a head are divided by it.
    case population
  }
}

extension PanelIndicator: TableRow {
  static let table: StaticString = "panel_indicators"

  init(_ row: inout RowReader) {
    id = row.id()
    title = row.bilingual("title_en", "title_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(title)
    unitID = row.key("unit_id")
    definition = row.bilingual("definition_en", "definition_zh")
    fromYear = row.integer("from_year") ?? 0
    toYear = row.integer("to_year") ?? 0
    isListed = row.optionalBoolean("listed") ?? true
    isInProfile = row.optionalBoolean("in_profile") ?? false
    role = row.optionalChoice("role")
  }
}

/// An edition of the figures of a panel indicator.
public struct PanelVintage: Hashable, Sendable, Identifiable {
  /// The identifier, for example `sec-census-1-2`.
  public let id: Identifier<PanelVintage>
  /// What it measures.
  public let indicatorID: PanelIndicator.ID
  /// Where it is from.
  public let sourceID: Source.ID
  /// A second source, nil when there is none.
  public let secondSourceID: Source.ID?
  /// How the numbers came about.
  public let kind: Series.Kind
  /// Whether these are the figures to show; others are kept to compare.
  public let isPreferred: Bool
  /// What the vintages of one revision have in common, for example `revised-4`; nil for none.
  public let edition: String?
  /// Which edition it is.
  public let name: Bilingual
  /// How it was made.
  public let method: Bilingual
}

extension PanelVintage: TableRow {
  static let table: StaticString = "panel_vintages"

  init(_ row: inout RowReader) {
    id = row.id()
    indicatorID = row.key("indicator_id")
    sourceID = row.key("source_id")
    secondSourceID = row.optionalKey("second_source_id")
    kind = row.choice("kind", missing: .compiled, required: false)
    isPreferred = row.boolean("preferred")
    edition = row.optionalText("edition")
    name = row.bilingual("vintage_en", "vintage_zh")
    method = row.bilingual("method_en", "method_zh")
  }
}

/// A year in which the panel changes its source or definition.
public struct PanelBreak: Hashable, Sendable {
  /// What kind of change it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The change from the year before is no event.
    case seriesBreak = "break"
    /// Another source that agrees with the one before.
    case sourceChange = "source-change"
    /// The figures of some provinces are doubtful.
    case doubt
  }

  /// What changes.
  public let indicatorID: PanelIndicator.ID
  /// The first year after the change.
  public let year: Int
  /// What kind of change it is.
  public let kind: Kind
  /// What is to be known about it.
  public let note: Bilingual
}

extension PanelBreak: TableRow {
  static let table: StaticString = "panel_breaks"

  init(_ row: inout RowReader) {
    indicatorID = row.key("indicator_id")
    year = row.integer("year", required: true) ?? 0
    kind = row.choice("kind", missing: .seriesBreak)
    note = row.bilingual("note_en", "note_zh")
  }
}

struct PanelRow: TableRow {
  static let table: StaticString = "panel"
  let indicatorID: PanelIndicator.ID
  let year: Int
  let provinceID: Province.ID
  let vintageID: PanelVintage.ID
  let value: Double?
  let flagID: ObservationFlag.ID?
  let sourceID: Source.ID?

  init(_ row: inout RowReader) {
    indicatorID = row.key("indicator_id")
    year = row.integer("year", required: true) ?? 0
    provinceID = row.key("province_id")
    vintageID = row.key("vintage_id")
    value = row.number("value")
    flagID = row.optionalKey("flag_id")
    sourceID = row.optionalKey("source_id")
  }
}
