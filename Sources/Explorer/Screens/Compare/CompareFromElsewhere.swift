internal import ClusterAtlas
internal import Comparison
internal import Measures
internal import Reports

/// How other screens lead here.
extension Visit {
  /// Puts clusters side by side, up to four; a single one with what it is usefully compared with.
  mutating func compare(_ ids: [Cluster.ID]) {
    guard let first = ids.first else { return }
    var things = ids.prefix(4).map { Comparand.cluster($0) }
    if things.count == 1 { things += atlas.companions(of: first).prefix(1).map(\.thing) }
    open(.compare(things))
  }

  /// Puts provinces side by side, up to four; a single one with the median of all.
  fileprivate mutating func compare(provinces ids: [Province.ID]) {
    let things = ids.prefix(4).map { Comparand.province($0) }
    open(.compare(things.count == 1 ? things + [.median(.province)] : things))
  }

  /// Puts topics side by side, up to four.
  fileprivate mutating func compare(topics ids: [Topic.ID]) {
    open(.compare(ids.prefix(4).map { .factor($0) }))
  }

  /// The clusters that are marked, in the order of the package, where there are two or more.
  var markedPair: [Cluster.ID]? {
    let marked = atlas.clusters.map(\.id).filter(made.marks.contains)
    return marked.count > 1 ? marked : nil
  }

  /// A topic and the one nearest to it: the first it leads to or comes from, else one of its group.
  fileprivate func pair(of topic: Topic.ID) -> [Topic.ID] {
    let linked = atlas.links(from: topic).map(\.targetID) + atlas.links(to: topic).map(\.topicID)
    let siblings = (atlas.topic(topic)?.groupID).map { atlas.topics(in: $0).map(\.id) } ?? []
    let other = (linked + siblings).first { $0 != topic && atlas.topic($0) != nil }
    return [topic] + (other.map { [$0] } ?? [])
  }
}

extension ScreenState {
  /// The command that puts what is seen side by side on screen 6.
  fileprivate static func compareCommand(
    _ name: String, _ help: Bilingual, obstacle: @escaping @Sendable (Visit<Self>) -> Bilingual?,
    run: @escaping @Sendable (inout Visit<Self>) -> Void
  ) -> Command {
    Command(
      name, on: Self.self, .compare, Bilingual("compare", "比较"), help,
      commandLine: "jiqun compare A B", obstacle: obstacle
    ) { visit, _ in run(&visit) }
  }
}

extension DiamondScreen {
  static let compareRows = [
    compareCommand(
      "diamond.compare",
      Bilingual(
        "Puts the clusters of the diamond side by side, else the marked ones, else the factor and the one walked from.",
        "并列比较图中的集群；否则比较已标记的集群，或该要素与来路要素。")
    ) { _ in
      nil
    } run: { visit in
      visit.compareSeen()
    },
    claimsCommand("diamond.claims") { $0.atlas.claims(about: $0.screen.seenTopic($0.atlas)) },
  ]

  /// The factor, the force that is weighed, or the topic of the page of the walk.
  func seenTopic(_ atlas: Atlas) -> Topic.ID? {
    switch choices.mode {
    case .factors: choices.factor
    case .balance: choices.force
    case .walk: walkTopic(atlas)
    }
  }
}

extension Visit where S == DiamondScreen {
  fileprivate mutating func compareSeen() {
    let seen = screen.clusters.isEmpty ? markedPair ?? [] : screen.clusters
    guard seen.isEmpty, let topic = screen.seenTopic(atlas) else { return compare(seen) }
    let walked = screen.step?.from
    compare(topics: walked.map { [topic, $0] } ?? pair(of: topic))
  }
}

extension TopicsScreen {
  static let compareRows = [
    compareCommand(
      "topics.compare",
      Bilingual(
        "Puts the marked topics side by side; without marks this one and the one nearest to it.",
        "并列比较已标记的主题；未标记时比较该主题与最相近者。")
    ) { visit in
      visit.comparable.count > 1
        ? nil : Bilingual("two topics are needed; m marks one", "需要两个主题；按 m 标记")
    } run: { visit in
      visit.compare(topics: visit.comparable)
    },
    claimsCommand("topics.claims") { $0.atlas.claims(about: $0.screen.topic) },
  ]
}

