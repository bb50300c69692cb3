internal import Tabular

/// Measures of tables whose cells are each there once: units by items, units by times, two times.
extension SQLStatement {
  // MARK: Units by items

  private var shares: String {
    "SELECT x.*, SUM(v) OVER (\(part("u"))) AS ru, SUM(v) OVER (\(part("i"))) AS ri,"
      + " SUM(v) OVER (\(part())) AS r, MIN(v) OVER (\(part())) AS lo\n  FROM x"
  }

  /// NULL where a value of the part is below zero.
  private func nonNegative(_ term: String, _ lowest: String) -> String {
    "CASE WHEN \(lowest) < 0 THEN NULL ELSE \(term) END"
  }

  var quotient: Body? {
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
      names: [.unit, .item], cells: ["u", "i"])
  }

  // MARK: Units by times

  /// The column of times, under its own name.
  private var time: ResultColumn {
    let words = ColumnRole.time.words
    return ResultColumn(columns[.time] ?? ColumnRole.time.rawValue, words.english, words.chinese)
  }

  var sigma: Body? {
    let deviation =
      "CASE WHEN AVG(v) = 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE \(engine.deviation("v", sample: false)) / NULLIF(AVG(v), 0) END"
    let logarithms = ResultColumn("log_deviation", "deviation of logarithms", "对数标准差")
    let spread =
      "CASE WHEN MIN(v) <= 0 OR COUNT(*) < 2 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE \(engine.deviation("LN(\(Self.positive("v")))", sample: true)) END"
    func unless(_ term: String) -> String {
      "CASE WHEN MIN(lo) < 0 OR MIN(lo) IS NULL THEN NULL ELSE \(term) END"
    }
    return Body(
      steps: [("d", "SELECT x.*, MIN(v) OVER (\(part())) AS lo\n  FROM x")],
      result: result(
        unless(deviation) + " AS value, " + unless(spread) + " AS \(name(logarithms.key))",
        from: "d", names: [.time], grouped: true),
      names: [time], numbers: [.value, logarithms], cells: columns[.unit] == nil ? [] : ["u", "t"])
  }

  // MARK: The first and the last time

  /// The first and the last time of each part, and its lowest value at any time.
  private var ends: String {
    "SELECT x.*, MIN(t) OVER (\(part())) AS t0, MAX(t) OVER (\(part())) AS t1,"
      + " MIN(v) OVER (\(part())) AS low\n  FROM x"
  }

  /// The value of each name at the first and at the last time, and whether one is missing or stands twice.
  private func atEnds(_ names: [String]) -> String {
    let heads = (keys + names).map { $0 + ", " }.joined()
    let groups = (keys + names).isEmpty ? "" : " GROUP BY " + (keys + names).joined(separator: ", ")
    func count(_ time: String) -> String { "COUNT(CASE WHEN t = \(time) THEN 1 END)" }
    return
      "SELECT \(heads)SUM(CASE WHEN t = t0 THEN v END) AS v0, SUM(CASE WHEN t = t1 THEN v END) AS v1,"
      + " MIN(low) AS lo, MIN(t0) AS f0, MAX(t1) AS f1,"
      + " CASE WHEN \(count("t0")) = 1 AND \(count("t1")) = 1 AND MIN(t0) < MAX(t1) THEN 0 ELSE 1 END AS bad"
      + "\n  FROM e\n  WHERE t = t0 OR t = t1\(groups)"
  }

  /// The steps up to `x0` and `x1` of each name, NULL for all of a part where one of its cells is not
  /// there once.
  private func pairs(_ names: [String], nonNegative: Bool) -> [(name: String, text: String)] {
    let crossed =
      names.count == 2
      ? " OR COUNT(*) OVER (\(part(names[0]))) * COUNT(*) OVER (\(part(names[1]))) <> COUNT(*) OVER (\(part()))"
      : ""
    let below = nonNegative ? " OR lo < 0" : ""
    let judged =
      "SELECT c.*, CASE WHEN bad = 1\(below)\(crossed) THEN 1 ELSE 0 END AS ill\n  FROM c"
    let worst = "MAX(ill) OVER (\(part()))"
    let values =
      "SELECT b.*, CASE WHEN \(worst) = 0 THEN v0 END AS x0, CASE WHEN \(worst) = 0 THEN v1 END AS x1\n  FROM b"
    return [("e", ends), ("c", atEnds(names)), ("b", judged), ("d", values)]
  }

  var growth: Body? {
    guard variant != "mean" else { return meanGrowth }
    let rate: String
    let logarithm = "LN(x1 / x0) / (f1 - f0)"
    switch variant {
    // e^r − 1 = 2·sinh(r/2)·e^(r/2), which keeps its digits near zero.
    case "", "compound":
      rate =
        "CASE WHEN x0 > 0 AND x1 > 0 THEN 2 * sinh(\(logarithm) / 2) * EXP(\(logarithm) / 2) WHEN x0 > 0 AND x1 = 0 THEN -1 END"
    case "logarithmic": rate = "CASE WHEN x0 > 0 AND x1 > 0 THEN \(logarithm) END"
    default: return nil
    }
    return Body(
      steps: pairs([], nonNegative: false), result: result(rate + " AS value", from: "d"),
      cells: ["t"])
  }

  /// The mean of the changes from year to year; none where a year is missing or not above zero.
  private var meanGrowth: Body {
    let before =
      "OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY t ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING)"
    let steps =
      "SELECT x.*, MAX(v) \(before) AS pv, MAX(t) \(before) AS pt\n  FROM x"
    let known = "CASE WHEN t - pt = 1 AND pv > 0 THEN v / pv - 1 END"
    return Body(
      steps: [("d", steps)],
      result: result(
        "CASE WHEN COUNT(\(known)) = COUNT(*) - 1 THEN AVG(\(known)) END AS value", from: "d",
        grouped: true),
      cells: ["t"])
  }

  var shiftShare: Body? {
    let totals =
      "SELECT d.*, SUM(x0) OVER (\(part("i"))) AS n0, SUM(x1) OVER (\(part("i"))) AS n1,"
      + " NULLIF(SUM(x0) OVER (\(part())), 0) AS a0, SUM(x1) OVER (\(part())) AS a1\n  FROM d"
    // An industry that is new in the nation has no rate; one that stays at zero takes no part.
    let isNew = "MAX(CASE WHEN n0 = 0 AND n1 > 0 THEN 1 ELSE 0 END) = 1"
    func summed(_ term: String) -> String { "CASE WHEN \(isNew) THEN NULL ELSE SUM(\(term)) END" }
    let mix = "CASE WHEN n0 = 0 THEN 0 * a0 ELSE x0 * (n1 / NULLIF(n0, 0) - a1 / a0) END"
    let regional = "CASE WHEN n0 = 0 THEN 0 * a0 ELSE x1 - x0 * n1 / NULLIF(n0, 0) END"
    return Body(
      steps: pairs(["u", "i"], nonNegative: true) + [("f", totals)],
      result: result(
        "CASE WHEN MAX(a0) > 0 THEN SUM(x1) - SUM(x0) END AS value,"
          + " SUM(x0 * (a1 / a0 - 1)) AS \(name("national")), \(summed(mix)) AS \(name("mix")),"
          + " \(summed(regional)) AS \(name("regional"))",
        from: "f", names: [.unit], grouped: true),
      names: [.unit],
      numbers: [
        .value, ResultColumn("national", "national", "全国分量"), ResultColumn("mix", "mix", "结构分量"),
        ResultColumn("regional", "regional", "竞争分量"),
      ])
  }

  private var totals: String {
    "SELECT d.*, SUM(x0) OVER (\(part())) AS a0, SUM(x1) OVER (\(part())) AS a1,"
      + " SUM(ABS(x0) + ABS(x1)) OVER (\(part())) * COUNT(*) OVER (\(part())) * 2.22e-16 AS least\n  FROM d"
  }

  var contributions: Body? {
    Body(
      steps: pairs(["i"], nonNegative: false) + [("f", totals)],
      result: result(
        "CASE WHEN a0 > 0 THEN 100 * (x1 - x0) / a0 END AS value,"
          + " CASE WHEN ABS(a1 - a0) > least THEN (x1 - x0) / (a1 - a0) END AS \(name("share"))",
        from: "f", names: [.item]),
      names: [.item], numbers: [.value, ResultColumn("share", "share", "贡献率")])
  }

  var transfer: Body? {
    let both = "NULLIF(a0, 0)", after = "NULLIF(a1, 0)"
    let known = "a0 > 0 AND a1 > 0"
    let relative = ResultColumn("relative_change", "relative", "相对变化")
    return Body(
      steps: pairs(["u"], nonNegative: true) + [("f", totals)],
      result: result(
        "x1 - x0 * (\(after) / \(both)) AS value,"
          + " CASE WHEN \(known) THEN 100 * (x1 / \(after) - x0 / \(both)) END AS \(name("share_change")),"
          + " CASE WHEN \(known) AND x0 > 0 THEN (x1 / \(after)) / (x0 / \(both)) - 1 END AS \(name(relative.key))",
        from: "f", names: [.unit]),
      names: [.unit],
      numbers: [.value, ResultColumn("share_change", "share, pp", "份额变化"), relative])
  }
}
