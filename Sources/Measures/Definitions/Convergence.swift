internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let convergence = MeasureDefinition(
    "convergence", title: Bilingual("β- and σ-convergence", "β收敛与σ收敛"), family: .changes,
    range: "β below 0: converging", form: .change, needs: [.unit, .time], domain: .positive,
    meaning: Bilingual(
      "Whether poor regions grow faster, and dispersion falls.", "落后地区是否增长更快、差异是否缩小。"),
    guide: "convergence", sample: .change, output: ConvergenceOutput.self)
}

private struct ConvergenceOutput: MeasureOutput {
  let used: Int
  let pairs: (units: [String], start: [Double], end: [Double])
  let times: (first: Double, last: Double)
  let span: Bilingual
  let result: Convergence

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let times = try TwoTimes(part)
    let pairs = try times.paired(context)
    used = part.values.count
    span = times.span
    self.times = (times.first, times.last)
    self.pairs = pairs
    result = try index(part) { () throws(IndexError) in
      try RegionalIndices.convergence(pairs.start, pairs.end, years: times.last - times.first)
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("standard_error", "standard error", "标准误"),
    ResultColumn("p", "p", "p 值"), ResultColumn("r_squared", "R²", "R²"),
    ResultColumn("speed", "speed of convergence a year", "年收敛速度"),
    ResultColumn("half_life", "half-life, years", "半程年数"),
    ResultColumn("sigma_start", "σ at the start", "期初 σ"),
    ResultColumn("sigma_end", "σ at the end", "期末 σ"),
  ]

  var outcome: Outcome {
    let r = result
    return Outcome(
      Bilingual("β, annual growth on ln of the start, ", "β：年均增速对起始对数，") + span, used: used,
      numbers: Self.columns,
      rows: [
        OutcomeRow(
          [],
          [
            r.beta, r.betaError, r.betaP, r.rSquared, r.speed, r.halfLife, r.sigmaStart,
            r.sigmaEnd,
          ])
      ])
  }

  /// Growth a year of each unit, as the library has it.
  private var growths: [Measure] {
    zip(pairs.start, pairs.end).map { start, end in
      (try? RegionalIndices.growth(years: [times.first, times.last], values: [start, end]))?
        .logarithmic ?? .undefined(.partUndefined)
    }
  }

  /// Growth against the level at the start: what the slope is fitted to.
  var figure: MeasureFigure {
    let spots = pairs.units.indices.compactMap { unit -> ScatterFigure.Spot? in
      growths[unit].value.map {
        ScatterFigure.Spot(name: pairs.units[unit], x: pairs.start[unit], y: $0 * 100)
      }
    }
    return .scatter(
      ScatterFigure(
        spots: spots, note: Bilingual("↑ % a year, → start (log)", "↑ 年均%，→ 起始值（对数）"),
        isLogX: true))
  }

  var steps: [Bilingual] {
    let years = (times.last - times.first).said
    let points = zip(zip(pairs.units, pairs.start), growths).map { unit, growth in
      "\(unit.0) (ln \(unit.1.said), \(growth.value?.said ?? "–"))"
    }
    let r = result
    var steps = [
      Bilingual(
        "(1/T)·ln(y₁/y₀) = α + β·ln y₀, least squares over \(pairs.units.count) units, T = \(years):",
        "(1/T)·ln(y₁/y₀) = α + β·ln y₀，\(pairs.units.count)个单位的最小二乘，T = \(years)："),
      Bilingual("points (ln y₀, growth a year): ", "各点（ln y₀，年均增速）：") + points.cut(", "),
      "  α = " + r.alpha.said + ", β = " + r.beta.said
        + (r.betaError.value.map { Bilingual(", standard error ", "，标准误 ") + $0.said }
          ?? Bilingual(""))
        + (r.rSquared.value.map { Bilingual(", R² ", "，R² ") + $0.said } ?? Bilingual("")),
    ]
    if let speed = r.speed.value, let half = r.halfLife.value, let beta = r.beta.value {
      steps.append(
        Bilingual(
          "speed = −ln(1 + β·T)/T = −ln(1 + \(beta.term)·\(years))/\(years) = \(speed.said); half of the gap in ln 2/speed = \(half.said) years",
          "收敛速度 = −ln(1 + β·T)/T = −ln(1 + \(beta.term)·\(years))/\(years) = \(speed.said)；差距减半需 ln 2/速度 = \(half.said) 年"
        ))
    }
    if let first = r.sigmaStart.value, let last = r.sigmaEnd.value {
      steps.append(
        Bilingual(
          "σ of ln y: \(first.said) at the start, \(last.said) at the end",
          "ln y 的标准差 σ：期初 \(first.said)，期末 \(last.said)"))
    }
    return steps
  }
}
