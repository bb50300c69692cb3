/// The one policy for bad numbers: refuse, with the position.
enum Checks {
  /// At least `needed` observations, all finite.
  static func finite(
    _ values: [Double], in list: Position.List = .values, atLeast needed: Int = 1
  ) throws(IndexError) {
    if values.isEmpty, needed > 0 { throw .noObservations }
    if values.count < needed {
      throw .tooFewObservations(needed: needed, found: values.count)
    }
    if values.all(from: -.greatestFiniteMagnitude) { return }
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(at: Position(index, in: list))
    }
  }

  /// Finite and zero or more.
  static func nonNegative(
    _ values: [Double], in list: Position.List = .values, atLeast needed: Int = 1
  ) throws(IndexError) {
    if values.count >= max(needed, 1), values.all(from: 0) { return }
    try finite(values, in: list, atLeast: needed)
    if let index = values.firstIndex(where: { $0 < 0 }) {
      throw .negative(at: Position(index, in: list))
    }
  }

  /// Finite and more than zero.
  static func positive(
    _ values: [Double], in list: Position.List = .values, atLeast needed: Int = 1
  ) throws(IndexError) {
    try finite(values, in: list, atLeast: needed)
    if let index = values.firstIndex(where: { $0 <= 0 }) {
      throw .notPositive(at: Position(index, in: list))
    }
  }

  /// Finite, zero or more, and not all zero; returns the total.
  static func shares(
    _ values: [Double], in list: Position.List = .values
  ) throws(IndexError) -> Double {
    try nonNegative(values, in: list)
    return try total(values)
  }

  /// The sum of numbers that are zero or more; neither zero nor beyond a double.
  static func total(_ values: some Sequence<Double>) throws(IndexError) -> Double {
    let total = values.exactSum()
    if total == 0 { throw .zeroTotal }
    if !total.isFinite { throw .overflow }
    return total
  }

  /// Weights: as many as values, zero or more, not all zero; returns their total.
  static func weights(_ weights: [Double], count: Int) throws(IndexError) -> Double {
    try sameLength(weights.count, count)
    try nonNegative(weights, in: .weights)
    let total = weights.exactSum()
    if total == 0 { throw .zeroWeight }
    if !total.isFinite { throw .overflow }
    return total
  }

  /// Two lists that belong together.
  static func sameLength(_ found: Int, _ expected: Int) throws(IndexError) {
    if found != expected { throw .lengthMismatch(expected: expected, found: found) }
  }

  /// A table of finite numbers, zero or more.
  static func nonNegative(_ table: Matrix, in list: Position.List = .table) throws(IndexError) {
    try finite(table, in: list)
    if let cell = table.firstCell(where: { $0 < 0 }) {
      throw .negative(at: Position(row: cell.row, column: cell.column, in: list))
    }
  }

  /// A table of finite numbers.
  static func finite(_ table: Matrix, in list: Position.List = .table) throws(IndexError) {
    if table.values.isEmpty { throw .noObservations }
    if let cell = table.firstCell(where: { !$0.isFinite }) {
      throw .notFinite(at: Position(row: cell.row, column: cell.column, in: list))
    }
  }
}

extension [Double] {
  /// Whether all are finite and at least `lower`, without stopping early, so that several are
  /// looked at in one step.
  fileprivate func all(from lower: Double) -> Bool {
    withUnsafeBufferPointer { values in
      var bad: UInt64 = 0
      for value in values {
        bad |= value >= lower && value <= .greatestFiniteMagnitude ? 0 : 1
      }
      return bad == 0
    }
  }
}
