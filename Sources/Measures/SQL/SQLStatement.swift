package import Tabular

/// Why a measure has no statement.
package enum SQLRefusal: Error, Hashable, Sendable {
  /// The measure or its variant is not written as one statement.
  case measure(String, variant: String)
  /// The engine does not read files.
  case file(String)
}

/// One statement that computes a measure in an engine.
///
/// The result has the columns of `by`, the names of the rows (unit, item, time) where there are any,
/// and `value`; a value that does not exist is NULL, and so is one of values that the measure refuses.
package struct SQLStatement: Sendable {
  package let engine: SQLEngine
  let measure: String
  let variant: String
  let columns: [ColumnRole: String]
  let by: [String]
  let parameters: [String: Double]
  private let source: String
  private let conditions: [(column: String, text: String)]

  /// - Parameters:
  ///   - engine: what it is written for.
  ///   - table: a table's name, or a file.
  ///   - measure: as it is typed.
  ///   - variant: as it is typed.
  ///   - request: the columns, those that part the rows, and the conditions.
  ///   - parameters: such as `k` and `epsilon`.
  package init(
    _ engine: SQLEngine, from table: String, measure: String, variant: String,
    _ request: TableRequest, parameters: [String: Double]
  ) throws(SQLRefusal) {
    guard let source = engine.table(table) else { throw .file(table) }
    guard Self.measures.contains(measure) else { throw .measure(measure, variant: variant) }
    (self.engine, self.measure, self.variant) = (engine, measure, variant)
    (self.source, columns, by) = (source, request.columns, request.by)
    (conditions, self.parameters) = (request.conditions, parameters)
  }

  /// The measures that have a statement.
  package static let measures: Set<String> = [
    "gini", "lorenz", "theil", "cv", "hhi", "cr", "lq", "krugman", "locational-gini", "growth",
    "shift-share", "contributions", "transfer", "dagum", "sigma", "atkinson", "hoover",
    "generalised-entropy",
  ]

  /// The statement, without a semicolon.
  package func text() throws(SQLRefusal) -> String {
    guard let body else { throw .measure(measure, variant: variant) }
    let steps = [(name: "x", text: rows)] + body.steps
    let with = steps.map { "\($0.name) AS (\n  \($0.text)\n)" }.joined(separator: ", ")
    return "WITH \(with)\n\(body.result)"
  }

  // MARK: Words of the statements

  func name(_ text: String) -> String { engine.name(text) }

  /// The columns that part the rows, as they are called inside.
  var keys: [String] { by.indices.map { "b\($0 + 1)" } }

  /// `PARTITION BY` the keys and others.
  func part(_ others: String...) -> String {
    let all = keys + others
    return all.isEmpty ? "" : "PARTITION BY " + all.joined(separator: ", ")
  }

  /// `GROUP BY` the keys and others.
  func group(_ others: String...) -> String {
    let all = keys + others
    return all.isEmpty ? "" : " GROUP BY " + all.joined(separator: ", ")
  }

  /// The keys and others, as a list that ends in a comma.
  func list(_ others: String...) -> String { (keys + others).map { $0 + ", " }.joined() }

  /// The keys and the names of rows as the table calls them, before the value, and the order.
  func result(_ value: String, from: String, names: [ColumnRole] = [], grouped: Bool = false)
    -> String
  {
    let inner = keys + names.map(Self.inner)
    let outer = by + names.map { columns[$0] ?? $0.rawValue }
    let heads = zip(inner, outer).map { "\($0) AS \(name($1)), " }.joined()
    let groups = grouped && !inner.isEmpty ? " GROUP BY " + inner.joined(separator: ", ") : ""
    let order =
      inner.isEmpty ? "" : "\nORDER BY " + inner.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    return "SELECT \(heads)\(value)\nFROM \(from)\(groups)\(order)"
  }

  private static func inner(_ role: ColumnRole) -> String {
    switch role {
    case .unit: "u"
    case .item: "i"
    case .time: "t"
    case .group: "g"
    default: "v"
    }
  }

  /// The rows that count, with inner names.
  private var rows: String {
    let value = name(columns[.value] ?? "value")
    var heads = zip(by, keys).map { "\(name($0)) AS \($1)" }
    heads.append("\(engine.number(value)) AS v")
    if let weight = columns[.weight] { heads.append("\(engine.number(name(weight))) AS w") }
    if let time = columns[.time] { heads.append("\(engine.number(name(time))) AS t") }
    for (role, inner) in [(ColumnRole.unit, "u"), (.item, "i"), (.group, "g")] {
      if let column = columns[role] { heads.append("\(name(column)) AS \(inner)") }
    }
    let texts = Dictionary(grouping: conditions, by: \.column).sorted { $0.key < $1.key }
    let tests = texts.map { column, texts in
      "\(engine.string(name(column))) IN (\(texts.map { engine.text($0.text) }.joined(separator: ", ")))"
    }
    return "SELECT " + heads.joined(separator: ", ") + "\n  FROM \(source)\n  WHERE "
      + (["\(value) IS NOT NULL"] + tests).joined(separator: " AND ")
  }
}
