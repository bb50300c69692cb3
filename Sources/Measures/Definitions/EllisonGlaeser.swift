internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let ellisonGlaeser = MeasureDefinition(
    "ellison-glaeser", title: Bilingual("Ellison–Glaeser index", "EG指数"), family: .regions,
    range: "0 by chance; usually −1 … 1", form: .table, needs: [.unit, .item], uses: [.reference],
    spared: [.item],
    meaning: Bilingual(
      "Whether an industry is more concentrated than its few large plants would be by chance.",
      "剔除企业规模影响后产业是否集聚；0为随机。"),
    guide: "ellison-glaeser", sample: .plants,
    packageLacks: Bilingual(
      "it needs plants with their sizes, of which the package has none",
      "需要企业（工厂）规模数据，随附数据没有"), output: EllisonGlaeserOutput.self)
}

/// A row is a plant: its region, its industry, its size.
private struct EllisonGlaeserOutput: MeasureOutput {
  private struct Industry {
    let name: String
    let plants: Int
    let result: EllisonGlaeser
  }

  let part: GroupSample
  private let industries: [Industry]
  /// What each region has in all.
  let totals: [Double]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    let (units, place) = Crossed.order(part.units ?? [])
    let regions = (part.units ?? []).map { place[$0] ?? 0 }
    let totals = try Self.totals(part, context, units, regions)
    self.totals = totals
    var industries: [Industry] = []
    for item in part.items.map(Crossed.order)?.codes ?? [0] {
      let plants = part.values.indices.filter {
        (part.items?[$0] ?? 0) == item && part.values[$0] > 0
      }
      let result = try index(part) { () throws(IndexError) in
        try RegionalIndices.ellisonGlaeser(
          plants: plants.map { part.values[$0] }, regions: plants.map { regions[$0] },
          totals: totals)
      }
      let name = part.items == nil ? "" : context.items[Int(item)]
      industries.append(Industry(name: name, plants: plants.count, result: result))
    }
    self.industries = industries
  }

  private static let numbers = [
    ResultColumn.value, ResultColumn("raw_concentration", "raw conc.", "原始集中"),
    ResultColumn("plant_herfindahl", "plant HHI", "企业HHI"), ResultColumn("z", "z", "z 值"),
    ResultColumn("plants", "plants", "企业数"),
  ]

  var outcome: Outcome {
    let hasItems = part.items != nil
    return Outcome(
      part.references == nil
        ? Bilingual("Ellison–Glaeser γ, against all plants of the table", "EG指数 γ，对表内全部企业")
        : Bilingual("Ellison–Glaeser γ, against the reference", "EG指数 γ，对参照"),
      used: part.values.count, names: hasItems ? [.item] : [], numbers: Self.numbers,
      rows: industries.map { industry in
        OutcomeRow(
          hasItems ? [industry.name] : [],
          [
            industry.result.gamma, Measure(industry.result.rawConcentration),
            Measure(industry.result.plantHerfindahl), industry.result.z,
            Measure(Double(industry.plants)),
          ])
      })
  }

  var figure: MeasureFigure { .results }

  /// The industry that is most concentrated.
  var steps: [Bilingual] {
    guard let place = industries.map(\.result.gamma).largest,
      let squares = try? herfindahl(totals).value
    else { return [] }
    let (industry, result) = (industries[place], industries[place].result)
    let (g, h, x) = (result.rawConcentration.said, result.plantHerfindahl.said, squares.said)
    return [
      Bilingual(
        "G = Σ(s − x)², s the regions' shares of the industry, x of the reference; H = Σz², z the shares of the plants",
        "G = Σ(s − x)²，s 为产业的地区份额，x 为参照的地区份额；H = Σz²，z 为企业份额"),
      Bilingual(
        "the largest\(industry.name.isEmpty ? "" : ", of " + industry.name), \(industry.plants) plants: ",
        "最大者\(industry.name.isEmpty ? "" : "，" + industry.name)，企业\(industry.plants)家：")
        + "G = \(g), H = \(h), Σx² = \(x)",
      Bilingual("γ = (G − (1 − Σx²)·H) / ((1 − Σx²)·(1 − H))"),
      "  = (\(g) − (1 − \(x))·\(h)) / ((1 − \(x))·(1 − \(h))) = " + result.gamma.said,
    ]
  }

  /// What a region has in all: its reference, or the sum of its plants.
  private static func totals(
    _ part: GroupSample, _ context: MeasureContext, _ units: [UInt32], _ regions: [Int]
  ) throws(MeasureError) -> [Double] {
    var totals = Array(repeating: 0.0, count: units.count)
    guard let references = part.references else {
      for (row, region) in regions.enumerated() { totals[region] += part.values[row] }
      return totals
    }
    var isKnown = Array(repeating: false, count: units.count)
    for (row, region) in regions.enumerated() {
      if isKnown[region], totals[region] != references[row] {
        let name = context.units[Int(units[region])]
        throw .reading(.varies(.reference, of: part.keys + [name]))
      }
      (totals[region], isKnown[region]) = (references[row], true)
    }
    return totals
  }
}
