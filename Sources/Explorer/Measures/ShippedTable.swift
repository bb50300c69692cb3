package import ClusterAtlas
package import Measures

/// A table of the package in the form that measures read: the text that a file of it would hold.
package struct ShippedTable: Hashable, Sendable, Identifiable {
  enum Content: Hashable, Sendable {
    case provinces, activities, systems, series, clusters
    case sectors(IOTable.ID)
  }

  /// The name on the command line, as `provincial-panel`.
  package var id: String
  package var title: Bilingual
  /// What its numbers are, and how those that are computed came about.
  package var note: Bilingual
  let content: Content

  /// Which measures the table is for; nil for all that find their columns. Series have a unit each,
  /// so that they are not to be compared in one year.
  package var forms: Set<DataForm>? { content == .series ? [.series] : nil }

  /// All of them, in the order in which they are offered.
  package static func all(in atlas: Atlas) -> [ShippedTable] {
    [provinces, activities, clusters, systems, series]
      + atlas.ioTables.map(sectors)
  }

  package static func named(_ id: String, in atlas: Atlas) -> ShippedTable? {
    all(in: atlas).first { $0.id == id }
  }

  /// The unit of a column's numbers; of series that of the one.
  package func unit(_ column: String, group: String?, _ atlas: Atlas) -> Bilingual? {
    switch (content, column) {
    case (.series, _): return group.flatMap(atlas.series).flatMap { atlas.unit($0.unitID)?.name }
    case (.provinces, "secondary-va"), (.provinces, "gdp"), (.activities, "value"):
      return Bilingual("100m yuan", "亿元")
    case (.provinces, "population"): return Bilingual("10,000 persons", "万人")
    case (.provinces, "secondary-va-per-head"), (.provinces, "gdp-per-head"):
      return Bilingual("yuan a head", "元/人")
    case (.provinces, "land-area"): return Bilingual("km²", "平方千米")
    case (.clusters, "clusters"): return Bilingual("clusters", "个集群")
    case (.sectors, _): return Bilingual("100m yuan", "亿元")
    default: return nil
    }
  }

  /// Where the numbers of a column are from; of one group, a year or a series, or of all.
  package func sourceIDs(
    _ atlas: Atlas, column: String? = nil, group: String? = nil
  ) -> [Source.ID] {
    let year = group.flatMap { Int($0) }
    switch content {
    case .provinces:
      return Self.unique(
        Self.indicators(column).flatMap { Self.panelSources($0, year, atlas) })
    case .activities:
      return Self.unique(
        atlas.provincialLinkages.filter { year == nil || $0.year == year }.map(\.sourceID))
    case .systems: return Self.unique(Self.systemSeries(atlas).flatMap(\.sourceIDs))
    case .clusters:
      return Self.unique(atlas.clusters.flatMap { atlas.sources(of: $0.id).map(\.id) })
    case .series: return group.flatMap { atlas.timeSeries($0)?.sourceIDs } ?? []
    case .sectors(let id): return atlas.ioTable(id).map { [$0.sourceID] } ?? []
    }
  }

  /// What a column of the panel is made of.
  private static func indicators(_ column: String?) -> [PanelIndicator.ID] {
    switch column {
    case nil: ["secondary-va", "gdp", "population", "land-area"]
    case "secondary-va-per-head": ["secondary-va", "population"]
    case "gdp-per-head": ["gdp", "population"]
    case let column?: [column]
    }
  }

  private static func panelSources(
    _ id: PanelIndicator.ID, _ year: Int?, _ atlas: Atlas
  ) -> [Source.ID] {
    guard let panel = atlas.panel(id) else { return [] }
    let years = year.map { [$0] } ?? panel.years
    let vintages = years.flatMap { year in
      panel.provinceIDs.compactMap { panel[$0, year]?.vintageID }
    }
    return unique(vintages).compactMap(atlas.panelVintage).flatMap { vintage in
      [vintage.sourceID] + (vintage.secondSourceID.map { [$0] } ?? [])
    }
  }

  /// The table that shows a measure, where the package has one.
  static func example(for row: MeasureRow) -> ShippedTable.ID? {
    switch row.name {
    case "coupling": return "convergence-systems"
    case "ellison-glaeser", "diamond", "net-force": return nil
    default: break
    }
    switch row.form {
    case .matrix: return "io-2020-8"
    case .table where row.needs.contains(.item): return "provincial-activities"
    case .change where row.needs.contains(.unit) && row.needs.contains(.item):
      return "provincial-activities"
    case .table, .list, .series, .change: return "provincial-panel"
    case .comparisons, .interregional: return nil
    }
  }

  // MARK: Which there are

  private static let provinces = ShippedTable(
    id: "provincial-panel", title: Bilingual("Provinces, 1992-2022", "分省面板，1992—2022"),
    note: Bilingual(
      "31 provinces, current prices: value added and GDP in 100 million yuan, population in 10,000 persons; per head in yuan, computed as value over population at the end of the year.",
      "31个省份，当年价：增加值、地区生产总值为亿元，人口为万人；人均为元，由数值除以年末人口计算。"),
    content: .provinces)

  private static let activities = ShippedTable(
    id: "provincial-activities",
    title: Bilingual("Manufacturing and producer services by province", "分省制造业与生产性服务业"),
    note: Bilingual(
      "Value added in 100 million yuan, from the provincial input-output tables of 2002, 2007, 2012 and 2017; 30 provinces, as Tibet has tables from 2012 only.",
      "增加值，亿元，取自2002、2007、2012、2017年各省投入产出表；30省，西藏2012年起才有表，未列入。"),
    content: .activities)

  private static let clusters = ShippedTable(
    id: "clusters-by-field", title: Bilingual("Clusters by field and province", "集群：领域与省份"),
    note: Bilingual(
      "Number of clusters of the lists up to 2024 by field and province; one that spans provinces counts in each. Fields of the later lists are partly inferred.",
      "截至2024年各批名单的集群数，按领域与省份；跨省集群在各省各计一次。后两批名单的领域部分为推断。"),
    content: .clusters)

  private static let systems = ShippedTable(
    id: "convergence-systems",
    title: Bilingual("Manufacturing and producer services as systems", "制造业与生产性服务业两系统"),
    note: Bilingual(
      "The nation's value added of each, brought to 0 ... 1 by its least and largest year; so the first year is 0.",
      "全国两业增加值，各按最小与最大年份归一到0…1；故首年为0。"),
    content: .systems)

  private static let series = ShippedTable(
    id: "national-series", title: Bilingual("Series of the nation and the regions", "全国与地区序列"),
    note: Bilingual(
      "The series of the trends screen, each in its own unit.", "趋势屏的各序列，单位各异。"),
    content: .series)

  private static func sectors(_ table: IOTable) -> ShippedTable {
    ShippedTable(
      id: table.id, title: table.title, note: table.note,
      content: .sectors(table.id))
  }

  static func systemSeries(_ atlas: Atlas) -> [TimeSeries] {
    let years = atlas.series("convergence-coordination").map { $0.fromYear...$0.toYear }
    return ["manufacturing-value-added-etd", "producer-services-etd"].compactMap {
      atlas.timeSeries($0)?.within(years ?? 0...9999)
    }
  }

  private static func unique<T: Hashable>(_ values: [T]) -> [T] {
    var seen: Set<T> = []
    return values.filter { seen.insert($0).inserted }
  }
}
