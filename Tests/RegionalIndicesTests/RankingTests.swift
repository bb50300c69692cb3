import RegionalIndices
import Testing

@Suite("Ranking")
struct RankingTests {
  @Test(
    "agrees with scipy rankdata",
    arguments: Fixtures.cases("ranking"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let r = try ranking(input["score"].optionalNumbers)
      return [
        "competition": r.competition, "dense": r.dense, "fractional": r.fractional,
        "ordinal": r.ordinal,
        "top_k_by_group": try r.topCounts(
          Int(input["k"].number ?? 0), groups: input["group"].texts),
      ]
    }
  }

  @Test("of 2, 3, missing, 3, 1 under each tie rule, by hand")
  func byHand() throws {
    let r = try ranking([2, 3, nil, 3, 1])
    #expect(r.competition == [3, 1, nil, 1, 4])
    #expect(r.dense == [2, 1, nil, 1, 3])
    #expect(r.fractional == [3, 1.5, nil, 1.5, 4])
    #expect(r.ordinal == [3, 1, nil, 2, 4])
    let counts = try r.topCounts(2, groups: ["E", "E", "W", "C", "W"])
    #expect(counts == ["E": 1, "C": 1])
    #expect(try ranking([-0.0, 0.0]).competition == [1, 1])
  }

  @Test(
    "has fractional ranks that sum to n(n + 1)/2, ordinal ranks that are 1 … n", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scores = (0..<20).map { _ in Double(random.next(below: 8)) }
    let r = try ranking(scores)
    #expect(r.fractional.compactMap { $0 }.reduce(0, +) == 210)
    #expect(r.ordinal.compactMap { $0 }.sorted() == Array(1...20))
    for (index, score) in scores.enumerated() {
      #expect(r.competition[index] == 1 + scores.count { $0 > score })
      #expect(r.dense[index] == 1 + Set(scores.filter { $0 > score }).count)
    }
  }

  @Test("refuses nothing and NaN")
  func refusals() throws {
    #expect(throws: IndexError.noObservations) { try ranking([]) }
    #expect(throws: IndexError.notFinite(at: Position(1, in: .scores))) {
      try ranking([1, .nan])
    }
    #expect(try ranking([nil, nil]).ordinal == [nil, nil])
    #expect(throws: IndexError.invalidParameter(.largestCount)) {
      try ranking([1]).topCounts(0, groups: ["a"])
    }
  }
}
