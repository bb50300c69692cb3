package import ClusterAtlas
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
    case .places(let ids):
      visit.screen.query.filters = [.clusters(ids)]
      visit.screen.run(atlas: visit.atlas)
      visit.screen.closePage()
      visit.screen.focus = .map
    case .map(let colouring):
      visit.screen.map.colouring = colouring
      visit.screen.focus = .map
    case .topic, .part, .group, .diamond, .series, .together, .measure, .claim, .compare:
      return false
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

  /// A page that was opened, or a pane that lies where the list was.
  package static func closeView(_ visit: inout Visit<Self>) -> Bool {
    if visit.screen.opened != nil {
      visit.screen.choices.opened = nil
    } else if visit.screen.layout.list != nil || visit.screen.focus == .list {
      return false
    }
    visit.screen.focus = .list
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

extension ClustersScreen {
  /// Of a cluster all its sources, whether its page is seen or not.
  package func sourcesSeen(_ context: Context) -> [Source.ID] {
    guard case .cluster(let id)? = subject else { return namedSources }
    return context.atlas.sources(of: id).map(\.id)
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
          "每次两个：已标记 \(marked.count) 个中的\(names[0].chinese)与\(names[1].chinese)；按 a 更换"))
    }
    open(.diamond(nil, marked.prefix(2).map(\.id)))
  }

  /// What is known of the province; of several marked clusters the first indicator of each of their
  /// provinces, in one chart.
  mutating func openProvinces() {
    let marked = self.marked
    guard marked.count > 1, let panel = atlas.profileIndicators.first?.id else {
      if let id = screen.selected?.provinceIDs.first { open(.series(id)) }
      return
    }
    let series = marked.flatMap(\.provinceIDs).map { Atlas.seriesID(panel, $0) }
      .filter { atlas.series($0) != nil }
    var seen: Set<Series.ID> = []
    open(.series(series.filter { seen.insert($0).inserted }.joined(separator: "+")))
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
    return atlas.evidence(of: id).isEmpty
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
