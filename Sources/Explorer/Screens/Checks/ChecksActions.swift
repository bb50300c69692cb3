internal import Checks
internal import ClusterAtlas
internal import Drawing
package import Reports

extension ChecksScreen {
  package static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool {
    guard case .claim(let id) = target else { return visit.openDocument(target) }
    visit.screen.select(id, visit.atlas)
    visit.screen.pane.reset()
    visit.screen.focus = .page
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
      visit.screen.reading.found = nil
    } else if visit.screen.focus == .page {
      visit.screen.focus = .list
    } else if visit.screen.choices.isFiltered {
      visit.takeAllOff()
    } else {
      return false
    }
    return true
  }

  /// A page that lies where the list was.
  package var choicesBehind: Choices? {
    guard layout.list == nil, choices.focus != .list else { return nil }
    var behind = choices
    behind.focus = .list
    return behind
  }

  /// Finds text in what is seen: in the page where one reads in it, else in the claims of the list.
  package static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>) {
    visit.screen.restore(before)
    visit.screen.searchText = text
    visit.screen.reading.found = nil
    visit.settle()
    guard !text.isEmpty else { return }
    if before.focus == .page {
      visit.screen.pane.showFound(from: before.reading.top)
    } else if let row = visit.screen.bestFound {
      visit.screen.selection.select(row)
    }
  }

  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    let isReading = visit.screen.focus == .page && visit.screen.foundCount > 0
    guard !isReading else { return visit.screen.pane.stepFound(step) }
    let here = visit.screen.selection.index
    guard let row = visit.screen.nextFound(from: here, by: step) else {
      return visit.screen.selection.move(by: step)
    }
    visit.screen.selection.select(row)
  }
}

extension Visit where S == ChecksScreen {
  /// The claims of a document.
  fileprivate mutating func openDocument(_ target: Destination) -> Bool {
    guard case .document(let id) = target else { return false }
    screen.choices.shown = .all
    screen.choices.document = id
    screen.focus = .list
    settle()
    screen.selection.select(0)
    return true
  }

  mutating func openSearch() {
    screen.searchText = ""
    screen.reading.found = nil
    beginSearch()
  }

  mutating func clickRow(_ row: Int) {
    screen.focus = .list
    screen.selection.select(row)
  }

  mutating func clickLink(_ link: Int) {
    screen.focus = .page
    screen.pane.link = link
    openLink()
  }

  mutating func openLink() {
    if let target = screen.pane.target { open(target) }
  }

  mutating func enterPage() {
    leave()
    screen.focus = .page
  }

  /// The next way to compute the claim.
  mutating func stepWay(_ step: Int) {
    guard let result = screen.selected, result.ways.count > 1 else { return }
    screen.way = ((screen.way + step) % result.ways.count + result.ways.count) % result.ways.count
    let way = result.ways[screen.way]
    say(
      Bilingual(
        "way \(screen.way + 1) of \(result.ways.count): \(way.label.english): \(way.verdict.name.english)",
        "第\(screen.way + 1)种算法（共\(result.ways.count)种）：\(way.label.chinese)：\(way.verdict.name.chinese)"
      ))
  }

  mutating func mark() {
    guard let id = screen.selected?.claim.id else { return }
    made.markedClaims.toggle(id)
    sayMarked(made.markedClaims.count)
  }

  /// The series at stake by province, else the places of the topic on the map.
  var places: Destination? {
    guard let result = screen.selected else { return nil }
    let named = result.dependsOn.first { atlas.panelIndicator(PanelIndicator.ID($0)) != nil }
    let ofSeries = screen.seriesAtStake(atlas).flatMap(atlas.series)?.panelID
    if let panel = named ?? ofSeries?.rawValue { return .series(panel) }
    return result.claim.topicID.flatMap(atlas.overlayID(showing:)).map { .map(.overlay($0)) }
  }

  /// The clusters whose figures the claim is about, else those that are marked.
  var clustersOfClaim: [Cluster.ID] {
    let facts = screen.selected.map { claim in
      atlas.facts.filter { fact in atlas.claims(on: fact.id).contains(claim.claim) }
    }
    var seen: Set<Cluster.ID> = []
    let own = (facts ?? []).map(\.clusterID)
      .filter { atlas.cluster($0) != nil && seen.insert($0).inserted }
    return own.isEmpty ? markedPair ?? [] : own
  }

  /// The series at stake.
  mutating func openSeries() {
    if let id = screen.seriesAtStake(atlas) { open(.series(id.rawValue)) }
  }
}

extension ChecksScreen {
  /// The first series that the selected claim rests on and that the trends screen has.
  func seriesAtStake(_ atlas: Atlas) -> Series.ID? { selected?.seriesAtStake(atlas) }
}
