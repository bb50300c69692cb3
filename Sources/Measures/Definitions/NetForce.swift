internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let netForce = MeasureDefinition(
    "net-force", aliases: ["forces"], title: Bilingual("Net driving force", "净驱动力"),
    family: .judgements, range: "unbounded", form: .list, needs: [.group],
    uses: [.weight, .unit],
    meaning: Bilingual(
      "Positive less reverse driving forces, from scores with weights.", "正向驱动力与逆向驱动力加权得分之差。"),
    guide: "diamond", sample: .forces, packageLacks: scored, output: NetForceOutput.self)
}

private struct NetForceOutput: MeasureOutput {
  let hasWeights: Bool
  let used: Int
  let positive: WeightedScores
  let reverse: WeightedScores
  let net: Double
  let totals: (positive: Double, reverse: Double)

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    var sides: [Side: (weights: [Double], scores: [Double])] = [:]
    for (row, score) in part.values.enumerated() {
      let text = context.groups[Int(part.groups?[row] ?? 0)]
      guard let side = Side(text) else { throw .reading(.unknownSide(text)) }
      sides[side, default: ([], [])].weights.append(part.weights?[row] ?? 1)
      sides[side, default: ([], [])].scores.append(score)
    }
    func scores(_ side: Side) -> WeightedScores {
      WeightedScores(weights: sides[side]?.weights ?? [], scores: sides[side]?.scores ?? [])
    }
    let none = WeightedScores(weights: [], scores: [])
    let (positive, reverse) = (scores(.positive), scores(.reverse))
    (net, totals.positive, totals.reverse) = try index(part) { () throws(IndexError) in
      (
        try RegionalIndices.netForce(positive: positive, reverse: reverse),
        try RegionalIndices.netForce(positive: positive, reverse: none),
        try RegionalIndices.netForce(positive: reverse, reverse: none)
      )
    }
    (self.positive, self.reverse) = (positive, reverse)
    hasWeights = part.weights != nil
    used = part.values.count
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("positive less reverse forces", "正向减逆向驱动力")
        + (hasWeights ? Bilingual(", weighted", "，加权") : Bilingual("")), used: used,
      numbers: [
        .value, ResultColumn("positive", "positive forces", "正向驱动力"),
        ResultColumn("reverse", "reverse forces", "逆向驱动力"),
      ],
      rows: [
        OutcomeRow([], [Measure(net), Measure(totals.positive), Measure(totals.reverse)])
      ])
  }

  var figure: MeasureFigure { .values }

  private func terms(_ scores: WeightedScores) -> String {
    zip(scores.weights, scores.scores).map { hasWeights ? "\($0.said)·\($1.said)" : $1.said }
      .cut(" + ")
  }

  var steps: [Bilingual] {
    [
      Bilingual(
        "net = weighted scores of positive forces − those of reverse forces",
        "净驱动力 = 正向驱动力加权得分 − 逆向驱动力加权得分"),
      Bilingual("positive: ", "正向：") + terms(positive) + " = \(totals.positive.said)",
      Bilingual("reverse: ", "逆向：") + terms(reverse) + " = \(totals.reverse.said)",
      Bilingual("  = \(totals.positive.said) − \(totals.reverse.said) = \(net.said)"),
    ]
  }
}

/// The two kinds of force.
private enum Side {
  case positive, reverse

  init?(_ text: String) {
    switch text.lowercased() {
    case "positive", "+", "正向": self = .positive
    case "reverse", "negative", "-", "−", "逆向", "反向": self = .reverse
    default: return nil
    }
  }
}
