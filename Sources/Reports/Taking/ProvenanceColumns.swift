package import ClusterAtlas

/// The columns at the end of each row that is taken along: a row says by itself what it is and where
/// it is from, wherever it is sorted, cut or joined. What a row has under the same name already is
/// not said twice.
package struct ProvenanceColumns: Sendable {
  package let atlas: Atlas
  /// The command that makes the rows again.
  private let again: String
  private let data: String

  package init(atlas: Atlas, again: String) {
    self.atlas = atlas
    self.again = again
    data = Provenance.data(atlas)
  }

  /// The names of those that a row with these columns has not.
  package static func names(besides own: [String]) -> [String] {
    Provenance.columnNames.filter { name in
      !own.contains(name) && !(name == "years" && own.contains("year"))
    }
  }

  /// A row's own columns, then those that it has not.
  package static func all(_ own: [String]) -> [String] { own + names(besides: own) }

  /// Their cells for a row of this.
  package func cells(_ taken: Provenance, besides own: [String]) -> [String] {
    let names = Self.names(besides: own)
    return columns(taken).filter { names.contains($0.name) }.map(\.cell)
  }

  /// The same as pairs of JSON; what is missing is null.
  package func pairs(_ taken: Provenance, besides own: [String]) -> [JSON.Pair] {
    let names = Self.names(besides: own)
    return columns(taken).filter { names.contains($0.name) }.map { ($0.name, .text($0.cell)) }
  }

  /// The pairs of an object, then those that it has not, but for some that stand around it.
  package func object(
    _ own: [JSON.Pair], _ taken: Provenance, without others: [String] = []
  ) -> JSON {
    .object(pairs: own + pairs(taken, besides: own.map(\.key) + others))
  }

  private func columns(_ taken: Provenance) -> [(name: String, cell: String)] {
    var taken = taken
    taken.again = [again]
    return taken.columns(data)
  }
}
