package import ClusterAtlas
internal import Drawing

/// Lists of clusters for files, pipes and the clipboard: the same columns everywhere.
package struct ClusterListing: Sendable {
  package let atlas: Atlas
  package let language: Language
  /// The measure of size that the rows show.
  package let size: SizeMeasure
  private let ends: ProvenanceColumns

  /// The rows end with where they are from and with `again`, the command that makes them.
  package init(
    atlas: Atlas, language: Language, size: SizeMeasure = SizeMeasure(),
    again: String = "jiqun list"
  ) {
    self.atlas = atlas
    ends = ProvenanceColumns(atlas: atlas, again: again)
    self.language = language
    self.size = size
  }

  /// The columns of CSV and JSON, named as in the package.
  package static let columns = ProvenanceColumns.all(ownColumns)

  private static let ownColumns =
    [
      "id", "name_en", "name_zh", "short_en", "short_zh", "list", "year", "batch", "batch_basis",
      "field_id", "provinces", "cities", "latitude", "longitude", "size", "size_unit", "size_year",
      "size_qualifier", "size_term", "size_indicator", "size_scope", "size_coverage",
      "size_source_id", "evidence", "instead", "instead_unit", "instead_year",
      "instead_qualifier", "instead_term", "instead_indicator", "instead_scope", "instead_coverage",
      "instead_source_id",
    ]

  /// A value of a row: lists stay lists in JSON.
  enum Value {
    case none
    case text(String)
    case number(String)
    case list([String])
  }

  func values(_ cluster: Cluster) -> [Value] {
    let figure = atlas.sizeFigure(of: cluster.id, as: size)
    let own: [Value] = [
      .text(cluster.id.rawValue), .text(cluster.name.english), .text(cluster.name.chinese),
      .text(cluster.short.english), .text(cluster.short.chinese),
      .number(String(atlas.announced(upTo: cluster.list))),
      cluster.year.map { .number(String($0)) } ?? .none,
      cluster.batch.map { .number(String($0)) } ?? .none,
      .text(cluster.batchBasis.rawValue),
      cluster.fieldID.map { .text($0.rawValue) } ?? .none,
      .list(cluster.provinceIDs.map(\.rawValue)),
      .list(cluster.cityIDs.map(\.rawValue)),
      cluster.coordinate.map { .number("\($0.latitude)") } ?? .none,
      cluster.coordinate.map { .number("\($0.longitude)") } ?? .none,
      figure.map { .number($0.rawValue) } ?? .none,
      figure.map { .text(atlas.unit($0.unitID)?.symbol.english ?? $0.unitID.rawValue) } ?? .none,
      figure?.year.map { .number(String($0)) } ?? .none,
      figure?.qualifierID.map { .text($0.rawValue) } ?? .none,
      figure.map { .text($0.term) } ?? .none,
      .text(size.indicatorID.rawValue), .text(size.scopeID.rawValue),
      .text(size.coverageID.rawValue),
      figure.map { .text($0.sourceID.rawValue) } ?? .none,
      .number(String(atlas.evidenceCount(of: cluster.id))),
    ]
    return own + instead(cluster, figure)
      + ends.cells(taken(cluster, figure), besides: Self.ownColumns).map(Value.text)
  }

  /// The figure of another kind, scope or coverage that is known where the one of the columns is not.
  private func instead(_ cluster: Cluster, _ figure: Fact?) -> [Value] {
    guard figure == nil, let other = atlas.otherSizeFigure(of: cluster.id) else {
      return Array(repeating: .none, count: 9)
    }
    return [
      .number(other.rawValue),
      .text(atlas.unit(other.unitID)?.symbol.english ?? other.unitID.rawValue),
      other.year.map { .number(String($0)) } ?? .none,
      other.qualifierID.map { .text($0.rawValue) } ?? .none, .text(other.term),
      .text(other.indicatorID.rawValue), .text(other.scopeID.rawValue),
      .text(other.coverageID.rawValue),
      .text(other.sourceID.rawValue),
    ]
  }

  /// Of the figure of size; without one of all that is known about the cluster.
  private func taken(_ cluster: Cluster, _ figure: Fact?) -> Provenance {
    guard let figure = figure ?? atlas.otherSizeFigure(of: cluster.id) else {
      return Provenance(cluster, what: cluster.name, in: atlas)
    }
    return Provenance(what: cluster.name, facts: [figure], in: atlas)
  }

  /// A table of Markdown with the figure of size that is known of each.
  package func markdown(_ clusters: [Cluster]) -> String {
    func word(_ english: String, _ chinese: String) -> String {
      language == .chinese ? chinese : english
    }
    let heads = [
      word("name", "名称"), word("province", "省份"), word("size", "规模"), word("year", "年份"),
      word("what it is", "指标口径"), word("source", "来源"),
    ]
    let rows = clusters.map { cluster -> [String] in
      let figure =
        atlas.sizeFigure(of: cluster.id, as: size) ?? atlas.otherSizeFigure(of: cluster.id)
      let measure = figure.map {
        SizeMeasure($0.indicatorID, scope: $0.scopeID, coverage: $0.coverageID)
      }
      return [
        cluster.short[language],
        cluster.provinceIDs.compactMap { atlas.province($0)?.name[language] }
          .joined(separator: language.comma),
        figure.map { Figure($0, atlas: atlas, language: language).text } ?? "-",
        figure?.year.map(String.init) ?? "-", measure.map { atlas.title(of: $0)[language] } ?? "-",
        figure.flatMap { atlas.source($0.sourceID)?.cited[language] } ?? "-",
      ]
    }
    return "# " + atlas.title[language] + "\n\n" + MarkdownTable.text(heads, rows)
  }

  package func csv(_ clusters: [Cluster]) -> String {
    let lines = clusters.map { cluster in
      values(cluster).map(Self.csvCell).joined(separator: ",")
    }
    return ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  package func tabSeparated(_ clusters: [Cluster]) -> String {
    let lines = clusters.map { cluster in
      values(cluster).map { Self.plain($0).map { $0 == "\t" || $0 == "\n" ? " " : $0 } }
        .map { String($0) }.joined(separator: "\t")
    }
    return ([Self.columns.joined(separator: "\t")] + lines).joined(separator: "\n") + "\n"
  }

  package func json(_ clusters: [Cluster]) -> String {
    let rows = clusters.map { cluster in
      JSON.object(zip(Self.columns, values(cluster).map(Self.jsonValue)).map { ($0, $1) })
    }
    return JSON.array(rows).text
  }

  private static func plain(_ value: Value) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .number(let digits): digits
    case .list(let items): items.joined(separator: "; ")
    }
  }

  private static func csvCell(_ value: Value) -> String { CSV.cell(plain(value)) }

  static func jsonValue(_ value: Value) -> JSON {
    switch value {
    case .none: .null
    case .text(let text): .string(text)
    case .number(let digits): .number(digits)
    case .list(let items): .array(items.map { .string($0) })
    }
  }
}
