package import Measures
internal import RegionalIndices
internal import Tabular

/// The results of a measure for files, pipes and the clipboard: the same columns everywhere.
package struct MeasureListing: Sendable {
  let row: MeasureDefinition
  let measurement: Measurement
  /// The names of the columns of units and items in the user's table.
  let unit: String?
  let item: String?
  /// The table of the package that the rows are from.
  let data: String?

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
    nameColumns + first.numberColumns.map(\.key) + (first.wordColumn.map { [$0.key] } ?? [])
  }

  package var csv: String {
    var text = CSV.line(allColumns)
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
          text += CSV.cell(row.word?.en ?? "")
        }
        text += "\n"
      }
    }
    return text
  }

  package var json: String {
    JSON.object([
      ("measure", .string(row.name)), ("title_en", .string(row.title.en)),
      ("title_zh", .string(row.title.zh)), ("data", data.map { .string($0) } ?? .null),
      ("variant", .string(first.variant.en)),
      ("used", .number(measurement.used)), ("missing", .number(measurement.missing)),
      ("excluded", .number(measurement.excluded)), ("meaning_en", .string(row.meaning.en)),
      ("meaning_zh", .string(row.meaning.zh)),
      ("results", .array(measurement.results.map { result($0.keys, $0.outcome) })),
    ]).text
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
      pairs.append((column.key, row.word.map { .string($0.en) } ?? .null))
    }
    return pairs
  }
}
