package import Measures
internal import RegionalIndices
package import Tabular

/// The results of a measure for files, pipes and the clipboard: the same columns everywhere.
package struct MeasureListing: Sendable {
  let row: MeasureDefinition
  let measurement: Measurement
  /// The names of the columns of units and items in the user's table.
  let unit: String?
  let item: String?
  /// The table of the package that the rows are from.
  let data: String?
  /// What stands in each row of CSV at its end: what it is of, where it is from.
  package var taken: [(name: String, cell: String)] = []
  /// The formula with the numbers put in, line by line; for JSON.
  package var explanation: [Bilingual] = []

  package init(
    _ row: MeasureDefinition, _ measurement: Measurement, unit: String?, item: String?,
    data: String? = nil
  ) {
    self.row = row
    self.measurement = measurement
    self.unit = unit
    self.item = item
    self.data = data
  }

  package var first: Outcome { measurement.results[0].outcome }

  /// The columns of names: groups, then what the rows are of, by the table's own names.
  package var nameColumns: [String] {
    measurement.groupNames
      + first.nameColumns.map { column in
        switch column {
        case .unit: unit ?? column.key
        case .item: item ?? column.key
        default: column.key
        }
      }
  }

  private var allColumns: [String] {
    nameColumns + numberNames + (first.wordColumn.map { [$0.key] } ?? [])
  }

  /// The names of the numbers; the first is called as the measure is, not `value`.
  package var numberNames: [String] {
    let others = nameColumns + first.numberColumns.map(\.key).filter { $0 != "value" }
    let name = String(row.name.map { $0 == "-" ? "_" : $0 })
    let own = others.contains(name) ? name + "_index" : name
    return first.numberColumns.map { $0.key == "value" ? own : $0.key }
  }

  package var csv: String {
    var text = CSV.line(allColumns + taken.map(\.name))
    let end = taken.map { "," + CSV.cell($0.cell) }.joined()
    for result in measurement.results {
      let keys = result.keys.map { CSV.cell($0) + "," }.joined()
      for row in result.outcome.rows {
        text += keys
        for name in row.names {
          text += CSV.cell(name)
          text += ","
        }
        for (index, number) in row.numbers.enumerated() {
          if index > 0 { text += "," }
          if let value = number.value { text += "\(value)" }
        }
        if first.wordColumn != nil {
          text += ","
          text += CSV.cell(row.word?.english ?? "")
        }
        text += end
        text += "\n"
      }
    }
    return text
  }

  package var json: String {
    var pairs: [(String, JSON)] = [
      ("measure", .string(row.name)), ("title_en", .string(row.title.english)),
      ("title_zh", .string(row.title.chinese)), ("data", data.map { .string($0) } ?? .null),
      ("variant", .string(first.variant.english)),
      ("used", .number(measurement.used)), ("missing", .number(measurement.missing)),
      ("excluded", .number(measurement.excluded)), ("meaning_en", .string(row.meaning.english)),
      ("meaning_zh", .string(row.meaning.chinese)),
    ]
    for one in taken where one.name != "data" { pairs.append((one.name, .text(one.cell))) }
    if let version = taken.first(where: { $0.name == "data" }) {
      pairs.append(("package", .text(version.cell)))
    }
    if !explanation.isEmpty {
      pairs.append(("explanation_en", .list(explanation.map(\.english))))
      pairs.append(("explanation_zh", .list(explanation.map(\.chinese))))
    }
    let results = measurement.results.map { result($0.keys, $0.outcome) }
    return JSON.object(pairs + [("results", .array(results))]).text
  }

  private func result(_ keys: [String], _ outcome: Outcome) -> JSON {
    var pairs: [(String, JSON)] = zip(measurement.groupNames, keys).map { ($0, .string($1)) }
    pairs += [
      ("used", .number(outcome.used)),
      (
        "range",
        .object([
          ("lower", .number(outcome.range.lower)), ("upper", .number(outcome.range.upper)),
        ])
      ),
    ]
    if outcome.rows.count == 1, outcome.nameColumns.isEmpty {
      return .object(pairs + numbers(outcome, outcome.rows[0]))
    }
    pairs += outcome.summary.flatMap { number($0.column.key, $0.measure) }
    let names = Array(nameColumns.dropFirst(measurement.groupNames.count))
    let rows = outcome.rows.map { row in
      JSON.object(zip(names, row.names).map { ($0, .string($1)) } + numbers(outcome, row))
    }
    return .object(pairs + [("rows", .array(rows))])
  }

  private func number(_ name: String, _ measure: Measure) -> [(String, JSON)] {
    var pairs: [(String, JSON)] = [(name, .number(measure.value))]
    if let reason = measure.reason {
      pairs.append((name + "_undefined", .string(IndexWords.text(reason, in: .english))))
    }
    return pairs
  }

  private func numbers(_ outcome: Outcome, _ row: OutcomeRow) -> [(String, JSON)] {
    var pairs = zip(outcome.numberColumns, row.numbers).flatMap { number($0.key, $1) }
    if let column = outcome.wordColumn {
      pairs.append((column.key, row.word.map { .string($0.english) } ?? .null))
    }
    return pairs
  }
}
