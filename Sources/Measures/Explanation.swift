internal import RegionalIndices
package import Tabular

/// The formula of a measure with the numbers put in.
package enum Explanation {
  /// Lines for a class; for long lists the middle is left out. Where there is no working with
  /// numbers the formula is told as the guide has it.
  package static func lines(
    _ row: MeasureRow, _ part: Part, _ outcome: Outcome, _ context: MeasureContext,
    in speech: Speech
  ) -> [String] {
    let working = Working(part: part, outcome: outcome, context: context, speech: speech)
    if let lines = workings[row.name]?(working) { return lines }
    switch speech {
    case .english: return guideFormula(row)
    case .chinese: return FormulaWords.chinese[row.guide] ?? guideFormula(row)
    }
  }

  /// How each measure is worked with its numbers; nil where these rows allow none.
  private static let workings: [String: @Sendable (Working) -> [String]?] = [
    "gini": { $0.gini }, "lorenz": { $0.lorenz }, "hhi": { $0.herfindahl },
    "cr": { $0.concentration }, "theil": { $0.theil }, "cv": { $0.variation },
    "lq": { $0.quotient }, "krugman": { $0.specialisation },
    "localisation": { $0.localisation }, "coupling": { $0.coupling },
    "moran": { $0.moran }, "spatial-gini": { $0.spatialGini },
    "shift-share": { $0.shiftShare }, "relative-transfer": { $0.transfer },
    "contributions": { $0.contributions }, "convergence": { $0.convergence },
    "growth": { $0.growth }, "mann-kendall": { $0.trend }, "turning-point": { $0.turning },
    "ranking": { $0.ranking }, "net-force": { $0.netForce }, "influence": { $0.influence },
    "leontief": { $0.leontief }, "multipliers": { $0.multiplier },
    "closeness": { $0.closeness },
  ]

  /// The formula as the guide has it.
  private static func guideFormula(_ row: MeasureRow) -> [String] {
    let lines = (Guides.text(row.guide) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "## Formula") else { return [] }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("#") && !$0.isEmpty }.map(String.init)
  }
}

/// A result with the rows it was computed from, to be worked out in lines.
struct Working {
  let part: Part
  let outcome: Outcome
  let context: MeasureContext
  let speech: Speech

  /// The text of the two that is in the language asked for.
  func say(
    _ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String
  ) -> String { speech.say(english(), chinese()) }

  /// What the number is called.
  var variant: String { ResultWords.text(outcome.variant, in: speech) }

  var values: [Double] { part.values }
  var count: Double { Double(values.count) }
  var total: Double { values.reduce(0, +) }
  /// Neither weights nor groups: each value counts alike.
  var isPlain: Bool { part.weights == nil && part.groups == nil }

  /// A number of the first line of the result, by its column.
  func number(_ column: String) -> Double? { number(column, of: outcome.rows.first) }

  func number(_ column: String, of row: OutcomeRow?) -> Double? {
    guard let row, let index = outcome.numberColumns.firstIndex(of: column),
      row.numbers.indices.contains(index)
    else { return nil }
    return row.numbers[index].value
  }

  /// The first number as text.
  var result: String { number("value").map(NumberWords.text) ?? say("undefined", "无定义") }

  /// The line of the result whose number is the largest.
  var largest: OutcomeRow? {
    outcome.rows.max {
      (number("value", of: $0) ?? -.infinity, 0) < (number("value", of: $1) ?? -.infinity, 0)
    }
  }

  func text(_ number: Double) -> String { NumberWords.text(number) }

  /// A negative number in brackets.
  func term(_ number: Double) -> String { number < 0 ? "(" + text(number) + ")" : text(number) }

  /// The first and the last of many.
  func cut(_ texts: [String], _ separator: String) -> String {
    guard texts.count > 12 else { return texts.joined(separator: separator) }
    return (texts.prefix(5) + ["…"] + texts.suffix(5)).joined(separator: separator)
  }
}
