internal import RegionalIndices
internal import Tabular

extension MeasureRow {
  /// Inequality among values.
  static let inequality: [MeasureRow] = [
    MeasureRow(
      name: "gini", title: Words("Gini coefficient", "基尼系数"),
      range: "0 … (n − 1)/n; corrected 0 … 1",
      form: .list, uses: [.weight, .unit],
      meaning: Words(
        "How unequal values are: 0 all equal, near 1 one has all.", "数值有多不均：0为完全相等，接近1为一家独占。"),
      variants: ["population", "corrected"], guide: "gini"
    ) { part, context throws(MeasureError) in
      if let weights = part.weights {
        return Outcome(
          try index(part) { () throws(IndexError) in try gini(part.values, weights: weights) })
      }
      let variant = GiniVariant(rawValue: context.variant) ?? .population
      return Outcome(
        try index(part) { () throws(IndexError) in try gini(part.values, variant: variant) })
    },
    MeasureRow(
      name: "lorenz", title: Words("Lorenz curve", "洛伦兹曲线"), range: "0 … 1", form: .list,
      uses: [.weight, .unit],
      meaning: Words(
        "Which share of the total the poorest share of the units has.", "最低的若干比例单位占总量的比例。"),
      guide: "lorenz-curve", compute: Lists.lorenz),
    MeasureRow(
      name: "theil", title: Words("Theil index", "泰尔指数"), range: "T 0 … ln n; L 0 upwards",
      form: .list,
      uses: [.group, .weight, .unit],
      meaning: Words(
        "Inequality that adds up over groups: between them and within them.", "可按组分解的不平等：组间与组内。"),
      variants: ["t", "l"], guide: "theil",
      summaries: { SummaryList(TheilSummary(), variant: $0) }, compute: Lists.theilIndex),
    MeasureRow(
      name: "cv", aliases: ["williamson"], title: Words("Coefficient of variation", "变异系数"),
      range: "0 … √(n − 1)", form: .list, uses: [.weight, .unit], domain: .any,
      meaning: Words("The standard deviation as a share of the mean.", "标准差与均值之比。"),
      variants: ["population", "sample", "logPopulation", "logSample"],
      guide: "coefficient-of-variation",
      summaries: { name in
        let variant = VariationVariant(rawValue: name) ?? .population
        return SummaryList(VariationSummary(variant: variant), variant: name)
      }
    ) { part, context throws(MeasureError) in
      if let weights = part.weights {
        return Outcome(
          try index(part) { () throws(IndexError) in try williamson(part.values, weights: weights) }
        )
      }
      let variant = VariationVariant(rawValue: context.variant) ?? .population
      return Outcome(
        try index(part) { () throws(IndexError) in
          try coefficientOfVariation(part.values, variant: variant)
        })
    },
  ]

  /// How much the largest have.
  static let concentration: [MeasureRow] = [
    MeasureRow(
      name: "hhi", title: Words("Herfindahl–Hirschman index", "赫芬达尔指数"),
      range: "1/n … 1; points to 10,000; number 1 … n", form: .list, uses: [.unit],
      meaning: Words("The sum of squared shares: 1 is one alone.", "份额平方和：1为独家。"),
      variants: ["index", "points", "normalised", "equivalentNumber"], guide: "herfindahl",
      summaries: { SummaryList(HerfindahlSummary(), variant: $0) }
    ) { part, context throws(MeasureError) in
      let variant = HerfindahlVariant(rawValue: context.variant) ?? .index
      return Outcome(
        try index(part) { () throws(IndexError) in try herfindahl(part.values, variant: variant) })
    },
    MeasureRow(
      name: "cr", title: Words("Concentration ratio", "集中率"), range: "k/n … 1", form: .list,
      uses: [.unit], usesOptions: [.k],
      meaning: Words("The share of the k largest (-k, 4 by default).", "最大的k家所占份额（-k，默认4）。"),
      guide: "concentration-ratio"
    ) { part, context throws(MeasureError) in
      Outcome(
        try index(part) { () throws(IndexError) in
          try concentrationRatio(part.values, k: context.k)
        })
    },
  ]
}

/// Measures of a list that give more than one number.
private enum Lists {
  @Sendable static func lorenz(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let curve = try index(part) { () throws(IndexError) in
      if let weights = part.weights {
        try lorenzCurve(part.values, weights: weights)
      } else {
        try lorenzCurve(part.values)
      }
    }
    let rows = curve.points.map { point in
      OutcomeRow([], [.value(point.value), .value(point.population)])
    }
    return Outcome(
      variant: part.weights == nil ? "Lorenz curve" : "Lorenz curve, weighted",
      range: ValueRange(lower: 0, upper: 1), used: part.values.count,
      numbers: ["value", "population"], rows: rows)
  }

  @Sendable static func theilIndex(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let variant = TheilVariant(rawValue: context.variant) ?? .t
    guard part.groups != nil || part.weights != nil else {
      return Outcome(
        try index(part) { () throws(IndexError) in try theil(part.values, variant: variant) })
    }
    let groups = part.groups?.map { context.groups[Int($0)] }
    let split = try index(part) { () throws(IndexError) in
      try theilDecomposition(
        part.values, population: part.weights,
        groups: groups ?? Array(repeating: "", count: part.values.count))
    }
    let chosen = variant == .t ? split.t : split.l
    let name = variant == .t ? "Theil T" : "Theil L (mean log deviation)"
    guard groups != nil else {
      return Outcome(
        variant: name + ", weighted", range: ValueRange(lower: 0), used: part.values.count,
        numbers: ["value"], rows: [OutcomeRow([], [chosen.total])])
    }
    let share = Self.ratio(chosen.between, chosen.total)
    return Outcome(
      variant: name + ", decomposed", range: ValueRange(lower: 0), used: part.values.count,
      numbers: ["value", "between", "within", "between_share"],
      rows: [OutcomeRow([], [chosen.total, chosen.between, chosen.within, share])])
  }

  private static func ratio(_ part: Measure, _ total: Measure) -> Measure {
    guard let part = part.value, let total = total.value else { return .undefined(.partUndefined) }
    return total == 0 ? .undefined(.zeroDenominator("total")) : Measure(part / total)
  }
}
