import RegionalIndices
import Testing

@Suite("Getis and Ord's G")
struct GetisOrdTests {
  @Test("agrees with esda and Ord & Getis", arguments: Fixtures.cases("getis_ord"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let links = try SpatialLinks(
        count: Int(input["n"].number ?? 0), edges: input["edges"].pairs)
      let g = try input["x"].numbers.getisOrd(
        links, weighting: input["style"].text == "binary" ? .binary : .rowStandardised)
      return [
        "G": g.global.index, "EG": g.global.expectation, "VG": g.global.variance,
        "z_G": g.global.z, "p_G": g.global.p,
        "Gi": g.local.map(\.index), "E_Gi": g.local.map(\.expectation),
        "V_Gi": g.local.map(\.variance), "z_Gi": g.local.map(\.z),
        "z_Gi_esda": g.local.map(\.binaryVarianceZ),
        "Gstar": g.star.map(\.index), "E_Gstar": g.star.map(\.expectation),
        "V_Gstar": g.star.map(\.variance), "z_Gstar": g.star.map(\.z),
        "z_Gstar_esda": g.star.map(\.binaryVarianceZ),
      ]
    }
  }

  @Test("of a chain 1, 2, 3, 4 is 40 of 70, by hand")
  func byHand() throws {
    let chain = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
    let g = try [1, 2, 3, 4].getisOrd(chain, weighting: .binary)
    expectClose(g.global.index, 40.0 / 70)
    expectClose(g.global.expectation, 0.5)
    expectClose(g.local[0].index, 2.0 / 9)
    expectClose(g.star[0].index, 3.0 / 10)
  }

  @Test("ignores the unit; its z the weighting of neighbours", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let links = try random.links(20)
    let x = random.values(20)
    let rows = try x.getisOrd(links)
    let binary = try x.map { $0 * 1000 }.getisOrd(links, weighting: .binary)
    for unit in x.indices {
      expectClose(rows.star[unit].z, binary.star[unit].z.value ?? .nan, 1e-8)
      expectClose(rows.local[unit].z, binary.local[unit].z.value ?? .nan, 1e-8)
    }
  }

  @Test("calls the middle of high values hot, of low ones cold, an island an island")
  func spots() throws {
    let chain = try SpatialLinks(count: 21, edges: (0..<19).map { ($0, $0 + 1) })
    let x = (0...20).map { $0 < 4 ? 9.0 : $0 > 15 && $0 < 20 ? 1 : 5 }
    let g = try x.getisOrd(chain)
    let spots = try g.spots()
    #expect(spots[1] == .hot && spots[18] == .cold && spots[10] == .notSignificant)
    #expect(spots[20] == .island)
    #expect(try g.spots(corrected: true).count { $0 == .hot } <= spots.count { $0 == .hot })
    #expect(throws: IndexError.negative(at: 0)) { try [-1, 2].getisOrd(chain) }
  }
}
