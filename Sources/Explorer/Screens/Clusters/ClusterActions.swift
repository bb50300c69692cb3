internal import ClusterAtlas
internal import Drawing

extension ClustersScreen {
  package static func open(_ target: Target, _ visit: inout Visit<Self>) -> Bool {
    switch target {
    case .cluster(let id): visit.goToCluster(id)
    case .source(let id): visit.screen.show(.source(id))
    case .enterprise(let id): visit.screen.show(.enterprise(id))
    case .filter(let filter):
      visit.list(filter)
    case .map(let colouring):
      visit.screen.map.colouring = colouring
      visit.screen.focus = .map
    case .topic, .part, .group, .diamond, .series, .measure: return false
    }
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
      visit.screen.reading.found = nil
    } else if visit.screen.focus != .list {
      visit.screen.focus = .list
    } else if !visit.screen.query.filters.isEmpty {
      visit.say(
        Bilingual(
          "x takes the last filter off, X all of them; q quits", "按 x 移除最后一个筛选，按 X 全部移除；按 q 退出"))
    } else {
      return false
    }
    return true
  }

  // MARK: Search

  /// Finds text in what is seen: in the page where one reads in it, else in the clusters of the
  /// list, of which the best hit is selected; without text, the one before.
  package static func find(
    _ text: String, from before: Choices, _ visit: inout Visit<Self>
  ) {
    visit.screen.searchText = text
    visit.screen.opened = before.opened
    visit.screen.reading = before.reading
    visit.screen.reading.found = nil
    if before.focus == .page { return visit.findInPage(from: before.reading.top) }
    visit.screen.selection.select(before.selection.index)
    visit.settle()
    if let best = visit.screen.found.best { visit.showFound(best) }
  }

  package var foundCount: Int {
    choices.focus == .page ? pane.found.count : found.rows.count
  }

  /// The next hit below the selection, after the last the first; in a page the next place in it.
  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    guard visit.screen.focus != .page else { return visit.screen.pane.stepFound(step) }
    let index = visit.screen.selection.index
    if let row = visit.screen.found.next(from: index, by: step) { visit.showFound(row) }
  }
}

extension Visit where S == ClustersScreen {
  fileprivate mutating func findInPage(from line: Int) {
    settle()
    if !screen.searchText.isEmpty { screen.pane.showFound(from: line) }
  }

  /// Selects a row that was found; the page beside shows the text where no name was found.
  fileprivate mutating func showFound(_ row: Int) {
    if row != screen.selection.index {
      screen.selection.select(row)
      screen.closePage()
    }
    guard !screen.found.isByName else { return }
    settle()
    if screen.layout.page != nil { screen.pane.showFirstFound() }
  }

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

  /// Lists what passes a filter, in a wider list where none of this one does.
  fileprivate mutating func list(_ filter: Filter) {
    let before = screen.query
    screen.query.filters = [filter]
    let lists = Cluster.List.allCases.filter { $0.rawValue >= before.list.rawValue }
    let list = lists.first { !Query(list: $0, filters: [filter]).run(in: atlas).isEmpty }
    screen.query.list = list ?? before.list
    screen.run(atlas: atlas)
    screen.closePage()
    screen.focus = .list
    if screen.query.list != before.list {
      let count = atlas.announced(upTo: screen.query.list)
      say(
        Bilingual(
          "none among the \(atlas.announced(upTo: before.list)), so the list of \(count) now; Backspace returns",
          "\(atlas.announced(upTo: before.list)) 个中没有，现为 \(count) 个的名单；退格返回"))
    }
  }

  /// Selects a cluster; the list widens if it is not in it.
  fileprivate mutating func goToCluster(_ id: Cluster.ID) {
    guard let cluster = atlas.cluster(id) else { return }
    if !screen.results.contains(where: { $0.id == id }) {
      screen.query.filters = []
      if cluster.list.rawValue > screen.query.list.rawValue { screen.query.list = cluster.list }
      screen.run(atlas: atlas)
      sayList()
    }
    screen.closePage()
    screen.select(id)
    screen.focus = .page
  }

  /// Says that the list is another one now, and which key returns.
  func listChange(_ count: Int) -> Bilingual {
    Bilingual(
      "the list of \(count) now, without filter; Backspace returns", "现为 \(count) 个的名单，无筛选；退格返回")
  }

  fileprivate mutating func sayList() {
    say(listChange(atlas.announced(upTo: screen.query.list)))
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
    if screen.focus == .map { screen.focus = .list }
    screen.searchText = ""
    screen.reading.found = nil
    beginSearch()
  }
}
