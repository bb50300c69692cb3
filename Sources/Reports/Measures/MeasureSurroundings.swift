package import ClusterAtlas
package import Measures
package import Tabular

/// What a measure must know beside its rows and the package knows: which provinces are neighbours,
/// which sectors are manufacturing and which producer services.
package struct MeasureSurroundings {
  let atlas: Atlas
  let language: Language

  package init(atlas: Atlas, language: Language) {
    self.atlas = atlas
    self.language = language
  }

  /// Fills in what a measure needs and was not told.
  package func fill(
    _ context: inout MeasureContext, _ row: MeasureDefinition, _ source: MeasureSource,
    _ outline: TableOutline
  ) {
    if row.needsLinks, context.links.isEmpty {
      context.links = borders(of: provinces(outline)?.texts ?? [])
    }
    guard case .shipped(let id) = source, row.needsParameters.contains(.services) else { return }
    if context.manufacturing.isEmpty {
      context.manufacturing = sectors(IOTable.ID(id), .manufacturing)
    }
    if context.services.isEmpty { context.services = sectors(IOTable.ID(id), .services) }
  }

  /// The first need that the package does not know for a table.
  package func lack(
    _ row: MeasureDefinition, _ source: MeasureSource, _ outline: TableOutline
  ) -> Bilingual? {
    if row.needsLinks, provinces(outline) == nil {
      return Bilingual(
        "it needs to know which units are neighbours; for provinces the map tells, for others --links FILE on the command line",
        "需知哪些单位相邻：省份由地图得知，其他单位请在命令行用 --links 文件")
    }
    guard row.needsParameters.contains(.services) else { return nil }
    if case .shipped(let id) = source, !sectors(IOTable.ID(id), .services).isEmpty { return nil }
    return Bilingual(
      "it needs two groups of sectors: the tables of eight sectors have them; for others --manufacturing and --services on the command line",
      "需两组部门：八部门表已分好；其他表请在命令行用 --manufacturing 与 --services")
  }

  /// The column that names provinces.
  private func provinces(_ outline: TableOutline) -> TableOutline.Column? {
    let names = ProvinceNames(atlas)
    return outline.columns.first { column in
      column.kind == .names && column.texts.count > 3
        && column.texts.allSatisfy { names.id($0) != nil }
    }
  }

  /// The provinces of a table that have a common border on the map, or that the package takes for
  /// neighbours, as the table names them.
  private func borders(of texts: [String]) -> LinkList {
    let names = ProvinceNames(atlas)
    var named: [Province.ID: String] = [:]
    for text in texts { if let id = names.id(text) { named[id] = text } }
    var seen: Set<Set<Province.ID>> = []
    let pairs =
      atlas.outline.arcs.map { ($0.leftID, $0.rightID) }
      + atlas.neighboursWithoutBorder.map { ($0.provinceID, $0.neighbourID) }
    let borders = pairs.compactMap { left, right -> LinkList.Link? in
      guard let left, let right, left != right, let from = named[left], let to = named[right],
        seen.insert([left, right]).inserted
      else { return nil }
      return (from, to, 1)
    }
    return LinkList(borders)
  }

  private func sectors(_ id: IOTable.ID, _ role: IOSector.Role) -> [String] {
    guard let flows = atlas.flows(of: id) else { return [] }
    return flows.sectors.filter { $0.role == role }.map { $0.short[language] }
  }
}
