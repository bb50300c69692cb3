package import ClusterAtlas
internal import Tabular

/// The figures of series for files, pipes and the clipboard: the same columns everywhere.
package struct TrendListing: Sendable {
  let atlas: Atlas
  let series: [TimeSeries]

  package init(atlas: Atlas, series: [TimeSeries]) {
    self.atlas = atlas
    self.series = series
  }

  package static let columns = ["series_id", "year", "value", "unit", "flag", "source_id"]

  private var rows: [[String]] {
    series.flatMap { one in
      one.observations.map { observation in
        [
          one.series.id, String(observation.year), observation.value.map { "\($0)" } ?? "",
          one.unit.id, observation.flagID ?? "",
          one.sourceID(in: observation.year) ?? one.sourceIDs.joined(separator: "; "),
        ]
      }
    }
  }

  package var csv: String { CSV.line(Self.columns) + rows.map(CSV.line).joined() }

  package var json: String { JSON.array(series.map(Self.object)).text }

  private static func object(_ one: TimeSeries) -> JSON {
    let values = one.observations.map { observation -> JSON in
      .object([
        ("year", .number(String(observation.year))),
        ("value", observation.value.map { .number("\($0)") } ?? .null),
        ("flag", observation.flagID.map { .string($0) } ?? .null),
        ("source_id", one.sourceID(in: observation.year).map { .string($0) } ?? .null),
      ])
    }
    return .object([
      ("id", .string(one.series.id)), ("title_en", .string(one.series.title.english)),
      ("title_zh", .string(one.series.title.chinese)), ("unit", .string(one.unit.id)),
      ("unit_en", .string(one.unit.name.english)), ("unit_zh", .string(one.unit.name.chinese)),
      ("kind", .string(one.series.kind.rawValue)),
      ("sources", .array(one.sourceIDs.map { .string($0) })), ("observations", .array(values)),
    ])
  }
}
