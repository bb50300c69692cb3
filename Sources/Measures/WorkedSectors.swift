internal import RegionalIndices

/// Tables of sectors worked with the numbers of one of them.
extension Working {
  private var model: (sectors: [String], model: Leontief)? { try? Sectors.model(part, context) }

  private func column(_ model: Leontief, _ sector: Int, _ count: Int) -> [Double] {
    (0..<count).map { model.inverse[$0, sector] }
  }

  /// The sector that pulls most.
  var influence: [String]? {
    guard let (sectors, model) = model, let row = largest, let value = number("value", of: row),
      let sector = sectors.firstIndex(of: row.names[0])
    else { return nil }
    let own = column(model, sector, sectors.count)
    let all = sectors.indices.map { column(model, $0, sectors.count).reduce(0, +) }
    let mean = all.reduce(0, +) / Double(sectors.count)
    return [
      "influence = its column sum of L = (I − A)⁻¹ / the mean column sum; the largest, of \(row.names[0]):",
      "  " + cut(own.map(text), " + ") + " = \(text(own.reduce(0, +)))",
      "  \(text(own.reduce(0, +))) / \(text(mean)) = \(text(value))",
      "sensitivity is the same of the rows",
    ]
  }

  var multiplier: [String]? {
    guard let (sectors, model) = model, let row = largest, let value = number("value", of: row),
      let sector = sectors.firstIndex(of: row.names[0])
    else { return nil }
    let own = column(model, sector, sectors.count)
    return [
      "the column of L = (I − A)⁻¹ summed; the largest, of \(row.names[0]):",
      "  " + cut(own.map(text), " + ") + " = \(text(value))",
    ]
  }

  var leontief: [String]? {
    guard let (sectors, model) = model, let first = sectors.first, let output = part.weights?.first
    else { return nil }
    let delivery = part.values[0]
    return [
      "a = delivery / output of the buyer; of \(first) to itself: \(text(delivery))/\(text(output)) = "
        + text(model.table.technicalCoefficients[0, 0]),
      "L = (I − A)⁻¹; of \(first) to itself: \(text(model.inverse[0, 0]))",
    ]
  }

  var closeness: [String]? {
    let names = [
      "services_in_inputs", "manufacturing_in_inputs", "services_in_sales",
      "manufacturing_in_sales",
    ]
    let ratios = names.compactMap { number($0) }
    guard ratios.count == names.count else { return nil }
    return [
      "the mean of the share of services in the inputs of manufacturing, of manufacturing in those of services, and the same of sales:",
      "  (" + ratios.map(text).joined(separator: " + ") + ")/4 = \(result)",
    ]
  }
}
