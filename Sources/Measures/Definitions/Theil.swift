internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let theil = MeasureDefinition(
    "theil", title: Bilingual("Theil index", "泰尔指数"), family: .inequality,
    range: "T 0 … ln n; L 0 upwards", form: .list, uses: [.group, .weight, .unit],
    answered: .nonNegative,
    meaning: Bilingual(
      "Inequality that adds up over groups: between them and within them.", "可按组分解的不平等：组间与组内。"),
    variants: [
      MeasureVariant(TheilVariant.t, "Theil T", "泰尔 T"),
      MeasureVariant(TheilVariant.l, "mean log deviation", "对数偏差均值"),
    ], guide: "theil", sample: .grouped, stack: [TheilOutput.between, TheilOutput.within],
    summaries: { variant in
      SummaryList(TheilSummary()) { (summary) throws(IndexError) in
        let chosen = TheilVariant(rawValue: variant) ?? .t
        return Outcome(FoundValue(try summary.value(variant: chosen)), TheilOutput.name(chosen))
      }
    }, output: TheilOutput.self)
}

private struct TheilOutput: MeasureOutput {
  static let between = ResultColumn("between", "between groups", "组间")
  static let within = ResultColumn("within", "within groups", "组内")
  private static let share = ResultColumn("between_share", "share between groups", "组间占比")

  let part: GroupSample
  let variant: TheilVariant
  /// Of values that count alike.
  let value: FoundValue?
  /// Of values with weights or groups.
  let split: TheilDecomposition?

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let variant = TheilVariant(rawValue: context.variant) ?? .t
    self.part = part
    self.variant = variant
    guard part.groups != nil || part.weights != nil else {
      split = nil
      value = try index(part) { () throws(IndexError) in
        FoundValue(try RegionalIndices.theil(part.values, variant: variant))
      }
      return
    }
    value = nil
    let groups = part.groups?.map { context.groups[Int($0)] }
    split = try index(part) { () throws(IndexError) in
      try theilDecomposition(
        part.values, population: part.weights,
        groups: groups ?? Array(repeating: "", count: part.values.count))
    }
  }

  static func name(_ variant: TheilVariant) -> Bilingual {
    switch variant {
    case .t: Bilingual("Theil T", "泰尔T")
    case .l: Bilingual("Theil L (mean log deviation)", "泰尔L（对数偏差均值）")
    }
  }

  private var chosen: TheilDecomposition.Split? { variant == .t ? split?.t : split?.l }

  var outcome: Outcome {
    let name = Self.name(variant)
    if let value { return Outcome(value, name) }
    let chosen = self.chosen
    let total = chosen?.total ?? .undefined(.partUndefined)
    guard part.groups != nil, let chosen else {
      return Outcome(
        name + Bilingual(", weighted", "，加权"), range: ValueRange(lower: 0), used: part.values.count,
        numbers: [.value], rows: [OutcomeRow([], [total])])
    }
    return Outcome(
      name + Bilingual(", decomposed", "，分解"), range: ValueRange(lower: 0), used: part.values.count,
      numbers: [.value, Self.between, Self.within, Self.share],
      rows: [
        OutcomeRow(
          [], [total, chosen.between, chosen.within, Self.ratio(chosen.between, chosen.total)])
      ])
  }

  private static func ratio(_ part: Measure, _ total: Measure) -> Measure {
    guard let part = part.value, let total = total.value else { return .undefined(.partUndefined) }
    return total == 0 ? .undefined(.zeroDenominator(.total)) : Measure(part / total)
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    if let value { return plain(value) }
    guard let split, let chosen else { return [] }
    return part.groups == nil ? weighted(chosen.total) : decomposed(split, chosen)
  }

  private func plain(_ value: FoundValue) -> [Bilingual] {
    let total = part.values.exactSum()
    let mean = total / Double(part.values.count)
    let ratios = part.values.map { ($0 / mean).said }
    let head =
      Bilingual("mean μ", "均值 μ")
      + " = Σx/n = \(total.said)/\(part.values.count) = \(mean.said)"
    switch variant {
    case .t:
      return [
        head, "T = (1/n)·Σ (x/μ)·ln(x/μ)" + Bilingual(", with 0·ln 0 = 0", "，规定 0·ln 0 = 0"),
        Bilingual("x/μ = " + ratios.cut(", ")),
        "T = (1/\(part.values.count))·(" + ratios.map { "\($0)·ln \($0)" }.cut(" + ") + ") = "
          + value.measure.said,
      ]
    case .l:
      return [
        head, Bilingual("L = (1/n)·Σ ln(μ/x)"), Bilingual("x/μ = " + ratios.cut(", ")),
        "L = −(1/\(part.values.count))·(" + ratios.map { "ln \($0)" }.cut(" + ") + ") = "
          + value.measure.said,
      ]
    }
  }

  /// From each unit's share of the people and of the income.
  private func weighted(_ total: Measure) -> [Bilingual] {
    let weights = part.weights ?? []
    let people = weights.exactSum()
    let income = zip(part.values, weights).map { $0 * $1 }.exactSum()
    let shares = zip(part.values, weights).map { value, weight in
      (people: (weight / people).said, income: (value * weight / income).said)
    }
    let terms = shares.map { share in
      variant == .t
        ? "\(share.income)·ln(\(share.income)/\(share.people))"
        : "\(share.people)·ln(\(share.people)/\(share.income))"
    }
    return [
      Bilingual(
        "p = w/Σw, share of the weight; s = wx/Σwx, share of the total; Σw = \(people.said), Σwx = \(income.said)",
        "p = w/Σw 为权重占比，s = wx/Σwx 为总量占比；Σw = \(people.said)，Σwx = \(income.said)"),
      Bilingual(variant == .t ? "T = Σ s·ln(s/p)" : "L = Σ p·ln(p/s)"),
      "  = " + terms.cut(" + ") + " = " + total.said,
    ]
  }

  /// From each group's shares and its own index.
  private func decomposed(
    _ split: TheilDecomposition, _ chosen: TheilDecomposition.Split
  ) -> [Bilingual] {
    let shares = zip(split.incomeShares, split.populationShares)
    let between = shares.map { income, people in
      variant == .t
        ? "\(income.said)·ln(\(income.said)/\(people.said))"
        : "\(people.said)·ln(\(people.said)/\(income.said))"
    }
    let own = variant == .t ? split.incomeShares : split.populationShares
    let within = zip(own, chosen.byGroup).map { "\($0.said)·\($1.value?.said ?? "–")" }
    return [
      Bilingual(
        "groups \(split.groups.cut(", ")): shares of the total ", "组 \(split.groups.cut("、"))：总量占比 "
      )
        + split.incomeShares.list + Bilingual("; of the units or their weight ", "；单位或权重占比 ")
        + split.populationShares.list,
      Bilingual("between, each unit as the mean of its group: ", "组间（各单位均取组均值）：")
        + between.cut(" + ") + " = " + chosen.between.said,
      Bilingual("within, the groups' own by their shares: ", "组内（各组自身指数按份额加权）：")
        + within.cut(" + ") + " = " + chosen.within.said,
      Bilingual("whole = between groups + within groups", "总体 = 组间 + 组内"),
      "  = " + chosen.between.said + " + " + chosen.within.said + " = " + chosen.total.said,
    ]
  }
}
