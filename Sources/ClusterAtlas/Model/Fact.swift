/// A figure about a cluster, or about all clusters of a list, with all that is needed to read it
/// right.
public struct Fact: Hashable, Sendable, Identifiable {
  /// Where the year of a figure is from.
  public enum YearBasis: String, Sendable, CaseIterable {
    /// The source gives the year of the figure.
    case figure
    /// The source says "now" or the like; the year is that of its text.
    case text
  }

  /// The identifier, for example `fact-001`.
  public let id: Identifier<Fact>
  /// The cluster it is about. Empty for a total of a list.
  public let clusterID: Cluster.ID
  /// What it measures.
  public let indicatorID: Indicator.ID
  /// For a share or a growth rate, what it is of, as far as that is an indicator.
  public let ofID: Indicator.ID?
  /// What it is limited to, for example one district or product. Empty when missing.
  public let detail: Bilingual
  /// The source's own word for what it measures, in the source's language: 产值, 产业规模, sales.
  /// Empty where the wording is not at hand.
  public let term: String
  /// The number in its unit.
  public let value: Double
  /// The number as its digits stand in the package.
  public let rawValue: String
  /// The unit of the number.
  public let unitID: UnitOfMeasure.ID
  /// The growth on the year before that the source gives with the number, in per cent.
  public let growth: Double?
  /// The year it is of, nil when the source does not say.
  public let year: Int?
  /// Where the year is from, nil when that was not noted.
  public let yearBasis: YearBasis?
  /// The part of the year, `Period.year` for the whole.
  public let periodID: Period.ID
  /// What stands before the number, nil when it is exact.
  public let qualifierID: Qualifier.ID?
  /// Which firms and branches are counted.
  public let coverageID: Coverage.ID
  /// Whose figure it is: of the cluster, of a city's industry, of a park.
  public let scopeID: Scope.ID
  /// Whether it is a result, a target, a forecast, or stands under a doubt.
  public let statusID: FactStatus.ID
  /// Where it is from.
  public let sourceID: Source.ID
  /// How trustworthy the text is that it comes from; see `Source.copy` for the copy of it.
  public let confidenceID: Confidence.ID
  /// What else is to be known about it. Empty when missing.
  public let note: Bilingual
}

extension Fact {
  /// Reads a row of one of the tables of figures: `subject` is the column and the table of what it
  /// is about, nil for totals.
  init(_ row: inout RowReader, about subject: (column: StaticString, table: StaticString)?) {
    id = row.id()
    clusterID = subject.map { row.key($0.column, of: $0.table) } ?? ""
    indicatorID = row.key("indicator_id")
    ofID = row.optionalKey("of_id")
    detail = row.bilingual("detail_en", "detail_zh")
    term = row.text("term")
    (value, rawValue) = row.numberAsGiven("value")
    unitID = row.key("unit_id")
    growth = row.number("growth")
    year = row.integer("year")
    yearBasis = row.optionalChoice("year_basis")
    periodID = row.key("period_id")
    qualifierID = row.optionalKey("qualifier_id")
    coverageID = row.optionalKey("coverage_id") ?? Coverage.all
    scopeID = row.key("scope_id")
    statusID = row.optionalKey("status_id") ?? FactStatus.result
    sourceID = row.key("source_id")
    confidenceID = row.key("confidence_id")
    note = row.bilingual("note_en", "note_zh")
  }
}

extension Fact: TableRow {
  static let table: StaticString = "facts"

  init(_ row: inout RowReader) {
    self.init(&row, about: ("cluster_id", "clusters"))
  }
}

/// A row of `later_facts`: a figure about a cluster named in 2022 or 2024.
struct LaterFact: TableRow, Identifiable {
  static let table: StaticString = "later_facts"
  let fact: Fact
  var id: Fact.ID { fact.id }

  init(_ row: inout RowReader) {
    fact = Fact(&row, about: ("later_cluster_id", "later_clusters"))
  }
}

/// A figure about all clusters of a list together. It is no sum made here: a source says it.
public struct Total: Hashable, Sendable, Identifiable {
  /// How many clusters the list has: 25, 45 or 80.
  public let list: Int
  /// The figure.
  public let fact: Fact

  /// The identifier of the figure, for example `total-001`.
  public var id: Fact.ID { fact.id }
}

extension Total: TableRow {
  static let table: StaticString = "totals"

  init(_ row: inout RowReader) {
    list = row.integer("list", required: true) ?? 0
    fact = Fact(&row, about: nil)
  }
}
