internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// The level of significance.
  static let level = MeasureParameter.number(
    "alpha", Bilingual("The level of significance; 0.05 where none is said.", "显著性水平，默认 0.05。"),
    above: 0, initially: 0.05)
}

extension MeasureDefinition {
  static let lisa = MeasureDefinition(
    "lisa", aliases: ["local-moran"], title: Bilingual("Local Moran's I (LISA)", "局部莫兰指数"),
    family: .space, range: "no bounds; the mean is (n − 1)/n of Moran's I", form: .list,
    needs: [.unit],
    needsLinks: true, usesParameters: [.permutations, .seed, .level], domain: .any,
    meaning: Bilingual(
      "Who stands among its like and who among others, with a test of each.",
      "谁与同类为邻、谁与异类为邻，逐个检验。"),
    variants: [
      MeasureVariant("plain", "level as it is", "水平不校正"),
      MeasureVariant("fdr", "level corrected for many tests", "按错误发现率校正"),
      MeasureVariant("unscaled", "z·lag, whose mean is Moran's I", "z·邻接均值，其均值为莫兰指数"),
    ], guide: "local-moran", sample: .linked, isDrawnFirst: true, output: LisaOutput.self)

  static let getisOrd = MeasureDefinition(
    "getis-ord", aliases: ["hot-spots"], title: Bilingual("Getis and Ord's G", "热点分析 G 统计量"),
    family: .space, range: "z above 0 hot, below 0 cold", form: .list, needs: [.unit],
    needsLinks: true, usesParameters: [.level],
    meaning: Bilingual("Whether high values, or low ones, lie together.", "高值或低值是否聚在一起。"),
    variants: [
      MeasureVariant("star", "each unit with itself", "各单位含自身"),
      MeasureVariant("local", "each unit without itself", "各单位不含自身"),
      MeasureVariant("global", "all units", "全部单位"),
      MeasureVariant("fdr", "each with itself, level corrected", "含自身，校正水平"),
    ], guide: "getis-ord", sample: .linked, output: HotSpotOutput.self)

  static let geary = MeasureDefinition(
    "geary", aliases: ["gearys-c"], title: Bilingual("Geary's C", "吉里指数"), family: .space,
    range: "0 upwards; 1 by chance", form: .list, needs: [.unit], needsLinks: true,
    usesParameters: [.permutations, .seed], domain: .any,
    meaning: Bilingual(
      "Whether neighbours differ less than any two units (below 1) or more.",
      "相邻单位之差小于（小于1）还是大于任意两单位之差。"),
    variants: [
      MeasureVariant("randomised", "variance of randomised values", "随机化假设方差"),
      MeasureVariant("normal", "variance of normal values", "正态假设方差"),
      MeasureVariant("permutation", "random orders", "随机置换检验"),
    ], guide: "gearys-c", sample: .linked, output: GearyOutput.self)

  static let discovery = MeasureDefinition(
    "fdr", aliases: ["false-discovery-rate"], title: Bilingual("False discovery rate", "错误发现率"),
    family: .space, range: "0 … 1", form: .list, uses: [.unit], usesParameters: [.level],
    meaning: Bilingual(
      "Which of many tests stay significant; values are their p.", "多个检验中哪些仍显著；数值为各 p 值。"),
    guide: "false-discovery-rate", sample: .chances, output: DiscoveryOutput.self)
}

extension LocalMoranTest.Class {
  fileprivate var words: Bilingual {
    switch self {
    case .highHigh: Bilingual("high-high", "高—高")
    case .lowHigh: Bilingual("low-high", "低—高")
    case .lowLow: Bilingual("low-low", "低—低")
    case .highLow: Bilingual("high-low", "高—低")
    case .notSignificant: Bilingual("not significant", "不显著")
    case .island: Bilingual("island", "无邻接")
    }
  }
}

private struct LisaOutput: MeasureOutput {
  let units: [String]
  let test: LocalMoranTest
  let isUnscaled: Bool

