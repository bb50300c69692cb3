internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let leontief = MeasureDefinition(
    "leontief", title: Bilingual("Leontief inverse", "里昂惕夫逆矩阵"), family: .sectors,
    range: "0 upwards; diagonal 1 upwards", form: .matrix,
    meaning: Bilingual(
      "What each sector makes, directly and along all chains, for a unit of final demand.",
      "单位最终需求所引起的各产业完全产出。"),
    variants: [
      MeasureVariant("inverse", "inverse L", "完全需要系数 L"),
      MeasureVariant("direct", "technical coefficients A", "直接消耗系数 A"),
      MeasureVariant("complete", "complete coefficients L − I", "完全消耗系数 L − I"),
      MeasureVariant("ghosh", "Ghosh's inverse G", "高希逆矩阵 G"),
    ], guide: "input-output", sample: .matrix, output: LeontiefOutput.self)
}

private struct LeontiefOutput: MeasureOutput {
  private enum Kind { case inverse, direct, complete, ghosh }

  let table: SectorModel
  private let kind: Kind
  let matrix: Matrix

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    table = try SectorModel(part, context)
    let model = table.model
    switch context.variant {
    case "direct": (kind, matrix) = (.direct, model.table.technicalCoefficients)
    case "complete": (kind, matrix) = (.complete, model.completeCoefficients)
    case "ghosh": (kind, matrix) = (.ghosh, model.ghoshInverse)
    default: (kind, matrix) = (.inverse, model.inverse)
    }
  }

  private var name: Bilingual {
    switch kind {
    case .inverse: Bilingual("Leontief inverse L", "里昂惕夫逆矩阵 L")
    case .direct: Bilingual("technical coefficients A", "直接消耗系数 A")
    case .complete: Bilingual("complete coefficients L − I", "完全消耗系数 L − I")
    case .ghosh: Bilingual("Ghosh inverse G", "高希逆矩阵 G")
    }
  }

  var outcome: Outcome {
    let sectors = table.sectors
    return Outcome(
      name + table.originWords, range: ValueRange(lower: 0), used: sectors.count,
      names: [ResultColumn("from", "from", "来自"), ResultColumn("to", "to", "去往")],
      numbers: [.value],
      rows: sectors.indices.flatMap { row in
        sectors.indices.map { column in
          OutcomeRow([sectors[row], sectors[column]], [Measure(matrix[row, column])])
        }
      })
  }

  var figure: MeasureFigure { .heat }

  /// The first sector's own coefficient.
  var steps: [Bilingual] {
    guard let first = table.sectors.first else { return [] }
    let flows = table.model.table
    let (delivery, output) = (flows.intermediate[0, 0].said, flows.output[0].said)
    let value = matrix[0, 0].said
    let direct =
      Bilingual(
        "a = delivery / output of the buyer; of \(first) to itself: ",
        "a = 中间投入 / 购买部门总产出；\(first)对自身：")
      + "\(delivery)/\(output) = \(flows.technicalCoefficients[0, 0].said)"
    let inverse = table.model.inverse[0, 0].said
    switch kind {
    case .direct: return [direct]
    case .inverse:
      return [
        direct, "L = (I − A)⁻¹" + Bilingual("; of \(first) to itself: ", "；\(first)对自身：") + value,
      ] + check
    case .complete:
      return [
        direct, "L = (I − A)⁻¹" + Bilingual("; of \(first) to itself: ", "；\(first)对自身：") + inverse,
        Bilingual("L − I: \(inverse) − 1 = \(value)"),
      ]
    case .ghosh:
      return [
        Bilingual(
          "b = delivery / output of the seller; of \(first) to itself: ",
          "b = 中间投入 / 销售部门总产出；\(first)对自身：")
          + "\(delivery)/\(output) = \(flows.allocationCoefficients[0, 0].said)",
        "G = (I − B)⁻¹" + Bilingual("; of \(first) to itself: ", "；\(first)对自身：") + value,
      ]
    }
  }

  /// The first cell of L is one more than what its row of A makes of its column.
  private var check: [Bilingual] {
    let flows = table.model.table
    let terms = zip(flows.technicalCoefficients.row(0), table.column(0)).map {
      "\($0.said)·\($1.said)"
    }
    return [
      Bilingual("it holds L = I + A·L: ", "满足 L = I + A·L：") + "1 + " + terms.cut(" + ")
        + " = \(matrix[0, 0].said)"
    ]
  }
}
