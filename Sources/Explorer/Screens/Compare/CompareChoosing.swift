internal import ClusterAtlas
internal import Comparison
internal import Drawing
internal import Reports

/// What the lists of the screen offer: companions, rows, their order, the benchmark.
extension Visit where S == CompareScreen {
  /// The marked ones, and what the first is usefully compared with.
  mutating func offerCompanions() {
    var items: [PickerItem] = []
    let marks = atlas.clusters.filter { made.marks.contains($0.id) }
    if marks.count > 1 {
      items.append(
        PickerItem(
          word("the marked ones", "已标记的集群"),
          note: marks.prefix(4).map { $0.short[language] }.joined(separator: language.comma),
          mark: "\(marks.count)", on: CompareScreen.self
        ) {
          $0.takeMarks()
        })
    }
    items += companionItems
    guard !items.isEmpty else { return addThing() }
    let name = current.first?.name(in: atlas)[language] ?? ""
    let title = name.isEmpty ? word("Compare", "比较") : word("Compare \(name)", "\(name)的比较对象")
    present(Picker(title: title, prompt: word("with:", "对象："), items: items))
  }

  private var companionItems: [PickerItem] {
    guard case .cluster(let id)? = current.first else { return [] }
    return atlas.companions(of: id).map { companion in
      PickerItem(
        companion.thing.name(in: atlas)[language], note: companion.reason.name[language],
        isOn: current.contains(companion.thing), on: CompareScreen.self
      ) {
        $0.add(companion.thing)
      }
    }
  }

  // MARK: Rows

  mutating func offerRows() {
    guard let shown = screen.shown else { return }
    let kinds = ComparisonRow.Kind.allCases.map { kind in
      PickerItem(
        kind.name[language], mark: "\(shown.rows(of: kind).count)",
        isOn: screen.choices.kind == kind, on: CompareScreen.self
      ) { $0.showOnly(kind: kind) }
    }
    let groups = ComparisonRow.Group.allCases.compactMap { group -> PickerItem? in
      let count = shown.rows.count { $0.group == group }
      guard count > 0 else { return nil }
      return PickerItem(
        group.name[language], mark: "\(count)", isOn: screen.group == group,
        on: CompareScreen.self
      ) { $0.showOnly(group: group) }
    }
    let all = PickerItem(word("all rows", "全部行"), on: CompareScreen.self) {
      $0.showAllRows()
    }
    present(
      Picker(
        title: word("Rows", "行"), prompt: word("only:", "只列："),
        items: kinds + groups + (screen.choices.isFiltered ? [all] : [])))
  }

  private mutating func showOnly(kind: ComparisonRow.Kind) {
    screen.choices.kind = screen.choices.kind == kind ? nil : kind
  }

  private mutating func showOnly(group: ComparisonRow.Group) {
    screen.group = screen.group == group ? nil : group
  }

  mutating func showAllRows() {
    screen.choices.kind = nil
    screen.choices.group = nil
  }

  // MARK: Order

  mutating func offerOrder() {
    let orders: [(CompareScreen.Order, Bilingual)] = [
      (.difference, Bilingual("how far they lie apart", "差异大小")),
      (.subject, Bilingual("what they are about", "内容")),
    ]
    let items = orders.map { order, name in
      PickerItem(name[language], isOn: screen.order == order, on: CompareScreen.self) {
        $0.sort(by: order)
      }
    }
    present(
      Picker(title: word("Order of the rows", "行的次序"), prompt: word("by:", "按："), items: items))
  }

  /// The same again turns the order round.
  private mutating func sort(by order: CompareScreen.Order) {
    if screen.order == order {
      screen.isReversed.toggle()
    } else {
      (screen.order, screen.isReversed) = (order, false)
    }
  }

  // MARK: Benchmark

  /// With the middle one of all that have a figure beside them, or without.
  mutating func switchBenchmark() {
    let kind = current.first?.kind ?? .cluster
    guard kind != .factor, kind != .region else {
      return say(Bilingual("\(kind.plural.english) have no median", "\(kind.plural.chinese)没有中位数"))
    }
    var things = current
    if let place = things.firstIndex(of: .median(kind)) {
      things.remove(at: place)
      screen.choices.things = things
      say(Bilingual("without the median", "不含中位数"))
    } else {
      add(.median(kind))
      say(Bilingual("with the median of those that have a figure", "与有数据者的中位数比较"))
    }
  }
}
