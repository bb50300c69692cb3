internal import RegionalIndices
internal import Tabular

extension MeasureRow {
  /// Ties between groups of sectors, and between regions.
  static let ties: [MeasureRow] = [
    MeasureRow(
      name: "closeness", title: Words("Four-ratio closeness", "产业紧密度（四比率）"), range: "0 … 1",
      form: .matrix, needsOptions: [.manufacturing, .services],
      meaning: Words(
        "How much two groups of sectors buy from and sell to each other.", "两组产业相互投入与销售的紧密程度。"),
      guide: "closeness", sample: .groupedSectors, compute: Ties.close),
    MeasureRow(
      name: "interregional-transfer", title: Words("Interregional transfer", "区际产业转移"),
      range: "unit of the data; relative sums to 0", form: .interregional,
      meaning: Words(
        "Output that moved between regions, by whose final demand sets it off.",
        "按最终需求来源计算的区域间产出转移。"),
      guide: "interregional-transfer", compute: Ties.transfer),
  ]
}

private enum Ties {
  @Sendable static func close(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let (sectors, model) = try Sectors.model(part, context)
    let manufacturing = try places(context.manufacturing, .manufacturing, sectors)
    let services = try places(context.services, .services, sectors)
    let result = try index(part) { () throws(IndexError) in
      try closeness(model.table, manufacturing: manufacturing, services: services)
    }
    return Outcome(
      variant: "four-ratio closeness, the mean of the four shares",
      range: ValueRange(lower: 0, upper: 1), used: sectors.count,
      numbers: [
        "value", "services_in_inputs", "manufacturing_in_inputs", "services_in_sales",
        "manufacturing_in_sales", "service_input", "complete_service_input", "coordination",
      ],
      rows: [
        OutcomeRow(
          [],
          [
            result.closeness, result.serviceShareOfInputs, result.manufacturingShareOfInputs,
            result.serviceShareOfSales, result.manufacturingShareOfSales, result.serviceInput,
            result.completeServiceInput,
            result.coordination?.coordination ?? .undefined(.partUndefined),
          ])
      ])
  }

  private static func places(
    _ names: [String], _ option: MeasureOption, _ sectors: [String]
  ) throws(MeasureError) -> [Int] {
    var places: [Int] = []
    for name in names {
      guard let place = sectors.firstIndex(of: name) else {
        throw .reading(.noName(name, option: option.rawValue, among: sectors))
      }
      places.append(place)
    }
    return places
  }

  /// Deliveries of both times one after the other, and the final demand as references.
  @Sendable static func transfer(
    _ part: Part, _ context: MeasureContext
  ) throws(MeasureError) -> Outcome {
    let regions = context.items
    let result = try index(part) { () throws(IndexError) in
      let tables = try [0, 1].map { (time) throws(IndexError) in
        try table(part, time: time, regions: regions.count)
      }
      return try interregionalTransfer(from: tables[0], to: tables[1])
    }
    let rows = regions.indices.flatMap { row in
      regions.indices.map { column in
        OutcomeRow(
          [regions[row], regions[column]],
          [result.transfer, result.relative, result.start, result.end].map {
            Measure($0[row, column])
          })
      }
    }
    let times = (part.times ?? []).map(TimedSeries.text).joined(separator: " to ")
    return Outcome(
      variant: "output set off by final demand, \(times)", used: context.units.count * 2,
      names: ["region", "demand_of"], numbers: ["value", "relative", "start", "end"], rows: rows)
  }

  private static func table(
    _ part: Part, time: Int, regions: Int
  ) throws(IndexError) -> InterregionalTable {
    let demand = part.references ?? []
    let n = demand.count / regions / 2
    return InterregionalTable(
      intermediate: try Matrix(
        rows: n, columns: n, rowMajor: Array(part.values[(time * n * n)..<((time + 1) * n * n)])),
      finalDemand: try Matrix(
        rows: n, columns: regions,
        rowMajor: Array(demand[(time * n * regions)..<((time + 1) * n * regions)])))
  }
}
