internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let hierarchy = MeasureDefinition(
    "ahp", title: Bilingual("Analytic hierarchy", "层次分析法"), family: .judgements,
    range: "0 … 1, sum 1; consistent if CR < 0.1", form: .comparisons,
    meaning: Bilingual(
      "Weights from comparisons in pairs, and whether the comparisons agree (CR below 0.1).",
      "由两两比较得出的权重及一致性检验（CR小于0.1）。"),
    variants: [
      MeasureVariant("eigenvector", "principal eigenvector", "主特征向量法"),
      MeasureVariant("geometric", "geometric means", "行几何平均法"),
      MeasureVariant("consistency", "consistency ratio", "一致性比率"),
    ], guide: "analytic-hierarchy", sample: .comparisons,
    output: HierarchyOutput.self)
}

private struct HierarchyOutput: MeasureOutput {
  private enum Kind { case eigenvector, geometric, consistency }

  let names: [String]
  let matrix: Matrix
  let result: AnalyticHierarchy
  private let kind: Kind

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let n = context.units.count
    names = context.units
    let matrix = try index(part) { () throws(IndexError) in
      try Matrix(rows: n, columns: n, rowMajor: part.values)
    }
    self.matrix = matrix
    result = try index(part, names: names) { () throws(IndexError) in try analyticHierarchy(matrix)
    }
    switch context.variant {
    case "geometric": kind = .geometric
    case "consistency": kind = .consistency
    default: kind = .eigenvector
    }
  }

  private static let columns = [
    ResultColumn("lambda_max", "λ max", "最大特征值 λ"),
    ResultColumn("consistency_index", "consistency index CI", "一致性指标 CI"),
    ResultColumn("consistency_ratio", "consistency ratio CR", "一致性比率 CR"),
  ]

  var outcome: Outcome {
    let numbers = [
      Measure(result.largestEigenvalue), result.consistencyIndex, result.consistencyRatio,
    ]
    if kind == .consistency {
      return Outcome(
        Bilingual("consistency ratio CR, by Saaty's random index", "一致性比率 CR，用萨蒂随机一致性指标"),
        range: ValueRange(lower: 0), used: names.count,
        numbers: [.value, Self.columns[1], Self.columns[0]],
        rows: [OutcomeRow([], numbers.reversed())])
    }
    var outcome = Outcome(
      kind == .geometric
        ? Bilingual("geometric means of the rows", "行几何平均")
        : Bilingual("principal eigenvector", "主特征向量"),
      range: ValueRange(lower: 0, upper: 1), used: names.count,
      names: [ResultColumn("criterion", "criterion", "准则")], numbers: [.value],
      rows: zip(names, weights).map { OutcomeRow([$0], [Measure($1)]) })
    outcome.summary = zip(Self.columns, numbers).map { (column: $0, measure: $1) }
    return outcome
  }

  private var weights: [Double] {
    kind == .geometric ? result.geometricWeights : result.weights
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let first = names.first else { return [] }
    let n = names.count
    let row = matrix.row(0).list
    let head =
      Bilingual(
        "comparisons of \(first) with \(names.cut(", ")): ", "\(first)与\(names.cut("、"))的比较：")
      + row
    let weights = self.weights.list
    return [head] + weighing(first, weights) + [
      Bilingual(
        "CI = (λ max − n)/(n − 1) = (\(result.largestEigenvalue.said) − \(n))/(\(n) − 1) = ")
        + result.consistencyIndex.said
    ] + ratio
  }

  private func weighing(_ first: String, _ weights: String) -> [Bilingual] {
    let n = names.count
    guard kind == .geometric else {
      let products = zip(matrix.row(0), result.weights).map { "\($0.said)·\($1.said)" }
      return [
        Bilingual("w, the vector with A·w = λ max·w and Σw = 1: ", "w 满足 A·w = λ max·w 且 Σw = 1：")
          + weights,
        Bilingual("row of \(first): ", "\(first)所在行：") + products.cut(" + ")
          + " = λ max·\(result.weights[0].said)" + Bilingual(", λ max = ", "，λ max = ")
          + result.largestEigenvalue.said,
      ]
    }
    return [
      Bilingual("w of \(first) ~ (∏ of its row)^(1/n): ", "\(first)的 w ∝ (该行之积)^(1/n)：")
        + "(" + matrix.row(0).map(\.said).cut("·") + ")^(1/\(n))",
      Bilingual("brought to the sum 1, w = ", "归一化（和为 1）后 w = ") + weights,
    ]
  }

  private var ratio: [Bilingual] {
    let random = AnalyticHierarchy.saatyRandomIndex
    guard names.count > 2, random.count >= names.count else {
      return [Bilingual("CR = ") + result.consistencyRatio.said]
    }
    return [
      Bilingual("CR = CI/RI(\(names.count)) = ") + result.consistencyIndex.said
        + "/\(random[names.count - 1].said) = " + result.consistencyRatio.said
        + (result.isConsistent == true
          ? Bilingual("; below 0.1: the comparisons agree", "；小于 0.1，通过一致性检验")
          : Bilingual("; not below 0.1: the comparisons disagree", "；不小于 0.1，未通过一致性检验"))
    ]
  }
}
