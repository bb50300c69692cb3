internal import ClusterAtlas
internal import Comparison
internal import Drawing
package import Reports

extension CompareScreen {
  package static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool {
    guard case .compare(let things) = target else { return false }
    var choices = Choices()
    choices.things = things
    visit.screen.restore(choices)
    return true
  }

  /// Closes one thing at a time: the search, the sentences, the details, the alike, the filter.
  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
    } else if visit.screen.inWords {
      visit.screen.inWords = false
    } else if visit.screen.opened != nil {
      visit.screen.opened = nil
    } else if visit.screen.showsAlike {
      visit.screen.showsAlike = false
    } else if visit.screen.choices.isFiltered {
      visit.showAllRows()
    } else {
      return false
    }
    return true
  }

  /// The words or a row that was opened, instead of the table.
  package var choicesBehind: Choices? {
    var behind = choices
    if choices.inWords {
      behind.inWords = false
    } else if choices.opened != nil {
      behind.opened = nil
    } else {
      return nil
    }
    return behind
  }

  package static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>) {
    visit.screen.searchText = text
    visit.screen.settleFound(visit.language)
    let from = before.selection.index
    guard !text.isEmpty else { return visit.screen.selection.select(from) }
    let row = visit.screen.isFound(from) ? from : visit.screen.nextFound(from: from, by: 1)
    visit.screen.selection.select(row ?? from)
  }

  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    let here = visit.screen.selection.index
    guard let row = visit.screen.nextFound(from: here, by: step) else {
      return visit.screen.move(by: step)
    }
    visit.screen.selection.select(row)
  }
}

extension Visit where S == CompareScreen {
  mutating func clickLine(_ line: Int) {
    guard line != screen.selection.index else { return openCell() }
    screen.selection.select(line)
    screen.move(by: 0)
  }

  // MARK: Going in

  /// Unfolds what stands behind the cells of a row; from there on goes to the thing itself.
  mutating func openCell() {
    guard let line = screen.lines[safe: screen.selection.index] else { return }
    switch line {
    case .folded:
      leave()
      screen.showsAlike = true
    case .detail(_, let detail): follow(detail)
    case .row where screen.selected?.id != screen.opened:
      leave()
      screen.opened = screen.selected?.id
    case .row: openThing()
    case .heading, .reason, .sentence: break
    }
  }

  /// What the piece of the thing at hand leads to, else what any does, else the thing.
  private mutating func follow(_ detail: CompareDetail) {
    let own = (detail.pieces[safe: screen.column] ?? nil)?.target
    guard let target = own ?? detail.pieces.compactMap({ $0?.target }).first else {
      return openThing()
    }
    open(target)
  }

  private mutating func openThing() {
    guard let row = screen.selected, let thing = screen.shown?.things[safe: screen.column] else {
      return
    }
    if let target = target(of: row, thing) { open(target) }
  }

  private func target(of row: ComparisonRow, _ thing: Comparand) -> Destination? {
    let cell = row.cells[safe: screen.column] ?? nil
    if row.group == .evidence, atlas.topic(Topic.ID(row.id)) != nil {
      return .topic(Topic.ID(row.id))
    }
    if let series = cell?.seriesID, atlas.series(series) != nil { return .series(series.rawValue) }
    switch thing {
    case .cluster(let id): return .cluster(id)
    case .factor(let id): return .topic(id)
    case .province(let id): return .series(id.rawValue)
    case .region, .median: return cell?.sourceIDs.first.map(Destination.source)
    }
  }

  // MARK: Where from

  /// All sources by their numbers, those of the cell at hand first.
  mutating func offerSources() {
    guard let words = screen.words else { return }
    let own = screen.cell?.sourceIDs ?? []
    let first = own.compactMap(atlas.source)
    let others = words.sources.filter { !own.contains($0.id) }
    let items = (first + others).map { source in
      PickerItem(
        source.cited[language], note: source.title[language],
        mark: words.marks[source.id].map { "[\($0)]" } ?? "", aliases: source.title[language.other],
        target: .source(source.id))
    }
    present(
      Picker(title: word("Where from", "来源"), prompt: word("source:", "来源："), items: items))
  }

