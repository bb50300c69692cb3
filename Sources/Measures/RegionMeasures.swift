internal import RegionalIndices
internal import Tabular

extension MeasureRow {
  /// Regions by industries.
  static let regions: [MeasureRow] = [
    MeasureRow(
      name: "lq", title: Words("Location quotient", "区位商"), range: "0 upwards; symmetric −1 … 1",
      form: .table, needs: [.unit, .item],
      meaning: Words(
        "An industry's share in the region over its share in the nation; 1 is average.",
        "产业在地区的份额与在全国的份额之比；1为平均。"),
      variants: ["plain", "symmetric"], guide: "location-quotient", compute: Regions.quotients),
    MeasureRow(
      name: "locational-gini", title: Words("Locational Gini", "空间基尼系数"),
      range: "by variant: (n − 1)/n, 0.5, 1, 2", form: .table, needs: [.unit, .item],
      uses: [.reference], spared: [.item],
      meaning: Words(
        "How unevenly an industry lies over the regions, against all industries.",
        "产业在各地区分布的不均程度（相对于全部产业）。"),
      variants: LocationalGiniVariant.allCases.map(\.rawValue), guide: "locational-gini",
      compute: Regions.locational),
    MeasureRow(
      name: "krugman", aliases: ["specialisation", "specialization", "hoover"],
      title: Words("Krugman specialisation", "克鲁格曼专业化指数"), range: "0 … 2", form: .table,
      needs: [.unit, .item], uses: [.reference], spared: [.unit],
      meaning: Words(
        "How far a region's industries differ from the nation's; 0 is the same.",
        "地区产业结构与全国的差异；0为相同。"),
      guide: "specialisation", compute: Regions.krugman),
    MeasureRow(
      name: "localisation", aliases: ["localization"],
      title: Words("Localisation coefficient", "地方化系数"), range: "0 … 1", form: .table,
      needs: [.unit, .item], uses: [.reference], spared: [.item],
      meaning: Words(
        "How far an industry's regions differ from all industries'; 0 is the same.",
        "产业的地区分布与全部产业的差异；0为相同。"),
      guide: "specialisation", compute: Regions.localisation),
  ]

  /// Subsystems and indicators.
  static let systems: [MeasureRow] = [
    MeasureRow(
      name: "coupling", title: Words("Coupling coordination degree", "耦合协调度"), range: "0 … 1",
      form: .table, needs: [.unit, .item],
      meaning: Words(
        "How far and how alike subsystems are developed (scores of 0 … 1).",
        "各子系统发展水平及其协调程度（得分0…1）。"),
      variants: CouplingVariant.allCases.map(\.rawValue), guide: "coupling-coordination",
      compute: Regions.coupling),
    MeasureRow(
      name: "entropy", title: Words("Entropy weights", "熵权法"), range: "0 … 1, sum 1", form: .table,
      needs: [.unit, .item], usesOptions: [.cost],
      meaning: Words(
        "Weights of indicators: the more they differ between units, the more they count.",
        "指标权重：单位间差异越大，权重越大。"),
      variants: IndicatorScaling.allCases.map(\.rawValue), guide: "entropy-weights",
      compute: Regions.entropy),
  ]
}

private enum Regions {
  @Sendable static func quotients(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let table = try Crossed(part, context)
    let matrix = try table.matrix(part)
    let result = try index(part) { () throws(IndexError) in try locationQuotients(matrix) }
    let isSymmetric = context.variant == "symmetric"
    let numbers = isSymmetric ? result.symmetric : result.quotients
    let rows = zip(table.units, numbers).flatMap { unit, row in
      zip(table.columns, row).map { OutcomeRow([unit, $0], [$1]) }
    }
    return Outcome(
      variant: isSymmetric ? "symmetric location quotient" : "location quotient",
      range: isSymmetric ? ValueRange(lower: -1, upper: 1) : ValueRange(lower: 0),
      used: part.values.count, names: ["unit", "item"], numbers: ["value"], rows: rows)
  }

  @Sendable static func locational(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let table = try Crossed(part, context)
    let matrix = try table.matrix(part)
    let variant = LocationalGiniVariant(rawValue: context.variant) ?? .plain
    var rows: [OutcomeRow] = []
    var range = ValueRange()
    for (column, name) in table.columns.enumerated() {
      let reference = table.references?.map { $0[column] } ?? matrix.rowTotals
      let industry = matrix.column(column)
      // An industry that is nowhere has no distribution; the others have theirs.
      if table.columns.count > 1, industry.allSatisfy({ $0 == 0 }) {
        rows.append(OutcomeRow([name], [.undefined(.zeroDenominator("industry total"))]))
        continue
      }
      let value = try index(part) { () throws(IndexError) in
        try locationalGini(industry, reference: reference, variant: variant)
      }
      range = value.range
      rows.append(OutcomeRow(part.items == nil ? [] : [name], [value.measure]))
    }
    return Outcome(
      variant: variant.title + (variant == .plain ? "" : Self.against(part)), range: range,
      used: part.values.count,
      names: part.items == nil ? [] : ["item"], numbers: ["value"], rows: rows)
  }

