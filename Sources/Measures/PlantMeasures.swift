internal import RegionalIndices
internal import Tabular

extension MeasureRow {
  /// Plants of industries in regions.
  static let plants = MeasureRow(
    name: "ellison-glaeser", title: Words("Ellison–Glaeser index", "EG指数"),
    range: "0 by chance; usually −1 … 1", form: .table, needs: [.unit, .item], uses: [.reference],
    spared: [.item],
    meaning: Words(
      "Whether an industry is more concentrated than its few large plants would be by chance.",
      "剔除企业规模影响后产业是否集聚；0为随机。"),
    guide: "ellison-glaeser", sample: .plants, compute: Plants.ellisonGlaesers)
}

private enum Plants {
  /// A row is a plant: its region, its industry, its size.
  @Sendable static func ellisonGlaesers(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let (units, place) = Crossed.order(part.units ?? [])
    let regions = (part.units ?? []).map { place[$0] ?? 0 }
    let totals = try totals(part, context, units, regions)
    let items = part.items.map(Crossed.order)?.codes ?? [0]
    var rows: [OutcomeRow] = []
    for item in items {
      let plants = part.values.indices.filter {
        (part.items?[$0] ?? 0) == item && part.values[$0] > 0
      }
      let result = try index(part) { () throws(IndexError) in
        try ellisonGlaeser(
          plants: plants.map { part.values[$0] }, regions: plants.map { regions[$0] },
          totals: totals)
      }
      rows.append(
        OutcomeRow(
          part.items == nil ? [] : [context.items[Int(item)]],
          [
            result.gamma, Measure(result.rawConcentration), Measure(result.plantHerfindahl),
            result.z, Measure(Double(plants.count)),
          ]))
    }
    return Outcome(
      variant: "Ellison–Glaeser γ, against "
        + (part.references == nil ? "all plants of the table" : "the reference"),
      used: part.values.count, names: part.items == nil ? [] : ["item"],
      numbers: ["value", "raw_concentration", "plant_herfindahl", "z", "plants"], rows: rows)
  }

  /// What a region has in all: its reference, or the sum of its plants.
  private static func totals(
    _ part: Part, _ context: MeasureContext, _ units: [UInt32], _ regions: [Int]
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
