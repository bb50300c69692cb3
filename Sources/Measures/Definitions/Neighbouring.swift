internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let bivariateMoran = MeasureDefinition(
    "bivariate-moran", title: Bilingual("Bivariate Moran's I", "双变量莫兰指数"), family: .space,
    range: "about −1 … 1", form: .list, needs: [.unit, .y], needsLinks: true,
    usesParameters: [.permutations, .seed], domain: .any,
    meaning: Bilingual(
      "Whether a variable goes with another one at the neighbours.", "本地变量与邻接处另一变量是否相关。"),
    guide: "bivariate-moran", sample: .paired,
    packageLacks: Bilingual(
      "it needs a second variable, as a column of a table of one's own", "需要第二个变量的列，请用自己的表"),
    output: BivariateOutput.self)

  static let spatialMarkov = MeasureDefinition(
    "spatial-markov", title: Bilingual("Spatial Markov chain", "空间马尔可夫链"), family: .changes,
    range: "0 … 1, rows sum to 1", form: .change, needs: [.unit, .time], needsLinks: true,
    usesParameters: [.classes], domain: .any,
    meaning: Bilingual("A Markov chain for each class of the neighbours.", "按邻接类别分别的马尔可夫链。"),
    guide: "spatial-markov", sample: .linkedYears, output: SpatialMarkovOutput.self)

  static let rankMobility = MeasureDefinition(
    "rank-mobility", title: Bilingual("Rank mobility", "位次流动性"), family: .changes,
    range: "τ −1 … 1",
    form: .change, needs: [.unit, .time], domain: .any,
    meaning: Bilingual("How ranks change from one year to the next.", "位次逐年怎样变化。"),
    guide: "rank-mobility", sample: .years, output: MobilityOutput.self)
}

private struct BivariateOutput: MeasureOutput {
  let used: Int
  let islands: Int
  let part: GroupSample
  let links: SpatialLinks
  let result: BivariateMoran
  let test: PermutationTest?

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let neighbours = try Neighbours(part, context)
    let weights = SpatialWeights(neighbours.links)
    (used, self.part, links) = (part.values.count, part, neighbours.links)
    islands = neighbours.links.islands.count
    result = try index(part) { () throws(IndexError) in
      try part.values.bivariateMoran(with: part.y ?? [], weights)
    }
    test = try index(part) { () throws(IndexError) in
      try part.values.bivariateMoranTest(
        with: part.y ?? [], weights, permutations: context.permutations, seed: context.seed)
    }
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("bivariate Moran's I, rows sum to 1", "双变量莫兰指数，行标准化"), used: used,
      numbers: [
        .value, ResultColumn("p", "p", "p 值"),
        ResultColumn("islands", "units without neighbours", "无邻接单位数"),
      ],
      rows: [
        OutcomeRow(
          [],
          [
            result.index, test.map { Measure($0.pTwoSided) } ?? .undefined(.partUndefined),
            Measure(Double(islands)),
          ])
      ])
  }

  var figure: MeasureFigure { .values }

  var steps: [Bilingual] {
    let (x, y) = (Self.centred(part.values), Self.centred(part.y ?? []))
    guard x.count == y.count else { return [Bilingual("I = ") + result.index.said] }
    let products = x.indices.map { "\(x[$0].term)·\((links.lag(y, of: $0) ?? 0).term)" }
    let (a, b) = (x.map { $0 * $0 }.exactSum(), y.map { $0 * $0 }.exactSum())
    return [
      Bilingual(
        "I = Σ x·(mean y of the neighbours)/√(Σ x²·Σ y²), x and y less their means",
        "I = Σ x·(邻接处 y 的均值)/√(Σ x²·Σ y²)，x、y 均减去均值"),
      Bilingual("  = (\(products.cut(" + ")))/√(\(a.said)·\(b.said)) = ") + result.index.said,
    ]
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = values.exactSum() / Double(max(1, values.count))
    return values.map { $0 - mean }
  }
}

