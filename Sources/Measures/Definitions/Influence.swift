internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let influence = MeasureDefinition(
    "influence", aliases: ["linkages", "sensitivity"],
    title: Bilingual("Influence and sensitivity", "影响力与感应度系数"), family: .sectors,
    range: "0 upwards, mean 1", form: .matrix,
    meaning: Bilingual(
      "How much a sector pulls others along, and is pulled by them; 1 is average.",
      "产业对其他产业的拉动与受拉动程度；1为平均。"),
    variants: [
      MeasureVariant("leontief", "rows of Leontief's inverse", "里昂惕夫逆矩阵行和"),
      MeasureVariant("ghosh", "rows of Ghosh's inverse", "高希逆矩阵行和"),
    ], guide: "linkages", sample: .matrix, output: InfluenceOutput.self)
}

private struct InfluenceOutput: MeasureOutput {
  let table: SectorModel
  let isGhosh: Bool
  let influence: [Double]
  let sensitivity: [Double]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    table = try SectorModel(part, context)
    isGhosh = context.variant == "ghosh"
    influence = table.model.influence
    sensitivity = isGhosh ? table.model.ghoshSensitivity : table.model.sensitivity
  }

  private static func quadrant(_ influence: Double, _ sensitivity: Double) -> Bilingual {
    switch (influence > 1, sensitivity > 1) {
    case (true, true): Bilingual("pulls and is pulled", "拉动且受拉动")
    case (true, false): Bilingual("pulls", "拉动")
    case (false, true): Bilingual("is pulled", "受拉动")
    case (false, false): Bilingual("neither", "均低")
    }
  }

  var outcome: Outcome {
    Outcome(
      (isGhosh
        ? Bilingual("influence; sensitivity in the Ghosh form", "影响力；感应度为高希式")
        : Bilingual("influence; sensitivity in the Leontief form", "影响力；感应度为里昂惕夫式"))
        + table.originWords,
      range: ValueRange(lower: 0), used: table.sectors.count, names: [.sector],
      numbers: [
        ResultColumn("value", "influence", "影响力"),
        ResultColumn("sensitivity", "sensitivity", "感应度"),
      ] + table.otherColumns,
      word: ResultColumn("quadrant", "quadrant", "象限"),
      rows: table.sectors.indices.map { sector in
        OutcomeRow(
          [table.sectors[sector]],
          [Measure(influence[sector]), Measure(sensitivity[sector])] + others(of: sector),
          word: Self.quadrant(influence[sector], sensitivity[sector]))
      })
  }

  /// Influence and sensitivity by the other flows, where the table has both.
  private func others(of sector: Int) -> [Measure] {
    table.other.map { model in
      [
        Measure(model.influence[sector]),
        Measure((isGhosh ? model.ghoshSensitivity : model.sensitivity)[sector]),
      ]
    } ?? []
  }

  var figure: MeasureFigure {
    .scatter(
      ScatterFigure(
        spots: table.sectors.indices.map {
          ScatterFigure.Spot(name: table.sectors[$0], x: influence[$0], y: sensitivity[$0])
        }, note: Bilingual("→ influence, ↑ sensitivity", "→ 影响力，↑ 感应度"), centre: 1,
        quadrants: [
          Bilingual("is pulled", "受拉动"), Bilingual("pulls and is pulled", "拉动且受拉动"),
          Bilingual("neither", "均低"), Bilingual("pulls", "拉动"),
        ]))
  }

  /// The sector that pulls most.
  var steps: [Bilingual] {
    guard let sector = influence.map({ Measure($0) }).largest else { return [] }
    let multipliers = table.model.outputMultipliers
    let mean = multipliers.exactSum() / Double(multipliers.count)
    let name = table.sectors[sector]
    let rows = isGhosh ? table.model.ghoshRowTotals : table.model.inverse.rowTotals
    return [
      Bilingual(
        "influence = its column sum of L = (I − A)⁻¹ / the mean column sum; the largest, of \(name):",
        "影响力系数 = L = (I − A)⁻¹ 的该列之和 / 各列之和的均值；最大者，\(name)："),
      Bilingual(
        "  " + table.column(sector).map(\.said).cut(" + ") + " = \(multipliers[sector].said)"),
      Bilingual("  \(multipliers[sector].said) / \(mean.said) = \(influence[sector].said)"),
      (isGhosh
        ? Bilingual(
          "sensitivity is the same of the rows of the Ghosh inverse; of it: ",
          "感应度系数：以高希逆矩阵的行和同法计算；该部门：")
        : Bilingual("sensitivity is the same of the rows; of it: ", "感应度系数：以行和同法计算；该部门："))
        + "\(rows[sector].said) / \((rows.exactSum() / Double(rows.count)).said) = "
        + "\(sensitivity[sector].said)",
    ]
  }
}
