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
  public static func seriesID(_ indicator: PanelIndicator.ID, _ province: Province.ID) -> String {
    indicator + ":" + province
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
    if let (indicator, province) = Self.parts(of: series.id) {
      return panelObservations(indicator, province)
    }
    if series.kind == .computed { return computedObservations(of: series) }
    return storedObservations(series.id)
  }

  func storedObservations(_ id: Series.ID) -> [Observation] {
    let rows = tables.observations.rows
    let places = derived.observationsBySeries {
      var places: [String: [Int]] = [:]
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
    if let (indicator, _) = Self.parts(of: series.id) { ids += panelSourceIDs(indicator) }
    ids += tables.seriesSources.rows.filter { $0.seriesID == series.id }.map(\.sourceID)
    if series.kind == .computed {
      for input in tables.seriesInputs.rows where input.seriesID == series.id {
        ids += input.indicatorID.map(panelSourceIDs) ?? []
        ids += input.inputID.flatMap(self.series).map(sourceIDs) ?? []
      }
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func panelObservations(
    _ indicator: PanelIndicator.ID, _ province: Province.ID
  ) -> [Observation] {
    guard let panel = panel(indicator) else { return [] }
    return panel.observations(of: province).map { observation in
      var sourced = flagged(observation)
      let vintage = panel[province, observation.year].flatMap { panelVintage($0.vintageID) }
      sourced.sourceID = vintage?.sourceID
      return sourced
    }
  }

  /// The sources of the preferred figures of an indicator.
  func panelSourceIDs(_ indicator: PanelIndicator.ID) -> [Source.ID] {
    tables.panelVintages.rows.filter { $0.indicatorID == indicator && $0.isPreferred }
      .flatMap { [$0.sourceID] + ($0.secondSourceID.map { [$0] } ?? []) }
  }

  // MARK: Provinces

  private static func parts(of id: Series.ID) -> (PanelIndicator.ID, Province.ID)? {
    guard let colon = id.firstIndex(of: ":") else { return nil }
    return (String(id[..<colon]), String(id[id.index(after: colon)...]))
  }

  private func provincialSeries(_ id: Series.ID) -> Series? {
    guard let (indicatorID, provinceID) = Self.parts(of: id),
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
