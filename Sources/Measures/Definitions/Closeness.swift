internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// The sectors of the two groups whose ties are asked for.
  package static let manufacturing = MeasureParameter.names(
    "manufacturing",
    Bilingual("The sectors of the first group for closeness, as c1,c2.", "紧密度第一组部门，如 c1,c2。"))
  package static let services = MeasureParameter.names(
    "services", Bilingual("The sectors of the second group for closeness.", "紧密度第二组部门。"))
}

extension MeasureContext {
  package var manufacturing: [String] {
    get { names(.manufacturing) }
    set { self[.manufacturing] = .names(newValue) }
  }
  package var services: [String] {
    get { names(.services) }
    set { self[.services] = .names(newValue) }
  }
}

extension MeasureDefinition {
  static let closeness = MeasureDefinition(
    "closeness", title: Bilingual("Four-ratio closeness", "产业紧密度（四比率）"), family: .sectors,
    range: "0 … 1", form: .matrix, needsParameters: [.manufacturing, .services],
    meaning: Bilingual(
      "How much two groups of sectors buy from and sell to each other.", "两组产业相互投入与销售的紧密程度。"),
    guide: "closeness", sample: .groupedSectors, output: ClosenessOutput.self)
}

private struct ClosenessOutput: MeasureOutput {
  let count: Int
  let result: Closeness

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let table = try SectorModel(part, context)
    let manufacturing = try Self.places(.manufacturing, context, table.sectors)
    let services = try Self.places(.services, context, table.sectors)
    count = table.sectors.count
    result = try index(part) { () throws(IndexError) in
      try RegionalIndices.closeness(
        table.model.table, manufacturing: manufacturing, services: services)
    }
  }

  private static func places(
    _ parameter: MeasureParameter, _ context: MeasureContext, _ sectors: [String]
  ) throws(MeasureError) -> [Int] {
    var places: [Int] = []
    for name in context.names(parameter) {
      guard let place = sectors.firstIndex(of: name) else {
        throw .reading(.noName(name, option: parameter.option.rawValue, among: sectors))
      }
      places.append(place)
    }
    return places
  }

  private static let columns = [
    ResultColumn.value,
    ResultColumn("services_in_inputs", "services in manufacturing's inputs", "制造业投入中服务业占比"),
    ResultColumn("manufacturing_in_inputs", "manufacturing in services' inputs", "服务业投入中制造业占比"),
    ResultColumn("services_in_sales", "services in manufacturing's sales", "制造业销售中服务业占比"),
    ResultColumn("manufacturing_in_sales", "manufacturing in services' sales", "服务业销售中制造业占比"),
    ResultColumn("service_input", "direct service input", "直接服务投入系数"),
    ResultColumn("complete_service_input", "complete service input", "完全服务投入系数"),
    ResultColumn("coordination", "coordination degree", "协调度"),
  ]

  private var ratios: [Measure] {
    [
      result.serviceShareOfInputs, result.manufacturingShareOfInputs, result.serviceShareOfSales,
      result.manufacturingShareOfSales,
    ]
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("four-ratio closeness, the mean of the four shares", "四比率紧密度，四个占比的均值"),
      range: ValueRange(lower: 0, upper: 1), used: count, numbers: Self.columns,
      rows: [
        OutcomeRow(
          [],
          [result.closeness] + ratios + [
            result.serviceInput, result.completeServiceInput,
            result.coordination?.coordination ?? .undefined(.partUndefined),
          ])
      ])
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    let shares = ratios.map { $0.value?.said ?? "–" }
    return [
      Bilingual(
        "the mean of the share of services in the inputs of manufacturing, of manufacturing in those of services, and the same of sales:",
        "四个占比的均值：制造业投入中的服务业、服务业投入中的制造业、制造业销售中的服务业、服务业销售中的制造业："),
      Bilingual("  (" + shares.joined(separator: " + ") + ")/4 = ") + result.closeness.said,
    ]
  }
}
