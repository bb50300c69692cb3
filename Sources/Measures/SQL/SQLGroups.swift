internal import Tabular

/// Dagum's Gini: its three parts, its groups, its pairs of groups.
extension SQLStatement {
  var dagum: Body? {
    switch variant {
    case "", "parts": dagumParts
    case "groups": dagumGroups
    case "pairs": dagumPairs
    default: nil
    }
  }

  private static let across = ResultColumn("transvariation", "transvariation", "超变密度")
  private static let group = ResultColumn("group", "group", "分组")

  /// The rows with the weight up to each: of all, and of its group.
  private var curves: String {
    "SELECT d.*, \(running("a", part(), by: "v")) AS c, \(running("a", part("g"), by: "v")) AS cg\n  FROM d"
  }

  /// Of each group its number, weight `q` and amount `h`, and those of all.
  private var groupSums: String {
    "SELECT \(list("g"))SUM(a) AS q, SUM(a * v) AS h, MAX(s) AS size, MAX(y) AS total,"
      + " ROW_NUMBER() OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY g) AS place\n  FROM d\(group("g"))"
  }

  /// What a part of groups refuses.
  private var refusedGroups: String { "\(refusals) OR COUNT(*) > COUNT(sg)" }

  private var dagumParts: Body {
    let whole =
      "SELECT \(list())\(Self.giniSum) AS gini,"
      + " SUM(a * v * (2 * cg - a - sg)) / (MAX(s) * MAX(y)) AS inside,"
      + " CASE WHEN \(refusedGroups) THEN 1 ELSE 0 END AS bad,"
      + " CASE WHEN MIN(v) = MAX(v) THEN 1 ELSE 0 END AS same\n  FROM o\(group())"
    let pairs =
      "SELECT \(keys.map { "m1.\($0) AS \($0), " }.joined())"
      + "SUM(ABS(m1.h * m2.q - m2.h * m1.q) / (m1.size * m1.total)) AS net\n  FROM m m1 CROSS JOIN m m2 WHERE "
      + (alike("m1", "m2") + ["m1.place < m2.place"]).joined(separator: " AND ")
      + (keys.isEmpty ? "" : " GROUP BY " + keys.map { "m1.\($0)" }.joined(separator: ", "))
    let join =
      keys.isEmpty
      ? "CROSS JOIN z" : "LEFT JOIN z ON " + alike("k", "z").joined(separator: " AND ")
    func number(_ term: String, _ name: String) -> String {
      "CASE WHEN bad = 1 THEN NULL WHEN same = 1 THEN 0 ELSE \(term) END AS \(name)"
    }
    let order =
      keys.isEmpty ? "" : "\nORDER BY " + keys.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    let net = "COALESCE(net, 0)"
    return Body(
      steps: [
        ("d", spread(["g"])), ("o", curves), ("k", whole), ("m", groupSums), ("z", pairs),
      ],
      result: "SELECT \(zip(keys, by).map { "k.\($0) AS \(name($1)), " }.joined())"
        + number("gini", "value") + ", " + number("inside", name("within")) + ", "
        + number(net, name("between")) + ", "
        + number("gini - inside - \(net)", name("transvariation")) + "\nFROM k \(join)\(order)",
      numbers: [.value, Self.within, Self.between, Self.across], cells: unitCells)
  }

  /// Equality of the keys of two steps, which holds for two missing names too.
  private func alike(_ one: String, _ other: String) -> [String] {
    keys.map { key in
      let (a, b) = ("\(one).\(key)", "\(other).\(key)")
      return "(\(a) = \(b) OR (\(a) IS NULL AND \(b) IS NULL))"
    }
  }

  /// The keys under the names of their columns, others under theirs, then the numbers.
  private func rows(
    _ names: [(inner: String, column: ResultColumn)],
    _ numbers: [(column: ResultColumn, term: String)], from step: String
  ) -> String {
    let heads =
      zip(keys, by).map { "\($0) AS \(name($1))" }
      + names.map { "\($0.inner) AS \(name($0.column.key))" }
      + numbers.map { "\($0.term) AS " + ($0.column == .value ? "value" : name($0.column.key)) }
    let order = (1...keys.count + names.count).map(String.init).joined(separator: ", ")
    return "SELECT \(heads.joined(separator: ", "))\nFROM \(step)\nORDER BY \(order)"
  }

