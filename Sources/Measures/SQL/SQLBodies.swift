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

  private static let within = ResultColumn("within", "within groups", "组内")
  private static let between = ResultColumn("between", "between groups", "组间")

  private var weight: String { columns[.weight] == nil ? "1e0" : "w" }

  /// NULL where a value is below zero.
  private func nonNegative(_ term: String, _ lo: String = "MIN(v)") -> String {
    "CASE WHEN \(lo) < 0 THEN NULL ELSE \(term) END"
  }

  /// Each row's value and weight with those of its group: weight W, total y, mean m, place, count n.
  private func spread(_ others: String...) -> String {
    let part =
      (keys + others).isEmpty ? "" : "PARTITION BY " + (keys + others).joined(separator: ", ")
    return "SELECT x.*, \(weight) AS a, SUM(\(weight)) OVER (\(part)) AS s,"
      + " SUM(\(weight) * v) OVER (\(part)) AS y, COUNT(*) OVER (\(part)) AS n,"
      + " MIN(v) OVER (\(part)) AS lo\n  FROM x"
  }

  /// Σ a·v·(2C − a − s)/(s·y) with C the weight up to a row: the Gini of ordered rows.
  private func orderedGini(_ part: String) -> String {
    "SELECT d.*, SUM(a) OVER (\(part)\(part.isEmpty ? "" : " ")ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c\n  FROM d"
  }

  private static let giniSum = "SUM(a * v * (2 * c - a - s)) / NULLIF(MAX(s) * MAX(y), 0)"

  private var gini: Body? {
    let scale =
      variant == "corrected" && columns[.weight] == nil
      ? " * MAX(n) / NULLIF(MAX(n) - 1e0, 0)" : ""
    guard ["", "population", "corrected"].contains(variant) else { return nil }
    return Body(
      steps: [("d", spread()), ("o", orderedGini(part()))],
      result: result(
        nonNegative(Self.giniSum + scale) + " AS value", from: "o", grouped: true))
  }

  private var lorenz: Body? {
    let running =
      "\(part())\(by.isEmpty ? "" : " ")ORDER BY v, a ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    let value = "SUM(a * v) OVER (\(running)) / NULLIF(y, 0)"
    return Body(
      steps: [
        ("d", spread()),
        ("o", "SELECT d.*, \(value) AS q, SUM(a) OVER (\(running)) / s AS p\n  FROM d"),
      ],
      result: "SELECT \(zip(keys, by).map { "\($0) AS \(name($1)), " }.joined())"
        + nonNegative("q", "lo")
        + " AS value, p AS population\nFROM (SELECT \(list())q, p, lo FROM o"
        + " UNION ALL SELECT \(list())0e0 AS q, 0e0 AS p, MIN(lo) AS lo FROM d\(group())) r\nORDER BY "
        + (keys.indices.map { "\($0 + 1)" } + ["population", "value"]).joined(separator: ", "),
      numbers: [.value, ResultColumn("population", "share of the units", "单位累计占比")])
  }

  private var theil: Body? {
    let ratio = "(v / (y / s))"
    let isL = variant == "l"
    guard isL || variant == "t" || variant.isEmpty else { return nil }
    let term =
      isL
      ? "-LN(NULLIF(\(ratio), 0)) * a / s"
      : "CASE WHEN v = 0 THEN 0 ELSE \(ratio) * LN(\(ratio)) END * a / s"
    let whole =
      isL ? "CASE WHEN MIN(v) <= 0 THEN NULL ELSE SUM(\(term)) END" : nonNegative("SUM(\(term))")
    guard columns[.group] != nil else {
      return Body(
        steps: [("d", positiveTotal)],
        result: result(whole + " AS value", from: "d", grouped: true))
    }
    let means =
      "SELECT \(list("g"))SUM(a * v) AS v, SUM(a) AS a, MAX(s) AS s, MAX(y) AS y, MIN(v) AS lo\n  FROM d\(group("g"))"
    let between =
      isL
      ? "SUM(-LN(NULLIF((v / a) / (y / s), 0)) * a / s)"
      : "SUM(CASE WHEN v = 0 THEN 0 ELSE (v / y) * LN((v / a) / (y / s)) END)"
    let totals = "SELECT \(list())\(whole) AS total\n  FROM d\(group())"
    let groups = "SELECT \(list())\(nonNegative(between, "MIN(lo)")) AS b\n  FROM m\(group())"
    let join =
      keys.isEmpty
      ? "CROSS JOIN f"
      : "JOIN f ON " + keys.map { same("e.\($0)", "f.\($0)") }.joined(separator: " AND ")
    let heads = zip(keys, by).map { "e.\($0) AS \(name($1)), " }.joined()
    let order =
      keys.isEmpty ? "" : "\nORDER BY " + keys.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    return Body(
      steps: [("d", positiveTotal), ("m", means), ("e", totals), ("f", groups)],
      result:
        "SELECT \(heads)total AS value, b AS \(name("between")), total - b AS \(name("within"))\nFROM e \(join)\(order)",
      numbers: [.value, Self.between, Self.within])
  }

  /// As ``spread``, with NULL for a total of zero.
  private var positiveTotal: String {
    "SELECT x.*, \(weight) AS a, SUM(\(weight)) OVER (\(part())) AS s,"
      + " NULLIF(SUM(\(weight) * v) OVER (\(part())), 0) AS y\n  FROM x"
  }

  /// Equality that holds for two missing names too.
  private func same(_ a: String, _ b: String) -> String {
    engine == .clickhouse ? "\(a) = \(b)" : "(\(a) = \(b) OR (\(a) IS NULL AND \(b) IS NULL))"
  }

  private var variation: Body? {
    guard columns[.weight] == nil else { return weightedVariation }
    let sample = variant == "sample" || variant == "logSample"
    if variant.hasPrefix("log") {
      let term = engine.deviation("LN(CASE WHEN v > 0 THEN v END)", sample: sample)
      return Body(
        result: result(
          "CASE WHEN MIN(v) <= 0 THEN NULL ELSE \(term) END AS value", from: "x", grouped: true))
    }
    guard ["", "population", "sample"].contains(variant) else { return nil }
    return Body(
      result: result(
        "\(engine.deviation("v", sample: sample)) / NULLIF(ABS(AVG(v)), 0) AS value", from: "x",
        grouped: true))
  }

  private var weightedVariation: Body {
    Body(
      steps: [("d", spread())],
      result: result(
        "SQRT(SUM(a * (v - y / s) * (v - y / s)) / MAX(s)) / NULLIF(ABS(MAX(y) / MAX(s)), 0) AS value",
        from: "d", grouped: true))
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
    return Body(
      steps: [("d", positiveTotal)],
      result: result(nonNegative(value) + " AS value", from: "d", grouped: true))
  }

  private var concentration: Body? {
    let k = Int(bounded: parameters["k"] ?? 4)
    let ranked =
      "SELECT x.*, ROW_NUMBER() OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY v DESC) AS r\n  FROM x"
    return Body(
      steps: [("d", ranked)],
      result: result(
        nonNegative("SUM(CASE WHEN r <= \(k) THEN v ELSE 0 END) / NULLIF(SUM(v), 0)") + " AS value",
        from: "d", grouped: true))
  }

  private var shares: String {
    "SELECT x.*, SUM(v) OVER (\(part("u"))) AS ru, SUM(v) OVER (\(part("i"))) AS ri,"
      + " SUM(v) OVER (\(part())) AS r, MIN(v) OVER (\(part())) AS lo\n  FROM x"
  }

  private var quotient: Body? {
    let lq = "(v / NULLIF(ru, 0)) / NULLIF(ri / NULLIF(r, 0), 0)"
    let value: String
    switch variant {
    case "", "plain", "quotient": value = lq
    case "symmetric": value = "(\(lq) - 1) / (\(lq) + 1)"
    default: return nil
    }
    return Body(
      steps: [("d", shares)],
      result: result(nonNegative(value, "lo") + " AS value", from: "d", names: [.unit, .item]),
      names: [.unit, .item])
  }

  private var krugman: Body? {
    Body(
      steps: [("d", shares)],
      result: result(
        nonNegative("SUM(ABS(v / NULLIF(ru, 0) - ri / NULLIF(r, 0)))", "MIN(lo)") + " AS value",
        from: "d", names: [.unit], grouped: true), names: [.unit])
  }

  private var locationalGini: Body? {
    guard ["", "plain"].contains(variant) else { return nil }
    let spread =
      "SELECT x.*, 1e0 AS a, COUNT(*) OVER (\(part("i"))) * 1e0 AS s,"
      + " SUM(v) OVER (\(part("i"))) AS y\n  FROM x"
    return Body(
      steps: [("d", spread), ("o", orderedGini(part("i")))],
      result: result(
        nonNegative(Self.giniSum) + " AS value", from: "o", names: [.item], grouped: true),
      names: [.item])
  }

  // MARK: Two times

  /// The first and the last time of each part.
  private var ends: String {
    "SELECT x.*, MIN(t) OVER (\(part())) AS t0, MAX(t) OVER (\(part())) AS t1\n  FROM x"
  }

  /// The value at the first and at the last time.
  private func atEnds(_ names: String...) -> String {
    let heads = (keys + names).map { $0 + ", " }.joined()
    let groups = (keys + names).isEmpty ? "" : " GROUP BY " + (keys + names).joined(separator: ", ")
    return
      "SELECT \(heads)SUM(CASE WHEN t = t0 THEN v END) AS x0, SUM(CASE WHEN t = t1 THEN v END) AS x1,"
      + " MIN(t0) AS t0, MAX(t1) AS t1\n  FROM e\(groups)"
  }

  private var growth: Body? {
    let rate: String
    switch variant {
    case "", "compound": rate = "POWER(x1 / x0, 1e0 / (t1 - t0)) - 1"
    case "logarithmic": rate = "LN(x1 / x0) / (t1 - t0)"
    default: return nil
    }
    return Body(
      steps: [("e", ends), ("d", atEnds())],
      result: result(
        "CASE WHEN x0 > 0 AND x1 > 0 AND t1 > t0 THEN \(rate) END AS value", from: "d"))
  }

  private var shiftShare: Body? {
    let totals =
      "SELECT d.*, SUM(x0) OVER (\(part("i"))) AS n0, SUM(x1) OVER (\(part("i"))) AS n1,"
      + " SUM(x0) OVER (\(part())) AS a0, SUM(x1) OVER (\(part())) AS a1\n  FROM d"
    let national = "SUM(x0 * (a1 / NULLIF(a0, 0) - 1))"
    let mix = "SUM(CASE WHEN x0 = 0 THEN 0 ELSE x0 * (n1 / NULLIF(n0, 0) - a1 / NULLIF(a0, 0)) END)"
    return Body(
      steps: [("e", ends), ("d", atEnds("u", "i")), ("f", totals)],
      result: result(
        "SUM(x1) - SUM(x0) AS value, \(national) AS \(name("national")), \(mix) AS \(name("mix")),"
          + " SUM(x1 - CASE WHEN x0 = 0 THEN 0 ELSE x0 * n1 / NULLIF(n0, 0) END) AS \(name("regional"))",
        from: "f", names: [.unit], grouped: true),
      names: [.unit],
      numbers: [
        .value, ResultColumn("national", "national", "全国分量"), ResultColumn("mix", "mix", "结构分量"),
        ResultColumn("regional", "regional", "竞争分量"),
      ])
  }

  private var contributions: Body? {
    let totals =
      "SELECT d.*, SUM(x0) OVER (\(part())) AS a0, SUM(x1) OVER (\(part())) AS a1\n  FROM d"
    return Body(
      steps: [("e", ends), ("d", atEnds("i")), ("f", totals)],
      result: result(
        "CASE WHEN a0 > 0 THEN 100 * (x1 - x0) / a0 END AS value,"
          + " (x1 - x0) / NULLIF(a1 - a0, 0) AS \(name("share"))", from: "f", names: [.item]),
      names: [.item], numbers: [.value, ResultColumn("share", "share", "贡献率")])
  }

  private var transfer: Body? {
    let totals =
      "SELECT d.*, SUM(x0) OVER (\(part())) AS a0, SUM(x1) OVER (\(part())) AS a1\n  FROM d"
    return Body(
      steps: [("e", ends), ("d", atEnds("u")), ("f", totals)],
      result: result(
        "x1 - x0 * (a1 / NULLIF(a0, 0)) AS value,"
          + " 100 * (x1 / NULLIF(a1, 0) - x0 / NULLIF(a0, 0)) AS \(name("share_change"))",
        from: "f", names: [.unit]),
      names: [.unit],
      numbers: [.value, ResultColumn("share_change", "share, pp", "份额变化")])
  }

  // MARK: Further

  private var dagum: Body? {
    guard variant.isEmpty || variant == "parts" else { return nil }
    let spreadAll =
      "SELECT x.*, \(weight) AS a, SUM(\(weight)) OVER (\(part())) AS s, SUM(\(weight) * v) OVER (\(part())) AS y,"
      + " SUM(\(weight)) OVER (\(part("g"))) AS sg\n  FROM x"
    let space = by.isEmpty ? "" : " "
    let rows = "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    let ordered =
      "SELECT d.*, SUM(a) OVER (\(part())\(space)ORDER BY v \(rows)) AS c,"
      + " SUM(a) OVER (\(part("g")) ORDER BY v \(rows)) AS cg\n  FROM d"
    let whole =
      "SELECT \(list())SUM(a * v * (2 * c - a - s)) / NULLIF(MAX(s) * MAX(y), 0) AS gini,"
      + " SUM(a * v * (2 * cg - a - sg)) / NULLIF(MAX(s) * MAX(y), 0) AS inside, MIN(v) AS lo\n  FROM o\(group())"
    let means =
      "SELECT \(list("g"))SUM(a) AS q, SUM(a * v) AS h, MAX(s) AS s, MAX(y) AS y\n  FROM d\(group("g"))"
    let match = keys.map { same("m1.\($0)", "m2.\($0)") } + ["m1.g < m2.g"]
    let pairs =
      "SELECT \(keys.map { "m1.\($0) AS \($0), " }.joined())"
      + "SUM(ABS(m1.h * m2.q - m2.h * m1.q) / NULLIF(m1.s * m1.y, 0)) AS net\n  FROM m m1 CROSS JOIN m m2 WHERE "
      + match.joined(separator: " AND ")
      + (keys.isEmpty ? "" : " GROUP BY " + keys.map { "m1.\($0)" }.joined(separator: ", "))
    let join =
      keys.isEmpty
      ? "CROSS JOIN z"
      : "LEFT JOIN z ON " + keys.map { same("k.\($0)", "z.\($0)") }.joined(separator: " AND ")
    let heads = zip(keys, by).map { "k.\($0) AS \(name($1)), " }.joined()
    let order =
      keys.isEmpty ? "" : "\nORDER BY " + keys.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    let net = "COALESCE(net, 0)"
    return Body(
      steps: [("d", spreadAll), ("o", ordered), ("k", whole), ("m", means), ("z", pairs)],
      result: "SELECT \(heads)\(nonNegative("gini", "lo")) AS value,"
        + " \(nonNegative("inside", "lo")) AS \(name("within")),"
        + " \(nonNegative(net, "lo")) AS \(name("between")),"
        + " \(nonNegative("gini - inside - \(net)", "lo")) AS \(name("transvariation"))\nFROM k \(join)\(order)",
      numbers: [
        .value, Self.within, Self.between,
        ResultColumn("transvariation", "transvariation", "超变密度"),
      ])
  }

  private var sigma: Body? {
    Body(
      result: result(
        nonNegative("\(engine.deviation("v", sample: false)) / NULLIF(AVG(v), 0)") + " AS value",
        from: "x", names: [.time], grouped: true), names: [.time])
  }

  private var atkinson: Body? {
    let epsilon = parameters["epsilon"] ?? 0.5
    let ratio = "(v / (y / s))"
    let value =
      epsilon == 1
      ? "CASE WHEN MIN(v) = 0 THEN 1 ELSE 1 - EXP(SUM(LN(NULLIF(\(ratio), 0)) * a / s)) END"
      : epsilon > 1
        ? "CASE WHEN MIN(v) = 0 THEN 1 ELSE 1 - POWER(SUM(POWER(NULLIF(\(ratio), 0), \(1 - epsilon)) * a / s), \(1 / (1 - epsilon))) END"
        : "1 - POWER(SUM(POWER(\(ratio), \(1 - epsilon)) * a / s), \(1 / (1 - epsilon)))"
    return Body(
      steps: [("d", positiveTotal)],
      result: result(nonNegative(value) + " AS value", from: "d", grouped: true))
  }

  private var hoover: Body? {
    Body(
      steps: [("d", positiveTotal)],
      result: result(
        nonNegative("SUM(ABS(a * v / y - a / s)) / 2") + " AS value", from: "d", grouped: true))
  }

  private var generalisedEntropy: Body? {
    guard columns[.group] == nil else { return nil }
    let alpha = parameters["alpha"] ?? 2
    let ratio = "(v / (y / s))"
    let value: String
    switch alpha {
    case 0: value = "CASE WHEN MIN(v) <= 0 THEN NULL ELSE SUM(-LN(NULLIF(\(ratio), 0)) * a / s) END"
    case 1: value = "SUM(CASE WHEN v = 0 THEN 0 ELSE \(ratio) * LN(\(ratio)) END * a / s)"
    default:
      let sum = "(SUM(POWER(NULLIF(\(ratio), 0), \(alpha)) * a / s) - 1) / \(alpha * (alpha - 1))"
      value = alpha < 0 ? "CASE WHEN MIN(v) <= 0 THEN NULL ELSE \(sum) END" : sum
    }
    return Body(
      steps: [("d", positiveTotal)],
      result: result(nonNegative(value) + " AS value", from: "d", grouped: true))
  }
}
