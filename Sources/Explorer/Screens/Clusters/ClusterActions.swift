package import ClusterAtlas
internal import Drawing
package import Reports

extension ClustersScreen {
  package static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool {
    switch target {
    case .cluster(let id): visit.goToCluster(id)
    case .source(let id): visit.screen.show(.source(id))
    case .enterprise(let id): visit.screen.show(.enterprise(id))
    case .filter(let filter):
      visit.list(filter)
    case .places(let ids):
      visit.screen.query.filters = [.clusters(ids)]
      visit.screen.run(atlas: visit.atlas)
      visit.screen.closePage()
      visit.screen.focus = .map
    case .map(let colouring):
      visit.screen.map.colouring = colouring
      visit.screen.focus = .map
    case .topic, .part, .group, .diamond, .series, .together, .measure, .claim,
      .document, .compare:
      return false
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

  /// A page that was opened, or a pane that lies where the list was.
  package var choicesBehind: Choices? {
    let isOverList = layout.list == nil && choices.focus != .list
    guard choices.opened != nil || isOverList else { return nil }
    var behind = choices
    behind.opened = nil
    behind.focus = .list
    return behind
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

extension ClustersScreen {
  /// Of a cluster all its sources, whether its page is seen or not.
  package func sourcesSeen(_ context: Context) -> [Source.ID] {
    guard case .cluster(let id)? = subject else { return namedSources }
    return context.atlas.sources(of: id).map(\.id)
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
    let list = lists.first { !atlas.clusters(matching: Query(list: $0, filters: [filter])).isEmpty }
    screen.query.list = list ?? before.list
    screen.run(atlas: atlas)
    screen.closePage()
    screen.focus = .list
    if screen.query.list != before.list {
      let count = atlas.announced(upTo: screen.query.list)
      say(
        Bilingual(
          "none among the \(atlas.announced(upTo: before.list)), so the list of \(count) now; Backspace returns",
          "\(atlas.announced(upTo: before.list))个中没有，现为\(count)个的名单；退格返回"))
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
      "the list of \(count) now, without filter; Backspace returns", "现为\(count)个的名单，无筛选；退格返回")
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
    made.marks.toggle(id)
    sayMarked(made.marks.count)
  }

  /// The marked ones in the order of the package.
  var marked: [Cluster] { atlas.clusters.filter { made.marks.contains($0.id) } }

  /// The diamond of two marked ones, else of the selected one.
  mutating func openDiamond() {
    let marked = self.marked
    guard marked.count > 1 else {
      if let id = screen.selected?.id { open(.diamond(nil, [id])) }
      return
    }
    if marked.count > 2 {
      let names = marked.prefix(2).map { $0.short }
      say(
        Bilingual(
          "two at a time: \(names[0].english) and \(names[1].english) of \(marked.count) marked; a changes them",
          "每次两个：已标记\(marked.count)个中的\(names[0].chinese)与\(names[1].chinese)；按 a 更换"))
    }
    open(.diamond(nil, marked.prefix(2).map(\.id)))
  }

  /// What is known of the province; of several marked clusters the first indicator of each of their
  /// provinces, in one chart.
  mutating func openProvinces() {
    let marked = self.marked
    guard marked.count > 1, let panel = atlas.profileIndicators.first?.id else {
      if let id = screen.selected?.provinceIDs.first { open(.series(id.rawValue)) }
      return
    }
    let series = marked.flatMap(\.provinceIDs).map { Atlas.seriesID(panel, $0) }
      .filter { atlas.series($0) != nil }
    var seen: Set<Series.ID> = []
    let unique = series.filter { seen.insert($0).inserted }
    open(.series(unique.map(\.rawValue).joined(separator: "+")))
  }

  // MARK: Panes

  /// Half of the rows of the list that are seen.
  var halfList: Int { max(1, screen.layout.listRows / 2) }

  mutating func switchMap() { screen.focus = screen.focus == .map ? .list : .map }

  /// A screen further; at the end of the page to the next cluster.
  mutating func readOn() {
    if screen.pane.isAtEnd, screen.opened == nil { return stepCluster(1) }
    screen.pane.turn(1)
  }

  /// Why there are no statements to be gone to.
  var noStatements: Bilingual? {
    guard case .cluster(let id)? = screen.subject else {
      return Bilingual("this is not the page of a cluster", "此非集群页面")
    }
    return atlas.evidenceCount(of: id) == 0
      ? Bilingual("no statement about this cluster", "没有关于该集群的陈述") : nil
  }

  mutating func goToSection(_ name: Bilingual) {
    leave()
    screen.focus = .page
    showSection(name)
  }

  mutating func switchList() {
    screen.query.list = screen.query.list.next(1)
    screen.run(atlas: atlas)
  }

  mutating func sort(by key: SortKey) {
    if screen.query.sort == key {
      screen.query.isAscending.toggle()
    } else {
      screen.query.sort = key
      screen.query.isAscending = !Self.isLargestFirst(key)
    }
    screen.run(atlas: atlas)
  }

  /// Sorts by a measure of size and shows it; the same again turns the order round.
  mutating func sort(by measure: SizeMeasure) {
    let isSame = screen.query.size == measure
    screen.query.sizeScope = measure.scopeID
    screen.query.sizeCoverage = measure.coverageID
    guard let key = SortKey(rawValue: measure.indicatorID.rawValue) else { return }
    if !isSame, screen.query.sort == key { screen.query.isAscending = true }
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
