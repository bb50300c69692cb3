package import ClusterAtlas
package import Comparison

/// What of a comparison goes along when it is taken.
extension CompareScreen {
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    guard let shown else { return Provenance(what: Self.title) }
    let rows = extent == .selected ? [selected].compactMap { $0 } : shown.rows
    var taken = Provenance(shown, rows: rows, in: context.atlas)
    if extent == .selected, let selected { taken.what = selected.label }
    return taken
  }

  package func markdown(_ context: Context) -> String { words?.markdown ?? "" }
}

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