  // MARK: Things

  var current: [Comparand] { screen.things(context) }

  /// Clusters; of other kinds the others of the kind that is compared.
  mutating func addThing() {
    let taken = Set(current)
    let items = addable.filter { !taken.contains($0.thing) }.map { one in
      PickerItem(
        one.name[language], note: one.name[language.other], aliases: one.aliases,
        on: CompareScreen.self
      ) {
        $0.add(one.thing)
      }
    }
    present(
      Picker(title: word("Compare with", "比较对象"), prompt: word("with:", "对象："), items: items))
  }

  private var addable: [(thing: Comparand, name: Bilingual, aliases: String)] {
    switch current.first?.kind ?? .cluster {
    case .cluster:
      atlas.clusters.map { (.cluster($0.id), $0.short, $0.pinyin + " " + $0.initials) }
    case .province:
      atlas.provinces.filter { $0.kind == .province }.map {
        (.province($0.id), $0.name, $0.id.rawValue)
      }
    case .region: atlas.regions.map { (.region($0.id), $0.name, $0.id.rawValue) }
    case .factor: atlas.topics.map { (.factor($0.id), $0.short, $0.id.rawValue) }
    }
  }

  /// Adds a thing; the last of four gives way.
  mutating func add(_ thing: Comparand) {
    var things = current
    guard !things.contains(thing) else { return }
    if things.count == 4 { things.removeLast() }
    screen.choices.things = things + [thing]
    screen.column = min(screen.column, things.count)
  }

  mutating func removeThing() {
    var things = current
    guard things.indices.contains(screen.column) else { return }
    things.remove(at: screen.column)
    screen.choices.things = things
    screen.column = max(0, screen.column - 1)
  }

  /// Takes the filter off; where none is on, the thing at hand.
  mutating func takeOff() {
    screen.choices.isFiltered ? showAllRows() : removeThing()
  }

  /// Takes the filter off and all that was added: what is marked is compared again, if something is.
  mutating func takeAllOff() {
    showAllRows()
    if markedPair != nil { takeMarks() }
  }

  mutating func takeMarks() {
    screen.choices.things = nil
    screen.column = 0
  }

  // MARK: Elsewhere

  private var clusters: [Cluster.ID] {
    current.compactMap { thing in
      if case .cluster(let id) = thing { return id }
      return nil
    }
  }

  var clusterAtHand: Cluster.ID? {
    guard case .cluster(let id)? = current[safe: screen.column] else { return nil }
    return id
  }

  mutating func markCluster() {
    guard let id = clusterAtHand else { return }
    made.marks.toggle(id)
    sayMarked(made.marks.count)
  }

  /// The clusters on the map; without any the row by province.
  var places: Destination? {
    guard clusters.isEmpty else { return .places(clusters) }
    return screen.seriesAtHand.first.flatMap(atlas.series)?.panelID.map { .series($0.rawValue) }
  }

  /// The claims on the figures and series of the row at hand.
  var claimsOfRow: [Claim] {
    let cells = (screen.selected?.cells ?? []).compactMap { $0 }
    let panels = cells.compactMap { $0.seriesID.flatMap(atlas.series)?.panelID }
    return atlas.claims(naming: cells.compactMap(\.factID?.rawValue) + panels.map(\.rawValue))
  }

  /// A diamond holds two clusters: the first two.
  mutating func openDiamond() { open(.diamond(nil, Array(clusters.prefix(2)))) }

  /// The series of the row at hand, else the first of the provinces, of all things in one chart.
  mutating func openTrends() {
    let ids = screen.seriesAtHand
    if !ids.isEmpty { open(.together(ids)) }
  }
}

extension CompareScreen {
  /// The series of the row at hand, else of the first row that has some.
  var seriesAtHand: [Series.ID] {
    let rows = [selected].compactMap { $0 } + (shown?.rows ?? [])
    let lists = rows.lazy.map { row in row.cells.compactMap { $0?.seriesID } }
    var seen: Set<Series.ID> = []
    return (lists.first { !$0.isEmpty } ?? []).filter { seen.insert($0).inserted }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
