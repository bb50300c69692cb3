internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let growth = MeasureDefinition(
    "growth", title: Bilingual("Growth rate", "增长率"), family: .trends, range: "−1 upwards, a year",
    form: .series, needs: [.time], domain: .any,
    meaning: Bilingual("Compound growth a year from the first to the last.", "首末期之间的年均复合增长率。"),
    variants: [
      MeasureVariant("compound", "compound a year", "年均复合增速"),
      MeasureVariant("logarithmic", "logarithmic a year", "年均对数增速"),
      MeasureVariant("mean", "mean of the years", "逐年增速均值"),
    ], guide: "growth", sample: .series, output: GrowthOutput.self)
}

private struct GrowthOutput: MeasureOutput {
  private enum Kind { case compound, logarithmic, mean }

  let series: TimedSeries
  let result: Growth
  private let kind: Kind

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let series = try TimedSeries(part)
    self.series = series
    result = try index(part) { () throws(IndexError) in
      try RegionalIndices.growth(years: series.times, values: series.values)
    }
    switch context.variant {
    case "logarithmic": kind = .logarithmic
    case "mean": kind = .mean
    default: kind = .compound
    }
  }

  private var chosen: (measure: Measure, name: Bilingual) {
    switch kind {
    case .compound: (result.compoundAnnual, Bilingual("compound annual growth", "年均复合增速"))
    case .logarithmic: (result.logarithmic, Bilingual("logarithmic growth a year", "年均对数增速"))
    case .mean: (result.meanYearOnYear, Bilingual("mean of year-on-year growth", "逐年增速均值"))
    }
  }

  var outcome: Outcome {
    Outcome(
      chosen.name, range: ValueRange(lower: kind == .logarithmic ? nil : -1),
      used: series.values.count, numbers: [.value], rows: [OutcomeRow([], [chosen.measure])])
  }

  var figure: MeasureFigure { .course(turn: nil) }

  var steps: [Bilingual] {
    guard let first = series.values.first, let last = series.values.last,
      let from = series.times.first, let to = series.times.last, to > from
    else { return [] }
    let years = (to - from).said
    let value = chosen.measure.said
    switch kind {
    case .compound:
      return [
        Bilingual("(last/first)^(1/years) − 1", "(末值/初值)^(1/年数) − 1")
          + " = (\(last.said)/\(first.said))^(1/\(years)) − 1 = " + value
      ]
    case .logarithmic:
      return [
        Bilingual("ln(last/first)/years", "ln(末值/初值)/年数")
          + " = ln(\(last.said)/\(first.said))/\(years) = " + value
      ]
    case .mean:
      let rates = result.yearOnYear.map { $0.value?.term ?? "–" }
      return [
        Bilingual(
          "x/x of the year before − 1, over \(rates.count) years:",
          "逐年增速 = 本年/上年 − 1，共 \(rates.count) 年："),
        Bilingual("  (" + rates.cut(" + ") + ")/\(rates.count) = ") + value,
      ]
    }
  }
}
