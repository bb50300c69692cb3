internal import RegionalIndices

/// Changes and series worked with their numbers.
extension Working {
  var shiftShare: [String]? {
    guard let row = largest, let change = number("value", of: row),
      let national = number("national", of: row), let mix = number("mix", of: row),
      let regional = number("regional", of: row)
    else { return nil }
    return [
      "change = as the nation grew + as its industries grew beside the nation + its own; the largest, of \(row.names[0]):",
      "  \(text(national)) + \(term(mix)) + \(term(regional)) = \(text(change))",
    ]
  }

  /// The unit that gained most.
  var transfer: [String]? {
    guard let times = try? TwoTimes(part), let pairs = try? times.paired(context),
      let row = largest, let unit = pairs.units.firstIndex(of: row.names[0]),
      let value = number("value", of: row)
    else { return nil }
    let (before, after) = (pairs.start.reduce(0, +), pairs.end.reduce(0, +))
    let (x0, x1) = (pairs.start[unit], pairs.end[unit])
    return [
      "transfer = x₁ − x₀·X₁/X₀: what it has beyond the growth of the whole; the largest, of \(row.names[0]):",
      "  \(text(x1)) − \(text(x0))·\(text(after))/\(text(before)) = \(text(value))",
      "its share: \(text(x0 / before)) before, \(text(x1 / after)) after",
    ]
  }

  var contributions: [String]? {
    let points = outcome.rows.compactMap { row in
      row.numbers[0].value.map { row.names[0] + " " + text($0) }
    }
    guard points.count == outcome.rows.count, let growth = outcome.summary.first?.measure.value
    else { return nil }
    return [
      "points of a part = 100·(its change)/(total of the first time)",
      cut(points, " + ") + " = \(text(growth))",
    ]
  }

  var convergence: [String]? {
    guard let times = try? TwoTimes(part), let beta = number("value") else { return nil }
    let years = times.last - times.first
    var lines = [
      "(1/T)·ln(y₁/y₀) = α + β·ln y₀, least squares over \(times.start.values.count) units, T = \(text(years)):",
      "  β = \(text(beta))"
        + (number("standard_error").map { ", standard error \(text($0))" } ?? "")
        + (number("r_squared").map { ", R² \(text($0))" } ?? ""),
    ]
    if let speed = number("speed"), let half = number("half_life") {
      lines.append(
        "speed = −ln(1 + β·T)/T = \(text(speed)); half of the gap in ln 2/speed = \(text(half)) years"
      )
    }
    if let first = number("sigma_start"), let last = number("sigma_end") {
      lines.append("σ of ln y: \(text(first)) at the start, \(text(last)) at the end")
    }
    return lines
  }

  var growth: [String]? {
    guard let series = try? TimedSeries(part), let first = series.values.first,
      let last = series.values.last, let from = series.times.first, let to = series.times.last,
      to > from
    else { return nil }
    let years = text(to - from)
    switch context.variant {
    case "logarithmic":
      return ["ln(last/first)/years = ln(\(text(last))/\(text(first)))/\(years) = \(result)"]
    case "mean":
      return [
        "the mean of x/x of the year before − 1 over \(series.values.count - 1) years = \(result)"
      ]
    default:
      return [
        "(last/first)^(1/years) − 1 = (\(text(last))/\(text(first)))^(1/\(years)) − 1 = \(result)"
      ]
    }
  }

  var trend: [String]? {
    guard let series = try? TimedSeries(part), let s = number("s") else { return nil }
    let n = series.values.count
    var rising = 0
    var falling = 0
    for first in 0..<n {
      for second in first + 1..<max(n, first + 1) {
        if series.values[second] > series.values[first] { rising += 1 }
        if series.values[second] < series.values[first] { falling += 1 }
      }
    }
    return [
      "of \(n * (n - 1) / 2) pairs of years \(rising) rise and \(falling) fall:",
      "S = \(rising) − \(falling) = \(text(s)); τ-b = \(result)"
        + (number("z").map { "; z = \(text($0))" } ?? "")
        + (number("p").map { ", p = \(text($0))" } ?? ""),
      "Sen's slope, the median of all slopes: "
        + (number("sen_slope").map { text($0) + " a year" } ?? "undefined"),
    ]
  }

  var turning: [String]? {
    guard let before = number("slope_before"), let after = number("slope_after"),
      number("value") != nil
    else { return nil }
    return [
      "y = b₀ + b₁·t + b₂·max(t − k, 0), k the year with the least squares: k = \(result)",
      "slope \(text(before)) a year before it, \(text(after)) after it",
    ]
  }
}
