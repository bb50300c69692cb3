package import RegionalIndices
package import Tabular

/// Why a measure has no statement.
package enum SQLRefusal: Error, Hashable, Sendable {
  /// The measure or its variant is not written as one statement.
  case measure(String, variant: String)
  /// The engine does not read files.
  case file(String)
}

/// Why a measure has no statement, by what it takes.
package enum StatementObstacle: Hashable, Sendable {
  case neighbours, draws, matrix, other

  package var words: Bilingual {
    switch self {
    case .neighbours:
      Bilingual(
        "it takes a second table, that of the neighbours", "它还需要第二张表，即邻接表")
    case .draws: Bilingual("it draws at random, by a seed", "它按种子随机抽样")
    case .matrix:
      Bilingual("it computes with a whole matrix", "它以整个矩阵计算")
    case .other: Bilingual("none is written for it", "尚未为它写出语句")
    }
  }
}

extension MeasureDefinition {
  /// Why there is no statement, for a measure or a variant that has none.
  package var whyNoStatement: StatementObstacle {
    if needsLinks { return .neighbours }
    if form.isMatrix { return .matrix }
    let options = (needsParameters + usesParameters).map(\.option.rawValue)
    return options.contains("seed") ? .draws : .other
  }
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
  package let by: [String]
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
    "shift-share", "contributions", "relative-transfer", "dagum", "sigma", "atkinson", "hoover",
    "generalised-entropy", "palma", "dominance", "localisation",
  ]

  /// The statement, without a semicolon.
  package func text() throws(SQLRefusal) -> String {
    guard let body else { throw .measure(measure, variant: variant) }
    let steps = checkedRows(body.cells) + body.steps
    let with = steps.map { "\($0.name) AS (\n  \($0.text)\n)" }.joined(separator: ", ")
    return "WITH \(with)\n\(body.result)\(engine.settings)"
  }

  /// The rows `x`; where names must stand once, a part in which one does not has no values, as it would be
  /// refused here.
  ///
  /// All of two names are there with each other when each pair stands once and the rows of a name times
  /// those of the other are all rows: a part whose names fall apart has fewer.
  private func checkedRows(_ cells: [String]) -> [(name: String, text: String)] {
    guard !cells.isEmpty else { return [("x", rows("v"))] }
    func count(_ names: [String]) -> String {
      let all = keys + names
      return "COUNT(*) OVER (\(all.isEmpty ? "" : "PARTITION BY " + all.joined(separator: ", ")))"
    }
    let crossed =
      cells.count == 2 ? " OR \(count([cells[0]])) * \(count([cells[1]])) <> \(count([]))" : ""
    return [
      ("r", rows("v0")),
      (
        "h",
        "SELECT r.*, CASE WHEN \(count(cells)) > 1\(crossed) THEN 1 ELSE 0 END AS twice\n  FROM r"
      ),
      (
        "x",
        "SELECT h.*, CASE WHEN MAX(twice) OVER (\(part())) = 0 THEN v0 END AS v\n  FROM h"
      ),
    ]
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
    case .time: "tn"
    case .group: "g"
    default: "v"
    }
  }

  /// The rows that count, with inner names.
  private func rows(_ number: String) -> String {
    let value = name(columns[.value] ?? "value")
    var heads = zip(by, keys).map { "\(name($0)) AS \($1)" }
    heads.append("\(engine.number(value)) AS \(number)")
    if let reference = columns[.reference] {
      heads.append("\(engine.number(name(reference))) AS f")
    }
    if let weight = columns[.weight] { heads.append("\(engine.number(name(weight))) AS w") }
    if let time = columns[.time] {
      heads += ["\(engine.number(name(time))) AS t", "\(name(time)) AS tn"]
    }
    for (role, inner) in [(ColumnRole.unit, "u"), (.item, "i"), (.group, "g")] {
      if let column = columns[role] { heads.append("\(name(column)) AS \(inner)") }
    }
    return "SELECT " + heads.joined(separator: ", ") + "\n  FROM \(source)\n  WHERE "
      + (filled + wanted).joined(separator: " AND ")
  }

  /// A row without one of its numbers is left out.
  private var filled: [String] {
    [ColumnRole.value, .weight, .time, .reference].compactMap { role in
      (columns[role] ?? (role == .value ? "value" : nil)).map { "\(name($0)) IS NOT NULL" }
    }
  }

  /// The conditions: each column has one of its texts.
  private var wanted: [String] {
    let texts = Dictionary(grouping: conditions, by: \.column).sorted { $0.key < $1.key }
    return texts.map { column, texts in
      "\(engine.string(name(column))) IN (\(texts.flatMap { spellings($0.text) }.map(engine.text).joined(separator: ", ")))"
    }
  }

  /// A text as the engine may write it: a whole number in a column of doubles has a point there.
  private func spellings(_ text: String) -> [String] {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isWhole = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isWhole && engine.writesPoint ? [text, text + ".0"] : [text]
  }

  /// A second statement, which counts the rows of each part: all, those that fulfil the conditions, and
  /// those of them that have their numbers.
  package var counts: String {
    let heads = zip(by, keys).map { "\(name($0)) AS \($1), " }.joined()
    func count(_ tests: [String]) -> String {
      tests.isEmpty
        ? "COUNT(*)" : "SUM(CASE WHEN \(tests.joined(separator: " AND ")) THEN 1 ELSE 0 END)"
    }
    let groups = by.isEmpty ? "" : "\nGROUP BY " + by.map(name).joined(separator: ", ")
    return
      "SELECT \(heads)COUNT(*) AS read, \(count(wanted)) AS asked, \(count(wanted + filled)) AS used"
      + "\nFROM \(source)\(groups)\(engine.settings)"
  }

  /// The columns of the result behind those of `by`: names of the rows, then numbers.
  package func columnsOfResult() throws(SQLRefusal) -> (
    names: [ResultColumn], numbers: [ResultColumn]
  ) {
    guard let body else { throw .measure(measure, variant: variant) }
    return (body.names, body.numbers)
  }

  /// What the value of so many rows lies between.
  package func range(count: Int) -> ValueRange {
    let n = Double(max(1, count))
    switch (measure, variant) {
    case ("gini", "corrected") where columns[.weight] == nil: return ValueRange(lower: 0, upper: 1)
    case ("gini", _) where columns[.weight] != nil: return ValueRange(lower: 0, upper: 1)
    case ("gini", _), ("locational-gini", "plain"), ("locational-gini", "locationQuotients"):
      return ValueRange(lower: 0, upper: (n - 1) / n)
    case ("theil", "t"), ("theil", ""): return TheilVariant.t.range(count: count)
    case ("cv", "population"): return ValueRange(lower: 0, upper: (n - 1).squareRoot())
    case ("cv", "sample"): return ValueRange(lower: 0, upper: n.squareRoot())
    case ("hhi", "points"): return ValueRange(lower: 10_000 / n, upper: 10_000)
    case ("hhi", "equivalentNumber"): return ValueRange(lower: 1, upper: n)
    case ("hhi", "normalised"): return ValueRange(lower: 0, upper: 1)
    case ("hhi", _): return ValueRange(lower: 1 / n, upper: 1)
    case ("cr", _): return ValueRange(lower: min(1, (parameters["k"] ?? 4) / n), upper: 1)
    case ("lq", "symmetric"): return ValueRange(lower: -1, upper: 1)
    case ("krugman", _): return ValueRange(lower: 0, upper: 2)
    case ("growth", "compound"): return ValueRange(lower: -1)
    case ("locational-gini", "krugman"): return ValueRange(lower: 0, upper: 0.5)
    case ("locational-gini", "squaredDifferences"): return ValueRange(lower: 0, upper: 2)
    case ("locational-gini", "normalised"): return ValueRange(lower: 0, upper: 1)
    case ("lorenz", _), ("dagum", _), ("atkinson", _), ("hoover", _), ("dominance", _),
      ("localisation", _):
      return ValueRange(lower: 0, upper: 1)
    case ("growth", _), ("shift-share", _), ("contributions", _), ("relative-transfer", _):
      return ValueRange()
    default: return ValueRange(lower: 0)
    }
  }
}
