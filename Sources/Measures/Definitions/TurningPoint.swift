internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let turningPoint = MeasureDefinition(
    "turning-point", title: Bilingual("Turning point", "转折点"), family: .trends,
    range: "a time of the series", form: .series, needs: [.time], domain: .any,
    meaning: Bilingual("Where a broken line fits a series best.", "折线最佳拟合的转折时点。"),
    guide: "turning-point", sample: .series, output: TurningOutput.self)
}

private struct TurningOutput: MeasureOutput {
  let series: TimedSeries
  let result: TurningPoint

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let series = try TimedSeries(part)
    self.series = series
    result = try index(part) { () throws(IndexError) in
      try RegionalIndices.turningPoint(times: series.times, values: series.values)
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("slope_before", "slope before, a year", "转折前斜率（每年）"),
    ResultColumn("slope_after", "slope after, a year", "转折后斜率（每年）"),
    ResultColumn("highest", "time of the highest", "最高值时点"),
    ResultColumn("lowest", "time of the lowest", "最低值时点"),
  ]

  var outcome: Outcome {
    let t = result
    return Outcome(
      Bilingual("broken line (method A)", "折线法（方法A）"),
      range: ValueRange(lower: series.times.first, upper: series.times.last),
      used: series.values.count, numbers: Self.columns,
      rows: [
        OutcomeRow(
          [], [t.knot, t.slopeBefore, t.slopeAfter, Measure(t.highest), Measure(t.lowest)])
      ])
  }

  var figure: MeasureFigure { .course(turn: result.knot.value) }

  var steps: [Bilingual] {
    let t = result
    var steps = [
      "y = b₀ + b₁·t + b₂·max(t − k, 0)"
        + Bilingual(", k the year with the least squares: k = ", "，k 为残差平方和最小的年份：k = ")
        + t.knot.said
    ]
    if let before = t.slopeBefore.value, let after = t.slopeAfter.value {
      steps.append(
        Bilingual(
          "slope b₁ = \(before.said) a year before it; after it b₁ + b₂ = \(before.said) + \((after - before).term) = \(after.said)",
          "转折前斜率 b₁ = \(before.said)（每年）；转折后 b₁ + b₂ = \(before.said) + \((after - before).term) = \(after.said)"
        ))
    }
    if let squares = t.squaredError.value {
      steps.append(Bilingual("the squares left over: ", "残差平方和：") + squares.said)
    }
    return steps
  }
}
