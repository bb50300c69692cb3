internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let shiftShare = MeasureDefinition(
    "shift-share", title: Bilingual("Shift–share", "偏离—份额分析"), family: .changes,
    range: "unit of the data", form: .change, needs: [.unit, .item, .time],
    meaning: Bilingual(
      "A region's change: national growth, its mix of industries, its own shift.",
      "地区变化的分解：全国增长、产业结构、自身竞争力。"),
    guide: "shift-share", sample: .changes, output: ShiftShareOutput.self)
}

private struct ShiftShareOutput: MeasureOutput {
  let used: Int
  let units: [String]
  let span: Bilingual
  /// The sums of all industries at both times: of each unit, and of the nation.
  let starts: [Double]
  let nation: (start: Double, end: Double)
  /// One for each unit.
  let results: [ShiftShare]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let times = try TwoTimes(part)
    let start = try Crossed(times.start, context)
    let end = try Crossed(times.end, context).like(start, part, times)
    let (before, later) = (try start.matrix(part), try end.matrix(part))
    var results: [ShiftShare] = []
    for unit in start.units.indices {
      results.append(
        try index(part) { () throws(IndexError) in
          try RegionalIndices.shiftShare(
            region: (start.values[unit], end.values[unit]),
            nation: (before.columnTotals, later.columnTotals))
        })
    }
    used = part.values.count
    units = start.units
    span = times.span
    starts = before.rowTotals
    nation = (before.values.exactSum(), later.values.exactSum())
    self.results = results
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("national", "national", "全国分量"),
    ResultColumn("mix", "mix", "结构分量"), ResultColumn("regional", "regional", "竞争分量"),
  ]

  var outcome: Outcome {
    Outcome(
      Bilingual("classic shift–share, ", "经典偏离—份额，") + span, used: used, names: [.unit],
      numbers: Self.columns,
      rows: zip(units, results).map { unit, result in
        OutcomeRow([unit], [Measure(result.change), result.national, result.mix, result.regional])
      })
  }

  var figure: MeasureFigure { .results }

  /// The unit that changed most.
  var steps: [Bilingual] {
    guard let unit = results.map({ Measure($0.change) }).largest else { return [] }
    let result = results[unit]
    return [
      Bilingual(
        "change = as the nation grew + as its industries grew beside the nation + its own; the largest, of \(units[unit]):",
        "变化量 = 全国增长分量 + 产业结构分量 + 竞争力分量；最大者，\(units[unit])："),
      Bilingual("  as the nation: x₀·(N₁/N₀ − 1)", "  全国增长分量：x₀·(N₁/N₀ − 1)")
        + " = \(starts[unit].said)·(\(nation.end.said)/\(nation.start.said) − 1) = "
        + result.national.said,
      "  " + result.national.said + " + "
        + (result.mix.value.map { Bilingual($0.term) } ?? result.mix.said)
        + " + " + (result.regional.value.map { Bilingual($0.term) } ?? result.regional.said)
        + " = \(result.change.said)",
    ]
  }
}

extension Crossed {
  /// The same units and items in the order of another table; each must be in both.
  func like(_ other: Crossed, _ part: GroupSample, _ times: TwoTimes) throws(MeasureError)
    -> Crossed
  {
    let unitPlaces = units.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    let itemPlaces = columns.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    var found = other
    let last = TimedSeries.text(times.last)
    for (row, unit) in other.units.enumerated() {
      guard let place = unitPlaces[unit] else {
        throw .reading(.missingTime(part.keys + [unit], time: last))
      }
      for (column, item) in other.columns.enumerated() {
        guard let itemPlace = itemPlaces[item] else {
          throw .reading(.missingTime(part.keys + [unit, item], time: last))
        }
        found.values[row][column] = values[place][itemPlace]
      }
    }
    let known = (Set(other.units), Set(other.columns))
    if let new = units.first(where: { !known.0.contains($0) })
      ?? columns.first(where: { !known.1.contains($0) })
    {
      throw .reading(.missingTime(part.keys + [new], time: TimedSeries.text(times.first)))
    }
    return found
  }
}
