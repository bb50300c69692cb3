internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let kernel = MeasureDefinition(
    "kernel", aliases: ["kernel-density", "kde"], title: Bilingual("Kernel density", "核密度"),
    family: .inequality, range: "0 upwards, area 1", form: .list, uses: [.weight, .unit],
    domain: .any, answered: .any,
    meaning: Bilingual(
      "The shape of a distribution: one peak or two, wide or narrow.", "分布的形状：单峰或双峰，宽或窄。"),
    variants: [
      MeasureVariant(BandwidthRule.silverman, "0.9·min(deviation, quartiles/1.349)", "0.9 倍稳健尺度"),
      MeasureVariant(BandwidthRule.scott, "1.059·min(deviation, quartiles/1.349)", "1.059 倍稳健尺度"),
      MeasureVariant(BandwidthRule.normalReference, "normal reference", "正态参照"),
      MeasureVariant(BandwidthRule.normal, "what scipy calls Silverman", "标准差式之一"),
      MeasureVariant(BandwidthRule.plain, "what scipy calls Scott", "标准差式之二"),
      MeasureVariant(BandwidthRule.sheatherJones, "equation solved", "解方程"),
    ], guide: "kernel-density", sample: .list, isDrawnFirst: true, output: KernelOutput.self)
}

private struct KernelOutput: MeasureOutput {
  let used: Int
  let bandwidth: Measure
  /// Nil where there is no bandwidth.
  let density: KernelDensity?
  /// Forty-one points of it.
  private let curve: [(place: Double, density: Double)]
  let part: GroupSample

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let rule = BandwidthRule(rawValue: context.variant) ?? .silverman
    used = part.values.count
    self.part = part
    let bandwidth = try index(part) { () throws(IndexError) in
      try KernelDensity.bandwidth(part.values, weights: part.weights, rule: rule)
    }
    self.bandwidth = bandwidth
    density =
      (bandwidth.value ?? 0) > 0
      ? try index(part) { () throws(IndexError) in
        try KernelDensity(part.values, weights: part.weights, rule: rule)
      } : nil
    curve = density?.curve(count: 41) ?? []
  }

  var outcome: Outcome {
    let none = Measure.undefined(bandwidth.reason ?? .constant)
    let rows =
      density == nil
      ? [OutcomeRow([""], [none, none])]
      : curve.enumerated().map { place, point in
        OutcomeRow(["\(place + 1)"], [Measure(point.density), Measure(point.place)])
      }
    var outcome = Outcome(
      Bilingual("density, normal kernel", "核密度，正态核"), range: ValueRange(lower: 0), used: used,
      names: [ResultColumn("point", "point", "点")],
      numbers: [
        ResultColumn("value", "density", "密度"), ResultColumn("at", "at", "位置"),
      ], rows: rows)
    outcome.summary = [
      (ResultColumn("bandwidth", "bandwidth", "带宽"), bandwidth),
      (
        ResultColumn("peaks", "peaks", "峰数"),
        density.map { Measure(Double($0.modes)) } ?? none
      ),
    ]
    return outcome
  }

  var figure: MeasureFigure {
    guard !curve.isEmpty else { return .values }
    return .scatter(
      ScatterFigure(
        spots: curve.map { ScatterFigure.Spot(name: "", x: $0.place, y: $0.density) },
        note: Bilingual("→ value, ↑ density", "→ 数值，↑ 密度"), centre: nil))
  }

  var steps: [Bilingual] {
    let densities = curve.map { Measure($0.density) }
    guard let place = densities.largest else { return [Bilingual("h = ") + bandwidth.said] }
    let (h, top) = (bandwidth.said, curve[place].place.said)
    let weights = part.weights
    let terms = part.values.indices.map { unit in
      (weights.map { $0[unit].said + "·" } ?? "")
        + "φ((\(top) − \(part.values[unit].term))/\(h.english))"
    }
    let all = weights?.exactSum().said ?? used.said
    return [
      Bilingual(
        weights == nil
          ? "f(x) = Σ φ((x − x′)/h)/(n·h), h = " : "f(x) = Σ w·φ((x − x′)/h)/(Σw·h), h = ")
        + h,
      Bilingual("the highest, at \(top), φ the normal density:", "最高处，\(top)，φ 为正态密度："),
      Bilingual("  (\(terms.cut(" + ")))/(\(all)·\(h.english)) = ") + densities[place].said,
    ]
  }
}
