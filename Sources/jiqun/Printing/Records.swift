internal import ClusterAtlas
internal import Explorer

/// A row for CSV and JSON under the package's column names.
struct Record {
  typealias Pair = (key: String, value: JSON)
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

extension JSON {
  /// A text; null where it is missing.
  static func text(_ text: String?) -> JSON {
    guard let text, !text.isEmpty else { return .null }
    return .string(text)
  }

  static func list(_ items: [String]) -> JSON { .array(items.map { .string($0) }) }

  /// `key_en` and `key_zh`.
  static func both(_ key: String, _ text: Bilingual) -> [Record.Pair] {
    [(key + "_en", .text(text.english)), (key + "_zh", .text(text.chinese))]
  }
}

extension Record {
  static let factColumns = [
    "id", "indicator_id", "indicator_en", "indicator_zh", "detail_en", "detail_zh", "value",
    "unit_id", "unit_en", "unit_zh", "year", "period_id", "qualifier_id", "scope_id", "source_id",
    "confidence_id", "note_en", "note_zh", "as_given",
  ]

  /// A figure with the names of what it measures and of its unit.
  init(_ fact: Fact, in atlas: Atlas) {
    let indicator = atlas.indicator(fact.indicatorID)?.title ?? Bilingual("", "")
    let unit = atlas.unit(fact.unitID)?.name ?? Bilingual("", "")
    pairs = [("id", .string(fact.id)), ("indicator_id", .string(fact.indicatorID))]
    pairs += JSON.both("indicator", indicator) + JSON.both("detail", fact.detail)
    pairs += [("value", .number(fact.rawValue)), ("unit_id", .string(fact.unitID))]
    pairs += JSON.both("unit", unit)
    pairs += [
      ("year", .number(fact.year)), ("period_id", .string(fact.periodID)),
      ("qualifier_id", .text(fact.qualifierID)), ("scope_id", .string(fact.scopeID)),
      ("source_id", .string(fact.sourceID)), ("confidence_id", .string(fact.confidenceID)),
    ]
    pairs += JSON.both("note", fact.note) + [("as_given", .text(fact.asGiven))]
  }

  init(_ presence: Presence, in atlas: Atlas) {
    let name = atlas.enterprise(presence.enterpriseID)?.name ?? Bilingual("", "")
    pairs = [("enterprise_id", .string(presence.enterpriseID))]
    pairs += JSON.both("name", name) + [("position", .number(presence.position))]
    pairs += JSON.both("detail", presence.detail) + [("status", .string(presence.status.rawValue))]
  }

  init(_ evidence: Evidence, in atlas: Atlas) {
    let topic = atlas.topic(evidence.topicID)?.name ?? Bilingual("", "")
    pairs = [("id", .string(evidence.id)), ("topic_id", .string(evidence.topicID))]
    pairs += JSON.both("topic", topic) + JSON.both("statement", evidence.statement)
    pairs += [
      ("source_id", .string(evidence.sourceID)), ("confidence_id", .string(evidence.confidenceID)),
    ]
  }

  static let sourceColumns = [
    "id", "citation", "title_en", "title_zh", "publisher", "date", "url", "language", "note_en",
    "note_zh", "use",
  ]

  init(_ source: Source) {
    pairs = [("id", .string(source.id)), ("citation", .string(source.citation))]
    pairs += JSON.both("title", source.title)
    pairs += [
      ("publisher", .text(source.publisher)), ("date", .text(source.date)),
      ("url", .text(source.url)), ("language", .text(source.language)),
    ]
    pairs += JSON.both("note", source.note) + [("use", .string(source.use.rawValue))]
  }

  /// All that is known about a cluster.
  init(_ cluster: Cluster, in atlas: Atlas) {
    let profile = atlas.profile(of: cluster.id)
    pairs = Self.head(of: cluster) + Self.texts(of: profile)
    pairs += [
      ("facts", Self.json(atlas.facts(of: cluster.id).map { Record($0, in: atlas) })),
      ("enterprises", Self.json(atlas.presences(in: cluster.id).map { Record($0, in: atlas) })),
      ("evidence", Self.json(atlas.evidence(of: cluster.id).map { Record($0, in: atlas) })),
      ("sources", Self.json(atlas.sources(of: cluster.id).map { Record($0) })),
    ]
  }

  private static func head(of cluster: Cluster) -> [Pair] {
    [("id", .string(cluster.id))] + JSON.both("name", cluster.name)
      + JSON.both("short", cluster.short) + [
        ("pinyin", .text(cluster.pinyin)), ("initials", .text(cluster.initials)),
        ("list", .number(Atlas.announcedCounts[cluster.list])), ("year", .number(cluster.year)),
        ("batch", .number(cluster.batch)), ("batch_rank", .number(cluster.batchRank)),
        ("batch_basis", .string(cluster.batchBasis.rawValue)),
        ("certainty", .string(cluster.certainty.rawValue)),
        ("field_id", .text(cluster.fieldID)),
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