  /// I of each unit, on the scale of the variant.
  private var indices: [Measure] { isUnscaled ? test.local.unscaled : test.local.index }

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let neighbours = try Neighbours(part, context)
    units = neighbours.units
    isUnscaled = context.variant == "unscaled"
    test = try index(part) { () throws(IndexError) in
      try part.values.localMoranTest(
        SpatialWeights(neighbours.links), permutations: context.permutations, seed: context.seed,
        alpha: context.number(.level), corrected: context.variant == "fdr")
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("z", "z", "z 值"), ResultColumn("p", "p", "p 值"),
  ]

  var outcome: Outcome {
    let correction =
      test.isCorrected ? Bilingual(", level corrected", "，校正水平") : Bilingual("", "")
    var outcome = Outcome(
      Bilingual(
        "local Moran's I, \(test.permutations) permutations, seed \(test.seed), level \(test.alpha.said)",
        "局部莫兰指数，\(test.permutations)次置换，种子\(test.seed)，水平\(test.alpha.said)")
        + correction
        + (isUnscaled ? Bilingual(", as z·lag", "，取 z·邻接均值") : Bilingual("")),
      used: units.count, names: [.unit], numbers: Self.columns,
      word: ResultColumn("class", "class", "类别"),
      rows: units.indices.map { unit in
        OutcomeRow(
          [units[unit]],
          [indices[unit], test.local.conditional[unit].z, test.p[unit]],
          word: test.classes[unit].words)
      })
    outcome.summary = [(ResultColumn("I", "Moran's I", "莫兰指数 I"), test.local.global)]
    return outcome
  }

  private var spots: [ScatterFigure.Spot] {
    units.indices.compactMap { unit in
      guard let z = test.local.deviations[unit].value, let lag = test.local.lags[unit].value,
        test.classes[unit] != .island
      else { return nil }
      return ScatterFigure.Spot(name: units[unit], x: z, y: lag)
    }
  }

  var figure: MeasureFigure {
    guard !spots.isEmpty else { return .values }
    return .scatter(
      ScatterFigure(
        spots: spots,
        note: Bilingual("→ own value, ↑ neighbours' mean (σ)", "→ 自身值，↑ 邻接均值（标准差）"), centre: 0,
        quadrants: [
          Bilingual("low among high", "低—高"), Bilingual("high among high", "高—高"),
          Bilingual("low among low", "低—低"), Bilingual("high among low", "高—低"),
        ]))
  }

  var steps: [Bilingual] {
    guard let unit = indices.largest, let z = test.local.deviations[unit].value,
      let lag = test.local.lags[unit].value
    else { return [Bilingual("I = ") + (indices.first ?? .undefined(.constant)).said] }
    let (name, n) = (units[unit], units.count)
    let (sign, scale) = isUnscaled ? ("", "") : ("(n − 1)/n·", "\(n - 1)/\(n)·")
    return [
      Bilingual(
        "I = \(sign)z·(mean z of the neighbours), z = (x − μ)/σ; the largest, of \(name):",
        "I = \(sign)z·(邻接单位 z 的均值)，z = (x − μ)/σ；最大者，\(name)："),
      Bilingual("  \(scale)\(z.term)·\(lag.term) = ") + indices[unit].said,
      Bilingual(
        "p = (orders as far out + 1)/(\(test.permutations) + 1) = ",
        "p = (同样极端的排列数 + 1)/(\(test.permutations) + 1) = ") + test.p[unit].said,
    ]
  }
}

private struct HotSpotOutput: MeasureOutput {
  let values: [Double]
  let links: SpatialLinks
  let variant: String
  let units: [String]
  let result: GetisOrd
  let spots: [GetisOrd.Spot]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let neighbours = try Neighbours(part, context)
    let (variant, level) = (context.variant, context.number(.level))
    (values, links) = (part.values, neighbours.links)
    self.variant = variant
    units = neighbours.units
    let result = try index(part) { () throws(IndexError) in
      try part.values.getisOrd(neighbours.links)
    }
    self.result = result
    spots = try index(part) { () throws(IndexError) in
      try result.spots(
        alpha: min(1, level), corrected: variant == "fdr", withSelf: variant != "local")
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("expectation", "expectation by chance", "期望值"),
    ResultColumn("z", "z", "z 值"), ResultColumn("p", "p", "p 值"),
  ]