extension Visit where S == TopicsScreen {
  fileprivate var comparable: [Topic.ID] {
    let marked = atlas.topics.map(\.id).filter(made.markedTopics.contains)
    return marked.count > 1 ? marked : screen.topic.map(pair) ?? []
  }
}

extension TrendsScreen {
  static let compareRows = [
    compareCommand(
      "trends.compare",
      Bilingual(
        "Puts the provinces of the marked series side by side, else those that are drawn: of all 31 the largest and the smallest of the year.",
        "并列比较已标记序列的省份，否则比较图中省份；各省图则取当年最大与最小者。")
    ) { visit in
      visit.comparable.isEmpty
        ? Bilingual("no province is drawn; p shows the provinces", "图中没有省份；按 p 显示各省") : nil
    } run: { visit in
      visit.compare(provinces: visit.comparable)
    },
    claimsCommand("trends.claims") { visit in
      guard let item = visit.screen.item else { return [] }
      return visit.atlas.claims(
        on: item, series: visit.screen.picture?.series.map(\.series.id) ?? [])
    },
  ]
}

extension Visit where S == TrendsScreen {
  fileprivate var comparable: [Province.ID] {
    let marked = markedSeries.flatMap { Self.provinces(of: $0.seriesIDs(atlas)) }
    if Set(marked).count > 1 { return Self.unique(marked) }
    let drawn = Self.unique(Self.provinces(of: (screen.picture?.series ?? []).map(\.series.id)))
    guard drawn.count > 4, let panel = screen.item?.panelID(atlas).flatMap({ atlas.panel($0) }),
      let year = screen.picture?.year
    else { return drawn }
    return Self.ends(panel.slice(in: year).map { ($0.provinceID, $0.value) })
  }

  /// The provinces of series such as `gdp:jiangsu`.
  private static func provinces(of ids: [Series.ID]) -> [Province.ID] {
    ids.compactMap { $0.ofPanel?.province }
  }

  private static func unique(_ ids: [Province.ID]) -> [Province.ID] {
    var seen: Set<Province.ID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

extension MeasuresScreen {
  static let compareRows = [
    compareCommand(
      "measures.compare",
      Bilingual(
        "Puts the provinces with the largest and the smallest value that is seen side by side.",
        "并列比较所见数值最大与最小的省份。")
    ) { visit in
      visit.comparable.isEmpty
        ? Bilingual("the units are not provinces with a value each", "单位不是各有一个数值的省份") : nil
    } run: { visit in
      visit.compare(provinces: visit.comparable)
    },
    claimsCommand("measures.claims") { visit in
      guard let name = visit.screen.measure?.name else { return [] }
      let function = String(name.map { $0 == "-" ? "_" : $0 })
      return visit.atlas.claims(naming: [name, function])
    },
  ]
}

extension Visit where S == MeasuresScreen {
  fileprivate var comparable: [Province.ID] {
    let placed = screen.result.placed
    let values = placed[screen.shownSlide ?? ""] ?? placed.values.first ?? [:]
    return Self.ends(values.map { ($0.key, $0.value) })
  }
}

extension ClustersScreen {
  static let claimRows = [
    claimsCommand("list.claims") { visit in
      guard let cluster = visit.screen.selected else { return [] }
      return visit.atlas.claims(naming: visit.atlas.facts(of: cluster.id).map(\.id.rawValue))
    }
  ]
}

extension Visit {
  /// Those with the largest and with the smallest value, where there are two.
  fileprivate static func ends(_ values: [(id: Province.ID, value: Double)]) -> [Province.ID] {
    let sorted = values.sorted { ($0.value, $1.id) > ($1.value, $0.id) }
    guard let first = sorted.first, let last = sorted.last, first.id != last.id else { return [] }
    return [first.id, last.id]
  }
}
