import RegionalIndices
import Testing

@Suite("Markov chains of classes")
struct MarkovChainTests {
  @Test("agree with giddy and quantecon", arguments: Fixtures.cases("markov"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let values = input["values"].items.map(\.numbers)
      let found =
        input["class_ids"].isNull
        ? try ValueClasses(
          values,
          input["quantiles"].number.map { .pooledQuantiles(Int($0)) }
            ?? .cutoffs(input["cutoffs"].numbers)) : nil
      let chain = try MarkovChain(
        classes: found?.classes ?? input["class_ids"].items.map(\.integers),
        count: found?.count ?? Int(input["k"].number ?? 0))
      let (mobility, whole) = (chain.mobility, chain.withoutDepartures.isEmpty)
      return [
        "transitions": chain.transitions, "P": chain.probabilities.map { $0.json },
        "classes_without_departures": chain.withoutDepartures,
        "recurrent_classes_filled": chain.recurrentClasses, "absorbing_filled": chain.absorbing,
        "steady_states_filled": chain.steadyStates, "steady_state": chain.steadyState,
        "mfpt_filled": chain.firstPassage, "mfpt": whole ? chain.firstPassage : nil,
        "prais": mobility.prais, "shorrocks_trace": mobility.trace,
        "mobility_det": mobility.determinant, "mobility_lambda2": mobility.secondEigenvalue,
        "bartholomew_uniform": mobility.bartholomew, "class_ids": found?.classes,
        "k": found?.count, "cutoffs": found?.cutoffs[0],
      ]
    }
  }

  @Test("of two classes that change with 1/4 and 1/2 rest at 2/3 and 1/3, by hand")
  func byHand() throws {
    let paths = [[0, 0, 0, 0, 1], [1, 1, 0, 0, 0]]
    let chain = try MarkovChain(classes: paths, count: 2)
    #expect(chain.transitions == [[5, 1], [1, 1]])
    expectClose(chain.steadyState ?? [], [0.75, 0.25])
    expectClose(chain.firstPassage[0][1], 6)
    expectClose(chain.firstPassage[1][0], 2)
    expectClose(chain.firstPassage[0][0], 4.0 / 3)
    expectClose(chain.mobility.trace, 2 - (5.0 / 6 + 0.5))
  }

  @Test("have a steady state that stays, and returns after one over its share", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let paths = (0..<20).map { _ in (0..<12).map { _ in random.next(below: 4) } }
    let chain = try MarkovChain(classes: paths, count: 4)
    let p = chain.probabilities.compactMap { $0 }
    for row in p { expectClose(row.reduce(0, +), 1) }
    let pi = try #require(chain.steadyState)
    let next = (0..<4).map { to in (0..<4).reduce(0) { $0 + pi[$1] * p[$1][to] } }
    expectClose(next, pi)
    for place in 0..<4 { expectClose(chain.firstPassage[place][place], 1 / pi[place], 1e-10) }
    #expect((0...1).contains(chain.mobility.secondEigenvalue.value ?? -1))
  }

  @Test("take quantiles of all years or of each, and refuse what is no class")
  func classes() throws {
    let values = [[1.0, 10], [2, 20], [3, 30], [4, 40]]
    #expect(
      try ValueClasses(values, .yearlyQuantiles(2)).classes == [[0, 0], [0, 0], [1, 1], [1, 1]])
    #expect(
      try ValueClasses(values, .pooledQuantiles(2)).classes == [[0, 1], [0, 1], [0, 1], [0, 1]])
    #expect(
      try ValueClasses(values, .cutoffs([2, 30])).classes == [[0, 1], [0, 1], [1, 1], [1, 2]])
    #expect(throws: IndexError.unknownMember(at: Position(row: 0, column: 1, in: .classes))) {
      try MarkovChain(classes: [[0, 2]], count: 2)
    }
    #expect(throws: IndexError.ragged(row: 1)) {
      try MarkovChain(classes: [[0, 1], [0]], count: 2)
    }
    #expect(throws: IndexError.notIncreasing(at: Position(1, in: .cutoffs))) {
      try ValueClasses(values, .cutoffs([2, 2]))
    }
  }
}

