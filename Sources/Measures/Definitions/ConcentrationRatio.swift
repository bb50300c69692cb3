internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// How many of the largest.
  package static let k = MeasureParameter.count(
    "k", Bilingual("How many of the largest, for cr.", "取最大的几个（用于 cr）。"), atLeast: 1, initially: 4,
    isStepped: true)
}

extension MeasureContext {
  /// How many of the largest, for a concentration ratio.
  package var k: Int {
    get { count(.k) }
    set { self[.k] = .count(newValue) }
  }
}

extension MeasureDefinition {
  static let concentration = MeasureDefinition(
    "cr", title: Bilingual("Concentration ratio", "集中率"), family: .concentration, range: "k/n … 1",
    form: .list, uses: [.unit], usesParameters: [.k], answered: .nonNegative,
    meaning: Bilingual("The share of the k largest (-k, 4 by default).", "最大的k家所占份额（-k，默认4）。"),
    guide: "concentration-ratio", sample: .list, output: ConcentrationOutput.self)
}

private struct ConcentrationOutput: MeasureOutput {
  let part: GroupSample
  let k: Int
  let value: FoundValue

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    let k = context.k
    self.k = k
    value = try index(part) { () throws(IndexError) in
      FoundValue(try concentrationRatio(part.values, k: k))
    }
  }

  var outcome: Outcome { Outcome(value, Bilingual("CR\(k)", "集中率 CR\(k)")) }
  var figure: MeasureFigure { .shares(marked: k) }

  var steps: [Bilingual] {
    let largest = part.values.sorted(by: >).prefix(k)
    let (sum, total) = (largest.exactSum(), part.values.exactSum())
    return [
      Bilingual("the \(largest.count) largest: ", "最大的\(largest.count)个：")
        + largest.map(\.said).cut(" + ") + " = \(sum.said)",
      "CR\(k) = \(sum.said) / Σx = \(sum.said) / \(total.said) = " + value.measure.said,
    ]
  }
}