  private var local: [GetisOrd.Local] { variant == "local" ? result.local : result.star }

  var outcome: Outcome {
    guard variant != "global" else {
      let g = result.global
      return Outcome(
        Bilingual("G of all units, rows sum to 1", "全局 G，行标准化"), range: ValueRange(lower: 0),
        used: units.count, numbers: Self.columns,
        rows: [OutcomeRow([], [g.index, g.expectation, g.z, g.p])])
    }
    let name =
      variant == "local"
      ? Bilingual("G of each unit without itself", "各单位 G，不含自身")
      : Bilingual("G* of each unit with itself", "各单位 G*，含自身")
    return Outcome(
      name, range: ValueRange(lower: 0), used: units.count, names: [.unit], numbers: Self.columns,
      word: ResultColumn("class", "class", "类别"),
      rows: units.indices.map { unit in
        let g = local[unit]
        return OutcomeRow(
          [units[unit]], [g.index, g.expectation, g.z, g.p], word: Self.words(spots[unit]))
      })
  }

  private static func words(_ spot: GetisOrd.Spot) -> Bilingual {
    switch spot {
    case .hot: Bilingual("hot", "热点")
    case .cold: Bilingual("cold", "冷点")
    case .notSignificant: Bilingual("not significant", "不显著")
    case .island: Bilingual("island", "无邻接")
    }
  }

  var figure: MeasureFigure { variant == "global" ? .values : .results }

  var steps: [Bilingual] {
    let formula = Bilingual("G = mean x of the neighbours/Σ x; ", "G = 邻接处 x 的均值/Σ x；")
    guard variant != "global" else {
      let total = values.exactSum()
      let squares = values.map { $0 * $0 }.exactSum()
      let near = values.indices.map { values[$0] * (links.lag(values, of: $0) ?? 0) }
      return [
        Bilingual(
          "G = Σ x·(mean x of the neighbours)/Σ x·x′ of all pairs", "G = Σ x·(邻接均值)/全部对的 Σ x·x′"),
        Bilingual("  = (\(near.summed))/(\(total.said)² − \(squares.said)) = ")
          + result.global.index.said,
      ]
    }
    guard let unit = local.map(\.index).largest else {
      return [formula + "G = " + Bilingual("undefined", "无定义")]
    }
    return [
      formula + Bilingual("the largest, of \(units[unit]):", "最大者，\(units[unit])："),
      "  G = (\(around(unit).summed))/\(around(unit).count)/\(total(unit).said) = "
        + local[unit].index.said,
      "  z = (G − E)/√Var(G) = (" + local[unit].index.said + " − " + local[unit].expectation.said
        + ")/√" + local[unit].variance.said + " = " + local[unit].z.said,
    ]
  }

  /// The values that G of a unit adds up, and what it holds them against.
  private func around(_ unit: Int) -> [Double] {
    links.neighbours(of: unit).map { values[$0] } + (variant == "local" ? [] : [values[unit]])
  }

  private func total(_ unit: Int) -> Double {
    values.exactSum() - (variant == "local" ? values[unit] : 0)
  }
}

