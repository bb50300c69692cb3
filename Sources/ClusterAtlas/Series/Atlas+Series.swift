extension Atlas {
  /// The groups of series in the order in which they are shown.
  public var seriesGroups: [SeriesGroup] {
    stableSorted(tables.seriesGroups.rows) { $0.position < $1.position }
  }
  /// All series of the package, without those of single provinces.
  public var series: [Series] { tables.series.rows }
  /// Whether the package has series; none is read. O(1).
  public var hasSeries: Bool { Table<Series>.hasRows(in: files) }
  /// The flags of figures.
  public var flags: [ObservationFlag] { tables.flags.rows }
  /// The flag with this identifier.
  public func flag(_ id: ObservationFlag.ID) -> ObservationFlag? { tables.flags[id] }
  /// The flag of the first value of another vintage, nil when the package has none.
  var breakFlag: ObservationFlag? { flags.first { $0.effect == .seriesBreak } }
  /// The group of the series of provinces. Empty when the package has none.
  var panelGroupID: SeriesGroup.ID {
    seriesGroups.first { $0.holds == .panel }?.id ?? ""
  }
  /// The words that the table of series uses.
  public var seriesTerms: [SeriesTerm] { tables.seriesTerms.rows }

  /// The series with this identifier; `secondary-va:jiangsu` is a panel indicator of a province.
  public func series(_ id: Series.ID) -> Series? {
    tables.series[id] ?? provincialSeries(id)
  }

  /// The identifier of the series of an indicator in a province.
  public static func seriesID(
    _ indicator: PanelIndicator.ID, _ province: Province.ID
  ) -> Series.ID {
    Series.ID(indicator.rawValue + ":" + province.rawValue)
  }

  /// The figures of a series; nil when there is no such series.
  ///
  /// The first call reads the table of observations; computed series read what they need.
  public func timeSeries(_ id: Series.ID) -> TimeSeries? {
    guard let series = series(id) else { return nil }
    return TimeSeries(
      series: series, view: .values, unit: unit(series.unitID) ?? .percent,
      observations: observations(of: series), sourceIDs: sourceIDs(of: series))
  }

  private func observations(of series: Series) -> [Observation] {
    if let (indicator, province) = series.id.ofPanel {
      return panelObservations(indicator, province)
    }
    if series.kind == .computed { return computedObservations(of: series) }
    return storedObservations(series.id)
  }

  func storedObservations(_ id: Series.ID) -> [Observation] {
    let rows = tables.observations.rows
    let places = derived.observationsBySeries {
      var places: [Series.ID: [Int]] = [:]
      for (index, row) in rows.enumerated() { places[row.seriesID, default: []].append(index) }
      return places
    }
    let found = (places[id] ?? []).map { flagged(rows[$0].observation) }
    return stableSorted(found) { $0.year < $1.year }
  }

  /// An observation with what its flag does.
  private func flagged(_ observation: Observation) -> Observation {
    guard let flag = observation.flagID else { return observation }
    var flagged = observation
    flagged.effect = self.flag(flag)?.effect
    return flagged
  }

  private func sourceIDs(of series: Series) -> [Source.ID] {
    var ids = series.sourceID.map { [$0] } ?? []
    if let (indicator, _) = series.id.ofPanel { ids += panelSourceIDs(indicator) }
    ids += tables.seriesSources.rows.filter { $0.seriesID == series.id }.map(\.sourceID)
    if series.kind == .computed {
      for input in tables.seriesInputs.rows where input.seriesID == series.id {
        ids += input.indicatorID.map { panelSourceIDs($0, edition: input.edition) } ?? []
        ids += input.inputID.flatMap(self.series).map(sourceIDs) ?? []
      }
    }
    var seen: Set<Source.ID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func panelObservations(
    _ indicator: PanelIndicator.ID, _ province: Province.ID
  ) -> [Observation] {
    guard let panel = panel(indicator) else { return [] }
    return panel.observations(of: province).map { observation in
      var sourced = flagged(observation)
      let cell = panel[province, observation.year]
      let vintage = cell.flatMap { panelVintage($0.vintageID) }
      sourced.sourceID = cell?.sourceID ?? vintage?.sourceID
      return sourced
    }
  }

  /// The sources of the preferred figures of an indicator, or of those of an edition.
  func panelSourceIDs(
    _ indicator: PanelIndicator.ID, edition: String? = nil
  ) -> [Source.ID] {
    let isMeant = { (vintage: PanelVintage) in
      edition.map { vintage.edition == $0 } ?? vintage.isPreferred
    }
    return tables.panelVintages.rows.filter { $0.indicatorID == indicator && isMeant($0) }
      .flatMap { [$0.sourceID] + ($0.secondSourceID.map { [$0] } ?? []) }
  }

  // MARK: Provinces

  private func provincialSeries(_ id: Series.ID) -> Series? {
    guard let (indicatorID, provinceID) = id.ofPanel,
      let indicator = panelIndicator(indicatorID), let province = province(provinceID),
      province.kind == .province
    else { return nil }
    let title = Bilingual(
      "\(province.name.english): \(indicator.title.english)",
      "\(province.name.chinese)：\(indicator.title.chinese)")
    return Series(
      id: id, groupID: panelGroupID, title: title, short: province.name,
      unitID: indicator.unitID,
      scale: unit(indicator.unitID)?.kind == .money ? .currentPrices : .ratio,
      cadence: hasEveryYear(indicator) ? .annual : .benchmark, kind: .compiled, status: .current,
      isPreferred: true, preferredID: nil, sourceID: nil, method: indicator.definition,
      vintage: Bilingual("", ""), fromYear: indicator.fromYear, toYear: indicator.toYear,
      panelID: indicatorID, isChange: false, position: Int.max)
  }

  /// Indicators of input-output tables and single yearbooks have single years only.
  private func hasEveryYear(_ indicator: PanelIndicator) -> Bool {
    guard let panel = panel(indicator.id) else { return false }
    return panel.years.count > 1 && panel.years.count == indicator.toYear - indicator.fromYear + 1
  }
}

extension Identifier<Series> {
  /// The indicator and the province of a series of the panel; nil for other series.
  package var ofPanel: (indicator: PanelIndicator.ID, province: Province.ID)? {
    guard let colon = rawValue.firstIndex(of: ":") else { return nil }
    return (
      PanelIndicator.ID(String(rawValue[..<colon])),
      Province.ID(String(rawValue[rawValue.index(after: colon)...]))
    )
  }
}
