internal import ClusterAtlas
internal import Comparison
internal import Drawing

extension CompareScreen {
  package static let phrases: [Phrase<Self>] = [
    Phrase("", .several("THING"), Bilingual("what is side by side", "并列比较的对象")) { screen, context in
      let ids = screen.things(context).map(\.id)
      return ids.isEmpty ? nil : ids
    } read: { screen, words, context in
      screen.go(to: words, context)
    },
    .flag("words", Bilingual("the differences as sentences", "用句子说明差异"), { $0.choices.inWords }) {
      $0.inWords = true
    },
    Phrase("only", .several("ROWS"), Bilingual("which rows are listed", "所列的行")) { screen, _ in
      let words = [screen.choices.kind?.rawValue, screen.choices.group?.word].compactMap { $0 }
      return words.isEmpty ? nil : words
    } read: { screen, words, _ in
      screen.filter(words)
    },
    .flag(
      "by-subject", Bilingual("rows by what they are about", "按内容排列"),
      {
        $0.choices.order == .subject
      }
    ) { $0.order = .subject },
    .flag("reversed", Bilingual("the order of rows turned round", "倒序"), { $0.choices.isReversed })
    {
      $0.isReversed = true
    },
    .flag("all-alike", Bilingual("what is alike row by row", "逐行列出相同项"), { $0.choices.showsAlike })
    {
      $0.showsAlike = true
    },
    Phrase("open", .one("ROW"), Bilingual("the row that is unfolded", "展开的行")) { screen, _ in
      // What was unfolded of other things is kept, but not seen.
      let rows = screen.shown?.rows ?? []
      return screen.choices.opened.flatMap { id in rows.contains { $0.id == id } ? [id] : nil }
    } read: { screen, words, _ in
      let id = words.first ?? ""
      guard let rows = screen.shown?.rows, rows.contains(where: { $0.id == id }) else {
        let names = screen.shown?.rows.map(\.id) ?? []
        return .unknown(id, Bilingual("row", "行"), among: names)
      }
      screen.opened = id
      return nil
    },
    .text("find", Bilingual("what is looked for", "查找的文字"), { $0.choices.searchText }) {
      $0.searchText = $1
    },
    .number(
      "column", "NUMBER", 1...4, Bilingual("the thing at hand, from 1", "当前对象，自1起"),
      { $0.choices.column == 0 ? nil : $0.choices.column + 1 }
    ) { $0.column = $1 - 1 },
    position(
      "row", Bilingual("the line that is selected", "所选行"),
      { $0.shown == nil ? nil : $0.choices.selection.index }
    ) {
      $0.choices.selection.scroll(to: 0)
      // The list may have been scrolled to a row before others were unfolded or turned round.
      $0.choices.selection.scroll(to: 0)
      $0.choices.selection.select($1)
    },
    position(
      "top", Bilingual("the first line that is seen", "可见的首行"),
      { $0.shown == nil ? nil : $0.choices.selection.ownTop(height: $0.layout.rows.height) }
    ) { $0.choices.selection.scroll(to: $1) },
  ]

  /// A word and the number of a line: the lines are made first, by what the words before it say.
  private static func position(
    _ word: String, _ meaning: Bilingual, _ value: @escaping @Sendable (Self) -> Int?,
    set: @escaping @Sendable (inout Self, Int) -> Void
  ) -> Phrase<Self> {
    Phrase(word, .maybe("LINE"), meaning) { screen, _ in
      value(screen).map { $0 == 0 ? [] : [String($0 + 1)] }
    } read: { screen, words, context in
      screen.settle(context)
      set(&screen, max(0, min(1_000_000, words.first.flatMap { Int($0) } ?? 1) - 1))
      return nil
    }
  }

  private mutating func go(to words: [String], _ context: Context) -> PlaceProblem? {
    let kind = words.lazy.filter { $0 != "median" }
      .compactMap { Self.thing($0, nil, context.atlas)?.kind }.first
    var things: [Comparand] = []
    var problem: PlaceProblem?
    for word in words {
      guard let thing = Self.thing(word, kind, context.atlas) else {
        return .unknown(
          word, Bilingual("thing to compare", "可比较对象"), among: Self.names(context.atlas))
      }
      if things.count == 4 {
        problem = PlaceProblem(word, "four things are side by side at most", "最多并列四项")
      } else {
        things.append(thing)
      }
    }
    choices.things = things
    settle(context)
    return problem
  }

  /// Reads kinds of difference and subjects.
  private mutating func filter(_ words: [String]) -> PlaceProblem? {
    for word in words {
      if let kind = ComparisonRow.Kind(rawValue: word) {
        choices.kind = kind
      } else if let group = ComparisonRow.Group.allCases.first(where: { $0.word == word }) {
        choices.group = group
      } else {
        let names =
          ComparisonRow.Kind.allCases.map(\.rawValue) + ComparisonRow.Group.allCases.map(\.word)
        return .unknown(word, Bilingual("kind of rows", "行的类别"), among: names)
      }
    }
    return nil
  }

  private static func names(_ atlas: Atlas) -> [String] {
    atlas.clusters.map(\.id.rawValue) + atlas.provinces.map(\.id.rawValue)
      + atlas.topics.map(\.id.rawValue)
  }

  private static func thing(
    _ word: String, _ kind: Comparand.Kind?, _ atlas: Atlas
  ) -> Comparand? {
    if word == "median" { return .median(kind ?? .cluster) }
    if let cluster = atlas.cluster(Cluster.ID(word)) { return .cluster(cluster.id) }
    if let province = atlas.province(Province.ID(word)), province.kind == .province {
      return .province(province.id)
    }
    if let region = atlas.region(Region.ID(word)) { return .region(region.id) }
    if let topic = atlas.topic(Topic.ID(word)) { return .factor(topic.id) }
    return named(word, atlas)
  }

  /// A thing by another of its names: a province before the clusters in it.
  private static func named(_ word: String, _ atlas: Atlas) -> Comparand? {
    let provinces = atlas.provinces.filter { $0.kind == .province }
    if case .found(let province) = Atlas.resolve(word, among: provinces) {
      return .province(province.id)
    }
    // Of a city with several clusters the one of the first list.
    for list in [Cluster.List.national25, .round2024] {
      if case .found(let cluster) = atlas.resolve(word, upTo: list) { return .cluster(cluster.id) }
    }
    if case .found(let region) = Atlas.resolve(word, among: atlas.regions) {
      return .region(region.id)
    }
    guard case .found(let factor) = Atlas.resolve(word, among: atlas.diamondFactors) else {
      return nil
    }
    return .factor(factor.id)
  }
}
