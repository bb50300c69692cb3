internal import ClusterAtlas
internal import Drawing

extension Session {
  // MARK: Going there

  /// The page of a topic; where one was is remembered by whoever calls.
  mutating func openTopic(_ id: Topic.ID) {
    stage.screen = .topics
    topics.select(id, atlas: atlas)
    topics.part = nil
    topics.pane.reset()
    topics.focus = .page
  }

  /// A part on the page of its topic.
  mutating func openPart(_ part: TopicPart.ID, of topic: Topic.ID) {
    let isHere = stage.screen == .topics && topics.topic == topic
    if !isHere { openTopic(topic) }
    topics.part = part
  }

  mutating func openGroup(_ id: TopicGroup.ID) {
    stage.screen = .topics
    topics.setOpen(id, true, atlas: atlas)
    topics.select(.group(id))
    topics.focus = .outline
  }

  // MARK: Outline

  mutating func enterOutline() {
    switch topics.selected {
    case .group(let id): topics.setOpen(id, !topics.open.contains(id), atlas: atlas)
    case .topic:
      trail.leave(stage)
      topics.focus = .page
    case nil: break
    }
  }

  mutating func unfold() {
    switch topics.selected {
    case .group(let id) where !topics.open.contains(id): topics.setOpen(id, true, atlas: atlas)
    case .group: topics.selection.move(by: 1)
    case .topic: enterOutline()
    case nil: break
    }
  }

  mutating func fold() {
    switch topics.selected {
    case .group(let id): topics.setOpen(id, false, atlas: atlas)
    case .topic(let id):
      if let group = atlas.topic(id)?.groupID { topics.select(.group(group)) }
    case nil: break
    }
  }

  mutating func foldAll() {
    let groups = atlas.topicGroups.map(\.id)
    let isAnyOpen = groups.contains { topics.open.contains($0) }
    for id in groups { topics.setOpen(id, !isAnyOpen, atlas: atlas) }
  }

  /// The next topic of the outline, without leaving the page.
  mutating func stepTopic(_ step: Int) {
    let all = atlas.topicGroups.flatMap { atlas.topics(in: $0.id).map(\.id) }
    guard let here = topics.topic.flatMap(all.firstIndex) else {
      return topics.selection.move(by: step)
    }
    topics.select(all[min(max(0, here + step), all.count - 1)], atlas: atlas)
  }

  mutating func openTopicLink() {
    guard let target = topics.pane.target else { return }
    if case .part(let topic, let part) = target, topic == topics.topic {
      topics.part = topics.part == part ? nil : part
    } else if case .source(let id) = target {
      open(.source(id))
    } else {
      open(target)
    }
  }

  mutating func clickTopicLink(_ link: Int) {
    topics.focus = .page
    topics.pane.link = link
    openTopicLink()
  }

  mutating func clickTopicRow(_ row: Int) {
    let isAgain = topics.focus == .outline && topics.selection.index == row
    topics.focus = .outline
    topics.selection.select(row)
    if isAgain { return enterOutline() }
    if case .group = topics.selected { enterOutline() }
  }

  mutating func listClustersOfTopic() {
    guard let id = topics.topic else { return }
    open(.filter(.topic(id)))
  }

  mutating func mapTopic() {
    guard let id = topics.topic,
      let overlay = atlas.overlayID(showing: id)
    else { return say(Bilingual("this topic names no places", "该主题不涉及地点")) }
    trail.leave(stage)
    stage.screen = .clusters
    clusters.map.colouring = .overlay(overlay)
    clusters.focus = .map
  }

  mutating func escapeInTopics() {
    if !topics.search.text.isEmpty {
      topics.search = TopicSearch()
    } else if topics.part != nil {
      topics.part = nil
    } else if topics.focus == .page {
      topics.focus = .outline
    } else {
      say(Bilingual("q quits", "按 q 退出"))
    }
  }

  // MARK: Words

  var topicName: String {
    switch topics.selected {
    case .topic(let id): atlas.topic(id)?.name[language] ?? ""
    case .group(let id): atlas.topicGroup(id)?.name[language] ?? ""
    case nil: ""
    }
  }

  var topicsPosition: String {
    if topics.focus == .page { return topics.pane.position(word("all", "全部")) }
    let all = atlas.topics.count
    guard let id = topics.topic, let number = atlas.topics.firstIndex(where: { $0.id == id }) else {
      return word("\(all) topics", "\(all) 个主题")
    }
    return word("\(number + 1) of \(all)", "\(number + 1)/\(all)")
  }

  // MARK: Search

  mutating func openTopicSearch() {
    topics.focus = .outline
    topics.search = TopicSearch()
    overlay = .search(SearchPrompt(before: stage))
  }

  /// Finds text in names, parts and texts of both languages; selects the first hit at or below
  /// where one was.
  mutating func findTopics(_ text: String, _ before: TopicsScreen) {
    topics.search.text = text
    guard !text.isEmpty else {
      topics.search.hits = []
      if let row = before.selected { topics.select(row) }
      return
    }
    topics.search.hits = TopicFinder.find(text, in: atlas)
    let order = atlas.topics.map(\.id)
    let from = before.topic.flatMap(order.firstIndex) ?? 0
    let hit = topics.search.hits.first { (order.firstIndex(of: $0) ?? 0) >= from }
    if let found = hit ?? topics.search.hits.first { topics.select(found, atlas: atlas) }
  }

  /// In a page the next place found in it, behind the last one the next topic; in the outline the
  /// next topic.
  mutating func nextFound(_ step: Int) {
    for _ in 0..<min(abs(step), 500) {
      let way = step > 0 ? 1 : -1
      if topics.focus == .page, topics.pane.goOnFound(way) { continue }
      nextTopicHit(way)
      // The page of the next topic is laid out before one goes on in it.
      var screen = topics
      screen.settle(self)
      topics = screen
    }
  }

  mutating func nextTopicHit(_ step: Int) {
    let hits = topics.search.hits
    guard !hits.isEmpty else { return }
    let order = atlas.topics.map(\.id)
    let here = topics.topic.flatMap(order.firstIndex) ?? -1
    let places = hits.map { order.firstIndex(of: $0) ?? 0 }
    let index: Int
    if step > 0 {
      index = (places.firstIndex { $0 > here } ?? 0) + (step - 1)
    } else {
      index = (places.lastIndex { $0 < here } ?? hits.count - 1) + (step + 1)
    }
    if let hit = hits.element(0, after: index) { topics.select(hit, atlas: atlas) }
  }
}

/// Finds topics by any of their texts, case ignored; those by name first have no rank: the order is
/// that of the outline.
enum TopicFinder {
  static func find(_ text: String, in atlas: Atlas) -> [Topic.ID] {
    let needle = Array(text.lowercased().utf8)
    return atlas.topics.filter { topic in
      texts(of: topic, atlas).contains { contains(needle, in: $0) }
    }.map(\.id)
  }

  private static func texts(of topic: Topic, _ atlas: Atlas) -> [String] {
    var texts = [topic.name.english, topic.name.chinese, topic.id]
    for part in atlas.parts(of: topic.id) {
      texts += [part.name.english, part.name.chinese, part.text.english, part.text.chinese]
    }
    for language in Language.allCases {
      if let text = atlas.markdown(of: topic.id, in: language) { texts.append(text) }
    }
    return texts
  }

  private static func contains(_ needle: [UInt8], in text: String) -> Bool {
    let hay = Array(text.lowercased().utf8)
    guard let first = needle.first, hay.count >= needle.count else { return needle.isEmpty }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<start + needle.count].elementsEqual(needle) { return true }
    }
    return false
  }
}
