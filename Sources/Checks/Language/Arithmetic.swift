internal import ClusterAtlas
internal import Glibc

/// Numbers, series and lists joined by signs; series by year, lists by key.
enum Arithmetic {
  static func joined(
    _ sign: Expression.Infix, _ left: CheckValue, _ right: CheckValue
  ) throws(CheckFailure) -> CheckValue {
    switch (left, right) {
    case (.truth(let first), .truth(let second)):
      return .truth(sign == .and ? first && second : first || second)
    case (.number(let first), .number(let second)):
      return sign.isComparison
        ? .truth(compared(sign, first, second)) : .number(try number(sign, first, second))
    case (.series(let first), .series(let second)): return try byYear(sign, first, second)
    case (.list(let first), .list(let second)): return try byKey(sign, first, second)
    case (.series(let points), .number(let value)):
      return .series(try points.changed { n throws(CheckFailure) in try number(sign, n, value) })
    case (.number(let value), .series(let points)):
      return .series(try points.changed { n throws(CheckFailure) in try number(sign, value, n) })
    case (.list(let entries), .number(let value)):
      return .list(try entries.changed { n throws(CheckFailure) in try number(sign, n, value) })
    case (.number(let value), .list(let entries)):
      return .list(try entries.changed { n throws(CheckFailure) in try number(sign, value, n) })
    default:
      throw .undefined(Bilingual("these two cannot be joined", "两者不能运算"))
    }
  }

  private static func compared(_ sign: Expression.Infix, _ left: Double, _ right: Double) -> Bool {
    switch sign {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .unequal: left != right
    default: left == right
    }
  }

  private static func number(
    _ sign: Expression.Infix, _ left: Double, _ right: Double
  ) throws(CheckFailure) -> Double {
    let value =
      switch sign {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .divided: left / right
      default: pow(left, right)
      }
    guard value.isFinite else {
      throw .undefined(
        sign == .divided && right == 0
          ? Bilingual("a division by zero", "除以零")
          : Bilingual("larger than a number can be", "超出数值范围"))
    }
    return value
  }

  private static func byYear(
    _ sign: Expression.Infix, _ left: [YearPoint], _ right: [YearPoint]
  ) throws(CheckFailure) -> CheckValue {
    let others = Dictionary(right.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    var points: [YearPoint] = []
    for point in left {
      guard let other = others[point.year] else { continue }
      points.append(
        YearPoint(
          year: point.year, value: try number(sign, point.value, other.value),
          figures: point.figures + other.figures))
    }
    guard !points.isEmpty else {
      throw .missing(Bilingual("the two series share no year", "两个序列没有共同年份"))
    }
    return .series(points)
  }

  private static func byKey(
    _ sign: Expression.Infix, _ left: [ListEntry], _ right: [ListEntry]
  ) throws(CheckFailure) -> CheckValue {
    let others = Dictionary(right.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [ListEntry] = []
    for entry in left {
      guard let other = others[entry.key] else { throw unmatched(entry.key) }
      entries.append(
        ListEntry(
          key: entry.key, value: try number(sign, entry.value, other.value),
          figures: entry.figures + other.figures))
    }
    let keys = Set(left.map(\.key))
    if let extra = right.first(where: { !keys.contains($0.key) }) { throw unmatched(extra.key) }
    return .list(entries)
  }

  static func unmatched(_ key: String) -> CheckFailure {
    .missing(Bilingual("only one of two lists has \(key)", "两个列表中只有一个含 \(key)"))
  }
}

extension [YearPoint] {
  func changed(
    _ change: (Double) throws(CheckFailure) -> Double
  ) throws(CheckFailure) -> [YearPoint] {
    var result = self
    for index in indices { result[index].value = try change(self[index].value) }
    return result
  }
}

extension [ListEntry] {
  func changed(
    _ change: (Double) throws(CheckFailure) -> Double
  ) throws(CheckFailure) -> [ListEntry] {
    var result = self
    for index in indices { result[index].value = try change(self[index].value) }
    return result
  }
}
