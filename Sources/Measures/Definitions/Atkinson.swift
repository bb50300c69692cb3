internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// The aversion to inequality.
  static let epsilon = MeasureParameter.number(
    "epsilon",
    Bilingual(
      "The aversion to inequality of atkinson; 0.5 where none is said.", "阿特金森指数的不平等厌恶程度，默认 0.5。"),
    above: 0, initially: 0.5)
  /// Where in the distribution generalised entropy looks.
  static let alpha = MeasureParameter.number(
    "alpha",
    Bilingual("The alpha of generalised-entropy; 2 where none is said.", "广义熵指数的 α，默认 2。"),
    above: -100, initially: 2)
}

extension MeasureDefinition {
  static let atkinson = MeasureDefinition(
    "atkinson", title: Bilingual("Atkinson's index", "阿特金森指数"), family: .inequality,
    range: "0 … 1", form: .list, uses: [.weight, .unit], usesParameters: [.epsilon],
    answered: .nonNegative,
    meaning: Bilingual(
      "The share of the total that could be given up, were the rest spread equally.",
      "若其余平均分配，社会愿意放弃的总量份额。"),
    guide: "atkinson", sample: .list, output: AtkinsonOutput.self)

  static let generalisedEntropy = MeasureDefinition(
    "generalised-entropy", aliases: ["generalized-entropy", "ge"],
    title: Bilingual("Generalised entropy", "广义熵指数"), family: .inequality, range: "0 upwards",
    form: .list, uses: [.group, .weight, .unit], usesParameters: [.alpha], answered: .nonNegative,
    meaning: Bilingual(
      "Inequality that adds up over groups; alpha says whether the poor or the rich count.",
      "可按组分解的不平等；α 决定更看重穷者还是富者。"),
    guide: "generalised-entropy", sample: .grouped, output: EntropyOutput.self)

  static let hoover = MeasureDefinition(
    "hoover", aliases: ["schutz", "robin-hood", "pietra"],
    title: Bilingual("Hoover index", "胡佛指数"), family: .inequality, range: "0 … below 1",
    form: .list, uses: [.weight, .unit], answered: .nonNegative,
    meaning: Bilingual(
      "The share of the total that would have to move to make all equal.", "为使各单位相等需要转移的总量份额。"),
    guide: "hoover", sample: .list, output: HooverOutput.self)

  static let palma = MeasureDefinition(
    "palma", aliases: ["quantile-ratios"],
    title: Bilingual("Quantile ratios and Palma's", "分位数比与帕尔马比"),
    family: .inequality, range: "0 upwards", form: .list, uses: [.weight, .unit],
    answered: .nonNegative,
    meaning: Bilingual(
      "How far the ends lie apart: the top tenth over the bottom two fifths, P90/P10.",
      "两端差距：前十分之一与后五分之二之比，P90/P10。"),
    guide: "quantile-ratios", sample: .list, output: PalmaOutput.self)

  static let dominance = MeasureDefinition(
    "dominance", aliases: ["lorenz-dominance"], title: Bilingual("Lorenz dominance", "洛伦兹占优"),
    family: .inequality, range: "0 … 1", form: .list, needs: [.group], uses: [.weight, .unit],
    meaning: Bilingual(
      "Whether one of two groups is the more equal one by every index.", "两组中是否有一组按所有指数都更平等。"),
    guide: "lorenz-dominance", sample: .grouped, output: DominanceOutput.self)
}

/// Means of terms, weighted where there are weights, as a reader writes them.
private struct WeightedTerms {
  let values: [Double]
  let weights: [Double]?
  let mean: Double

  init(_ part: GroupSample) {
    (values, weights) = (part.values, part.weights)
    let all = weights ?? values.map { _ in 1 }
    mean = zip(values, all).map { $0 * $1 }.exactSum() / all.exactSum()
  }

  /// `(2 + 4)/2`, or `(3·2 + 1·4)/4` with weights.
  func mean(of terms: [String]) -> String {
    guard let weights else { return "(" + terms.cut(" + ") + ")/\(terms.count)" }
    return "(" + zip(weights, terms).map { "\($0.said)·\($1)" }.cut(" + ")
      + ")/\(weights.exactSum().said)"
  }

