package import ClusterAtlas
internal import Measures
package import Tabular

extension ShippedTable {
  /// The table straight from the package: typed columns, names in each language.
  package func data(_ atlas: Atlas) -> DataTable {
    let maker = ShippedData(atlas: atlas, table: self)
    switch content {
    case .table(.provinces): return maker.provinces
    case .table(.activities): return maker.activities
    case .table(.systems): return maker.systems
    case .table(.series): return maker.series
    case .table(.clusters): return maker.clusters
    case .sectors(let id): return maker.sectors(id)
    }
  }

  /// The table as CSV, names in a language.
  package func csv(_ atlas: Atlas, _ language: Language) -> String {
    data(atlas).csv(in: language)
  }
}

/// Makes the tables of the package.
private struct ShippedData {
  /// What stands in a cell.
  enum Cell {
    case key(DataTable.Key?)
    case number(Double?)
    case year(Int)
  }

  let atlas: Atlas
  let table: ShippedTable

  private var provinceList: [Province] { atlas.provinces.filter { $0.kind == .province } }

  private var columns: [MeasureColumn] { atlas.measureColumns(of: MeasurableTable.ID(table.id)) }

  /// The columns of rows whose cells are made one after another.
  private func table(_ rows: [[Cell]]) -> DataTable {
    let made = columns.enumerated().map { place, column in
      self.column(column, rows.map { $0.indices.contains(place) ? $0[place] : .number(nil) })
    }
    return DataTable(made, rows: rows.count)
  }

  private func column(_ column: MeasureColumn, _ cells: [Cell]) -> DataTable.Column {
    let (id, name) = (column.id, column.name)
    switch column.role {
    case .year:
      return .years(id, name, cells.map { if case .year(let year) = $0 { year } else { 0 } })
    case .province, .grouping, .item:
      return .keys(id, name, cells.map { if case .key(let key) = $0 { key } else { nil } })
    case .indicator, .reference, .perHead, .value:
      var made = numbers(
        id, name, cells.map { if case .number(let number) = $0 { number } else { nil } },
        atlas.unit(of: column))
      made.isCount = table.content == .table(.clusters)
      return made
    }
  }

  /// Numbers as they are shown in each language, with the unit of it.
  private func numbers(
    _ id: String, _ name: Bilingual, _ values: [Double?], _ unit: UnitOfMeasure?
  ) -> DataTable.Column {
    guard let unit else { return .numbers(id, name, values) }
    var column = DataTable.Column.numbers(
      id, name, values.map { $0.map { unit.shown($0, in: .english) } }, unit: unit.label)
    if unit.factorEnglish != unit.factorChinese {
      column.chinese = values.map { $0.map { unit.shown($0, in: .chinese) } ?? .nan }
    }
    return column
  }

  private func key(_ province: Province) -> Cell {
    .key(DataTable.Key(province.id.rawValue, province.name))
  }

  // MARK: Provinces

  /// A row a province and year, of the table's years in which one of its indicators has figures.
  var provinces: DataTable {
    let columns = columns
    var panels: [PanelIndicator.ID: Panel] = [:]
    for id in columns.compactMap(\.indicatorID) { panels[id] = atlas.panel(id) }
    let people = atlas.populationIndicator.flatMap { atlas.panel($0.id) }
    let annual = columns.filter { $0.role == .indicator }.compactMap(\.indicatorID)
    let shown = atlas.measureTables.first { $0.id.rawValue == table.id }
    let years = Set(annual.flatMap { panels[$0]?.years ?? [] }).sorted().filter { year in
      year >= shown?.fromYear ?? year && year <= shown?.toYear ?? year
    }
    let list = provinceList
    let made = columns.map { column in
      let panel = column.indicatorID.flatMap { panels[$0] }
      return self.column(column, cells(of: column, list, years, panel, people))
    }
    return DataTable(made, rows: years.count * list.count)
  }

  /// The cells of a column: of each year all provinces.
  private func cells(
    of column: MeasureColumn, _ provinces: [Province], _ years: [Int], _ panel: Panel?,
    _ people: Panel?
  ) -> [Cell] {
    func everyYear(_ cells: [Cell]) -> [Cell] { years.flatMap { _ in cells } }
    let ids = provinces.map(\.id)
    switch column.role {
    case .province: return everyYear(provinces.map(key))
    case .grouping: return everyYear(ids.map { region(of: $0, column) })
    case .year: return years.flatMap { year in provinces.map { _ in .year(year) } }
    case .indicator: return numbers(panel?.values(of: ids, in: years), years, provinces)
    case .reference:
      let last = panel?.years.last.map { last in years.map { _ in last } }
      return numbers(panel?.values(of: ids, in: last ?? years), years, provinces)
    case .perHead:
      let heads = people?.values(of: ids, in: years)
      let amounts = panel?.values(of: ids, in: years)
      guard let heads, let amounts else { return numbers(nil, years, provinces) }
      return zip(amounts, heads).map { .number(perHead($0, $1)) }
    case .item, .value: return numbers(nil, years, provinces)
    }
  }

  private func numbers(_ values: [Double?]?, _ years: [Int], _ provinces: [Province]) -> [Cell] {
    values?.map { .number($0) }
      ?? Array(repeating: .number(nil), count: years.count * provinces.count)
  }

  private func region(of province: Province.ID, _ column: MeasureColumn) -> Cell {
    let region = column.groupingID.flatMap { atlas.region(of: province, in: $0) }
    return .key(region.map { DataTable.Key($0.id.rawValue, $0.name) })
  }

  /// An amount over the population.
  private func perHead(_ amount: Double?, _ people: Double?) -> Double? {
    guard let amount, let people, people > 0 else { return nil }
    return amount / people
  }

