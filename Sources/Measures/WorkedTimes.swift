internal import RegionalIndices
internal import Tabular

/// Changes and series worked with their numbers.
extension Working {
  var shiftShare: [String]? {
    guard let row = largest, let change = number("value", of: row),
      let national = number("national", of: row), let mix = number("mix", of: row),
      let regional = number("regional", of: row)
    else { return nil }
    return [
      say(
        "change = as the nation grew + as its industries grew beside the nation + its own; the largest, of \(row.names[0]):",
        "变化量 = 全国增长分量 + 产业结构分量 + 竞争力分量；最大者，\(row.names[0])："),
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
      say(
        "transfer = x₁ − x₀·X₁/X₀: what it has beyond the growth of the whole; the largest, of \(row.names[0]):",
        "转移量 = x₁ − x₀·X₁/X₀，即超出总体增长的部分；最大者，\(row.names[0])："),
      "  \(text(x1)) − \(text(x0))·\(text(after))/\(text(before)) = \(text(value))",
      say(
        "its share: \(text(x0 / before)) before, \(text(x1 / after)) after",
        "其份额：期初 \(text(x0 / before))，期末 \(text(x1 / after))"),
    ]
  }

  var contributions: [String]? {
    let points = outcome.rows.compactMap { row in
      row.numbers[0].value.map { row.names[0] + " " + text($0) }
    }
    guard points.count == outcome.rows.count, let growth = outcome.summary.first?.measure.value
    else { return nil }
    return [
      say(
        "points of a part = 100·(its change)/(total of the first time)",
        "各部分的百分点 = 100·(其变化量)/(期初总量)"),
      cut(points, " + ") + " = \(text(growth))",
    ]
  }

  var convergence: [String]? {
    guard let times = try? TwoTimes(part), let beta = number("value") else { return nil }
    let years = times.last - times.first
    var lines = [
      say(
        "(1/T)·ln(y₁/y₀) = α + β·ln y₀, least squares over \(times.start.values.count) units, T = \(text(years)):",
        "(1/T)·ln(y₁/y₀) = α + β·ln y₀，\(times.start.values.count) 个单位的最小二乘，T = \(text(years))："),
      "  β = \(text(beta))"
        + (number("standard_error").map { say(", standard error ", "，标准误 ") + text($0) } ?? "")
        + (number("r_squared").map { say(", R² ", "，R² ") + text($0) } ?? ""),
    ]
    if let speed = number("speed"), let half = number("half_life") {
      lines.append(
        say(
          "speed = −ln(1 + β·T)/T = \(text(speed)); half of the gap in ln 2/speed = \(text(half)) years",
          "收敛速度 = −ln(1 + β·T)/T = \(text(speed))；差距减半需 ln 2/速度 = \(text(half)) 年"))
    }
    if let first = number("sigma_start"), let last = number("sigma_end") {
      lines.append(
        say(
          "σ of ln y: \(text(first)) at the start, \(text(last)) at the end",
          "ln y 的标准差 σ：期初 \(text(first))，期末 \(text(last))"))
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
      return [
        say("ln(last/first)/years", "ln(末值/初值)/年数")
          + " = ln(\(text(last))/\(text(first)))/\(years) = \(result)"
      ]
    case "mean":
      return [
        say(
          "the mean of x/x of the year before − 1 over \(series.values.count - 1) years = \(result)",
          "\(series.values.count - 1) 年逐年增速（本年/上年 − 1）的均值 = \(result)")
      ]
    default:
      return [
        say("(last/first)^(1/years) − 1", "(末值/初值)^(1/年数) − 1")
          + " = (\(text(last))/\(text(first)))^(1/\(years)) − 1 = \(result)"
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
      say(
        "of \(n * (n - 1) / 2) pairs of years \(rising) rise and \(falling) fall:",
        "\(n * (n - 1) / 2) 个年份对中 \(rising) 个上升、\(falling) 个下降："),
      "S = \(rising) − \(falling) = \(text(s))" + say("; τ-b = ", "；τ-b = ") + result
        + (number("z").map { say("; z = ", "；z = ") + text($0) } ?? "")
        + (number("p").map { say(", p = ", "，p = ") + text($0) } ?? ""),
      say("Sen's slope, the median of all slopes: ", "Sen斜率（各对斜率的中位数）：")
        + (number("sen_slope").map { say("\(text($0)) a year", "每年 \(text($0))") }
          ?? say("undefined", "无定义")),
    ]
  }

  var turning: [String]? {
    guard let before = number("slope_before"), let after = number("slope_after"),
      number("value") != nil
    else { return nil }
    return [
      "y = b₀ + b₁·t + b₂·max(t − k, 0)"
        + say(
          ", k the year with the least squares: k = ", "，k 为残差平方和最小的年份：k = ") + result,
      say(
        "slope \(text(before)) a year before it, \(text(after)) after it",
        "转折前斜率每年 \(text(before))，转折后 \(text(after))"),
    ]
  }
}
