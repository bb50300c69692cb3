internal import RegionalIndices
internal import Tabular

/// One score for each unit: its value, or its indicators put together with weights.
struct IndicatorScores {
  let scores: [Double]
  let name: Bilingual
  let range: ValueRange
  /// What the scores are made of: scaled indicators and their weights, which sum to 1.
  private(set) var scaled: Matrix?
  private(set) var weights: [Double] = []
  private(set) var entropy: EntropyWeights?

  init(_ part: GroupSample, _ context: MeasureContext, _ table: Crossed) throws(MeasureError) {
    guard part.items != nil else {
      scores = table.values.map { $0[0] }
      (name, range) = (Bilingual("ranks of the values", "按数值排序"), ValueRange())
      return
    }
    let scaling = IndicatorScaling(rawValue: context.variant) ?? .minMax
    let isBounded = scaling == .minMax
    range = isBounded ? ValueRange(lower: 0, upper: 1) : ValueRange()
    let directions = try Self.directions(table.columns, context)
    let matrix = try table.matrix(part)
    let entropy = { () throws(IndexError) in
      try entropyWeights(matrix, scaling: scaling, directions: directions)
    }
    guard part.weights != nil else {
      let result = try index(part, names: table.columns, entropy)
      scores = result.scores
      (scaled, weights, self.entropy) = (result.scaled, result.weights, result)
      name = Bilingual("scores by entropy weights, scaling ", "熵权得分，标准化：") + Self.name(scaling)
      return
    }
    let weights = try Self.weights(part, context, count: table.columns.count)
    let total = weights.reduce(0, +)
    if total == 0 { throw .index(.zeroWeight, keys: part.keys) }
    let scaled = isBounded ? try index(part, names: table.columns, entropy).scaled : matrix
    scores = (0..<scaled.rows).map { row in
      zip(scaled.row(row), weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    }
    (self.scaled, self.weights) = (scaled, weights.map { $0 / total })
    name = Bilingual("scores by given weights, scaling ", "给定权重得分，标准化：") + Self.name(scaling)
  }

  /// What a scaling is called in a result.
  static func name(_ scaling: IndicatorScaling) -> Bilingual {
    switch scaling {
    case .minMax: Bilingual(scaling.rawValue, "极差法")
    case .none: Bilingual(scaling.rawValue, "原值")
    }
  }

  static func variants(_ scalings: [IndicatorScaling]) -> [MeasureVariant] {
    scalings.map { scaling in
      switch scaling {
      case .minMax: MeasureVariant(scaling, "scaled to 0 … 1", "极差标准化")
      case .none: MeasureVariant(scaling, "as they are", "原值，不标准化")
      }
    }
  }

  /// Which way each indicator counts; a cost that is no indicator is refused.
  static func directions(
    _ columns: [String], _ context: MeasureContext
  ) throws(MeasureError) -> [IndicatorDirection] {
    for cost in context.costs where !columns.contains(cost) {
      throw .reading(.noName(cost, option: "cost", among: columns))
    }
    return columns.map { context.costs.contains($0) ? .cost : .benefit }
  }

  /// One weight for each indicator.
  private static func weights(
    _ part: GroupSample, _ context: MeasureContext, count: Int
  ) throws(MeasureError) -> [Double] {
    let place = Crossed.order(part.items ?? []).place
    var weights = [Double?](repeating: nil, count: count)
    for (row, weight) in (part.weights ?? []).enumerated() {
      let item = part.items?[row] ?? 0
      let column = place[item] ?? 0
      if let known = weights[column], known != weight {
        throw .reading(.varies(.weight, of: part.keys + [context.items[Int(item)]]))
      }
      weights[column] = weight
    }
    return weights.map { $0 ?? 0 }
  }
}