private struct GearyOutput: MeasureOutput {
  let values: [Double]
  let links: SpatialLinks
  let variant: String
  let result: GearyC
  let test: PermutationTest?

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let neighbours = try Neighbours(part, context)
    (values, links) = (part.values, neighbours.links)
    let weights = SpatialWeights(neighbours.links)
    variant = context.variant
    result = try index(part) { () throws(IndexError) in try part.values.gearyC(weights) }
    test =
      context.variant == "permutation"
      ? try index(part) { () throws(IndexError) in
        try part.values.gearyTest(
          weights, permutations: context.permutations, seed: context.seed)
      } : nil
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("expectation", "expectation by chance", "期望值"),
    ResultColumn("z", "z", "z 值"), ResultColumn("p", "p", "p 值"),
    ResultColumn("islands", "units without neighbours", "无邻接单位数"),
  ]

  var outcome: Outcome {
    let chosen = variant == "normal" ? result.normal : result.randomised
    let p = test.map { Measure($0.pTwoSided) } ?? chosen.p
    let name: Bilingual =
      switch variant {
      case "normal": Bilingual("Geary's C, normal values", "吉里指数，正态假设")
      case "permutation": Bilingual("Geary's C, random orders", "吉里指数，随机置换")
      default: Bilingual("Geary's C, randomised values", "吉里指数，随机化假设")
      }
    return Outcome(
      name, range: ValueRange(lower: 0), used: result.count, numbers: Self.columns,
      rows: [
        OutcomeRow(
          [], [result.index, .value(1), chosen.z, p, Measure(Double(result.islands))])
      ])
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    let mean = values.exactSum() / Double(values.count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }.exactSum()
    let linked = values.indices.filter { links.degree(of: $0) > 0 }
    return [
      Bilingual(
        "C = (n − 1)·Σ w·(x − x′)²/(2·S·Σ(x − μ)²), w summing to 1 for each of the S units with neighbours",
        "C = (n − 1)·Σ w·(x − x′)²/(2·S·Σ(x − μ)²)，有邻接的 S 个单位各自权重之和为 1"),
      Bilingual(
        "  = \(values.count - 1)·\(distance(linked).said)/(2·\(linked.count)·\(squares.said)) = ")
        + result.index.said,
      Bilingual("by chance 1; below it neighbours are alike", "随机时为 1；更小为相邻相似"),
    ]
  }

  /// Σ w·(x − x′)² = Σ x² − 2·x·(mean x of the neighbours) + (mean x² of the neighbours).
  private func distance(_ linked: [Int]) -> Double {
    let squares = values.map { $0 * $0 }
    return linked.map { unit in
      let (near, nearSquares) = (
        links.lag(values, of: unit) ?? 0, links.lag(squares, of: unit) ?? 0
      )
      return squares[unit] - 2 * values[unit] * near + nearSquares
    }.exactSum()
  }
}

private struct DiscoveryOutput: MeasureOutput {
  let names: [String]
  let p: [Double]
  let result: FalseDiscoveryRate

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    p = part.values
    names = part.units?.map { context.units[Int($0)] } ?? part.values.indices.map { "\($0 + 1)" }
    let level = min(1, context.number(.level))
    result = try index(part) { () throws(IndexError) in
      try part.values.falseDiscoveryRate(alpha: level)
    }
  }

  var outcome: Outcome {
    Outcome(
      Bilingual(
        "p adjusted after Benjamini and Hochberg, level \(result.alpha.said)",
        "校正 p 值（错误发现率），水平\(result.alpha.said)"), range: ValueRange(lower: 0, upper: 1),
      used: p.count, names: [.unit],
      numbers: [
        .value, ResultColumn("p", "p", "p 值"),
        ResultColumn("dependent", "adjusted for dependent tests", "任意相关时的校正 p 值"),
      ], word: ResultColumn("class", "class", "类别"),
      rows: names.indices.map { place in
        OutcomeRow(
          [names[place]],
          [
            Measure(result.adjusted[place]), Measure(p[place]),
            Measure(result.dependentAdjusted[place]),
          ],
          word: result.rejected[place]
            ? Bilingual("significant", "显著") : Bilingual("not significant", "不显著"))
      })
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let place = result.adjusted.map({ Measure($0) }).largest else { return [] }
    return [
      Bilingual(
        "sorted p; adjusted p = least of n·p/rank from here on", "p 排序；校正 p = 此后 n·p/位次 的最小值"),
      Bilingual(
        "the largest, of \(names[place]): p = \(p[place].said) becomes \(least(place)) = ",
        "最大者，\(names[place])：p = \(p[place].said) 变为 \(least(place)) = ")
        + "\(result.adjusted[place].said)",
    ]
  }

  /// The n·p/rank from which an adjusted p comes, of this p or of one behind it.
  private func least(_ place: Int) -> String {
    let sorted = p.sorted()
    let n = Double(p.count)
    let behind = sorted.indices.filter { sorted[$0] >= p[place] }
    let source = behind.min { sorted[$0] / Double($0 + 1) < sorted[$1] / Double($1 + 1) } ?? 0
    return "\(n.said)·\(sorted[source].said)/\(source + 1)"
  }
}
