/// An interregional input–output table: regions × sectors in region-major order.
public struct InterregionalTable: Equatable, Sendable {
  /// Deliveries between all region–sectors, (R·n) × (R·n).
  public let intermediate: Matrix
  /// Final demand of each region (column) for each region–sector, (R·n) × R; may be negative.
  public let finalDemand: Matrix

  /// A table; its parts are checked by ``inducedOutput()``.
  ///
  /// - Parameters:
  ///   - intermediate: deliveries, zero or more.
  ///   - finalDemand: in the same money; one column a region.
  public init(intermediate: Matrix, finalDemand: Matrix) {
    self.intermediate = intermediate
    self.finalDemand = finalDemand
  }

  /// How many regions.
  public var regions: Int { finalDemand.columns }

  /// R × R: output of the row's region that the column's final demand sets off; rows sum to the
  /// region's output.
  ///
  /// - Throws: as ``InputOutputTable/init(intermediate:finalDemand:)`` and
  ///   ``Leontief/init(_:)``; ``IndexError/lengthMismatch(expected:found:)`` if the rows are not
  ///   a multiple of the regions.
  /// - Complexity: O((R·n)³).
  public func inducedOutput() throws(IndexError) -> Matrix {
    try Checks.finite(finalDemand, in: .finalDemand)
    let sectors = finalDemand.rows / regions
    try Checks.sameLength(sectors * regions, finalDemand.rows)
    let model = try Leontief(
      InputOutputTable(intermediate: intermediate, finalDemand: finalDemand.rowTotals))
    var induced = Matrix(rows: regions, columns: regions)
    for column in 0..<regions {
      let output = try model.output(for: finalDemand.column(column))
      for row in 0..<regions {
        induced[row, column] = output[row * sectors..<(row + 1) * sectors].exactSum()
      }
    }
    return induced
  }
}

/// Output that moved between regions from one year to another, by whose demand sets it off.
///
///     let t = try interregionalTransfer(from: table0, to: table1)
///     t.start     // [[38.8889, 11.1111], [11.1111, 38.8889]]
///     t.transfer  // [[0.7238, −0.7238], [9.4523, 13.5477]]
///
/// After Liu Hongguang, Liu Weidong & Liu Zhigao (2011), China Industrial Economics.
public struct InterregionalTransfer: Equatable, Sendable {
  /// Output of the row's region set off by the column's final demand, first year.
  public let start: Matrix
  /// The same, last year.
  public let end: Matrix
  /// End − start, in the unit of the tables.
  public let transfer: Matrix
  /// End − start · X₁/X₀: without the growth of the nation; sums to 0.
  public let relative: Matrix
}

/// The transfer between two interregional tables of the same regions.
///
/// - Parameters:
///   - first: the table of the first year.
///   - last: that of the last year, in the same prices.
/// - Returns: four tables of R × R, in the unit of the tables.
/// - Throws: as ``InterregionalTable/inducedOutput()``; ``IndexError/zeroTotal`` without output
///   in the first year.
/// - Complexity: O((R·n)³).
///
/// After Liu Hongguang, Liu Weidong & Liu Zhigao (2011): see ``InterregionalTransfer``.
package func interregionalTransfer(
  from first: InterregionalTable, to last: InterregionalTable
) throws(IndexError) -> InterregionalTransfer {
  try Checks.sameLength(last.regions, first.regions)
  let start = try first.inducedOutput()
  let end = try last.inducedOutput()
  let before = try Checks.total(start.values)
  let growth = end.values.exactSum() / before
  return InterregionalTransfer(
    start: start, end: end, transfer: difference(end, start, factor: 1),
    relative: difference(end, start, factor: growth))
}

private func difference(_ end: Matrix, _ start: Matrix, factor: Double) -> Matrix {
  Matrix(
    rows: end.rows, columns: end.columns,
    values: zip(end.values, start.values).map { $0 - $1 * factor })
}
