internal import ClusterAtlas
internal import RegionalIndices

extension CheckFunction {
  static let tableFunctions: [CheckFunction] = [
    CheckFunction(
      "influence", [.needed("table", .name), .optional("imports", .name)], .list,
      "The power of dispersion of the sectors of an input-output table (mean 1): domestic flows, or all with `with-imports`.",
      "投入产出表各部门影响力系数（均值为1）：国内品；加 with-imports 含进口品。"
    ) { evaluation, a throws(CheckFailure) in
      let (flows, model) = try leontief(a, &evaluation)
      return .list(entries(flows, model.influence, try a.name(0)))
    },
    CheckFunction(
      "sensitivity", [.needed("table", .name), .optional("imports", .name)], .list,
      "The sensitivity of dispersion of the sectors of an input-output table (mean 1).",
      "投入产出表各部门感应度系数（均值为1）。"
    ) { evaluation, a throws(CheckFailure) in
      let (flows, model) = try leontief(a, &evaluation)
      return .list(entries(flows, model.sensitivity, try a.name(0)))
    },
    CheckFunction(
      "deliveries", [.needed("table", .name), .needed("sectors", .years)], .list,
      "What the sectors at some places of an input-output table sell to each sector.",
      "投入产出表中某几个部门对各部门的销售。"
    ) { evaluation, a throws(CheckFailure) in
      guard a.has(1), case .years(let rows) = a.values[1] else {
        throw .undefined(Bilingual("places such as 12..17", "应为位置段，如12..17"))
      }
      let flows = try flows(a, evaluation.atlas)
      guard rows.lowerBound >= 1, rows.upperBound <= flows.sectors.count else {
        throw .undefined(
          Bilingual(
            "the table has \(flows.sectors.count.counted("sector"))", "该表有\(flows.sectors.count)个部门"
          ))
      }
      let sums = flows.sectors.indices.map { column in
        rows.map { flows.deliveries[$0 - 1][column] }.reduce(0, +)
      }
      return .list(entries(flows, sums, try a.name(0)))
    },
    CheckFunction(
      "linkage", [.needed("quantity", .name)], .series,
      "How manufacturing and producer services of the nation buy from each other; the quantity is a column of linkages_national.",
      "全国制造业与生产性服务业的相互投入；名称为 linkages_national 的列。"
    ) { evaluation, a throws(CheckFailure) in
      let column = try a.name(0)
      var points: [YearPoint] = []
      for linkage in evaluation.atlas.nationalLinkages {
        guard let value = try quantity(column, of: linkage) else { continue }
        points.append(
          YearPoint(
            year: linkage.year, value: value,
            figures: [CheckedFigure("linkages_national", linkage.year, column)]))
      }
      return .series(points)
    },
    CheckFunction(
      "provincial_linkage", [.needed("quantity", .name), .needed("year", .number)], .list,
      "The same by province in a year; the quantity is a column of linkages_provincial.",
      "某年分省的相互投入；名称为 linkages_provincial 的列。"
    ) { evaluation, a throws(CheckFailure) in
      let (column, year) = (try a.name(0), try a.year(1))
      var entries: [ListEntry] = []
      for linkage in evaluation.atlas.provincialLinkages where linkage.year == year {
        guard let province = linkage.provinceID, let value = try quantity(column, of: linkage)
        else { continue }
        entries.append(
          ListEntry(
            key: province.rawValue, value: value,
            figures: [CheckedFigure("linkages_provincial", year, province.rawValue)]))
      }
      guard !entries.isEmpty else {
        throw .missing(
          Bilingual("no provincial linkages in \(year)", "没有\(year)年分省关联数据"))
      }
      return .list(entries)
    },
    CheckFunction(
      "printed", [.needed("value", .name)], .number,
      "A number that a document prints, from document_values.", "文献所载数值（document_values）。"
    ) { evaluation, a throws(CheckFailure) in
      let id = try a.name(0)
      guard let value = evaluation.atlas.documentValue(DocumentValue.ID(id))?.value else {
        throw .missing(Bilingual("there is no printed number '\(id)'", "没有文献数值“\(id)”"))
      }
      evaluation.rest(on: [CheckedFigure("document_values", nil, id)])
      return .number(value)
    },
    CheckFunction(
      "fact", [.needed("fact", .name)], .number,
      "A figure of a cluster.", "某集群的数据。"
    ) { evaluation, a throws(CheckFailure) in
      let fact = try fact(a, evaluation.atlas)
      evaluation.rest(on: [CheckedFigure("facts", fact.year, fact.id.rawValue)])
      return .number(fact.value)
    },
    CheckFunction(
      "second_source", [.needed("fact", .name)], .number,
      "What another source gives for a figure of a cluster: same indicator, detail, unit, scope and year.",
      "另一来源对同一集群数据的记载：指标、说明、单位、范围和年份相同。"
    ) { evaluation, a throws(CheckFailure) in
      .number(
        try SecondSource(atlas: evaluation.atlas).value(
          of: try fact(a, evaluation.atlas), &evaluation))
    },
  ]

  private static func fact(_ a: CheckArguments, _ atlas: Atlas) throws(CheckFailure) -> Fact {
    let id = try a.name(0)
    guard let fact = atlas.fact(Fact.ID(id)) else {
      throw .missing(Bilingual("there is no figure '\(id)'", "没有数据“\(id)”"))
    }
    return fact
  }

  // MARK: Input-output

  private static func flows(
    _ a: CheckArguments, _ atlas: Atlas
  ) throws(CheckFailure) -> SectorFlows {
    let id = try a.name(0)
    let withImports = a.has(1) ? (try? a.name(1)) == "with-imports" : false
    guard let found = atlas.sectorFlows(of: IOTable.ID(id), withImports: withImports) else {
      throw .missing(Bilingual("there is no input-output table '\(id)'", "没有投入产出表“\(id)”"))
    }
    return found
  }

  private static func leontief(
    _ a: CheckArguments, _ evaluation: inout Evaluation
  ) throws(CheckFailure) -> (SectorFlows, Leontief) {
    let flows = try flows(a, evaluation.atlas)
    let model = try measured { () throws(IndexError) in
      try Leontief(InputOutputTable(intermediate: Matrix(flows.deliveries), output: flows.output))
    }
    return (flows, model)
  }

  private static func entries(
    _ flows: SectorFlows, _ values: [Double], _ table: String
  ) -> [ListEntry] {
    zip(flows.sectors, values).map { sector, value in
      ListEntry(key: sector.code, value: value, figures: [CheckedFigure(table)])
    }
  }

  private static func quantity(
    _ column: String, of linkage: Linkage
  ) throws(CheckFailure) -> Double? {
    switch column {
    case "manufacturing_va": linkage.manufacturingValueAdded
    case "services_va": linkage.servicesValueAdded
    case "manufacturing_output": linkage.manufacturingOutput
    case "services_output": linkage.servicesOutput
    case "services_to_manufacturing": linkage.servicesToManufacturing
    case "manufacturing_to_services": linkage.manufacturingToServices
    case "direct_services_coefficient": linkage.directServicesCoefficient
    case "direct_manufacturing_coefficient": linkage.directManufacturingCoefficient
    case "services_in_manufacturing_inputs": linkage.servicesInManufacturingInputs
    case "manufacturing_in_services_inputs": linkage.manufacturingInServicesInputs
    case "services_sold_to_manufacturing": linkage.servicesSoldToManufacturing
    case "manufacturing_sold_to_services": linkage.manufacturingSoldToServices
    default:
      throw .missing(Bilingual("there is no quantity '\(column)'", "没有“\(column)”这一列"))
    }
  }
}
