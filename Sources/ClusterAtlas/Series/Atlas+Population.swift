/// Figures a head.
extension Atlas {
  /// The identifier of the indicator of the provinces that counts people.
  public static let populationID: PanelIndicator.ID = "population"

  /// The population that the figures of a series are divided by: that of its province; for a
  /// series of the nation the sum over all provinces, nil in a year in which one is missing.
  ///
  /// Nil when the package has no such figures. Before Chongqing was set apart its people are in the
  /// figure of Sichuan: the sum counts them there, and Sichuan by itself has no figure.
  ///
  ///     atlas.population(for: "gdp:jiangsu")?.series.id  // "population:jiangsu"
  public func population(for id: Series.ID) -> TimeSeries? {
    guard let panel = panel(Self.populationID), !panel.years.isEmpty else { return nil }
    guard let colon = id.firstIndex(of: ":") else { return nationalPopulation(panel) }
    let province = String(id[id.index(after: colon)...])
    guard let heads = timeSeries(Self.seriesID(Self.populationID, province)) else { return nil }
    guard province == Self.joined.whole else { return heads }
    let own = heads.observations.filter { !Self.isJoined(panel, in: $0.year) }
    return heads.changed(heads.view, heads.unit, own)
  }

  /// Each figure divided by the population of the same year, in the years with both.
  ///
  /// - Throws: ``ViewRefusal/noPopulation`` when there is none for it, ``ViewRefusal/isPopulation``
  ///   for the population itself, ``ViewRefusal/notAnAmount``, ``ViewRefusal/isView``.
  public func perHead(of series: TimeSeries) throws(ViewRefusal) -> TimeSeries {
    let id = series.series.id
    if id.prefix(while: { $0 != ":" }) == Self.populationID { throw .isPopulation }
    guard series.unit.kind != .share else { throw .notAnAmount }
    guard let heads = population(for: id) else { throw .noPopulation }
    let result = try series.perHead(of: heads)
    let years = result.observations.filter { $0.value != nil }.map(\.year)
    guard let from = years.first, let to = years.last else { throw .noPopulation }
    return result.within(from...to)
  }

  /// The province whose people are counted in another one's figure before it is set apart.
  private static let joined = (part: "chongqing", whole: "sichuan")

  private static func isJoined(_ panel: Panel, in year: Int) -> Bool {
    panel.value(joined.part, year) == nil && panel.value(joined.whole, year) != nil
  }

  private func nationalPopulation(_ panel: Panel) -> TimeSeries? {
    let sums = panel.years.map { year in
      let counted = panel.provinceIDs.filter {
        $0 != Self.joined.part || !Self.isJoined(panel, in: year)
      }
      return Observation(year: year, value: panel.total(of: counted, in: year))
    }
    let indicator = panel.indicator
    let series = Series(
      id: Self.populationID, groupID: "provinces", title: indicator.title, short: indicator.short,
      unitID: indicator.unitID, scale: .ratio, cadence: .annual, kind: .computed,
      status: .current, isPreferred: true, preferredID: nil, sourceID: nil,
      method: indicator.definition, vintage: Bilingual("", ""), fromYear: indicator.fromYear,
      toYear: indicator.toYear, position: Int.max)
    return unit(indicator.unitID).map { unit in
      TimeSeries(
        series: series, view: .values, unit: unit, observations: sums,
        sourceIDs: panelSourceIDs(indicator.id))
    }
  }
}
