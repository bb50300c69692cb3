package import Checks
package import ClusterAtlas

extension Provenance {
  /// Of claims: their documents, then the sources of the series and figures they rest on.
  package init(claims results: [ClaimResult], what: Bilingual, in atlas: Atlas) {
    var documents: Set<ClaimDocument.ID> = []
    let papers = results.map(\.document).filter { documents.insert($0.id).inserted }
    let names = results.flatMap(\.dependsOn)
    let sources = Source.unique(names.flatMap { atlas.timeSeries(Series.ID($0))?.sourceIDs ?? [] })
    self.init(
      what: what,
      unit: Provenance.list(
        results.flatMap { $0.tests.map { $0.measuredIn?.name ?? $0.test.unit } }),
      years: Provenance.span(results.flatMap { $0.figures.compactMap(\.year) }),
      scope: Provenance.list(papers.map(\.short)),
      sources: papers.map(ProvenanceSource.init)
        + sources.compactMap(atlas.source).map(ProvenanceSource.init))
  }
}
