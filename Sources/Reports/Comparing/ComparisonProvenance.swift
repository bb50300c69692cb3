package import ClusterAtlas
package import Comparison

extension Provenance {
  /// Of rows of a comparison.
  package init(_ comparison: Comparison, rows: [ComparisonRow], in atlas: Atlas) {
    let cells = rows.flatMap(\.cells).compactMap { $0 }
    let names = Self.list(comparison.names)
    self.init(
      what: names, unit: Self.list(rows.map(\.unit)), years: Self.span(cells.compactMap(\.year)),
      scope: names,
      sources: Source.unique(cells.flatMap(\.sourceIDs)).compactMap(atlas.source)
        .map(ProvenanceSource.init))
  }
}