  /// `Σx/n`, or `Σw·x/Σw`.
  func formula(_ term: String) -> String {
    weights == nil ? "Σ \(term)/n" : "Σ w·\(term)/Σ w"
  }

  /// The mean with the numbers put in.
  var meanStep: Bilingual {
    Bilingual("μ = \(formula("x")) = \(mean(of: values.map(\.term))) = \(mean.said)")
  }

  /// The values over their mean.
  var ratios: [String] { values.map { "(\($0.said)/\(mean.said))" } }
}

private struct AtkinsonOutput: MeasureOutput {
  let result: Atkinson
  let terms: WeightedTerms

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    result = try index(part) { () throws(IndexError) in
      try part.values.atkinson(epsilon: context.number(.epsilon), weights: part.weights)
    }
    terms = WeightedTerms(part)
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("Atkinson, ε = \(result.epsilon.said)", "阿特金森指数，ε = \(result.epsilon.said)"),
      range: ValueRange(lower: 0, upper: 1), used: result.count,
      numbers: [.value, ResultColumn("equivalent", "equally distributed equivalent", "等价均分值")],
      rows: [OutcomeRow([], [result.index, result.equallyDistributedEquivalent])])
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    [terms.meanStep] + (result.epsilon == 1 ? geometric : powers) + [
      Bilingual("A = 1 − e/μ = 1 − ") + result.equallyDistributedEquivalent.said
        + "/\(terms.mean.said) = " + result.index.said
    ]
  }

  /// The equivalent for ε = 1, the geometric mean.
  private var geometric: [Bilingual] {
    let inner = terms.mean(of: terms.values.map { "ln \($0.said)" })
    return [
      Bilingual(
        "e = exp(\(terms.formula("ln x"))), the equally distributed equivalent for ε = 1",
        "e 为 ε = 1 时的等价均分值，即 \(terms.formula("ln x")) 的指数"),
      Bilingual("  = exp(\(inner)) = ", "  指数取自 \(inner)，e = ")
        + result.equallyDistributedEquivalent.said,
    ]
  }

  /// The equivalent for other ε, a mean of powers.
  private var powers: [Bilingual] {
    let power = (1 - result.epsilon).said
    let inner = terms.mean(of: terms.values.map { "\($0.said)^\(power)" })
    return [
      Bilingual(
        "e = (\(terms.formula("x^(1 − ε)")))^(1/(1 − ε)), the equally distributed equivalent, ε = \(result.epsilon.said)",
        "等价均分值 e = (\(terms.formula("x^(1 − ε)")))^(1/(1 − ε))，ε = \(result.epsilon.said)"),
      Bilingual("  = (\(inner))^(1/\(power)) = ") + result.equallyDistributedEquivalent.said,
    ]
  }
}

private struct EntropyOutput: MeasureOutput {
  private static let within = ResultColumn("within", "within groups", "组内")
  private static let between = ResultColumn("between", "between groups", "组间")

  let result: GeneralisedEntropy
  let terms: WeightedTerms

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    terms = WeightedTerms(part)
    let labels = part.groups?.map { context.groups[Int($0)] }
    result = try index(part) { () throws(IndexError) in
      try part.values.generalisedEntropy(
        alpha: context.number(.alpha), groups: labels, weights: part.weights)
    }
  }

  var outcome: Outcome {
    let name = Bilingual(
      "generalised entropy, α = \(result.alpha.said)", "广义熵指数，α = \(result.alpha.said)")
    let isSplit = !result.groups.isEmpty
    return Outcome(
      name, range: ValueRange(lower: 0), used: result.count,
      numbers: isSplit ? [.value, Self.within, Self.between] : [.value],
      rows: [
        OutcomeRow([], isSplit ? [result.total, result.within, result.between] : [result.total])
      ])
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    let total = Bilingual("  = \(numbers) = ") + result.total.said
    let lines = [
      terms.meanStep,
      Bilingual(
        "GE = \(formula), α = \(result.alpha.said)", "E = \(formula)，α = \(result.alpha.said)"),
      total,
    ]
    guard !result.groups.isEmpty else { return lines }
    return lines + [
      Bilingual("  = within + between = ", "  = 组内 + 组间 = ") + result.within.said + " + "
        + result.between.said
    ]
  }
}

