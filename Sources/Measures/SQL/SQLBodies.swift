internal import Tabular

extension SQLStatement {
  /// The steps of a statement after the rows, and what is selected from them.
  struct Body {
    var steps: [(name: String, text: String)] = []
    var result: String
    /// What the rows of a part are of.
    var names: [ResultColumn] = []
    /// The numbers, of which the first is the value.
    var numbers: [ResultColumn] = [.value]
    /// Names of which each must stand once in a part; of two, each with each.
    var cells: [String] = []
  }

  var body: Body? {
    switch measure {
    case "gini": gini
    case "lorenz": lorenz
    case "theil": theil
    case "cv": variation
    case "hhi": herfindahl
    case "cr": concentration
    case "lq": quotient
    case "krugman": krugman
    case "locational-gini": locationalGini
    case "growth": growth
    case "shift-share": shiftShare
    case "contributions": contributions
    case "relative-transfer": transfer
    case "dagum": dagum
    case "sigma": sigma
    case "atkinson": atkinson
    case "hoover": hoover
    case "generalised-entropy": generalisedEntropy
    case "palma": palma
    case "dominance": dominance
    case "localisation": localisation
    default: nil
    }
  }

  static let within = ResultColumn("within", "within groups", "组内")
  static let between = ResultColumn("between", "between groups", "组间")
  static let betweenShare = ResultColumn("between_share", "share between groups", "组间占比")

  /// Whether values count by a column of weights.
  package var isWeighted: Bool { columns[.weight] != nil }

  /// The weight of a row, a double.
  var weight: String { isWeighted ? "w" : engine.one }

  // MARK: What a list refuses

  /// What a list of values refuses: one below zero, or that all are zero.
  var refusals: String {
    "MIN(v) < 0" + (isWeighted ? " OR MIN(a) < 0" : "") + " OR MAX(y) IS NULL"
  }

  /// A number of the values of a part: none where it refuses them, zero where all are alike.
  func spreadValue(_ term: String, refused: String = "") -> String {
    "CASE WHEN \(refusals)\(refused) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE \(term) END"
  }

  /// The names of units, each of which must stand once where they are given.
  var unitCells: [String] { columns[.unit] == nil ? [] : ["u"] }

  /// Each row's value and weight `a` with those of its part: weight `s`, total `y`, count `n`; a total of
  /// zero is NULL.
  func spread(_ others: [String] = []) -> String {
    func sums(_ names: [String], _ suffix: String) -> String {
      let keys = (self.keys + names).joined(separator: ", ")
      let over = "OVER (" + (keys.isEmpty ? "" : "PARTITION BY " + keys) + ")"
      return "NULLIF(SUM(\(weight)) \(over), 0) AS s\(suffix), "
        + "NULLIF(SUM(\(weight) * v) \(over), 0) AS y\(suffix)"
    }
    let further = others.isEmpty ? "" : ", " + sums(others, "g")
    return "SELECT x.*, \(weight) AS a, \(sums([], ""))\(further)\n  FROM x"
  }

  /// A value over the mean, and the same where it is above zero, else NULL.
  static let ratio = "(v / (y / s))"
  static func positive(_ term: String) -> String { "NULLIF(GREATEST(\(term), 0), 0)" }

  /// One row for each part, from the rows `d`.
  func listBody(
    _ value: String, steps: [(name: String, text: String)] = [],
    further: [(column: ResultColumn, term: String)] = []
  ) -> Body {
    let others = further.map { ", \($0.term) AS \(name($0.column.key))" }.joined()
    return Body(
      steps: [("d", spread())] + steps,
      result: result(value + " AS value" + others, from: steps.last?.name ?? "d", grouped: true),
      numbers: [.value] + further.map(\.column), cells: unitCells)
  }

  // MARK: By order

  /// With the weight `c` up to a row, Σ a·v·(2c − a − s)/(s·y) is the Gini.
  func ordered(_ part: String) -> String {
    "SELECT d.*, \(running("a", part, by: "v")) AS c\n  FROM d"
  }

  /// The sum of a term up to each row of a part.
  func running(_ term: String, _ part: String, by order: String) -> String {
    "SUM(\(term)) OVER (\(part)\(part.isEmpty ? "" : " ")ORDER BY \(order) ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
  }

  static let giniSum = "SUM(a * v * (2 * c - a - s)) / (MAX(s) * MAX(y))"

  private var gini: Body? {
    guard ["", "population", "corrected"].contains(variant) else { return nil }
    let ordered = [(name: "o", text: ordered(part()))]
    guard variant == "corrected", !isWeighted else {
      return listBody(spreadValue(Self.giniSum), steps: ordered)
    }
    let corrected = spreadValue(
      Self.giniSum + " * COUNT(*) / (COUNT(*) - 1)", refused: " OR COUNT(*) < 2")
    return listBody(corrected, steps: ordered)
  }

  private var lorenz: Body? {
    let running =
      "\(part())\(by.isEmpty ? "" : " ")ORDER BY v, a ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    let least = "MIN(v) OVER (\(part()))" + (isWeighted ? ", MIN(a) OVER (\(part()))" : "")
    let lowest = isWeighted ? "LEAST(\(least))" : least
    let order = (keys.indices.map { "\($0 + 1)" } + ["population", "value"]).joined(separator: ", ")
    return Body(
      steps: [
        ("d", spread()),
        (
          "o",
          "SELECT d.*, SUM(a * v) OVER (\(running)) / y AS q, SUM(a) OVER (\(running)) / s AS p,"
            + " \(lowest) AS lo\n  FROM d"
        ),
      ],
      result: "SELECT \(zip(keys, by).map { "\($0) AS \(name($1)), " }.joined())"
        + "CASE WHEN lo < 0 OR y IS NULL THEN NULL ELSE q END AS value, p AS population\n"
        + "FROM (SELECT \(list())q, p, lo, y FROM o UNION ALL SELECT \(list())0e0 AS q, 0e0 AS p,"
        + " MIN(lo) AS lo, MAX(y) AS y FROM o\(group())) r\nORDER BY " + order,
      numbers: [.value, ResultColumn("population", "share of the units", "单位累计占比")],
      cells: unitCells)
  }

