package import ClusterAtlas
package import Measures
package import Tabular

/// A table of the package in the form that measures read: the text that a file of it would hold.
package struct ShippedTable: Hashable, Sendable, Identifiable {
  enum Content: Hashable, Sendable {
    case table(MeasurableTable.Content)
    case sectors(IOTable.ID)
  }

  /// The name on the command line, as `provincial-panel`.
  package var id: String
  package var title: Bilingual
  /// What its numbers are, and how those that are computed came about.
  package var note: Bilingual
  let content: Content
  /// What its columns are called in words; files and command lines have their identifiers.
  let columnNames: [String: Bilingual]

  /// Which measures the table is for; nil for all that find their columns. Series have a unit each,
  /// so that they are not to be compared in one year.
  package var forms: Set<DataForm>? { isOfSeries ? [.series] : nil }

  /// Whether its rows are series, each with a unit of its own.
  var isOfSeries: Bool { content == .table(.series) }

  /// All of them, in the order in which they are offered.
  package static func all(in atlas: Atlas) -> [ShippedTable] {
    atlas.measureTables.filter { atlas.hasRows($0) }.map { made(of: $0, atlas) }
      + atlas.ioTables.map(made)
  }

  package static func named(_ id: String, in atlas: Atlas) -> ShippedTable? {
    if let table = atlas.measureTables.first(where: { $0.id.rawValue == id }) {
      return made(of: table, atlas)
    }
    return atlas.ioTable(IOTable.ID(id)).map(made)
  }

  private static func made(of table: MeasurableTable, _ atlas: Atlas) -> ShippedTable {
    ShippedTable(
      id: table.id.rawValue, title: table.title, note: table.note, content: .table(table.content),
      columnNames: Dictionary(
        atlas.measureColumns(of: table.id).map { ($0.id, $0.name) },
        uniquingKeysWith: { first, _ in first }))
  }

  private static func made(of table: IOTable) -> ShippedTable {
    ShippedTable(
      id: table.id.rawValue, title: table.title,
      note: Bilingual(
        table.imports.english + " " + table.note.english,
        table.imports.chinese + table.note.chinese), content: .sectors(table.id),
      columnNames: sectorColumns)
  }

  private static let sectorColumns = [
    "block": Bilingual("flows", "流量"), "row": Bilingual("sector", "部门"),
    "output": Bilingual("total output", "总产出"),
  ]

  /// The name of a column in words.
  package func name(of column: String, in language: Language) -> String {
    columnNames[column]?[language] ?? column
  }

  /// The unit of a column's numbers; of series that of the one.
  package func unit(_ column: String, group: String?, _ atlas: Atlas) -> Bilingual? {
    if isOfSeries {
      return group.flatMap { atlas.series(Series.ID($0)) }.flatMap { atlas.unit($0.unitID)?.label }
    }
    if case .sectors(let id) = content {
      return atlas.ioTable(id).flatMap { atlas.unit($0.unitID)?.label }
    }
    let found = atlas.measureColumns(of: MeasurableTable.ID(id)).first { $0.id == column }
    return found.flatMap(atlas.unit(of:))?.label
  }

  /// Where the numbers of a column are from; of one group, a year or a series, or of all.
  package func sourceIDs(
    _ atlas: Atlas, column: String? = nil, group: String? = nil
  ) -> [Source.ID] {
    let year = group.flatMap { Int($0) }
    switch content {
    case .table(.provinces):
      return Self.unique(
        indicators(column, atlas).flatMap { Self.panelSources($0, year, atlas) })
    case .table(.activities):
      return Self.unique(
        atlas.provincialLinkages.filter { year == nil || $0.year == year }.map(\.sourceID))
    case .table(.systems): return Self.unique(systemSeries(atlas).flatMap(\.series.sourceIDs))
    case .table(.clusters):
      return Self.unique(atlas.clusters.flatMap { atlas.sources(of: $0.id).map(\.id) })
    case .table(.series): return group.flatMap { atlas.timeSeries(Series.ID($0))?.sourceIDs } ?? []
    case .sectors(let id): return atlas.ioTable(id).map { [$0.sourceID] } ?? []
    }
  }

  /// Where a column of the panel breaks: another census, another method.
  package func breaks(_ atlas: Atlas, column: String?) -> [PanelBreak] {
    guard case .table(.provinces) = content, let column else { return [] }
    return Self.unique(indicators(column, atlas).flatMap(atlas.breaks(in:)))
      .filter { $0.kind == .seriesBreak }.sorted { $0.year < $1.year }
  }

  /// What a column of the panel is made of; all columns without one.
  private func indicators(_ column: String?, _ atlas: Atlas) -> [PanelIndicator.ID] {
    let columns = atlas.measureColumns(of: MeasurableTable.ID(id)).filter {
      column == nil || $0.id == column
    }
    let people = atlas.populationIndicator.map { [$0.id] } ?? []
    return Self.unique(
      columns.flatMap { one in
        (one.indicatorID.map { [$0] } ?? []) + (one.role == .perHead ? people : [])
      })
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
  package static func example(for row: MeasureDefinition, in atlas: Atlas) -> ShippedTable.ID? {
    atlas.exampleTableID(of: row.name, form: form(of: row)).flatMap {
      named($0.rawValue, in: atlas)?.id
    }
  }

  private static func form(of row: MeasureDefinition) -> MeasureForm? {
    // No table of a package has coordinates or a second variable.
    if row.needs.contains(.y) { return nil }
    return switch row.form {
    case .matrix: .matrix
    case .table: row.needs.contains(.item) ? .items : .table
    case .change: row.needs.contains(.unit) && row.needs.contains(.item) ? .changeOfItems : .change
    case .list: .list
    case .series: .series
    case .comparisons, .interregional: nil
    }
  }

  /// The systems of the table with what they are called, in the years of the computed series.
  func systemSeries(_ atlas: Atlas) -> [(series: TimeSeries, name: Bilingual)] {
    let whole = atlas.measureTables.first { $0.id.rawValue == id }?.seriesID.flatMap(atlas.series)
    let years = whole.map { $0.fromYear...max($0.fromYear, $0.toYear) } ?? 0...9999
    return atlas.measureItems(of: MeasurableTable.ID(id)).compactMap { item in
      item.seriesID.flatMap(atlas.timeSeries).map { ($0.within(years), item.name) }
    }
  }

  static func unique<T: Hashable>(_ values: [T]) -> [T] {
    var seen: Set<T> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Atlas {
  /// Whether a table for measures has rows in this package.
  fileprivate func hasRows(_ table: MeasurableTable) -> Bool {
    switch table.content {
    case .provinces:
      measureColumns(of: table.id).contains { column in
        column.indicatorID.flatMap(panel).map { !$0.years.isEmpty } ?? false
      }
    case .activities: !provincialLinkages.isEmpty
    case .systems: table.seriesID.flatMap(series) != nil
    case .series: series.contains { $0.isForMeasures }
    case .clusters: clusters.contains { $0.fieldID != nil && !$0.provinceIDs.isEmpty }
    }
  }
}

extension Series {
  /// Whether measures can be taken of it: it is the one to show, and no row of single statements.
  var isForMeasures: Bool { isPreferred && status != .document && cadence != .single }
}

extension Atlas {
  /// The unit of the numbers in a column of a table for measures: that of its indicator, of the ratio of its
  /// indicator to the people, or its own.
  func unit(of column: MeasureColumn) -> UnitOfMeasure? {
    let own = column.unitID.flatMap(unit)
    guard let indicator = column.indicatorID.flatMap(panelIndicator).flatMap({ unit($0.unitID) })
    else { return own }
    guard column.role == .perHead else { return own ?? indicator }
    let people = populationIndicator.flatMap { unit($0.unitID) }
    return own ?? people.flatMap { ratioUnit(of: indicator, to: $0) }
  }
}
