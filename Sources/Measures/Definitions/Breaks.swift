internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let hamedRao = MeasureDefinition(
    "hamed-rao", title: Bilingual("Trend test with autocorrelation", "考虑自相关的趋势检验"), family: .trends,
    range: "p 0 … 1", form: .series, needs: [.time], usesParameters: [.level], domain: .any,
    meaning: Bilingual(
      "The Mann–Kendall test where each year resembles the one before.", "相邻年份相似时的曼-肯德尔趋势检验。"),
    guide: "hamed-rao", sample: .series, output: HamedRaoOutput.self)

  static let pettitt = MeasureDefinition(
    "pettitt", title: Bilingual("Pettitt's test", "佩蒂特检验"), family: .trends, range: "p 0 … 1",
    form: .series, needs: [.time], domain: .any,
    meaning: Bilingual("Whether the level changes once, and when.", "水平是否变化一次、何时变化。"),
    guide: "pettitt", sample: .series, output: PettittOutput.self)

  static let breaks = MeasureDefinition(
    "breaks", aliases: ["bai-perron", "structural-breaks"],
    title: Bilingual("Breaks of a series", "序列断点"),
    family: .trends, range: "years of the series", form: .series, needs: [.time], domain: .any,
    meaning: Bilingual("When level or trend change, for one to five breaks.", "水平或趋势何时改变，一至五个断点。"),
    variants: [
      MeasureVariant(StructuralBreaks.Form.level, "of the level", "水平断点"),
      MeasureVariant(StructuralBreaks.Form.trend, "of the trend", "趋势断点"),
    ], guide: "structural-breaks", sample: .series, output: BreaksOutput.self)
}

private struct HamedRaoOutput: MeasureOutput {
  let used: Int
  let result: HamedRao

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let series = try TimedSeries(part)
    used = series.values.count
    result = try index(part) { () throws(IndexError) in
      try series.values.hamedRao(alpha: min(0.999, context.number(.level)))
    }
  }

  var outcome: Outcome {
    let plain = result.uncorrected
    return Outcome(
      Bilingual("Mann–Kendall, τ-b; variance after Hamed and Rao", "曼-肯德尔 τ-b；方差按自相关校正"),
      range: ValueRange(lower: -1, upper: 1), used: used,
      numbers: [
        .value, ResultColumn("z", "z", "z 值"), ResultColumn("p", "p", "p 值"),
        ResultColumn("correction", "correction of the variance", "方差校正系数"),
        ResultColumn("plain_p", "p without correction", "未校正 p 值"),
        ResultColumn("sen_slope", "Sen's slope a year", "Sen 斜率（每年）"),
      ],
      rows: [
        OutcomeRow(
          [], [plain.tauB, result.z, result.p, result.correction, plain.p, plain.senSlope])
      ])
  }

  var figure: MeasureFigure { .course(turn: nil) }

  var steps: [Bilingual] {
    let plain = result.uncorrected
    return [
      Bilingual("τ = ") + plain.tauB.said,
      Bilingual(
        "Var(S), without autocorrelation times its correction, = \(plain.variance.said)·",
        "Var(S)，无自相关的方差乘校正系数，= \(plain.variance.said)·") + result.correction.said + " = "
        + result.variance.said,
      Bilingual("z = (S − sign S)/√Var(S) = (\(plain.s) − \(Double(plain.s.signum()).term))/√")
        + result.variance.said + " = " + result.z.said + ", p = " + result.p.said,
    ]
  }
}

private struct PettittOutput: MeasureOutput {
  let series: TimedSeries
  let result: Pettitt

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let series = try TimedSeries(part)
    self.series = series
    result = try index(part) { () throws(IndexError) in try series.values.pettitt() }
  }

  private var time: Double? { result.changeAfter.map { series.times[$0 - 1] } }

  var outcome: Outcome {
    Outcome(
      Bilingual("Pettitt: the last year before the change", "佩蒂特检验：变化前的最后一年"),
      used: series.values.count,
      numbers: [
        .value, ResultColumn("k", "K", "K 统计量"), ResultColumn("p", "p", "p 值"),
        ResultColumn("before", "mean before", "之前均值"),
        ResultColumn("after", "mean after", "之后均值"),
      ],
      rows: [
        OutcomeRow(
          [],
          [
            time.map { Measure($0) } ?? .undefined(.constant), Measure(result.k),
            Measure(result.p), result.meanBefore, result.meanAfter,
          ])
      ])
  }

  var figure: MeasureFigure { .course(turn: time) }

  var steps: [Bilingual] {
    [
      Bilingual(
        "U = Σ sign(x − x′), x up to a year, x′ after it, of each year: ",
        "U = Σ sign(x − x′)，x 至该年，x′ 在其后，各年依次：") + result.u.map(\.said).cut(", "),
      Bilingual("K = max(\(result.u.map { "|\($0.said)|" }.cut(", "))) = ") + result.k.said,
      Bilingual("after = ", "其前最后一年 = ")
        + (time.map { Bilingual($0.said) } ?? Bilingual("undefined", "无定义")),
    ]
  }
}

private struct BreaksOutput: MeasureOutput {
  let series: TimedSeries
  let result: StructuralBreaks

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let series = try TimedSeries(part)
    self.series = series
    let form = StructuralBreaks.Form(rawValue: context.variant) ?? .level
    result = try index(part) { () throws(IndexError) in
      try series.values.structuralBreaks(form: form)
    }
  }

  var outcome: Outcome {
    let name: Bilingual =
      result.form == .level
      ? Bilingual("breaks of the level, the chosen number by BIC", "水平断点，按信息准则选定个数")
      : Bilingual("breaks of the trend, the chosen number by BIC", "趋势断点，按信息准则选定个数")
    var rows: [OutcomeRow] = []
    for (count, partition) in result.partitions.enumerated() {
      let word =
        count == result.chosen ? Bilingual("chosen", "选定") : Bilingual("not chosen", "未选")
      for after in partition.after {
        rows.append(
          OutcomeRow(
            ["\(count)"],
            [Measure(series.times[after - 1]), Measure(partition.squaredError), partition.bic],
            word: word))
      }
      if count == 0 {
        rows.append(
          OutcomeRow(
            ["0"], [.undefined(.noTurningPoint), Measure(partition.squaredError), partition.bic],
            word: word))
      }
    }
    return Outcome(
      name, used: series.values.count, names: [ResultColumn("breaks", "breaks", "断点数")],
      numbers: [
        ResultColumn("value", "last year before the break", "断点前最后一年"),
        ResultColumn("squared_error", "squared error", "残差平方和"),
        ResultColumn("bic", "BIC", "信息准则"),
      ], word: ResultColumn("class", "choice", "选择"), rows: rows)
  }

  private var chosen: [Double] {
    result.partitions[result.chosen].after.map { series.times[$0 - 1] }
  }

  var figure: MeasureFigure { .course(turn: chosen.first) }

  var steps: [Bilingual] {
    let lines = result.partitions.enumerated().map { count, partition in
      Bilingual("\(count): Σ(x − x̂)² = \(partition.squaredError.said)")
        + (partition.after.isEmpty
          ? Bilingual("")
          : Bilingual(", after ", "，断点前最后一年 ")
            + partition.after.map { series.times[$0 - 1].said }.joined(separator: ", "))
    }
    return lines + [Bilingual("chosen: \(result.chosen)", "选定：\(result.chosen)")]
  }
}
