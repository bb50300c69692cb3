internal import ClusterAtlas

/// Rows of the panel: of provinces and regions themselves, or of the provinces clusters lie in.
struct PanelRows {
  let atlas: Atlas
  let things: [Comparand]

  /// The indicators of every year, and those a head.
  func rows() -> [ComparisonRow] {
    let indicators = atlas.panelIndicators.filter { indicator in
      atlas.panel(indicator.id).map(isYearly) ?? false
    }
    var rows = indicators.enumerated().compactMap { place, indicator in
      row(indicator, place, perHead: false)
    }
    rows += indicators.enumerated().compactMap { place, indicator in
      indicator.role == .population
        ? nil : row(indicator, indicators.count + place, perHead: true)
    }
    return rows
  }

  /// Whether the panel has ten years or more with almost all provinces.
  private func isYearly(_ panel: Panel) -> Bool {
    panel.years.count { panel.slice(in: $0).count >= 30 } >= 10
  }

  private func row(
    _ indicator: PanelIndicator, _ position: Int, perHead: Bool
  ) -> ComparisonRow? {
    guard let panel = atlas.panel(indicator.id), let year = year(panel, perHead: perHead) else {
      return nil
    }
    let pool = pool(panel, year, perHead: perHead)
    let unit = perHead ? headUnit(indicator) : atlas.unit(indicator.unitID)
    let cells = things.map { thing -> ComparisonCell? in
      guard let value = value(thing, panel, year, perHead, pool) else { return nil }
      var cell = cell(value, thing, indicator, year, pool, unit, perHead: perHead)
      cell.trend = trend(provinces(of: thing), panel, perHead: perHead)
      return cell
    }
    guard cells.contains(where: { $0 != nil }) else { return nil }
    var row = ComparisonRow(
      id: (things.first?.kind == .cluster ? "province-" : "") + indicator.id.rawValue
        + (perHead ? "-per-head" : ""),
      group: .province, label: label(indicator, perHead), unit: unit?.symbol ?? Bilingual("", ""),
      kind: .alike, reason: Bilingual("", ""), cells: cells, distance: nil, position: position)
    RowJudge.judge(&row)
    return row
  }

  private var population: Panel? { atlas.populationIndicator.flatMap { atlas.panel($0.id) } }

  private func label(_ indicator: PanelIndicator, _ perHead: Bool) -> Bilingual {
    let head = perHead ? Bilingual(" a head", "（人均）") : Bilingual("", "")
    let name = Bilingual(
      indicator.short.english + head.english, indicator.short.chinese + head.chinese)
    guard things.first?.kind == .cluster else { return name }
    return Bilingual(name.english + ", province", name.chinese + "，所在省")
  }

  private func headUnit(_ indicator: PanelIndicator) -> UnitOfMeasure? {
    let first = atlas.panel(indicator.id)?.provinceIDs.first
    return first.flatMap { atlas.timeSeries(Atlas.seriesID(indicator.id, $0)) }
      .flatMap { try? atlas.perHead(of: $0) }?.unit
  }

  /// The last year in which most provinces have a figure, and each thing that ever has one.
  private func year(_ panel: Panel, perHead: Bool) -> Int? {
    let heads = perHead ? population : nil
    let years = panel.years.filter { year in
      panel.slice(in: year).count >= 30 && (heads.map { $0.slice(in: year).count >= 30 } ?? true)
    }
    let wanted = things.map { provinces(of: $0) }.filter { own in
      years.contains { sum(own, panel, $0, perHead) != nil }
    }
    return years.last { year in wanted.allSatisfy { sum($0, panel, year, perHead) != nil } }
      ?? years.last
  }

  private func pool(_ panel: Panel, _ year: Int, perHead: Bool) -> [Double] {
    let kind = things.first?.kind ?? .province
    guard kind == .region else {
      return panel.provinceIDs.compactMap { sum([$0], panel, year, perHead) }
    }
    let groupings = Set(
      things.compactMap { thing -> ProvinceGrouping.ID? in
        if case .region(let id) = thing { return atlas.region(id)?.groupingID }
        return nil
      })
    return atlas.regions.filter { groupings.contains($0.groupingID) }
      .compactMap { sum(atlas.provinces(of: $0.id), panel, year, perHead) }
  }

  private func sum(
    _ provinces: [Province.ID], _ panel: Panel, _ year: Int, _ perHead: Bool
  ) -> Double? {
    guard !provinces.isEmpty, let total = panel.total(of: provinces, in: year) else { return nil }
    guard perHead else { return total }
    guard let heads = population?.total(of: provinces, in: year), heads > 0
    else { return nil }
    return total / heads
  }

  private func trend(_ provinces: [Province.ID], _ panel: Panel, perHead: Bool) -> [TrendPoint] {
    panel.years.compactMap { year in
      sum(provinces, panel, year, perHead).map { TrendPoint(year: year, value: $0) }
    }
  }

  private func provinces(of thing: Comparand) -> [Province.ID] {
    switch thing {
    case .cluster(let id): atlas.cluster(id)?.provinceIDs.prefix(1).map { $0 } ?? []
    case .province(let id): [id]
    case .region(let id): atlas.provinces(of: id)
    case .factor, .median: []
    }
  }

  private func value(
    _ thing: Comparand, _ panel: Panel, _ year: Int, _ perHead: Bool, _ pool: [Double]
  ) -> Double? {
    if case .median = thing { return Ranks.median(pool) }
    return sum(provinces(of: thing), panel, year, perHead)
  }

  private func cell(
    _ value: Double, _ thing: Comparand, _ indicator: PanelIndicator, _ year: Int,
    _ pool: [Double], _ unit: UnitOfMeasure?, perHead: Bool
  ) -> ComparisonCell {
    let numbers = NumberInUnits(value, of: unit)
    let own = provinces(of: thing)
    let vintage = own.first.flatMap { atlas.panel(indicator.id)?[$0, year] }
      .flatMap { atlas.panelVintage($0.vintageID) }
    var remark = Bilingual("", "")
    if case .cluster = thing, let name = own.first.flatMap(atlas.province)?.name { remark = name }
    if case .median = thing { remark = Bilingual("of \(pool.count)", "\(pool.count)个中") }
    return ComparisonCell(
      value: value, inUnits: numbers, text: CompareText.text(numbers), span: value...value,
      year: year, remark: remark, sourceIDs: vintage.map { [$0.sourceID] } ?? [],
      rank: Ranks.rank(of: value, in: pool),
      seriesID: own.count == 1 && !perHead ? Atlas.seriesID(indicator.id, own[0]) : nil)
  }
}
