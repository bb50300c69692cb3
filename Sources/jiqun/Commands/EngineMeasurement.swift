internal import Measures
internal import RegionalIndices
internal import Tabular

/// A measure that an engine computed, told as if it had been computed here.
struct EngineMeasurement {
  private let statement: SQLStatement
  private let columns: (names: [ResultColumn], numbers: [ResultColumn])
  private let variant: Bilingual
  /// The rows of the result, and those of the counts.
  private let rows: [[String?]]
  private let counts: [[String?]]

  /// Runs both statements.
  init(
    _ statement: SQLStatement, _ row: MeasureDefinition, _ context: MeasureContext,
    _ program: EngineProgram
  ) throws(Failure) {
    self.statement = statement
    variant = Self.variant(statement, row, context)
    let text: String
    do throws(SQLRefusal) {
      text = try statement.text()
      columns = try statement.columnsOfResult()
    } catch {
      throw Failure(MeasureEngineOptions.words(error, program.engine)[program.language], status: 2)
    }
    rows = try program.rows(of: text)
    counts = try program.rows(of: statement.counts)
    guard !rows.isEmpty, used > 0 else {
      throw Failure(program.language.say("no row has a value", "没有一行有数值"))
    }
  }

  /// Which of the numbers known under the measure's name it is.
  private static func variant(
    _ statement: SQLStatement, _ row: MeasureDefinition, _ context: MeasureContext
  ) -> Bilingual {
    if statement.isWeighted { return row.title + Bilingual(", weighted", "，加权") }
    guard let variant = row.words(ofVariant: context.variant) else { return row.title }
    return row.title + Bilingual(", ", "，") + variant
  }

  func measurement(_ context: MeasureContext) -> Measurement {
    Measurement(
      groupNames: statement.by, results: results, used: used, missing: asked - used,
      excluded: read - asked, context)
  }

  // MARK: Counts

  private var keyCount: Int { statement.by.count }
  private var read: Int { sum(keyCount) }
  private var asked: Int { sum(keyCount + 1) }
  private var used: Int { sum(keyCount + 2) }

  private func sum(_ column: Int) -> Int {
    counts.reduce(0) { $0 + Self.count($1, column) }
  }

  private static func count(_ row: [String?], _ column: Int) -> Int {
    guard row.indices.contains(column) else { return 0 }
    return row[column].flatMap { Int($0) } ?? 0
  }

  /// How many rows of a part were used.
  private var usedByKeys: [[String]: Int] {
    counts.reduce(into: [:]) { $0[keys($1)] = Self.count($1, keyCount + 2) }
  }

  // MARK: Results

  private func keys(_ row: [String?]) -> [String] { row.prefix(keyCount).map { $0 ?? "" } }

  private var results: [(keys: [String], outcome: Outcome)] {
    let used = usedByKeys
    var results: [(keys: [String], outcome: Outcome)] = []
    for row in rows {
      let keys = keys(row)
      if results.last?.keys != keys {
        let count = used[keys] ?? 0
        results.append(
          (
            keys,
            Outcome(
              variant, range: statement.range(count: count), used: count, names: columns.names,
              numbers: columns.numbers, rows: [])
          ))
      }
      results[results.count - 1].outcome.rows.append(outcomeRow(row.dropFirst(keyCount)))
    }
    return results
  }

  private func outcomeRow(_ cells: ArraySlice<String?>) -> OutcomeRow {
    let names = cells.prefix(columns.names.count).map { $0 ?? "" }
    let numbers = cells.dropFirst(columns.names.count).prefix(columns.numbers.count)
    return OutcomeRow(names, numbers.map(Self.measure))
  }

  /// A number; what an engine has for none has a part that is undefined.
  private static func measure(_ cell: String?) -> Measure {
    guard let number = cell.flatMap({ Double($0) }), number.isFinite else {
      return .undefined(.partUndefined)
    }
    return .value(number)
  }
}
