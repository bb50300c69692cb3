internal import Charts
package import ClusterAtlas
internal import Drawing

/// A row of the list of series.
package struct TrendRow: Sendable {
  /// The heading of a group, or an item.
  package var item: TrendItem?
  package var title: Bilingual
  /// What it shows of its series; nil until the row is seen.
  package var course: TrendCourse?
}

/// The course of a series beside its name.
package struct TrendCourse: Sendable {
  /// Figures for the sparkline; empty where there are none.
  package var values: [Double?] = []
  /// The unit and the latest figure.
  package var unit: UnitOfMeasure?
  package var latest: Observation?
}

/// The rows of the list, by group.
package struct TrendsList {
  let atlas: Atlas
  /// Whether earlier vintages and checks are listed too.
  let hasAll: Bool

  package init(atlas: Atlas, hasAll: Bool) {
    self.atlas = atlas
    self.hasAll = hasAll
  }

  package var rows: [TrendRow] {
    let rows = atlas.seriesGroups.flatMap { group -> [TrendRow] in
      let items = items(of: group)
      guard !items.isEmpty else { return [] }
      return [TrendRow(item: nil, title: group.name)]
        + items.map { TrendRow(item: $0, title: $0.short(atlas)) }
    }
    return toldApart(rows)
  }

  /// Rows with one name get what tells them apart: what kind of thing they are, else their whole title.
  private func toldApart(_ rows: [TrendRow]) -> [TrendRow] {
    var result = rows
    for index in Self.doubled(result) {
      guard let kind = result[index].item.flatMap({ self.kind($0) }) else { continue }
      let title = result[index].title
      result[index].title = Bilingual(
        "\(title.english), \(kind.english)", "\(title.chinese)，\(kind.chinese)")
    }
    for index in Self.doubled(result) {
      if let item = result[index].item { result[index].title = item.title(atlas) }
    }
    return result
  }

  /// The items that have the name of another one, in either language.
  private static func doubled(_ rows: [TrendRow]) -> [Int] {
    let items = rows.indices.filter { rows[$0].item != nil }
    let english = Dictionary(grouping: items) { rows[$0].title.english }
    let chinese = Dictionary(grouping: items) { rows[$0].title.chinese }
    return items.filter { index in
      let title = rows[index].title
      return (english[title.english]?.count ?? 0) > 1 || (chinese[title.chinese]?.count ?? 0) > 1
    }
  }

  private func kind(_ item: TrendItem) -> Bilingual? {
    switch item {
    case .figure(let id): return atlas.documentFigure(id).map(\.placeName)
    case .panel: return Bilingual("provinces", "分省")
    case .series(let id):
      guard let series = atlas.series(id) else { return nil }
      if series.kind == .computed { return Bilingual("computed", "计算") }
      let group = atlas.seriesGroups.first { $0.id == series.groupID }?.name
      return group.map { Bilingual($0.english.lowercased(), $0.chinese) }
    case .province: return nil
    }
  }

  /// Whether there is no item in any group.
  package var isEmpty: Bool { atlas.seriesGroups.allSatisfy { items(of: $0).isEmpty } }

  private func items(of group: SeriesGroup) -> [TrendItem] {
    let series = atlas.series.filter { $0.groupID == group.id && isListed($0) }
      .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    var items: [TrendItem] = []
    switch group.holds {
    case .figures: items += atlas.documentFigures.map { .figure($0.id) }
    case .panel: items += atlas.listedIndicators.map { .panel($0.id) }
    case nil: break
    }
    return items + series.map { .series($0.id) }
  }

  private func isListed(_ series: Series) -> Bool {
    hasAll || series.isPreferred && series.status != .document
  }

  /// What the row of an item shows. O(figures of its series).
  package func course(of item: TrendItem) -> TrendCourse {
    guard let series = shown(item) else { return TrendCourse() }
    return TrendCourse(
      values: series.observations.map(\.value), unit: series.unit, latest: series.latest)
  }

  /// The series whose course stands for an item; of all provinces their sum.
  private func shown(_ item: TrendItem) -> TimeSeries? {
    switch item {
    case .series(let id): return atlas.timeSeries(id)
    case .figure(let id):
      let all = atlas.series(of: id)
      let first = all.first { $0.role == .total } ?? all.first
      guard let figure = atlas.documentFigure(id),
        let series = first.flatMap({ atlas.timeSeries($0.seriesID) }),
        let from = figure.fromYear, let to = figure.toYear, from <= to
      else { return nil }
      return series.within(from...to)
    case .panel(let id): return total(id)
    case .province: return nil
    }
  }

  private func total(_ id: PanelIndicator.ID) -> TimeSeries? {
    guard let panel = atlas.panel(id), let first = panel.provinceIDs.first,
      let model = atlas.timeSeries(Atlas.seriesID(id, first))
    else { return nil }
    let sums = panel.years.map { year in
      Observation(year: year, value: panel.total(of: panel.provinceIDs, in: year))
    }
    return TimeSeries(
      series: model.series, view: .values, unit: model.unit, observations: sums,
      sourceIDs: model.sourceIDs)
  }
}

extension DocumentFigure {
  /// Where it stands in its document: "Fig. 1", "图1".
  var placeName: Bilingual {
    let signs = ["Fig. ": "图", "Figure ": "图", "Table ": "表"]
    let found = signs.first { place.hasPrefix($0.key) }
    let chinese = found.map { $0.value + place.dropFirst($0.key.count) }
    return Bilingual(place, chinese ?? place)
  }
}
