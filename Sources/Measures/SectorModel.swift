internal import RegionalIndices
internal import Tabular

/// A table of deliveries between sectors with its model: output stands as the weights of the rows.
struct SectorModel {
  let sectors: [String]
  let model: Leontief

  /// Whose products the flows are; nil where the table does not say.
  let origin: FlowOrigin?
  /// The model of the other flows, where the table has both.
  let other: Leontief?

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    sectors = context.units
    origin = part.origin
    model = try Self.model(of: part.values, part, context)
    other = try part.otherFlows.map { (flows) throws(MeasureError) in
      try Self.model(of: flows, part, context)
    }
  }

  private static func model(
    of values: [Double], _ part: GroupSample, _ context: MeasureContext
  ) throws(MeasureError) -> Leontief {
    let n = context.units.count
    return try index(part, names: context.units) { () throws(IndexError) in
      try Leontief(
        InputOutputTable(
          intermediate: Matrix(rows: n, columns: n, rowMajor: values),
          output: part.weights ?? []))
    }
  }

  /// Whose products the flows are, to be said with a result; empty where the table does not say.
  var originWords: Bilingual {
    switch origin {
    case .domestic: Bilingual(", of domestic products", "，国内品")
    case .withImports: Bilingual(", imports included", "，含进口品")
    case nil: Bilingual("", "")
    }
  }

  /// The columns of the other flows' influence and sensitivity, where the table has both.
  var otherColumns: [ResultColumn] {
    guard other != nil, let origin else { return [] }
    switch origin.other {
    case .domestic:
      return [
        ResultColumn("domestic", "domestic", "国内品"),
        ResultColumn("domestic_sensitivity", "dom. sens.", "国内感应"),
      ]
    case .withImports:
      return [
        ResultColumn("with_imports", "imports in", "含进口"),
        ResultColumn("with_imports_sensitivity", "imp. sens.", "含进口感应"),
      ]
    }
  }

  /// The column of a sector in the inverse.
  func column(_ sector: Int) -> [Double] { model.inverse.column(sector) }

  func row(_ sector: Int) -> [Double] { model.inverse.row(sector) }
}
