/// How manufacturing and producer services buy from each other, from an input-output table.
public struct Linkage: Hashable, Sendable {
  /// The province, nil for the nation.
  public let provinceID: Province.ID?
  /// The year of the table.
  public let year: Int
  /// Value added and total output of manufacturing, in 100 million yuan.
  public let manufacturingValueAdded, manufacturingOutput: Double?
  /// Value added and total output of producer services, in 100 million yuan.
  public let servicesValueAdded, servicesOutput: Double?
  /// Producer services bought by manufacturing, and the other way, in 100 million yuan.
  public let servicesToManufacturing, manufacturingToServices: Double?
  /// Services bought per unit of manufacturing output, and the other way; 0 ... 1.
  public let directServicesCoefficient, directManufacturingCoefficient: Double?
  /// The share of the other among the intermediate inputs; 0 ... 1.
  public let servicesInManufacturingInputs, manufacturingInServicesInputs: Double?
  /// The share of intermediate sales that goes to the other; 0 ... 1.
  public let servicesSoldToManufacturing, manufacturingSoldToServices: Double?
  /// Where it is from.
  public let sourceID: Source.ID

  fileprivate init(_ row: inout RowReader, province: Province.ID?, year: Int) {
    provinceID = province
    self.year = year
    manufacturingValueAdded = row.number("manufacturing_va")
    servicesValueAdded = row.number("services_va")
    manufacturingOutput = row.number("manufacturing_output")
    servicesOutput = row.number("services_output")
    servicesToManufacturing = row.number("services_to_manufacturing")
    manufacturingToServices = row.number("manufacturing_to_services")
    directServicesCoefficient = row.number("direct_services_coefficient")
    directManufacturingCoefficient = row.number("direct_manufacturing_coefficient")
    servicesInManufacturingInputs = row.number("services_in_manufacturing_inputs")
    manufacturingInServicesInputs = row.number("manufacturing_in_services_inputs")
    servicesSoldToManufacturing = row.number("services_sold_to_manufacturing")
    manufacturingSoldToServices = row.number("manufacturing_sold_to_services")
    sourceID = row.key("source_id")
  }
}

struct NationalLinkage: TableRow {
  static let table: StaticString = "linkages_national"
  let linkage: Linkage

  init(_ row: inout RowReader) {
    let year = row.integer("year", required: true) ?? 0
    linkage = Linkage(&row, province: nil, year: year)
  }
}

struct ProvincialLinkage: TableRow {
  static let table: StaticString = "linkages_provincial"
  let linkage: Linkage

  init(_ row: inout RowReader) {
    let province: Province.ID = row.key("province_id")
    let year = row.integer("year", required: true) ?? 0
    linkage = Linkage(&row, province: province, year: year)
  }
}
