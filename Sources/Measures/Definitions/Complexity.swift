internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let complexity = MeasureDefinition(
    "complexity", aliases: ["eci", "economic-complexity"],
    title: Bilingual("Economic complexity", "经济复杂度"), family: .regions,
    range: "around 0; density 0 … 1", form: .table, needs: [.unit, .item],
    meaning: Bilingual(
      "How many industries a region has that few others have; how near others lie.",
      "地区拥有多少别处少有的产业；其他产业离它多近。"),
    variants: [
      MeasureVariant("regions", "index of regions", "地区指数"),
      MeasureVariant("industries", "index of industries", "产业指数"),
      MeasureVariant("density", "density with the industry itself", "密度，含自身"),
      MeasureVariant("relatedness", "density without the industry itself", "关联密度，不含自身"),
      MeasureVariant("proximity", "proximity of industries", "产业邻近度"),
    ], guide: "economic-complexity", sample: .nested, output: ComplexityOutput.self)

  static let strength = MeasureDefinition(
    "cluster-strength", aliases: ["stars"],
    title: Bilingual("Cluster strength and stars", "集群强度与星级"),
    family: .regions, range: "0 … 3", form: .table, needs: [.unit, .item],
    meaning: Bilingual(
      "Which regions are large, specialised and focused in an industry.", "哪些地区在某产业上大、专、集中。"),
    guide: "cluster-strength", sample: .nested, output: StrengthOutput.self)
}

private struct ComplexityOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let variant: String
  let result: EconomicComplexity

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let table = try Crossed(part, context)
    self.table = table
    (used, variant) = (part.values.count, context.variant)
    let matrix = try table.matrix(part)
    result = try index(part) { () throws(IndexError) in try EconomicComplexity(matrix) }
  }

  private static let diversity = ResultColumn("diversity", "industries present", "多样性")
  private static let ubiquity = ResultColumn("ubiquity", "regions that have it", "普遍性")
  private static let other = ResultColumn("other", "other industry", "另一产业")

  private func cells(_ name: Bilingual, _ values: Grid<Measure>) -> Outcome {
    Outcome(
      name, range: ValueRange(lower: 0, upper: 1), used: used, names: [.unit, .item],
      numbers: [.value],
      rows: table.units.indices.flatMap { unit in
        table.columns.indices.map {
          OutcomeRow([table.units[unit], table.columns[$0]], [values[unit, $0]])
        }
      })
  }

  var outcome: Outcome {
    switch variant {
    case "density": return cells(Bilingual("density of industries", "产业密度"), result.density)
    case "relatedness":
      return cells(
        Bilingual("density without the industry itself", "关联密度，不含自身"), result.relatedness)
    case "industries":
      return Outcome(
        Bilingual("complexity of industries, deviation 1", "产业复杂度，标准差为 1"), used: used,
        names: [.item], numbers: [.value, Self.ubiquity],
        rows: table.columns.indices.map {
          OutcomeRow(
            [table.columns[$0]], [result.industries[$0], Measure(Double(result.ubiquity[$0]))])
        })
    case "proximity":
      return Outcome(
        Bilingual("proximity of industries", "产业邻近度"), range: ValueRange(lower: 0, upper: 1),
        used: used, names: [.item, Self.other], numbers: [.value],
        rows: table.columns.indices.flatMap { first in
          table.columns.indices.map {
            OutcomeRow(
              [table.columns[first], table.columns[$0]], [result.proximity[first, $0]])
          }
        })
    default:
      return Outcome(
        Bilingual("complexity of regions, deviation 1, sign of diversity", "地区复杂度，标准差为 1，符号同多样性"),
        used: used, names: [.unit], numbers: [.value, Self.diversity],
        rows: table.units.indices.map {
          OutcomeRow(
            [table.units[$0]], [result.regions[$0], Measure(Double(result.diversity[$0]))])
        })
    }
  }

  var figure: MeasureFigure {
    variant == "regions" || variant == "industries" ? .results : .heat
  }

  /// A one for each industry that the first region has.
  private var present: String { result.presence[0].map { $0 ? "1" : "0" }.cut(" + ") }

  var steps: [Bilingual] {
    let found = outcome.rows
    let presence =
      Bilingual(
        "present where (share in the region)/(share in the nation) is 1 or more; diversity of \(table.units[0]): \(present) = ",
        "（在地区的份额）/（在全国的份额）不小于 1 即拥有；\(table.units[0]) 的多样性：\(present) = ")
      + "\(result.diversity[0])"
    guard let place = found.map({ $0.numbers[0] }).largest else { return [presence] }
    let names = found[place].names.joined(separator: ", ")
    return [
      presence,
      Bilingual("the largest, of \(names) = ", "最大者，\(names) = ") + found[place].numbers[0].said,
    ]
  }
}

private struct StrengthOutput: MeasureOutput {
  let table: Crossed
  let used: Int
  let result: ClusterStrength

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let table = try Crossed(part, context)
    self.table = table
    used = part.values.count
    let matrix = try table.matrix(part)
    result = try index(part) { () throws(IndexError) in try ClusterStrength(matrix) }
  }

  private static let columns = [
    ResultColumn("value", "stars", "星数"), ResultColumn("quotient", "location quotient", "区位商"),
    ResultColumn("share", "share of the industry", "占产业份额"),
    ResultColumn("focus", "share of the region", "占地区份额"),
    ResultColumn("size", "star of size", "规模星"),
    ResultColumn("specialisation", "star of specialisation", "专业化星"),
    ResultColumn("focused", "star of focus", "专注星"),
  ]

  var outcome: Outcome {
    let (stars, r) = (result.stars, result)
    return Outcome(
      Bilingual("stars of size, specialisation and focus", "规模、专业化、专注三星"),
      range: ValueRange(lower: 0, upper: 3), used: used, names: [.unit, .item],
      numbers: Self.columns,
      rows: table.units.indices.flatMap { unit in
        table.columns.indices.map { column in
          OutcomeRow(
            [table.units[unit], table.columns[column]],
            [
              Measure(Double(stars[unit, column])), r.quotients[unit, column],
              r.shares[unit, column], r.focus[unit, column],
              Measure(Double(r.sizeStars[unit, column])),
              Measure(Double(r.specialisationStars[unit, column])),
              Measure(Double(r.focusStars[unit, column])),
            ])
        }
      })
  }

  var figure: MeasureFigure { .heat }

  var steps: [Bilingual] {
    let found = outcome.rows
    guard let place = found.map({ $0.numbers[0] }).largest else { return [] }
    let row = found[place]
    let parts = row.numbers[4...6].map { $0.value?.said ?? "0" }.joined(separator: " + ")
    return [
      Bilingual(
        "size (top tenth of the industry) + specialisation (quotient of 2 or more) + focus (top tenth by share of the region); the most, of \(row.names.joined(separator: ", ")):",
        "规模（产业前十分之一）+ 专业化（区位商不小于 2）+ 专注（占地区份额前十分之一）；最多者，\(row.names.joined(separator: "，"))："),
      Bilingual("  \(parts) = ") + row.numbers[0].said,
    ]
  }
}
