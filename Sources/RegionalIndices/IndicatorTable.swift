/// A table of indicators made comparable, and ranks by a score.
enum IndicatorTable {
  /// (x − min)/(max − min), or (max − x)/(max − min) for a cost, column by column.
  static func minMax(
    _ table: Matrix, _ directions: [IndicatorDirection]
  ) throws(IndexError) -> Matrix {
    var result = table
    for column in 0..<table.columns {
      let values = table.column(column)
      let low = values.reduce(.infinity, Swift.min)
      let high = values.reduce(-.infinity, Swift.max)
      if low == high { throw .constantIndicator(column) }
      for row in 0..<table.rows {
        let distance = directions[column] == .benefit ? values[row] - low : high - values[row]
        result[row, column] = distance / (high - low)
      }
    }
    return result
  }

  /// A table of at least so many rows, and one direction a column.
  static func checked(
    _ table: Matrix, _ directions: [IndicatorDirection]?, rows: Int
  ) throws(IndexError) -> [IndicatorDirection] {
    try Checks.finite(table)
    guard table.rows >= rows else { throw .tooFewObservations(needed: rows, found: table.rows) }
    let directions = directions ?? Array(repeating: .benefit, count: table.columns)
    try Checks.sameLength(directions.count, table.columns)
    return directions
  }

  /// Weights divided by their sum.
  static func shares(_ weights: [Double]?, count: Int) throws(IndexError) -> [Double] {
    let weights = weights ?? Array(repeating: 1, count: count)
    let total = try Checks.weights(weights, count: count)
    return weights.map { $0 / total }
  }

  /// Ranks from 1, the highest score first; scores that differ by less than 10⁻⁹ share the best.
  static func ranks(_ scores: [Double]) -> [Int] {
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var ranks = scores.map { _ in 0 }
    for (place, unit) in order.enumerated() {
      let before = place > 0 ? order[place - 1] : unit
      let tied = place > 0 && scores[before] - scores[unit] < 1e-9
      ranks[unit] = tied ? ranks[before] : place + 1
    }
    return ranks
  }
}
