internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let variation = MeasureDefinition(
    "cv", aliases: ["williamson"], title: Bilingual("Coefficient of variation", "变异系数"),
    family: .inequality, range: "0 … √(n − 1)", form: .list, uses: [.weight, .unit], domain: .any,
    answered: .any,
    meaning: Bilingual("The standard deviation as a share of the mean.", "标准差与均值之比。"),
    variants: [
      MeasureVariant(VariationVariant.population, "divisor n", "总体式，除数 n"),
      MeasureVariant(VariationVariant.sample, "divisor n − 1", "样本式，除数 n − 1"),
      MeasureVariant(
        VariationVariant.logPopulation, "of logarithms, divisor n", "对数标准差，除数 n"),
      MeasureVariant(
        VariationVariant.logSample, "of logarithms, divisor n − 1", "对数标准差，除数 n − 1"),
    ], guide: "coefficient-of-variation", sample: .list,
    summaries: { name in
      let variant = VariationVariant(rawValue: name) ?? .population
      return SummaryList(VariationSummary(variant: variant)) { (summary) throws(IndexError) in
        Outcome(FoundValue(try summary.value()), VariationOutput.name(variant))
      }
    }, output: VariationOutput.self)
}

private struct VariationOutput: MeasureOutput {
  let part: GroupSample
  let variant: VariationVariant
  let value: FoundValue

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let variant = VariationVariant(rawValue: context.variant) ?? .population
    self.part = part
    self.variant = variant
    value = try index(part) { () throws(IndexError) in
      if let weights = part.weights {
        FoundValue(try williamson(part.values, weights: weights))
      } else {
        FoundValue(try coefficientOfVariation(part.values, variant: variant))
      }
    }
  }

  static func name(_ variant: VariationVariant) -> Bilingual {
    switch variant {
    case .population: Bilingual("CV, population", "变异系数，总体式")
    case .sample: Bilingual("CV, sample", "变异系数，样本式")
    case .logPopulation: Bilingual("sd of ln x, population", "对数标准差，总体式")
    case .logSample: Bilingual("sd of ln x, sample", "对数标准差，样本式")
    }
  }

  var outcome: Outcome {
    Outcome(
      value,
      part.weights == nil
        ? Self.name(variant) : Bilingual("CV, Williamson (weighted mean)", "威廉姆森变异系数（加权均值）"))
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    if let weights = part.weights { return weighted(weights) }
    let isLogarithmic = variant == .logPopulation || variant == .logSample
    let values = isLogarithmic ? part.values.map(\.naturalLogarithm) : part.values
    let n = Double(values.count)
    let mean = values.exactSum() / n
    let letter = isLogarithmic ? "ln x" : "x"
    let divisor = variant == .population || variant == .logPopulation ? "n" : "(n − 1)"
    let divided = variant == .population || variant == .logPopulation ? n : n - 1
    let squares = values.map { ($0 - mean).term + "²" }.cut(" + ")
    let head = [
      Bilingual("mean μ", "均值 μ")
        + " = Σ\(letter)/n = \(values.exactSum().said)/\(n.said) = \(mean.said)",
      Bilingual("differences from it: ", "离差：") + values.map { ($0 - mean).said }.cut(", "),
    ]
    guard isLogarithmic else {
      return head + [
        Bilingual("CV = √(Σ(x − μ)²/\(divisor)) / |μ|", "变异系数 = √(Σ(x − μ)²/\(divisor)) / |μ|"),
        "  = √((\(squares))/\(divided.said)) / \(abs(mean).said) = " + value.measure.said,
      ]
    }
    return head + [
      Bilingual(
        "standard deviation of ln x = √(Σ(ln x − μ)²/\(divisor))",
        "ln x 的标准差 = √(Σ(ln x − μ)²/\(divisor))"),
      "  = √((\(squares))/\(divided.said)) = " + value.measure.said,
    ]
  }

  private func weighted(_ weights: [Double]) -> [Bilingual] {
    let weight = weights.exactSum()
    let mean = zip(part.values, weights).map { $0 * $1 }.exactSum() / weight
    let squares = zip(part.values, weights).map { "\($1.said)·\(($0 - mean).term)²" }
    return [
      Bilingual("weighted mean μ", "加权均值 μ")
        + " = Σwx/Σw = \(zip(part.values, weights).map { $0 * $1 }.exactSum().said)/\(weight.said) = \(mean.said)",
      Bilingual("V = √(Σw(x − μ)²/Σw) / μ"),
      "  = √((" + squares.cut(" + ") + ")/\(weight.said)) / \(mean.said) = " + value.measure.said,
    ]
  }
}
