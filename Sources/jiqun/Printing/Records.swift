internal import ClusterAtlas
internal import Reports

/// A row for CSV and JSON under the package's column names.
struct Record {
  typealias Pair = JSON.Pair
  var pairs: [Pair]

  var json: JSON { .object(pairs.map { ($0.key, $0.value) }) }

  static func json(_ records: [Record]) -> JSON { .array(records.map(\.json)) }

  /// A header and a line for each record; lists joined by `; `.
  static func csv(_ records: [Record], columns: [String]) -> String {
    CSV.line(columns) + records.map { CSV.line($0.pairs.map { cell($0.value) }) }.joined()
  }

  private static func cell(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): text
    case .array(let items): items.map(cell).joined(separator: "; ")
    case .object: ""
    }
  }
}

extension Record {
  static let factColumns = ProvenanceColumns.all(ownFactColumns)

  private static let ownFactColumns =
    [
      "id", "indicator_id", "indicator_en", "indicator_zh", "of_id", "detail_en", "detail_zh",
      "term", "value", "unit_id", "unit_en", "unit_zh", "growth", "year", "year_basis", "period_id",
      "qualifier_id", "coverage_id", "scope_id", "status_id", "contradicts", "source_id",
      "confidence_id", "copy", "note_en", "note_zh",
    ]

  /// A figure with the names of what it measures and of its unit.
  init(_ fact: Fact, in atlas: Atlas) {
    let indicator = atlas.indicator(fact.indicatorID)?.title ?? Bilingual("", "")
    let unit = atlas.unit(fact.unitID)?.name ?? Bilingual("", "")
    pairs = [
      ("id", .string(fact.id.rawValue)), ("indicator_id", .string(fact.indicatorID.rawValue)),
    ]
    pairs += JSON.both("indicator", indicator) + [("of_id", .text(fact.ofID?.rawValue))]
    pairs += JSON.both("detail", fact.detail) + [("term", .text(fact.term))]
    pairs += [("value", .number(fact.rawValue)), ("unit_id", .string(fact.unitID.rawValue))]
    pairs += JSON.both("unit", unit) + Self.standing(of: fact, in: atlas)
    pairs += JSON.both("note", fact.note)
    var taken = Provenance(what: indicator, facts: [fact], in: atlas)
    if let cluster = atlas.cluster(fact.clusterID) { taken.what = cluster.name }
    pairs += TakenAlong.ends(atlas).pairs(taken, besides: pairs.map(\.key))
  }

  /// A figure on a list as a whole.
  init(_ fact: Fact, of list: Cluster.List, in atlas: Atlas) {
    self.init(fact, in: atlas)
    pairs.insert(("list", .number(atlas.announced(upTo: list))), at: 0)
  }

  /// Of when, of whom, how sure and from where a figure is.
  private static func standing(of fact: Fact, in atlas: Atlas) -> [Pair] {
    let against = atlas.conflicts(of: fact.id).map {
      $0.firstID == fact.id ? $0.secondID : $0.firstID
    }
    return [
      ("growth", .number(fact.growth)), ("year", .number(fact.year)),
      ("year_basis", .text(fact.yearBasis?.rawValue)),
      ("period_id", .string(fact.periodID.rawValue)),
      ("qualifier_id", .text(fact.qualifierID?.rawValue)),
      ("coverage_id", .string(fact.coverageID.rawValue)),
      ("scope_id", .string(fact.scopeID.rawValue)), ("status_id", .string(fact.statusID.rawValue)),
      ("contradicts", .list(against)), ("source_id", .string(fact.sourceID.rawValue)),
      ("confidence_id", .string(fact.confidenceID.rawValue)),
      ("copy", .text(atlas.copy(of: fact.sourceID)?.kind.rawValue)),
    ]
  }

  init(_ membership: Membership, in atlas: Atlas) {
    let name = atlas.enterprise(membership.enterpriseID)?.name ?? Bilingual("", "")
    pairs = [("enterprise_id", .string(membership.enterpriseID.rawValue))]
    pairs += JSON.both("name", name) + [("position", .number(membership.position))]
    pairs +=
      JSON.both("detail", membership.detail) + [("status", .string(membership.status.rawValue))]
  }

