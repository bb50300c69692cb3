internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let ranking = MeasureDefinition(
    "ranking", aliases: ["rank"], title: Bilingual("Scores and ranks", "综合得分与排名"),
    family: .judgements, range: "rank 1 … n; scores 0 … 1 under min–max", form: .table,
    needs: [.unit], uses: [.item, .weight], usesParameters: [.cost], domain: .any,
    meaning: Bilingual(
      "Who comes first: by a value, or by indicators with weights of entropy or one's own.",
      "按单一数值，或按熵权、给定权重的综合得分排名。"),
    variants: IndicatorScores.variants([.minMax, .none]), guide: "ranking", sample: .indicators,
    output: RankingOutput.self)
}

private struct RankingOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let scored: IndicatorScores
  let result: Ranking

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    table = try Crossed(part, context)
    used = part.values.count
    let scored = try IndicatorScores(part, context, table)
    self.scored = scored
    result = try index(part) { () throws(IndexError) in
      try RegionalIndices.ranking(scored.scores)
    }
  }

  /// The units from the first on.
  private var order: [Int] {
    table.units.indices.sorted { (result.ordinal[$0] ?? 0) < (result.ordinal[$1] ?? 0) }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("rank", "rank", "名次"),
    ResultColumn("dense", "dense", "密集名次"), ResultColumn("fractional", "mean rank", "平均名次"),
  ]

  var outcome: Outcome {
    Outcome(
      scored.name, range: scored.range, used: used, names: [.unit], numbers: Self.columns,
      rows: order.map { unit in
        OutcomeRow(
          [table.units[unit]],
          [
            Measure(scored.scores[unit]), Measure(Double(result.competition[unit] ?? 0)),
            Measure(Double(result.dense[unit] ?? 0)), Measure(result.fractional[unit] ?? 0),
          ])
      })
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    let order = self.order
    guard let first = order.first, let last = order.last else { return [] }
    var steps: [Bilingual] = []
    if let scaled = scored.scaled {
      let terms = zip(scaled.row(first), scored.weights).map { "\($1.said)·\($0.term)" }
      steps = [
        Bilingual("score = Σ w·z over the indicators: ", "得分 = 各指标 Σ w·z：")
          + table.columns.cut(", "),
        Bilingual("the first, \(table.units[first]): ", "第一名，\(table.units[first])：")
          + terms.cut(" + ") + " = \(scored.scores[first].said)",
      ]
    }
    let ends = "  1 \(table.units[first]) \(scored.scores[first].said)"
    let end = " … \(order.count) \(table.units[last]) \(scored.scores[last].said)"
    return steps + [
      Bilingual("by ", "") + scored.name + Bilingual(", the largest first:", "，由大到小："),
      Bilingual(order.count > 1 ? ends + end : ends),
    ]
  }
}
