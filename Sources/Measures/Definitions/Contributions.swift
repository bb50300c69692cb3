internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let contributions = MeasureDefinition(
    "contributions", aliases: ["contribution"], title: Bilingual("Contributions to growth", "增长贡献"),
    family: .changes, range: "percentage points; they sum to the growth", form: .change,
    needs: [.item, .time], domain: .any,
    meaning: Bilingual(
      "How many points each part adds to the growth of the whole.", "各组成部分对总量增长贡献的百分点。"),
    guide: "growth", sample: .parts, output: ContributionsOutput.self)
}

/// The parts are the items; `TwoTimes` pairs what stands as units.
private struct ContributionsOutput: MeasureOutput {
  let used: Int
  let pairs: (units: [String], start: [Double], end: [Double])
  let span: Bilingual
  let result: GrowthContributions

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    var (part, context) = (part, context)
    (part.units, context.units) = (part.items, context.items)
    let times = try TwoTimes(part)
    let pairs = try times.paired(context)
    used = part.values.count
    span = times.span
    self.pairs = pairs
    result = try index(part) { () throws(IndexError) in
      try growthContributions(start: pairs.start, end: pairs.end)
    }
  }

  private var totals: (start: Double, end: Double) {
    (pairs.start.reduce(0, +), pairs.end.reduce(0, +))
  }

  private var growth: Measure {
    let (start, end) = totals
    return start > 0
      ? Measure(100 * (end - start) / start) : .undefined(.zeroDenominator(.startTotal))
  }

  var outcome: Outcome {
    var outcome = Outcome(
      Bilingual("percentage points of the growth of the total, ", "对总量增长的百分点，") + span,
      used: used, names: [.item], numbers: [.value, ResultColumn("share", "share", "贡献率")],
      rows: pairs.units.indices.map {
        OutcomeRow([pairs.units[$0]], [result.points[$0], result.shares[$0]])
      })
    outcome.summary = [(ResultColumn("growth", "growth of the whole, %", "总量增长率（%）"), growth)]
    return outcome
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let largest = result.points.largest else { return [] }
    let (x0, x1) = (pairs.start[largest], pairs.end[largest])
    let points = zip(pairs.units, result.points).map { $0 + " " + ($1.value?.said ?? "–") }
    return [
      Bilingual(
        "points of a part = 100·(its change)/(total of the first time)",
        "各部分的百分点 = 100·(其变化量)/(期初总量)"),
      Bilingual("the largest, of \(pairs.units[largest]): ", "最大者，\(pairs.units[largest])：")
        + "100·(\(x1.said) − \(x0.said))/\(totals.start.said) = " + result.points[largest].said,
      Bilingual(points.cut(" + ") + " = ") + growth.said,
    ]
  }
}
