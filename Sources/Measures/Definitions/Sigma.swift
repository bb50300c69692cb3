internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let sigma = MeasureDefinition(
    "sigma", aliases: ["sigma-convergence"], title: Bilingual("σ-convergence", "σ 收敛"),
    family: .changes,
    range: "0 … √(n − 1)", form: .change, needs: [.unit, .time],
    meaning: Bilingual(
      "Whether the spread between units shrinks over the years.", "单位之间的离散程度是否逐年缩小。"),
    guide: "sigma-convergence", sample: .years, output: SigmaOutput.self)

  static let logT = MeasureDefinition(
    "log-t", aliases: ["club-convergence", "phillips-sul"],
    title: Bilingual("Club convergence (log t)", "俱乐部收敛检验"), family: .changes,
    range: "b above 0 converging", form: .change, needs: [.unit, .time], domain: .positive,
    meaning: Bilingual("Whether units go to one path in the long run.", "各单位长期是否走向同一路径。"),
    guide: "log-t-convergence", sample: .years, output: LogTOutput.self)
}

private struct SigmaOutput: MeasureOutput {
  let used: Int
  let panel: UnitYears
  let result: SigmaConvergence

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let panel = try UnitYears(part, context)
    (self.panel, used) = (panel, part.values.count)
    result = try index(part) { () throws(IndexError) in try SigmaConvergence(panel.values) }
  }

  var outcome: Outcome {
    var outcome = Outcome(
      Bilingual("coefficient of variation of each year", "各年变异系数"), range: ValueRange(lower: 0),
      used: used, names: [ResultColumn("time", "year", "年份")],
      numbers: [.value, ResultColumn("log_deviation", "deviation of logarithms", "对数标准差")],
      rows: panel.times.indices.map { year in
        OutcomeRow(
          [TimedSeries.text(panel.times[year])],
          [result.variation[year], result.logDeviation[year]])
      })
    outcome.summary = [
      (ResultColumn("slope", "change a period", "每期变化"), result.slope),
      (
        ResultColumn("p", "p of its trend", "趋势 p 值"), result.trend?.p ?? .undefined(.partUndefined)
      ),
    ]
    return outcome
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let year = result.variation.largest else {
      return [Bilingual("σ/μ = ") + Bilingual("undefined", "无定义")]
    }
    let values = panel.values.map { $0[year] }
    let n = Double(values.count)
    let mean = values.exactSum() / n
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    return [
      Bilingual(
        "σ/μ of each year; the largest, of \(TimedSeries.text(panel.times[year])):",
        "各年 σ/μ；最大者，\(TimedSeries.text(panel.times[year]))："),
      Bilingual("  μ = (\(values.summed))/\(n.said) = \(mean.said)"),
      Bilingual(
        "  σ/μ = √((\(squares.list.split(separator: ",").joined(separator: " +")))/\(n.said))/\(mean.said) = "
      )
        + result.variation[year].said,
    ]
  }
}

private struct LogTOutput: MeasureOutput {
  let used: Int
  let result: LogTConvergence

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let panel = try UnitYears(part, context)
    used = part.values.count
    result = try index(part) { () throws(IndexError) in try LogTConvergence(panel.values) }
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("log t regression, first 30 % of the years left out", "对数 t 回归，去掉前 30 % 年份"),
      used: used,
      numbers: [
        .value, ResultColumn("error", "standard error", "标准误"), ResultColumn("t", "t", "t 值"),
        ResultColumn("first", "dispersion at the start", "期初离散度"),
        ResultColumn("last", "dispersion at the end", "期末离散度"),
      ],
      rows: [
        OutcomeRow(
          [],
          [
            result.slope, result.slopeError, result.t,
            result.dispersion.first.map { Measure($0) } ?? .undefined(.partUndefined),
            result.dispersion.last.map { Measure($0) } ?? .undefined(.partUndefined),
          ])
      ])
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    let ends = [result.dispersion.first ?? 0, result.dispersion.last ?? 0]
    return [
      Bilingual("H = Σ(x/μ − 1)²/n: first and last = ", "H = Σ(x/μ − 1)²/n：期初与期末 = ")
        + "\(ends[0].said), \(ends[1].said)",
      Bilingual("ln(H₁/H) − 2·ln ln t = a + b·ln t, b = ") + result.slope.said
        + Bilingual("; at the end H = \(ends[1].said)", "；期末 H = \(ends[1].said)"),
      Bilingual("t = b/(its standard error) = ", "t = b/标准误 = ") + result.slope.said + "/"
        + result.slopeError.said + " = " + result.t.said,
    ]
  }
}
