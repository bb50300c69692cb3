internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// The adjustment coefficient of coupling.
  static let exponent = MeasureParameter.number(
    "exponent", Bilingual("The k of coupling-forms; 2 where none is said.", "耦合度调节系数 k，默认 2。"),
    above: 0,
    initially: 2)
}

extension MeasureDefinition {
  static let couplingForms = MeasureDefinition(
    "coupling-forms", aliases: ["power-coupling"],
    title: Bilingual("Forms of coupling", "耦合度的几种形式"),
    family: .systems, range: "0 … 1", form: .table, needs: [.unit, .item],
    usesParameters: [.exponent],
    meaning: Bilingual(
      "The degree of coupling in the forms that papers use, beside each other.", "并列给出论文常用的耦合度形式。"),
    guide: "power-coupling", sample: .scores,
    packageLacks: Bilingual(
      "it needs scores of 0 to 1 of each system; the table of systems has them",
      "需要各系统0至1的得分；“两系统”数据表具备"), output: CouplingFormsOutput.self)
}

private struct CouplingFormsOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let exponent: Double
  let power: [PowerCoupling]
  let classic: [CouplingCoordination]
  let wang: [CouplingCoordination]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let exponent = context.number(.exponent)
    table = try Crossed(part, context)
    (used, self.exponent) = (part.values.count, exponent)
    var (power, classic, wang): ([PowerCoupling], [CouplingCoordination], [CouplingCoordination]) =
      ([], [], [])
    for row in table.values {
      power.append(
        try index(part) { () throws(IndexError) in try row.powerCoupling(exponent: exponent) })
      classic.append(
        try index(part) { () throws(IndexError) in try couplingCoordination(row) })
      wang.append(
        try index(part) { () throws(IndexError) in
          try couplingCoordination(row, variant: .corrected)
        })
    }
    (self.power, self.classic, self.wang) = (power, classic, wang)
  }

  private static let columns = [
    ResultColumn("value", "C to the power k", "调节系数式 C"),
    ResultColumn("classic", "classic C", "经典式 C"),
    ResultColumn("wang", "C after Wang", "修正式 C"), ResultColumn("development", "level T", "发展水平 T"),
    ResultColumn("coordination", "D to the power k", "调节系数式 D"),
    ResultColumn("classic_coordination", "classic D", "经典式 D"),
    ResultColumn("wang_coordination", "D after Wang", "修正式 D"),
  ]

  var outcome: Outcome {
    Outcome(
      Bilingual("forms of coupling, k = \(exponent.said)", "耦合度各形式，k = \(exponent.said)"),
      range: ValueRange(lower: 0, upper: 1), used: used, names: [.unit], numbers: Self.columns,
      rows: table.units.indices.map { unit in
        OutcomeRow(
          [table.units[unit]],
          [
            power[unit].coupling, classic[unit].coupling, wang[unit].coupling,
            Measure(power[unit].development), power[unit].coordination,
            classic[unit].coordination, wang[unit].coordination,
          ])
      })
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let unit = power.map(\.coupling).largest else {
      return [Bilingual("C = ") + Bilingual("undefined", "无定义")]
    }
    let scores = table.values[unit]
    return [
      Bilingual(
        "C = (∏u/(Σu/n)ⁿ)ᵏ; the largest, of \(table.units[unit]):",
        "C = (∏u/(Σu/n)ⁿ)ᵏ；最大者，\(table.units[unit])："),
      Bilingual(
        "  ((\(scores.map(\.said).cut("·")))/((\(scores.summed))/\(scores.count))^\(scores.count))^\(exponent.said) = "
      ) + power[unit].coupling.said,
    ]
  }
}
