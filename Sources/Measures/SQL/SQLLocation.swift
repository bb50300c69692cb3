internal import Tabular

/// Measures that hold the shares of units or of industries against those of all, or of a column of references.
extension SQLStatement {
  private var hasReference: Bool { columns[.reference] != nil }
  /// The inner names that the table has.
  private var unitName: [String] { columns[.unit] == nil ? [] : ["u"] }
  private var itemName: [String] { columns[.item] == nil ? [] : ["i"] }
  private var names: [String] { unitName + itemName }
  private var items: [ResultColumn] { columns[.item] == nil ? [] : [.item] }

  /// The cells with sums of units `ru`, of industries `ri` and of all `r`, the lowest value `lo`, and the sums
  /// of the references.
  private var shares: String {
    func sum(_ term: String, _ names: [String]) -> String {
      "SUM(\(term)) OVER (\(partition(names)))"
    }
    let own =
      "SELECT x.*, \(sum("v", unitName)) AS ru, \(sum("v", itemName)) AS ri, \(sum("v", [])) AS r"
    guard hasReference else { return own + ", MIN(v) OVER (\(part())) AS lo\n  FROM x" }
    return own + ", \(sum("f", unitName)) AS fu, \(sum("f", itemName)) AS fi,"
      + " MIN(LEAST(v, f)) OVER (\(part())) AS lo\n  FROM x"
  }

  private func partition(_ names: [String]) -> String {
    let all = keys + names
    return all.isEmpty ? "" : "PARTITION BY " + all.joined(separator: ", ")
  }

  /// NULL where a value of the part is below zero.
  private func nonNegative(_ term: String) -> String {
    "CASE WHEN MIN(lo) < 0 THEN NULL ELSE \(term) END"
  }

  // MARK: Distances of shares

  var krugman: Body? {
    let distance =
      hasReference
      ? "SUM(ABS(v / NULLIF(ru, 0) - f / NULLIF(fu, 0)))"
      : "SUM(ABS(v / NULLIF(ru, 0) - ri / NULLIF(r, 0)))"
    let share = "(v / NULLIF(ru, 0))"
    var terms = [
      (ResultColumn.value, distance), (ResultColumn("hoover", "Hoover", "胡佛系数"), distance + " / 2"),
    ]
    if !hasReference {
      terms += [
        (
          ResultColumn("hachman", "Hachman", "哈克曼"),
          "1 / NULLIF(SUM(\(share) * \(share) / (NULLIF(ri, 0) / NULLIF(r, 0))), 0)"
        ), (ResultColumn("herfindahl", "HHI", "赫芬达尔"), "SUM(\(share) * \(share))"),
      ]
    }
    return byNames(columns[.unit] == nil ? [] : [.unit], terms, steps: [("d", shares)])
  }

  var localisation: Body? {
    let distance =
      hasReference
      ? "SUM(ABS(v / NULLIF(ri, 0) - f / NULLIF(fi, 0))) / 2"
      : "SUM(ABS(v / NULLIF(ri, 0) - ru / NULLIF(r, 0))) / 2"
    return byNames(items, [(.value, distance)], steps: [("d", shares)])
  }

  /// A row for each unit or industry; NULL where a value of the part is below zero.
  private func byNames(
    _ names: [ResultColumn], _ terms: [(column: ResultColumn, term: String)],
    steps: [(name: String, text: String)]
  ) -> Body {
    let numbers = terms.map { column, term in
      nonNegative(term) + " AS " + (column == .value ? "value" : name(column.key))
    }
    return Body(
      steps: steps,
      result: result(
        numbers.joined(separator: ", "), from: steps.last?.name ?? "x",
        names: names.map { $0 == .unit ? .unit : .item }, grouped: true),
      names: names, numbers: terms.map(\.column), cells: self.names)
  }

  // MARK: Locational Gini

  /// Of each industry over the units, against the reference or the sums of units: `s` is the sum of what an
  /// industry is held against, `y` its own.
  var locationalGini: Body? {
    let against = hasReference ? "f" : "SUM(v) OVER (\(partition(unitName)))"
    let cells =
      "SELECT x.*, \(against) AS a, MIN(\(hasReference ? "LEAST(v, f)" : "v")) OVER (\(part())) AS lo\n  FROM x"
    let sums =
      "SELECT d.*, NULLIF(SUM(a) OVER (\(partition(itemName))), 0) AS s,"
      + " NULLIF(SUM(v) OVER (\(partition(itemName))), 0) AS y,"
      + " MAX(CASE WHEN a = 0 AND v > 0 THEN 1 ELSE 0 END) OVER (\(part())) AS gone\n  FROM d"
    let quotients = "SELECT e.*, CASE WHEN a > 0 THEN v / y / (a / s) END AS t\n  FROM e"
    guard let (ordered, value) = locational else { return nil }
    return byNames(
      items,
      [(.value, "CASE WHEN MAX(gone) = 1 OR MAX(y) IS NULL THEN NULL ELSE \(value) END")],
      steps: [("d", cells), ("e", sums), ("q", quotients)] + (ordered.map { [("o", $0)] } ?? []))
  }

  /// The order that a variant needs, and its number.
  private var locational: (ordered: String?, value: String)? {
    func ordered(_ term: String, by order: String) -> String {
      let up = running(term, partition(itemName), by: order)
      let all = "SUM(\(term)) OVER (\(partition(itemName)))"
      return "SELECT q.*, \(up) AS c, \(all) AS n\n  FROM q"
    }
    func plain(_ term: String) -> String {
      "CASE WHEN MIN(\(term)) = MAX(\(term)) THEN 0 ELSE SUM(\(term) * (2 * c - 1 - n)) / (MAX(n) * SUM(\(term))) END"
    }
    let area = "SUM(v / y * (2 * c - a - s) / s)"
    func curve(_ term: String) -> String {
      "CASE WHEN MIN(t) = MAX(t) THEN 0 ELSE \(term) END"
    }
    switch variant {
    case "", "plain": return (ordered(engine.one, by: "v"), plain("v"))
    case "krugman": return (ordered("a", by: "t, v"), curve(area + " / 2"))
    case "normalised": return (ordered("a", by: "t, v"), curve(area))
    case "locationQuotients":
      return (ordered("CASE WHEN a > 0 THEN \(engine.one) ELSE 0 END", by: "t"), plain("t"))
    case "squaredDifferences": return (nil, "SUM((v / y - a / s) * (v / y - a / s))")
    default: return nil
    }
  }
}
