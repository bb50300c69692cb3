import RegionalIndices
import Testing

@Suite("The relative transfer")
struct RelativeTransferTests {
  @Test(
    "agrees with pandas and exact fractions",
    arguments: Fixtures.cases("transfer"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let panel = try input["x"].matrix()
      let t = try relativeTransfer(
        start: panel.column(0), end: panel.column(panel.columns - 1),
        threshold: input["threshold_pp"].number ?? 0)
      let groups = try t.value(byGroup: input["group"].texts)
      return [
        "share_change_pp": t.shareChange, "relative_change": t.relativeChange,
        "transfer_value": t.value, "direction": t.direction.map(\.rawValue),
        "gross_transfer": t.gross,
        "by_group": Dictionary(uniqueKeysWithValues: groups.map { ($0.group, $0.value) }),
      ]
    }
  }

  @Test("of 60, 40 to 66, 54 is five points and six units, by hand")
  func byHand() throws {
    let t = try relativeTransfer(start: [60, 40], end: [66, 54])
    expectClose(t.shareChange, [-5, 5])
    expectClose(t.value, [-6, 6])
    expectClose(t.relativeChange, [-1.0 / 12, 0.125])
    expectClose(t.gross, 0.05)
    #expect(t.direction == [.out, .into])
    #expect(
      try relativeTransfer(start: [60, 40], end: [66, 54], threshold: 6).direction
        == [.none, .none])
  }

  @Test("sums to zero; even growth transfers nothing; groups sum their regions", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (a, b) = (random.values(12), random.values(12))
    let t = try relativeTransfer(start: a, end: b)
    expectClose(t.value.reduce(0, +), 0, 1e-9)
    expectClose(t.shareChange.reduce(0, +), 0, 1e-11)
    #expect((0...1).contains(t.gross))
    let groups = a.indices.map { "g\($0 % 3)" }
    let byGroup = try t.value(byGroup: groups)
    #expect(byGroup.map(\.group) == ["g0", "g1", "g2"])
    expectClose(byGroup[1].value, [1, 4, 7, 10].map { t.value[$0] }.reduce(0, +), 1e-10)
    let even = try relativeTransfer(start: a, end: a.map { $0 * 4 })
    expectClose(even.gross, 0)
    #expect(even.direction.allSatisfy { $0 == .none })
  }

  @Test("has no relative change from zero; refuses empty years")
  func refusals() throws {
    #expect(try relativeTransfer(start: [0, 1], end: [1, 1]).relativeChange[0].reason != nil)
    #expect(throws: IndexError.zeroTotal) { try relativeTransfer(start: [0, 0], end: [1, 1]) }
    #expect(throws: IndexError.negative(at: Position(1, in: .end))) {
      try relativeTransfer(start: [1, 1], end: [1, -1])
    }
    #expect(throws: IndexError.lengthMismatch(expected: 2, found: 1)) {
      try relativeTransfer(start: [1, 1], end: [1])
    }
  }
}
