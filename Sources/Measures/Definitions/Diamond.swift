internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// The best score there is.
  static let maximum = MeasureParameter.number(
    "maximum", Bilingual("The best score of a diamond; 5 where none is said.", "钻石模型的满分，默认 5。"),
    above: 0,
    initially: 5)
}

extension MeasureContext {
  /// The best score there is, for a diamond.
  package var maximum: Double {
    get { number(.maximum) }
    set { self[.maximum] = .number(newValue) }
  }
}

extension MeasureDefinition {
  static let diamond = MeasureDefinition(
    "diamond", title: Bilingual("Diamond scores", "钻石模型评分"), family: .judgements,
    range: "0 … 1 of the full area", form: .table, needs: [.unit, .item],
    usesParameters: [.maximum],
    meaning: Bilingual(
      "The area of the scores of the determinants (0 to --maximum, 5 by default) as a polygon.",
      "各要素评分（0至--maximum，默认5）所成多边形的面积。"),
    guide: "diamond", sample: .determinants, packageLacks: scored,
    output: DiamondOutput.self)

  /// Why the package has no rows for what people judge.
  static let scored = Bilingual(
    "it needs scores that somebody gave, of which the package has none", "需要人为打分数据，随附数据没有")
}

private struct DiamondOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let maximum: Double
  /// One for each unit.
  let results: [Diamond]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    table = try Crossed(part, context)
    used = part.values.count
    let maximum = context.maximum
    self.maximum = maximum
    var results: [Diamond] = []
    for scores in table.values {
      results.append(
        try index(part) { () throws(IndexError) in
          try RegionalIndices.diamond(scores, maximum: maximum)
        })
    }
    self.results = results
  }

  var outcome: Outcome {
    Outcome(
      Bilingual(
        "area of the full diamond, axes in the order " + table.columns.joined(separator: ", "),
        "占满分钻石面积之比，轴序：" + table.columns.joined(separator: "，")),
      range: ValueRange(lower: 0, upper: 1), used: used, names: [.unit],
      numbers: [
        .value, ResultColumn("area", "area", "面积"), ResultColumn("mean", "mean", "平均分"),
      ],
      rows: zip(table.units, results).map { unit, result in
        OutcomeRow([unit], [result.normalised, result.area, Measure(result.mean)])
      })
  }

  var figure: MeasureFigure { .results }

  /// The unit with the largest area.
  var steps: [Bilingual] {
    guard let unit = results.map(\.normalised).largest else { return [] }
    let (scores, result) = (table.values[unit], results[unit])
    let k = scores.count
    let turned = zip(scores, scores.dropFirst() + scores.prefix(1))
    let products = turned.map { "\($0.said)·\($1.said)" }
    return [
      Bilingual(
        "area = ½·sin(2π/k)·Σ r(i)·r(i + 1), round the k = \(k) axes; the largest, of \(table.units[unit]):",
        "面积 = ½·sin(2π/k)·Σ r(i)·r(i + 1)，k = \(k)条轴首尾相接；最大者，\(table.units[unit])："),
      "  ½·sin(2π/\(k))·(" + products.cut(" + ") + ") = " + result.area.said,
      Bilingual("of the full area ½·sin(2π/k)·k·max²: ", "除以满分面积 ½·sin(2π/k)·k·max²：")
        + result.area.said + " / (½·sin(2π/\(k))·\(k)·\(maximum.said)²) = "
        + result.normalised.said,
    ]
  }
}
