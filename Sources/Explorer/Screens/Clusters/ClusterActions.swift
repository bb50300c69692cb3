internal import ClusterAtlas
internal import Drawing

extension Session {
  // MARK: Going and coming back

  var canGoBack: Bool {
    trail.canGoBack || screen.canGoHome(self)
  }

  mutating func goBack() {
    if let place = trail.back(from: stage) {
      restore(place)
    } else {
      screen.goHome(&self)
    }
  }

  mutating func goForward() {
    if let place = trail.forward(from: stage) { restore(place) }
  }

  /// All as it was, but for what the user made: marks and weights stay.
  private mutating func restore(_ place: Stage) {
    let marks = clusters.marks
    let weights = stage.diamond.weights
    stage = place
    clusters.marks = marks
    stage.diamond.weights = weights
  }

  mutating func openSelected() {
    guard let selected = clusters.selected else {
      say(Bilingual("the list is empty; x removes a filter", "列表为空；按 x 移除筛选"))
      return
    }
    trail.leave(stage)
    clusters.open(.cluster(selected.id))
    clusters.opened = nil
  }

  mutating func openLink() {
    guard let target = clusters.pane.target else { return }
    if case .source(let id) = target, clusters.page == .source(id) {
      copySelection()
    } else {
      open(target)
    }
  }

  /// Goes to what a link names, and remembers where one was.
  mutating func open(_ target: Target) {
    if let lack = atlas.lack(target.screen) { return say(lack) }
    trail.leave(stage)
    stage.screen = target.screen
    switch target {
    case .cluster(let id): goToCluster(id)
    case .source(let id): clusters.open(.source(id))
    case .enterprise(let id): clusters.open(.enterprise(id))
    case .topic(let id): openTopic(id)
    case .part(let topic, let part): openPart(part, of: topic)
    case .group(let id): openGroup(id)
    case .diamond(let factor, let ids): openDiamond(factor, ids)
    case .series(let id): openSeries(id)
    case .measure(let name): openMeasure(name)
    case .filter(let filter):
      clusters.query.filters = [filter]
      clusters.run(atlas: atlas)
      clusters.closePage()
      clusters.focus = .list
    }
  }

  /// Selects a cluster; the list widens if it is not in it.
  private mutating func goToCluster(_ id: Cluster.ID) {
    guard let cluster = atlas.cluster(id) else { return }
    if !clusters.results.contains(where: { $0.id == id }) {
      clusters.query.filters = []
      if cluster.list.rawValue > clusters.query.list.rawValue { clusters.query.list = cluster.list }
      clusters.run(atlas: atlas)
    }
    clusters.closePage()
    clusters.select(id)
    clusters.focus = .page
  }

  mutating func stepCluster(_ step: Int) {
    clusters.closePage()
    clusters.selection.move(by: step)
  }

  mutating func escapeInClusters() {
    if !clusters.search.text.isEmpty {
      clusters.search = Search()
    } else if clusters.focus != .list {
      clusters.focus = .list
    } else {
      say(Bilingual("q quits", "按 q 退出"))
    }
  }

  // MARK: Panes

  mutating func moveClustersFocus(by step: Int) {
    let all = ClustersScreen.Focus.allCases
    let index = all.firstIndex(of: clusters.focus) ?? 0
    clusters.focus = all.element(step, after: index) ?? clusters.focus
  }

  mutating func cyclePaneSize() {
    switch clusters.paneSize {
    case .normal: clusters.paneSize = .wide
    case .wide: clusters.paneSize = .full
    case .full: clusters.paneSize = .normal
    }
  }

  // MARK: Looks

  mutating func switchLanguage() {
    language = language == .english ? .chinese : .english
  }

  mutating func setTheme(_ name: Theme.Name) { looks.theme = .named(name) }

  mutating func stepGlyphs() {
    repeat { looks.glyphs = looks.glyphs.next } while !allowed(looks.glyphs)
    let name: Bilingual =
      switch looks.glyphs {
      case .braille: Bilingual("braille dots", "盲文点")
      case .blocks: Bilingual("half blocks", "半块")
      case .ascii: Bilingual("ASCII", "ASCII")
      }
    say(Bilingual("glyphs: " + name.english, "字形：" + name.chinese))
  }

  private func allowed(_ glyphs: GlyphSet) -> Bool {
    switch abilities.glyphs {
    case .braille: true
    case .blocks: glyphs != .braille
    case .ascii: glyphs == .ascii
    }
  }

  mutating func switchMouse() {
    mouseIsOn.toggle()
    effects.append(.mouse(mouseIsOn))
    say(
      mouseIsOn
        ? Bilingual("mouse on; hold Shift to select text", "鼠标已开启；按住 Shift 可选择文字")
        : Bilingual("mouse off: the terminal selects text", "鼠标已关闭：由终端选择文字"))
  }

  // MARK: Map

  mutating func colourMap() {
    stepMap(among: MapState.Colouring.classes(of: atlas))
  }

  mutating func overlayMap() {
    stepMap(among: MapState.Colouring.overlays(of: atlas))
  }

  private mutating func stepMap(among all: [MapState.Colouring]) {
    let index = all.firstIndex(of: clusters.map.colouring) ?? 0
    clusters.map.colouring = all.element(1, after: index) ?? clusters.map.colouring
    switch clusters.map.colouring {
    case .overlay(let id): say(atlas.overlay(id)?.note ?? Bilingual(id, id))
    case .none: say(Bilingual("map without classes", "地图不分类"))
    case .regions(let id):
      guard let grouping = atlas.grouping(id) else { return }
      say(grouping.note.isEmpty ? grouping.name : grouping.note)
    case .clusters:
      let count = atlas.clusters(upTo: .national25).count
      say(Bilingual("clusters of the \(count) in each province", "\(count) 个集群的省份分布"))
    }
  }

  mutating func panMap(_ dx: Double, _ dy: Double) {
    clusters.map.pan.x = min(4, max(-4, clusters.map.pan.x + dx))
    clusters.map.pan.y = min(4, max(-4, clusters.map.pan.y + dy))
  }

  // MARK: List

  mutating func mark() {
    guard let id = clusters.selected?.id else { return }
    if clusters.marks.remove(id) == nil { clusters.marks.insert(id) }
    let count = clusters.marks.count
    say(Bilingual("\(count) marked", "已标记 \(count) 个"))
  }

  mutating func switchList() {
    let all = Cluster.List.allCases
    let index = all.firstIndex(of: clusters.query.list) ?? 0
    clusters.query.list = all.element(1, after: index) ?? clusters.query.list
    clusters.run(atlas: atlas)
  }

  mutating func sort(by key: SortKey) {
    if clusters.query.sort == key {
      clusters.query.ascending.toggle()
    } else {
      clusters.query.sort = key
      clusters.query.ascending = !Self.isLargestFirst(key)
    }
    clusters.run(atlas: atlas)
  }

  private static func isLargestFirst(_ key: SortKey) -> Bool {
    [.output, .evidence, .facts].contains(key)
  }

  mutating func openSearch() {
    clusters.focus = .list
    clusters.search = Search()
    overlay = .search(SearchPrompt(before: stage))
  }
}
