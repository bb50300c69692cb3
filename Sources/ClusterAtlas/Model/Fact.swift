/// A figure about a cluster, with all that is needed to read it right.
public struct Fact: Hashable, Sendable, Identifiable {
  /// The identifier, for example `fact-001`.
  public let id: String
  /// The cluster it is about.
  public let clusterID: Cluster.ID
  /// What it measures.
  public let indicatorID: Indicator.ID
  /// What it is limited to, for example one district or product. Empty when missing.
  public let detail: Bilingual
  /// The number in its unit.
  public let value: Double
  /// The number as its digits stand in the package.
  public let rawValue: String
  /// The unit of the number.
  public let unitID: Unit.ID
  /// The year it is of, nil when the source does not say.
  public let year: Int?
  /// The part of the year, `Period.year` for the whole.
  public let periodID: Period.ID
  /// What stands before the number, nil when it is exact.
  public let qualifierID: Qualifier.ID?
  /// What it covers.
  public let scopeID: Scope.ID
  /// Where it is from.
  public let sourceID: Source.ID
  /// How trustworthy it is.
  public let confidenceID: Confidence.ID
  /// What else is to be known about it. Empty when missing.
  public let note: Bilingual
  /// What the research data called it, in their words.
  public let asGiven: String
  /// The qualifier in the words of the research data. Empty when missing.
  public let qualifierAsGiven: String
}

extension Fact: TableRow {
  static let table: StaticString = "facts"

  init(_ row: inout RowReader) {
    id = row.id()
    clusterID = row.key("cluster_id", of: "clusters")
    indicatorID = row.key("indicator_id", of: "indicators")
    detail = row.bilingual("detail_en", "detail_zh")
    (value, rawValue) = row.numberAsGiven("value")
    unitID = row.key("unit_id", of: "units")
    year = row.integer("year")
    periodID = row.key("period_id", of: "periods")
    qualifierID = row.optionalKey("qualifier_id", of: "qualifiers")
    scopeID = row.key("scope_id", of: "scopes")
    sourceID = row.key("source_id", of: "sources")
    confidenceID = row.key("confidence_id", of: "confidences")
    note = row.bilingual("note_en", "note_zh")
    asGiven = row.text("as_given")
    qualifierAsGiven = row.text("qualifier_as_given")
  }
}
