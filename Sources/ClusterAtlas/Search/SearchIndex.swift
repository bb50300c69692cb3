/// A text of a cluster that a search looks at.
public enum SearchedText: Hashable, Sendable {
  /// The full name.
  case name(Language)
  /// The short name.
  case short(Language)
  /// The name of a province it lies in.
  case province(Province.ID, Language)
  /// The name of a city it lies in.
  case city(City.ID, Language)
  /// The name of its field.
  case field(Language)
  /// The name of an enterprise it names.
  case enterprise(Enterprise.ID, Language)
}

/// A cluster that a search found.
public struct SearchHit: Hashable, Sendable {
  /// Where the text was found.
  public struct Match: Hashable, Sendable {
    /// The text of the cluster.
    public let field: SearchedText
    /// The place in it, in unicode scalar offsets. For pinyin: the characters it stands for.
    public let range: Range<Int>
  }

  /// The cluster.
  public let clusterID: Cluster.ID
  /// How well it fits: the higher the better; 0 for an empty text.
  public let score: Int
  /// Where the text was found, at most once in each text, for highlighting.
  public let ranges: [Match]
}

/// A text search over clusters: make it once, then ask at each key stroke.
///
/// Names, short names, provinces, cities, fields and enterprises are looked at, in English, in
/// Chinese, and in pinyin: in full, by initials and in mixtures (`hefei`, `hf`, `hefzn`). Case,
/// accents, full width, apostrophes, hyphens and spaces do not matter. Words that do not stand
/// together are looked for each on its own, the first eight of them; all must be found.
///
///     let index = SearchIndex(clusters: atlas.clusters, atlas: atlas)
///     index.search("xa").first?.clusterID  // "xian-aviation"
public struct SearchIndex: Sendable {
  /// A text in which something can be found.
  private typealias Shown = (field: SearchedText, text: String)

  private let clusterIDs: [Cluster.ID]
  private let index: TextIndex
  /// By the numbers of the clusters in the index: their texts.
  private let texts: [Int: [Shown]]

  /// Prepares a search over these clusters: O(length of all texts). It reads the tables of
  /// enterprises and of their places.
  public init(clusters: [Cluster], atlas: Atlas) {
    var index = TextIndex()
    var texts: [Int: [Shown]] = [:]
    for cluster in clusters {
      let number = index.addNames(of: cluster)
      texts[number] = Self.texts(of: cluster, atlas)
      index.addShared(by: cluster, number, atlas)
    }
    (self.index, self.texts, clusterIDs) = (index, texts, clusters.map(\.id))
  }

  /// The clusters that fit, the best first and equal ones in their order. For an empty text all
  /// in their order. O(length of all texts).
  public func search(_ text: String) -> [SearchHit] {
    let query = SearchQuery(text)
    guard !query.isEmpty else {
      return clusterIDs.map { SearchHit(clusterID: $0, score: 0, ranges: []) }
    }
    // What clusters share is looked at once.
    var known: [String: Range<Int>?] = [:]
    func place(_ text: String) -> Range<Int>? {
      if let place = known[text] { return place }
      let place = query.ranges(in: text).first
      known[text] = .some(place)
      return place
    }
    return index.clusterFinds(query).map { find in
      let ranges = (texts[find.number] ?? []).compactMap { shown in
        place(shown.text).map { SearchHit.Match(field: shown.field, range: $0) }
      }
      return SearchHit(
        clusterID: Cluster.ID(index.entries[find.number].thing.id), score: find.score,
        ranges: ranges)
    }
  }

  /// The clusters that fit, without where.
  func ids(_ text: String) -> Set<Cluster.ID> {
    let query = SearchQuery(text)
    return query.isEmpty ? Set(clusterIDs) : Set(index.clusters(query).map(\.id))
  }

  private static func texts(of cluster: Cluster, _ atlas: Atlas) -> [Shown] {
    var texts: [Shown] = []
    func add(_ name: Bilingual?, _ field: (Language) -> SearchedText) {
      guard let name else { return }
      if !name.english.isEmpty { texts.append((field(.english), name.english)) }
      if !name.chinese.isEmpty { texts.append((field(.chinese), name.chinese)) }
    }
    add(cluster.short, SearchedText.short)
    add(cluster.name, SearchedText.name)
    for id in cluster.cityIDs { add(atlas.city(id)?.name) { .city(id, $0) } }
    for id in cluster.provinceIDs { add(atlas.province(id)?.name) { .province(id, $0) } }
    add(cluster.fieldID.flatMap(atlas.field)?.name, SearchedText.field)
    for id in atlas.memberships(in: cluster.id).map(\.enterpriseID) {
      add(atlas.enterprise(id)?.name) { .enterprise(id, $0) }
    }
    return texts
  }
}

extension ClusterFind {
  /// The higher the better, at least 1.
  fileprivate var score: Int {
    (Int(Tier.textInitials.rawValue) + 1 - Int(tier.rawValue)) * 10 - distance
  }
}

extension TextIndex {
  /// A cluster with its names; gives its number.
  package mutating func addNames(of cluster: Cluster) -> Int {
    let number = addThing(SearchItem(.cluster, cluster.id), list: cluster.list.rawValue)
    addName(cluster.short, pinyin: cluster.pinyin, of: number)
    if cluster.name != cluster.short {
      addName(cluster.name, pinyin: cluster.namePinyin, of: number)
    }
    return number
  }

  /// A thing with its names; gives its number, which is the one of before where it is there.
  package mutating func addNames(of thing: some Named, _ kind: SearchItem.Kind) -> Int {
    if let number = numbers[SearchItem(kind, thing.id)] { return number }
    let number = addThing(SearchItem(kind, thing.id))
    addName(thing.short, pinyin: thing.pinyin, of: number)
    if thing.name != thing.short { addName(thing.name, of: number) }
    if let province = thing as? Province {
      addName(Bilingual("", province.fullNameChinese), of: number)
    }
    return number
  }

  /// What a cluster shares with others: its places, its field, its firms.
  package mutating func addShared(by cluster: Cluster, _ number: Int, _ atlas: Atlas) {
    for city in cluster.cityIDs.compactMap(atlas.city) {
      share(addNames(of: city, .city), with: number)
    }
    for province in cluster.provinceIDs.compactMap(atlas.province) {
      share(addNames(of: province, .province), with: number)
    }
    if let field = cluster.fieldID.flatMap(atlas.field) {
      share(addNames(of: field, .field), with: number)
    }
    for firm in atlas.memberships(in: cluster.id).compactMap({ atlas.enterprise($0.enterpriseID) })
    {
      share(addNames(of: firm, .firm), with: number)
    }
  }
}

extension Atlas {
  /// A search over all clusters. The first call prepares it: O(length of all texts).
  public var searchIndex: SearchIndex {
    derived.searchIndex { SearchIndex(clusters: clusters, atlas: self) }
  }
}