@Suite("Spatial Markov chains")
struct SpatialMarkovTests {
  @Test("agree with giddy", arguments: Fixtures.cases("spatial_markov"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let values = input["values"].items.map(\.numbers)
      let rule = { (cuts: String, count: String) -> ClassRule in
        input[cuts].isNull
          ? .pooledQuantiles(Int(input[count].number ?? 0)) : .cutoffs(input[cuts].numbers)
      }
      let chain = try SpatialMarkov(
        values, SpatialLinks(count: values.count, edges: input["edges"].pairs),
        classes: rule("cutoffs", "k"), lags: rule("lag_cutoffs", "m"))
      let test = chain.homogeneity
      return [
        "n_classes": chain.classes.count, "n_lag_classes": chain.lagClasses.count,
        "cutoffs": chain.classes.cutoffs[0], "lag_cutoffs": chain.lagClasses.cutoffs[0],
        "class_ids": chain.classes.classes, "lag_class_ids": chain.lagClasses.classes,
        "T": chain.chains.map(\.transitions),
        "P": chain.chains.map { $0.probabilities.map { $0.json } },
        "P_pooled": chain.pooled.probabilities.map { $0.json },
        "S": chain.chains.map(\.steadyState), "dof": test.degrees, "Q": test.pearson,
        "Q_p": test.pearsonP, "LR": test.likelihoodRatio, "LR_p": test.likelihoodRatioP,
      ]
    }
  }

  @Test("sum to the plain chain; one class of neighbours is no test", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let links = try random.links(12)
    let values = (0..<12).map { _ in random.values(9) }
    let chain = try SpatialMarkov(
      values, links, classes: .pooledQuantiles(3), lags: .pooledQuantiles(3))
    let plain = try MarkovChain(
      classes: ValueClasses(values, .pooledQuantiles(3)).classes, count: 3)
    #expect(chain.pooled == plain)
    let alone = try SpatialMarkov(
      values, links, classes: .pooledQuantiles(3), lags: .cutoffs([]))
    #expect(alone.chains == [plain] && alone.homogeneity.pearson.reason == .noVariance)
  }
}

@Suite("Rank mobility")
struct RankMobilityTests {
  @Test("agrees with giddy and scipy", arguments: Fixtures.cases("rank_mobility"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let values = input["values"].items.map(\.numbers)
      let moves = try RankMobility(
        values, regimes: input["regime"].texts,
        links: SpatialLinks(count: values.count, edges: input["edges"].pairs))
      let all = moves.intervals
      return [
        "theta": all.map(\.theta), "total_rank_change": all.map(\.totalRankChange),
        "max_total": moves.maximumRankChange,
        "concordant_discordant_extraX_extraY": all.map {
          [$0.concordant, $0.discordant, $0.tiedLater, $0.tiedEarlier]
        },
        "tau_b": all.map(\.tauB), "tau_p_normal": all.map(\.p), "tau_a": all.map(\.tauA),
        "tau_local": all.map(\.localTau), "tau_spatial": all.map(\.spatialTau),
        "concordant_spatial": all.map(\.concordantNeighbours),
        "discordant_spatial": all.map(\.discordantNeighbours),
      ]
    }
  }

  @Test("of three units of which two turn is 1/3; a regime that swaps inside moves nothing")
  func byHand() throws {
    let moves = try RankMobility([[1, 2], [2, 1], [3, 3]], regimes: ["a", "a", "b"])
    expectClose(moves.intervals[0].tauA, 1.0 / 3)
    #expect(moves.intervals[0].theta == .value(0))
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) {
      try RankMobility([[1], [2]])
    }
  }

  @Test("is the mean of its local parts, 1 for the same ranks", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<12).map { _ in random.values(2) }
    let first = try RankMobility(values).intervals[0]
    let local = first.localTau.compactMap(\.value)
    expectClose(first.tauA, local.reduce(0, +) / 12)
    let still = try RankMobility(values.map { [$0[0], 2 * $0[0]] }).intervals[0]
    #expect(still.tauB == .value(1) && still.theta.reason == .constant)
  }
}
