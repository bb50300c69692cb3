internal import RegionalIndices
internal import Tabular

extension MeasureParameter {
  /// How many classes values are put into.
  static let classes = MeasureParameter.count(
    "classes", Bilingual("How many classes of quantiles; 4 where none is said.", "分位数类别数，默认 4。"),
    atLeast: 1, initially: 4, isStepped: true)
}

extension MeasureDefinition {
  static let markov = MeasureDefinition(
    "markov", aliases: ["markov-chain"], title: Bilingual("Markov chain of classes", "马尔可夫链"),
    family: .changes, range: "0 … 1, rows sum to 1", form: .change, needs: [.unit, .time],
    usesParameters: [.classes], domain: .any,
    meaning: Bilingual("How units move between classes from year to year.", "单位逐年在各类之间怎样转移。"),
    variants: [
      MeasureVariant("pooled", "quantiles of all years", "全部年份分位数"),
      MeasureVariant("yearly", "quantiles of each year", "逐年分位数"),
      MeasureVariant("relative", "values over the year's mean", "除以当年均值"),
      MeasureVariant("steady", "steady state", "稳态"),
      MeasureVariant("passage", "mean first passage", "平均首达时间"),
      MeasureVariant("mobility", "mobility", "流动性"),
    ], guide: "markov-chain", sample: .years, output: MarkovOutput.self)
}

/// Units by all their years, every one there.
struct UnitYears {
  let units: [String]
  let times: [Double]
  /// Units in rows, years in columns.
  let values: [[Double]]

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let times = Array(Set(part.times ?? [])).sorted()
    if times.contains(where: { !$0.isFinite }) {
      throw .index(.notFinite(at: Position(0, in: .times)), keys: part.keys)
    }
    let columns = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($1, $0) })
    let (order, place) = Crossed.order(part.units ?? [])
    let units = order.map { context.units[Int($0)] }
    var cells = units.map { _ in times.map { _ in Double?.none } }
    for (row, value) in part.values.enumerated() {
      let unit = place[part.units?[row] ?? 0] ?? 0
      let column = columns[part.times?[row] ?? 0] ?? 0
      guard cells[unit][column] == nil else {
        throw .reading(.repeated(part.keys + [units[unit], TimedSeries.text(times[column])]))
      }
      cells[unit][column] = value
    }
    var values: [[Double]] = []
    for (unit, row) in cells.enumerated() {
      if let column = row.firstIndex(of: nil) {
        throw .reading(
          .missingTime(
            part.keys + [units[unit]], time: TimedSeries.text(times[column])))
      }
      values.append(row.compactMap { $0 })
    }
    (self.units, self.times, self.values) = (units, times, values)
  }

  /// Each value over the mean of its year; as it is where that is 0.
  var relative: [[Double]] {
    let means = times.indices.map { column in
      values.map { $0[column] }.exactSum() / Double(max(1, values.count))
    }
    return values.map { row in zip(row, means).map { $1 == 0 ? $0 : $0 / $1 } }
  }
}

