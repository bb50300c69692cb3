/// An engine that a statement is written for.
package enum SQLEngine: String, CaseIterable, Sendable {
  case duckdb, postgres, spark, clickhouse

  /// A name in the engine's quotes.
  package func name(_ text: String) -> String {
    switch self {
    case .duckdb, .postgres: "\"" + text.replacing("\"", with: "\"\"") + "\""
    case .spark: "`" + text.replacing("`", with: "``") + "`"
    case .clickhouse:
      "`" + text.replacing("\\", with: "\\\\").replacing("`", with: "\\`") + "`"
    }
  }

  /// A text in the engine's quotes.
  package func text(_ text: String) -> String {
    switch self {
    case .duckdb, .postgres: "'" + text.replacing("'", with: "''") + "'"
    case .spark, .clickhouse:
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
  }

  /// A table by its name, whose parts are parted by dots, or a file that the engine reads itself; nil
  /// where it reads no such file: PostgreSQL none, Spark no CSV in a statement, as it would take the header
  /// for a row.
  package func table(_ source: String) -> String? {
    let endings = [".parquet", ".csv", ".csv.gz"]
    guard source.contains("/") || endings.contains(where: source.hasSuffix) else {
      return source.split(separator: ".", omittingEmptySubsequences: false)
        .map { name(String($0)) }.joined(separator: ".")
    }
    switch self {
    case .duckdb where source.hasSuffix("/"):
      return "read_parquet(" + text(source + "**/*.parquet") + ", hive_partitioning = true)"
    case .duckdb: return text(source)
    case .clickhouse: return "file(" + text(source) + ")"
    case .spark where source.hasSuffix(".csv") || source.hasSuffix(".csv.gz"): return nil
    case .spark: return "parquet." + name(source)
    case .postgres: return nil
    }
  }

  /// A column as a double.
  func number(_ column: String) -> String {
    switch self {
    case .duckdb, .spark: "CAST(\(column) AS DOUBLE)"
    case .postgres: "CAST(\(column) AS DOUBLE PRECISION)"
    case .clickhouse: "toFloat64OrNull(toString(\(column)))"
    }
  }

  /// What stands at the end of a statement: a column of the table that is called as one inside the statement is
  /// that column everywhere but in ClickHouse, which has to be told.
  var settings: String {
    self == .clickhouse ? "\nSETTINGS prefer_column_name_to_alias = 1" : ""
  }

  /// The weight of a row that counts once, a double.
  var one: String { self == .clickhouse ? "toFloat64(1)" : number("1") }

  /// A column as a text.
  func string(_ column: String) -> String {
    switch self {
    case .duckdb: "CAST(\(column) AS VARCHAR)"
    case .postgres: "CAST(\(column) AS TEXT)"
    case .spark: "CAST(\(column) AS STRING)"
    case .clickhouse: "toString(\(column))"
    }
  }

  /// Whether a double that is a whole number is written with a point.
  var writesPoint: Bool { self == .duckdb || self == .spark }

  /// Standard deviation with n, or with n − 1.
  func deviation(_ term: String, sample: Bool) -> String {
    self == .clickhouse
      ? "\(sample ? "stddevSampStable" : "stddevPopStable")(\(term))"
      : "\(sample ? "STDDEV_SAMP" : "STDDEV_POP")(\(term))"
  }
}

extension String {
  /// The text with each occurrence of another replaced.
  fileprivate func replacing(_ part: Character, with other: String) -> String {
    reduce(into: "") { $0 += $1 == part ? other : String($1) }
  }

  fileprivate func replacing(_ part: String, with other: String) -> String {
    part.first.map { replacing($0, with: other) } ?? self
  }
}
