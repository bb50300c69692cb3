internal import RegionalIndices

/// Lists worked with their numbers.
extension Working {
  private func ascending(_ sorted: [Double]) -> String {
    say("the values in ascending order: ", "数值由小到大：") + cut(sorted.map(text), ", ")
  }

  private func meanLine(_ mean: Double) -> String {
    say("mean μ", "均值 μ") + " = Σx/n = \(text(total))/\(text(count)) = \(text(mean))"
  }

  var gini: [String]? {
    guard isPlain else { return nil }
    let sorted = values.sorted()
    let factors = sorted.indices.map { Double(2 * ($0 + 1)) - count - 1 }
    let sum = zip(factors, sorted).reduce(0) { $0 + $1.0 * $1.1 }
    let terms = zip(factors, sorted).map { term($0) + "·" + text($1) }
    let index = sum / (count * total)
    var lines = [
      ascending(sorted),
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
      ascending(sorted),
      say(
        "after k of n values: k/n of the units have Σ of the k smallest / Σx of the total",
        "取最小的 k 个（共 n 个）：单位累计占比 k/n，其总量累计占比为最小 k 个之和 / Σx"),
      say(
        "after \(half) of \(sorted.count): \(text(Double(half) / count)) of the units have ",
        "取 \(half)/\(sorted.count)：占单位 \(text(Double(half) / count))，占总量 ")
        + "\(text(sum)) / \(text(total)) = \(text(sum / total))",
    ]
  }

  var herfindahl: [String]? {
    guard isPlain else { return nil }
    let shares = values.map { text($0 / total) + "²" }
    let index = values.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    return [
      say("shares s = x / Σx, with Σx = ", "份额 s = x / Σx，其中 Σx = ") + text(total),
      "H = Σs² = " + cut(shares, " + ") + " = \(text(index))",
    ] + (context.variant == "index" ? [] : [variant + say(": ", "：") + result])
  }

  var concentration: [String]? {
    guard isPlain else { return nil }
    let largest = values.sorted(by: >).prefix(context.k)
    let sum = largest.reduce(0, +)
    return [
      say("the \(largest.count) largest: ", "最大的 \(largest.count) 个：")
        + cut(largest.map(text), " + ") + " = \(text(sum))",
      "\(variant) = \(text(sum)) / Σx = \(text(sum)) / \(text(total)) = \(result)",
    ]
  }

  var theil: [String]? {
    if let between = number("between"), let within = number("within") {
      return [
        say("whole = between groups + within groups", "总体 = 组间 + 组内"),
        "  = \(text(between)) + \(text(within)) = \(result)",
        say(
          "between: the groups as if all in a group had its mean; within: the groups' own, by their shares",
          "组间：设组内各单位均等于组均值时的差异；组内：各组自身指数按份额加权之和"),
      ]
    }
    guard isPlain else { return nil }
    let mean = total / count
    return [
      meanLine(mean),
      context.variant == "l"
        ? "L = (1/n)·Σ ln(μ/x)"
        : "T = (1/n)·Σ (x/μ)·ln(x/μ)" + say(", with 0·ln 0 = 0", "，规定 0·ln 0 = 0"),
      "x/μ = " + cut(values.map { text($0 / mean) }, ", "), "  = \(result)",
    ]
  }

  var variation: [String]? {
    guard isPlain else { return nil }
    let mean = total / count
    return [
      meanLine(mean),
      say("differences from it: ", "离差：") + cut(values.map { text($0 - mean) }, ", "),
      "\(variant) = \(result)",
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
      say(
        "z = (x − μ)/σ of each unit, and the mean z of its neighbours",
        "各单位的标准化离差 z = (x − μ)/σ，及其邻接单位 z 的均值"),
      say(
        "I = Σ z·(mean of the neighbours' z) / units with neighbours",
        "I = Σ z·(邻接单位 z 的均值) / 有邻接的单位数"),
      "  = (" + cut(terms, " + ") + ") / " + text(units),
      "  = \(text(sum)) / \(text(units)) = \(text(sum / units))",
    ]
  }

  var spatialGini: [String]? {
    guard let near = number("neighbours"), let far = number("others") else { return nil }
    return [
      say(
        "G = (Σ|xᵢ − xⱼ| over neighbours + Σ|xᵢ − xⱼ| over all other pairs) / (2n²μ)",
        "G = (相邻单位对的 Σ|xᵢ − xⱼ| + 其余单位对的 Σ|xᵢ − xⱼ|) / (2n²μ)"),
      "  = \(text(near)) + \(text(far)) = \(result)",
    ]
  }

  var netForce: [String]? {
    guard let positive = number("positive"), let reverse = number("reverse") else { return nil }
    return [
      say(
        "net = weighted scores of positive forces − those of reverse forces",
        "净驱动力 = 正向驱动力加权得分 − 逆向驱动力加权得分"),
      "  = \(text(positive)) − \(text(reverse)) = \(result)",
    ]
  }
}
