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
      "LQ = (x/x of the region) / (x of the industry/x of all); the largest, of \(row.names[0]) in \(row.names[1]):",
      "  (\(text(here))/\(text(region))) / (\(text(industry))/\(text(all))) = "
        + "\(text(here / region)) / \(text(industry / all)) = \(text(quotient))",
    ]
    if context.variant == "symmetric" {
      lines.append("symmetric: (LQ − 1)/(LQ + 1) = \(text(value))")
    }
    return lines
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
      "K = Σ|share in the region − share in the nation|; the largest, of \(row.names[0]):",
      "  " + cut(pairs.map { "|\(text($0)) − \(text($1))|" }, " + ") + " = \(text(value))",
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
      "L = ½·Σ|share of the industry − share of all industries| over regions; the largest, \(row.names[0]):",
      "  ½·(" + cut(pairs.map { "|\(text($0)) − \(text($1))|" }, " + ") + ") = \(text(value))",
    ]
  }

  /// The last unit, of years the latest.
  var coupling: [String]? {
    guard let table, let scores = table.values.last, let unit = table.units.last,
      let row = outcome.rows.last, let degree = number("value", of: row),
      let coupling = number("coupling", of: row), let development = number("development", of: row)
    else { return nil }
    return [
      "scores u of \(unit): " + cut(scores.map(text), ", "),
      "T = mean of u = \(text(development)); C = \(text(coupling)) (\(outcome.variant))",
      "D = √(C·T) = √(\(text(coupling))·\(text(development))) = \(text(degree))",
    ]
  }

  var ranking: [String]? {
    guard let first = outcome.rows.first, let last = outcome.rows.last, outcome.rows.count > 1,
      let high = number("value", of: first), let low = number("value", of: last)
    else { return nil }
    return [
      "by " + outcome.variant + ", the largest first:",
      "  1 \(first.names[0]) \(text(high)) … \(outcome.rows.count) \(last.names[0]) \(text(low))",
    ]
  }
}
