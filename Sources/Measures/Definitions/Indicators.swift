internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let topsis = MeasureDefinition(
    "topsis", title: Bilingual("TOPSIS", "优劣解距离法"), family: .systems, range: "0 … 1", form: .table,
    needs: [.unit, .item], usesParameters: [.cost], domain: .any,
    meaning: Bilingual(
      "How near a unit lies to the best of all indicators and how far from the worst.",
      "单位离各指标最优多近、离最劣多远。"),
    variants: [
      MeasureVariant("entropy", "weights by entropy", "熵权"),
      MeasureVariant("scaled", "weights by entropy of the scaled table", "标准化后的熵权"),
      MeasureVariant("equal", "equal weights", "等权"),
    ], guide: "topsis", sample: .indicators, output: TopsisOutput.self)

  static let critic = MeasureDefinition(
    "critic", title: Bilingual("CRITIC", "客观赋权法"), family: .systems, range: "0 … 1, sum 1",
    form: .table, needs: [.unit, .item], usesParameters: [.cost], domain: .any,
    meaning: Bilingual(
      "Weights of indicators by how much they vary and how little they repeat each other.",
      "按变异与相互不重复程度给指标赋权。"),
    variants: [
      MeasureVariant("weights", "weights of indicators", "指标权重"),
      MeasureVariant("scores", "scores of units", "单位得分"),
    ], guide: "critic", sample: .indicators, output: CriticOutput.self)

  static let grey = MeasureDefinition(
    "grey", aliases: ["gray", "grey-relation"], title: Bilingual("Grey relational grade", "灰色关联度"),
    family: .systems, range: "above 0 … 1", form: .table, needs: [.unit, .item],
    usesParameters: [.cost], domain: .any,
    meaning: Bilingual("How near units run to the best of all indicators.", "单位与各指标最优值的接近程度。"),
    guide: "grey-relation", sample: .indicators, output: GreyOutput.self)

  static let obstacle = MeasureDefinition(
    "obstacle", aliases: ["obstacle-degree"], title: Bilingual("Obstacle degree", "障碍度"),
    family: .systems, range: "0 … 1", form: .table, needs: [.unit, .item],
    usesParameters: [.cost], domain: .any,
    meaning: Bilingual("Which indicators keep a unit from the best.", "哪些指标阻碍单位达到最优。"),
    guide: "obstacle-degree", sample: .indicators, output: ObstacleOutput.self)
}

private struct TopsisOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let variant: String
  let result: Topsis

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let table = try Crossed(part, context)
    self.table = table
    (used, variant) = (part.values.count, context.variant)
    let directions = try IndicatorScores.directions(table.columns, context)
    let matrix = try table.matrix(part)
    let weights: Topsis.Weights =
      switch context.variant {
      case "scaled": .scaledEntropy
      case "equal": .given(table.columns.map { _ in 1 })
      default: .entropy
      }
    result = try index(part) { () throws(IndexError) in
      try Topsis(matrix, directions: directions, weights: weights)
    }
  }

  var outcome: Outcome {
    let name: Bilingual =
      switch variant {
      case "scaled": Bilingual("TOPSIS, entropy of the scaled table", "优劣解距离法，标准化后的熵权")
      case "equal": Bilingual("TOPSIS, equal weights", "优劣解距离法，等权")
      default: Bilingual("TOPSIS, entropy weights", "优劣解距离法，熵权")
      }
    return Outcome(
      name, range: ValueRange(lower: 0, upper: 1), used: used, names: [.unit],
      numbers: [
        .value, ResultColumn("rank", "rank", "名次"),
        ResultColumn("to_best", "distance to the best", "到最优的距离"),
        ResultColumn("to_worst", "distance to the worst", "到最劣的距离"),
      ],
      rows: table.units.indices.map { unit in
        OutcomeRow(
          [table.units[unit]],
          [
            Measure(result.closeness[unit]), Measure(Double(result.ranks[unit])),
            Measure(result.distanceToBest[unit]), Measure(result.distanceToWorst[unit]),
          ])
      })
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let unit = result.closeness.map({ Measure($0) }).largest else { return [] }
    let (best, worst) = (result.distanceToBest[unit].said, result.distanceToWorst[unit].said)
    return [
      Bilingual("weights of the indicators: ", "各指标权重：") + result.weights.list,
      Bilingual(
        "C = d⁻/(d⁺ + d⁻); the largest, of \(table.units[unit]):",
        "C = d⁻/(d⁺ + d⁻)；最大者，\(table.units[unit])："),
      Bilingual("  \(worst)/(\(best) + \(worst)) = \(result.closeness[unit].said)"),
    ]
  }
}

