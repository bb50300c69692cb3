internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let interregional = MeasureDefinition(
    "interregional-transfer", title: Bilingual("Interregional transfer", "区际产业转移"),
    family: .sectors, range: "unit of the data; relative sums to 0", form: .interregional,
    meaning: Bilingual(
      "Output that moved between regions, by whose final demand sets it off.",
      "按最终需求来源计算的区域间产出转移。"),
    guide: "interregional-transfer", sample: .interregional,
    output: InterregionalOutput.self)
}

/// Deliveries of both times one after the other, and the final demand as references.
private struct InterregionalOutput: MeasureOutput {
  let regions: [String]
  let sectors: Int
  let span: Bilingual
  let result: InterregionalTransfer

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let regions = context.items
    self.regions = regions
    sectors = context.units.count
    let times = (part.times ?? []).map(TimedSeries.text)
    span = Bilingual(times.joined(separator: " to "), times.joined(separator: "—"))
    result = try index(part) { () throws(IndexError) in
      let tables = try [0, 1].map { (time) throws(IndexError) in
        try Self.table(part, time: time, regions: regions.count)
      }
      return try interregionalTransfer(from: tables[0], to: tables[1])
    }
  }

  private static func table(
    _ part: GroupSample, time: Int, regions: Int
  ) throws(IndexError) -> InterregionalTable {
    let demand = part.references ?? []
    let n = demand.count / regions / 2
    return InterregionalTable(
      intermediate: try Matrix(
        rows: n, columns: n, rowMajor: Array(part.values[(time * n * n)..<((time + 1) * n * n)])),
      finalDemand: try Matrix(
        rows: n, columns: regions,
        rowMajor: Array(demand[(time * n * regions)..<((time + 1) * n * regions)])))
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("relative", "relative", "相对转移"),
    ResultColumn("start", "start", "期初"), ResultColumn("end", "end", "期末"),
  ]

  var outcome: Outcome {
    Outcome(
      Bilingual("output set off by final demand, ", "最终需求引起的产出，") + span, used: sectors * 2,
      names: [
        ResultColumn("region", "region", "地区"),
        ResultColumn("demand_of", "final demand of", "最终需求地"),
      ], numbers: Self.columns,
      rows: regions.indices.flatMap { row in
        regions.indices.map { column in
          OutcomeRow(
            [regions[row], regions[column]],
            [result.transfer, result.relative, result.start, result.end].map {
              Measure($0[row, column])
            })
        }
      })
  }

  var figure: MeasureFigure { .results }

  /// The pair of regions that gained most.
  var steps: [Bilingual] {
    guard let place = result.transfer.values.map({ Measure($0) }).largest else { return [] }
    let (row, column) = (place / regions.count, place % regions.count)
    let (x0, x1) = (result.start[row, column].said, result.end[row, column].said)
    let (all0, all1) = (
      result.start.values.exactSum().said, result.end.values.exactSum().said
    )
    return [
      Bilingual(
        "x, output of a region set off by the final demand of another: L·Y, summed over its sectors; the largest change, in \(regions[row]) for \(regions[column]):",
        "x，某地区为另一地区最终需求而生产的产出：L·Y 对该地区各部门求和；变化最大者，\(regions[row])（需求地\(regions[column])）："),
      Bilingual(
        "transfer = x₁ − x₀ = \(x1) − \(x0) = \(result.transfer[row, column].said)",
        "转移 = x₁ − x₀ = \(x1) − \(x0) = \(result.transfer[row, column].said)"),
      Bilingual(
        "relative = x₁ − x₀·X₁/X₀ = \(x1) − \(x0)·\(all1)/\(all0) = \(result.relative[row, column].said)",
        "相对转移 = x₁ − x₀·X₁/X₀ = \(x1) − \(x0)·\(all1)/\(all0) = \(result.relative[row, column].said)"
      ),
    ]
  }
}
