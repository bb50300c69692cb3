import RegionalIndices
import Testing

@Suite("Specialisation and localisation")
struct SpecialisationTests {
  @Test(
    "agree with EconGeo and REAT",
    arguments: Fixtures.cases("specialisation"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let table = try input["x"].matrix()
      let s = try specialisation(table)
      let pair = input["pair"].integers
      return [
        "krugman": s.krugman, "krugman_half": s.hooverSpecialisation,
        "krugman_rest": s.krugmanRest, "hoover_localisation": s.localisation,
        "hachman": s.hachman, "hhi": s.herfindahl,
        "bilateral": try bilateralSpecialisation(table, pair[0], pair[1]),
      ]
    }
  }

  @Test("of a two-by-two table are those worked by hand")
  func byHand() throws {
    let table = try Matrix([[40, 10], [20, 30]])
    let s = try specialisation(table)
    expectClose(s.krugman, [0.4, 0.4])
    expectClose(s.krugmanRest, [0.8, 0.8])
    expectClose(s.hooverSpecialisation, [0.2, 0.2])
    expectClose(s.hachman[0], 0.857143, 1e-6)
    expectClose(s.localisation, [1.0 / 6, 0.25])
    expectClose(s.herfindahl, [0.68, 0.52])
    expectClose(try bilateralSpecialisation(table, 0, 1), 0.8)
  }

  @Test("stay in range, ignore scale, and vanish for proportional regions", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = try random.table(5, 7)
    let s = try specialisation(table)
    #expect(s.krugman.allSatisfy { (0...2).contains($0.value ?? -1) })
    #expect(s.krugmanRest.allSatisfy { (0...2).contains($0.value ?? -1) })
    #expect(s.localisation.allSatisfy { (0...1).contains($0.value ?? -1) })
    #expect(s.hachman.allSatisfy { (0...1).contains($0.value ?? -1) })
    let rows = (1...4).map { k in table.row(0).map { $0 * Double(k) } }
    let alike = try specialisation(Matrix(rows))
    expectClose(alike.krugman, [0, 0, 0, 0])
    expectClose(alike.krugmanRest, [0, 0, 0, 0])
    expectClose(alike.hachman, [1, 1, 1, 1])
    let weights = table.rowTotals.map { $0 / table.values.reduce(0, +) }
    for region in 0..<5 {
      // Against the nation the index shrinks by the region's own weight in it.
      let rest = (s.krugmanRest[region].value ?? -1) * (1 - weights[region])
      expectClose(s.krugman[region], rest)
    }
  }

  @Test("are undefined for empty regions and the only region; refuse unknown regions")
  func refusals() throws {
    let s = try specialisation(Matrix([[1, 2]]))
    #expect(s.krugmanRest[0].value == nil)
    #expect(s.krugman[0].value == 0)
    let empty = try specialisation(Matrix([[1, 0], [0, 0]]))
    #expect(empty.krugman[1].value == nil)
    #expect(empty.localisation[1].value == nil)
    #expect(throws: IndexError.unknownMember(at: Position(5, in: .regions))) {
      try bilateralSpecialisation(Matrix([[1, 2]]), 0, 5)
    }
  }
}
