internal import ClusterAtlas
package import Comparison

/// A comparison for programs.
package enum ComparisonRecords {
  /// An array of rows; `value` is in the unit that `unit_en` names, `value_zh` in that of `unit_zh`.
  package static func json(_ comparison: Comparison, _ ends: ProvenanceColumns) -> JSON {
    .array(comparison.rows.map { row($0, comparison, ends) })
  }

  private static func row(
    _ row: ComparisonRow, _ comparison: Comparison, _ ends: ProvenanceColumns
  ) -> JSON {
    var pairs: [JSON.Pair] = [
      ("id", .string(row.id)), ("kind", .string(row.kind.rawValue)),
      ("reason", .text(row.reason.english)), ("reason_zh", .text(row.reason.chinese)),
    ]
    pairs += JSON.both("label", row.label) + JSON.both("unit", row.unit)
    pairs.append(("distance", .number(row.distance)))
    var values: [(String, JSON)] = []
    for (thing, cell) in zip(comparison.things, row.cells)
    where !values.contains(where: { $0.0 == thing.id }) {
      values.append((thing.id, cell.map(value) ?? .null))
    }
    pairs.append(("values", .object(values)))
    return ends.object(pairs, taken(row, comparison, ends))
  }

  /// What a row is, and of whom.
  private static func taken(
    _ row: ComparisonRow, _ comparison: Comparison, _ ends: ProvenanceColumns
  ) -> Provenance {
    var taken = Provenance(comparison, rows: [row], in: ends.atlas)
    taken.what = row.label
    return taken
  }

  private static func value(_ cell: ComparisonCell) -> JSON {
    var pairs: [JSON.Pair] =
      [
        ("value", .number(cell.inUnits?.english ?? cell.value)),
        ("value_zh", .number(cell.inUnits?.chinese ?? cell.value)),
      ] + JSON.both("text", cell.text)
    pairs += [("year", .number(cell.year))] + JSON.both("remark", cell.remark)
    pairs += [
      ("rank", .number(cell.rank?.place)), ("of", .number(cell.rank?.count)),
      ("source_ids", .list(cell.sourceIDs)), ("fact_id", .text(cell.factID?.rawValue)),
      ("evidence_ids", .list(cell.evidenceIDs)), ("series_id", .text(cell.seriesID?.rawValue)),
    ]
    pairs += JSON.both("reason", cell.reason)
    return .object(pairs: pairs)
  }

  /// A line for each row and thing; the two values are in the units of the two languages.
  package static func csv(_ comparison: Comparison, _ ends: ProvenanceColumns) -> String {
    var text = CSV.line(ProvenanceColumns.all(ownColumns))
    for row in comparison.rows {
      var taken = taken(row, comparison, ends)
      for (place, cell) in row.cells.enumerated() {
        taken.scope = comparison.names[place]
        taken.sources = (cell?.sourceIDs ?? []).compactMap(ends.atlas.source)
          .map(ProvenanceSource.init)
        text += CSV.line(
          line(row, comparison.things[place], cell) + ends.cells(taken, besides: ownColumns))
      }
    }
    return text
  }

  private static let ownColumns = [
    "row", "kind", "label_en", "label_zh", "thing", "text_en", "text_zh", "unit_en", "unit_zh",
    "value", "value_zh", "year", "rank", "of", "remark_en", "remark_zh", "source_ids", "fact_id",
    "reason_en", "reason_zh",
  ]

  private static func line(
    _ row: ComparisonRow, _ thing: Comparand, _ cell: ComparisonCell?
  ) -> [String] {
    let reason = cell.map(\.reason).flatMap { $0.isEmpty ? nil : $0 } ?? row.reason
    return [
      row.id, row.kind.rawValue, row.label.english, row.label.chinese, thing.id,
      cell?.text.english ?? "", cell?.text.chinese ?? "", row.unit.english, row.unit.chinese,
      number(cell?.inUnits?.english ?? cell?.value),
      number(cell?.inUnits?.chinese ?? cell?.value), cell?.year.map(String.init) ?? "",
      cell?.rank.map { "\($0.place)" } ?? "", cell?.rank.map { "\($0.count)" } ?? "",
      cell?.remark.english ?? "", cell?.remark.chinese ?? "",
      cell?.sourceIDs.map(\.rawValue).joined(separator: "; ") ?? "", cell?.factID?.rawValue ?? "",
      reason.english,
      reason.chinese,
    ]
  }

  private static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
