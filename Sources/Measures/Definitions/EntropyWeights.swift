internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// Indicators of which less is better.
  static let cost = MeasureParameter.names(
    "cost", Bilingual("Indicators of which less is better.", "越小越好的指标。"))
}

extension MeasureContext {
  /// The indicators of which less is better.
  package var costs: [String] {
    get { names(.cost) }
    set { self[.cost] = .names(newValue) }
  }
}

extension MeasureDefinition {
  static let entropy = MeasureDefinition(
    "entropy", title: Bilingual("Entropy weights", "熵权法"), family: .systems, range: "0 … 1, sum 1",
    form: .table, needs: [.unit, .item], usesParameters: [.cost],
    meaning: Bilingual(
      "Weights of indicators: the more they differ between units, the more they count.",
      "指标权重：单位间差异越大，权重越大。"),
    variants: IndicatorScores.variants(IndicatorScaling.allCases), guide: "entropy-weights",
    sample: .table, output: EntropyOutput.self)
}

private struct EntropyOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let result: EntropyWeights

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    table = try Crossed(part, context)
    used = part.values.count
    let matrix = try table.matrix(part)
    let scaling = IndicatorScaling(rawValue: context.variant) ?? .none
    let directions = try IndicatorScores.directions(table.columns, context)
    result = try index(part, names: table.columns) { () throws(IndexError) in
      try entropyWeights(matrix, scaling: scaling, directions: directions)
    }
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("entropy weights, scaling ", "熵权，标准化：") + IndicatorScores.name(result.scaling),
      range: ValueRange(lower: 0, upper: 1), used: used, names: [.item],
      numbers: [.value, ResultColumn("entropy", "entropy", "信息熵")],
      rows: table.columns.indices.map { column in
        OutcomeRow(
          [table.columns[column]],
          [Measure(result.weights[column]), Measure(result.entropies[column])])
      })
  }

  var figure: MeasureFigure { .results }

  /// The indicator with the largest weight.
  var steps: [Bilingual] { Self.steps(table, result) }

  static func steps(_ table: Crossed, _ result: EntropyWeights) -> [Bilingual] {
    guard let column = result.weights.map({ Measure($0) }).largest else { return [] }
    let values = result.scaled.column(column)
    let total = values.exactSum()
    let (entropy, m) = (result.entropies[column].said, values.count)
    let shares = values.map { ($0 / total).said }
    return [
      Bilingual(
        "the largest weight, of \(table.columns[column]): z = ",
        "权重最大者，\(table.columns[column])：z = ")
        + values.list,
      Bilingual("p = z/Σz = ") + shares.cut(", "),
      Bilingual("e = −(1/ln m)·Σ p·ln p, m = \(m)")
        + Bilingual(", with 0·ln 0 = 0", "，规定 0·ln 0 = 0"),
      Bilingual(
        "  = −(1/ln \(m))·(" + shares.map { "\($0)·ln \($0)" }.cut(" + ") + ") = \(entropy)"),
      Bilingual(
        "w = (1 − e)/Σ(1 − e) = (1 − \(entropy))/("
          + result.entropies.map { "1 − \($0.said)" }.cut(" + ")
          + ") = \(result.weights[column].said)"),
    ]
  }
}
