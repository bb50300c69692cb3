package import ClusterAtlas
internal import Drawing
package import Reports

extension TopicsScreen {
  package static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool {
    switch target {
    case .topic(let id): visit.goToTopic(id)
    case .part(let topic, let part):
      if visit.screen.topic != topic { visit.goToTopic(topic) }
      visit.screen.part = part
    case .group(let id):
      visit.screen.setOpen(id, true, atlas: visit.atlas)
      visit.screen.select(.group(id))
      visit.screen.focus = .outline
    case .cluster, .source, .enterprise, .filter, .map, .diamond, .series, .together, .measure,
      .claim, .document, .compare, .places:
      return false
    }
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
      return true
    }
    if visit.screen.closeView() { return true }
    guard visit.screen.focus == .page else { return false }
    visit.screen.focus = .outline
    return true
  }

  /// Of a topic all sources of its statements.
  package func sourcesSeen(_ context: Context) -> [Source.ID] {
    guard let topic else { return [] }
    return Source.unique(context.atlas.evidence(about: topic).map(\.sourceID) + namedSources)
  }

  /// A part of a topic, then a page that lies where the outline was.
  package var choicesBehind: Choices? {
    var behind = choices
    if choices.part != nil {
      behind.part = nil
    } else if layout.outline == nil, choices.focus != .outline {
      behind.focus = .outline
    } else {
      return nil
    }
    return behind
  }

  // MARK: Search

  /// Where one reads in a page, finds text in it first; else in names, parts and texts of both
  /// languages: selects the topic that has the name, else the first hit at or below where one was.
  package static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>) {
    let atlas = visit.atlas
    if before.focus == .page, visit.findInPage(text, before) { return }
    let wasAt = visit.screen.topic(of: before, atlas)
    visit.screen.focus = .outline
    visit.screen.searchText = text
    visit.screen.settleHits(visit.context)
    let hits = visit.screen.hits
    guard !text.isEmpty else {
      visit.screen.open = before.open
      visit.screen.arrange(atlas)
      return visit.screen.selection.select(before.selection.index)
    }
    if let group = visit.screen.found.group { return visit.screen.select(.group(group)) }
    let order = atlas.topics.map(\.id)
    let from = wasAt.flatMap(order.firstIndex) ?? 0
    let below = hits.first { (order.firstIndex(of: $0) ?? 0) >= from }
    let hit = visit.screen.found.named ?? below ?? hits.first
    if let hit { visit.screen.select(hit, atlas: atlas) }
  }

  /// The topic that was selected in other choices.
  private func topic(of choices: Choices, _ atlas: Atlas) -> Topic.ID? {
    var screen = self
    screen.restore(choices)
    screen.arrange(atlas)
    return screen.topic
  }

  package var foundCount: Int { choices.focus == .page ? pane.found.count : found.count }

  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    visit.goToFoundTopic(step)
  }
}

extension Visit where S == TopicsScreen {
  /// The page of a topic.
  fileprivate mutating func goToTopic(_ id: Topic.ID) {
    screen.select(id, atlas: atlas)
    screen.part = nil
    screen.pane.reset()
    screen.focus = .page
  }

  // MARK: Outline

  mutating func enterOutline() {
    switch screen.selected {
    case .group(let id): screen.setOpen(id, !screen.openGroups(atlas).contains(id), atlas: atlas)
    case .topic:
      leave()
      screen.focus = .page
    case nil: break
    }
  }

  mutating func unfold() {
    switch screen.selected {
    case .group(let id) where !screen.openGroups(atlas).contains(id):
      screen.setOpen(id, true, atlas: atlas)
    case .group: screen.selection.move(by: 1)
    case .topic: enterOutline()
    case nil: break
    }
  }

  mutating func fold() {
    switch screen.selected {
    case .group(let id): screen.setOpen(id, false, atlas: atlas)
    case .topic(let id):
      if let group = atlas.topic(id)?.groupID { screen.select(.group(group)) }
    case nil: break
    }
  }

