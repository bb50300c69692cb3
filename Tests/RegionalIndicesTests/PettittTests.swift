import RegionalIndices
import Testing

@Suite("Pettitt's test")
struct PettittTests {
  @Test("agrees with pyhomogeneity", arguments: Fixtures.cases("pettitt"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      let test = try x.pettitt()
      return [
        "U": test.u, "K": test.k, "change_index": test.changeAfter,
        "change_indices_all": test.candidates.isEmpty ? nil : test.candidates,
        "p_uncapped": test.approximateP, "p": test.p, "mean_before": test.meanBefore,
        "mean_after": test.meanAfter, "p_exact": try exactTails(x) { try $0.pettitt().k }.greater,
      ]
    }
  }

  @Test("of a step of 3 and 3 has K = 9 after the third, by hand")
  func byHand() throws {
    let test = try [1, 2, 1, 8, 9, 8].pettitt()
    #expect(test.k == 9 && test.changeAfter == 3)
    expectClose(test.meanAfter, 25.0 / 3)
    #expect(try [2, 2, 2].pettitt().changeAfter == nil)
  }

  @Test("finds the same change in any unit, and from behind", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values(15)
    let test = try x.pettitt()
    #expect(try x.map { $0 * 7 + 1 }.pettitt().u == test.u)
    let back = try Array(x.reversed()).pettitt()
    #expect(back.k == test.k && back.candidates.contains(15 - (test.changeAfter ?? 0)))
  }

  @Test("refuses one value")
  func refusals() throws {
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) { try [1].pettitt() }
  }
}
