internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let quotient = MeasureDefinition(
    "lq", title: Bilingual("Location quotient", "区位商"), family: .regions,
    range: "0 upwards; symmetric −1 … 1", form: .table, needs: [.unit, .item],
    meaning: Bilingual(
      "An industry's share in the region over its share in the nation; 1 is average.",
      "产业在地区的份额与在全国的份额之比；1为平均。"),
    variants: [
      MeasureVariant("plain", "quotient", "区位商"),
      MeasureVariant("symmetric", "symmetric, −1 … 1", "对称化，−1 … 1"),
    ], guide: "location-quotient", sample: .table, output: QuotientOutput.self)
}

private struct QuotientOutput: MeasureOutput {
  let table: Crossed
  let matrix: Matrix
  let isSymmetric: Bool
  let result: LocationQuotients

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    table = try Crossed(part, context)
    let matrix = try table.matrix(part)
    self.matrix = matrix
    isSymmetric = context.variant == "symmetric"
    result = try index(part) { () throws(IndexError) in try locationQuotients(matrix) }
  }

  private var numbers: Grid<Measure> { isSymmetric ? result.symmetric : result.quotients }

  var outcome: Outcome {
    let rows = zip(table.units, numbers).flatMap { unit, row in
      zip(table.columns, row).map { OutcomeRow([unit, $0], [$1]) }
    }
    return Outcome(
      isSymmetric
        ? Bilingual("symmetric location quotient", "对称区位商") : Bilingual("location quotient", "区位商"),
      range: isSymmetric ? ValueRange(lower: -1, upper: 1) : ValueRange(lower: 0),
      used: matrix.values.count, names: [.unit, .item], numbers: [.value], rows: rows)
  }

  var figure: MeasureFigure { .heat }

  /// The largest quotient, from the four numbers it is made of.
  var steps: [Bilingual] {
    guard let place = result.quotients.flatMap({ $0 }).largest else { return [] }
    let (unit, column) = (place / matrix.columns, place % matrix.columns)
    let (here, region) = (matrix[unit, column], matrix.rowTotals[unit])
    let (industry, all) = (matrix.columnTotals[column], matrix.values.exactSum())
    let quotient = result.quotients[unit, column].said
    var steps = [
      Bilingual(
        "LQ = (x/x of the region) / (x of the industry/x of all); the largest, of \(table.units[unit]) in \(table.columns[column]):",
        "LQ = (x/地区合计) / (产业合计/总计)；最大者，\(table.units[unit])的\(table.columns[column])："),
      "  (\(here.said)/\(region.said)) / (\(industry.said)/\(all.said)) = "
        + "\((here / region).said) / \((industry / all).said) = " + quotient,
    ]
    if isSymmetric {
      steps.append(
        Bilingual("symmetric: ", "对称化：") + "(LQ − 1)/(LQ + 1) = (" + quotient + " − 1)/(" + quotient
          + " + 1) = " + result.symmetric[unit, column].said)
    }
    return steps
  }
}
