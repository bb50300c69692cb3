internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// How many random orders are drawn for a test.
  static let permutations = MeasureParameter.count(
    "permutations",
    Bilingual(
      "How many random orders the permutation test draws; 999 where none is said.",
      "置换检验随机排列的次数，默认 999。"), atLeast: 1, initially: 999)
  /// What the random orders come from.
  static let seed = anySeed()

  private static func anySeed() -> MeasureParameter {
    var seed = MeasureParameter.count(
      "seed",
      Bilingual(
        "The seed of the random orders; the same seed gives the same p.", "随机种子；种子相同则 p 值相同。"),
      atLeast: 0, initially: 1)
    seed.most = .max
    return seed
  }
}

extension MeasureContext {
  /// How many random orders are drawn for a test, and the seed they come from.
  package var permutations: Int {
    get { count(.permutations) }
    set { self[.permutations] = .count(newValue) }
  }
  package var seed: UInt64 {
    get { UInt64(count(.seed).magnitude) }
    set { self[.seed] = .count(Int(clamping: newValue)) }
  }
}

extension MeasureDefinition {
  static let moran = MeasureDefinition(
    "moran", aliases: ["morans-i"], title: Bilingual("Moran's I", "莫兰指数"), family: .space,
    range: "about −1 … 1; −1/(n − 1) by chance", form: .list, needs: [.unit], needsLinks: true,
    usesParameters: [.permutations, .seed], domain: .any,
    meaning: Bilingual(
      "Whether neighbours are alike: above its expectation they are, below they differ.",
      "相邻单位是否相似：高于期望为集聚，低于期望为相异。"),
    variants: [
      MeasureVariant("randomised", "variance of randomised values", "随机化假设方差"),
      MeasureVariant("normal", "variance of normal values", "正态假设方差"),
      MeasureVariant("permutation", "random orders", "随机置换检验"),
      MeasureVariant("scatter", "scatter of the units", "各单位散点"),
    ], guide: "morans-i", sample: .linked, output: MoranOutput.self)
}

private struct MoranOutput: MeasureOutput {
  private enum Kind { case normal, randomised, permutation, scatter }

