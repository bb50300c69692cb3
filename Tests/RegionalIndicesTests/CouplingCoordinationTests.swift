import RegionalIndices
import Testing

@Suite("Coupling coordination")
struct CouplingCoordinationTests {
  @Test(
    "agrees with R coupling and mathmodels",
    arguments: Fixtures.cases("coupling"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      if let d = input["D"].number { return classes(of: d) }
      let weights = input["w"].isNull ? nil : input["w"].numbers
      func all(_ variant: CouplingVariant) throws -> [CouplingCoordination] {
        try input["u"].items.map {
          try couplingCoordination($0.numbers, weights: weights, variant: variant)
        }
      }
      let (classic, wang, fan) = (try all(.classic), try all(.corrected), try all(.deviation))
      func classify(_ rule: CouplingClasses) -> [Int?] {
        classic.map { $0.coordination.value.flatMap { rule.index(of: $0) } }
      }
      return [
        "C": classic.map(\.coupling), "T": classic.map(\.development),
        "D": classic.map(\.coordination), "C_wang": wang.map(\.coupling),
        "D_wang": wang.map(\.coordination), "C_fan": fan.map(\.coupling),
        "D_fan": fan.map(\.coordination), "class10_left": classify(.tenLeftClosed),
        "class10_right": classify(.tenRightClosed), "class4": classify(.four),
        "class5": classify(.five),
        "c_stage": classic.map {
          $0.coupling.value.flatMap { CouplingClasses.stages.index(of: $0) }
        },
      ]
    }
  }

  private func classes(of d: Double) -> [String: any Answer] {
    [
      "class10_left": CouplingClasses.tenLeftClosed.index(of: d),
      "class10_right": CouplingClasses.tenRightClosed.index(of: d),
      "class4": CouplingClasses.four.index(of: d), "class5": CouplingClasses.five.index(of: d),
      "c_stage": CouplingClasses.stages.index(of: d),
    ]
  }

  @Test("of 0.36 and 0.64 is 0.96, 0.5, 0.69282; corrected 0.636396, 0.564090; by hand")
  func byHand() throws {
    let c = try couplingCoordination([0.36, 0.64])
    expectClose(c.coupling, 0.96)
    expectClose(c.development, 0.5)
    expectClose(c.coordination, 0.48.squareRoot())
    let wang = try couplingCoordination([0.36, 0.64], variant: .corrected)
    expectClose(wang.coupling, 0.636396, 1e-6)
    expectClose(wang.coordination, 0.564090, 1e-6)
    let fan = try couplingCoordination([0.36, 0.64], variant: .deviation)
    expectClose(fan.coupling, 1 - 0.28)
    expectClose(try couplingCoordination([0.2, 0.4, 0.8]).coupling, 0.4 * 3 / 1.4)
    let three = try couplingCoordination([0.2, 0.4, 0.8], variant: .corrected)
    expectClose(three.coupling, ((1 - 0.4) * 0.125.squareRoot()).squareRoot())
    expectClose(try couplingCoordination([0.2, 0.8], weights: [3, 1]).development, 0.35)
  }

  @Test("has C(u, u) = 1 and C(u, 0) = 0, which half of the papers in print fail (Liu 2017)")
  func extremes() throws {
    for variant in CouplingVariant.allCases {
      expectClose(try couplingCoordination([0.3, 0.3], variant: variant).coupling, 1)
      expectClose(try couplingCoordination([0.3, 0.3, 0.3], variant: variant).coupling, 1)
      #expect(try couplingCoordination([0, 0], variant: variant).coupling.reason != nil)
    }
    let zero = try couplingCoordination([0.7, 0])
    #expect(zero.coupling.value == 0 && zero.coordination.value == 0)
  }

  @Test("stays in 0 … 1, whatever the order", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let u = (0..<(2 + random.next(below: 4))).map { _ in random.nextUnit() }
    for variant in CouplingVariant.allCases {
      let c = try couplingCoordination(u, variant: variant)
      #expect((0...1).contains(c.coupling.value ?? -1))
      #expect((0...1).contains(c.coordination.value ?? -1))
      let shuffled = try couplingCoordination(u.shuffled(using: &random), variant: variant)
      expectClose(shuffled.coupling, c.coupling.value ?? -1, 1e-14)
    }
  }

  @Test("puts limits into the class each rule says, and 0 into the first")
  func classRules() {
    #expect(CouplingClasses.tenLeftClosed.index(of: 0.3) == 4)
    #expect(CouplingClasses.tenRightClosed.index(of: 0.3) == 3)
    #expect(CouplingClasses.tenLeftClosed.index(of: 1) == 10)
    #expect(CouplingClasses.tenLeftClosed.label(of: 0.69282) == "primary coordination")
    #expect(CouplingClasses.four.index(of: 0.5) == 2)
    #expect(CouplingClasses.five.index(of: 0.6) == 4)
    #expect(CouplingClasses.stages.index(of: 0.8) == 3)
    #expect(CouplingClasses.tenRightClosed.index(of: 0) == 1)
    #expect(CouplingClasses.four.index(of: 1.01) == nil)
    let rules: [CouplingClasses] = [.tenLeftClosed, .tenRightClosed, .five, .four, .stages]
    for rule in rules {
      #expect(rule.labels.count == rule.limits.count + 1)
    }
  }

  @Test("refuses scores outside 0 … 1")
  func refusals() {
    #expect(throws: IndexError.outOfRange(at: Position(0, in: .scores), lower: 0, upper: 1)) {
      try couplingCoordination([1.2, 0.5])
    }
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) {
      try couplingCoordination([0.5])
    }
    #expect(throws: IndexError.zeroWeight) {
      try couplingCoordination([0.5, 0.5], weights: [0, 0])
    }
  }
}
