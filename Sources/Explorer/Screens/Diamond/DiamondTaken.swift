package import ClusterAtlas
internal import Drawing

/// What of the diamond goes along when it is taken.
extension DiamondScreen {
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    let atlas = context.atlas
    let topic = seenTopic(atlas) ?? choices.factor
    guard extent == .whole, choices.mode == .factors, choices.focus == .figure else {
      return Provenance(topic: topic, among: choices.clusters, in: atlas)
    }
    return Provenance(diamondOf: choices.clusters, in: atlas)
  }

  package func markdown(_ context: Context) -> String {
    let writer = PageWriter(
      atlas: context.atlas, language: context.language, width: PageMarkdown.width,
      looks: context.looks, abilities: context.abilities)
    return PageMarkdown.text(
      DiamondPage(writer: writer).document(of: subject(context.atlas)), context.atlas,
      context.language)
  }
}

extension Provenance {
  /// Of the diamond of some clusters; of all where none is named.
  package init(diamondOf clusters: [Cluster.ID], in atlas: Atlas) {
    let all = atlas.diamondFactors.map { Provenance(topic: $0.id, among: clusters, in: atlas) }
    let names = clusters.compactMap { atlas.cluster($0)?.short }
    let evidence = atlas.diamondFactors.flatMap { atlas.evidence(about: $0.id) }
      .filter { clusters.isEmpty || clusters.contains($0.clusterID) }
    var seen: Set<ProvenanceSource> = []
    self.init(
      what: Bilingual("Porter's diamond", "波特钻石模型"), unit: Bilingual("statements", "陈述"),
      years: Self.span(
        evidence.compactMap { atlas.source($0.sourceID)?.date.flatMap { Int($0.prefix(4)) } }),
      scope: names.isEmpty ? Bilingual("all clusters", "全部集群") : Self.list(names),
      sources: all.flatMap(\.sources).filter { seen.insert($0).inserted })
  }
}
