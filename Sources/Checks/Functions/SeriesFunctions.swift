internal import ClusterAtlas
internal import Glibc
internal import RegionalIndices

extension CheckFunction {
  static let numberFunctions: [CheckFunction] = [
    CheckFunction(
      "abs", [.needed("number", .number)], .number, "The number without its sign.", "绝对值。"
    ) { _, a throws(CheckFailure) in .number(abs(try a.number(0))) },
    CheckFunction(
      "sqrt", [.needed("number", .number)], .number, "The square root.", "平方根。"
    ) { _, a throws(CheckFailure) in
      let value = try a.number(0)
      guard value >= 0 else {
        throw .undefined(Bilingual("the root of a number below zero", "负数无实平方根"))
      }
      return .number(value.squareRoot())
    },
    CheckFunction(
      "ln", [.needed("number", .number)], .number, "The natural logarithm.", "自然对数。"
    ) { _, a throws(CheckFailure) in
      let value = try a.number(0)
      guard value > 0 else {
        throw .undefined(Bilingual("the logarithm of zero or less", "非正数无对数"))
      }
      return .number(log(value))
    },
  ]

  static let seriesFunctions: [CheckFunction] = [
    CheckFunction(
      "growth", [.needed("series", .series), .needed("year", .number)], .number,
      "Change on the year before, in per cent.", "较上年增长，百分之几。",
      picksYears: true
    ) { evaluation, a throws(CheckFailure) in
      let year = try a.year(1)
      return .number(try rate(try a.points(0), year - 1, year, &evaluation) * 100)
    },
    CheckFunction(
      "average_growth",
      [.needed("series", .series), .needed("from", .number), .needed("to", .number)], .number,
      "Compound growth a year between two years, in per cent.", "两年之间的年均复合增长率，百分之几。",
      picksYears: true
    ) { evaluation, a throws(CheckFailure) in
      let (from, to) = (try a.year(1), try a.year(2))
      guard to > from else {
        throw .undefined(Bilingual("growth needs a later year", "终止年须晚于起始年"))
      }
      let ratio = try rate(try a.points(0), from, to, &evaluation) + 1
      guard ratio > 0 else {
        throw .undefined(Bilingual("growth of what is not above zero", "非正数无增长率"))
      }
      return .number((pow(ratio, 1 / Double(to - from)) - 1) * 100)
    },
    CheckFunction(
      "average_rate", [.needed("rates", .series)], .number,
      "The yearly rate that compounds to the same as these rates, all in per cent.",
      "与各年增速连乘等效的年均增速，百分之几。"
    ) { _, a throws(CheckFailure) in
      let factors = try a.points(0).map { 1 + $0.value / 100 }
      guard factors.allSatisfy({ $0 > 0 }) else {
        throw .undefined(Bilingual("a rate of -100 % or less", "增速不高于-100%"))
      }
      return .number((pow(factors.reduce(1, *), 1 / Double(factors.count)) - 1) * 100)
    },
    CheckFunction(
      "change", [.needed("series", .series), .needed("from", .number), .needed("to", .number)],
      .number, "The later figure less the earlier one.", "后一年减前一年。",
      picksYears: true
    ) { evaluation, a throws(CheckFailure) in
      let points = try a.points(0)
      let last = try figure(points, try a.year(2), &evaluation)
      return .number(last - (try figure(points, try a.year(1), &evaluation)))
    },
    CheckFunction(
      "highest_year", [.needed("series", .series)], .number,
      "The year of the highest figure, the first if several.", "数值最高的年份，并列取最早。"
    ) { _, a throws(CheckFailure) in .number(try turning(try a.points(0)).highest) },
    CheckFunction(
      "lowest_year", [.needed("series", .series)], .number,
      "The year of the lowest figure, the first if several.", "数值最低的年份，并列取最早。"
    ) { _, a throws(CheckFailure) in .number(try turning(try a.points(0)).lowest) },
    CheckFunction(
      "knot", [.needed("series", .series)], .number,
      "The year in which two lines that meet fit the series best (Muggeo 2003).",
      "两段相接直线拟合最优的拐点年份（Muggeo 2003）。"
    ) { _, a throws(CheckFailure) in
      guard let knot = try turning(try a.points(0)).knot.value else {
        throw .undefined(
          Bilingual("no broken line fits better than a straight one", "折线拟合并不优于直线"))
      }
      return .number(knot)
    },
    CheckFunction(
      "first_year_above", [.needed("series", .series), .needed("number", .number)], .number,
      "The first year with a figure above the number.", "首次高于该数的年份。"
    ) { _, a throws(CheckFailure) in
      let limit = try a.number(1)
      return .number(try first(try a.points(0), limit, "above", "高于") { $0 > limit })
    },
    CheckFunction(
      "first_year_below", [.needed("series", .series), .needed("number", .number)], .number,
      "The first year with a figure below the number.", "首次低于该数的年份。"
    ) { _, a throws(CheckFailure) in
      let limit = try a.number(1)
      return .number(try first(try a.points(0), limit, "below", "低于") { $0 < limit })
    },
    CheckFunction(
      "trend", [.needed("series", .series)], .number,
      "The change a year: the median of the slopes between all pairs of years (Sen 1968).",
      "年均变化：任意两年间斜率的中位数（Sen 1968）。"
    ) { _, a throws(CheckFailure) in
      .number(try found(try kendall(try a.points(0)).senSlope))
    },
    CheckFunction(
      "trend_p", [.needed("series", .series)], .number,
      "The two-sided p of the trend (Mann-Kendall).", "趋势的双侧 p 值（Mann-Kendall）。"
    ) { _, a throws(CheckFailure) in .number(try found(try kendall(try a.points(0)).p)) },
  ]

