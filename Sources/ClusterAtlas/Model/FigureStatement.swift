/// What a document says about a figure, in a form that can be checked.
public struct FigureStatement: Hashable, Sendable, Identifiable {
  /// What is claimed.
  public enum Expectation: String, Sendable, CaseIterable {
    /// A value of one year.
    case level
    /// Growth from one year to another.
    case growth
    /// A rise between two years.
    case rise
    /// A fall between two years.
    case fall
    /// A share of a total.
    case share
    /// Average growth a year.
    case averageGrowth = "average-growth"
    /// A year in which the series turns.
    case turningPoint = "turning-point"
  }

  /// The identifier.
  public let id: Identifier<FigureStatement>
  /// The figure.
  public let figureID: DocumentFigure.ID
  /// The statement in our words.
  public let text: Bilingual
  /// The first year it is about.
  public let fromYear: Int?
  /// The last year it is about.
  public let toYear: Int?
  /// What is claimed.
  public let expectation: Expectation
  /// The number it rests on, nil when there is none.
  public let documentValueID: DocumentValue.ID?
  /// The series that can check it, nil when none can.
  public let seriesID: Series.ID?
  /// The claim in the ledger of claims, nil when there is none.
  public let claimID: Claim.ID?
}

extension FigureStatement: TableRow {
  static let table: StaticString = "figure_statements"

  init(_ row: inout RowReader) {
    id = row.id()
    figureID = row.key("figure_id")
    text = row.bilingual("statement_en", "statement_zh", required: true)
    fromYear = row.integer("from_year")
    toYear = row.integer("to_year")
    expectation = row.choice("expectation", missing: .level)
    documentValueID = row.optionalKey("document_value_id")
    seriesID = row.optionalKey("series_id")
    claimID = row.optionalText("claim_id").map { Claim.ID($0) }
  }
}
