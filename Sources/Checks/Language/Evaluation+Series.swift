internal import ClusterAtlas

extension Evaluation {
  /// The figures of a series by year, each with what it rests on.
  func points(of id: Series.ID) throws(CheckFailure) -> [YearPoint] {
    guard let series = atlas.timeSeries(id) else {
      let hint = meant(by: id.rawValue)
      throw .missing(
        Bilingual(
          "there is no series '\(id)'" + (hint.map { "; is it \($0)?" } ?? ""),
          "没有序列“\(id)”" + (hint.map { "；是否为 \($0)？" } ?? "")))
    }
    let inputs = series.series.kind == .computed ? atlas.inputs(of: id) : []
    let restsOnAllYears = atlas.isScaledOverYears(id)
    return series.observations.compactMap { observation in
      observation.value.map { value in
        let year = observation.year
        let below = inputs.map { CheckedFigure($0, restsOnAllYears ? nil : inputYear($0, year)) }
        return YearPoint(
          year: year, value: value, figures: [own(id, year)] + below)
      }
    }
  }

  /// An indicator of the provinces in one of them, written with a hyphen instead of a colon.
  private func meant(by id: String) -> String? {
    id.indices.lazy.filter { id[$0] == "-" }.map { place in
      (
        PanelIndicator.ID(String(id[..<place])), Province.ID(String(id[id.index(after: place)...]))
      )
    }.first { atlas.panelIndicator($0) != nil && atlas.province($1) != nil }
      .map { "\($0):\($1)" }
  }

  /// A figure of a series, or of an indicator in a province.
  private func own(_ id: Series.ID, _ year: Int) -> CheckedFigure {
    guard let (indicator, province) = id.ofPanel else { return CheckedFigure(id.rawValue, year) }
    return CheckedFigure(indicator.rawValue, year, province.rawValue)
  }

  /// A reference table of one year, as the area of the provinces, serves for all years.
  private func inputYear(_ id: String, _ year: Int) -> Int? {
    guard let panel = atlas.panel(PanelIndicator.ID(id)) else { return year }
    return panel.years.count == 1 ? panel.years[0] : year
  }

  /// The figures of an indicator of the provinces in a year, in the order of the atlas.
  func panelList(
    _ id: PanelIndicator.ID, _ year: Int, vintages: [PanelVintage.ID]
  ) throws(CheckFailure) -> [ListEntry] {
    for vintage in vintages where atlas.panelVintage(vintage)?.indicatorID != id {
      throw .missing(
        Bilingual("there is no vintage '\(vintage)' of \(id)", "\(id) 没有版本“\(vintage)”"))
    }
    let found = vintages.isEmpty ? atlas.panel(id) : atlas.panel(id, vintages: vintages)
    guard let panel = found else {
      throw .missing(Bilingual("there is no indicator '\(id)'", "没有指标“\(id)”"))
    }
    // The area of the provinces is of one year.
    let year = panel.years.count == 1 ? panel.years[0] : year
    let entries = panel.slice(in: year).map { province, value in
      ListEntry(
        key: province.rawValue, value: value,
        figures: [CheckedFigure(id.rawValue, year, province.rawValue)])
    }
    guard !entries.isEmpty else {
      throw .missing(
        Bilingual("no figures of \(id) by province in \(year)", "\(id) 没有\(year)年分省数据"))
    }
    return entries
  }
}