  private static func figure(
    _ points: [YearPoint], _ year: Int, _ evaluation: inout Evaluation
  ) throws(CheckFailure) -> Double {
    guard let found = points.first(where: { $0.year == year }) else {
      throw .missing(Bilingual("no figure in \(year)", "没有\(year)年的数据"))
    }
    evaluation.rest(on: found.figures)
    return found.value
  }

  private static func rate(
    _ points: [YearPoint], _ from: Int, _ to: Int, _ evaluation: inout Evaluation
  ) throws(CheckFailure) -> Double {
    let first = try figure(points, from, &evaluation)
    let last = try figure(points, to, &evaluation)
    guard first != 0 else {
      throw .undefined(Bilingual("the figure of \(from) is zero", "\(from)年为零"))
    }
    return last / first - 1
  }

  private static func first(
    _ points: [YearPoint], _ limit: Double, _ english: String, _ chinese: String,
    _ isMeant: (Double) -> Bool
  ) throws(CheckFailure) -> Double {
    guard let found = points.first(where: { isMeant($0.value) }) else {
      throw .undefined(
        Bilingual("no year \(english) \(limit)", "没有\(chinese)\(limit)的年份"))
    }
    return Double(found.year)
  }

  private static func turning(_ points: [YearPoint]) throws(CheckFailure) -> TurningPoint {
    try measured { () throws(IndexError) in
      try turningPoint(times: points.map { Double($0.year) }, values: points.map(\.value))
    }
  }

  private static func kendall(_ points: [YearPoint]) throws(CheckFailure) -> MannKendall {
    try measured { () throws(IndexError) in
      try mannKendall(points.map(\.value), times: points.map { Double($0.year) })
    }
  }

  // MARK: Of the library

  /// What a measure gives; its refusal as a failure.
  static func measured<Value>(
    _ make: () throws(IndexError) -> Value
  ) throws(CheckFailure) -> Value {
    do throws(IndexError) {
      return try make()
    } catch {
      throw .undefined(
        Bilingual("the measure refuses these figures (\(error))", "指标无法用于这些数据（\(error)）"))
    }
  }

  static func found(_ measure: Measure) throws(CheckFailure) -> Double {
    guard let value = measure.value else {
      throw .undefined(Bilingual("the measure has no value here", "指标在此无值"))
    }
    return value
  }
}
