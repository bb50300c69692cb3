internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let lorenz = MeasureDefinition(
    "lorenz", title: Bilingual("Lorenz curve", "洛伦兹曲线"), family: .inequality, range: "0 … 1",
    form: .list, uses: [.weight, .unit], answered: .nonNegative,
    meaning: Bilingual(
      "Which share of the total the poorest share of the units has.", "最低的若干比例单位占总量的比例。"),
    guide: "lorenz-curve", sample: .list, isDrawnFirst: true, output: LorenzOutput.self)
}

private struct LorenzOutput: MeasureOutput {
  let part: GroupSample
  let curve: LorenzCurve

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    curve = try index(part) { () throws(IndexError) in
      if let weights = part.weights {
        try lorenzCurve(part.values, weights: weights)
      } else {
        try lorenzCurve(part.ascending)
      }
    }
  }

  private static let units = ResultColumn("population", "share of the units", "单位累计占比")

  var outcome: Outcome {
    Outcome(
      part.weights == nil
        ? Bilingual("Lorenz curve", "洛伦兹曲线") : Bilingual("Lorenz curve, weighted", "洛伦兹曲线，加权"),
      range: ValueRange(lower: 0, upper: 1), used: part.values.count,
      numbers: [.value, Self.units],
      rows: curve.points.map { OutcomeRow([], [.value($0.value), .value($0.population)]) })
  }

  var figure: MeasureFigure { .lorenz }

  /// One point of the curve, about in the middle.
  var steps: [Bilingual] {
    let half = (curve.points.count - 1) / 2
    guard curve.points.count > 2 else { return [] }
    let point = curve.points[half]
    let order = part.values.indices.sorted { part.values[$0] < part.values[$1] }
    let sorted = order.map { part.values[$0] }
    guard let weights = part.weights else {
      return [
        Bilingual("the values in ascending order: ", "数值由小到大：") + sorted.list,
        Bilingual(
          "after k of n values: k/n of the units have Σ of the k smallest / Σx of the total",
          "取最小的 k 个（共 n 个）：单位累计占比 k/n，其总量累计占比为最小 k 个之和 / Σx"),
        Bilingual(
          "after \(half) of \(sorted.count): \(point.population.said) of the units have ",
          "取 \(half)/\(sorted.count)：占单位 \(point.population.said)，占总量 ")
          + "(" + sorted.prefix(half).summed
          + ") / \(sorted.exactSum().said) = \(point.value.said)",
      ]
    }
    let products = order.map { "\(weights[$0].said)·\(part.values[$0].said)" }
    return [
      Bilingual("weights and values, by ascending values: w·x = ", "按数值由小到大的权重与数值：w·x = ")
        + products.cut(", "),
      Bilingual(
        "after k: Σw of the k smallest / Σw of the weight have Σwx of them / Σwx of the total",
        "取最小的 k 个：权重累计占比 Σw(k)/Σw，总量累计占比 Σwx(k)/Σwx"),
      Bilingual(
        "after \(half) of \(sorted.count): \(point.population.said) of the weight have ",
        "取 \(half)/\(sorted.count)：占权重 \(point.population.said)，占总量 ")
        + "(" + products.prefix(half).cut(" + ") + ") / "
        + "\(order.map { weights[$0] * part.values[$0] }.exactSum().said) = \(point.value.said)",
    ]
  }
}
