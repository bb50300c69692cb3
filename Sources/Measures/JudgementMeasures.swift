internal import RegionalIndices
internal import Tabular

extension MeasureRow {
  /// Weights and scores that people set, and orders that follow from them.
  static let judgements: [MeasureRow] = [
    MeasureRow(
      name: "ahp", title: Words("Analytic hierarchy", "层次分析法"),
      range: "0 … 1, sum 1; consistent if CR < 0.1", form: .comparisons,
      meaning: Words(
        "Weights from comparisons in pairs, and whether the comparisons agree (CR below 0.1).",
        "由两两比较得出的权重及一致性检验（CR小于0.1）。"),
      variants: ["eigenvector", "geometric", "consistency"], guide: "analytic-hierarchy",
      compute: Judgements.hierarchy),
    MeasureRow(
      name: "ranking", aliases: ["rank"], title: Words("Scores and ranks", "综合得分与排名"),
      range: "rank 1 … n; scores 0 … 1 under min–max", form: .table, needs: [.unit],
      uses: [.item, .weight], usesOptions: [.cost], domain: .any,
      meaning: Words(
        "Who comes first: by a value, or by indicators with weights of entropy or one's own.",
        "按单一数值，或按熵权、给定权重的综合得分排名。"),
      variants: ["minMax", "none"], guide: "ranking", sample: .indicators,
      compute: Judgements.ranks),
    MeasureRow(
      name: "diamond", title: Words("Diamond scores", "钻石模型评分"), range: "0 … 1 of the full area",
      form: .table, needs: [.unit, .item], usesOptions: [.maximum],
      meaning: Words(
        "The area of the scores of the determinants (0 to --maximum, 5 by default) as a polygon.",
        "各要素评分（0至--maximum，默认5）所成多边形的面积。"),
      guide: "diamond", sample: .determinants, compute: Judgements.diamonds),
    MeasureRow(
      name: "net-force", aliases: ["forces"], title: Words("Net driving force", "净驱动力"),
      range: "unbounded", form: .list, needs: [.group], uses: [.weight, .unit],
      meaning: Words(
        "Positive less reverse driving forces, from scores with weights.", "正向驱动力与逆向驱动力加权得分之差。"),
      guide: "diamond", sample: .forces, compute: Judgements.forces),
  ]
}

private enum Judgements {
  @Sendable static func hierarchy(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let n = context.units.count
    let result = try index(part) { () throws(IndexError) in
      try analyticHierarchy(Matrix(rows: n, columns: n, rowMajor: part.values))
    }
    let checks: [(name: String, measure: Measure)] = [
      ("lambda_max", Measure(result.largestEigenvalue)),
      ("consistency_index", result.consistencyIndex),
      ("consistency_ratio", result.consistencyRatio),
    ]
    if context.variant == "consistency" {
      let order = [checks[2], checks[1], checks[0]]
      return Outcome(
        variant: "consistency ratio CR, by Saaty's random index", range: ValueRange(lower: 0),
        used: n, numbers: ["value"] + order.dropFirst().map(\.name),
        rows: [OutcomeRow([], order.map(\.measure))])
    }
    let isGeometric = context.variant == "geometric"
    let weights = isGeometric ? result.geometricWeights : result.weights
    var outcome = Outcome(
      variant: isGeometric ? "geometric means of the rows" : "principal eigenvector",
      range: ValueRange(lower: 0, upper: 1), used: n, names: ["criterion"], numbers: ["value"],
      rows: zip(context.units, weights).map { OutcomeRow([$0], [Measure($1)]) })
    outcome.summary = checks
    return outcome
  }

  @Sendable static func ranks(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let table = try Crossed(part, context)
    let scored = try IndicatorScores(part, context, table)
    let result = try index(part) { () throws(IndexError) in try ranking(scored.scores) }
    let order = table.units.indices.sorted {
      (result.ordinal[$0] ?? 0) < (result.ordinal[$1] ?? 0)
    }
    let rows = order.map { unit in
      OutcomeRow(
        [table.units[unit]],
        [
          Measure(scored.scores[unit]), Measure(Double(result.competition[unit] ?? 0)),
          Measure(Double(result.dense[unit] ?? 0)), Measure(result.fractional[unit] ?? 0),
        ])
    }
    return Outcome(
      variant: scored.name, range: scored.range, used: part.values.count, names: ["unit"],
      numbers: ["value", "rank", "dense", "fractional"], rows: rows)
  }

  @Sendable static func diamonds(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let table = try Crossed(part, context)
    var rows: [OutcomeRow] = []
    for (unit, scores) in zip(table.units, table.values) {
      let result = try index(part) { () throws(IndexError) in
        try diamond(scores, maximum: context.maximum)
      }
      rows.append(OutcomeRow([unit], [result.normalised, result.area, Measure(result.mean)]))
    }
    return Outcome(
      variant: "area of the full diamond, axes in the order "
        + table.columns.joined(separator: ", "),
      range: ValueRange(lower: 0, upper: 1), used: part.values.count, names: ["unit"],
      numbers: ["value", "area", "mean"], rows: rows)
  }

  @Sendable static func forces(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    var sides: [Side: (weights: [Double], scores: [Double])] = [:]
    for (row, score) in part.values.enumerated() {
      let text = context.groups[Int(part.groups?[row] ?? 0)]
      guard let side = Side(text) else { throw .reading(.unknownSide(text)) }
      sides[side, default: ([], [])].weights.append(part.weights?[row] ?? 1)
      sides[side, default: ([], [])].scores.append(score)
    }
    func scores(_ side: Side) -> WeightedScores {
      WeightedScores(weights: sides[side]?.weights ?? [], scores: sides[side]?.scores ?? [])
    }
    let none = WeightedScores(weights: [], scores: [])
    let (net, positive, reverse) = try index(part) { () throws(IndexError) in
      (
        try netForce(positive: scores(.positive), reverse: scores(.reverse)),
        try netForce(positive: scores(.positive), reverse: none),
        try netForce(positive: scores(.reverse), reverse: none)
      )
    }
    return Outcome(
      variant: "positive less reverse forces" + (part.weights == nil ? "" : ", weighted"),
      used: part.values.count, numbers: ["value", "positive", "reverse"],
      rows: [OutcomeRow([], [Measure(net), Measure(positive), Measure(reverse)])])
  }
}

/// The two kinds of force.
private enum Side {
  case positive, reverse

  init?(_ text: String) {
    switch text.lowercased() {
    case "positive", "+", "正向": self = .positive
    case "reverse", "negative", "-", "−", "逆向", "反向": self = .reverse
    default: return nil
    }
  }
}
