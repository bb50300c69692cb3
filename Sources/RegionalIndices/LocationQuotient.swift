/// Location quotients of a table of regions × industries.
///
/// LQ = (share of the industry in the region) / (share of the industry in the nation).
///
///     let table = try Matrix([[40, 10], [20, 30]])
///     try table.locationQuotients().quotients[0, 0]  // 1.3333…
///     try table.locationQuotients().quotients[0, 1]  // 0.5
///
/// Hoover (1936), doi:10.2307/1927875; Balassa (1965), doi:10.1111/j.1467-9957.1965.tb00050.x.
public struct LocationQuotients: Equatable, Sendable {
  /// One row a region, one column an industry; 1 is the national average, 0 … 1/(share of the
  /// region), undefined where the region or the industry is empty.
  public let quotients: Grid<Measure>
  /// (LQ − 1)/(LQ + 1), −1 … 1, 0 is the national average: the symmetric form for charts.
  public let symmetric: Grid<Measure>
  /// For each region Σ (industry's share in the region) × LQ, 1 or more; the inverse of the
  /// Hachman index.
  public let averages: [Measure]
}

/// The location quotients of all regions and industries.
///
/// - Parameter table: regions in rows, industries in columns, zero or more. A 0 in a region and
///   an industry that are not empty is a real 0.
/// - Returns: one row a region, one column an industry.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``.
/// - Complexity: O(cells).
///
/// Hoover (1936); Balassa (1965): see ``LocationQuotients``.
package func locationQuotients(_ table: Matrix) throws(IndexError) -> LocationQuotients {
  try Checks.nonNegative(table)
  let (rows, columns) = (table.rowTotals, table.columnTotals)
  let total = try Checks.total(table.values)
  let quotients = table.grid { region, industry -> Measure in
    if rows[region] == 0 { return .undefined(.zeroDenominator(.regionTotal)) }
    if columns[industry] == 0 { return .undefined(.zeroDenominator(.industryTotal)) }
    return Measure(table[region, industry] / rows[region] / (columns[industry] / total))
  }
  let averages = (0..<table.rows).map { region -> Measure in
    if rows[region] == 0 { return .undefined(.zeroDenominator(.regionTotal)) }
    let terms = (0..<table.columns).compactMap { industry in
      quotients[region, industry].value.map { $0 * table[region, industry] / rows[region] }
    }
    return Measure(terms.exactSum())
  }
  return LocationQuotients(
    quotients: quotients,
    symmetric: quotients.mapCells { $0.map { ($0 - 1) / ($0 + 1) } },
    averages: averages)
}
