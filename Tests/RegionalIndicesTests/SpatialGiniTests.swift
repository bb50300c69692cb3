import RegionalIndices
import Testing

@Suite("The Gini split by contiguity")
struct SpatialGiniTests {
  @Test(
    "agrees with PySAL inequality",
    arguments: Fixtures.cases("gini_spatial_rey"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      let split = try spatialGini(
        x, links: SpatialLinks(count: x.count, edges: input["edges"].pairs))
      return [
        "gini": split.gini, "wg": split.neighbourSum, "wcg": split.nonNeighbourSum,
        "wcg_share": split.nonNeighbourGini, "polarization": split.polarization,
      ]
    }
  }

  @Test("of 1, 3, 5 with one border is 4 and 12, by hand")
  func byHand() throws {
    let split = try spatialGini([1, 3, 5], links: SpatialLinks(count: 3, edges: [(0, 1)]))
    #expect(split.neighbourSum == 4)
    #expect(split.nonNeighbourSum == 12)
    expectClose(split.nonNeighbourShare, 0.75)
    expectClose(split.nonNeighbourGini, 12.0 / 54)
    expectClose(split.polarization, 12.0 / 4 * (2.0 / 4))
  }

  @Test("has parts that sum to the Gini", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values(15)
    let split = try spatialGini(x, links: random.links(15))
    expectClose(
      split.gini, (split.neighbourGini.value ?? -1) + (split.nonNeighbourGini.value ?? -1))
  }

  @Test("leaves polarization undefined where all or none are neighbours, or neighbours are equal")
  func undefined() throws {
    let complete = try SpatialLinks(count: 3, edges: [(0, 1), (1, 2), (0, 2)])
    #expect(try spatialGini([1, 2, 3], links: complete).polarization.reason != nil)
    #expect(try spatialGini([1, 2, 3], links: complete).nonNeighbourSum == 0)
    let chain = try SpatialLinks(count: 3, edges: [(0, 1)])
    #expect(try spatialGini([1, 1, 3], links: chain).polarization.reason != nil)
    #expect(try spatialGini([2, 2, 2], links: chain).nonNeighbourShare.reason != nil)
  }

  @Test("refuses links that do not fit")
  func refusals() throws {
    #expect(throws: IndexError.unknownMember(at: Position(1, in: .edges))) {
      try SpatialLinks(count: 3, edges: [(0, 1), (1, 3)])
    }
    #expect(throws: IndexError.unknownMember(at: Position(0, in: .edges))) {
      try SpatialLinks(count: 3, edges: [(1, 1)])
    }
    let links = try SpatialLinks(count: 3, edges: [(0, 1), (1, 0)])
    #expect(links.orderedPairs == 2)
    #expect(links.islands == [2])
    let star = try SpatialLinks(count: 4, edges: [(3, 1), (1, 0), (1, 2)])
    #expect(star.neighbours(of: 1) == [0, 2, 3] && star.neighbours(of: 3) == [1])
    #expect(star.degree(of: 1) == 3 && star.degree(of: 0) == 1)
    #expect(throws: IndexError.lengthMismatch(expected: 3, found: 2)) {
      try spatialGini([1, 2], links: links)
    }
  }
}
