package import ClusterAtlas
internal import Reports

extension ClustersScreen {
  package static let phrases: [Phrase<Self>] = listPhrases + panePhrases + mapPhrases

  /// The line of a query, with a cluster of it selected.
  package static func placeLine(of query: Query, selecting id: Cluster.ID?) -> String {
    let words = [self.id.rawValue] + words(of: query) + (id.map { ["select", $0.rawValue] } ?? [])
    return PlaceWords.line(words)
  }

  private static func words(of query: Query) -> [String] {
    var words: [String] = []
    if query.list != .national25 { words += ["list", String(QueryWords.count(of: query.list))] }
    if !query.filters.isEmpty { words += ["filter"] + query.filters.map(\.placeWord) }
    if query.sort != .batch { words += ["sort", query.sort.rawValue] }
    return query.isAscending ? words : words + ["down"]
  }

  // MARK: List

  private static let listPhrases: [Phrase<Self>] = [
    Phrase(
      "list", .one("COUNT"), Bilingual("the list of so many clusters", "多少个集群的名单")
    ) { screen, _ in
      screen.query.list == .national25 ? nil : [String(QueryWords.count(of: screen.query.list))]
    } read: { screen, words, context in
      let word = words.first ?? ""
      guard
        let list = Cluster.List.allCases.first(where: { String(QueryWords.count(of: $0)) == word })
      else {
        let known = Cluster.List.allCases.map { String(QueryWords.count(of: $0)) }
        return PlaceProblem(
          word, "the lists are " + known.joined(separator: ", "),
          "名单有 " + known.joined(separator: "、"))
      }
      screen.query.list = list
      screen.run(atlas: context.atlas)
      return nil
    },
    Phrase(
      "filter", .several("KIND:ID"),
      Bilingual("only clusters that pass: province:jiangsu", "仅列符合条件的集群：province:jiangsu")
    ) { screen, _ in
      screen.query.filters.isEmpty ? nil : screen.query.filters.map(\.placeWord)
    } read: { screen, words, context in
      let filters = words.map { (word: $0, filter: Filter(placeWord: $0, in: context.atlas)) }
      screen.query.filters = filters.compactMap(\.filter)
      screen.run(atlas: context.atlas)
      return filters.first { $0.filter == nil }.map {
        PlaceProblem.unknown(
          $0.word, Bilingual("filter", "筛选条件"), among: Filter.placeWords(in: context.atlas))
      }
    },
    Phrase("sort", .one("KEY"), Bilingual("the order", "排序")) { screen, _ in
      screen.query.sort == .batch ? nil : [screen.query.sort.rawValue]
    } read: { screen, words, context in
      guard let key = words.first.flatMap(SortKey.init(rawValue:)) else {
        let known = SortKey.allCases.map(\.rawValue).joined(separator: ", ")
        return PlaceProblem(words.first ?? "sort", "one sorts by " + known, "排序项有 " + known)
      }
      screen.query.sort = key
      screen.run(atlas: context.atlas)
      return nil
    },
    Phrase("down", .none, Bilingual("the largest or last first", "从大到小")) { screen, _ in
      screen.query.isAscending ? nil : []
    } read: { screen, _, context in
      screen.query.isAscending = false
      screen.run(atlas: context.atlas)
      return nil
    },
    Phrase("select", .one("CLUSTER"), Bilingual("the selected cluster", "所选集群")) { screen, _ in
      let isFirst = screen.selection.index == 0 && screen.query == Query(list: .national25)
      return isFirst ? nil : screen.selected.map { [$0.id.rawValue] }
    } read: { screen, words, context in
      screen.choose(words.first ?? "", context.atlas)
    },
    Phrase(
      "top", .one("CLUSTER"), Bilingual("the first cluster that is seen of the list", "列表中可见的首个集群")
    ) { screen, _ in
      screen.selection.ownTop(height: screen.layout.listRows).flatMap { row in
        screen.results.indices.contains(row) ? [screen.results[row].id.rawValue] : nil
      }
    } read: { screen, words, _ in
      let row = screen.results.firstIndex { $0.id.rawValue == words.first }
      if let row { screen.selection.scroll(to: row) }
      return nil
    },
    .text("find", Bilingual("what is looked for", "查找的文字"), { $0.searchText }) {
      $0.searchText = $1
    },
    markedClusters,
  ]

