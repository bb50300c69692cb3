internal import RegionalIndices
internal import Tabular

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
      say(
        "influence = its column sum of L = (I − A)⁻¹ / the mean column sum; the largest, of \(row.names[0]):",
        "影响力系数 = L = (I − A)⁻¹ 的该列之和 / 各列之和的均值；最大者，\(row.names[0])："),
      "  " + cut(own.map(text), " + ") + " = \(text(own.reduce(0, +)))",
      "  \(text(own.reduce(0, +))) / \(text(mean)) = \(text(value))",
      sensitivity,
    ]
  }

  private var sensitivity: String {
    context.variant == "ghosh"
      ? say(
        "sensitivity is the same of the rows of the Ghosh inverse",
        "感应度系数：以高希逆矩阵的行和同法计算")
      : say("sensitivity is the same of the rows", "感应度系数：以行和同法计算")
  }

  var multiplier: [String]? {
    guard let (sectors, model) = model, let row = largest, let value = number("value", of: row),
      let sector = sectors.firstIndex(of: row.names[0])
    else { return nil }
    let own = column(model, sector, sectors.count)
    return [
      say(
        "the column of L = (I − A)⁻¹ summed; the largest, of \(row.names[0]):",
        "L = (I − A)⁻¹ 的列和；最大者，\(row.names[0])："),
      "  " + cut(own.map(text), " + ") + " = \(text(value))",
    ]
  }

  var leontief: [String]? {
    guard let (sectors, model) = model, let first = sectors.first, let output = part.weights?.first
    else { return nil }
    let delivery = part.values[0]
    return [
      say(
        "a = delivery / output of the buyer; of \(first) to itself: ",
        "a = 中间投入 / 购买部门总产出；\(first)对自身：")
        + "\(text(delivery))/\(text(output)) = \(text(model.table.technicalCoefficients[0, 0]))",
      "L = (I − A)⁻¹" + say("; of \(first) to itself: ", "；\(first)对自身：")
        + text(model.inverse[0, 0]),
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
      say(
        "the mean of the share of services in the inputs of manufacturing, of manufacturing in those of services, and the same of sales:",
        "四个占比的均值：制造业投入中的服务业、服务业投入中的制造业、制造业销售中的服务业、服务业销售中的制造业："),
      "  (" + ratios.map(text).joined(separator: " + ") + ")/4 = \(result)",
    ]
  }
}
