internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let multipliers = MeasureDefinition(
    "multipliers", title: Bilingual("Output multipliers", "产出乘数"), family: .sectors,
    range: "1 upwards", form: .matrix,
    meaning: Bilingual(
      "The output that a unit of final demand for a sector sets off.", "对某产业单位最终需求所带动的总产出。"),
    guide: "multipliers", sample: .matrix, output: MultiplierOutput.self)
}

private struct MultiplierOutput: MeasureOutput {
  let table: SectorModel
  let multipliers: [Double]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    table = try SectorModel(part, context)
    multipliers = table.model.outputMultipliers
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("output multipliers, column sums of L", "产出乘数，L 的列和") + table.originWords,
      range: ValueRange(lower: 1), used: table.sectors.count, names: [.sector], numbers: [.value],
      rows: zip(table.sectors, multipliers).map { OutcomeRow([$0], [Measure($1)]) })
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let sector = multipliers.map({ Measure($0) }).largest else { return [] }
    return [
      Bilingual(
        "the column of L = (I − A)⁻¹ summed; the largest, of \(table.sectors[sector]):",
        "L = (I − A)⁻¹ 的列和；最大者，\(table.sectors[sector])："),
      Bilingual(
        "  " + table.column(sector).map(\.said).cut(" + ") + " = \(multipliers[sector].said)"),
    ]
  }
}
