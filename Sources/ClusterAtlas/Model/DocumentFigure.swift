/// A chart or table of one of the documents.
public struct DocumentFigure: Hashable, Sendable, Identifiable {
  /// How the document draws it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Bars with a line over them.
    case barsLine = "bars-line"
    /// A line.
    case line
    /// Bars.
    case bars
    /// Bars of parts that sum to a whole.
    case stackedBars = "stacked-bars"
    /// A table.
    case table
  }

  /// The identifier, for example `fig-spatial-gini`.
  public let id: Identifier<DocumentFigure>
  /// The title.
  public let title: Bilingual
  /// A short name.
  public let short: Bilingual
  /// The document.
  public let sourceID: Source.ID
  /// The section of the document.
  public let section: Bilingual
  /// Where in the section, for example `Fig. 2`.
  public let place: String
  /// How it is drawn.
  public let kind: Kind
  /// The first year shown here, nil for a table without years.
  public let fromYear: Int?
  /// The last year shown here.
  public let toYear: Int?
  /// The first year the document shows.
  public let documentFromYear: Int?
  /// The last year the document shows.
  public let documentToYear: Int?
  /// The input-output table computed coefficients rest on, nil for charts.
  public let ioTableID: IOTable.ID?
  /// The indicator of the provinces that shows the same by province, nil when there is none.
  public let panelID: PanelIndicator.ID?
  /// How the figures here differ from the document's.
  public let note: Bilingual
}

extension DocumentFigure: TableRow {
  static let table: StaticString = "figures"

  init(_ row: inout RowReader) {
    id = row.id()
    title = row.bilingual("title_en", "title_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(title)
    sourceID = row.key("source_id")
    section = row.bilingual("section_en", "section_zh")
    place = row.text("place")
    kind = row.choice("kind", missing: .line)
    fromYear = row.integer("from_year")
    toYear = row.integer("to_year")
    documentFromYear = row.integer("document_from_year")
    documentToYear = row.integer("document_to_year")
    ioTableID = row.optionalKey("io_table_id")
    panelID = row.optionalKey("panel_id")
    note = row.bilingual("note_en", "note_zh")
  }
}

/// A series that a figure shows, and what for.
public struct FigureSeries: Hashable, Sendable {
  /// What a series is in a figure.
  public enum Role: String, Sendable, CaseIterable {
    /// Drawn as bars in the document.
    case bars
    /// Drawn as a line in the document.
    case line
    /// A part of a stacked bar.
    case component
    /// The whole of a stacked bar.
    case total
    /// Another way to compute what is drawn.
    case variant
    /// The numbers the document prints.
    case printed
    /// Official figures that stand beside it.
    case official
    /// What a number is checked with.
    case check
    /// What values are held against.
    case reference
    /// What a computed series is made from.
    case input
    /// The figures as they were published first.
    case firstPublished = "first-published"
  }

  /// The figure.
  public let figureID: DocumentFigure.ID
  /// The series.
  public let seriesID: Series.ID
  /// What it is in the figure.
  public let role: Role
  /// What tells it from the other ways to compute what is drawn. Empty when there are none.
  public let variant: Bilingual
}

extension FigureSeries: TableRow {
  static let table: StaticString = "figure_series"

  init(_ row: inout RowReader) {
    figureID = row.key("figure_id")
    seriesID = row.key("series_id")
    role = row.choice("role", missing: .line)
    _ = row.integer("position")
    variant = row.bilingual("variant_en", "variant_zh")
  }
}

/// A number or word that a document prints about a figure.
public struct DocumentValue: Hashable, Sendable, Identifiable {
  /// What the document gives.
  public enum Quantity: String, Sendable, CaseIterable {
    /// A value of one year.
    case level
    /// Growth from one year to another.
    case growth
    /// A share of a total.
    case share
    /// A coefficient of influence.
    case influence
    /// A coefficient of sensitivity.
    case sensitivity
    /// Average growth a year.
    case averageGrowth = "average-growth"
    /// The year in which a series turns.
    case turningYear = "turning-year"
    /// A class in words.
    case classOf = "class"
  }

  /// The identifier.
  public let id: Identifier<DocumentValue>
  /// The figure.
  public let figureID: DocumentFigure.ID
  /// What it gives.
  public let quantity: Quantity
  /// What it is called.
  public let label: Bilingual
  /// The year it is of, or the first of a span.
  public let fromYear: Int?
  /// The last year of the span.
  public let toYear: Int?
  /// The number, nil when the document gives a word.
  public let value: Double?
  /// The unit of the number, nil when it has none.
  public let unitID: UnitOfMeasure.ID?
  /// The word, where it gives one.
  public let text: Bilingual
  /// The sector of the figure's input-output table, nil when it is of none.
  public let sector: String?
  /// The series it is to be compared with, nil when there is none.
  public let seriesID: Series.ID?
  /// The document.
  public let sourceID: Source.ID
  /// What is to be known about it.
  public let note: Bilingual
}

extension DocumentValue: TableRow {
  static let table: StaticString = "document_values"

  init(_ row: inout RowReader) {
    id = row.id()
    figureID = row.key("figure_id")
    quantity = row.choice("quantity", missing: .level)
    label = row.bilingual("label_en", "label_zh", required: true)
    fromYear = row.integer("from_year")
    toYear = row.integer("to_year")
    value = row.number("value")
    unitID = row.optionalKey("unit_id")
    text = row.bilingual("text_en", "text_zh")
    sector = row.optionalText("sector")
    seriesID = row.optionalKey("series_id")
    sourceID = row.key("source_id")
    note = row.bilingual("note_en", "note_zh")
  }
}

extension DocumentFigure {
  /// Where it stands in its document, in a language: `Fig. 2`, 图2.
  public func place(in language: Language) -> String {
    guard language == .chinese else { return place }
    for (english, chinese) in [("Figure ", "图"), ("Fig. ", "图"), ("Table ", "表")]
    where place.hasPrefix(english) {
      return chinese + place.dropFirst(english.count)
    }
    return place
  }
}
