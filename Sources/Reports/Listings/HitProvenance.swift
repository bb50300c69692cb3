internal import ClusterAtlas

/// What goes along with a thing that is found: its unit, its years, of whom it is, from where.
struct HitProvenance {
  let atlas: Atlas

  /// Whether words of a source are shown, and not only a name of the package.
  func isQuoted(_ thing: SearchItem) -> Bool {
    switch thing.kind {
    case .statement, .event, .figure, .total, .series, .chart, .indicator, .claim, .document,
      .source:
      true
    default: false
    }
  }

  func callAsFunction(_ thing: SearchItem, title: Bilingual) -> Provenance {
    let id = thing.id
    switch thing.kind {
    case .figure, .total:
      return Provenance(what: title, facts: [atlas.fact(Fact.ID(id))].compactMap { $0 }, in: atlas)
    case .statement:
      let statement = atlas.statement(Evidence.ID(id))
      return quoted(title, statement?.sourceID, of: statement?.clusterID)
    case .event:
      let event = atlas.event(ClusterEvent.ID(id))
      return quoted(title, event?.sourceID, of: event?.clusterID)
    case .series: return Provenance(what: title, series: series(.series(Series.ID(id))), in: atlas)
    case .chart:
      return Provenance(what: title, series: series(.figure(DocumentFigure.ID(id))), in: atlas)
    case .indicator:
      var taken = Provenance(what: title, series: series(.panel(PanelIndicator.ID(id))), in: atlas)
      taken.scope = Bilingual("each province", "各省份")
      return taken
    case .cluster:
      return atlas.cluster(Cluster.ID(id)).map { Provenance($0, what: title, in: atlas) }
        ?? Provenance(what: title)
    case .topic, .factor: return Provenance(topic: Topic.ID(id), in: atlas)
    case .topicPart:
      return atlas.part(TopicPart.ID(id)).map { Provenance(topic: $0.topicID, in: atlas) }
        ?? Provenance(what: title)
    case .source, .firm:
      return Provenance(
        page: thing.kind == .source ? .source(Source.ID(id)) : .enterprise(Enterprise.ID(id)),
        in: atlas)
    case .claim, .document:
      let document =
        thing.kind == .document ? ClaimDocument.ID(id) : atlas.claim(Claim.ID(id))?.documentID
      return Provenance(
        what: title,
        sources: [document.flatMap(atlas.claimDocument)].compactMap { $0 }
          .map(ProvenanceSource.init))
    default: return Provenance(what: title)
    }
  }

  private func quoted(
    _ title: Bilingual, _ source: Source.ID?, of cluster: Cluster.ID?
  ) -> Provenance {
    let source = source.flatMap(atlas.source)
    return Provenance(
      what: title,
      years: source?.date.map { String($0.prefix(4)) } ?? "",
      scope: cluster.flatMap(atlas.cluster)?.short ?? Bilingual("", ""),
      sources: [source].compactMap { $0 }.map(ProvenanceSource.init))
  }

  private func series(_ item: TrendItem) -> [TimeSeries] {
    item.seriesIDs(atlas).compactMap(atlas.timeSeries)
  }
}
