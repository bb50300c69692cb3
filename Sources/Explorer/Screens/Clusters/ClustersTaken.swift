internal import ClusterAtlas
internal import Drawing
package import Reports

/// What of the clusters goes along when it is taken.
extension ClustersScreen {
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    let atlas = context.atlas
    if choices.focus == .page, let subject { return Provenance(page: subject, in: atlas) }
    if extent == .selected, let selected { return size(of: [selected], selected.name, atlas) }
    return size(of: taken(context), tableTitle(context), atlas)
  }

  /// Clusters with the figure of their size that the list shows.
  private func size(of clusters: [Cluster], _ what: Bilingual, _ atlas: Atlas) -> Provenance {
    let figures = clusters.compactMap { cluster in
      atlas.sizeFigure(of: cluster.id, as: choices.query.size)
        ?? atlas.otherSizeFigure(of: cluster.id)
    }
    if figures.isEmpty, let one = clusters.first { return Provenance(one, what: what, in: atlas) }
    return Provenance(what: what, facts: figures, in: atlas)
  }

  /// The page; of the list a table.
  package func markdown(_ context: Context) -> String {
    let (atlas, language) = (context.atlas, context.language)
    guard choices.focus == .page, let subject else {
      return ClusterListing(atlas: atlas, language: language, size: choices.query.size)
        .markdown(taken(context))
    }
    let writer = PageWriter(
      atlas: atlas, language: language, width: PageMarkdown.width, appearance: context.appearance,
      abilities: context.abilities)
    return PageMarkdown.text(writer.document(for: subject), atlas, language)
  }
}
