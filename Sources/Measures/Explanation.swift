internal import RegionalIndices

/// The formula of a measure with the numbers put in.
package enum Explanation {
  /// Lines for a class; for long lists the middle is left out.
  package static func lines(
    _ row: MeasureRow, _ part: Part, _ outcome: Outcome, variant: String
  ) -> [String] {
    let values = part.values
    let n = Double(values.count)
    let total = values.reduce(0, +)
    let result = outcome.rows.first?.numbers.first?.value.map(NumberWords.text) ?? "undefined"
    guard part.weights == nil, part.groups == nil else { return guideFormula(row) }
    switch row.name {
    case "gini":
      let sorted = values.sorted()
      let terms = sorted.enumerated().map { rank, value in
        term(Double(2 * (rank + 1)) - n - 1) + "·" + NumberWords.text(value)
      }
      let sum = sorted.enumerated().reduce(0.0) {
        $0 + (Double(2 * ($1.offset + 1)) - n - 1) * $1.element
      }
      var lines = [
        "the values in ascending order: " + cut(sorted.map(NumberWords.text), ", "),
        "G = Σ(2i − n − 1)·x(i) / (n·Σx)",
        "  = (" + cut(terms, " + ") + ") / (\(NumberWords.text(n))·\(NumberWords.text(total)))",
        "  = \(NumberWords.text(sum)) / \(NumberWords.text(n * total)) = \(NumberWords.text(sum / (n * total)))",
      ]
      if variant == "corrected" {
        lines.append(
          "G* = G·n/(n − 1) = \(NumberWords.text(sum / (n * total)))·\(NumberWords.text(n))/\(NumberWords.text(n - 1)) = \(result)"
        )
      }
      return lines
    case "hhi":
      let shares = values.map { NumberWords.text($0 / total) + "²" }
      let index = values.reduce(0) { $0 + ($1 / total) * ($1 / total) }
      return [
        "shares s = x / Σx, with Σx = \(NumberWords.text(total))",
        "H = Σs² = " + cut(shares, " + ") + " = \(NumberWords.text(index))",
      ] + (variant == "index" ? [] : ["\(outcome.variant): \(result)"])
    case "cr":
      return [
        "the largest: " + cut(values.sorted(by: >).map(NumberWords.text), ", "),
        "\(outcome.variant) = their sum / Σx, with Σx = \(NumberWords.text(total)): \(result)",
      ]
    case "theil":
      let mean = total / n
      return [
        "mean μ = Σx/n = \(NumberWords.text(total))/\(NumberWords.text(n)) = \(NumberWords.text(mean))",
        variant == "l" ? "L = (1/n)·Σ ln(μ/x)" : "T = (1/n)·Σ (x/μ)·ln(x/μ), with 0·ln 0 = 0",
        "x/μ = " + cut(values.map { NumberWords.text($0 / mean) }, ", "), "  = \(result)",
      ]
    case "cv":
      let mean = total / n
      return [
        "mean μ = \(NumberWords.text(total))/\(NumberWords.text(n)) = \(NumberWords.text(mean))",
        "differences from it: " + cut(values.map { NumberWords.text($0 - mean) }, ", "),
        "\(outcome.variant) = \(result)",
      ]
    case "moran": return moran(outcome) ?? guideFormula(row)
    case "contributions": return contributions(outcome) ?? guideFormula(row)
    default: return guideFormula(row)
    }
  }

  /// I from each unit's place in the scatter.
  private static func moran(_ outcome: Outcome) -> [String]? {
    let points = outcome.points.compactMap { row -> (z: Double, lag: Double)? in
      guard let z = row.numbers[0].value, let lag = row.numbers[1].value else { return nil }
      return (z, lag)
    }
    guard !points.isEmpty else { return nil }
    let terms = points.map { term($0.z) + "·" + term($0.lag) }
    let sum = points.reduce(0) { $0 + $1.z * $1.lag }
    let count = NumberWords.text(Double(points.count))
    return [
      "z = (x − μ)/σ of each unit, and the mean z of its neighbours",
      "I = Σ z·(mean of the neighbours' z) / units with neighbours",
      "  = (" + cut(terms, " + ") + ") / " + count,
      "  = \(NumberWords.text(sum)) / \(count) = \(NumberWords.text(sum / Double(points.count)))",
    ]
  }

  private static func contributions(_ outcome: Outcome) -> [String]? {
    let points = outcome.rows.compactMap { row in
      row.numbers[0].value.map { row.names[0] + " " + NumberWords.text($0) }
    }
    guard points.count == outcome.rows.count, let growth = outcome.summary.first?.measure.value
    else { return nil }
    return [
      "points of a part = 100·(its change)/(total of the first time)",
      cut(points, " + ") + " = \(NumberWords.text(growth))",
    ]
  }

  private static func term(_ number: Double) -> String {
    number < 0 ? "(" + NumberWords.text(number) + ")" : NumberWords.text(number)
  }

  private static func cut(_ texts: [String], _ separator: String) -> String {
    guard texts.count > 12 else { return texts.joined(separator: separator) }
    return (texts.prefix(5) + ["…"] + texts.suffix(5)).joined(separator: separator)
  }

  /// The formula as the guide has it.
  private static func guideFormula(_ row: MeasureRow) -> [String] {
    let lines = (Guides.text(row.guide) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "## Formula") else { return [] }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("#") && !$0.isEmpty }.map(String.init)
  }
}
