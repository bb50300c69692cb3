internal import ClusterAtlas
internal import Comparison
internal import Drawing

extension CompareScreen {
  package static func open(_ target: Target, _ visit: inout Visit<Self>) -> Bool {
    guard case .compare(let things) = target else { return false }
    visit.screen.choices.things = things
    visit.screen.selection = ListSelection(count: 0)
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if visit.screen.inWords {
      visit.screen.inWords = false
    } else if visit.screen.showsAlike {
      visit.screen.showsAlike = false
    } else {
      return false
    }
    return true
  }

  /// The number of a source among those of all cells, from 1, in the order of the rows.
  func mark(of cell: ComparisonCell) -> Int? {
    guard let first = cell.sourceIDs.first else { return nil }
    return sourceIDs.firstIndex(of: first).map { $0 + 1 }
  }

  /// The sources of the cells that are shown.
  var sourceIDs: [Source.ID] {
    var seen: Set<Source.ID> = []
    return (shown?.rows ?? []).flatMap(\.cells).compactMap { $0?.sourceIDs.first }
      .filter { seen.insert($0).inserted }
  }
}

extension Visit where S == CompareScreen {
  mutating func clickLine(_ line: Int) {
    screen.selection.select(line)
    screen.move(by: 0)
  }

  /// Goes to what stands behind the cell at hand.
  mutating func openCell() {
    if case .folded = screen.lines[safe: screen.selection.index] {
      screen.showsAlike = true
      return
    }
    guard let row = screen.selected, let thing = screen.shown?.things[safe: screen.column] else {
      return
    }
    if let target = target(of: row, thing) { open(target) }
  }

  private func target(of row: ComparisonRow, _ thing: Comparand) -> Target? {
    let cell = row.cells[safe: screen.column] ?? nil
    if row.group == .evidence, atlas.topic(row.id) != nil { return .topic(row.id) }
    if let series = cell?.seriesID, atlas.series(series) != nil { return .series(series) }
    switch thing {
    case .cluster(let id): return .cluster(id)
    case .factor(let id): return .topic(id)
    case .province(let id): return .series(id)
    case .region, .median: return cell?.sourceIDs.first.map(Target.source)
    }
  }

  mutating func openSource() {
    if let id = screen.cell?.sourceIDs.first { open(.source(id)) }
  }

  // MARK: Things

  private var current: [Comparand] { screen.things(context) }

  mutating func addThing() {
    let taken = Set(current)
    let items = atlas.clusters.filter { !taken.contains(.cluster($0.id)) }.map { cluster in
      PickerItem(
        cluster.short[language], note: cluster.short[language.other],
        aliases: cluster.pinyin + " " + cluster.initials
      ) { session in
        session.context.overlay = nil
        session.visit(CompareScreen.self) { $0.add(.cluster(cluster.id)) }
      }
    }
    present(
      Picker(title: word("Compare with", "比较对象"), prompt: word("cluster:", "集群："), items: items))
  }

  mutating func offerCompanions() {
    guard case .cluster(let id) = current.first else { return }
    let items = atlas.companions(of: id).map { companion in
      PickerItem(companion.thing.name(in: atlas)[language], note: companion.reason.name[language]) {
        session in
        session.context.overlay = nil
        session.visit(CompareScreen.self) { $0.add(companion.thing) }
      }
    }
    let name = atlas.cluster(id)?.short[language] ?? ""
    present(
      Picker(
        title: word("Companions of \(name)", "与\(name)可比者"), prompt: word("with:", "对象："),
        items: items))
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

  mutating func takeMarks() {
    screen.choices.things = nil
    screen.column = 0
  }

  private var clusters: [Cluster.ID] {
    current.compactMap { thing in
      if case .cluster(let id) = thing { return id }
      return nil
    }
  }

  mutating func openDiamond() { open(.diamond(nil, clusters)) }

  mutating func openProvince() {
    guard let thing = screen.shown?.things[safe: screen.column] else { return }
    switch thing {
    case .cluster(let id):
      if let province = atlas.cluster(id)?.provinceIDs.first { open(.series(province)) }
    case .province(let id): open(.series(id))
    case .region, .factor, .median: break
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