  mutating func foldAll() {
    let groups = atlas.topicGroups.map(\.id)
    let isAnyOpen = groups.contains { screen.openGroups(atlas).contains($0) }
    for id in groups { screen.setOpen(id, !isAnyOpen, atlas: atlas) }
  }

  /// The next topic of the outline, without leaving the page.
  mutating func stepTopic(_ step: Int) {
    let all = atlas.topicGroups.flatMap { atlas.topics(in: $0.id).map(\.id) }
    guard let here = screen.topic.flatMap(all.firstIndex) else {
      return screen.selection.move(by: step)
    }
    screen.select(all[min(max(0, here + step), all.count - 1)], atlas: atlas)
  }

  /// A screen further; at the end of the page to the next topic.
  mutating func readOn() {
    guard screen.pane.isAtEnd else { return screen.pane.turn(1) }
    stepTopic(1)
    settle()
  }

  /// Half of the lines of the outline that are seen.
  var halfOutline: Int { max(1, screen.layout.outlineRows / 2) }

  mutating func mark() {
    guard let id = screen.topic else { return }
    made.markedTopics.toggle(id)
    sayMarked(made.markedTopics.count)
  }

  /// The page, at the clusters in which the topic is seen.
  mutating func explain() {
    leave()
    screen.focus = .page
    showSection(TopicPage.evidence)
  }

  mutating func openLink() {
    guard let target = screen.pane.target else { return }
    if case .part(let topic, let part) = target, topic == screen.topic {
      screen.part = screen.part == part ? nil : part
    } else {
      open(target)
    }
  }

  mutating func clickLink(_ link: Int) {
    screen.light(link: link)
    openLink()
  }

  mutating func clickRow(_ row: Int) {
    let isAgain = screen.focus == .outline && screen.selection.index == row
    screen.focus = .outline
    screen.selection.select(row)
    if isAgain { return enterOutline() }
    if case .group = screen.selected { enterOutline() }
  }

  mutating func listClusters() {
    guard let id = screen.topic else { return }
    open(.filter(.topic(id)))
  }

  mutating func mapTopic() {
    guard let id = screen.topic,
      let overlay = atlas.overlayID(showing: id)
    else { return say(Bilingual("this topic names no places", "该主题不涉及地点")) }
    open(.map(.overlay(overlay)))
  }

  // MARK: Search

  mutating func openSearch() {
    screen.searchText = ""
    beginSearch()
    if screen.focus == .outline { screen.reading.found = nil }
  }

  /// Whether the text stands in the page that was read; it is shown there.
  fileprivate mutating func findInPage(_ text: String, _ before: TopicsScreen.Choices) -> Bool {
    screen.restore(before)
    screen.searchText = text
    settle()
    guard !text.isEmpty, !screen.pane.found.isEmpty else { return text.isEmpty }
    screen.pane.showFound(from: before.reading.top)
    return true
  }

  /// In a page the next place found in it, behind the last one the next topic; in the outline the
  /// next topic.
  mutating func nextFound(_ step: Int) {
    for _ in 0..<min(abs(step), 500) {
      let way = step > 0 ? 1 : -1
      if screen.focus == .page, screen.pane.goOnFound(way) { continue }
      goToFoundTopic(way)
      // The page of the next topic is laid out before one goes on in it.
      settle()
    }
  }

  mutating func goToFoundTopic(_ step: Int) {
    let hits = screen.hits
    guard !hits.isEmpty else { return }
    let order = atlas.topics.map(\.id)
    let here = screen.topic.flatMap(order.firstIndex) ?? -1
    let places = hits.map { order.firstIndex(of: $0) ?? 0 }
    let index: Int
    if step > 0 {
      index = (places.firstIndex { $0 > here } ?? 0) + (step - 1)
    } else {
      index = (places.lastIndex { $0 < here } ?? hits.count - 1) + (step + 1)
    }
    if let hit = hits.element(0, after: index) { screen.select(hit, atlas: atlas) }
  }
}
