internal import Tabular

/// Measures of the ends of a distribution, and of two Lorenz curves.
extension SQLStatement {
  // MARK: Shares of the ends

  var palma: Body? {
    let ranked =
      "SELECT d.*, \(running("a", part(), by: "v")) AS c,"
      + " ROW_NUMBER() OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY v) AS r\n  FROM d"
    let shares = [2, 4, 8, 9].map { "\(bottom($0)) AS l\($0)" }
    let places = [1, 5, 9].map { "\(quantile($0)) AS p\($0)" }
    let ends =
      "SELECT \(list())CASE WHEN \(refusals) THEN 1 ELSE 0 END AS bad, "
      + (shares + places).joined(separator: ", ") + "\n  FROM o\(group())"
    let terms = [
      "(1 - l9) / NULLIF(l4, 0)", "(1 - l8) / NULLIF(l2, 0)", "p9 / NULLIF(p1, 0)",
      "p9 / NULLIF(p5, 0)", "p5 / NULLIF(p1, 0)", "1 - l9", "l4",
    ]
    let numbers = zip(terms, ResultColumn.ofQuantileRatios).map { term, column in
      "CASE WHEN bad = 0 THEN \(term) END AS " + (column == .value ? "value" : name(column.key))
    }
    return Body(
      steps: [("d", spread()), ("o", ranked), ("e", ends)],
      result: result(numbers.joined(separator: ", "), from: "e"),
      numbers: ResultColumn.ofQuantileRatios, cells: unitCells)
  }

  /// What the lowest tenths of the weight have of the total; a row on the border is split.
  private func bottom(_ tenths: Int) -> String {
    "SUM(LEAST(a, GREATEST(0.\(tenths) * s - (c - a), 0)) * v) / MAX(y)"
  }

  /// Type 7, straight between two rows; of weighted rows type 1, the first with enough weight at or below it,
  /// where the last digit of a running sum does not decide.
  private func quantile(_ tenths: Int) -> String {
    guard !isWeighted else {
      return "MIN(CASE WHEN a > 0 AND 10 * c >= \(tenths) * s * 0.99999999999999 THEN v END)"
    }
    let place = "(s - 1) * 0.\(tenths)"
    let rest = "(\(place) - FLOOR(\(place)))"
    return
      "SUM(CASE WHEN r = FLOOR(\(place)) + 1 THEN v * (1 - \(rest)) WHEN r = FLOOR(\(place)) + 2 THEN v * \(rest) ELSE 0 * v END)"
  }

  // MARK: Two curves

  /// Both curves at the corners of each: of the other one a corner before and one after are known from
  /// running extremes, as shares only rise.
  var dominance: Body? {
    let curves =
      "SELECT d.*, \(running("a", part("g"), by: "v")) / sg AS p, \(running("a * v", part("g"), by: "v")) / yg AS q,"
      + " DENSE_RANK() OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY g) AS place\n  FROM d"
    let corners =
      "SELECT o.*, " + [1, 2].map(neighbours).joined(separator: ", ") + "\n  FROM o"
    let gaps =
      "SELECT e.*, CASE WHEN place = 1 THEN q - (\(height(2))) ELSE (\(height(1))) - q END AS z\n  FROM e"
    let before =
      "MAX(z) OVER (\(part())\(by.isEmpty ? "" : " ")ORDER BY p ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING)"
    let kept = list() + "v, a, y, sg, yg, place, z"
    let turns =
      "SELECT \(kept), 0 AS turn FROM f UNION ALL SELECT \(kept), CASE WHEN z * last < 0 THEN 1 ELSE 0 END AS turn"
      + "\n  FROM (SELECT f.*, \(before) AS last FROM f WHERE ABS(z) > 1e-12) t"
    let refused =
      "\(refusals) OR MAX(place) <> 2 OR COUNT(*) > COUNT(sg) OR COUNT(*) > COUNT(yg)"
    let crossings = ResultColumn("crossings", "crossings", "交点数")
    return Body(
      steps: [("d", spread(["g"])), ("o", curves), ("e", corners), ("f", gaps), ("k", turns)],
      result: result(
        "CASE WHEN \(refused) THEN NULL ELSE MAX(ABS(z)) END AS value,"
          + " CASE WHEN \(refused) THEN NULL ELSE SUM(turn) END AS \(name(crossings.key))",
        from: "k", grouped: true),
      numbers: [ResultColumn("value", "largest distance", "最大距离"), crossings], cells: unitCells)
  }

  /// The corners of a curve before and after each row.
  private func neighbours(_ place: Int) -> String {
    let space = by.isEmpty ? "" : " "
    let before =
      "OVER (\(part())\(space)ORDER BY p ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    let after =
      "OVER (\(part())\(space)ORDER BY p ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)"
    return ["p", "q"].map { share in
      let own = "CASE WHEN place = \(place) THEN \(share) END"
      return
        "COALESCE(MAX(\(own)) \(before), 0) AS \(share)\(place)a, MIN(\(own)) \(after) AS \(share)\(place)b"
    }.joined(separator: ", ")
  }

  /// The height of a curve at the share `p`.
  private func height(_ n: Int) -> String {
    "CASE WHEN p\(n)b IS NULL THEN q\(n)a WHEN p\(n)b > p\(n)a THEN q\(n)a + (p - p\(n)a) / (p\(n)b - p\(n)a) * (q\(n)b - q\(n)a) ELSE q\(n)b END"
  }
}
