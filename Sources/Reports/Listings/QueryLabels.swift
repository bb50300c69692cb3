package import ClusterAtlas

extension Atlas {
  /// What a filter is called in the title and the list of filters.
  package func label(of filter: Filter, in language: Language) -> String {
    func word(_ english: String, _ chinese: String) -> String {
      language == .chinese ? chinese : english
    }
    return switch filter {
    case .field(let id): field(id)?.name[language] ?? id.rawValue
    case .province(let id): province(id)?.name[language] ?? id.rawValue
    case .region(let id): region(id)?.name[language] ?? id.rawValue
    case .city(let id): city(id)?.name[language] ?? id.rawValue
    case .batch(let number): word("batch \(number)", "第\(number)批")
    case .year(let year): word("list of \(year)", "\(year) 年名单")
    case .topic(let id): topic(id)?.short[language] ?? id.rawValue
    case .enterprise(let id): enterprise(id)?.name[language] ?? id.rawValue
    case .source(let id): source(id)?.cited[language] ?? id.rawValue
    case .certainty(let isConfirmed):
      isConfirmed ? word("batch confirmed", "批次已证实") : word("batch not confirmed", "批次未证实")
    case .text(let text): "“\(text)”"
    case .clusters(let ids):
      ids.count == 1
        ? cluster(ids[0])?.short[language] ?? ids[0].rawValue
        : word("\(ids.count) marked", "已标记\(ids.count)个")
    }
  }
}

extension SortKey {
  /// What a list is sorted by.
  package var title: Bilingual {
    switch self {
    case .batch: Bilingual("batch", "批次")
    case .name: Bilingual("name", "名称")
    case .province: Bilingual("province", "省份")
    case .city: Bilingual("city", "城市")
    case .field: Bilingual("field", "领域")
    case .year: Bilingual("year", "年份")
    case .output: Bilingual("output", "产值")
    case .revenue: Bilingual("revenue", "营业收入")
    case .sales: Bilingual("sales revenue", "销售收入")
    case .scale: Bilingual("industry scale", "产业规模")
    case .valueAdded: Bilingual("value added", "增加值")
    case .evidence: Bilingual("statements", "印证条数")
    case .longitude: Bilingual("longitude", "经度")
    case .latitude: Bilingual("latitude", "纬度")
    case .pinyin: Bilingual("pinyin", "拼音")
    case .facts: Bilingual("figures", "数据条数")
    }
  }
}
