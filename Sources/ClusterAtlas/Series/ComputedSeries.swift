internal import RegionalIndices

/// The series that are computed from other tables of the package.
///
/// A year in which an input has no figure has none here; an index that refuses its input has none
/// either.
struct ComputedSeries {
  let atlas: Atlas

  func observations(of series: Series, _ inputs: [SeriesInput]) -> [Observation] {
    switch Set(inputs.map(\.role)) {
    case [.value], [.value, .weight]: ofPanel(inputs)
    case [.term]: combined(inputs.map { ($0, 1) })
    case [.minuend, .subtrahend]: combined(inputs.map { ($0, $0.role == .minuend ? 1 : -1) })
    case [.system]: coordination(inputs)
    default: []
    }
  }

  // MARK: Of the panel

  private func ofPanel(_ inputs: [SeriesInput]) -> [Observation] {
    guard let value = inputs.first(where: { $0.role == .value }),
      let panel = panel(of: value)
    else { return [] }
    let weight = inputs.first { $0.role == .weight }.flatMap(panel(of:))
    let all = panel.years.map { year in
      let number =
        if let region = value.regionID {
          share(of: region, panel, year)
        } else if let weight {
          weightedGini(panel, weight, year)
        } else {
          plainGini(panel, year)
        }
      let isBreak = panel.isBreak(year)
      return Observation(
        year: year, value: number, flagID: isBreak ? atlas.breakFlag?.id : nil,
        effect: isBreak ? .seriesBreak : nil)
    }
    // Years before the first and after the last figure are no gaps of the series.
    guard let first = all.firstIndex(where: { $0.value != nil }),
      let last = all.lastIndex(where: { $0.value != nil })
    else { return [] }
    return Array(all[first...last])
  }

  private func panel(of input: SeriesInput) -> Panel? {
    input.indicatorID.flatMap { id in
      input.edition.map { atlas.panel(id, edition: $0) } ?? atlas.panel(id)
    }
  }

  /// Formula A1 over all provinces, not corrected for their number.
  private func plainGini(_ panel: Panel, _ year: Int) -> Double? {
    let values = panel.slice(in: year).map(\.value)
    guard values.count == panel.provinceIDs.count else { return nil }
    return (try? gini(values))?.value
  }

  /// Formula A2 of values per head or per area. A province whose weight is still counted in that of
  /// another one is taken together with it.
  private func weightedGini(_ panel: Panel, _ weights: Panel, _ year: Int) -> Double? {
    var totals: [Double] = []
    var sizes: [Double] = []
    let weightYear = weights.years.count == 1 ? weights.years[0] : year
    let joined = weights.joined(in: weightYear)
    for id in panel.provinceIDs where joined[id] == nil {
      guard var total = panel.value(id, year), let size = weights.value(id, weightYear) else {
        return nil
      }
      for (part, whole) in joined where whole == id { total += panel.value(part, year) ?? 0 }
      totals.append(total)
      sizes.append(size)
    }
    return (try? gini(totals: totals, sizes: sizes))?.value
  }

  private func share(of region: Region.ID, _ panel: Panel, _ year: Int) -> Double? {
    guard let part = panel.total(of: atlas.provinces(of: region), in: year),
      let whole = panel.total(of: panel.provinceIDs, in: year), whole > 0
    else { return nil }
    return part / whole * 100
  }

  // MARK: Of other series

  private func combined(_ parts: [(input: SeriesInput, sign: Double)]) -> [Observation] {
    let series = parts.compactMap { part in
      part.input.inputID.flatMap(atlas.timeSeries).map { ($0, part.sign) }
    }
    guard series.count == parts.count, let first = series.first?.0 else { return [] }
    return first.observations.map { observation in
      var sum: Double? = 0
      var flagged: Observation?
      for (one, sign) in series {
        let found = one[observation.year]
        sum = sum.flatMap { before in found?.value.map { before + sign * $0 } }
        if flagged == nil, found?.flagID != nil { flagged = found }
      }
      return Observation(
        year: observation.year, value: sum, flagID: flagged?.flagID, effect: flagged?.effect)
    }
  }

  /// Formula D1, each system scaled to 0 ... 1 by its least and greatest year.
  private func coordination(_ inputs: [SeriesInput]) -> [Observation] {
    guard let series = inputs.first.flatMap({ atlas.series($0.seriesID) }) else { return [] }
    let years = Array(series.fromYear...max(series.fromYear, series.toYear))
    let systems = inputs.compactMap { input in
      input.inputID.flatMap(atlas.timeSeries).flatMap { scaled($0, years) }
    }
    guard systems.count == inputs.count else { return [] }
    return years.indices.map { index in
      let scores = systems.map { $0[index] }
      // With all scores zero there is no coupling; coordination is zero with the development.
      let degree =
        scores.allSatisfy { $0 == 0 }
        ? 0 : (try? couplingCoordination(scores))?.coordination.value
      return Observation(year: years[index], value: degree)
    }
  }

  private func scaled(_ series: TimeSeries, _ years: [Int]) -> [Double]? {
    let values = years.compactMap { series.value(in: $0) }
    guard values.count == years.count, let low = values.min(), let high = values.max(), low < high
    else { return nil }
    return values.map { ($0 - low) / (high - low) }
  }
}

extension Atlas {
  /// The figures of a computed series, made when they are first asked for.
  func computedObservations(of series: Series) -> [Observation] {
    derived.computedSeries.value(series.id.rawValue) {
      let inputs = tables.seriesInputs.rows.filter { $0.seriesID == series.id }
      return ComputedSeries(atlas: self).observations(of: series, inputs)
    }
  }
}
