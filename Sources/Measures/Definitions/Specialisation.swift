internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let krugman = MeasureDefinition(
    "krugman", aliases: ["specialisation", "specialization"],
    title: Bilingual("Krugman specialisation", "克鲁格曼专业化指数"), family: .regions, range: "0 … 2",
    form: .table, needs: [.unit, .item], uses: [.reference], spared: [.unit],
    meaning: Bilingual(
      "How far a region's industries differ from the nation's; 0 is the same.",
      "地区产业结构与全国的差异；0为相同。"),
    guide: "specialisation", sample: .table, output: KrugmanOutput.self)

  static let localisation = MeasureDefinition(
    "localisation", aliases: ["localization"],
    title: Bilingual("Localisation coefficient", "地方化系数"),
    family: .regions, range: "0 … 1", form: .table, needs: [.unit, .item], uses: [.reference],
    spared: [.item],
    meaning: Bilingual(
      "How far an industry's regions differ from all industries'; 0 is the same.",
      "产业的地区分布与全部产业的差异；0为相同。"),
    guide: "specialisation", sample: .table, output: LocalisationOutput.self)
}

/// Units by items: by the library from the whole table, or from a column of references.
private struct Structures {
  let part: GroupSample
  let table: Crossed
  let matrix: Matrix
  /// Where values are held against the table itself.
  let result: Specialisation?

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    table = try Crossed(part, context)
    let matrix = try table.matrix(part)
    self.matrix = matrix
    result =
      table.references == nil
      ? try index(part) { () throws(IndexError) in try specialisation(matrix) } : nil
  }

  static let against = Bilingual(", against the reference", "，对参照")

  /// Σ|s − r| of values and their references.
  func distance(_ values: [Double], _ references: [Double]) throws(MeasureError) -> Measure {
    try index(part) { () throws(IndexError) in
      try bilateralSpecialisation(Matrix([values, references]), 0, 1)
    }.measure
  }

  /// The differences of shares, with signs for absolute values.
  func differences(_ values: [Double], _ references: [Double]) -> String {
    let (all, whole) = (values.exactSum(), references.exactSum())
    return zip(values, references).map { "|\(($0 / all).said) − \(($1 / whole).said)|" }
      .cut(" + ")
  }
}

private struct KrugmanOutput: MeasureOutput {
  let structures: Structures
  /// One for each unit.
  let values: [Measure]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    structures = try Structures(part, context)
    if let result = structures.result {
      values = result.krugman
      return
    }
    var values: [Measure] = []
    for (row, references) in zip(structures.table.values, structures.table.references ?? []) {
      values.append(try structures.distance(row, references))
    }
    self.values = values
  }

  private static let hoover = ResultColumn("hoover", "Hoover", "胡佛系数")
  private static let others = [
    ResultColumn("against_rest", "to rest", "对其余"), hoover,
    ResultColumn("hachman", "Hachman", "哈克曼"), ResultColumn("herfindahl", "HHI", "赫芬达尔"),
  ]

  var outcome: Outcome {
    let (part, table) = (structures.part, structures.table)
    let range = ValueRange(lower: 0, upper: 2)
    guard let result = structures.result else {
      return Outcome(
        Bilingual("Krugman", "克鲁格曼指数") + Structures.against, range: range,
        used: part.values.count, names: part.units == nil ? [] : [.unit],
        numbers: [.value, Self.hoover],
        rows: zip(table.units, values).map { name, value in
          OutcomeRow(part.units == nil ? [] : [name], [value, value.map { $0 / 2 }])
        })
    }
    return Outcome(
      Bilingual("Krugman, against the nation", "克鲁格曼指数，对全国"), range: range,
      used: part.values.count, names: [.unit], numbers: [.value] + Self.others,
      rows: table.units.indices.map { unit in
        OutcomeRow(
          [table.units[unit]],
          [
            result.krugman[unit], result.krugmanRest[unit], result.hooverSpecialisation[unit],
            result.hachman[unit], result.herfindahl[unit],
          ])
      })
  }

  var figure: MeasureFigure { .results }

  /// The unit that differs most.
  var steps: [Bilingual] {
    guard let unit = values.largest else { return [] }
    let table = structures.table
    let references = table.references?[unit] ?? structures.matrix.columnTotals
    let name = table.units[unit]
    return [
      structures.result == nil
        ? Bilingual(
          "K = Σ|share of the value − share of the reference|; the largest\(name.isEmpty ? "" : ", of " + name):",
          "K = Σ|数值份额 − 参照份额|；最大者\(name.isEmpty ? "" : "，" + name)：")
        : Bilingual(
          "K = Σ|share in the region − share in the nation|; the largest, of \(name):",
          "K = Σ|在地区的份额 − 在全国的份额|；最大者，\(name)："),
      "  " + structures.differences(table.values[unit], references) + " = " + values[unit].said,
      Bilingual("Hoover's coefficient is K/2 = ", "胡佛专业化系数 K/2 = ")
        + values[unit].map { $0 / 2 }.said,
    ]
  }
}

private struct LocalisationOutput: MeasureOutput {
  let structures: Structures
  /// One for each item.
  let values: [Measure]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    structures = try Structures(part, context)
    if let result = structures.result {
      values = result.localisation
      return
    }
    var values: [Measure] = []
    for column in structures.table.columns.indices {
      let distance = try structures.distance(
        structures.matrix.column(column), structures.references(column))
      values.append(distance.map { $0 / 2 })
    }
    self.values = values
  }

  var outcome: Outcome {
    let hasItems = structures.part.items != nil
    let name = Bilingual("Hoover's coefficient of localisation", "胡佛地方化系数")
    return Outcome(
      structures.result == nil ? name + Structures.against : name,
      range: ValueRange(lower: 0, upper: 1), used: structures.part.values.count,
      names: hasItems ? [.item] : [], numbers: [.value],
      rows: zip(structures.table.columns, values).map { OutcomeRow(hasItems ? [$0] : [], [$1]) })
  }

  var figure: MeasureFigure { .results }

  /// The industry that differs most.
  var steps: [Bilingual] {
    guard let column = values.largest else { return [] }
    let name = structures.table.columns[column]
    return [
      structures.result == nil
        ? Bilingual(
          "L = ½·Σ|share of the value − share of the reference| over regions; the largest\(name.isEmpty ? "" : ", " + name):",
          "L = ½·Σ|数值份额 − 参照份额|；最大者\(name.isEmpty ? "" : "，" + name)：")
        : Bilingual(
          "L = ½·Σ|share of the industry − share of all industries| over regions; the largest, \(name):",
          "L = ½·Σ|该产业的地区份额 − 全部产业的地区份额|；最大者，\(name)："),
      "  ½·("
        + structures.differences(
          structures.matrix.column(column), structures.references(column)) + ") = "
        + values[column].said,
    ]
  }
}

extension Structures {
  /// What an industry is held against in each region.
  fileprivate func references(_ column: Int) -> [Double] {
    table.references?.map { $0[column] } ?? matrix.rowTotals
  }
}