  init(_ evidence: Evidence, in atlas: Atlas) {
    let topic = atlas.topic(evidence.topicID)?.name ?? Bilingual("", "")
    pairs = [
      ("id", .string(evidence.id.rawValue)), ("topic_id", .string(evidence.topicID.rawValue)),
    ]
    pairs += JSON.both("topic", topic) + JSON.both("statement", evidence.statement)
    pairs += JSON.both("shows", evidence.shows)
    pairs += [
      ("source_id", .string(evidence.sourceID.rawValue)),
      ("confidence_id", .string(evidence.confidenceID.rawValue)),
      ("source_url", .text(atlas.source(evidence.sourceID)?.url)),
    ]
  }

  init(_ event: ClusterEvent) {
    pairs = [("id", .string(event.id.rawValue)), ("date", .string(event.date))]
    pairs += JSON.both("text", event.text)
    pairs += [
      ("source_id", .string(event.sourceID.rawValue)),
      ("confidence_id", .string(event.confidenceID.rawValue)),
    ]
  }

  static let sourceColumns = [
    "id", "citation", "citation_zh", "title_en", "title_zh", "publisher", "date", "url", "copy",
    "original_url",
    "language", "note_en", "note_zh", "use", "data", "again",
  ]

  init(_ source: Source, in atlas: Atlas) {
    let copy = atlas.copy(of: source.id)
    pairs = [("id", .string(source.id.rawValue)), ("citation", .string(source.citation))]
    pairs.append(("citation_zh", .text(source.cited[.chinese])))
    pairs += JSON.both("title", source.title)
    pairs += [
      ("publisher", .text(source.publisher)), ("date", .text(source.date)),
      ("url", .text(source.url)), ("copy", .text(copy?.kind.rawValue)),
      ("original_url", .text(copy?.originalURL)), ("language", .text(source.language)),
    ]
    pairs += JSON.both("note", source.note) + [("use", .string(source.use.rawValue))]
    pairs += [
      ("data", .string(Provenance.data(atlas))), ("again", .string(TakenAlong.again)),
    ]
  }

  /// All that is known about a cluster.
  init(_ cluster: Cluster, in atlas: Atlas) {
    let profile = atlas.profile(of: cluster.id)
    let own = Self.head(of: cluster, in: atlas) + Self.texts(of: profile)
    let taken = Provenance(cluster, what: cluster.name, in: atlas)
    // The year above is that of the list, the years here those of the figures.
    pairs = own + TakenAlong.ends(atlas).pairs(taken, besides: [])
    pairs += [
      ("facts", Self.json(atlas.facts(of: cluster.id).map { Record($0, in: atlas) })),
      ("events", Self.json(atlas.events(of: cluster.id).map { Record($0) })),
      ("enterprises", Self.json(atlas.memberships(in: cluster.id).map { Record($0, in: atlas) })),
      ("evidence", Self.json(atlas.evidence(of: cluster.id).map { Record($0, in: atlas) })),
      ("sources", Self.json(atlas.sources(of: cluster.id).map { Record($0, in: atlas) })),
    ]
  }

  private static func head(of cluster: Cluster, in atlas: Atlas) -> [Pair] {
    [("id", .string(cluster.id.rawValue))] + JSON.both("name", cluster.name)
      + JSON.both("short", cluster.short) + [
        ("pinyin", .text(cluster.pinyin)), ("initials", .text(cluster.initials)),
        ("list", .number(atlas.announced(upTo: cluster.list))), ("year", .number(cluster.year)),
        ("batch", .number(cluster.batch)), ("batch_rank", .number(cluster.batchRank)),
        ("batch_basis", .string(cluster.batchBasis.rawValue)),
        ("certainty", .string(cluster.certainty.rawValue)),
        ("field_id", .text(cluster.fieldID?.rawValue)),
        (
          "field_basis",
          cluster.fieldID == nil
            ? .null : .string(cluster.fieldIsInferred ? "inferred" : "document")
        ),
        ("provinces", .list(cluster.provinceIDs)), ("cities", .list(cluster.cityIDs)),
        ("latitude", .number(cluster.coordinate?.latitude)),
        ("longitude", .number(cluster.coordinate?.longitude)),
      ]
  }

  private static func texts(of profile: Profile) -> [Pair] {
    JSON.both("promotion_org", profile.promotionOrg)
      + [("promotion_org_status", .text(profile.promotionStatus?.rawValue))]
      + JSON.both("promotion_note", profile.promotionNote)
      + JSON.both("description", profile.description) + JSON.both("origin", profile.origin)
      + JSON.both("unverified", profile.unverified) + JSON.both("note", profile.note)
  }
}
