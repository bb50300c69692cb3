internal import RegionalIndices
internal import Tabular

extension MeasureRow {
  /// Units and their neighbours.
  static let space: [MeasureRow] = [
    MeasureRow(
      name: "moran", aliases: ["morans-i"], title: Words("Moran's I", "莫兰指数"),
      range: "about −1 … 1; −1/(n − 1) by chance", form: .list, needs: [.unit],
      needsOptions: [.links], usesOptions: [.permutations, .seed], domain: .any,
      meaning: Words(
        "Whether neighbours are alike: above its expectation they are, below they differ.",
        "相邻单位是否相似：高于期望为集聚，低于期望为相异。"),
      variants: ["randomised", "normal", "permutation", "scatter"], guide: "morans-i",
      sample: .linked, compute: Space.moran),
    MeasureRow(
      name: "spatial-gini", title: Words("Spatial Gini, by neighbours", "空间基尼系数（邻接分解）"),
      range: "0 … (n − 1)/n; parts sum to it", form: .list, needs: [.unit],
      needsOptions: [.links],
      meaning: Words(
        "How much of the Gini lies between neighbours, and how much between others.",
        "基尼系数中相邻单位之间与非相邻单位之间的部分。"),
      guide: "spatial-gini", sample: .linked, compute: Space.gini),
  ]
}

private enum Space {
  @Sendable static func moran(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let neighbours = try Neighbours(part, context)
    let moran = try index(part) { () throws(IndexError) in
      try moransI(part.values, links: neighbours.links)
    }
    let points = points(part.values, neighbours)
    var outcome: Outcome
    switch context.variant {
    case "permutation": outcome = try permuted(part, context, neighbours, moran)
    case "scatter": outcome = scatter(moran, points)
    default: outcome = tested(moran, isNormal: context.variant == "normal")
    }
    outcome.points = points
    return outcome
  }

  private static func tested(_ moran: MoransI, isNormal: Bool) -> Outcome {
    let test = isNormal ? moran.normal : moran.randomised
    return Outcome(
      variant: "Moran's I, " + (isNormal ? "normal values" : "randomised values"),
      used: moran.count, numbers: ["value", "expectation", "z", "p", "islands"],
      rows: [
        OutcomeRow(
          [], [moran.index, moran.expectation, test.z, test.p, Measure(Double(moran.islands))])
      ])
  }

  private static func permuted(
    _ part: Part, _ context: MeasureContext, _ neighbours: Neighbours, _ moran: MoransI
  ) throws(MeasureError) -> Outcome {
    var numbers = [moran.index, moran.expectation] + Array(repeating: moran.index, count: 4)
    if moran.index.value != nil {
      let test = try index(part) { () throws(IndexError) in
        try moranPermutationTest(
          part.values, links: neighbours.links, permutations: context.permutations,
          seed: context.seed)
      }
      let z: Measure =
        test.deviation > 0
        ? Measure((test.index - test.mean) / test.deviation) : .undefined(.noVariance)
      numbers[2...5] = [
        z, Measure(test.pTwoSided), Measure(test.pGreater), Measure(test.pLess),
      ]
    }
    return Outcome(
      variant: "Moran's I, \(context.permutations) permutations, seed \(context.seed)",
      used: moran.count,
      numbers: ["value", "expectation", "z", "p", "p_greater", "p_less", "islands"],
      rows: [OutcomeRow([], numbers + [Measure(Double(moran.islands))])])
  }

  private static func scatter(_ moran: MoransI, _ points: [OutcomeRow]) -> Outcome {
    var outcome = Outcome(
      variant: "Moran scatter: deviations over σ, and the mean of the neighbours'",
      used: moran.count, names: ["unit"], numbers: ["value", "lag"], word: "quadrant",
      rows: points)
    outcome.summary = [("I", moran.index)]
    return outcome
  }

  /// Each unit's deviation from the mean over σ, and the mean of its neighbours'.
  private static func points(_ values: [Double], _ neighbours: Neighbours) -> [OutcomeRow] {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    guard let first = values.first, values.contains(where: { $0 != first }), square > 0 else {
      return []
    }
    let z = values.map { ($0 - mean) / square.squareRoot() }
    return neighbours.units.enumerated().map { unit, name in
      let lag = neighbours.lag(z, of: unit)
      return OutcomeRow(
        [name],
        [Measure(z[unit]), lag.map { Measure($0) } ?? .undefined(.zeroDenominator("neighbours"))],
        word: lag.map { quadrant(z[unit], $0) } ?? "island")
    }
  }

  private static func quadrant(_ own: Double, _ lag: Double) -> String {
    (own > 0 ? "high" : "low") + ", neighbours " + (lag > 0 ? "high" : "low")
  }

  @Sendable static func gini(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let neighbours = try Neighbours(part, context)
    let split = try index(part) { () throws(IndexError) in
      try spatialGini(part.values, links: neighbours.links)
    }
    return Outcome(
      variant: "Gini, population, split by neighbours", range: split.gini.range,
      used: part.values.count,
      numbers: ["value", "neighbours", "others", "others_share", "polarization"],
      rows: [
        OutcomeRow(
          [],
          [
            split.gini.measure, split.neighbourGini, split.nonNeighbourGini,
            split.nonNeighbourShare, split.polarization,
          ])
      ])
  }
}
