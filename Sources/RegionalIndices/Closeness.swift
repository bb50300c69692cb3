/// Four-ratio closeness of two groups of sectors, such as manufacturing M and producer services S.
///
/// A reconstruction from the standard direct ratios; not the number of any one author.
///
///     let table = try InputOutputTable(
///       intermediate: Matrix([[20, 10, 5], [10, 30, 15], [5, 10, 10]]),
///       finalDemand: [65, 45, 75])
///     let c = try closeness(table, manufacturing: [1], services: [2])
///     c.closeness.value           // 0.343182
///     c.serviceInput.value        // 0.10
///     c.completeServiceInput.value  // 0.177083
///
/// Related: Peng & Kuang (2019), *Journal of International Trade* (国际贸易问题) 2019(10).
public struct Closeness: Equatable, Sendable {
  /// Inputs from S in all intermediate inputs of M, 0 … 1.
  public let serviceShareOfInputs: Measure
  /// Inputs from M in all intermediate inputs of S, 0 … 1.
  public let manufacturingShareOfInputs: Measure
  /// Sales to S in all intermediate sales of M, 0 … 1.
  public let serviceShareOfSales: Measure
  /// Sales to M in all intermediate sales of S, 0 … 1.
  public let manufacturingShareOfSales: Measure
  /// The mean of the four, 0 … 1; undefined if one of them is.
  public let closeness: Measure
  /// Z(S→M)/X_M: direct service inputs per unit of output (制造业服务化), 0 upwards.
  public let serviceInput: Measure
  /// Σ (L − I)ᵢⱼxⱼ / X_M over i in S, j in M, 0 upwards: with all indirect inputs.
  public let completeServiceInput: Measure
  /// Coupling coordination of the two input shares; `nil` if a share is undefined.
  public let coordination: CouplingCoordination?
}

/// The closeness of two groups of sectors.
///
/// - Parameters:
///   - table: an input–output table.
///   - manufacturing: sectors of the first group, counted from 0.
///   - services: sectors of the second group.
/// - Returns: shares of 0 … 1 and their mean.
/// - Throws: ``IndexError/noObservations`` for an empty group; ``IndexError/unknownMember(at:)``
///   for a sector outside the table, given twice, or in both groups;
///   ``IndexError/singular(sector:)``, ``IndexError/notProductive(sector:)``.
/// - Complexity: O(*n*³) for the factors of I − A.
///
/// A reconstruction; Peng & Kuang (2019) is related: see ``Closeness``.
package func closeness(
  _ table: InputOutputTable, manufacturing: [Int], services: [Int]
) throws(IndexError) -> Closeness {
  let (m, s) = (manufacturing, services)
  try checkGroups(m, s, count: table.count)
  let model = try Leontief(table)
  let all = Array(0..<table.count)
  let serviceToM = flow(table, s, m)
  let mToService = flow(table, m, s)
  let outputM = m.lazy.map { table.output[$0] }.exactSum()
  let inM = Measure.ratio(serviceToM, flow(table, all, m), of: .inputsOfManufacturing)
  let inS = Measure.ratio(mToService, flow(table, all, s), of: .inputsOfServices)
  let outM = Measure.ratio(mToService, flow(table, m, all), of: .salesOfManufacturing)
  let outS = Measure.ratio(serviceToM, flow(table, s, all), of: .salesOfServices)
  let ratios = [inM, inS, outM, outS]
  let known = ratios.compactMap(\.value)
  return Closeness(
    serviceShareOfInputs: inM, manufacturingShareOfInputs: inS, serviceShareOfSales: outM,
    manufacturingShareOfSales: outS,
    closeness: known.count == 4 ? Measure(known.exactMean()) : .undefined(.partUndefined),
    serviceInput: .ratio(serviceToM, outputM, of: .outputOfManufacturing),
    completeServiceInput: .ratio(
      try indirect(model, m, s), outputM, of: .outputOfManufacturing),
    coordination: try coordination(inM, inS))
}

private func checkGroups(_ m: [Int], _ s: [Int], count: Int) throws(IndexError) {
  if m.isEmpty || s.isEmpty { throw .noObservations }
  var seen: Set<Int> = []
  for (list, name) in [(m, Position.List.manufacturing), (s, .services)] {
    for (index, sector) in list.enumerated() {
      guard (0..<count).contains(sector), seen.insert(sector).inserted else {
        throw .unknownMember(at: Position(index, in: name))
      }
    }
  }
}

private func flow(_ table: InputOutputTable, _ from: [Int], _ to: [Int]) -> Double {
  from.lazy.flatMap { row in to.lazy.map { table.intermediate[row, $0] } }.exactSum()
}

/// What S delivers, directly or not, for the output of M: one solve instead of the inverse.
private func indirect(_ model: Leontief, _ m: [Int], _ s: [Int]) throws(IndexError) -> Double {
  var demand = Array(repeating: 0.0, count: model.table.count)
  for sector in m { demand[sector] = model.table.output[sector] }
  let needed = try model.output(for: demand)
  return s.lazy.map { needed[$0] }.exactSum()
}

private func coordination(
  _ first: Measure, _ second: Measure
) throws(IndexError) -> CouplingCoordination? {
  guard let u1 = first.value, let u2 = second.value else { return nil }
  return try couplingCoordination([min(1, u1), min(1, u2)])
}
