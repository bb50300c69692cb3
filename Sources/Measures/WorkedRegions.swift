internal import Tabular

/// Units by items worked with the numbers of one of them.
extension Working {
  private var table: Crossed? { try? Crossed(part, context) }

  private func rowTotal(_ table: Crossed, _ unit: Int) -> Double {
    table.values[unit].reduce(0, +)
  }

  private func columnTotal(_ table: Crossed, _ column: Int) -> Double {
    table.values.reduce(0) { $0 + $1[column] }
  }

  /// The largest quotient, from the four numbers it is made of.
  var quotient: [String]? {
    guard let table, let row = largest, let unit = table.units.firstIndex(of: row.names[0]),
      let column = table.columns.firstIndex(of: row.names[1]), let value = number("value", of: row)
    else { return nil }
    let (here, region) = (table.values[unit][column], rowTotal(table, unit))
    let (industry, all) = (columnTotal(table, column), total)
    let quotient = here / region / (industry / all)
    var lines = [
      say(
        "LQ = (x/x of the region) / (x of the industry/x of all); the largest, of \(row.names[0]) in \(row.names[1]):",
        "LQ = (x/地区合计) / (产业合计/总计)；最大者，\(row.names[0])的\(row.names[1])："),
      "  (\(text(here))/\(text(region))) / (\(text(industry))/\(text(all))) = "
        + "\(text(here / region)) / \(text(industry / all)) = \(text(quotient))",
    ]
    if context.variant == "symmetric" {
      lines.append(say("symmetric: ", "对称化：") + "(LQ − 1)/(LQ + 1) = \(text(value))")
    }
    return lines
  }

  private func differences(_ pairs: [(Double, Double)]) -> String {
    cut(pairs.map { "|\(text($0)) − \(text($1))|" }, " + ")
  }

  /// The unit that differs most from the nation.
  var specialisation: [String]? {
    guard part.references == nil, let table, let row = largest,
      let unit = table.units.firstIndex(of: row.names[0]), let value = number("value", of: row)
    else { return nil }
    let region = rowTotal(table, unit)
    let pairs = table.columns.indices.map { column in
      (table.values[unit][column] / region, columnTotal(table, column) / total)
    }
    return [
      say(
        "K = Σ|share in the region − share in the nation|; the largest, of \(row.names[0]):",
        "K = Σ|在地区的份额 − 在全国的份额|；最大者，\(row.names[0])："),
      "  " + differences(pairs) + " = \(text(value))",
    ]
  }

  var localisation: [String]? {
    guard part.references == nil, let table, let row = largest,
      let column = table.columns.firstIndex(of: row.names[0]), let value = number("value", of: row)
    else { return nil }
    let industry = columnTotal(table, column)
    let pairs = table.units.indices.map { unit in
      (table.values[unit][column] / industry, rowTotal(table, unit) / total)
    }
    return [
      say(
        "L = ½·Σ|share of the industry − share of all industries| over regions; the largest, \(row.names[0]):",
        "L = ½·Σ|该产业的地区份额 − 全部产业的地区份额|；最大者，\(row.names[0])："),
      "  ½·(" + differences(pairs) + ") = \(text(value))",
    ]
  }

  /// The last unit, of years the latest.
  var coupling: [String]? {
    guard let table, let scores = table.values.last, let unit = table.units.last,
      let row = outcome.rows.last, let degree = number("value", of: row),
      let coupling = number("coupling", of: row), let development = number("development", of: row)
    else { return nil }
    return [
      say("scores u of \(unit): ", "\(unit)的得分 u：") + cut(scores.map(text), ", "),
      say(
        "T = mean of u = \(text(development)); C = \(text(coupling)) (\(variant))",
        "T = u 的均值 = \(text(development))；C = \(text(coupling))（\(variant)）"),
      "D = √(C·T) = √(\(text(coupling))·\(text(development))) = \(text(degree))",
    ]
  }

  var ranking: [String]? {
    guard let first = outcome.rows.first, let last = outcome.rows.last, outcome.rows.count > 1,
      let high = number("value", of: first), let low = number("value", of: last)
    else { return nil }
    return [
      say("by \(variant), the largest first:", "\(variant)，由大到小："),
      "  1 \(first.names[0]) \(text(high)) … \(outcome.rows.count) \(last.names[0]) \(text(low))",
    ]
  }
}