extension EntropyOutput {
  fileprivate var formula: String {
    switch result.alpha {
    case 0: terms.formula("ln(μ/x)")
    case 1: terms.formula("(x/μ)·ln(x/μ)")
    default: "(\(terms.formula("(x/μ)^α")) − 1)/(α·(α − 1))"
    }
  }

  /// The formula with the numbers put in.
  fileprivate var numbers: String {
    let alpha = result.alpha
    switch alpha {
    case 0: return terms.mean(of: terms.values.map { "ln(\(terms.mean.said)/\($0.said))" })
    case 1: return terms.mean(of: terms.ratios.map { "\($0)·ln\($0)" })
    default:
      let powers = terms.mean(of: terms.ratios.map { "\($0)^\(alpha.said)" })
      return "(\(powers) − 1)/(\(alpha.term)·\((alpha - 1).term))"
    }
  }
}

private struct HooverOutput: MeasureOutput {
  let result: Hoover
  let part: GroupSample

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    result = try index(part) { () throws(IndexError) in
      try part.values.hoover(weights: part.weights)
    }
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("Hoover", "胡佛指数"), range: ValueRange(lower: 0, upper: 1), used: result.count,
      numbers: [.value, ResultColumn("below_mean", "share of units below the mean", "低于均值的单位份额")],
      rows: [OutcomeRow([], [result.index, Measure(result.shareBelowMean)])])
  }

  var figure: MeasureFigure { .lorenz }

  var steps: [Bilingual] {
    let weights = part.weights ?? part.values.map { _ in 1 }
    let amounts = zip(part.values, weights).map { $0 * $1 }
    let (total, units) = (amounts.exactSum(), weights.exactSum())
    let gaps = zip(amounts, weights).map {
      "|\($0.said)/\(total.said) − \($1.said)/\(units.said)|"
    }
    let formula =
      part.weights == nil ? "½·Σ|x/Σx − 1/n|" : "½·Σ|w·x/Σ(w·x) − w/Σw|"
    return [
      Bilingual(
        "H = \(formula), share of the total less share of the units", "H = \(formula)，总量份额减单位份额"),
      Bilingual("  = ½·(\(gaps.cut(" + "))) = ") + result.index.said,
    ]
  }
}

extension ResultColumn {
  /// Palma's ratio and the other distances of the ends.
  static let ofQuantileRatios = [
    ResultColumn.value, ResultColumn("s80_s20", "top fifth over bottom fifth", "前后五分之一之比"),
    ResultColumn("p90_p10", "P90/P10", "第九十与第十百分位之比"),
    ResultColumn("p90_p50", "P90/P50", "第九十百分位与中位数之比"),
    ResultColumn("p50_p10", "P50/P10", "中位数与第十百分位之比"),
    ResultColumn("top10_share", "share of the top tenth", "前十分之一份额"),
    ResultColumn("bottom40_share", "share of the bottom two fifths", "后五分之二份额"),
  ]
}

private struct PalmaOutput: MeasureOutput {
  let result: QuantileRatios

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    result = try index(part) { () throws(IndexError) in
      guard let weights = part.weights else { return try part.ascending.quantileRatios() }
      return try part.values.quantileRatios(weights: weights)
    }
  }

  var outcome: Outcome {
    let rule =
      result.rule == .linear
      ? Bilingual("Palma; quantiles of type 7", "帕尔马比；第 7 型分位数")
      : Bilingual("Palma; weighted quantiles of type 1", "帕尔马比；第 1 型加权分位数")
    return Outcome(
      rule, range: ValueRange(lower: 0), used: result.count, numbers: ResultColumn.ofQuantileRatios,
      rows: [
        OutcomeRow(
          [],
          [
            result.palma, result.s80s20, result.p90p10, result.p90p50, result.p50p10,
            Measure(result.topTenth), Measure(result.bottomTwoFifths),
          ])
      ])
  }

  var figure: MeasureFigure { .lorenz }

  var steps: [Bilingual] {
    [
      Bilingual(
        "Palma = share of the top tenth/share of the bottom two fifths = ",
        "帕尔马比 = 前十分之一份额/后五分之二份额 = ")
        + "\(result.topTenth.said)/\(result.bottomTwoFifths.said) = " + result.palma.said,
      Bilingual("P90/P10 = \(result.p90.said)/\(result.p10.said) = ") + result.p90p10.said,
    ]
  }
}

