internal import ClusterAtlas
internal import Drawing

extension Session {
  mutating func toggle(_ filter: Filter) {
    if let index = clusters.query.filters.firstIndex(of: filter) {
      clusters.query.filters.remove(at: index)
    } else {
      clusters.query.filters.append(filter)
    }
    clusters.run(atlas: atlas)
  }

  mutating func removeFilter(_ index: Int) {
    guard clusters.query.filters.indices.contains(index) else { return }
    clusters.query.filters.remove(at: index)
    clusters.run(atlas: atlas)
  }

  mutating func clearFilters() {
    clusters.query.filters = []
    clusters.run(atlas: atlas)
  }

  mutating func openFilters() {
    overlay = .picker(
      Picker(
        title: word("Filter the list", "筛选列表"), prompt: word("filter:", "筛选："),
        items: filterItems(), staysOpen: true))
  }

  /// Every filter with the number of clusters it leaves; those that are on first.
  func filterItems() -> [PickerItem] {
    let counts = FilterCounts(atlas: atlas, list: clusters.query.list)
    let active = clusters.query.filters
    let rest = counts.filters.filter { !active.contains($0) }
    return active.map { item($0, counts[$0], isOn: true) }
      + rest.map { item($0, counts[$0], isOn: false) }
  }

  private func item(_ filter: Filter, _ count: Int, isOn: Bool) -> PickerItem {
    PickerItem(
      label(of: filter), note: kind(of: filter)[language], mark: String(count),
      aliases: aliases(of: filter), choice: .toggleFilter(filter), isOn: isOn)
  }

  /// What a filter is called in the title and the list of filters.
  func label(of filter: Filter) -> String {
    switch filter {
    case .field(let id): atlas.field(id)?.name[language] ?? id
    case .province(let id): atlas.province(id)?.name[language] ?? id
    case .region(let id): atlas.region(id)?.name[language] ?? id
    case .city(let id): atlas.city(id)?.name[language] ?? id
    case .batch(let number): word("batch \(number)", "第\(number)批")
    case .year(let year): word("list of \(year)", "\(year) 年名单")
    case .topic(let id): atlas.topic(id)?.short[language] ?? id
    case .enterprise(let id): atlas.enterprise(id)?.name[language] ?? id
    case .source(let id): atlas.source(id)?.citation ?? id
    case .certainty(let isConfirmed):
      isConfirmed ? word("batch confirmed", "批次已证实") : word("batch not confirmed", "批次未证实")
    case .text(let text): "“\(text)”"
    }
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

  static func title(of key: SortKey) -> Bilingual {
    switch key {
    case .batch: Bilingual("batch", "批次")
    case .name: Bilingual("name", "名称")
    case .province: Bilingual("province", "省份")
    case .city: Bilingual("city", "城市")
    case .field: Bilingual("field", "领域")
    case .year: Bilingual("year", "年份")
    case .output: Bilingual("output", "产值")
    case .evidence: Bilingual("statements", "印证条数")
    case .longitude: Bilingual("longitude", "经度")
    case .latitude: Bilingual("latitude", "纬度")
    case .pinyin: Bilingual("pinyin", "拼音")
    case .facts: Bilingual("figures", "数据条数")
    }
  }

  mutating func openSorting() {
    let items = SortKey.allCases.map { key in
      let isOn = clusters.query.sort == key
      let arrow = isOn ? (clusters.query.ascending ? "↑" : "↓") : ""
      return PickerItem(Self.title(of: key)[language], mark: arrow, choice: .sort(key), isOn: isOn)
    }
    overlay = .picker(
      Picker(title: word("Sort by", "排序"), prompt: word("sort by:", "排序："), items: items))
  }
}
