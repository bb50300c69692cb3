internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let spatialGini = MeasureDefinition(
    "spatial-gini", title: Bilingual("Spatial Gini, by neighbours", "空间基尼系数（邻接分解）"),
    family: .space, range: "0 … (n − 1)/n; parts sum to it", form: .list, needs: [.unit],
    needsLinks: true,
    meaning: Bilingual(
      "How much of the Gini lies between neighbours, and how much between others.",
      "基尼系数中相邻单位之间与非相邻单位之间的部分。"),
    guide: "spatial-gini", sample: .linked, output: SpatialGiniOutput.self)
}

private struct SpatialGiniOutput: MeasureOutput {
  let values: [Double]
  let split: SpatialGini

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let neighbours = try Neighbours(part, context)
    values = part.values
    split = try index(part) { () throws(IndexError) in
      try RegionalIndices.spatialGini(part.values, links: neighbours.links)
    }
  }

  private static let columns = [
    ResultColumn.value, ResultColumn("neighbours", "between neighbours", "邻接部分"),
    ResultColumn("others", "between all others", "非邻接部分"),
    ResultColumn("others_share", "share between all others", "非邻接占比"),
    ResultColumn("polarization", "polarization", "极化度"),
  ]

  var outcome: Outcome {
    Outcome(
      Bilingual("Gini, population, split by neighbours", "基尼系数（总体式），按邻接分解"),
      range: split.gini.range, used: values.count, numbers: Self.columns,
      rows: [
        OutcomeRow(
          [],
          [
            split.gini.measure, split.neighbourGini, split.nonNeighbourGini,
            split.nonNeighbourShare, split.polarization,
          ])
      ])
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    let n = Double(values.count)
    let mean = values.exactSum() / n
    let scale = "(2·\(n.said)²·\(mean.said))"
    return [
      Bilingual(
        "G = (Σ|xᵢ − xⱼ| over neighbours + Σ|xᵢ − xⱼ| over all other pairs) / (2n²μ)",
        "G = (相邻单位对的 Σ|xᵢ − xⱼ| + 其余单位对的 Σ|xᵢ − xⱼ|) / (2n²μ)"),
      Bilingual("  = (\(split.neighbourSum.said) + \(split.nonNeighbourSum.said)) / \(scale)"),
      "  = " + split.neighbourGini.said + " + " + split.nonNeighbourGini.said + " = "
        + split.gini.measure.said,
      Bilingual("share between all others: ", "非邻接占比：")
        + "\(split.nonNeighbourSum.said)/(\(split.neighbourSum.said) + \(split.nonNeighbourSum.said)) = "
        + split.nonNeighbourShare.said,
    ]
  }
}