private struct DominanceOutput: MeasureOutput {
  let names: [String]
  let used: Int
  /// Nil where there are not two groups.
  let result: LorenzDominance?
  /// The curves of both groups.
  let curves: [LorenzCurve]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let labels = part.groups?.map { context.groups[Int($0)] } ?? []
    let names = labels.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    (self.names, used) = (names, part.values.count)
    guard names.count == 2 else {
      (result, curves) = (nil, [])
      return
    }
    let rows = names.map { name in labels.indices.filter { labels[$0] == name } }
    let values = rows.map { own in own.map { part.values[$0] } }
    let weights = rows.map { own in part.weights.map { all in own.map { all[$0] } } }
    result = try index(part) { () throws(IndexError) in
      try values[0].lorenzDominance(
        over: values[1], weights: weights[0], otherWeights: weights[1])
    }
    curves = try index(part) { () throws(IndexError) in
      try [Self.curve(values[0], weights[0]), Self.curve(values[1], weights[1])]
    }
  }

  private static func curve(
    _ values: [Double], _ weights: [Double]?
  ) throws(IndexError) -> LorenzCurve {
    guard let weights else { return try values.lorenzCurve() }
    return try values.lorenzCurve(weights: weights)
  }

  /// Where the curves lie furthest apart, and what the poorest have there in each group.
  private var widest: (share: Double, first: Double, second: Double)? {
    guard curves.count == 2 else { return nil }
    let found = curves.flatMap(\.points).compactMap {
      point -> (share: Double, first: Double, second: Double)? in
      guard let first = try? curves[0].share(ofBottom: point.population),
        let second = try? curves[1].share(ofBottom: point.population)
      else { return nil }
      return (point.population, first, second)
    }
    return found.max { ($0.first - $0.second).magnitude < ($1.first - $1.second).magnitude }
  }

  var outcome: Outcome {
    let missing = Measure.undefined(.tooFewObservations(needed: 2, found: names.count))
    return Outcome(
      Bilingual("Lorenz curves of two groups", "两组洛伦兹曲线"), range: ValueRange(lower: 0, upper: 1),
      used: used,
      numbers: [
        ResultColumn("value", "largest distance", "最大距离"),
        ResultColumn("crossings", "crossings", "交点数"),
      ], word: ResultColumn("relation", "relation", "关系"),
      rows: [
        OutcomeRow(
          [],
          [
            result.map { Measure($0.maximumDifference) } ?? missing,
            result.map { Measure(Double($0.crossings.count)) } ?? missing,
          ], word: relation)
      ])
  }

  private var relation: Bilingual {
    switch result?.relation {
    case .equal: Bilingual("the same", "相同")
    case .firstDominates:
      Bilingual("\(names[0]) is the more equal one", "\(names[0])更平等")
    case .secondDominates:
      Bilingual("\(names[1]) is the more equal one", "\(names[1])更平等")
    case .cross: Bilingual("they cross: indices may disagree", "相交：各指数可能不一致")
    case nil: Bilingual("it needs two groups", "需要恰好两组")
    }
  }

  var figure: MeasureFigure { .lorenz }

  var steps: [Bilingual] {
    let told = Bilingual("largest distance of the curves", "两条曲线的最大距离")
    guard let widest else { return [told + " = " + outcome.rows[0].numbers[0].said] }
    return [
      Bilingual(
        "L of a share: what the poorest so many have of the total, in \(names[0]) and in \(names[1])",
        "L：最低的若干份额在总量中所占比重，分别在 \(names[0]) 与 \(names[1])"),
      told
        + Bilingual(
          " = |L(\(widest.share.said)) − L(\(widest.share.said))| = |\(widest.first.said) − \(widest.second.said)| = "
        ) + outcome.rows[0].numbers[0].said,
    ]
  }
}
