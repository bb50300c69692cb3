package import ClusterAtlas

extension Provenance {
  /// Of all that is known about a cluster.
  package init(_ cluster: Cluster, what: Bilingual, in atlas: Atlas) {
    self.init(what: what, facts: atlas.facts(of: cluster.id), scope: cluster.short, in: atlas)
    sources = atlas.sources(of: cluster.id).map(ProvenanceSource.init)
  }

  /// Of a page.
  package init(page: PageSubject, in atlas: Atlas) {
    switch page {
    case .cluster(let id):
      if let cluster = atlas.cluster(id) {
        self.init(cluster, what: cluster.name, in: atlas)
      } else {
        self.init(what: Bilingual(id.rawValue, id.rawValue))
      }
    case .source(let id):
      let facts = atlas.facts(from: id)
      let clusters = facts.compactMap { atlas.cluster($0.clusterID)?.short }
      self.init(
        what: atlas.source(id)?.title ?? Bilingual(id.rawValue, id.rawValue), facts: facts,
        scope: Provenance.list(clusters), in: atlas)
      sources = [atlas.source(id)].compactMap { $0 }.map(ProvenanceSource.init)
    case .topic(let id): self.init(topic: id, in: atlas)
    case .totals:
      self.init(
        what: Bilingual("all clusters together", "全部集群合计"),
        facts: Cluster.List.allCases.flatMap(atlas.totals), in: atlas)
    case .enterprise(let id):
      let clusters = atlas.memberships(of: id).compactMap { atlas.cluster($0.clusterID) }
      let ids = Source.unique(clusters.flatMap { atlas.sources(of: $0.id).map(\.id) })
      self.init(
        what: atlas.enterprise(id)?.name ?? Bilingual(id.rawValue, id.rawValue),
        scope: Provenance.list(clusters.map(\.short)),
        sources: ids.compactMap(atlas.source).map(ProvenanceSource.init))
    }
  }

  /// Of a topic: the sources of its statements, and the documents that speak of it.
  package init(topic id: Topic.ID, among clusters: [Cluster.ID] = [], in atlas: Atlas) {
    let all = atlas.evidence(about: id)
    let evidence = clusters.isEmpty ? all : all.filter { clusters.contains($0.clusterID) }
    let sources = Source.unique(evidence.map(\.sourceID)).compactMap(atlas.source)
    let documents = Set(atlas.passages(of: id).map(\.documentID))
    self.init(
      what: atlas.topic(id)?.name ?? Bilingual(id.rawValue, id.rawValue),
      unit: Bilingual("statements", "陈述"),
      years: Self.span(sources.compactMap { $0.date.flatMap { Int($0.prefix(4)) } }),
      scope: Self.list(evidence.compactMap { atlas.cluster($0.clusterID)?.short }),
      sources: atlas.sourceDocuments.filter { documents.contains($0.id) }.map {
        ProvenanceSource(text: $0.title, url: nil)
      } + sources.map(ProvenanceSource.init))
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
