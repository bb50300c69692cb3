package import ClusterAtlas
internal import Reports
package import Workspace

/// What a text that somebody typed names.
package enum ThingNaming {
  /// Why it names nothing, or not one thing.
  package enum Problem: Error, Hashable, Sendable {
    case empty
    /// A kind that there is not, with those that there are.
    case unknownKind(String)
    /// Nothing of this kind has this name.
    case unknown(kind: Thing.Kind?, String)
    case ambiguous(String, [Thing])
    /// What stands behind `@` belongs to nothing.
    case unknownPart(Thing)
  }

  /// The thing of `kind:name`, of the line of a place, or of a name: an identifier, or a name of a
  /// cluster, factor, topic, province or series in either language, in pinyin or by initials.
  package static func thing(_ text: String, in atlas: Atlas) throws(Problem) -> Thing {
    let text = String(text.drop { $0 == " " })
    guard !text.isEmpty else { throw .empty }
    if let thing = Thing(text), !thing.id.contains("//") {
      guard let kind = thing.kind else {
        if let series = series(text, in: atlas) { return series }
        throw .unknownKind(thing.kindName)
      }
      return try checked(thing, kind, in: atlas)
    }
    if isPlace(text) { return Thing(.place, text) }
    return try named(text, in: atlas)
  }

  /// `secondary-va:jiangsu@2004`: a series of a province has a colon in its identifier.
  private static func series(_ text: String, in atlas: Atlas) -> Thing? {
    guard let thing = Thing("series:" + text), atlas.name(of: thing) != nil else { return nil }
    return thing
  }

  private static func isPlace(_ text: String) -> Bool {
    let words = PlaceWords.words(text)
    return words.count > 1 && Screens.all.contains { $0.id.rawValue == words[0] }
  }

  private static func checked(
    _ thing: Thing, _ kind: Thing.Kind, in atlas: Atlas
  ) throws(Problem) -> Thing {
    switch kind {
    case .place: return thing
    case .cluster, .topic, .province, .factor:
      return try resolved(thing, kind, in: atlas)
    case .fact, .series, .source, .claim:
      guard atlas.name(of: Thing(kind, thing.id)) != nil else {
        throw .unknown(kind: kind, thing.id)
      }
      guard thing.part == nil || kind == .series && Int(thing.part ?? "") != nil else {
        throw .unknownPart(thing)
      }
      return thing
    }
  }

  private static func resolved(
    _ thing: Thing, _ kind: Thing.Kind, in atlas: Atlas
  ) throws(Problem) -> Thing {
    let found: [String] =
      switch kind {
      case .cluster: ids(atlas.resolve(thing.id))
      case .province: ids(Atlas.resolve(thing.id, among: atlas.provinces))
      case .factor: ids(Atlas.resolve(thing.id, among: atlas.diamondFactors))
      default: ids(Atlas.resolve(thing.id, among: atlas.topics))
      }
    guard let id = found.first else { throw .unknown(kind: kind, thing.id) }
    guard found.count == 1 else { throw .ambiguous(thing.id, found.map { Thing(kind, $0) }) }
    guard let part = thing.part else { return Thing(kind, id) }
    guard kind == .factor, let cluster = ids(atlas.resolve(part)).first else {
      throw .unknownPart(thing)
    }
    return Thing(kind, id, part: cluster)
  }

  /// The thing of a name: the first kind of which one has it.
  private static func named(_ text: String, in atlas: Atlas) throws(Problem) -> Thing {
    if atlas.fact(Fact.ID(text)) != nil { return Thing(.fact, text) }
    if atlas.topic(Topic.ID(text)) != nil { return Thing(.topic, text) }
    if atlas.source(Source.ID(text)) != nil { return Thing(.source, text) }
    if let series = series(text, in: atlas) { return series }
    let provinces = ids(Atlas.resolve(text, among: atlas.provinces))
    if provinces.count == 1, atlas.province(Province.ID(text)) != nil {
      return Thing(.province, text)
    }
    let kinds: [(Thing.Kind, [String])] = [
      (.cluster, ids(atlas.resolve(text))), (.province, provinces),
      (.topic, ids(Atlas.resolve(text, among: atlas.topics))),
    ]
    for (kind, found) in kinds {
      if found.count == 1 { return Thing(kind, found[0]) }
      if found.count > 1 { throw .ambiguous(text, found.map { Thing(kind, $0) }) }
    }
    throw .unknown(kind: nil, text)
  }

  private static func ids<Item: Named>(_ resolution: NameResolution<Item>) -> [String] {
    switch resolution {
    case .found(let item): [item.id.rawValue]
    case .ambiguous(let items): items.map(\.id.rawValue)
    case .none: []
    }
  }
}

extension ThingNaming.Problem {
  /// One sentence.
  package var words: Bilingual {
    let kinds = Thing.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    switch self {
    case .empty: return Bilingual("the thing has no name", "没有写明对象")
    case .unknownKind(let name):
      return Bilingual("“\(name)” is no kind of thing: \(kinds)", "“\(name)”不是对象类别：\(kinds)")
    case .unknown(let kind, let name):
      return Bilingual(
        "no \(kind?.rawValue ?? "cluster, province, topic, series, fact or source") is called “\(name)”",
        "没有名为“\(name)”的\(kind?.rawValue ?? "集群、省份、主题、序列、数据或来源")")
    case .ambiguous(let name, let things):
      let list = things.prefix(12).map(\.description).joined(separator: ", ")
      return Bilingual("“\(name)” fits several: \(list)", "“\(name)”对应多个：\(list)")
    case .unknownPart(let thing):
      return Bilingual(
        "\(thing.kindName):\(thing.id) has no part “\(thing.part ?? "")”",
        "\(thing.kindName):\(thing.id) 没有“\(thing.part ?? "")”这一部分")
    }
  }
}
