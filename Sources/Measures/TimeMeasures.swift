internal import RegionalIndices
internal import Tabular

extension MeasureRow {
  /// Between two times.
  static let changes: [MeasureRow] = [
    MeasureRow(
      name: "shift-share", title: Words("Shift–share", "偏离—份额分析"), range: "unit of the data",
      form: .change, needs: [.unit, .item, .time],
      meaning: Words(
        "A region's change: national growth, its mix of industries, its own shift.",
        "地区变化的分解：全国增长、产业结构、自身竞争力。"),
      guide: "shift-share", compute: Times.shiftShares),
    MeasureRow(
      name: "relative-transfer", title: Words("Relative transfer", "相对转移"),
      range: "unit of the data; sums to 0", form: .change, needs: [.unit, .time],
      meaning: Words(
        "How an industry's shares move between regions from the first to the last time.",
        "产业份额自首期至末期在地区间的移动。"),
      guide: "relative-transfer", compute: Times.transfer),
    MeasureRow(
      name: "contributions", aliases: ["contribution"],
      title: Words("Contributions to growth", "增长贡献"),
      range: "percentage points; they sum to the growth", form: .change, needs: [.item, .time],
      domain: .any,
      meaning: Words(
        "How many points each part adds to the growth of the whole.", "各组成部分对总量增长贡献的百分点。"),
      guide: "growth", sample: .parts, compute: Times.contributions),
    MeasureRow(
      name: "convergence", title: Words("β- and σ-convergence", "β收敛与σ收敛"),
      range: "β below 0: converging",
      form: .change, needs: [.unit, .time], domain: .positive,
      meaning: Words(
        "Whether poor regions grow faster, and dispersion falls.", "落后地区是否增长更快、差异是否缩小。"),
      guide: "convergence", compute: Times.converging),
  ]

  /// In order of time.
  static let trends: [MeasureRow] = [
    MeasureRow(
      name: "growth", title: Words("Growth rate", "增长率"), range: "−1 upwards, a year",
      form: .series,
      needs: [.time], domain: .any,
      meaning: Words("Compound growth a year from the first to the last.", "首末期之间的年均复合增长率。"),
      variants: ["compound", "logarithmic", "mean"], guide: "growth", compute: Times.growing),
    MeasureRow(
      name: "mann-kendall", title: Words("Mann–Kendall trend test", "曼-肯德尔趋势检验"),
      range: "p 0 … 1; τ −1 … 1",
      form: .series, needs: [.time], domain: .any,
      meaning: Words(
        "Whether a series rises or falls, by ranks; Sen's slope.", "序列升降趋势的秩检验；Sen斜率。"),
      guide: "mann-kendall", compute: Times.trend),
    MeasureRow(
      name: "turning-point", title: Words("Turning point", "转折点"), range: "a time of the series",
      form: .series, needs: [.time], domain: .any,
      meaning: Words("Where a broken line fits a series best.", "折线最佳拟合的转折时点。"),
      guide: "turning-point", compute: Times.turning),
  ]
}

private enum Times {
  @Sendable static func shiftShares(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let times = try TwoTimes(part)
    let (start, end) = (try Crossed(times.start, context), try Crossed(times.end, context))
    let unitPlaces = end.units.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    let itemPlaces = end.columns.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    func after(_ unit: String) throws(MeasureError) -> [Double] {
      guard let row = unitPlaces[unit] else {
        throw .reading(.missingCell(part.keys + [unit, TimedSeries.text(times.last)]))
      }
      var values: [Double] = []
      for item in start.columns {
        guard let column = itemPlaces[item] else {
          throw .reading(.missingCell(part.keys + [unit, item, TimedSeries.text(times.last)]))
        }
        values.append(end.values[row][column])
      }
      return values
    }
    var ends: [[Double]] = []
    for unit in start.units { ends.append(try after(unit)) }
    if let new = end.units.first(where: { !start.units.contains($0) })
      ?? end.columns.first(where: { !start.columns.contains($0) })
    {
      throw .reading(.missingCell(part.keys + [new, TimedSeries.text(times.first)]))
    }
    let (before, later) = (try matrix(start.values, part), try matrix(ends, part))
    var rows: [OutcomeRow] = []
    for (unit, name) in start.units.enumerated() {
      let result = try index(part) { () throws(IndexError) in
        try shiftShare(
          region: (start.values[unit], ends[unit]),
          nation: (before.columnTotals, later.columnTotals))
      }
      rows.append(
        OutcomeRow(
          [name], [Measure(result.change), result.national, result.mix, result.regional]))
    }
    return Outcome(
      variant: "classic shift–share, \(span(times))", used: part.values.count, names: ["unit"],
      numbers: ["value", "national", "mix", "regional"], rows: rows)
  }

