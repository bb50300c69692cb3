import RegionalIndices
import Testing

@Suite("Influence and sensitivity")
struct LinkagesTests {
  @Test(
    "agree with pymrio and Rasmussen's definition",
    arguments: Fixtures.cases("io_linkages"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let table = try InputOutputTable(
        intermediate: input["Z"].matrix(), finalDemand: input["y"].numbers)
      let model = try? Leontief(table)
      let quadrants = model?.quadrants ?? [nil]
      let known = quadrants.compactMap { $0?.rawValue }
      return [
        "influence": model?.influence, "sensitivity": model?.sensitivity,
        "ghosh_forward": model?.ghoshSensitivity,
        "direct_backward": table.directBackwardLinkages,
        "direct_forward": table.directForwardLinkages,
        "cv_backward": model?.influenceVariation, "cv_forward": model?.sensitivityVariation,
        "quadrant": known.count == quadrants.count ? known.json : .null,
      ]
    }
  }

  @Test("of Miller and Blair's sectors are those in print")
  func published() throws {
    let model = try Leontief(millerBlair())
    expectClose(model.influence, [1.02222, 0.97778], 1e-5)
    expectClose(model.sensitivity, [1.06667, 0.93333], 1e-5)
    expectClose(model.ghoshSensitivity, [1.20833, 0.79167], 1e-5)
    #expect(model.quadrants == [.key, .weak])
    let (first, second) = (model.influenceVariation, model.sensitivityVariation)
    expectClose(first, [0.9223, 0.7714], 1e-4)
    // Row 1: 1.254125, 0.330033; sd/mean of two numbers is √2·|a − b|/(a + b).
    expectClose(second[0], 2.0.squareRoot() * (1.254125 - 0.330033) / 1.584158, 1e-5)
    expectClose(millerBlairDirect().0, [0.35, 0.3])
    expectClose(millerBlairDirect().1, [0.65, 0.15])
  }

  private func millerBlairDirect() -> ([Double], [Double]) {
    guard let table = try? millerBlair() else { return ([], []) }
    return (table.directBackwardLinkages, table.directForwardLinkages)
  }

  @Test("average to exactly 1 in every form", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let n = 2 + random.next(below: 9)
    let model = try Leontief(random.inputOutput(n))
    for list in [model.influence, model.sensitivity, model.ghoshSensitivity] {
      expectClose(list.reduce(0, +) / Double(n), 1)
    }
    for list in [model.completeInfluence, model.completeSensitivity] {
      expectClose(list.compactMap(\.value).reduce(0, +) / Double(n), 1, 1e-10)
    }
    let totals = model.completeCoefficients.columnTotals
    let mean = totals.reduce(0, +) / Double(n)
    expectClose(model.completeInfluence, totals.map { $0 / mean }, 1e-10)
    for (pull, (push, quadrant)) in zip(model.influence, zip(model.sensitivity, model.quadrants)) {
      #expect((pull > 1) == (quadrant == .key || quadrant == .backward))
      #expect((push > 1) == (quadrant == .key || quadrant == .forward))
    }
  }

  @Test("withhold the quadrant at 1 and have no complete form without deliveries")
  func undefined() throws {
    let model = try Leontief(
      InputOutputTable(intermediate: Matrix([[0, 0], [0, 0]]), finalDemand: [1, 2]))
    #expect(model.quadrants == [nil, nil])
    #expect(model.completeInfluence.allSatisfy { $0.value == nil })
    // Equal columns of A: influence is 1, sensitivity is not; and turned round.
    let pull = try Leontief(
      InputOutputTable(intermediate: Matrix([[20, 40], [20, 0]]), output: [100, 100]))
    #expect(pull.quadrants == [nil, nil] && (pull.sensitivity[0] - 1).magnitude > 0.1)
    let push = try Leontief(
      InputOutputTable(intermediate: Matrix([[20, 20], [40, 0]]), output: [100, 100]))
    #expect(push.quadrants == [nil, nil] && (push.influence[0] - 1).magnitude > 0.1)
    expectClose(model.influence, [1, 1])
  }
}
