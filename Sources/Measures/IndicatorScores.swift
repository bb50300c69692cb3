internal import RegionalIndices
internal import Tabular

/// One score for each unit: its value, or its indicators put together with weights.
struct IndicatorScores {
  let scores: [Double]
  let name: String
  let range: ValueRange

  init(_ part: Part, _ context: MeasureContext, _ table: Crossed) throws(MeasureError) {
    guard part.items != nil else {
      scores = table.values.map { $0[0] }
      (name, range) = ("ranks of the values", ValueRange())
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
      scores = try index(part, entropy).scores
      name = "scores by entropy weights, scaling \(scaling.rawValue)"
      return
    }
    let weights = try Self.weights(part, context, count: table.columns.count)
    let total = weights.reduce(0, +)
    if total == 0 { throw .index(.zeroWeight, keys: part.keys) }
    let scaled = isBounded ? try index(part, entropy).scaled : matrix
    scores = (0..<scaled.rows).map { row in
      zip(scaled.row(row), weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    }
    name = "scores by given weights, scaling \(scaling.rawValue)"
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
    _ part: Part, _ context: MeasureContext, count: Int
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
