internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let transfer = MeasureDefinition(
    "relative-transfer", title: Bilingual("Relative transfer", "相对转移"), family: .changes,
    range: "unit of the data; sums to 0", form: .change, needs: [.unit, .time],
    meaning: Bilingual(
      "How an industry's shares move between regions from the first to the last time.",
      "产业份额自首期至末期在地区间的移动。"),
    guide: "relative-transfer", sample: .change, output: TransferOutput.self)
}

private struct TransferOutput: MeasureOutput {
  let used: Int
  let pairs: (units: [String], start: [Double], end: [Double])
  let span: Bilingual
  let result: RelativeTransfer

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let times = try TwoTimes(part)
    let pairs = try times.paired(context)
    used = part.values.count
    span = times.span
    self.pairs = pairs
    result = try index(part) { () throws(IndexError) in
      try relativeTransfer(start: pairs.start, end: pairs.end)
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("share_change", "share, pp", "份额变化"),
    ResultColumn("relative_change", "relative", "相对变化"),
  ]

  private static func words(_ direction: RelativeTransfer.Direction) -> Bilingual {
    switch direction {
    case .into: Bilingual(direction.rawValue, "转入")
    case .out: Bilingual(direction.rawValue, "转出")
    case .none: Bilingual(direction.rawValue, "无")
    }
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("relative transfer, ", "相对转移，") + span, used: used, names: [.unit],
      numbers: Self.columns, word: ResultColumn("direction", "direction", "方向"),
      rows: pairs.units.indices.map { unit in
        OutcomeRow(
          [pairs.units[unit]],
          [
            Measure(result.value[unit]), Measure(result.shareChange[unit]),
            result.relativeChange[unit],
          ], word: Self.words(result.direction[unit]))
      })
  }

  var figure: MeasureFigure { .results }

  /// The unit that gained most.
  var steps: [Bilingual] {
    guard let unit = result.value.map({ Measure($0) }).largest else { return [] }
    let (before, after) = (pairs.start.exactSum(), pairs.end.exactSum())
    let (x0, x1) = (pairs.start[unit], pairs.end[unit])
    return [
      Bilingual(
        "transfer = x₁ − x₀·X₁/X₀: what it has beyond the growth of the whole; the largest, of \(pairs.units[unit]):",
        "转移量 = x₁ − x₀·X₁/X₀，即超出总体增长的部分；最大者，\(pairs.units[unit])："),
      Bilingual(
        "  \(x1.said) − \(x0.said)·\(after.said)/\(before.said) = \(result.value[unit].said)"),
      Bilingual(
        "its share: \((x0 / before).said) before, \((x1 / after).said) after: \(result.shareChange[unit].said) points",
        "其份额：期初 \((x0 / before).said)，期末 \((x1 / after).said)，变化\(result.shareChange[unit].said)个百分点"
      ),
    ]
  }
}
