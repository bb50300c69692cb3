internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let coupling = MeasureDefinition(
    "coupling", title: Bilingual("Coupling coordination degree", "耦合协调度"), family: .systems,
    range: "0 … 1", form: .table, needs: [.unit, .item],
    meaning: Bilingual(
      "How far and how alike subsystems are developed (scores of 0 … 1).",
      "各子系统发展水平及其协调程度（得分0…1）。"),
    variants: [
      MeasureVariant(CouplingVariant.classic, "classic", "经典式"),
      MeasureVariant(CouplingVariant.corrected, "Wang et al. 2021", "修正式，2021"),
      MeasureVariant(CouplingVariant.deviation, "Fan et al. 2024", "离差式，2024"),
    ], guide: "coupling-coordination", sample: .scores,
    packageLacks: Bilingual(
      "it needs scores of 0 to 1 of each system; the table of systems has them",
      "需要各系统0至1的得分；“两系统”数据表具备"), output: CouplingOutput.self)
}

private struct CouplingOutput: MeasureOutput {
  let part: GroupSample
  let table: Crossed
  let variant: CouplingVariant
  /// One for each unit.
  let results: [CouplingCoordination]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    table = try Crossed(part, context)
    let variant = CouplingVariant(rawValue: context.variant) ?? .classic
    self.variant = variant
    var results: [CouplingCoordination] = []
    for scores in table.values {
      results.append(
        try index(part) { () throws(IndexError) in
          try couplingCoordination(scores, variant: variant)
        })
    }
    self.results = results
  }

  private var name: Bilingual {
    switch variant {
    case .classic: Bilingual("classic", "经典式")
    case .corrected: Bilingual("corrected", "修正式")
    case .deviation: Bilingual("deviation", "离差式")
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("coupling", "coupling", "耦合度"),
    ResultColumn("development", "level", "发展水平"),
  ]

  /// The labels of the ten classes in Chinese.
  static let chineseClasses = [
    "极度失调", "严重失调", "中度失调", "轻度失调", "濒临失调", "勉强协调", "初级协调", "中级协调",
    "良好协调", "优质协调",
  ]

  var outcome: Outcome {
    let classes = CouplingClasses.tenLeftClosed
    return Outcome(
      Bilingual("coupling coordination, ", "耦合协调度，") + name + Bilingual("; ", "；")
        + Bilingual(classes.name, "十级，左闭区间（SPSSAU）"),
      range: ValueRange(lower: 0, upper: 1), used: part.values.count, names: [.unit],
      numbers: Self.columns, word: ResultColumn("class", "class", "等级"),
      rows: zip(table.units, results).map { unit, result in
        OutcomeRow(
          [unit], [result.coordination, result.coupling, Measure(result.development)],
          word: result.coordination.value.flatMap(classes.index).map { place in
            Bilingual(classes.labels[place - 1], Self.chineseClasses[place - 1])
          })
      })
  }

  var figure: MeasureFigure { .results }

  /// The last unit, of years the latest.
  var steps: [Bilingual] {
    guard let scores = table.values.last, let unit = table.units.last, let result = results.last
    else { return [] }
    let (c, t) = (result.coupling.said, result.development.said)
    let p = scores.count
    let sum = scores.summed
    let level = Bilingual("T = Σu/p = (\(sum))/\(p) = \(t)")
    let formula: [Bilingual] =
      switch variant {
      case .classic:
        [
          Bilingual("C = (∏u)^(1/p) / (Σu/p)"),
          "  = (" + scores.map(\.said).cut("·") + ")^(1/\(p)) / ((\(sum))/\(p)) = " + c,
        ]
      case .corrected:
        [
          Bilingual(
            "C = √((1 − mean of |u(i) − u(j)|)·∏(u/u max)^(1/(p − 1)))",
            "C = √((1 − |u(i) − u(j)| 的均值)·∏(u/u max)^(1/(p − 1)))"),
          "  = √((1 − (" + differences(scores) + ")/\(p * (p - 1) / 2))·("
            + scores.map { "\($0.said)/\((scores.max() ?? 0).said)" }.cut("·")
            + ")^(1/\(p - 1))) = " + c,
        ]
      case .deviation:
        [
          Bilingual("C = 1 − 2·√((p·Σu² − (Σu)²)/p²)"),
          "  = 1 − 2·√((\(p)·(" + scores.map { $0.said + "²" }.cut(" + ")
            + ") − (\(sum))²)/\(p)²) = " + c,
        ]
      }
    return [Bilingual("scores u of \(unit): ", "\(unit)的得分 u：") + scores.list, level] + formula
      + ["D = √(C·T) = √(" + c + "·\(t)) = " + result.coordination.said]
  }

  private func differences(_ scores: [Double]) -> String {
    var terms: [String] = []
    for first in scores.indices {
      for second in scores.indices where second > first {
        terms.append("|\(scores[first].said) − \(scores[second].said)|")
      }
    }
    return terms.cut(" + ")
  }
}
