internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let gini = MeasureDefinition(
    "gini", title: Bilingual("Gini coefficient", "基尼系数"), family: .inequality,
    range: "0 … (n − 1)/n; corrected 0 … 1", form: .list, uses: [.weight, .unit],
    answered: .nonNegative,
    meaning: Bilingual(
      "How unequal values are: 0 all equal, near 1 one has all.", "数值有多不均：0为完全相等，接近1为一家独占。"),
    variants: [
      MeasureVariant(GiniVariant.population, "uncorrected", "总体式"),
      MeasureVariant(GiniVariant.corrected, "corrected by n/(n − 1)", "n/(n − 1) 修正式"),
    ], guide: "gini", sample: .list, output: GiniOutput.self)
}

struct GiniOutput: MeasureOutput {
  let part: GroupSample
  let variant: GiniVariant
  let value: FoundValue

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let variant = GiniVariant(rawValue: context.variant) ?? .population
    self.part = part
    self.variant = variant
    value = try index(part) { () throws(IndexError) in
      if let weights = part.weights {
        FoundValue(try RegionalIndices.gini(part.values, weights: weights))
      } else {
        FoundValue(try RegionalIndices.gini(part.ascending, variant: variant))
      }
    }
  }

  var outcome: Outcome {
    if part.weights != nil { return Outcome(value, Bilingual("Gini, weighted", "基尼系数，加权")) }
    return Self.outcome(value, variant)
  }

  static func outcome(_ value: FoundValue, _ variant: GiniVariant) -> Outcome {
    switch variant {
    case .population: Outcome(value, Bilingual("Gini, population", "基尼系数，总体式"))
    case .corrected: Outcome(value, Bilingual("Gini, corrected n/(n-1)", "基尼系数，n/(n−1)修正"))
    }
  }

  var figure: MeasureFigure { .lorenz }

  var steps: [Bilingual] {
    guard let weights = part.weights else {
      return GiniSteps.plain(part.values, corrected: variant == .corrected ? value : nil)
    }
    return GiniSteps.weighted(part.values, weights, value)
  }
}

/// The formulas of the Gini coefficient with numbers.
enum GiniSteps {
  /// From the values in order; `name` is what the values are called.
  static func plain(
    _ values: [Double], corrected: FoundValue? = nil, of name: String = "x"
  ) -> [Bilingual] {
    guard let population = try? RegionalIndices.gini(values) else { return [] }
    let sorted = values.sorted()
    let n = Double(sorted.count)
    let (sum, total) = (values.rankedDifferences(), values.exactSum())
    let terms = sorted.enumerated().map { place, value in
      Double(2 * (place + 1) - sorted.count - 1).term + "·" + value.said
    }
    var steps = [
      Bilingual("the values in ascending order: ", "数值由小到大：") + sorted.list,
      Bilingual("G = Σ(2i − n − 1)·\(name)(i) / (n·Σ\(name))"),
      Bilingual("  = (" + terms.cut(" + ") + ") / (\(n.said)·\(total.said))"),
      "  = \(sum.said) / \((n * total).said) = " + population.measure.said,
    ]
    if let corrected {
      steps.append(
        "G* = G·n/(n − 1) = " + population.measure.said + "·\(n.said)/\((n - 1).said) = "
          + corrected.measure.said)
    }
    return steps
  }

  /// From the differences of all pairs, each with both weights.
  static func weighted(_ values: [Double], _ weights: [Double], _ value: FoundValue) -> [Bilingual]
  {
    let weight = weights.exactSum()
    let mean = zip(values, weights).map { $0 * $1 }.exactSum() / weight
    var pairs: [String] = []
    let shown = values.count > 4 ? 4 : values.count
    for first in 0..<shown {
      for second in first + 1..<max(shown, first + 1) {
        pairs.append(
          "\(weights[first].said)·\(weights[second].said)·"
            + "|\(values[first].said) − \(values[second].said)|")
      }
    }
    if shown < values.count { pairs.append("…") }
    return [
      Bilingual("W = Σw = \(weight.said); μ = Σwx/W = \(mean.said)"),
      Bilingual(
        "G = Σ w(i)·w(j)·|x(i) − x(j)| over all ordered pairs / (2W²μ)",
        "G = 全部有序单位对的 Σ w(i)·w(j)·|x(i) − x(j)| / (2W²μ)"),
      "  = 2·(" + pairs.joined(separator: " + ")
        + ") / (2·\(weight.said)²·\(mean.said)) = " + value.measure.said,
    ]
  }
}
