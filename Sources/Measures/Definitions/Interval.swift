internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let interval = MeasureDefinition(
    "interval", aliases: ["jackknife", "bootstrap", "resampling"],
    title: Bilingual("An index beside its interval", "指数及其区间"), family: .inequality,
    range: "as the index", form: .list, uses: [.unit], usesParameters: [.permutations, .seed],
    answered: .positive,
    meaning: Bilingual(
      "How far an index hangs on single units (jackknife) and on their draw (bootstrap).",
      "指数多大程度上取决于个别单位（刀切）与抽取（自助）。"),
    variants: [
      MeasureVariant("gini", "Gini", "基尼系数"), MeasureVariant("theil", "Theil T", "泰尔 T"),
      MeasureVariant("theil-l", "Theil L", "泰尔 L"),
      MeasureVariant("cv", "coefficient of variation", "变异系数"),
      MeasureVariant("hhi", "Herfindahl", "赫芬达尔指数"), MeasureVariant("hoover", "Hoover", "胡佛指数"),
      MeasureVariant("atkinson", "Atkinson, ε = 0.5", "阿特金森指数，ε = 0.5"),
      MeasureVariant("palma", "Palma", "帕尔马比"),
    ], guide: "resampling", sample: .list, output: IntervalOutput.self)
}

private struct IntervalOutput: MeasureOutput {
  let used: Int
  let name: Bilingual
  let estimate: Measure
  let bootstrap: Bootstrap?
  let jackknife: Jackknife?

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let variant = context.variant
    let (values, samples, seed) = (part.values, max(2, context.permutations), context.seed)
    used = values.count
    name = MeasureDefinition.interval.words(ofVariant: variant) ?? Bilingual("")
    estimate = try index(part) { () throws(IndexError) in try Self.value(variant, values) }
    jackknife =
      values.count < 3
      ? nil
      : try index(part) { () throws(IndexError) in
        try values.jackknife { (sample) throws(IndexError) in try Self.value(variant, sample) }
      }
    bootstrap = try index(part) { () throws(IndexError) in
      try values.bootstrap(samples: samples, seed: seed) { (sample) throws(IndexError) in
        try Self.value(variant, sample)
      }
    }
  }

  private static func value(_ name: String, _ values: [Double]) throws(IndexError) -> Measure {
    switch name {
    case "theil": try RegionalIndices.theil(values).measure
    case "theil-l": try RegionalIndices.theil(values, variant: .l).measure
    case "cv": try coefficientOfVariation(values).measure
    case "hhi": try RegionalIndices.herfindahl(values).measure
    case "hoover": try values.hoover().index
    case "atkinson": try values.atkinson(epsilon: 0.5).index
    case "palma": try values.quantileRatios().palma
    default: try RegionalIndices.gini(values).measure
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("low", "bootstrap, 2.5 %", "自助法下限"),
    ResultColumn("high", "bootstrap, 97.5 %", "自助法上限"),
    ResultColumn("error", "bootstrap error", "自助法标准误"),
    ResultColumn("jackknife_low", "jackknife, low", "刀切法下限"),
    ResultColumn("jackknife_high", "jackknife, high", "刀切法上限"),
    ResultColumn("jackknife_error", "jackknife error", "刀切法标准误"),
    ResultColumn("bias", "jackknife bias", "刀切法偏差"),
  ]

  var outcome: Outcome {
    let few = Measure.undefined(.tooFewObservations(needed: 3, found: used))
    let boot = [
      bootstrap?.interval.lowerBound, bootstrap?.interval.upperBound, bootstrap?.standardError,
    ]
    let jack = [
      jackknife?.interval.lowerBound, jackknife?.interval.upperBound, jackknife?.standardError,
      jackknife?.bias,
    ]
    return Outcome(
      name + Bilingual(" with intervals of 95 %", "及其 95 % 区间"), used: used, numbers: Self.columns,
      rows: [OutcomeRow([], [estimate] + (boot + jack).map { $0.map { Measure($0) } ?? few })])
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    let said = { (value: Double?) in
      value.map { Bilingual($0.said) } ?? Bilingual("undefined", "无定义")
    }
    return [
      name + " = " + estimate.said,
      Bilingual("bootstrap: the middle of the samples' values from ", "自助法：样本值的中间部分，自 ")
        + said(bootstrap?.interval.lowerBound) + Bilingual(" to ", " 至 ")
        + said(bootstrap?.interval.upperBound),
      Bilingual("jackknife: √((n − 1)/n·Σ(θ − mean)²) = ", "刀切法：√((n − 1)/n·Σ(θ − 均值)²) = ")
        + said(jackknife?.standardError),
    ]
  }
}