  private var dagumGroups: Body {
    let sums =
      "SELECT \(list("g"))SUM(a * v * (2 * cg - a - sg)) / (MAX(sg) * MAX(yg)) AS gini, SUM(a) AS q,"
      + " SUM(a * v) AS h, MAX(s) AS size, MAX(y) AS total,"
      + " CASE WHEN MIN(v) = MAX(v) AND MAX(v) > 0 THEN 1 ELSE 0 END AS same,"
      + " CASE WHEN \(refusedGroups) THEN 1 ELSE 0 END AS ill\n  FROM o\(group("g"))"
    let judged = "SELECT k.*, MAX(ill) OVER (\(part())) AS bad\n  FROM k"
    let numbers = [
      (ResultColumn.value, "CASE WHEN same = 1 THEN 0 ELSE gini END"),
      (ResultColumn("population_share", "share of units", "单位份额"), "q / size"),
      (ResultColumn("value_share", "share of the total", "总量份额"), "h / total"),
    ].map { (column: $0, term: "CASE WHEN bad = 0 THEN \($1) END") }
    return Body(
      steps: [("d", spread(["g"])), ("o", curves), ("k", sums), ("b", judged)],
      result: rows([("g", Self.group)], numbers, from: "b"), names: [Self.group],
      numbers: numbers.map(\.column), cells: unitCells)
  }

  /// The rows of each two groups together; their spread less those of each is what lies between them.
  private var dagumPairs: Body {
    let other = ResultColumn("other", "other group", "另一组")
    let kept = "x1, x2, q1, q2, h1, h2, size, total, bad"
    let heads = keys.map { "m1.\($0) AS \($0), " }.joined()
    let pairs =
      "SELECT \(heads)m1.g AS x1, m2.g AS x2, m1.place AS i1, m2.place AS i2, m1.q AS q1, m2.q AS q2,"
      + " m1.h AS h1, m2.h AS h2, m1.size AS size, m1.total AS total, m1.bad AS bad"
      + "\n  FROM b m1 CROSS JOIN b m2 WHERE "
      + (alike("m1", "m2") + ["m1.place < m2.place"]).joined(separator: " AND ")
    let numbered =
      "SELECT d.*, DENSE_RANK() OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY g) AS place\n  FROM d"
    let both = [1, 2].map { side in
      "SELECT \(keys.map { "z.\($0) AS \($0), " }.joined())i1, i2, \(kept), o.a AS a, o.v AS v, \(side) AS side"
        + "\n  FROM z CROSS JOIN o WHERE "
        + (alike("z", "o") + ["o.place = z.i\(side)"]).joined(separator: " AND ")
    }
    let curves =
      "SELECT w.*, \(running("a", part("i1", "i2"), by: "v")) AS c,"
      + " \(running("a", part("i1", "i2", "side"), by: "v")) AS cg\n  FROM w"
    let least = isWeighted ? " OR MIN(a) < 0" : ""
    let judged =
      "SELECT m.*, MAX(ill) OVER (\(part())) AS bad\n  FROM (SELECT \(list("g"))SUM(a) AS q, SUM(a * v) AS h,"
      + " MAX(s) AS size, MAX(y) AS total, ROW_NUMBER() OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY g) AS place,"
      + " CASE WHEN MIN(v) < 0\(least) OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN 1 ELSE 0 END AS ill"
      + " FROM d\(group("g"))) m"
    let sums =
      "SELECT \(list("i1", "i2"))MAX(x1) AS g1, MAX(x2) AS g2, MAX(bad) AS bad,"
      + " SUM(a * v * (2 * (c - cg) - CASE WHEN side = 1 THEN q2 ELSE q1 END)) AS apart,"
      + " ABS(MAX(h1) * MAX(q2) - MAX(h2) * MAX(q1)) AS net, MAX(q1) * MAX(h2) + MAX(q2) * MAX(h1) AS sum,"
      + " MAX(size) * MAX(total) AS scale, CASE WHEN MIN(v) = MAX(v) THEN 1 ELSE 0 END AS same"
      + "\n  FROM p\(group("i1", "i2"))"
    let numbers = [
      (ResultColumn.value, "CASE WHEN same = 1 AND sum > 0 THEN 0 ELSE apart / NULLIF(sum, 0) END"),
      (
        ResultColumn("distance", "relative distance D", "相对富裕度 D"),
        "CASE WHEN same = 0 THEN net / NULLIF(apart, 0) END"
      ),
      (Self.between, "CASE WHEN same = 1 THEN 0 ELSE net / scale END"),
      (Self.across, "CASE WHEN same = 1 THEN 0 ELSE (apart - net) / scale END"),
    ].map { (column: $0, term: "CASE WHEN bad = 0 THEN \($1) END") }
    return Body(
      steps: [
        ("d", spread(["g"])), ("b", judged), ("z", pairs), ("o", numbered),
        ("w", both.joined(separator: " UNION ALL ")), ("p", curves), ("k", sums),
      ],
      result: rows([("g1", Self.group), ("g2", other)], numbers, from: "k"),
      names: [Self.group, other], numbers: numbers.map(\.column), cells: unitCells)
  }
}
