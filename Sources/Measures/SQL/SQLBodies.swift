internal import Tabular

extension SQLStatement {
  /// The steps of a statement after the rows, and what is selected from them.
  struct Body {
    var steps: [(name: String, text: String)] = []
    var result: String
    /// What the rows of a part are of.
    var names: [ColumnRole] = []
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
    default: nil
    }
  }

  static let within = ResultColumn("within", "within groups", "组内")
  static let between = ResultColumn("between", "between groups", "组间")

  /// Whether values count by a column of weights.
  package var isWeighted: Bool { columns[.weight] != nil }

  /// The weight of a row, a double.
  private var weight: String { isWeighted ? "w" : engine.one }

  // MARK: What a list refuses

  /// What a list of values refuses: one below zero, or that all are zero.
  private var refusals: String {
    "MIN(v) < 0" + (isWeighted ? " OR MIN(a) < 0" : "") + " OR MAX(y) IS NULL"
  }

  /// A number of the values of a part: none where it refuses them, zero where all are alike.
  private func spreadValue(_ term: String, refused: String = "") -> String {
    "CASE WHEN \(refusals)\(refused) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE \(term) END"
  }

  /// The names of units, each of which must stand once where they are given.
  private var unitCells: [String] { columns[.unit] == nil ? [] : ["u"] }

  /// Each row's value and weight `a` with those of its part: weight `s`, total `y`, count `n`; a total of
  /// zero is NULL.
  private func spread(_ others: [String] = []) -> String {
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
  private static let ratio = "(v / (y / s))"
  private static func positive(_ term: String) -> String { "NULLIF(GREATEST(\(term), 0), 0)" }

  /// One row for each part, from the rows `d`.
  private func listBody(_ value: String, steps: [(name: String, text: String)] = []) -> Body {
    Body(
      steps: [("d", spread())] + steps,
      result: result(value + " AS value", from: steps.last?.name ?? "d", grouped: true),
      cells: unitCells)
  }

  // MARK: By order

  /// With the weight `c` up to a row, Σ a·v·(2c − a − s)/(s·y) is the Gini.
  func ordered(_ part: String) -> String {
    "SELECT d.*, SUM(a) OVER (\(part)\(part.isEmpty ? "" : " ")ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c\n  FROM d"
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
    let parts = [("between", sum("((yg / sg) / (y / s))")), ("within", sum("(v / (yg / sg))"))]
    let further = parts.map { ", \(spreadValue($1, refused: refused)) AS \(name($0))" }
    return Body(
      steps: [("d", spread(["g"]))],
      result: result(value + " AS value" + further.joined(), from: "d", grouped: true),
      numbers: [.value, Self.between, Self.within], cells: unitCells)
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
    let value =
      epsilon == 0
      ? "0" : epsilon < 1 ? "1 - \(mean)" : "CASE WHEN \(hasZero) THEN 1 ELSE 1 - \(mean) END"
    return listBody(spreadValue(value))
  }

  private var hoover: Body? {
    listBody(spreadValue("SUM(ABS(a * v / y - a / s)) / 2"))
  }

  private var generalisedEntropy: Body? {
    guard columns[.group] == nil else { return nil }
    let alpha = parameters["alpha"] ?? 2
    let (ratio, positive) = (Self.ratio, Self.positive(Self.ratio))
    let refused = alpha <= 0 ? " OR MIN(CASE WHEN a > 0 THEN v END) <= 0" : ""
    let value: String
    switch alpha {
    case 0: value = "SUM(-LN(\(positive)) * a / s)"
    case 1: value = "SUM(LN(\(positive)) * \(ratio) * a / s)"
    case 2: value = "SUM((\(ratio) - 1) * (\(ratio) - 1) * a / s) / 2"
    default:
      value = "(SUM(POWER(\(positive), \(alpha)) * a / s) - 1) / \(alpha * (alpha - 1))"
    }
    return listBody(spreadValue(value, refused: refused))
  }

  // MARK: By groups

  private var dagum: Body? {
    guard variant.isEmpty || variant == "parts" else { return nil }
    let space = by.isEmpty ? "" : " "
    let rows = "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    let ordered =
      "SELECT d.*, SUM(a) OVER (\(part())\(space)ORDER BY v \(rows)) AS c,"
      + " SUM(a) OVER (\(part("g")) ORDER BY v \(rows)) AS cg\n  FROM d"
    let whole =
      "SELECT \(list())SUM(a * v * (2 * c - a - s)) / (MAX(s) * MAX(y)) AS gini,"
      + " SUM(a * v * (2 * cg - a - sg)) / (MAX(s) * MAX(y)) AS inside,"
      + " CASE WHEN \(refusals) OR COUNT(*) > COUNT(sg) THEN 1 ELSE 0 END AS bad,"
      + " CASE WHEN MIN(v) = MAX(v) THEN 1 ELSE 0 END AS same\n  FROM o\(group())"
    let numbered = "ROW_NUMBER() OVER (\(part())\(space)ORDER BY g) AS place"
    let means =
      "SELECT \(list("g"))SUM(a) AS q, SUM(a * v) AS h, MAX(s) AS size, MAX(y) AS total, \(numbered)\n  FROM d\(group("g"))"
    let pairs =
      "SELECT \(keys.map { "m1.\($0) AS \($0), " }.joined())"
      + "SUM(ABS(m1.h * m2.q - m2.h * m1.q) / (m1.size * m1.total)) AS net\n  FROM m m1 CROSS JOIN m m2 WHERE "
      + (keys.map { same("m1.\($0)", "m2.\($0)") } + ["m1.place < m2.place"])
      .joined(separator: " AND ")
      + (keys.isEmpty ? "" : " GROUP BY " + keys.map { "m1.\($0)" }.joined(separator: ", "))
    let join =
      keys.isEmpty
      ? "CROSS JOIN z"
      : "LEFT JOIN z ON " + keys.map { same("k.\($0)", "z.\($0)") }.joined(separator: " AND ")
    func number(_ term: String, _ name: String) -> String {
      "CASE WHEN bad = 1 THEN NULL WHEN same = 1 THEN 0 ELSE \(term) END AS \(name)"
    }
    let order =
      keys.isEmpty ? "" : "\nORDER BY " + keys.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    let net = "COALESCE(net, 0)"
    return Body(
      steps: [("d", spread(["g"])), ("o", ordered), ("k", whole), ("m", means), ("z", pairs)],
      result: "SELECT \(zip(keys, by).map { "k.\($0) AS \(name($1)), " }.joined())"
        + number("gini", "value") + ", " + number("inside", name("within")) + ", "
        + number(net, name("between")) + ", "
        + number("gini - inside - \(net)", name("transvariation")) + "\nFROM k \(join)\(order)",
      numbers: [
        .value, Self.within, Self.between,
        ResultColumn("transvariation", "transvariation", "超变密度"),
      ], cells: unitCells)
  }

  /// Equality that holds for two missing names too.
  private func same(_ a: String, _ b: String) -> String {
    "(\(a) = \(b) OR (\(a) IS NULL AND \(b) IS NULL))"
  }
}