  // MARK: Activities

  var activities: DataTable {
    let columns = columns
    let items = atlas.measureItems(of: MeasurableTable.ID(table.id))
    let all = atlas.provincialLinkages
    let count = Set(all.map(\.year)).count
    let whole = Dictionary(grouping: all, by: \.provinceID).filter { $0.value.count == count }
    var rows: [[Cell]] = []
    for linkage in all where whole[linkage.provinceID] != nil {
      guard let province = linkage.provinceID.flatMap(atlas.province) else { continue }
      for item in items { rows.append(columns.map { cell($0, linkage, province, item) }) }
    }
    return table(rows)
  }

  private func cell(
    _ column: MeasureColumn, _ linkage: Linkage, _ province: Province, _ item: MeasureItem
  ) -> Cell {
    switch column.role {
    case .province: key(province)
    case .grouping: region(of: province.id, column)
    case .year: .year(linkage.year)
    case .item: .key(DataTable.Key(item.name.english, item.name))
    case .value: .number(item.quantity.value(in: linkage))
    case .indicator, .reference, .perHead: .number(nil)
    }
  }

  // MARK: Others

  /// A province, a field, and how many clusters.
  var clusters: DataTable {
    var counts: [Province.ID: [Field.ID: Int]] = [:]
    for cluster in atlas.clusters(upTo: .round2024) {
      guard let field = cluster.fieldID else { continue }
      for province in Set(cluster.provinceIDs) {
        counts[province, default: [:]][field, default: 0] += 1
      }
    }
    let fields = atlas.fields.filter { field in counts.values.contains { $0[field.id] != nil } }
    let provinces = provinceList.filter { counts[$0.id] != nil }
    return table(
      provinces.flatMap { province in
        fields.map { field in
          [
            key(province), .key(DataTable.Key(field.id.rawValue, field.name)),
            .number(Double(counts[province.id]?[field.id] ?? 0)),
          ]
        }
      })
  }

  /// A year, a system, and its score from 0 in its least year to 1 in its largest.
  var systems: DataTable {
    let all = table.systemSeries(atlas)
    let years = Set(all.first?.series.observations.filter { $0.value != nil }.map(\.year) ?? [])
    let common =
      years.filter { year in all.allSatisfy { $0.series.value(in: year) != nil } }.sorted()
    var rows: [[Cell]] = []
    for year in common {
      for (series, name) in all {
        let values = common.compactMap { series.value(in: $0) }
        guard let low = values.min(), let high = values.max(), low < high,
          let value = series.value(in: year)
        else { continue }
        let system = DataTable.Key(name.english, name)
        rows.append([.year(year), .key(system), .number((value - low) / (high - low))])
      }
    }
    return table(rows)
  }

  /// A series, a year, and the value in the series' own unit.
  var series: DataTable {
    let shown = atlas.series.filter(\.isForMeasures)
    var chinese: [Double] = []
    var rows: [[Cell]] = []
    for one in shown {
      let unit = atlas.unit(one.unitID)
      for observation in atlas.timeSeries(one.id)?.observations ?? [] {
        let value = observation.value
        let number = value.map { unit?.shown($0, in: .english) ?? $0 }
        rows.append([
          .key(DataTable.Key(one.id.rawValue)), .year(observation.year), .number(number),
        ])
        chinese.append(value.map { unit?.shown($0, in: .chinese) ?? $0 } ?? .nan)
      }
    }
    var made = table(rows)
    made.setChinese(chinese, of: "value")
    return made
  }

  /// A sector's deliveries to each, and its output: of domestic products, where those are told apart,
  /// then of all.
  func sectors(_ id: IOTable.ID) -> DataTable {
    guard let flows = atlas.flows(of: id), let whole = atlas.flows(of: id, includingImports: true)
    else { return DataTable([], rows: 0) }
    let isApart = atlas.ioTable(id)?.form == .nonCompetitive
    let blocks = isApart ? [("Z_domestic", flows), ("Z_total", whole)] : [("Z_total", whole)]
    let unit = atlas.ioTable(id).flatMap { atlas.unit($0.unitID) }
    let names = unique(flows.sectors)
    let keys = zip(flows.sectors, names).map { DataTable.Key($0.code, $1) }
    let deliveries = names.indices.map { column in
      var made = numbers(
        keys[column].id, names[column],
        blocks.flatMap { block in block.1.deliveries.map { $0[column] } }, unit)
      made.isHeadedByName = true
      return made
    }
    let heading = { (column: String) in table.columnNames[column] ?? Bilingual(column) }
    let kinds = blocks.flatMap { block in keys.map { _ in DataTable.Key(block.0) } }
    return DataTable(
      [
        .keys("row", heading("row"), blocks.flatMap { _ in keys }),
        .keys("block", heading("block"), kinds),
      ] + deliveries
        + [numbers("output", heading("output"), blocks.flatMap { $0.1.output }, unit)],
      rows: kinds.count)
  }

  /// The short names; with the code where two are the same.
  private func unique(_ sectors: [IOSector]) -> [Bilingual] {
    let names = sectors.map(\.short)
    func name(_ place: Int, _ language: Language) -> String {
      let own = names[place][language]
      let isTwice = names.filter { $0[language] == own }.count > 1
      return isTwice ? own + " " + sectors[place].code : own
    }
    return names.indices.map { Bilingual(name($0, .english), name($0, .chinese)) }
  }
}

extension MeasureItem.Quantity {
  /// The number of a linkage; nil for what linkages do not have.
  fileprivate func value(in linkage: Linkage) -> Double? {
    switch self {
    case .manufacturing: linkage.manufacturingValueAdded
    case .services: linkage.servicesValueAdded
    case .system: nil
    }
  }
}
