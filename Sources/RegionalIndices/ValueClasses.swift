/// How values become classes.
public enum ClassRule: Equatable, Hashable, Sendable {
  /// So many classes by the quantiles of all values of all periods (type 7).
  case pooledQuantiles(Int)
  /// So many classes by the quantiles of each period by itself.
  case yearlyQuantiles(Int)
  /// Own cuts, ascending: the class is how many of them lie below the value.
  case cutoffs([Double])
}

/// Units and periods in classes, counted from 0; intervals are open below and closed above.
///
///     let classes = try ValueClasses([[1, 4], [2, 3]], .cutoffs([1.5, 3.5]))
///     classes.classes   // [[0, 2], [1, 1]]
public struct ValueClasses: Equatable, Hashable, Sendable {
  /// The class of each unit (rows) in each period.
  public let classes: [[Int]]
  /// The cuts of each period; one list for all where they are the same.
  public let cutoffs: [[Double]]
  /// How many classes there are; equal cuts are merged.
  public let count: Int

  /// Puts values into classes.
  ///
  /// - Parameters:
  ///   - values: units in rows, periods in columns.
  ///   - rule: quantiles or own cuts.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/ragged(row:)``,
  ///   ``IndexError/notFinite(at:)``, ``IndexError/notIncreasing(at:)`` for own cuts,
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for fewer than one class.
  /// - Complexity: O(*n* log *n*) for n values.
  public init(_ values: [[Double]], _ rule: ClassRule) throws(IndexError) {
    let table = try Matrix(values)
    try Checks.finite(table, in: .values)
    let periods = (0..<table.columns).map { table.column($0) }
    var cuts: [[Double]]
    switch rule {
    case .cutoffs(let own):
      if !own.isEmpty { try Checks.increasing(own, in: .cutoffs) }
      cuts = [own]
    case .pooledQuantiles(let count):
      cuts = [try Self.cuts(table.values, count)]
    case .yearlyQuantiles(let count):
      cuts = []
      for period in periods { cuts.append(try Self.cuts(period, count)) }
    }
    cutoffs = cuts
    count = (cuts.map(\.count).max() ?? 0) + 1
    classes = (0..<table.rows).map { row in
      (0..<table.columns).map { column in
        let own = cuts.count == 1 ? cuts[0] : cuts[column]
        return own.count { $0 < table[row, column] }
      }
    }
  }

  /// The cuts between so many classes; those that leave a class empty are merged.
  private static func cuts(_ values: [Double], _ count: Int) throws(IndexError) -> [Double] {
    guard count >= 1 else {
      throw .outOfRange(at: Position(0, in: .classes), lower: 1, upper: .infinity)
    }
    let sorted = RadixSort.ascending(values)
    var cuts: [Double] = []
    for step in 1..<max(count, 1) {
      let cut = sorted.sortedQuantile(Double(step) / Double(count))
      if cut != cuts.last, cut < sorted[sorted.count - 1] { cuts.append(cut) }
    }
    return cuts
  }
}
