package import ClusterAtlas
internal import Tabular

/// The figures of series for files, pipes and the clipboard: the same columns everywhere.
package struct TrendListing: Sendable {
  let atlas: Atlas
  let series: [TimeSeries]
  private let ends: ProvenanceColumns

  /// The rows end with what they are of, where they are from, and with `again`, the command that
  /// makes them.
  package init(atlas: Atlas, series: [TimeSeries], again: String = "jiqun series") {
    self.atlas = atlas
    self.series = series
    ends = ProvenanceColumns(atlas: atlas, again: again)
  }

  package static let columns = ProvenanceColumns.all(ownColumns)

  private static let ownColumns = [
    "series_id", "year", "value", "unit", "flag", "source_id", "title_en", "title_zh", "scope",
  ]

  private var rows: [[String]] {
    series.flatMap { one in
      var taken = Provenance(what: one.series.title, series: [one], in: atlas)
      return one.observations.map { observation -> [String] in
        let sources = one.sourceID(in: observation.year).map { [$0] } ?? one.sourceIDs
        let own: [String] = [
          one.series.id.rawValue, String(observation.year), observation.value.map { "\($0)" } ?? "",
          one.unit.id.rawValue, observation.flagID?.rawValue ?? "",
          sources.map(\.rawValue).joined(separator: "; "), one.series.title.english,
          one.series.title.chinese,
          taken.scope.english,
        ]
        taken.sources = sources.compactMap(atlas.source).map(ProvenanceSource.init)
        return own + ends.cells(taken, besides: Self.ownColumns)
      }
    }
  }

  package var csv: String { CSV.line(Self.columns) + rows.map(CSV.line).joined() }

  package var json: String { JSON.array(series.map(object)).text }

  private func object(_ one: TimeSeries) -> JSON {
    let values = one.observations.map { observation -> JSON in
      .object([
        ("year", .number(String(observation.year))),
        ("value", observation.value.map { .number("\($0)") } ?? .null),
        ("flag", .text(observation.flagID?.rawValue)),
        ("source_id", .text(one.sourceID(in: observation.year)?.rawValue)),
      ])
    }
    let taken = Provenance(what: one.series.title, series: [one], in: atlas)
    let own: [JSON.Pair] = [
      ("id", .string(one.series.id.rawValue)), ("title_en", .string(one.series.title.english)),
      ("title_zh", .string(one.series.title.chinese)), ("unit", .string(one.unit.id.rawValue)),
      ("unit_en", .string(one.unit.name.english)), ("unit_zh", .string(one.unit.name.chinese)),
      ("kind", .string(one.series.kind.rawValue)),
      ("sources", .array(one.sourceIDs.map { .string($0.rawValue) })),
      ("observations", .array(values)),
      ("source_urls", .list(taken.sources.compactMap(\.url))),
    ]
    return ends.object(own, taken)
  }
}
