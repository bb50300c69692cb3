internal import RegionalIndices
internal import Tabular

extension MeasureRow {
  /// Input–output tables: `--item` holds the deliveries, `--weight` the output.
  static let sectors: [MeasureRow] = [
    MeasureRow(
      name: "influence", aliases: ["linkages", "sensitivity"],
      title: Words("Influence and sensitivity", "影响力与感应度系数"), range: "0 upwards, mean 1",
      form: .matrix,
      meaning: Words(
        "How much a sector pulls others along, and is pulled by them; 1 is average.",
        "产业对其他产业的拉动与受拉动程度；1为平均。"),
      variants: ["leontief", "ghosh"], guide: "linkages", compute: Sectors.influence),
    MeasureRow(
      name: "leontief", title: Words("Leontief inverse", "里昂惕夫逆矩阵"),
      range: "0 upwards; diagonal 1 upwards",
      form: .matrix,
      meaning: Words(
        "What each sector makes, directly and along all chains, for a unit of final demand.",
        "单位最终需求所引起的各产业完全产出。"),
      variants: ["inverse", "direct", "complete", "ghosh"], guide: "input-output",
      compute: Sectors.inverse),
    MeasureRow(
      name: "multipliers", title: Words("Output multipliers", "产出乘数"), range: "1 upwards",
      form: .matrix,
      meaning: Words(
        "The output that a unit of final demand for a sector sets off.", "对某产业单位最终需求所带动的总产出。"),
      guide: "multipliers", compute: Sectors.multipliers),
  ]
}

enum Sectors {
  /// Deliveries with output as weights of the units.
  static func model(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> (sectors: [String], model: Leontief) {
    try model(of: part.values, part, context)
  }

  private static func model(
    of values: [Double], _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> (sectors: [String], model: Leontief) {
    let n = context.units.count
    let rows = (0..<n).map { Array(values[($0 * n)..<($0 * n + n)]) }
    let model = try index(part) { () throws(IndexError) in
      try Leontief(
        InputOutputTable(intermediate: Matrix(rows), output: part.weights ?? []))
    }
    return (context.units, model)
  }

  @Sendable static func influence(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let (sectors, model) = try model(part, context)
    let isGhosh = context.variant == "ghosh"
    let sensitivity = isGhosh ? model.ghoshSensitivity : model.sensitivity
    let influence = model.influence
    let other = try part.otherFlows.map { (flows) throws(MeasureError) in
      try Sectors.model(of: flows, part, context).model
    }
    let rows = sectors.indices.map { sector in
      let more = other.map { model in
        [
          Measure(model.influence[sector]),
          Measure((isGhosh ? model.ghoshSensitivity : model.sensitivity)[sector]),
        ]
      }
      return OutcomeRow(
        [sectors[sector]],
        [Measure(influence[sector]), Measure(sensitivity[sector])] + (more ?? []),
        word: quadrant(influence[sector], sensitivity[sector]))
    }
    let form = "influence; sensitivity in the \(isGhosh ? "Ghosh" : "Leontief") form"
    return Outcome(
      variant: form + origin(of: part), range: ValueRange(lower: 0), used: sectors.count,
      names: ["sector"], numbers: ["value", "sensitivity"] + otherNames(of: part),
      word: "quadrant", rows: rows)
  }

  /// Whose products the flows are, to be said with a result; empty where the table does not say.
  private static func origin(of part: Part) -> String {
    switch part.origin {
    case .domestic: ", of domestic products"
    case .withImports: ", imports included"
    case nil: ""
    }
  }

  /// The names of the numbers of the other flows, where the table has both.
  private static func otherNames(of part: Part) -> [String] {
    guard part.otherFlows != nil, let origin = part.origin else { return [] }
    switch origin.other {
    case .domestic: return ["domestic", "domestic_sensitivity"]
    case .withImports: return ["with_imports", "with_imports_sensitivity"]
    }
  }

  private static func quadrant(_ influence: Double, _ sensitivity: Double) -> String {
    switch (influence > 1, sensitivity > 1) {
    case (true, true): "pulls and is pulled"
    case (true, false): "pulls"
    case (false, true): "is pulled"
    case (false, false): "neither"
    }
  }

  @Sendable static func inverse(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let (sectors, model) = try model(part, context)
    let (matrix, name): (Matrix, String) =
      switch context.variant {
      case "direct": (model.table.technicalCoefficients, "technical coefficients A")
      case "complete": (model.completeCoefficients, "complete coefficients L − I")
      case "ghosh": (model.ghoshInverse, "Ghosh inverse G")
      default: (model.inverse, "Leontief inverse L")
      }
    let rows = sectors.indices.flatMap { row in
      sectors.indices.map { column in
        OutcomeRow([sectors[row], sectors[column]], [Measure(matrix[row, column])])
      }
    }
    return Outcome(
      variant: name + origin(of: part), range: ValueRange(lower: 0), used: sectors.count,
      names: ["from", "to"],
      numbers: ["value"], rows: rows)
  }

  @Sendable static func multipliers(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let (sectors, model) = try model(part, context)
    return Outcome(
      variant: "output multipliers, column sums of L" + origin(of: part),
      range: ValueRange(lower: 1),
      used: sectors.count, names: ["sector"], numbers: ["value"],
      rows: zip(sectors, model.outputMultipliers).map { OutcomeRow([$0], [Measure($1)]) })
  }
}
