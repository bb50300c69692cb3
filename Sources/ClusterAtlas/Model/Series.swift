/// What a series of yearly figures is: name, unit, origin, vintage. Its figures are a `TimeSeries`.
public struct Series: Hashable, Sendable, Identifiable {
  /// How the numbers are to be read.
  public enum Scale: String, Sendable, CaseIterable {
    /// Money of the year: growth holds price change too.
    case currentPrices = "current-prices"
    /// Without price change.
    case constantPrices = "constant-prices"
    /// A part of a whole.
    case share
    /// A number without unit, or a count.
    case ratio
  }

  /// Which years are there.
  public enum Cadence: String, Sendable, CaseIterable {
    /// Every year; a missing one is a gap.
    case annual
    /// Single years; nothing is known between them.
    case benchmark
    /// Single statements of different sources or definitions: never joined by a line.
    case single
  }

  /// How the numbers came about.
  public enum Kind: String, Sendable, CaseIterable {
    /// As the statistical office gave them.
    case published
    /// A checked copy of published figures.
    case compiled
    /// Arithmetic on published figures.
    case derived
    /// Resting on an assumption that the method states.
    case estimated
    /// Computed by this library from other tables; no value is in the package.
    case computed
    /// The numbers that a document prints.
    case printed
  }

  /// Whether a series is the one to show.
  public enum Status: String, Sendable, CaseIterable {
    /// The series to show.
    case current
    /// Later revised.
    case earlierVintage = "earlier-vintage"
    /// First or rounded figures that a better one replaces.
    case superseded
    /// Another definition or source.
    case alternative
    /// Behind a chart of a document.
    case document
    /// Made to check another series.
    case check
  }

  /// The identifier, for example `gdp`. Series of a province are `INDICATOR:PROVINCE`.
  public let id: Identifier<Series>
  /// The group it belongs to.
  public let groupID: SeriesGroup.ID
  /// The name in full.
  public let title: Bilingual
  /// A short name: at most 24 columns in English, 16 in Chinese.
  public let short: Bilingual
  /// The unit of its numbers.
  public let unitID: UnitOfMeasure.ID
  /// How the numbers are to be read.
  public let scale: Scale
  /// Which years are there.
  public let cadence: Cadence
  /// How the numbers came about.
  public let kind: Kind
  /// Whether it is the one to show.
  public let status: Status
  /// Whether it is shown among the first of its group.
  public let isPreferred: Bool
  /// The series to show instead, nil when there is none.
  public let preferredID: Series.ID?
  /// Where it is from; nil when it is computed from several tables.
  public let sourceID: Source.ID?
  /// How it was made.
  public let method: Bilingual
  /// Which edition of the numbers it is.
  public let vintage: Bilingual
  /// The first year.
  public let fromYear: Int
  /// The last year.
  public let toYear: Int
  /// The indicator of the provinces that shows the same by province, or that it is computed from;
  /// nil when there is none.
  public let panelID: PanelIndicator.ID?
  /// Whether its figures are changes on the year before already.
  public let isChange: Bool
  /// Its place among all series, from 1.
  public let position: Int
}

extension Series: TableRow {
  static let table: StaticString = "series"

  init(_ row: inout RowReader) {
    id = row.id()
    groupID = row.key("group_id")
    title = row.bilingual("title_en", "title_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(title)
    unitID = row.key("unit_id")
    scale = row.choice("scale", missing: .ratio, required: false)
    cadence = row.choice("cadence", missing: .annual, required: false)
    kind = row.choice("kind", missing: .compiled, required: false)
    status = row.choice("status", missing: .current, required: false)
    isPreferred = row.boolean("preferred")
    preferredID = row.optionalKey("preferred_id")
    sourceID = row.optionalKey("source_id")
    method = row.bilingual("method_en", "method_zh")
    vintage = row.bilingual("vintage_en", "vintage_zh")
    fromYear = row.integer("from_year") ?? 0
    toYear = row.integer("to_year") ?? 0
    panelID = row.optionalKey("panel_id")
    isChange = row.optionalBoolean("is_change") ?? false
    position = row.integer("position") ?? 0
  }
}

/// A further source of a series.
struct SeriesSource: TableRow {
  static let table: StaticString = "series_sources"
  let seriesID: Series.ID
  let sourceID: Source.ID

  init(_ row: inout RowReader) {
    seriesID = row.key("series_id")
    sourceID = row.key("source_id")
    _ = row.integer("position")
  }
}

/// What a computed series is made of.
struct SeriesInput: TableRow {
  enum Role: String, CaseIterable {
    case term, minuend, subtrahend, system, value, weight
  }

  static let table: StaticString = "series_inputs"
  let seriesID: Series.ID
  let inputID: Series.ID?
  let indicatorID: PanelIndicator.ID?
  let role: Role
  let regionID: Region.ID?
  /// The edition of the panel that is meant, nil for the preferred figures.
  let edition: String?

  init(_ row: inout RowReader) {
    seriesID = row.key("series_id")
    _ = row.integer("position")
    inputID = row.optionalKey("input_series_id")
    indicatorID = row.optionalKey("panel_indicator_id")
    role = row.choice("role", missing: .term)
    regionID = row.optionalKey("region_id")
    edition = row.optionalText("edition")
  }
}

/// One figure of a series.
public struct Observation: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// The number in the unit of its series; nil when no figure was found.
  public var value: Double?
  /// What is particular about it, nil when nothing is.
  public var flagID: ObservationFlag.ID?
  /// What that does to the figure; nil when it only tells.
  public var effect: ObservationFlag.Effect?
  /// Where it is from, where that is not the source of the series.
  public var sourceID: Source.ID?
  /// What else is to be known about it.
  public var note: Bilingual

  /// Makes a figure.
  public init(
    year: Int, value: Double?, flagID: ObservationFlag.ID? = nil,
    effect: ObservationFlag.Effect? = nil, sourceID: Source.ID? = nil,
    note: Bilingual = Bilingual("", "")
  ) {
    self.year = year
    self.value = value
    self.flagID = flagID
    self.effect = effect
    self.sourceID = sourceID
    self.note = note
  }
}

struct ObservationRow: TableRow {
  static let table: StaticString = "observations"
  let seriesID: Series.ID
  let observation: Observation

  init(_ row: inout RowReader) {
    seriesID = row.key("series_id")
    let year = row.integer("year", required: true) ?? 0
    let value = row.number("value")
    let flag: ObservationFlag.ID? = row.optionalKey("flag_id")
    let source: Source.ID? = row.optionalKey("source_id")
    let note = row.bilingual("note_en", "note_zh")
    observation = Observation(
      year: year, value: value, flagID: flag, sourceID: source, note: note)
  }
}
