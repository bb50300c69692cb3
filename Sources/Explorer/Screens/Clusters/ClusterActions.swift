internal import ClusterAtlas
internal import Drawing

extension ClustersScreen {
  package static func open(_ target: Target, _ visit: inout Visit<Self>) -> Bool {
    switch target {
    case .cluster(let id): visit.goToCluster(id)
    case .source(let id): visit.screen.show(.source(id))
    case .enterprise(let id): visit.screen.show(.enterprise(id))
    case .filter(let filter):
      visit.screen.query.filters = [filter]
      visit.screen.run(atlas: visit.atlas)
      visit.screen.closePage()
      visit.screen.focus = .list
    case .map(let colouring):
      visit.screen.map.colouring = colouring
      visit.screen.focus = .map
    case .topic, .part, .group, .diamond, .series, .together, .measure, .claim, .compare: return false
    }
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
    } else if visit.screen.focus != .list {
      visit.screen.focus = .list
    } else {
      return false
    }
    return true
  }

  // MARK: Search

  /// Finds text in the clusters of the list and selects the best hit, but the one before if it is
  /// one too; without text, the one before.
  package static func find(
    _ text: String, from before: Choices, _ visit: inout Visit<Self>
  ) {
    visit.screen.searchText = text
    guard !text.isEmpty else { return visit.screen.selection.select(before.selection.index) }
    if let best = visit.atlas.searchIndex.search(text).first { visit.screen.select(best.clusterID) }
  }

  package var foundCount: Int { found.rows.count }

  /// The next hit below the selection; after the last the first.
  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    let index = visit.screen.selection.index
    if let row = visit.screen.found.next(from: index, by: step) {
      visit.screen.selection.select(row)
    }
  }
}

extension Visit where S == ClustersScreen {
  mutating func openSelected() {
    guard screen.selected != nil else {
      say(Bilingual("the list is empty; x removes a filter", "列表为空；按 x 移除筛选"))
      return
    }
    leave()
    screen.closePage()
    screen.focus = .page
  }

  mutating func openLink() {
    guard let target = screen.pane.target else { return }
    if case .source(let id) = target, screen.subject == .source(id) {
      copy(screen.selectedText(context))
    } else {
      open(target)
    }
  }

  /// Selects a cluster; the list widens if it is not in it.
  fileprivate mutating func goToCluster(_ id: Cluster.ID) {
    guard let cluster = atlas.cluster(id) else { return }
    if !screen.results.contains(where: { $0.id == id }) {
      screen.query.filters = []
      if cluster.list.rawValue > screen.query.list.rawValue { screen.query.list = cluster.list }
      screen.run(atlas: atlas)
    }
    screen.closePage()
    screen.select(id)
    screen.focus = .page
  }

  mutating func stepCluster(_ step: Int) {
    screen.closePage()
    screen.selection.move(by: step)
  }

  // MARK: Clicks

  /// The first click selects a row, the second opens it.
  mutating func clickRow(_ row: Int) {
    if screen.focus == .list, screen.selection.index == row {
      openSelected()
    } else {
      screen.focus = .list
      screen.selection.select(row)
    }
  }

  mutating func clickLink(_ link: Int) {
    screen.light(link: link)
    openLink()
  }

  mutating func clickMap(_ id: Cluster.ID) {
    screen.focus = .map
    screen.select(id)
  }

  // MARK: List

  mutating func mark() {
    guard let id = screen.selected?.id else { return }
    if made.marks.remove(id) == nil { made.marks.insert(id) }
    let count = made.marks.count
    say(Bilingual("\(count) marked", "已标记 \(count) 个"))
  }

  mutating func switchList() {
    screen.query.list = screen.query.list.next(1)
    screen.run(atlas: atlas)
  }

  mutating func sort(by key: SortKey) {
    if screen.query.sort == key {
      screen.query.ascending.toggle()
    } else {
      screen.query.sort = key
      screen.query.ascending = !Self.isLargestFirst(key)
    }
    screen.run(atlas: atlas)
  }

  /// Sorts by a measure of size and shows it; the same again turns the order round.
  mutating func sort(by measure: SizeMeasure) {
    let isSame = screen.query.size == measure
    screen.query.sizeScope = measure.scopeID
    screen.query.sizeCoverage = measure.coverageID
    guard let key = SortKey(rawValue: measure.indicatorID) else { return }
    if !isSame, screen.query.sort == key { screen.query.ascending = true }
    sort(by: key)
  }

  private static func isLargestFirst(_ key: SortKey) -> Bool {
    [.evidence, .facts].contains(key) || key.sizeIndicatorID != nil
  }

  mutating func openSearch() {
    screen.focus = .list
    screen.searchText = ""
    beginSearch()
  }
}
