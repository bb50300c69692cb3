package import ClusterAtlas

extension ShippedTable {
  /// The table as CSV, names in a language.
  package func csv(_ atlas: Atlas, _ language: Language) -> String {
    let text = ShippedText(atlas: atlas, language: language)
    switch content {
    case .provinces: return text.provinces
    case .activities: return text.activities
    case .systems: return text.systems
    case .series: return text.series
    case .clusters: return text.clusters
    case .sectors(let id): return text.sectors(id)
    }
  }
}

/// Writes the tables of the package as users write theirs.
private struct ShippedText {
  let atlas: Atlas
  let language: Language

  private func cell(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

  private var provinceList: [Province] { atlas.provinces.filter { $0.kind == .province } }

  var provinces: String {
    let value = atlas.panel("secondary-va")
    let product = atlas.panel("gdp")
    let people = atlas.panel("population")
    let land = atlas.panel("land-area")
    var text = CSV.line([
      "province", "region4", "region3", "year", "secondary-va", "gdp", "population",
      "secondary-va-per-head", "gdp-per-head", "land-area",
    ])
    for year in value?.years ?? [] {
      for province in provinceList {
        let (id, head) = (province.id, people?.value(province.id, year))
        let (own, all) = (value?.value(id, year), product?.value(id, year))
        text += CSV.line([
          province.name[language], region(province.region4), region(province.region3),
          String(year), cell(own), cell(all), cell(head), cell(perHead(own, head)),
          cell(perHead(all, head)), cell(land?.value(id, land?.years.last ?? year)),
        ])
      }
    }
    return text
  }

  private func region(_ id: Region.ID?) -> String {
    atlas.regions.first { $0.id == id }?.name[language] ?? ""
  }

  /// Yuan a head, of 100 million yuan and 10,000 persons.
  private func perHead(_ value: Double?, _ people: Double?) -> Double? {
    guard let value, let people, people > 0 else { return nil }
    return value / people * 10_000
  }

  var activities: String {
    let names = [
      Bilingual("manufacturing", "制造业"), Bilingual("producer services", "生产性服务业"),
    ].map { $0[language] }
    var text = CSV.line(["province", "region4", "year", "activity", "value"])
    let whole = Dictionary(grouping: atlas.provincialLinkages, by: \.provinceID)
      .filter { $0.value.count == Set(atlas.provincialLinkages.map(\.year)).count }
    for linkage in atlas.provincialLinkages where whole[linkage.provinceID] != nil {
      guard let province = linkage.provinceID.flatMap(atlas.province) else { continue }
      let values = [linkage.manufacturingValueAdded, linkage.servicesValueAdded]
      for (name, value) in zip(names, values) {
        text += CSV.line([
          province.name[language], region(province.region4), String(linkage.year), name,
          cell(value),
        ])
      }
    }
    return text
  }

  var clusters: String {
    var counts: [Province.ID: [Field.ID: Int]] = [:]
    for cluster in atlas.clusters(upTo: .round2024) {
      guard let field = cluster.fieldID else { continue }
      for province in Set(cluster.provinceIDs) {
        counts[province, default: [:]][field, default: 0] += 1
      }
    }
    let fields = atlas.fields.filter { field in counts.values.contains { $0[field.id] != nil } }
    var text = CSV.line(["province", "field", "clusters"])
    for province in provinceList where counts[province.id] != nil {
      for field in fields {
        let count = counts[province.id]?[field.id] ?? 0
        text += CSV.line([province.name[language], field.name[language], String(count)])
      }
    }
    return text
  }

  var systems: String {
    let all = ShippedTable.systemSeries(atlas)
    let names = [Bilingual("manufacturing", "制造业"), Bilingual("producer services", "生产性服务业")]
    let years = Set(all.first?.observations.filter { $0.value != nil }.map(\.year) ?? [])
    let common = years.filter { year in all.allSatisfy { $0.value(in: year) != nil } }.sorted()
    var text = CSV.line(["year", "system", "score"])
    for year in common {
      for (series, name) in zip(all, names) {
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
    var text = CSV.line(["series", "year", "value"])
    for one in atlas.series where one.isPreferred && one.status != .document {
      guard let observations = atlas.timeSeries(one.id)?.observations else { continue }
      for observation in observations {
        text += CSV.line([one.id, String(observation.year), cell(observation.value)])
      }
    }
    return text
  }

  func sectors(_ id: IOTable.ID) -> String {
    guard let flows = atlas.flows(of: id) else { return "" }
    let names = unique(flows.sectors)
    var text = CSV.line(["row"] + names + ["output"])
    for (row, name) in names.enumerated() {
      text += CSV.line([name] + flows.deliveries[row].map { "\($0)" } + ["\(flows.output[row])"])
    }
    return text
  }

  /// The short names; with the code where two are the same.
  private func unique(_ sectors: [IOSector]) -> [String] {
    let names = sectors.map { $0.short[language] }
    return zip(sectors, names).map { sector, name in
      names.filter { $0 == name }.count > 1 ? name + " " + sector.code : name
    }
  }
}
