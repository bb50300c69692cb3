import RegionalIndices
import Testing

extension JSON {
  /// The directions of a fixture's indicators.
  var directions: [IndicatorDirection]? {
    isNull ? nil : texts.map { $0 == "-" ? .cost : .benefit }
  }
}

@Suite("TOPSIS")
struct TopsisTests {
  @Test("agrees with scikit-criteria and pymcdm", arguments: Fixtures.cases("topsis"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights: Topsis.Weights =
        switch input["weight_mode"].text {
        case "given": .given(input["w"].numbers)
        case "entropy-raw": .entropy
        default: .scaledEntropy
        }
      let t = try Topsis(
        input["x"].matrix(), directions: input["direction"].directions, weights: weights)
      return [
        "weight": t.weights, "v_plus": t.best, "v_minus": t.worst, "d_plus": t.distanceToBest,
        "d_minus": t.distanceToWorst, "closeness": t.closeness, "rank": t.ranks,
      ]
    }
  }

  @Test("puts the best of all at 1 and the worst at 0; two opposed at a half")
  func byHand() throws {
    let t = try Topsis(Matrix([[1, 2], [2, 1], [3, 3], [1, 1]]), weights: .given([1, 1]))
    #expect(t.closeness[2] == 1 && t.closeness[3] == 0 && t.ranks == [2, 2, 1, 4])
    let opposed = try Topsis(Matrix([[1, 2], [2, 1]]), weights: .given([1, 1]))
    expectClose(opposed.closeness, [0.5, 0.5])
  }

  @Test("ignores the unit of a column and the sum of weights", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = try random.table(8, 3)
    let t = try Topsis(table, directions: [.benefit, .cost, .benefit])
    let scaled = try Matrix(table.nested.map { [$0[0] * 1e6, $0[1], $0[2] / 7] })
    let other = try Topsis(scaled, directions: [.benefit, .cost, .benefit])
    expectClose(other.closeness, t.closeness, 1e-10)
    #expect(t.closeness.allSatisfy { (0...1).contains($0) })
    expectClose(t.weights.reduce(0, +), 1)
  }

  @Test("refuses equal units, a column of zeros, and one unit")
  func refusals() throws {
    #expect(throws: IndexError.noDivergence) {
      try Topsis(Matrix([[1, 2], [1, 2]]), weights: .given([1, 1]))
    }
    #expect(throws: IndexError.zeroTotal) {
      try Topsis(Matrix([[0, 2], [0, 1]]), weights: .given([1, 1]))
    }
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) {
      try Topsis(Matrix([[1, 2]]))
    }
  }
}

@Suite("Grey relation")
struct GreyRelationTests {
  @Test("agrees with pyDecision and exact fractions", arguments: Fixtures.cases("grey_relation"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let rho = input["rho"].number ?? .nan
      let scaling: GreyRelation.Scaling? =
        switch input["normalisation"].text {
        case "none": GreyRelation.Scaling.none
        case "initial": .initial
        case "mean": .mean
        default: nil
        }
      let grey =
        try scaling.map {
          try GreyRelation(
            input["x"].matrix(), reference: input["reference"].numbers, scaling: $0,
            distinguishing: rho, weights: weights)
        }
        ?? GreyRelation(
          indicators: input["x"].matrix(), directions: input["direction"].directions,
          distinguishing: rho, weights: weights)
      return [
        "delta_min": grey.minimumDistance, "delta_max": grey.maximumDistance,
        "coefficient": grey.coefficients, "grade": grey.grades, "rank": grey.ranks,
      ]
    }
  }

  @Test("of 1, 3 and 7 beside 2 is 1, 1 and 3.5/7.5, by hand")
  func byHand() throws {
    let grey = try GreyRelation(Matrix([[1], [3], [7]]), reference: [2])
    expectClose(grey.grades, [1, 1, 3.5 / 7.5])
    #expect(grey.ranks == [1, 1, 3])
  }

  @Test("one unit by itself has nothing to be scaled by")
  func alone() throws {
    #expect(throws: IndexError.constantIndicator(0)) {
      try GreyRelation(indicators: Matrix([[1, 2]]))
    }
  }

  @Test("is 1 for the reference itself, and inside 0 … 1", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = try random.table(5, 6)
    for scaling in [GreyRelation.Scaling.none, .initial, .mean] {
      let grey = try GreyRelation(table, reference: table.row(2), scaling: scaling)
      #expect(grey.grades[2] == 1 && grey.grades.allSatisfy { $0 > 0 && $0 <= 1 })
    }
  }

  @Test("refuses a ρ of 0, a first value of 0, and sequences that are all the reference")
  func refusals() throws {
    #expect(
      throws: IndexError.outOfRange(at: Position(0, in: .distinguishing), lower: 0, upper: 1)
    ) {
      try GreyRelation(Matrix([[1]]), reference: [2], distinguishing: 0)
    }
    #expect(throws: IndexError.zeroTotal) {
      try GreyRelation(Matrix([[0, 1]]), reference: [1, 2], scaling: .initial)
    }
    #expect(throws: IndexError.noDivergence) {
      try GreyRelation(Matrix([[1, 2]]), reference: [1, 2])
    }
  }
}

