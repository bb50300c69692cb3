internal import RegionalIndices
internal import Tabular

/// A table of deliveries between sectors with its model: output stands as the weights of the rows.
struct SectorModel {
  let sectors: [String]
  let model: Leontief

  init(_ part: Part, _ context: MeasureContext) throws(MeasureError) {
    let n = context.units.count
    sectors = context.units
    model = try index(part) { () throws(IndexError) in
      try Leontief(
        InputOutputTable(
          intermediate: Matrix(rows: n, columns: n, rowMajor: part.values),
          output: part.weights ?? []))
    }
  }

  /// The column of a sector in the inverse.
  func column(_ sector: Int) -> [Double] { model.inverse.column(sector) }

  func row(_ sector: Int) -> [Double] { model.inverse.row(sector) }
}
