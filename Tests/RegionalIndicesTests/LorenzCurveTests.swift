import RegionalIndices
import Testing

@Suite("The Lorenz curve")
struct LorenzCurveTests {
  @Test(
    "agrees with R ineq",
    arguments: Fixtures.cases("lorenz"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let curve = try lorenzCurve(input["x"].numbers, weights: input["w"].numbers)
      return [
        "p": curve.points.map(\.population), "L": curve.points.map(\.value),
        "L_at": try input["at"].numbers.map { try curve.share(ofBottom: $0) },
        "bottom40_share": try curve.share(ofBottom: 0.4),
        "top10_share": try curve.share(ofTop: 0.1),
      ]
    }
  }

  @Test("of 2, 4, 4, 10 has the points worked by hand")
  func byHand() throws {
    let curve = try lorenzCurve([4, 10, 2, 4])
    expectClose(curve.points.map(\.population), [0, 0.25, 0.5, 0.75, 1])
    expectClose(curve.points.map(\.value), [0, 0.1, 0.3, 0.5, 1])
    expectClose(try curve.share(ofBottom: 0.4), 0.22)
    expectClose(try curve.share(ofTop: 0.1), 0.20)
    #expect(try curve.share(ofBottom: 0) == 0)
    #expect(try curve.share(ofBottom: 1) == 1)
  }

  @Test("is convex, and twice the area above it is the Gini", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    let w = random.values(x.count)
    let points = try lorenzCurve(x, weights: w).points
    let steps = zip(points, points.dropFirst())
    let slopes = steps.map { ($1.value - $0.value) / ($1.population - $0.population) }
    #expect(zip(slopes, slopes.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
    let area = steps.map { ($1.population - $0.population) * ($1.value + $0.value) }.reduce(0, +)
    expectClose(try gini(x, weights: w), 1 - area, 1e-12)
    #expect(try lorenzCurve(x) == lorenzCurve(x, weights: x.map { _ in 1 }))
  }

  @Test("refuses what has no shares, and a share outside 0 … 1")
  func refusals() throws {
    #expect(throws: IndexError.noObservations) { try lorenzCurve([]) }
    #expect(throws: IndexError.zeroTotal) { try lorenzCurve([0, 0]) }
    #expect(throws: IndexError.negative(at: 0)) { try lorenzCurve([-1, 2]) }
    let curve = try lorenzCurve([1, 2])
    #expect(throws: IndexError.outOfRange(at: Position(0, in: .share), lower: 0, upper: 1)) {
      try curve.share(ofBottom: 1.1)
    }
  }
}