  private static func matrix(_ rows: [[Double]], _ part: Part) throws(MeasureError) -> Matrix {
    try index(part) { () throws(IndexError) in try Matrix(rows) }
  }

  private static func span(_ times: TwoTimes) -> String {
    TimedSeries.text(times.first) + " to " + TimedSeries.text(times.last)
  }

  /// The parts are the items; `TwoTimes` pairs what stands as units.
  @Sendable static func contributions(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    var (part, context) = (part, context)
    (part.units, context.units) = (part.items, context.items)
    let times = try TwoTimes(part)
    let pairs = try times.paired(context)
    let result = try index(part) { () throws(IndexError) in
      try growthContributions(start: pairs.start, end: pairs.end)
    }
    var outcome = Outcome(
      variant: "percentage points of the growth of the total, \(span(times))",
      used: part.values.count, names: ["item"], numbers: ["value", "share"],
      rows: pairs.units.indices.map {
        OutcomeRow([pairs.units[$0]], [result.points[$0], result.shares[$0]])
      })
    let (start, end) = (pairs.start.reduce(0, +), pairs.end.reduce(0, +))
    let growth: Measure =
      start > 0 ? Measure(100 * (end - start) / start) : .undefined(.zeroDenominator("start total"))
    outcome.summary = [("growth", growth)]
    return outcome
  }

  @Sendable static func transfer(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let times = try TwoTimes(part)
    let pairs = try times.paired(context)
    let result = try index(part) { () throws(IndexError) in
      try relativeTransfer(start: pairs.start, end: pairs.end)
    }
    let rows = pairs.units.indices.map { unit in
      OutcomeRow(
        [pairs.units[unit]],
        [
          Measure(result.value[unit]), Measure(result.shareChange[unit]),
          result.relativeChange[unit],
        ], word: result.direction[unit].rawValue)
    }
    return Outcome(
      variant: "relative transfer, \(span(times))", used: part.values.count, names: ["unit"],
      numbers: ["value", "share_change", "relative_change"], word: "direction", rows: rows)
  }

  @Sendable static func converging(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let times = try TwoTimes(part)
    let pairs = try times.paired(context)
    let c = try index(part) { () throws(IndexError) in
      try convergence(pairs.start, pairs.end, years: times.last - times.first)
    }
    return Outcome(
      variant: "β, annual growth on ln of the start, \(span(times))", used: part.values.count,
      numbers: [
        "value", "standard_error", "p", "r_squared", "speed", "half_life", "sigma_start",
        "sigma_end",
      ],
      rows: [
        OutcomeRow(
          [],
          [
            c.beta, c.betaError, c.betaP, c.rSquared, c.speed, c.halfLife, c.sigmaStart,
            c.sigmaEnd,
          ])
      ])
  }

  @Sendable static func growing(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let series = try TimedSeries(part)
    let result = try index(part) { () throws(IndexError) in
      try growth(years: series.times, values: series.values)
    }
    let (measure, name): (Measure, String) =
      switch context.variant {
      case "logarithmic": (result.logarithmic, "logarithmic growth a year")
      case "mean": (result.meanYearOnYear, "mean of year-on-year growth")
      default: (result.compoundAnnual, "compound annual growth")
      }
    return Outcome(
      variant: name, range: ValueRange(lower: context.variant == "logarithmic" ? nil : -1),
      used: series.values.count, numbers: ["value"], rows: [OutcomeRow([], [measure])])
  }

  @Sendable static func trend(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let series = try TimedSeries(part)
    let m = try index(part) { () throws(IndexError) in
      try mannKendall(series.values, times: series.times)
    }
    return Outcome(
      variant: "Mann–Kendall, τ-b; Sen's slope", range: ValueRange(lower: -1, upper: 1),
      used: m.count, numbers: ["value", "s", "z", "p", "sen_slope"],
      rows: [OutcomeRow([], [m.tauB, Measure(Double(m.s)), m.z, m.p, m.senSlope])])
  }

  @Sendable static func turning(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let series = try TimedSeries(part)
    let t = try index(part) { () throws(IndexError) in
      try turningPoint(times: series.times, values: series.values)
    }
    return Outcome(
      variant: "broken line (method A)",
      range: ValueRange(lower: series.times.first, upper: series.times.last),
      used: series.values.count,
      numbers: ["value", "slope_before", "slope_after", "highest", "lowest"],
      rows: [
        OutcomeRow(
          [], [t.knot, t.slopeBefore, t.slopeAfter, Measure(t.highest), Measure(t.lowest)])
      ])
  }
}
