internal import ClusterAtlas
internal import Reports

extension DiamondScreen {
  /// Finds text in the page that is seen; where it is not in it, in that of another factor, force
  /// or page of the walk.
  package static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>) {
    visit.screen.restore(before)
    visit.screen.searchText = text
    visit.screen.reading.found = nil
    visit.screen.focus = .page
    visit.settle()
    guard !text.isEmpty else { return }
    if visit.screen.pane.found.isEmpty {
      visit.goToFoundTopic(1)
    } else {
      visit.screen.pane.showFound(from: before.reading.top)
    }
  }

  package var foundCount: Int { pane.found.count }

  /// The next place in the page, behind the last one the next page in which there is one.
  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    let way = step > 0 ? 1 : -1
    for _ in 0..<min(abs(step), 500) {
      if !visit.screen.pane.goOnFound(way) { visit.goToFoundTopic(way) }
    }
  }

  /// The topics of the pages that can be seen in this mode.
  fileprivate func topics(_ atlas: Atlas) -> [Topic.ID] {
    switch choices.mode {
    case .factors: atlas.diamondFactors.map(\.id)
    case .balance: (atlas.drivingForces + atlas.reverseForces).map(\.id)
    case .walk: atlas.walkTopics.map(\.id)
    }
  }

  /// The topic of the page that is seen.
  fileprivate func seen(_ atlas: Atlas) -> Topic.ID? {
    switch choices.mode {
    case .factors: choices.factor
    case .balance: choices.force
    case .walk: walkTopic(atlas)
    }
  }

  fileprivate mutating func see(_ topic: Topic.ID, _ number: Int) {
    choices.reading = PageReading()
    switch choices.mode {
    case .factors:
      choices.factor = topic
      choices.step = nil
    case .balance: choices.force = topic
    case .walk: choices.mode = .walk(number)
    }
  }
}

extension Visit where S == DiamondScreen {
  mutating func openSearch() {
    screen.searchText = ""
    screen.reading.found = nil
    beginSearch()
  }

  /// The next page, around the end, in which the text stands; stays where there is none.
  fileprivate mutating func goToFoundTopic(_ way: Int) {
    let before = screen.choices
    let topics = screen.topics(atlas)
    guard let here = screen.seen(atlas).flatMap(topics.firstIndex) else { return }
    for step in 1...max(1, topics.count) {
      let number = ((here + way * step) % topics.count + topics.count) % topics.count
      screen.see(topics[number], number)
      settle()
      if !screen.pane.found.isEmpty { return land(way) }
    }
    screen.restore(before)
    settle()
  }

  private mutating func land(_ way: Int) {
    if way > 0 { screen.pane.showFirstFound() } else { screen.pane.stepFound(-1) }
  }
}