  private let kind: Kind
  let units: [String]
  let moran: MoransI
  /// Where each unit lies.
  let scatter: MoranScatter
  /// For random orders; nil where I has no value.
  let test: MoranPermutationTest?
  let permutations: Int
  let seed: UInt64

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let neighbours = try Neighbours(part, context)
    units = neighbours.units
    let moran = try index(part) { () throws(IndexError) in
      try moransI(part.values, links: neighbours.links)
    }
    self.moran = moran
    scatter = try index(part) { () throws(IndexError) in
      try moranScatter(part.values, links: neighbours.links)
    }
    let (permutations, seed) = (context.permutations, context.seed)
    (self.permutations, self.seed) = (permutations, seed)
    switch context.variant {
    case "permutation": kind = .permutation
    case "scatter": kind = .scatter
    case "normal": kind = .normal
    default: kind = .randomised
    }
    test =
      kind == .permutation && moran.index.value != nil
      ? try index(part) { () throws(IndexError) in
        try moranPermutationTest(
          part.values, links: neighbours.links, permutations: permutations, seed: seed)
      } : nil
  }

  private static let expectation = ResultColumn("expectation", "expectation by chance", "期望值")
  private static let z = ResultColumn("z", "z", "z 值")
  private static let p = ResultColumn("p", "p", "p 值")
  private static let islands = ResultColumn("islands", "units without neighbours", "无邻接单位数")
  private static let oneSided = [
    ResultColumn("p_greater", "p, one-sided, greater", "p 值（单侧，偏大）"),
    ResultColumn("p_less", "p, one-sided, less", "p 值（单侧，偏小）"),
  ]

  var outcome: Outcome {
    switch kind {
    case .normal: tested(moran.normal, Bilingual("Moran's I, normal values", "莫兰指数，正态假设"))
    case .randomised:
      tested(moran.randomised, Bilingual("Moran's I, randomised values", "莫兰指数，随机化假设"))
    case .permutation: permuted
    case .scatter: scattered
    }
  }

  private func tested(_ test: MoransI.Test, _ name: Bilingual) -> Outcome {
    Outcome(
      name, used: moran.count,
      numbers: [.value, Self.expectation, Self.z, Self.p, Self.islands],
      rows: [
        OutcomeRow(
          [], [moran.index, moran.expectation, test.z, test.p, Measure(Double(moran.islands))])
      ])
  }

  private var permuted: Outcome {
    var numbers = [moran.index, moran.expectation] + Array(repeating: moran.index, count: 4)
    if let test {
      let z: Measure =
        test.deviation > 0
        ? Measure((test.index - test.mean) / test.deviation) : .undefined(.noVariance)
      numbers[2...5] = [
        z, Measure(test.pTwoSided), Measure(test.pGreater), Measure(test.pLess),
      ]
    }
    return Outcome(
      Bilingual(
        "Moran's I, \(permutations) permutations, seed \(seed)",
        "莫兰指数，\(permutations)次置换，种子\(seed)"),
      used: moran.count,
      numbers: [.value, Self.expectation, Self.z, Self.p] + Self.oneSided + [Self.islands],
      rows: [OutcomeRow([], numbers + [Measure(Double(moran.islands))])])
  }

  private var scattered: Outcome {
    var outcome = Outcome(
      Bilingual(
        "Moran scatter: deviations over σ, and the mean of the neighbours'", "莫兰散点：标准化离差与邻接均值"),
      used: moran.count, names: [.unit],
      numbers: [.value, ResultColumn("lag", "nearby", "邻接均值")],
      word: ResultColumn("quadrant", "quadrant", "象限"),
      rows: zip(units, scatter.points).map { unit, point in
        OutcomeRow([unit], [Measure(point.deviation), point.lag], word: Self.quadrant(point))
      })
    outcome.summary = [(ResultColumn("I", "Moran's I", "莫兰指数 I"), moran.index)]
    return outcome
  }

  private static func quadrant(_ point: MoranScatter.Point) -> Bilingual {
    guard let lag = point.lag.value else { return Bilingual("island", "无邻接") }
    switch (point.deviation > 0, lag > 0) {
    case (true, true): return Bilingual("high, neighbours high", "高—高")
    case (true, false): return Bilingual("high, neighbours low", "高—低")
    case (false, true): return Bilingual("low, neighbours high", "低—高")
    case (false, false): return Bilingual("low, neighbours low", "低—低")
    }
  }

  private var placed: [(name: String, z: Double, lag: Double)] {
    zip(units, scatter.points).compactMap { unit, point in
      point.lag.value.map { (unit, point.deviation, $0) }
    }
  }

  var figure: MeasureFigure {
    guard !scatter.points.isEmpty else { return .values }
    return .scatter(
      ScatterFigure(
        spots: placed.map { ScatterFigure.Spot(name: $0.name, x: $0.z, y: $0.lag) },
        note: Bilingual("→ own value, ↑ neighbours' mean (σ)", "→ 自身值，↑ 邻接均值（标准差）"), centre: 0,
        quadrants: [
          Bilingual("low among high", "低—高"), Bilingual("high among high", "高—高"),
          Bilingual("low among low", "低—低"), Bilingual("high among low", "高—低"),
        ]))
  }

  /// I from each unit's place in the scatter.
  var steps: [Bilingual] {
    let placed = self.placed
    guard !placed.isEmpty else {
      return [Bilingual("I = ") + moran.index.said]
    }
    let terms = placed.map { $0.z.term + "·" + $0.lag.term }
    var steps = [
      Bilingual(
        "z = (x − μ)/σ of each unit, and the mean z of its neighbours",
        "各单位的标准化离差 z = (x − μ)/σ，及其邻接单位 z 的均值"),
      Bilingual(
        "I = Σ z·(mean of the neighbours' z) / units with neighbours",
        "I = Σ z·(邻接单位 z 的均值) / 有邻接的单位数"),
      "  = (" + terms.cut(" + ") + ") / \(placed.count) = " + moran.index.said,
    ]
    let e =
      Bilingual(
        "expected by chance −1/(n − 1) = −1/\(moran.count - 1) = ",
        "随机时的期望 −1/(n − 1) = −1/\(moran.count - 1) = ")
      + moran.expectation.said
    switch kind {
    case .normal: steps.append(e + zText(moran.normal))
    case .randomised: steps.append(e + zText(moran.randomised))
    case .permutation:
      steps.append(e)
      if let test {
        steps.append(
          Bilingual(
            "p = (orders as extreme + 1)/(orders + 1), both sides: \(test.pTwoSided.said) of \(test.permutations) orders",
            "p = (同样极端的排列数 + 1)/(排列数 + 1)，双侧：\(test.pTwoSided.said)，共\(test.permutations)次"))
      }
    case .scatter: steps.append(e)
    }
    return steps
  }

  private func zText(_ test: MoransI.Test) -> Bilingual {
    guard let variance = test.variance.value, let z = test.z.value, let p = test.p.value else {
      return Bilingual("")
    }
    return Bilingual("; z = (I − E)/√Var = ", "；z = (I − E)/√Var = ")
      + "(" + moran.index.said + " − " + Bilingual((moran.expectation.value ?? 0).term)
      + ")/√\(variance.said) = \(z.said)" + Bilingual(", p = \(p.said)", "，p = \(p.said)")
  }
}