  private var concentration: Body? {
    let k = Int(bounded: parameters["k"] ?? 4)
    let ranked =
      "SELECT x.*, ROW_NUMBER() OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY v DESC) AS r\n  FROM x"
    let value =
      "CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(CASE WHEN r <= \(k) THEN v ELSE 0 END) / NULLIF(SUM(v), 0) END AS value"
    return Body(
      steps: [("d", ranked)], result: result(value, from: "d", grouped: true), cells: unitCells)
  }

  // MARK: By sums

  private var theil: Body? {
    let isL = variant == "l"
    guard isL || variant == "t" || variant.isEmpty else { return nil }
    func sum(_ ratio: String) -> String {
      let logarithm = "LN(\(Self.positive(ratio)))"
      return isL ? "SUM(-\(logarithm) * (a / s))" : "SUM(\(logarithm) * (a * v / y))"
    }
    let refused =
      (isL ? " OR MIN(v) <= 0" : "")
      + (isWeighted ? " OR MIN(a) <= 0" : "")
    let value = spreadValue(sum(Self.ratio), refused: refused)
    guard columns[.group] != nil else { return listBody(value) }
    let between = sum("((yg / sg) / (y / s))")
    let parts = [("between", between), ("within", sum("(v / (yg / sg))"))]
    let share =
      "CASE WHEN \(refusals)\(refused) OR MIN(v) = MAX(v) THEN NULL ELSE \(between) / NULLIF(\(sum(Self.ratio)), 0) END"
    let further =
      parts.map { ", \(spreadValue($1, refused: refused)) AS \(name($0))" }
      + [", \(share) AS \(name(Self.betweenShare.key))"]
    return Body(
      steps: [("d", spread(["g"]))],
      result: result(value + " AS value" + further.joined(), from: "d", grouped: true),
      numbers: [.value, Self.between, Self.within, Self.betweenShare], cells: unitCells)
  }

  private var variation: Body? {
    guard !isWeighted else { return weightedVariation }
    let sample = variant == "sample" || variant == "logSample"
    let refused = (sample ? " OR COUNT(*) < 2" : "")
    func value(_ term: String, _ refusal: String) -> Body {
      let value =
        "CASE WHEN \(refusal)\(refused) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE \(term) END"
      return Body(result: result(value + " AS value", from: "x", grouped: true), cells: unitCells)
    }
    if variant.hasPrefix("log") {
      return value(
        engine.deviation("LN(\(Self.positive("v")))", sample: sample),
        "MIN(v) <= 0 OR MIN(v) IS NULL")
    }
    guard ["", "population", "sample"].contains(variant) else { return nil }
    let mean = "NULLIF(ABS(AVG(v)), 0)"
    return value("\(engine.deviation("v", sample: sample)) / \(mean)", "\(mean) IS NULL")
  }

  private var weightedVariation: Body {
    listBody(
      spreadValue("SQRT(SUM(a * (v - y / s) * (v - y / s)) / MAX(s)) / (MAX(y) / MAX(s))"))
  }

  private var herfindahl: Body? {
    let sum = "SUM((v / y) * (v / y))"
    let value: String
    switch variant {
    case "", "index": value = sum
    case "points": value = "10000 * \(sum)"
    case "normalised": value = "(\(sum) - 1e0 / COUNT(*)) / NULLIF(1 - 1e0 / COUNT(*), 0)"
    case "equivalentNumber": value = "1 / \(sum)"
    default: return nil
    }
    return listBody("CASE WHEN \(refusals) THEN NULL ELSE \(value) END")
  }

  private var atkinson: Body? {
    let epsilon = parameters["epsilon"] ?? 0.5
    let ratio = Self.positive(Self.ratio)
    // Where the mean of powers is P, 1 − P^(1/(1 − ε)).
    let mean =
      epsilon == 1
      ? "EXP(SUM(LN(\(ratio)) * a / s))"
      : "POWER(SUM(POWER(\(ratio), \(1 - epsilon)) * a / s), \(1 / (1 - epsilon)))"
    let hasZero = "MIN(CASE WHEN a > 0 THEN v END) = 0"
    let equal = epsilon < 1 ? mean : "CASE WHEN \(hasZero) THEN 0 ELSE \(mean) END"
    // The mean times what the index leaves, rounded as the index is.
    let equivalent =
      "CASE WHEN \(refusals) THEN NULL WHEN MIN(v) = MAX(v) THEN MIN(v) ELSE (MAX(y) / MAX(s)) * (1 - (1 - \(equal))) END"
    let column = ResultColumn("equivalent", "equally distributed equivalent", "等价均分值")
    return listBody(spreadValue("1 - \(equal)"), further: [(column, equivalent)])
  }

  private var hoover: Body? {
    let below = "SUM(CASE WHEN v < y / s THEN a ELSE 0 END) / MAX(s)"
    return listBody(
      spreadValue("SUM(ABS(a * v / y - a / s)) / 2"),
      further: [
        (
          ResultColumn("below_mean", "share of units below the mean", "低于均值的单位份额"),
          spreadValue(below)
        )
      ])
  }
}
