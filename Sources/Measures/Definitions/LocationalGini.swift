internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let locationalGini = MeasureDefinition(
    "locational-gini", title: Bilingual("Locational Gini", "空间基尼系数"), family: .regions,
    range: "by variant: (n − 1)/n, 0.5, 1, 2", form: .table, needs: [.unit, .item],
    uses: [.reference], spared: [.item],
    meaning: Bilingual(
      "How unevenly an industry lies over the regions, against all industries.",
      "产业在各地区分布的不均程度（相对于全部产业）。"),
    variants: [
      MeasureVariant(LocationalGiniVariant.plain, "Gini over regions", "地区分布的基尼系数"),
      MeasureVariant(LocationalGiniVariant.krugman, "Krugman's, to 0.5", "克鲁格曼式，至 0.5"),
      MeasureVariant(LocationalGiniVariant.normalised, "Hoover–Gini, to 1", "胡佛—基尼，至 1"),
      MeasureVariant(
        LocationalGiniVariant.locationQuotients, "Gini of quotients", "区位商的基尼系数"),
      MeasureVariant(
        LocationalGiniVariant.squaredDifferences, "squared differences", "份额差平方和"),
    ], variantsWithoutReference: [LocationalGiniVariant.plain.rawValue], guide: "locational-gini",
    sample: .table, output: LocationalGiniOutput.self)
}

private struct LocationalGiniOutput: MeasureOutput {
  let part: GroupSample
  let table: Crossed
  let matrix: Matrix
  let variant: LocationalGiniVariant
  /// One for each industry.
  let values: [FoundValue]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    table = try Crossed(part, context)
    matrix = try table.matrix(part)
    variant = LocationalGiniVariant(rawValue: context.variant) ?? .plain
    var values: [FoundValue] = []
    for column in table.columns.indices {
      let industry = matrix.column(column)
      let (reference, variant) = (Self.reference(table, matrix, column), self.variant)
      // An industry that is nowhere has no distribution; the others have theirs.
      if table.columns.count > 1, industry.allSatisfy({ $0 == 0 }) {
        values.append(FoundValue(.undefined(.zeroDenominator(.industryTotal))))
        continue
      }
      values.append(
        try index(part) { () throws(IndexError) in
          FoundValue(
            try RegionalIndices.locationalGini(industry, reference: reference, variant: variant))
        })
    }
    self.values = values
  }

  /// What an industry is held against in each region.
  private static func reference(_ table: Crossed, _ matrix: Matrix, _ column: Int) -> [Double] {
    table.references?.map { $0[column] } ?? matrix.rowTotals
  }

  private var name: Bilingual {
    switch variant {
    case .plain: Bilingual("Gini of the industry over regions", "产业地区分布的基尼系数")
    case .krugman: Bilingual("locational Gini, Krugman form", "空间基尼系数，克鲁格曼式")
    case .normalised:
      Bilingual("locational Gini, normalised (Hoover–Gini)", "空间基尼系数，标准化（胡佛-基尼）")
    case .locationQuotients: Bilingual("Gini of location quotients", "区位商的基尼系数")
    case .squaredDifferences: Bilingual("sum of squared share differences", "份额差平方和")
    }
  }

  var outcome: Outcome {
    let hasItems = part.items != nil
    return Outcome(
      name + (variant == .plain || part.references == nil ? Bilingual("") : Self.against),
      range: values.last { $0.measure.value != nil }?.range ?? ValueRange(),
      used: part.values.count,
      names: hasItems ? [.item] : [], numbers: [.value],
      rows: zip(table.columns, values).map { OutcomeRow(hasItems ? [$0] : [], [$1.measure]) })
  }

  private static let against = Bilingual(", against the reference", "，对参照")

  var figure: MeasureFigure { .results }

  /// The industry that lies most unevenly.
  var steps: [Bilingual] {
    guard let column = values.map(\.measure).largest else { return [] }
    let industry = matrix.column(column)
    let reference = Self.reference(table, matrix, column)
    let value = values[column].measure.said
    let name = table.columns[column]
    let head: [Bilingual] =
      name.isEmpty ? [] : [Bilingual("the largest, of \(name):", "最大者，\(name)：")]
    if variant == .plain { return head + GiniSteps.plain(industry) }
    let kept = industry.indices.filter { reference[$0] > 0 }
    let (all, whole) = (industry.exactSum(), reference.exactSum())
    let s = kept.map { industry[$0] / all }
    let q = kept.map { reference[$0] / whole }
    let shares = [
      Bilingual(
        "s, the regions' shares of the industry (of \(all.said)): ", "s，各地区占该产业的份额（合计 \(all.said)）："
      )
        + s.list,
      Bilingual(
        "q, their shares of the reference (of \(whole.said)): ", "q，各地区占参照的份额（合计 \(whole.said)）：")
        + q.list,
    ]
    return head + shares + formula(s, q, industry, reference, value)
  }

  private func formula(
    _ s: [Double], _ q: [Double], _ industry: [Double], _ reference: [Double], _ value: Bilingual
  ) -> [Bilingual] {
    let quotients = zip(s, q).map { $0 / $1 }
    switch variant {
    case .plain: return []
    case .krugman: return area(quotients, s, q) + ["A = " + value]
    case .normalised:
      let half = try? RegionalIndices.locationalGini(
        industry, reference: reference, variant: .krugman)
      let area = half?.measure.said ?? Bilingual("A")
      return self.area(quotients, s, q) + ["2·A = 2·" + area + " = " + value]
    case .locationQuotients: return GiniSteps.plain(quotients, of: "LQ")
    case .squaredDifferences:
      return [
        Bilingual("Σ(s − q)² = ")
          + zip(s, q).map { "(\($0.said) − \($1.said))²" }.cut(" + ") + " = " + value
      ]
    }
  }

  /// The curve of both shares added up, by ascending quotients, and what lies above it.
  private func area(_ quotients: [Double], _ s: [Double], _ q: [Double]) -> [Bilingual] {
    let order = quotients.indices.sorted { quotients[$0] < quotients[$1] }
    let widths = order.map { "\(q[$0].said): \(s[$0].said)" }
    return [
      Bilingual("quotients s/q in ascending order: ", "由小到大的 s/q：")
        + order.map { quotients[$0] }.list,
      Bilingual(
        "the curve goes on by q across and by s upwards, in this order: ", "曲线依此序横移 q、上升 s：")
        + widths.cut(", "),
      Bilingual("A is the area between the diagonal and the curve", "A 为对角线与曲线之间的面积"),
    ]
  }
}
