internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let mannKendall = MeasureDefinition(
    "mann-kendall", title: Bilingual("Mann–Kendall trend test", "曼-肯德尔趋势检验"), family: .trends,
    range: "p 0 … 1; τ −1 … 1", form: .series, needs: [.time], domain: .any,
    meaning: Bilingual(
      "Whether a series rises or falls, by ranks; Sen's slope.", "序列升降趋势的秩检验；Sen斜率。"),
    guide: "mann-kendall", sample: .series, output: TrendOutput.self)
}

private struct TrendOutput: MeasureOutput {
  let series: TimedSeries
  let result: MannKendall

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let series = try TimedSeries(part)
    self.series = series
    result = try index(part) { () throws(IndexError) in
      try RegionalIndices.mannKendall(series.values, times: series.times)
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("s", "S, rises less falls", "S 统计量"),
    ResultColumn("z", "z", "z 值"), ResultColumn("p", "p", "p 值"),
    ResultColumn("sen_slope", "Sen's slope a year", "Sen 斜率（每年）"),
  ]

  var outcome: Outcome {
    let m = result
    return Outcome(
      Bilingual("Mann–Kendall, τ-b; Sen's slope", "曼-肯德尔 τ-b；Sen斜率"),
      range: ValueRange(lower: -1, upper: 1), used: m.count, numbers: Self.columns,
      rows: [OutcomeRow([], [m.tauB, Measure(Double(m.s)), m.z, m.p, m.senSlope])])
  }

  var figure: MeasureFigure { .course(turn: nil) }

  var steps: [Bilingual] {
    let m = result
    let pairs = m.count * (m.count - 1) / 2
    let s = Double(m.s)
    return [
      Bilingual(
        "S = pairs of years that rise − pairs that fall, of \(pairs) pairs: S = \(m.s)",
        "S = 上升的年份对数 − 下降的年份对数，共 \(pairs) 对：S = \(m.s)"),
      Bilingual("τ-b = S / √(pairs·pairs without ties) = ", "τ-b = S / √(对数·非同值对数) = ")
        + m.tauB.said,
      Bilingual("z = (S − sign S)/√Var(S) = ")
        + "(\(s.term) − \(Double(m.s.signum()).term))/√\(m.variance.said) = " + m.z.said
        + (m.p.value.map { Bilingual(", p = \($0.said)", "，p = \($0.said)") } ?? Bilingual("")),
      Bilingual("Sen's slope, the median of all slopes: ", "Sen斜率（各对斜率的中位数）：")
        + (m.senSlope.value.map { Bilingual("\($0.said) a year", "每年 \($0.said)") }
          ?? m.senSlope.said),
    ]
  }
}