private struct MarkovOutput: MeasureOutput {
  let variant: String
  let used: Int
  let classes: ValueClasses
  let chain: MarkovChain

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let panel = try UnitYears(part, context)
    let count = context.count(.classes)
    (variant, used) = (context.variant, part.values.count)
    let rule: ClassRule =
      context.variant == "yearly" ? .yearlyQuantiles(count) : .pooledQuantiles(count)
    let values = context.variant == "relative" ? panel.relative : panel.values
    let classes = try index(part) { () throws(IndexError) in try ValueClasses(values, rule) }
    self.classes = classes
    chain = try index(part) { () throws(IndexError) in
      try MarkovChain(classes: classes.classes, count: classes.count)
    }
  }

  private static let from = ResultColumn("from", "from class", "起始类")
  private static let to = ResultColumn("to", "to class", "到达类")

  private func name(_ class: Int) -> String { "\(`class` + 1)" }

  private func pairs(
    _ title: Bilingual, _ numbers: [ResultColumn], _ row: (Int, Int) -> [Measure]
  ) -> Outcome {
    Outcome(
      title, used: used, names: [Self.from, Self.to], numbers: numbers,
      rows: (0..<chain.count).flatMap { from in
        (0..<chain.count).map { OutcomeRow([name(from), name($0)], row(from, $0)) }
      })
  }

  var outcome: Outcome {
    switch variant {
    case "steady":
      return Outcome(
        Bilingual("steady state of \(chain.count) classes", "\(chain.count)类的稳态"),
        range: ValueRange(lower: 0, upper: 1), used: used, names: [Self.from], numbers: [.value],
        rows: (0..<chain.count).map { place in
          OutcomeRow(
            [name(place)], [chain.steadyState.map { Measure($0[place]) } ?? .undefined(.notUnique)])
        })
    case "passage":
      return pairs(
        Bilingual("mean years until a class is first reached", "平均首达时间"), [.value]
      ) { [chain.firstPassage[$0][$1]] }
    case "mobility":
      let m = chain.mobility
      return Outcome(
        Bilingual("mobility after Shorrocks", "流动性指数"), range: ValueRange(lower: 0), used: used,
        numbers: [
          .value, ResultColumn("determinant", "1 − |determinant|", "行列式式"),
          ResultColumn("eigenvalue", "1 − |second eigenvalue|", "第二特征值式"),
          ResultColumn("bartholomew", "mean classes moved", "平均移动级数"),
        ],
        rows: [
          OutcomeRow([], [m.trace, m.determinant, m.secondEigenvalue, m.bartholomew])
        ])
    default:
      return pairs(
        Bilingual("share of moves between \(chain.count) classes", "\(chain.count)类之间的转移份额"),
        [.value, ResultColumn("moves", "moves", "转移次数")]
      ) { from, to in
        [
          chain.probabilities[from].map { Measure($0[to]) }
            ?? .undefined(.zeroDenominator(.departures)),
          Measure(Double(chain.transitions[from][to])),
        ]
      }
    }
  }

  var figure: MeasureFigure {
    variant == "mobility" ? .values : variant == "steady" ? .results : .heat
  }

  var steps: [Bilingual] {
    let found = outcome
    guard let place = found.rows.compactMap({ $0.numbers.first }).largest else {
      return [Bilingual("p = ") + Bilingual("undefined", "无定义")]
    }
    let row = found.rows[place]
    if row.names.count == 2, let from = Int(row.names[0]), variant != "passage" {
      let moves = chain.transitions[from - 1]
      return [
        Bilingual(
          "p = moves from a class to another/all moves from it; the largest, from \(row.names[0]) to \(row.names[1]):",
          "p = 由一类转到另一类的次数/由该类出发的次数；最大者，由 \(row.names[0]) 到 \(row.names[1])："),
        "  \(Int(bounded: row.numbers[1].value ?? 0))/(" + moves.map { "\($0)" }.cut(" + ") + ") = "
          + row.numbers[0].said,
      ]
    }
    switch variant {
    case "steady": return steadySteps(place)
    case "passage": return passageSteps(place / chain.count, place % chain.count)
    default: return mobilitySteps
    }
  }

  /// The share of a class in the steady state, from those of all.
  private func steadySteps(_ to: Int) -> [Bilingual] {
    guard let shares = chain.steadyState else { return [] }
    let terms = shares.indices.map { from in
      "\(shares[from].said)·\((chain.probabilities[from]?[to] ?? 0).said)"
    }
    return [
      Bilingual(
        "π = π·P, the shares that stay as they are; the largest, of class \(name(to)):",
        "π = π·P，即不再变动的份额；最大者，第\(name(to))类："),
      Bilingual("  \(terms.cut(" + ")) = \(shares[to].said)"),
    ]
  }

  /// The years from a class to another: one, and those from where the first move led.
  private func passageSteps(_ from: Int, _ to: Int) -> [Bilingual] {
    let years = chain.firstPassage
    let terms = (0..<chain.count).filter { $0 != to }.compactMap { middle -> String? in
      guard let p = chain.probabilities[from]?[middle], p > 0 else { return nil }
      return "\(p.said)·\(years[middle][to].value?.said ?? "–")"
    }
    return [
      Bilingual(
        "m = 1 + Σ p·m over the classes between; the largest, from \(name(from)) to \(name(to)):",
        "m = 1 + 途经各类的 Σ p·m；最大者，由 \(name(from)) 到 \(name(to))："),
      Bilingual("  " + (["1"] + terms).cut(" + ") + " = ") + years[from][to].said,
    ]
  }

  private var mobilitySteps: [Bilingual] {
    let stays = (0..<chain.count).map { chain.probabilities[$0]?[$0] ?? 0 }
    let k = chain.count
    return [
      Bilingual(
        "M = (k − Σ p of those that stay)/(k − 1), k = \(k) classes",
        "M = (k − 留在原类的 Σ p)/(k − 1)，k = \(k)类"),
      Bilingual("  = (\(k) − (\(stays.summed)))/(\(k) − 1) = ") + chain.mobility.trace.said,
    ]
  }
}
