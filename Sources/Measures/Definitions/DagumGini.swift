internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let dagum = MeasureDefinition(
    "dagum", aliases: ["dagum-gini"], title: Bilingual("Dagum's Gini by groups", "达古姆基尼系数分解"),
    family: .inequality, range: "0 … (n − 1)/n; parts sum to it", form: .list, needs: [.group],
    uses: [.weight, .unit],
    meaning: Bilingual(
      "The Gini inside groups, net between them, and from groups that overlap.",
      "基尼系数的组内、组间净值与超变密度三部分。"),
    variants: [
      MeasureVariant("parts", "three parts", "三部分"),
      MeasureVariant("groups", "each group", "各组"),
      MeasureVariant("pairs", "each two groups", "每两组"),
    ], guide: "dagum-gini", sample: .grouped,
    stack: [DagumOutput.within, DagumOutput.between, DagumOutput.across],
    output: DagumOutput.self)
}

private struct DagumOutput: MeasureOutput {
  static let within = ResultColumn("within", "within groups", "组内")
  static let between = ResultColumn("between", "net between groups", "组间净值")
  static let across = ResultColumn("transvariation", "transvariation", "超变密度")
  private static let group = ResultColumn("group", "group", "分组")
  private static let other = ResultColumn("other", "other group", "另一组")

  let variant: String
  let split: DagumGini

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    variant = context.variant
    let labels = part.groups?.map { context.groups[Int($0)] } ?? part.values.map { _ in "" }
    split = try index(part) { () throws(IndexError) in
      try part.values.dagumGini(groups: labels, weights: part.weights)
    }
  }

  var outcome: Outcome {
    switch variant {
    case "groups": groups
    case "pairs": pairs
    default: parts
    }
  }

  private func outcome(
    names: [ResultColumn], numbers: [ResultColumn], rows: [OutcomeRow]
  ) -> Outcome {
    Outcome(
      Bilingual("Gini, population, split by groups (Dagum)", "基尼系数（总体式），达古姆分解"),
      range: ValueRange(lower: 0, upper: 1), used: split.count, names: names, numbers: numbers,
      rows: rows)
  }

  private var parts: Outcome {
    outcome(
      names: [], numbers: [.value, Self.within, Self.between, Self.across],
      rows: [
        OutcomeRow(
          [],
          [split.gini, split.within, split.netBetween, split.transvariation].map { Measure($0) })
      ])
  }

  private var groups: Outcome {
    outcome(
      names: [Self.group],
      numbers: [
        .value, ResultColumn("population_share", "share of units", "单位份额"),
        ResultColumn("value_share", "share of the total", "总量份额"),
      ],
      rows: split.groups.indices.map { place in
        OutcomeRow(
          [split.groups[place]],
          [
            split.groupGini[place], Measure(split.populationShares[place]),
            Measure(split.incomeShares[place]),
          ])
      })
  }

  private var pairs: Outcome {
    outcome(
      names: [Self.group, Self.other],
      numbers: [
        .value, ResultColumn("distance", "relative distance D", "相对富裕度 D"), Self.between,
        Self.across,
      ],
      rows: split.pairs.map { pair in
        OutcomeRow(
          [split.groups[pair.first], split.groups[pair.second]],
          [pair.gini, pair.distance, Measure(pair.netBetween), Measure(pair.transvariation)])
      })
  }

  var figure: MeasureFigure { variant == "parts" ? .values : .results }

  var steps: [Bilingual] {
    let inside = split.groups.indices.compactMap { place in
      split.groupGini[place].value.map {
        "\(split.populationShares[place].said)·\(split.incomeShares[place].said)·\($0.said)"
      }
    }
    var lines = [
      Bilingual(
        "within = Σ (share of the units)·(share of the total)·(G of the group) = ",
        "组内 = Σ (占单位份额)·(占总量份额)·(该组 G) = ")
        + "\(inside.cut(" + ")) = \(split.within.said)",
      Bilingual(
        "G = within + net between + transvariation = ", "G = 组内 + 组间净值 + 超变密度 = ")
        + "\(split.within.said) + \(split.netBetween.said) + \(split.transvariation.said)",
      Bilingual("  = \(split.gini.said)"),
    ]
    for (place, name) in split.groups.enumerated() where !name.isEmpty {
      lines.append(
        Bilingual("G of \(name) = ", "\(name)的 G = ") + split.groupGini[place].said
          + Bilingual(
            "; its share of the units \(split.populationShares[place].said), of the total \(split.incomeShares[place].said)",
            "；占单位 \(split.populationShares[place].said)，占总量 \(split.incomeShares[place].said)"))
    }
    for pair in split.pairs.prefix(6) {
      let (a, b) = (split.groups[pair.first], split.groups[pair.second])
      lines.append(
        Bilingual("between \(a) and \(b): G = ", "\(a)与\(b)之间：G = ") + pair.gini.said + ", D = "
          + pair.distance.said)
    }
    return lines
  }
}