private struct SpatialMarkovOutput: MeasureOutput {
  let used: Int
  let result: SpatialMarkov

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let panel = try UnitYears(part, context)
    used = part.values.count
    let codes = Dictionary(
      uniqueKeysWithValues: context.units.enumerated().map { ($1, UInt32($0)) })
    let first = GroupSample(
      keys: part.keys, values: panel.values.map { $0[0] },
      units: panel.units.compactMap { codes[$0] })
    let neighbours = try Neighbours(first, context)
    let rule = ClassRule.pooledQuantiles(context.count(.classes))
    result = try index(part) { () throws(IndexError) in
      try SpatialMarkov(panel.values, neighbours.links, classes: rule, lags: rule)
    }
  }

  var outcome: Outcome {
    let names = [
      ResultColumn("neighbours", "class of the neighbours", "邻接类别"),
      ResultColumn("from", "from class", "起始类"), ResultColumn("to", "to class", "到达类"),
    ]
    let classes = 0..<result.classes.count
    var outcome = Outcome(
      Bilingual("share of moves by class of the neighbours", "按邻接类别的转移份额"),
      range: ValueRange(lower: 0, upper: 1), used: used, names: names,
      numbers: [.value, ResultColumn("moves", "moves", "转移次数")],
      rows: result.chains.enumerated().flatMap { lag, chain in
        classes.flatMap { from in
          classes.map { to in
            OutcomeRow(
              ["\(lag + 1)", "\(from + 1)", "\(to + 1)"],
              [
                chain.probabilities[from].map { Measure($0[to]) }
                  ?? .undefined(.zeroDenominator(.departures)),
                Measure(Double(chain.transitions[from][to])),
              ])
          }
        }
      })
    let test = result.homogeneity
    outcome.summary = [
      (ResultColumn("q", "Q of homogeneity", "同质性 Q"), test.pearson),
      (ResultColumn("q_p", "p of Q", "Q 的 p 值"), test.pearsonP),
    ]
    return outcome
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    let rows = outcome.rows
    guard let place = rows.map({ $0.numbers[0] }).largest else {
      return [Bilingual("p = ") + Bilingual("undefined", "无定义")]
    }
    let (row, count) = (rows[place], result.classes.count)
    let moves = result.chains[place / (count * count)].transitions[place / count % count]
    return [
      Bilingual(
        "p = moves from a class to another/all moves from it, where the neighbours are of class \(row.names[0]); the largest, from \(row.names[1]) to \(row.names[2]):",
        "p = 由一类转到另一类的次数/由该类出发的次数，邻接类别为 \(row.names[0])；最大者，由 \(row.names[1]) 到 \(row.names[2])："),
      "  \(moves[place % count])/(" + moves.map { "\($0)" }.cut(" + ") + ") = "
        + row.numbers[0].said,
    ]
  }
}

private struct MobilityOutput: MeasureOutput {
  let used: Int
  let panel: UnitYears
  let result: RankMobility

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let panel = try UnitYears(part, context)
    (self.panel, used) = (panel, part.values.count)
    result = try index(part) { () throws(IndexError) in try RankMobility(panel.values) }
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("Kendall's τ-b of each year with the one before", "各年与上年的肯德尔 τ-b"),
      range: ValueRange(lower: -1, upper: 1), used: used,
      names: [ResultColumn("time", "year", "年份")],
      numbers: [
        .value, ResultColumn("p", "p", "p 值"),
        ResultColumn("rank_change", "sum of rank changes", "位次变化之和"),
        ResultColumn("discordant", "pairs that turn", "逆转的单位对数"),
      ],
      rows: result.intervals.enumerated().map { place, interval in
        OutcomeRow(
          [TimedSeries.text(panel.times[place + 1])],
          [
            interval.tauB, interval.p, Measure(interval.totalRankChange),
            Measure(Double(interval.discordant)),
          ])
      })
  }

  var figure: MeasureFigure { .results }

  var steps: [Bilingual] {
    guard let place = result.intervals.map(\.tauB).largest else {
      return [Bilingual("τ = ") + Bilingual("undefined", "无定义")]
    }
    let interval = result.intervals[place]
    return [
      Bilingual(
        "τ = (pairs that keep their order − pairs that turn)/√(pairs·pairs without ties); the largest, of \(TimedSeries.text(panel.times[place + 1])):",
        "τ = (保持次序的对数 − 逆转的对数)/√(对数·非同值对数)；最大者，\(TimedSeries.text(panel.times[place + 1]))："),
      Bilingual("  \(interval.concordant) − \(interval.discordant), τ = ") + interval.tauB.said,
    ]
  }
}
