package import ClusterAtlas

extension ShippedTable {
  /// The table as CSV, names in a language.
  package func csv(_ atlas: Atlas, _ language: Language) -> String {
    let text = ShippedText(atlas: atlas, language: language, table: self)
    switch content {
    case .table(.provinces): return text.provinces
    case .table(.activities): return text.activities
    case .table(.systems): return text.systems
    case .table(.series): return text.series
    case .table(.clusters): return text.clusters
    case .sectors(let id): return text.sectors(id)
    }
  }
}

/// Writes the tables of the package as users write theirs.
private struct ShippedText {
  let atlas: Atlas
  let language: Language
  let table: ShippedTable

  private func cell(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

  private var provinceList: [Province] { atlas.provinces.filter { $0.kind == .province } }

  private var columns: [MeasureColumn] { atlas.measureColumns(of: table.id) }

  // MARK: Provinces

  /// A row a province and year, of the table's years in which one of its indicators has figures.
  var provinces: String {
    let columns = columns
    var panels: [PanelIndicator.ID: Panel] = [:]
    for id in columns.compactMap(\.indicatorID) { panels[id] = atlas.panel(id) }
    let people = atlas.populationIndicator.flatMap { atlas.panel($0.id) }
    let annual = columns.filter { $0.role == .indicator }.compactMap(\.indicatorID)
    let shown = atlas.measureTables.first { $0.id == table.id }
    let years = Set(annual.flatMap { panels[$0]?.years ?? [] }).sorted().filter { year in
      year >= shown?.fromYear ?? year && year <= shown?.toYear ?? year
    }
    var text = CSV.line(columns.map(\.id))
    for year in years {
      for province in provinceList {
        text += CSV.line(
          columns.map { column in
            let panel = column.indicatorID.flatMap { panels[$0] }
            return cell(column, province, year, panel, people)
          })
      }
    }
    return text
  }

  private func cell(
    _ column: MeasureColumn, _ province: Province, _ year: Int, _ panel: Panel?, _ people: Panel?
  ) -> String {
    switch column.role {
    case .province: province.name[language]
    case .grouping: region(of: province.id, column)
    case .year: String(year)
    case .indicator: cell(panel?.value(province.id, year))
    case .reference: cell(panel?.value(province.id, panel?.years.last ?? year))
    case .perHead: cell(perHead(province.id, year, panel, people))
    case .item, .value: ""
    }
  }

  private func region(of province: Province.ID, _ column: MeasureColumn) -> String {
    column.groupingID.flatMap { atlas.region(of: province, in: $0) }?.name[language] ?? ""
  }

  /// An amount over the population, as the unit of their ratio shows it.
  private func perHead(
    _ province: Province.ID, _ year: Int, _ panel: Panel?, _ people: Panel?
  ) -> Double? {
    guard let panel, let people, let value = panel.value(province, year),
      let heads = people.value(province, year), heads > 0,
      let unit = atlas.unit(panel.indicator.unitID), let other = atlas.unit(people.indicator.unitID)
    else { return nil }
    return value / heads * (atlas.ratioUnit(of: unit, to: other)?.factor(in: language) ?? 1)
  }

  // MARK: Activities

  var activities: String {
    let columns = columns
    let items = atlas.measureItems(of: table.id)
    let all = atlas.provincialLinkages
    let count = Set(all.map(\.year)).count
    let whole = Dictionary(grouping: all, by: \.provinceID).filter { $0.value.count == count }
    var text = CSV.line(columns.map(\.id))
    for linkage in all where whole[linkage.provinceID] != nil {
      guard let province = linkage.provinceID.flatMap(atlas.province) else { continue }
      for item in items {
        text += CSV.line(columns.map { cell($0, linkage, province, item) })
      }
    }
    return text
  }

  private func cell(
    _ column: MeasureColumn, _ linkage: Linkage, _ province: Province, _ item: MeasureItem
  ) -> String {
    switch column.role {
    case .province: province.name[language]
    case .grouping: region(of: province.id, column)
    case .year: String(linkage.year)
    case .item: item.name[language]
    case .value: cell(item.quantity.value(in: linkage))
    case .indicator, .reference, .perHead: ""
    }
  }

  // MARK: Others

  private var header: String { CSV.line(columns.map(\.id)) }

  var clusters: String {
    var counts: [Province.ID: [Field.ID: Int]] = [:]
    for cluster in atlas.clusters(upTo: .round2024) {
      guard let field = cluster.fieldID else { continue }
      for province in Set(cluster.provinceIDs) {
        counts[province, default: [:]][field, default: 0] += 1
      }
    }
    let fields = atlas.fields.filter { field in counts.values.contains { $0[field.id] != nil } }
    var text = header
    for province in provinceList where counts[province.id] != nil {
      for field in fields {
        let count = counts[province.id]?[field.id] ?? 0
        text += CSV.line([province.name[language], field.name[language], String(count)])
      }
    }
    return text
  }

  var systems: String {
    let all = table.systemSeries(atlas)
    let years = Set(all.first?.series.observations.filter { $0.value != nil }.map(\.year) ?? [])
    let common =
      years.filter { year in all.allSatisfy { $0.series.value(in: year) != nil } }.sorted()
    var text = header
    for year in common {
      for (series, name) in all {
        let values = common.compactMap { series.value(in: $0) }
        guard let low = values.min(), let high = values.max(), low < high,
          let value = series.value(in: year)
        else { continue }
        text += CSV.line([String(year), name[language], "\((value - low) / (high - low))"])
      }
    }
    return text
  }

  var series: String {
    var text = header
    for one in atlas.series where one.isForMeasures {
      guard let observations = atlas.timeSeries(one.id)?.observations else { continue }
      for observation in observations {
        text += CSV.line([one.id, String(observation.year), cell(observation.value)])
      }
    }
    return text
  }

  func sectors(_ id: IOTable.ID) -> String {
    guard let flows = atlas.flows(of: id), let whole = atlas.flows(of: id, includingImports: true)
    else { return "" }
    let names = unique(flows.sectors)
    var text = CSV.line(["block", "row"] + names + ["output"])
    if atlas.ioTable(id)?.form == .nonCompetitive {
      text += rows(of: flows, names, block: "Z_domestic")
    }
    return text + rows(of: whole, names, block: "Z_total")
  }

  private func rows(of flows: SectorFlows, _ names: [String], block: String) -> String {
    names.enumerated().map { row, name in
      CSV.line(
        [block, name] + flows.deliveries[row].map { "\($0)" } + ["\(flows.output[row])"])
    }.joined()
  }

  /// The short names; with the code where two are the same.
  private func unique(_ sectors: [IOSector]) -> [String] {
    let names = sectors.map { $0.short[language] }
    return zip(sectors, names).map { sector, name in
      names.filter { $0 == name }.count > 1 ? name + " " + sector.code : name
    }
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
