internal import Checks
internal import ClusterAtlas
internal import Drawing

extension ChecksScreen {
  package static func open(_ target: Target, _ visit: inout Visit<Self>) -> Bool {
    guard case .claim(let id) = target else { return false }
    visit.screen.select(id, visit.atlas)
    visit.screen.pane.reset()
    visit.screen.focus = .page
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
    } else if visit.screen.focus == .page {
      visit.screen.focus = .list
    } else if visit.screen.shown != .all || visit.screen.document != nil {
      visit.screen.shown = .all
      visit.screen.document = nil
    } else {
      return false
    }
    return true
  }

  package static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>) {
    visit.screen.searchText = text
    visit.screen.settleFound()
    let from = before.selection.index
    guard !text.isEmpty else { return visit.screen.selection.select(from) }
    guard !visit.screen.isFound(from), let row = visit.screen.nextFound(from: from, by: 1) else {
      return visit.screen.selection.select(from)
    }
    visit.screen.selection.select(row)
  }

  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    let here = visit.screen.selection.index
    guard let row = visit.screen.nextFound(from: here, by: step) else {
      return visit.screen.selection.move(by: step)
    }
    visit.screen.selection.select(row)
  }
}

extension Visit where S == ChecksScreen {
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

  mutating func stepShown(_ step: Int) {
    let all = ChecksScreen.Shown.allCases
    let place = all.firstIndex(of: screen.shown) ?? 0
    screen.shown = all[((place + step) % all.count + all.count) % all.count]
  }

  mutating func chooseDocument() {
    var seen: Set<String> = []
    let documents = screen.results.map(\.document).filter { seen.insert($0.id).inserted }
    let everything = PickerItem(word("all documents", "全部文献")) { session in
      session.context.overlay = nil
      session.visit(ChecksScreen.self) { $0.screen.document = nil }
    }
    let items = documents.map { document in
      let count = screen.results.count { $0.claim.documentID == document.id }
      return PickerItem(
        document.short[language], note: document.authors, mark: "\(count)",
        aliases: document.title, isOn: document.id == screen.document
      ) { session in
        session.context.overlay = nil
        session.visit(ChecksScreen.self) { $0.screen.document = document.id }
      }
    }
    present(
      Picker(
        title: word("Claims of", "论断出自"), prompt: word("document:", "文献："),
        items: [everything] + items))
  }

  /// The series at stake.
  mutating func openSeries() {
    if let id = screen.seriesAtStake(atlas) { open(.series(id)) }
  }

  mutating func cite() {
    guard let result = screen.selected else { return }
    copy(ClaimPage.citation(of: result.document))
  }
}

extension ChecksScreen {
  /// The first series that the selected claim rests on and that the trends screen has.
  func seriesAtStake(_ atlas: Atlas) -> Series.ID? {
    guard let result = selected else { return nil }
    let used = result.ways.flatMap { $0.tests.flatMap(\.steps) }.compactMap(\.seriesID)
    return (used + result.dependsOn).first { atlas.series($0) != nil }
  }
}
