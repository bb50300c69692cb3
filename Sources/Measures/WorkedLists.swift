internal import RegionalIndices

/// Lists worked with their numbers.
extension Working {
  var gini: [String]? {
    guard isPlain else { return nil }
    let sorted = values.sorted()
    let factors = sorted.indices.map { Double(2 * ($0 + 1)) - count - 1 }
    let sum = zip(factors, sorted).reduce(0) { $0 + $1.0 * $1.1 }
    let terms = zip(factors, sorted).map { term($0) + "·" + text($1) }
    let index = sum / (count * total)
    var lines = [
      "the values in ascending order: " + cut(sorted.map(text), ", "),
      "G = Σ(2i − n − 1)·x(i) / (n·Σx)",
      "  = (" + cut(terms, " + ") + ") / (\(text(count))·\(text(total)))",
      "  = \(text(sum)) / \(text(count * total)) = \(text(index))",
    ]
    if context.variant == "corrected" {
      lines.append(
        "G* = G·n/(n − 1) = \(text(index))·\(text(count))/\(text(count - 1)) = \(result)")
    }
    return lines
  }

  var lorenz: [String]? {
    guard isPlain, values.count > 1, total > 0 else { return nil }
    let sorted = values.sorted()
    let half = sorted.count / 2
    let sum = sorted.prefix(half).reduce(0, +)
    return [
      "the values in ascending order: " + cut(sorted.map(text), ", "),
      "after k of n values: k/n of the units have Σ of the k smallest / Σx of the total",
      "after \(half) of \(sorted.count): \(text(Double(half) / count)) of the units have "
        + "\(text(sum)) / \(text(total)) = \(text(sum / total))",
    ]
  }

  var herfindahl: [String]? {
    guard isPlain else { return nil }
    let shares = values.map { text($0 / total) + "²" }
    let index = values.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    return [
      "shares s = x / Σx, with Σx = \(text(total))",
      "H = Σs² = " + cut(shares, " + ") + " = \(text(index))",
    ] + (context.variant == "index" ? [] : ["\(outcome.variant): \(result)"])
  }

  var concentration: [String]? {
    guard isPlain else { return nil }
    let largest = values.sorted(by: >).prefix(context.k)
    let sum = largest.reduce(0, +)
    return [
      "the \(largest.count) largest: " + cut(largest.map(text), " + ") + " = \(text(sum))",
      "\(outcome.variant) = \(text(sum)) / Σx = \(text(sum)) / \(text(total)) = \(result)",
    ]
  }

  var theil: [String]? {
    if let between = number("between"), let within = number("within") {
      return [
        "whole = between groups + within groups",
        "  = \(text(between)) + \(text(within)) = \(result)",
        "between: the groups as if all in a group had its mean; within: the groups' own, by their shares",
      ]
    }
    guard isPlain else { return nil }
    let mean = total / count
    return [
      "mean μ = Σx/n = \(text(total))/\(text(count)) = \(text(mean))",
      context.variant == "l" ? "L = (1/n)·Σ ln(μ/x)" : "T = (1/n)·Σ (x/μ)·ln(x/μ), with 0·ln 0 = 0",
      "x/μ = " + cut(values.map { text($0 / mean) }, ", "), "  = \(result)",
    ]
  }

  var variation: [String]? {
    guard isPlain else { return nil }
    let mean = total / count
    return [
      "mean μ = \(text(total))/\(text(count)) = \(text(mean))",
      "differences from it: " + cut(values.map { text($0 - mean) }, ", "),
      "\(outcome.variant) = \(result)",
    ]
  }

  /// I from each unit's place in the scatter.
  var moran: [String]? {
    let points = outcome.points.compactMap { row -> (z: Double, lag: Double)? in
      guard let z = row.numbers[0].value, let lag = row.numbers[1].value else { return nil }
      return (z, lag)
    }
    guard !points.isEmpty else { return nil }
    let terms = points.map { term($0.z) + "·" + term($0.lag) }
    let sum = points.reduce(0) { $0 + $1.z * $1.lag }
    let units = Double(points.count)
    return [
      "z = (x − μ)/σ of each unit, and the mean z of its neighbours",
      "I = Σ z·(mean of the neighbours' z) / units with neighbours",
      "  = (" + cut(terms, " + ") + ") / " + text(units),
      "  = \(text(sum)) / \(text(units)) = \(text(sum / units))",
    ]
  }

  var spatialGini: [String]? {
    guard let near = number("neighbours"), let far = number("others") else { return nil }
    return [
      "G = (Σ|xᵢ − xⱼ| over neighbours + Σ|xᵢ − xⱼ| over all other pairs) / (2n²μ)",
      "  = \(text(near)) + \(text(far)) = \(result)",
    ]
  }

  var netForce: [String]? {
    guard let positive = number("positive"), let reverse = number("reverse") else { return nil }
    return [
      "net = weighted scores of positive forces − those of reverse forces",
      "  = \(text(positive)) − \(text(reverse)) = \(result)",
    ]
  }
}
