internal import ClusterAtlas
internal import Drawing
internal import Reports

extension Visit where S == ClustersScreen {
  mutating func toggle(_ filter: Filter) {
    if let index = screen.query.filters.firstIndex(of: filter) {
      screen.query.filters.remove(at: index)
    } else {
      screen.query.filters.append(filter)
    }
    screen.run(atlas: atlas)
  }

  mutating func removeFilter(_ index: Int) {
    guard screen.query.filters.indices.contains(index) else { return }
    screen.query.filters.remove(at: index)
    screen.run(atlas: atlas)
  }

  mutating func clearFilters() {
    screen.query.filters = []
    screen.run(atlas: atlas)
  }

  mutating func openFilters() {
    present(
      Picker(
        title: filterTitle, prompt: word("filter:", "筛选："),
        staysOpenOn: self
      ) { $0.filterItems() })
  }

  /// What is counted beside: with one filter on, another that leaves nothing beside it is not offered.
  private var filterTitle: String {
    let active = screen.query.filters.map { atlas.label(of: $0, in: language) }
    guard !active.isEmpty else { return word("Filter the list", "筛选列表") }
    return word("Filter the list beside ", "在以下条件下继续筛选：") + active.joined(separator: language.comma)
  }

  /// Every filter with the number of clusters it leaves; those that are on first.
  func filterItems() -> [PickerItem] {
    let counts = FilterCounts(
      atlas: atlas, list: screen.query.list, active: screen.query.filters)
    let active = screen.query.filters
    let rest = counts.filters.filter { !active.contains($0) }
    return marksItems(active) + active.map { item($0, count($0, counts), isOn: true) }
      + rest.map { item($0, counts[$0], isOn: false) }
  }

  private func count(_ filter: Filter, _ counts: FilterCounts) -> Int {
    if case .clusters(let ids) = filter { return ids.count }
    return counts[filter]
  }

  /// The marked clusters, where there are any and they are not listed already.
  private func marksItems(_ active: [Filter]) -> [PickerItem] {
    let filter = Filter.clusters(marked.map(\.id))
    guard !marked.isEmpty, !active.contains(filter) else { return [] }
    return [
      PickerItem(
        word("marked", "已标记"), note: kind(of: filter)[language], mark: String(marked.count),
        aliases: "marks 标记 marked", on: ClustersScreen.self
      ) { $0.listMarked() }
    ]
  }

  /// Lists the marked clusters, in the shortest list that names them all.
  mutating func listMarked() {
    let marked = self.marked
    let lists = marked.map(\.list.rawValue) + [screen.query.list.rawValue]
    let list = Cluster.List.allCases.first { $0.rawValue == lists.max() }
    screen.query.filters.removeAll { $0.kind == .clusters }
    screen.query.filters.append(.clusters(marked.map(\.id)))
    if let list { screen.query.list = list }
    screen.run(atlas: atlas)
  }

  private func item(_ filter: Filter, _ count: Int, isOn: Bool) -> PickerItem {
    PickerItem(
      atlas.label(of: filter, in: language), note: kind(of: filter)[language], mark: String(count),
      aliases: aliases(of: filter), isOn: isOn, on: ClustersScreen.self
    ) { $0.toggle(filter) }
  }

  private func kind(of filter: Filter) -> Bilingual {
    switch filter {
    case .field: Bilingual("field", "领域")
    case .province: Bilingual("province", "省份")
    case .region(let id): grouping(of: id)
    case .city: Bilingual("city", "城市")
    case .batch: Bilingual("batch", "批次")
    case .year: Bilingual("year", "年份")
    case .topic(let id): topicKind(id)
    case .enterprise: Bilingual("enterprise", "企业")
    case .source: Bilingual("source", "来源")
    case .certainty: Bilingual("certainty", "确定程度")
    case .text: Bilingual("text", "文字")
    case .clusters: Bilingual("marks", "标记")
    }
  }

  private func grouping(of region: Region.ID) -> Bilingual {
    let grouping = atlas.region(region).flatMap { atlas.grouping($0.groupingID) }
    guard let name = grouping?.name else { return Bilingual("region", "区域") }
    return Bilingual("of " + name[.english], name[.chinese])
  }

  private func topicKind(_ id: Topic.ID) -> Bilingual {
    atlas.topic(id).flatMap(atlas.kind)?.name ?? Bilingual("idea", "概念")
  }

  private func aliases(of filter: Filter) -> String {
    let other: Language = language == .english ? .chinese : .english
    switch filter {
    case .field(let id): return atlas.field(id)?.name[other] ?? ""
    case .province(let id):
      guard let province = atlas.province(id) else { return "" }
      return [province.name[other], compact(province.pinyin), province.initials].joined(
        separator: " ")
    case .city(let id):
      guard let city = atlas.city(id) else { return "" }
      return [city.name[other], compact(city.pinyin), city.initials].joined(separator: " ")
    case .enterprise(let id):
      guard let firm = atlas.enterprise(id) else { return "" }
      return [firm.name[other], compact(firm.pinyin), firm.initials].joined(separator: " ")
    case .topic(let id): return atlas.topic(id)?.name[other] ?? ""
    case .region(let id): return atlas.region(id)?.name[other] ?? ""
    default: return ""
    }
  }

  private func compact(_ pinyin: String) -> String { pinyin.filter { $0 != " " } }

  // MARK: Sorting

  mutating func openSorting() {
    let keys = SortKey.allCases.filter { $0.sizeIndicatorID == nil }.map { key in
      sortItem(key.title[language], isOn: screen.query.sort == key) { $0.sort(by: key) }
    }
    let sizes = atlas.sizeMeasures.map { measure in
      let isOn = screen.query.sort.sizeIndicatorID != nil && screen.query.size == measure
      return sortItem(atlas.title(of: measure)[language], isOn: isOn) { $0.sort(by: measure) }
    }
    var items = keys + sizes
    // What is typed finds them in their order: figures of the cluster before those of a park.
    for row in items.indices { items[row].rank = row }
    present(
      Picker(title: word("Sort by", "排序"), prompt: word("sort by:", "排序："), items: items))
  }

  private func sortItem(
    _ title: String, isOn: Bool,
    run: @escaping @Sendable (inout Visit<ClustersScreen>) -> Void
  ) -> PickerItem {
    let arrow = isOn ? (screen.query.isAscending ? "↑" : "↓") : ""
    return PickerItem(title, mark: arrow, isOn: isOn, on: ClustersScreen.self, run: run)
  }
}