@Suite("Obstacle degree")
struct ObstacleDegreeTests {
  @Test("agrees with numpy and exact fractions", arguments: Fixtures.cases("obstacle"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let names = input["subsystem_names"].texts
      let labels = input["subsystem"].texts
      // The library takes subsystems in order of appearance; the fixture has its own order.
      let seen = labels.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let own = input["w_subsystem"].numbers
      let o = try ObstacleDegree(
        input["z"].matrix(), weights: input["w"].numbers, subsystems: labels,
        subsystemWeights: input["w_subsystem"].isNull
          ? nil : seen.map { own[names.firstIndex(of: $0) ?? 0] })
      let order = names.map { o.subsystems.firstIndex(of: $0) ?? 0 }
      let filled = { (rows: [[Double]?]) in
        rows.map { $0.map { $0.json } ?? .null as JSON }
      }
      return [
        "factor_contribution": o.contributions, "deviation": o.deviations,
        "obstacle": filled(o.degrees),
        "by_subsystem": filled(
          o.bySubsystem.map { row in row.map { row in order.map { row[$0] } } }),
        "order": o.order,
      ]
    }
  }

  @Test("of what lacks a half and a quarter is 2/3 and 1/3; of the best nothing, by hand")
  func byHand() throws {
    let o = try ObstacleDegree(Matrix([[0.5, 0.75], [1, 1]]), weights: [0.5, 0.5])
    expectClose(o.degrees[0] ?? [], [2.0 / 3, 1.0 / 3])
    #expect(o.degrees[1] == nil && o.order[0] == [0, 1])
  }

  @Test("sums to 1, whatever the sum of the weights", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let z = try Matrix((0..<4).map { _ in (0..<5).map { _ in random.nextUnit() } })
    let w = random.values(5)
    let o = try ObstacleDegree(z, weights: w)
    for row in o.degrees { expectClose((row ?? []).reduce(0, +), 1) }
    let other = try ObstacleDegree(z, weights: w.map { $0 * 100 })
    expectClose(other.degrees[0] ?? [], o.degrees[0] ?? [-1])
  }

  @Test("refuses what is not scaled, and weights that are nothing")
  func refusals() throws {
    #expect(throws: IndexError.outOfRange(at: Position(row: 0, column: 0), lower: 0, upper: 1)) {
      try ObstacleDegree(Matrix([[1.1]]), weights: [1])
    }
    #expect(throws: IndexError.zeroWeight) { try ObstacleDegree(Matrix([[0.1]]), weights: [0]) }
  }
}

@Suite("CRITIC")
struct CriticTests {
  @Test("agrees with scikit-criteria and pymcdm", arguments: Fixtures.cases("critic"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let c = try Critic(input["x"].matrix(), directions: input["direction"].directions)
      return [
        "z": c.scaled, "sd": c.deviations, "conflict": c.conflicts,
        "information": c.information, "weight": c.weights, "score": c.scores, "rank": c.ranks,
      ]
    }
  }

  @Test("of two opposed columns weighs both a half, by hand")
  func byHand() throws {
    let c = try Critic(Matrix([[1, 3], [2, 2], [3, 1]]))
    expectClose(c.weights, [0.5, 0.5])
    expectClose(c.conflicts, [2, 2])
    #expect(c.ranks == [1, 1, 1])
  }

  @Test("ignores units, and gives weights that sum to 1", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = try random.table(9, 4)
    let c = try Critic(table)
    expectClose(c.weights.reduce(0, +), 1)
    let other = try Critic(Matrix(table.nested.map { [$0[0] * 50, $0[1] + 3, $0[2], $0[3]] }))
    expectClose(other.weights, c.weights, 1e-9)
  }

  @Test("refuses a constant column, and columns that all run alike")
  func refusals() throws {
    #expect(throws: IndexError.constantIndicator(1)) { try Critic(Matrix([[1, 2], [2, 2]])) }
    #expect(throws: IndexError.noDivergence) { try Critic(Matrix([[1, 2], [3, 5]])) }
  }
}

@Suite("Forms of coupling")
struct PowerCouplingTests {
  @Test("agree with scipy and mpmath", arguments: Fixtures.cases("coupling_forms"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let rows = input["u"].items.map(\.numbers)
      let classic = try rows.map { try couplingCoordination($0, weights: weights) }
      let wang = try rows.map {
        try couplingCoordination($0, weights: weights, variant: .corrected)
      }
      // One list a score row, one entry a k.
      let power = try rows.map { row in
        try input["k"].numbers.map { try row.powerCoupling(exponent: $0, weights: weights) }
      }
      return [
        "C_classic": classic.map(\.coupling), "C_wang": wang.map(\.coupling),
        "C_power": power.map { $0.map(\.coupling) },
        "T": classic.map(\.development), "D_classic": classic.map(\.coordination),
        "D_wang": wang.map(\.coordination),
        "D_power": power.map { $0.map(\.coordination) },
      ]
    }
  }

  @Test("of 0.2 and 0.8 is 0.64 to the power, by hand; 1/n is the classic form")
  func byHand() throws {
    expectClose(try [0.2, 0.8].powerCoupling(exponent: 2).coupling, 0.4096)
    expectClose(try [0.2, 0.8].powerCoupling(exponent: 0.5).coupling, 0.8)
    expectClose(try couplingCoordination([0.2, 0.8]).coupling, 0.8)
    #expect(try [0, 0.5].powerCoupling(exponent: 2).coupling == .value(0))
    #expect(try [0, 0].powerCoupling(exponent: 2).coupling.value == nil)
  }

  @Test("refuses k of 0 and scores beyond 1")
  func refusals() throws {
    #expect(throws: IndexError.notPositive(at: Position(0, in: .exponent))) {
      try [0.2, 0.3].powerCoupling(exponent: 0)
    }
    #expect(throws: IndexError.self) { try [0.2, 1.3].powerCoupling(exponent: 1) }
  }
}
