/// How far each region's industries, and each industry's regions, differ from the nation's.
///
///     let table = try Matrix([[40, 10], [20, 30]])
///     let s = try specialisation(table)
///     s.krugman[0].value       // 0.4, against the nation
///     s.krugmanRest[0].value   // 0.8, against the rest of the nation
///     s.localisation[0].value  // 0.166667
///
/// Krugman (1991), *Geography and Trade*; Hoover (1936), doi:10.2307/1927875; the Hachman index of
/// the University of Utah.
public struct Specialisation: Equatable, Sendable {
  /// Σⱼ|sᵢⱼ − s̄ⱼ| against the nation, the region included, 0 … 2. EconGeo's `Krugman.index`.
  public let krugman: [Measure]
  /// The same against the rest of the nation, 0 … 2; undefined for the only region.
  public let krugmanRest: [Measure]
  /// Half of ``krugman``: Hoover's coefficient of specialisation, 0 … 1.
  public var hooverSpecialisation: [Measure] { krugman.map { $0.map { $0 / 2 } } }
  /// ½ Σᵢ|xᵢⱼ/x.ⱼ − xᵢ./x..| for each industry, 0 … 1.
  public let localisation: [Measure]
  /// 1/Σⱼ LQᵢⱼ sᵢⱼ, 0 … 1; 1 is the nation's structure.
  public let hachman: [Measure]
  /// Σⱼ s²ᵢⱼ, 1/n … 1.
  public let herfindahl: [Measure]
}

/// The specialisation of regions and the localisation of industries.
///
/// - Parameter table: regions in rows, industries in columns, zero or more. An empty region or
///   industry has undefined measures and does not change the others.
/// - Returns: one number a region, of ``Specialisation/localisation`` one an industry.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``.
/// - Complexity: O(regions² · industries), for the rest of the nation of each region.
///
/// Krugman (1991); Hoover (1936): see ``Specialisation``.
package func specialisation(_ table: Matrix) throws(IndexError) -> Specialisation {
  let averages = try locationQuotients(table).averages
  let rows = table.rowTotals
  let nation = table.columnTotals
  let total = table.values.exactSum()
  let empty = Measure.undefined(.zeroDenominator(.regionTotal))
  let structures = (0..<table.rows).map { structure(table.row($0), rows[$0]) }
  return Specialisation(
    krugman: structures.map { shares in
      shares.map { distance($0, nation.map { $0 / total }) } ?? empty
    },
    krugmanRest: (0..<table.rows).map { region in
      guard let shares = structures[region] else { return empty }
      let rest = (0..<table.columns).map { others(table, region: region, industry: $0) }
      let other = structure(rest, rest.exactSum())
      return other.map { distance(shares, $0) } ?? .undefined(.zeroDenominator(.rest))
    },
    localisation: (0..<table.columns).map { industry in
      let shares = structure(table.column(industry), nation[industry])
      return shares.map { distance($0, rows.map { $0 / total }).map { $0 / 2 } }
        ?? .undefined(.zeroDenominator(.industryTotal))
    },
    hachman: averages.map { $0.map { 1 / $0 } },
    herfindahl: structures.map { shares in
      shares.map { Measure($0.lazy.map { $0 * $0 }.exactSum()) } ?? empty
    })
}

/// Krugman's index between two regions, Σⱼ|s_aj − s_bj|, 0 … 2.
///
///     try bilateralSpecialisation(table, 0, 1).value  // 0.8
///
/// - Parameters:
///   - table: regions in rows, industries in columns, zero or more.
///   - first: the row of one region, from 0.
///   - second: the row of the other.
/// - Returns: undefined if one of the regions is empty.
/// - Throws: as ``specialisation(_:)``, and ``IndexError/unknownMember(at:)``.
/// - Complexity: O(cells), as the table is checked.
///
/// Krugman (1991), *Geography and Trade*.
package func bilateralSpecialisation(
  _ table: Matrix, _ first: Int, _ second: Int
) throws(IndexError) -> IndexValue<SingleForm> {
  try Checks.nonNegative(table)
  for region in [first, second] where !(0..<table.rows).contains(region) {
    throw .unknownMember(at: Position(region, in: .regions))
  }
  let shares = [first, second].map { structure(table.row($0), table.row($0).exactSum()) }
  let measure: Measure
  if let a = shares[0], let b = shares[1] {
    measure = distance(a, b)
  } else {
    measure = .undefined(.zeroDenominator(.regionTotal))
  }
  let range = ValueRange(lower: 0, upper: 2)
  return IndexValue(SingleForm.only, measure, range, count: table.columns)
}

private func structure(_ values: [Double], _ total: Double) -> [Double]? {
  total == 0 ? nil : values.map { $0 / total }
}

private func distance(_ a: [Double], _ b: [Double]) -> Measure {
  Measure(zip(a, b).lazy.map { ($0 - $1).magnitude }.exactSum())
}

/// The industry in all regions but one, without subtracting, so that nothing cancels.
private func others(_ table: Matrix, region: Int, industry: Int) -> Double {
  (0..<table.rows).lazy.filter { $0 != region }.map { table[$0, industry] }.exactSum()
}
