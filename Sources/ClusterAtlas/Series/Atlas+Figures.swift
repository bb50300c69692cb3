internal import RegionalIndices

extension Atlas {
  /// The charts and tables of the documents.
  public var documentFigures: [DocumentFigure] { tables.figures.rows }
  /// The figure with this identifier.
  public func documentFigure(_ id: DocumentFigure.ID) -> DocumentFigure? { tables.figures[id] }
  /// The series of a figure in order.
  public func series(of figure: DocumentFigure.ID) -> [FigureSeries] {
    tables.figureSeries.rows.filter { $0.figureID == figure }
  }
  /// What the document prints about a figure.
  public func documentValues(of figure: DocumentFigure.ID) -> [DocumentValue] {
    tables.documentValues.rows.filter { $0.figureID == figure }
  }
  /// What the document says about a figure.
  public func statements(of figure: DocumentFigure.ID) -> [FigureStatement] {
    tables.figureStatements.rows.filter { $0.figureID == figure }
  }
  /// The number or word with this identifier.
  public func documentValue(_ id: DocumentValue.ID) -> DocumentValue? {
    tables.documentValues[id]
  }

  /// The years of a panel in which a computed series changes its vintage.
  public func breaks(of series: Series.ID) -> [PanelBreak] {
    let indicators =
      tables.seriesInputs.rows.filter { $0.seriesID == series }.compactMap(\.indicatorID)
      + (series.ofPanel.map { [$0.indicator] } ?? [])
    return tables.panelBreaks.rows.filter { indicators.contains($0.indicatorID) }
  }

  /// The years in which an indicator of the provinces changes its vintage.
  package func breaks(in indicator: PanelIndicator.ID) -> [PanelBreak] {
    tables.panelBreaks.rows.filter { $0.indicatorID == indicator }
  }

  /// The influence and sensitivity of each sector of an input-output table; nil when it is not
  /// there or cannot be inverted. Of domestic flows, or of domestic and imported ones: these are the
  /// only ones where the table does not tell them apart.
  public func linkages(
    of table: IOTable.ID, includingImports: Bool = false
  ) -> [SectorLinkage]? {
    guard let flows = flows(of: table, includingImports: includingImports),
      let model = try? Leontief(
        InputOutputTable(intermediate: Matrix(flows.deliveries), output: flows.output))
    else { return nil }
    return flows.sectors.indices.map { index in
      SectorLinkage(
        sector: flows.sectors[index], influence: model.influence[index],
        sensitivity: model.sensitivity[index])
    }
  }

  /// What the sectors of an input-output table deliver to each other, and their output; nil when
  /// the table is not there or not whole. Domestic flows, or domestic and imported ones: these are
  /// the only ones where the table does not tell them apart. O(bytes of all tables).
  public func flows(of table: IOTable.ID, includingImports: Bool = false) -> SectorFlows? {
    let sectors = tables.ioSectors.rows.filter { $0.tableID == table }
    let codes = sectors.map(\.code)
    let imported = Set(tables.ioBlocks.rows.filter { $0.origin == .imported }.map(\.id))
    let totals = Set(tables.ioRows.rows.filter { $0.kind == .total }.map(\.id))
    let all = Table<IOFlow>.read(from: files).filter { $0.tableID == table }
    let flows = all.filter { !imported.contains($0.blockID) }
    let output = Table<IOValueAdded>.read(from: files).filter {
      $0.tableID == table && totals.contains($0.rowID)
    }
    guard !codes.isEmpty, flows.count == codes.count * codes.count else { return nil }
    let places = Dictionary(
      codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: codes.count), count: codes.count)
    for flow in flows {
      guard let row = places[flow.row], let column = places[flow.column] else { return nil }
      matrix[row][column] = flow.value
    }
    for flow in all where includingImports && imported.contains(flow.blockID) {
      guard let row = places[flow.row], let column = places[flow.column] else { return nil }
      matrix[row][column] += flow.value
    }
    let outputs = codes.compactMap { code in output.first { $0.column == code }?.value }
    guard outputs.count == codes.count else { return nil }
    return SectorFlows(sectors: sectors, deliveries: matrix, output: outputs)
  }

  /// The input-output tables.
  public var ioTables: [IOTable] { tables.ioTables.rows }
  /// The input-output table with this identifier.
  public func ioTable(_ id: IOTable.ID) -> IOTable? { tables.ioTables[id] }
  /// How manufacturing and producer services buy from each other in the nation.
  public var nationalLinkages: [Linkage] {
    Table<NationalLinkage>.read(from: files).map(\.linkage)
  }
  /// How manufacturing and producer services buy from each other in the provinces.
  public var provincialLinkages: [Linkage] {
    Table<ProvincialLinkage>.read(from: files).map(\.linkage)
  }
}

/// Deliveries between the sectors of an input-output table.
public struct SectorFlows: Hashable, Sendable {
  /// The sectors in the order of the table.
  public let sectors: [IOSector]
  /// What each sector (a row) delivers to each (a column), in the unit of the table.
  public let deliveries: [[Double]]
  /// The total output of each sector, in the unit of the table.
  public let output: [Double]
}

/// How much a sector pulls others and is pushed by them.
public struct SectorLinkage: Hashable, Sendable {
  /// The sector.
  public let sector: IOSector
  /// The power of dispersion; its mean over all sectors is 1.
  public let influence: Double
  /// The sensitivity of dispersion; its mean over all sectors is 1.
  public let sensitivity: Double
}