private struct CriticOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let variant: String
  let result: Critic

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let table = try Crossed(part, context)
    self.table = table
    (used, variant) = (part.values.count, context.variant)
    let directions = try IndicatorScores.directions(table.columns, context)
    let matrix = try table.matrix(part)
    result = try index(part) { () throws(IndexError) in
      try Critic(matrix, directions: directions)
    }
  }

  var outcome: Outcome {
    let range = ValueRange(lower: 0, upper: 1)
    guard variant == "weights" else {
      return Outcome(
        Bilingual("scores by CRITIC weights", "客观赋权得分"), range: range, used: used, names: [.unit],
        numbers: [.value, ResultColumn("rank", "rank", "名次")],
        rows: table.units.indices.map { unit in
          OutcomeRow(
            [table.units[unit]],
            [Measure(result.scores[unit]), Measure(Double(result.ranks[unit]))])
        })
    }
    return Outcome(
      Bilingual("CRITIC weights", "客观权重"), range: range, used: used, names: [.item],
      numbers: [
        .value, ResultColumn("deviation", "deviation", "标准差"),
        ResultColumn("conflict", "conflict", "冲突性"),
      ],
      rows: table.columns.indices.map { column in
        OutcomeRow(
          [table.columns[column]],
          [
            Measure(result.weights[column]), Measure(result.deviations[column]),
            Measure(result.conflicts[column]),
          ])
      })
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let column = result.weights.map({ Measure($0) }).largest else { return [] }
    let weight = [
      Bilingual(
        "w = s·Σ(1 − r)/Σ s·Σ(1 − r); the largest, of \(table.columns[column]):",
        "w = s·Σ(1 − r)/Σ s·Σ(1 − r)；最大者，\(table.columns[column])："),
      Bilingual(
        "  \(result.deviations[column].said)·\(result.conflicts[column].said)/(\(result.information.list.split(separator: ",").joined(separator: " +"))) = \(result.weights[column].said)"
      ),
    ]
    guard variant == "scores", let unit = result.scores.map({ Measure($0) }).largest else {
      return weight
    }
    return weight + [
      Bilingual(
        "score = Σ w·z; the largest, of \(table.units[unit]) = \(result.scores[unit].said)",
        "得分 = Σ w·z；最大者，\(table.units[unit]) = \(result.scores[unit].said)")
    ]
  }
}

private struct GreyOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let result: GreyRelation

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let table = try Crossed(part, context)
    self.table = table
    used = part.values.count
    let directions = try IndicatorScores.directions(table.columns, context)
    let matrix = try table.matrix(part)
    result = try index(part) { () throws(IndexError) in
      try GreyRelation(indicators: matrix, directions: directions)
    }
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("grey relational grade to the best, ρ = 0.5", "与最优的灰色关联度，ρ = 0.5"),
      range: ValueRange(lower: 0, upper: 1), used: used, names: [.unit],
      numbers: [.value, ResultColumn("rank", "rank", "名次")],
      rows: table.units.indices.map { unit in
        OutcomeRow(
          [table.units[unit]],
          [Measure(result.grades[unit]), Measure(Double(result.ranks[unit]))])
      })
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let unit = result.grades.map({ Measure($0) }).largest else { return [] }
    let row = result.coefficients.row(unit)
    return [
      Bilingual(
        "coefficient = (Δmin + 0.5·Δmax)/(Δ + 0.5·Δmax); the largest, of \(table.units[unit]):",
        "关联系数 = (Δ 最小 + 0.5·Δ 最大)/(Δ + 0.5·Δ 最大)；最大者，\(table.units[unit])："),
      Bilingual("  (\(row.summed))/\(row.count) = \(result.grades[unit].said)"),
    ]
  }
}

private struct ObstacleOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let weights: [Double]
  let result: ObstacleDegree

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let table = try Crossed(part, context)
    self.table = table
    used = part.values.count
    let directions = try IndicatorScores.directions(table.columns, context)
    let matrix = try table.matrix(part)
    let entropy = try index(part) { () throws(IndexError) in
      try entropyWeights(matrix, scaling: .minMax, directions: directions)
    }
    weights = entropy.weights
    result = try index(part) { () throws(IndexError) in
      try ObstacleDegree(entropy.scaled, weights: entropy.weights)
    }
  }

  var outcome: Outcome {
    let none = Measure.undefined(.zeroDenominator(.deviations))
    return Outcome(
      Bilingual("obstacle degree, entropy weights", "障碍度，熵权"),
      range: ValueRange(lower: 0, upper: 1),
      used: used, names: [.unit, .item],
      numbers: [.value, ResultColumn("deviation", "what is lacking", "偏离度")],
      rows: table.units.indices.flatMap { unit in
        table.columns.indices.map { column in
          OutcomeRow(
            [table.units[unit], table.columns[column]],
            [
              result.degrees[unit].map { Measure($0[column]) } ?? none,
              Measure(result.deviations[unit, column]),
            ])
        }
      })
  }

  var figure: MeasureFigure { .heat }

  var steps: [Bilingual] {
    let found = outcome.rows
    guard let place = found.map({ $0.numbers[0] }).largest else {
      return [Bilingual("O = ") + Bilingual("undefined", "无定义")]
    }
    let unit = place / table.columns.count
    let lacks = zip(weights, result.deviations.row(unit)).map { "\($0.said)·\($1.said)" }
    let row = found[place]
    return [
      Bilingual(
        "O = w·(1 − z)/Σ w·(1 − z); the largest, of \(row.names[0]) and \(row.names[1]):",
        "O = w·(1 − z)/Σ w·(1 − z)；最大者，\(row.names[0])，\(row.names[1])："),
      "  " + Bilingual(lacks[place % table.columns.count] + "/(" + lacks.cut(" + ") + ") = ")
        + row.numbers[0].said,
    ]
  }
}
