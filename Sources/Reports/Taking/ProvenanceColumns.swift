package import ClusterAtlas

/// The columns at the end of each row that is taken along: a row says by itself what it is and where
/// it is from, wherever it is sorted, cut or joined.
package struct ProvenanceColumns: Sendable {
  private let atlas: Atlas
  /// The command that makes the rows again.
  private let again: String
  private let data: String

  package init(atlas: Atlas, again: String) {
    self.atlas = atlas
    self.again = again
    data = Provenance.data(atlas)
  }

  /// Their names.
  package static let names = ["source", "source_url", "data", "again"]

  /// Their cells for a row from these sources.
  package func cells(_ ids: [Source.ID]) -> [String] {
    let sources = Source.unique(ids).compactMap(atlas.source)
    return [
      sources.map(\.citation).joined(separator: "; "),
      sources.compactMap(\.url).joined(separator: "; "), data, again,
    ]
  }

  /// The same for a row from sources that are named already.
  package func cells(_ sources: [ProvenanceSource]) -> [String] {
    [
      sources.map(\.text.english).joined(separator: "; "),
      sources.compactMap(\.url).joined(separator: "; "), data, again,
    ]
  }

  /// The same for a row from a document that is none of the sources.
  package func cells(_ source: ProvenanceSource) -> [String] {
    [source.text.english, source.url ?? "", data, again]
  }

  /// The same as pairs of JSON.
  package func pairs(_ ids: [Source.ID]) -> [JSON.Pair] {
    zip(Self.names, cells(ids)).map { name, cell -> JSON.Pair in (name, .text(cell)) }
  }
}