  /// Selects a cluster by its identifier or another of its names.
  private mutating func choose(_ word: String, _ atlas: Atlas) -> PlaceProblem? {
    var id = atlas.cluster(Cluster.ID(word))?.id
    if id == nil, case .found(let cluster) = atlas.resolve(word) { id = cluster.id }
    guard let id else {
      return .unknown(word, Bilingual("cluster", "集群"), among: atlas.clusters.map(\.id.rawValue))
    }
    guard results.contains(where: { $0.id == id }) else {
      return PlaceProblem(word, "this cluster is not in the list", "该集群不在列表中")
    }
    select(id)
    return nil
  }

  // MARK: Panes

  private static let panePhrases: [Phrase<Self>] =
    pagePhrases(isIn: { $0.focus == .page }, enter: { $0.focus = .page }) + [
      Phrase(
        "show", .one("KIND:ID"),
        Bilingual(
          "the page that was opened: source:ID, enterprise:ID", "打开的页面：source:ID、enterprise:ID")
      ) { screen, _ in
        screen.opened.map { [$0.placeWord] }
      } read: { screen, words, context in
        guard let subject = PageSubject(placeWord: words.first ?? "", in: context.atlas) else {
          return .unknown(
            words.first ?? "show", Bilingual("page", "页面"),
            among: PageSubject.placeWords(in: context.atlas))
        }
        screen.opened = subject
        return nil
      },
      .flag("wide", Bilingual("more room for where one is", "加宽当前窗格"), { $0.paneSize == .wide }) {
        $0.paneSize = .wide
      },
      .flag("full", Bilingual("all room for where one is", "当前窗格占满屏幕"), { $0.paneSize == .full }) {
        $0.paneSize = .full
      },
    ]

  // MARK: Map

  private static let mapPhrases: [Phrase<Self>] = [
    .flag("map", Bilingual("in the map", "在地图中"), { $0.focus == .map }) { $0.focus = .map },
    Phrase(
      "colour", .one("NAME"), Bilingual("what the map tells apart or shows", "地图分类或叠加")
    ) { screen, _ in
      screen.map.colouring == .none ? nil : [screen.map.colouring.placeWord]
    } read: { screen, words, context in
      let all = MapChoices.Colouring.all(in: context.atlas)
      guard let colouring = all.first(where: { $0.placeWord == words.first }) else {
        let known = all.map(\.placeWord).joined(separator: ", ")
        return PlaceProblem(words.first ?? "colour", "the map has " + known, "地图有 " + known)
      }
      screen.map.colouring = colouring
      return nil
    },
    .number(
      "zoom", "STEPS", 1...MapChoices.deepest, Bilingual("how near the map is", "地图放大级数"),
      { $0.map.zoom == 0 ? nil : $0.map.zoom }
    ) { $0.map.zoom = $1 },
    .number(
      "east", "QUARTERS", -16...16,
      Bilingual("moved to the east, in quarters of the map", "地图东移，单位为四分之一"),
      { $0.map.east == 0 ? nil : $0.map.east }
    ) { $0.map.east = $1 },
    .number(
      "south", "QUARTERS", -16...16, Bilingual("moved to the south", "地图南移"),
      { $0.map.south == 0 ? nil : $0.map.south }
    ) { $0.map.south = $1 },
  ]
}

extension Filter {
  /// The filter as a word: `province:jiangsu`.
  var placeWord: String {
    let value: String =
      switch self {
      case .field(let id): id.rawValue
      case .province(let id): id.rawValue
      case .region(let id): id.rawValue
      case .city(let id): id.rawValue
      case .topic(let id): id.rawValue
      case .enterprise(let id): id.rawValue
      case .source(let id): id.rawValue
      case .batch(let number), .year(let number): String(number)
      case .certainty(let isConfirmed): isConfirmed ? "confirmed" : "unconfirmed"
      case .text(let text): text
      case .clusters(let ids): ids.map(\.rawValue).joined(separator: ",")
      }
    return kind.rawValue + ":" + value
  }

