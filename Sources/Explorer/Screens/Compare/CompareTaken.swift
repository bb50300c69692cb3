internal import ClusterAtlas
internal import Comparison
package import Reports

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
