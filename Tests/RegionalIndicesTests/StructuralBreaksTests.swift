import RegionalIndices
import Testing

@Suite("Breaks of a series")
struct StructuralBreaksTests {
  @Test("agree with R strucchange", arguments: Fixtures.cases("bai_perron"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let found = try input["x"].numbers.structuralBreaks(
        maximum: Int(input["maximum"].number ?? 0),
        minimumSegment: Int(input["minimum_segment"].number ?? 0),
        form: input["form"].text == "level" ? .level : .trend)
      return [
        "after": found.partitions.map(\.after),
        "squared_error": found.partitions.map(\.squaredError),
        "bic": found.partitions.map(\.bic), "chosen": found.chosen,
      ]
    }
  }

  @Test("of three levels are after the third and sixth value, by hand")
  func byHand() throws {
    let found = try [1, 1, 1, 5, 5, 5, 2, 2, 2].structuralBreaks(maximum: 3, minimumSegment: 2)
    #expect(found.partitions[2].after == [3, 6] && found.partitions[2].squaredError == 0)
    #expect(found.chosen == 2)
    let tent = (0..<8).map { Double($0 < 4 ? $0 : 10 - $0) }
    #expect(try tent.structuralBreaks(minimumSegment: 3, form: .trend).partitions[1].after == [4])
  }

  @Test("are those of the best of all cuts, and errors fall with their number", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values(14)
    let found = try x.structuralBreaks(maximum: 2, minimumSegment: 3)
    let error = { (part: ArraySlice<Double>) in
      let mean = part.reduce(0, +) / Double(part.count)
      return part.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    }
    let all = (3...8).flatMap { a in
      (a + 3...11).map { error(x[..<a]) + error(x[a..<$0]) + error(x[$0...]) }
    }
    expectClose(found.partitions[2].squaredError, all.min() ?? -1, 1e-9)
    let errors = found.partitions.map(\.squaredError)
    #expect(errors == errors.sorted(by: >))
  }

  @Test("need values enough, and sensible parameters")
  func refusals() throws {
    #expect(throws: IndexError.tooFewObservations(needed: 6, found: 5)) {
      try [1, 2, 3, 4, 5].structuralBreaks(minimumSegment: 3)
    }
    #expect(
      throws: IndexError.outOfRange(at: Position(0, in: .maximum), lower: 1, upper: .infinity)
    ) {
      try [1, 2, 3, 4, 5].structuralBreaks(maximum: 0)
    }
    #expect(throws: IndexError.notFinite(at: 1)) { try [1, .nan].structuralBreaks() }
  }
}
