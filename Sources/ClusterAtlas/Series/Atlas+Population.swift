/// Figures a head.
extension Atlas {
  /// The population that the figures of a series are divided by: that of its province; for a
  /// series of the nation the sum over all provinces, nil in a year in which one is missing.
  ///
  /// Nil when the package has no such figures. A province that is counted in another one before it
  /// is set apart is in that one's figure: the sum counts it there, and the other has no figure of
  /// its own in those years.
  ///
  ///     atlas.population(for: "gdp:jiangsu")?.series.id  // "population:jiangsu"
  public func population(for id: Series.ID) -> TimeSeries? {
    guard let panel = populationIndicator.flatMap({ self.panel($0.id) }), !panel.years.isEmpty
    else { return nil }
    guard let (_, province) = id.ofPanel else { return nationalPopulation(panel) }
    guard let heads = timeSeries(Self.seriesID(panel.indicator.id, province)) else { return nil }
    let own = heads.observations.filter { !panel.joined(in: $0.year).values.contains(province) }
    return own.count == heads.observations.count
      ? heads : heads.changed(heads.view, heads.unit, own)
  }

  /// Each figure divided by the population of the same year, in the years with both.
  ///
  /// - Throws: ``ViewRefusal/noPopulation`` when there is none for it, ``ViewRefusal/isPopulation``
  ///   for the population itself, ``ViewRefusal/notAnAmount``, ``ViewRefusal/isView``.
  public func perHead(of series: TimeSeries) throws(ViewRefusal) -> TimeSeries {
    let id = series.series.id
    if String(id.rawValue.prefix { $0 != ":" }) == populationIndicator?.id.rawValue {
      throw .isPopulation
    }
    guard series.unit.kind != .share else { throw .notAnAmount }
    guard let heads = population(for: id) else { throw .noPopulation }
    let result = try series.perHead(of: heads, unit: ratioUnit(of: series.unit, to: heads.unit))
    let years = result.observations.filter { $0.value != nil }.map(\.year)
    guard let from = years.first, let to = years.last else { throw .noPopulation }
    return result.within(from...to)
  }

  /// The unit that the package has for amounts of one unit over another; nil when it names none.
  public func ratioUnit(of unit: UnitOfMeasure, to other: UnitOfMeasure) -> UnitOfMeasure? {
    tables.unitRatios.rows.first { $0.unitID == unit.id && $0.perUnitID == other.id }
      .flatMap { self.unit($0.ratioUnitID) }
  }

  private func nationalPopulation(_ panel: Panel) -> TimeSeries? {
    let sums = panel.years.map { year in
      let joined = panel.joined(in: year)
      let counted = panel.provinceIDs.filter { joined[$0] == nil }
      return Observation(year: year, value: panel.total(of: counted, in: year))
    }
    let indicator = panel.indicator
    let series = Series(
      id: Series.ID(indicator.id.rawValue), groupID: panelGroupID, title: indicator.title,
      short: indicator.short,
      unitID: indicator.unitID, scale: .ratio, cadence: .annual, kind: .computed,
      status: .current, isPreferred: true, preferredID: nil, sourceID: nil,
      method: indicator.definition, vintage: Bilingual("", ""), fromYear: indicator.fromYear,
      toYear: indicator.toYear, panelID: indicator.id, isChange: false, position: Int.max)
    return unit(indicator.unitID).map { unit in
      TimeSeries(
        series: series, view: .values, unit: unit, observations: sums,
        sourceIDs: panelSourceIDs(indicator.id))
    }
  }
}