  private static func against(_ part: Part) -> String {
    part.references == nil ? "" : ", against the reference"
  }

  /// Σ|s − r| of each list of values and its references.
  private static func distances(
    _ lists: [(values: [Double], references: [Double])], _ part: Part
  ) throws(MeasureError) -> [Measure] {
    var distances: [Measure] = []
    for list in lists {
      let value = try index(part) { () throws(IndexError) in
        try bilateralSpecialisation(Matrix([list.values, list.references]), 0, 1)
      }
      distances.append(value.measure)
    }
    return distances
  }

  private static func krugmanByReference(
    _ part: Part, _ table: Crossed, _ references: [[Double]]
  ) throws(MeasureError) -> Outcome {
    let values = try distances(Array(zip(table.values, references)), part)
    return Outcome(
      variant: "Krugman" + against(part), range: ValueRange(lower: 0, upper: 2),
      used: part.values.count, names: part.units == nil ? [] : ["unit"],
      numbers: ["value", "hoover"],
      rows: zip(table.units, values).map { name, value in
        OutcomeRow(part.units == nil ? [] : [name], [value, value.map { $0 / 2 }])
      })
  }

  private static func localisationByReference(
    _ part: Part, _ table: Crossed, _ references: [[Double]]
  ) throws(MeasureError) -> Outcome {
    let lists = table.columns.indices.map { column in
      (values: table.values.map { $0[column] }, references: references.map { $0[column] })
    }
    let values = try distances(lists, part)
    return Outcome(
      variant: "Hoover's coefficient of localisation" + against(part),
      range: ValueRange(lower: 0, upper: 1), used: part.values.count,
      names: part.items == nil ? [] : ["item"], numbers: ["value"],
      rows: zip(table.columns, values).map { name, value in
        OutcomeRow(part.items == nil ? [] : [name], [value.map { $0 / 2 }])
      })
  }

  @Sendable static func krugman(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let table = try Crossed(part, context)
    if let references = table.references {
      return try krugmanByReference(part, table, references)
    }
    let matrix = try table.matrix(part)
    let result = try index(part) { () throws(IndexError) in try specialisation(matrix) }
    let rows = table.units.indices.map { unit in
      OutcomeRow(
        [table.units[unit]],
        [
          result.krugman[unit], result.krugmanRest[unit], result.hooverSpecialisation[unit],
          result.hachman[unit], result.herfindahl[unit],
        ])
    }
    return Outcome(
      variant: "Krugman, against the nation", range: ValueRange(lower: 0, upper: 2),
      used: part.values.count, names: ["unit"],
      numbers: ["value", "against_rest", "hoover", "hachman", "herfindahl"], rows: rows)
  }

  @Sendable static func localisation(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let table = try Crossed(part, context)
    if let references = table.references {
      return try localisationByReference(part, table, references)
    }
    let matrix = try table.matrix(part)
    let result = try index(part) { () throws(IndexError) in try specialisation(matrix) }
    return Outcome(
      variant: "Hoover's coefficient of localisation", range: ValueRange(lower: 0, upper: 1),
      used: part.values.count, names: ["item"], numbers: ["value"],
      rows: zip(table.columns, result.localisation).map { OutcomeRow([$0], [$1]) })
  }

  @Sendable static func coupling(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let table = try Crossed(part, context)
    let variant = CouplingVariant(rawValue: context.variant) ?? .classic
    var rows: [OutcomeRow] = []
    for (unit, scores) in zip(table.units, table.values) {
      let result = try index(part) { () throws(IndexError) in
        try couplingCoordination(scores, variant: variant)
      }
      let word = result.coordination.value.flatMap { CouplingClasses.tenLeftClosed.label(of: $0) }
      rows.append(
        OutcomeRow(
          [unit], [result.coordination, result.coupling, Measure(result.development)], word: word))
    }
    return Outcome(
      variant: "coupling coordination, \(variant.rawValue); " + CouplingClasses.tenLeftClosed.name,
      range: ValueRange(lower: 0, upper: 1), used: part.values.count, names: ["unit"],
      numbers: ["value", "coupling", "development"], word: "class", rows: rows)
  }

  @Sendable static func entropy(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let table = try Crossed(part, context)
    let matrix = try table.matrix(part)
    let scaling = IndicatorScaling(rawValue: context.variant) ?? .none
    let directions = try IndicatorScores.directions(table.columns, context)
    let result = try index(part) { () throws(IndexError) in
      try entropyWeights(matrix, scaling: scaling, directions: directions)
    }
    let rows = table.columns.indices.map { column in
      OutcomeRow(
        [table.columns[column]],
        [Measure(result.weights[column]), Measure(result.entropies[column])])
    }
    return Outcome(
      variant: "entropy weights, scaling \(scaling.rawValue)",
      range: ValueRange(lower: 0, upper: 1), used: part.values.count, names: ["item"],
      numbers: ["value", "entropy"], rows: rows)
  }
}
