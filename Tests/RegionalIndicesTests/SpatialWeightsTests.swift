import RegionalIndices
import Testing

extension JSON {
  /// The weights of a fixture's edges: its style, or as they are given.
  func spatialWeights() throws(IndexError) -> SpatialWeights {
    let n = Int(self["n"].number ?? 0)
    if !self["weights"].isNull {
      let given = try SpatialWeights(
        count: n,
        entries: self["weights"].items.map(\.numbers).map { (Int($0[0]), Int($0[1]), $0[2]) })
      return self["style"].text == "row" ? given.rowStandardised : given
    }
    let links = try SpatialLinks(count: n, edges: self["edges"].pairs)
    return SpatialWeights(links, self["style"].text == "binary" ? .binary : .rowStandardised)
  }
}

/// All orders of a short list.
func allOrders(_ values: [Double]) -> [[Double]] {
  if values.count <= 1 { return [values] }
  return values.indices.flatMap { index in
    var rest = values
    let first = rest.remove(at: index)
    return allOrders(rest).map { [first] + $0 }
  }
}

/// The shares of all orders with a statistic at least and at most as large as that of the first.
func exactTails(
  _ values: [Double], _ statistic: ([Double]) throws -> Double?
) rethrows -> (greater: JSON, less: JSON) {
  guard values.count <= 6, let observed = try statistic(values) else { return (.null, .null) }
  let all = try allOrders(values).map { try statistic($0) ?? .nan }
  let n = Double(all.count)
  return (
    .number(Double(all.count { $0 >= observed - 1e-9 }) / n),
    .number(Double(all.count { $0 <= observed + 1e-9 }) / n)
  )
}

@Suite("Spatial weights")
struct SpatialWeightsTests {
  @Test("of links sum to the rows or count the pairs, and lag values")
  func links() throws {
    let chain = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2)])
    let rows = SpatialWeights(chain)
    #expect(rows.total == 3 && rows.islands == [3] && rows.degree(of: 1) == 2)
    #expect(SpatialWeights(chain, .binary).total == 4)
    #expect(try rows.lag([1, 2, 3, 9]) == [2, 2, 2, 0])
  }

  @Test("as given sum pairs that come twice and refuse what is no weight")
  func entries() throws {
    let weights = try SpatialWeights(count: 3, entries: [(0, 1, 0.5), (2, 0, 1), (0, 1, 0.25)])
    #expect(weights.neighbours(of: 0).map(\.weight) == [0.75])
    #expect(weights.islands == [1])
    #expect(throws: IndexError.unknownMember(at: Position(0, in: .entries))) {
      try SpatialWeights(count: 3, entries: [(0, 3, 1)])
    }
    #expect(throws: IndexError.negative(at: Position(0, in: .entries))) {
      try SpatialWeights(count: 3, entries: [(0, 1, -1)])
    }
    #expect(throws: IndexError.lengthMismatch(expected: 3, found: 1)) { try weights.lag([1]) }
  }
}