  /// The words of filters by the things of a package.
  fileprivate static func placeWords(in atlas: Atlas) -> [String] {
    let filters: [Filter] =
      atlas.fields.map { .field($0.id) } + atlas.provinces.map { .province($0.id) }
      + atlas.regions.map { .region($0.id) } + atlas.cities.map { .city($0.id) }
      + atlas.topics.map { .topic($0.id) }
    return filters.map(\.placeWord)
  }

  /// The filter of a word; nil where the package has no such thing.
  init?(placeWord word: String, in atlas: Atlas) {
    guard let colon = word.firstIndex(of: ":"),
      let kind = Kind(rawValue: String(word[..<colon]))
    else { return nil }
    let value = String(word[word.index(after: colon)...])
    guard let filter = Self.ofThing(kind, value, in: atlas) ?? Self.ofWord(kind, value, in: atlas)
    else {
      return nil
    }
    self = filter
  }

  /// A filter by one thing of the package; nil where it has none of this name.
  private static func ofThing(_ kind: Kind, _ id: String, in atlas: Atlas) -> Filter? {
    switch kind {
    case .field: atlas.field(Field.ID(id)).map { .field($0.id) }
    case .province: atlas.province(Province.ID(id)).map { .province($0.id) }
    case .region: atlas.region(Region.ID(id)).map { .region($0.id) }
    case .city: atlas.city(City.ID(id)).map { .city($0.id) }
    case .topic: atlas.topic(Topic.ID(id)).map { .topic($0.id) }
    case .enterprise: atlas.enterprise(Enterprise.ID(id)).map { .enterprise($0.id) }
    case .source: atlas.source(Source.ID(id)).map { .source($0.id) }
    case .batch, .year, .certainty, .text, .clusters: nil
    }
  }

  /// A filter by a number, a word, or several clusters; nil where the word is none of these.
  private static func ofWord(_ kind: Kind, _ word: String, in atlas: Atlas) -> Filter? {
    switch kind {
    case .batch: return Int(word).map { .batch($0) }
    case .year: return Int(word).map { .year($0) }
    case .certainty:
      guard ["confirmed", "unconfirmed"].contains(word) else { return nil }
      return .certainty(confirmed: word == "confirmed")
    case .text: return .text(word)
    case .clusters:
      let ids = word.split(separator: ",").map { Cluster.ID(String($0)) }
      return !ids.isEmpty && ids.allSatisfy { atlas.cluster($0) != nil } ? .clusters(ids) : nil
    case .field, .province, .region, .city, .topic, .enterprise, .source: return nil
    }
  }
}

extension PageSubject {
  var placeWord: String {
    switch self {
    case .cluster(let id): "cluster:" + id.rawValue
    case .source(let id): "source:" + id.rawValue
    case .enterprise(let id): "enterprise:" + id.rawValue
    case .topic(let id): "topic:" + id.rawValue
    case .totals: "totals"
    }
  }

  fileprivate static func placeWords(in atlas: Atlas) -> [String] {
    let pages: [PageSubject] =
      [.totals] + atlas.clusters.map { .cluster($0.id) }
      + atlas.enterprises.map { .enterprise($0.id) }
      + atlas.topics.map { .topic($0.id) } + atlas.sources.map { .source($0.id) }
    return pages.map(\.placeWord)
  }

  init?(placeWord word: String, in atlas: Atlas) {
    if word == "totals" {
      self = .totals
      return
    }
    guard let colon = word.firstIndex(of: ":") else { return nil }
    let id = String(word[word.index(after: colon)...])
    let found: PageSubject? =
      switch word[..<colon] {
      case "cluster": atlas.cluster(Cluster.ID(id)).map { .cluster($0.id) }
      case "source": atlas.source(Source.ID(id)).map { .source($0.id) }
      case "enterprise": atlas.enterprise(Enterprise.ID(id)).map { .enterprise($0.id) }
      case "topic": atlas.topic(Topic.ID(id)).map { .topic($0.id) }
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
