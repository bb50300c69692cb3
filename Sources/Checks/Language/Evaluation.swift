internal import ClusterAtlas
internal import RegionalIndices

/// A step of a computation: what was asked and what came of it.
public struct CheckStep: Hashable, Sendable {
  /// The part of the expression, as text.
  public let text: String
  /// What came of it: a number, or 1 and 0 for true and false.
  public let value: Double
  /// Whether it is true or false.
  public let isTruth: Bool
  /// The series that a figure was taken from, nil for what is computed.
  public let seriesID: String?
}

/// Computes an expression over an atlas and notes the figures it rests on.
struct Evaluation {
  /// Parts that may be computed for one expression; more would be a mistake of its writer.
  static let mostParts = 200_000

  let atlas: Atlas
  /// The figures that the value rests on.
  private(set) var figures: Set<CheckedFigure> = []
  /// What was computed on the way.
  private(set) var steps: [CheckStep] = []
  private var bound: [String: Double] = [:]
  private var parts = 0

  init(atlas: Atlas) { self.atlas = atlas }

  /// Notes that the value rests on these figures.
  mutating func rest(on found: some Sequence<CheckedFigure>) { figures.formUnion(found) }

  /// The value of an expression whose types were checked.
  mutating func value(of expression: Expression) throws(CheckFailure) -> CheckValue {
    parts += 1
    guard parts <= Self.mostParts else {
      throw .undefined(
        Bilingual("more than \(Self.mostParts) parts to compute", "计算步骤超过\(Self.mostParts)个"))
    }
    switch expression.form {
    case .number(let value, _): return .number(value)
    case .name(let name): return try named(name)
    case .call(let name, let arguments): return try call(name, arguments, expression)
    case .item(let whole, let key): return try item(whole, key, expression)
    case .range(let from, let to): return try years(from, to)
    case .prefix(.not, let operand):
      guard case .truth(let value) = try value(of: operand) else { return .truth(false) }
      return .truth(!value)
    case .prefix(.minus, let operand):
      return try Arithmetic.joined(.times, .number(-1), try value(of: operand))
    case .infix(let sign, let left, let right):
      return try Arithmetic.joined(sign, try value(of: left), try value(of: right))
    }
  }

  private func named(_ name: String) throws(CheckFailure) -> CheckValue {
    if let value = bound[name] { return .number(value) }
    return .series(try points(of: Series.ID(name)))
  }

  // MARK: Parts

  private mutating func years(
    _ from: Expression, _ to: Expression
  ) throws(CheckFailure) -> CheckValue {
    let (first, last) = (try whole(from), try whole(to))
    guard first <= last, last - first <= 300 else {
      throw .undefined(Bilingual("no years from \(first) to \(last)", "\(first)—\(last)年不成区间"))
    }
    return .years(first...last)
  }

  private mutating func whole(_ expression: Expression) throws(CheckFailure) -> Int {
    guard case .number(let value) = try value(of: expression), let whole = Int(exactly: value)
    else {
      throw .undefined(Bilingual("a year must be a whole number", "年份须为整数"))
    }
    return whole
  }

  private mutating func item(
    _ whole: Expression, _ key: Expression, _ expression: Expression
  ) throws(CheckFailure) -> CheckValue {
    switch try value(of: whole) {
    case .series(let points): return try item(of: points, key, expression, whole)
    case .list(let entries): return try item(of: entries, key, expression)
    case .number, .truth, .years, .name:
      throw .undefined(Bilingual("nothing to choose from", "无可选取的内容"))
    }
  }

  private mutating func item(
    of points: [YearPoint], _ key: Expression, _ expression: Expression, _ whole: Expression
  ) throws(CheckFailure) -> CheckValue {
    let key = try value(of: key)
    if case .years(let years) = key {
      let found = points.filter { years.contains($0.year) }
      guard !found.isEmpty else { throw missing(whole.text, years.lowerBound, years.upperBound) }
      return .series(found)
    }
    guard case .number(let number) = key, let year = Int(exactly: number),
      let found = points.first(where: { $0.year == year })
    else {
      if case .number(let number) = key, let year = Int(exactly: number) {
        throw missing(whole.text, year, year)
      }
      throw .undefined(Bilingual("a year must be a whole number", "年份须为整数"))
    }
    rest(on: found.figures)
    var seriesID: String?
    if case .name(let name) = whole.form { seriesID = name }
    note(expression, .number(found.value), seriesID)
    return .number(found.value)
  }

  private mutating func item(
    of entries: [ListEntry], _ key: Expression, _ expression: Expression
  ) throws(CheckFailure) -> CheckValue {
    if case .name(let name) = key.form, bound[name] == nil {
      guard let found = entries.first(where: { $0.key == name }) else {
        throw .missing(Bilingual("no figure of \(name)", "没有 \(name) 的数据"))
      }
      rest(on: found.figures)
      note(expression, .number(found.value), nil)
      return .number(found.value)
    }
    let key = try value(of: key)
    let places =
      switch key {
      case .years(let span): span
      case .number(let number): Int(exactly: number).map { $0...$0 } ?? 0...0
      default: 0...0
      }
    guard places.lowerBound >= 1, places.upperBound <= entries.count else {
      throw .undefined(
        Bilingual("the list has places 1 to \(entries.count)", "列表只有第1至第\(entries.count)项"))
    }
    let found = Array(entries[(places.lowerBound - 1)..<places.upperBound])
    if case .number = key {
      rest(on: found[0].figures)
      note(expression, .number(found[0].value), nil)
      return .number(found[0].value)
    }
    return .list(found)
  }

  private func missing(_ name: String, _ from: Int, _ to: Int) -> CheckFailure {
    let span = from == to ? "\(from)" : "\(from)-\(to)"
    return .missing(
      Bilingual("no figure of \(name) in \(span)", "\(name) 没有\(span)年的数据"))
  }

  // MARK: Functions

  private mutating func call(
    _ name: String, _ arguments: [Expression], _ expression: Expression
  ) throws(CheckFailure) -> CheckValue {
    if name == CheckFunction.eachName { return try each(arguments) }
    guard let function = CheckFunction.named(name) else {
      throw .undefined(Bilingual("no function '\(name)'", "没有函数“\(name)”"))
    }
    var values: [CheckValue] = []
    for (index, argument) in arguments.enumerated() {
      if function.parameter(index).types.contains(.name), case .name(let name) = argument.form,
        bound[name] == nil
      {
        values.append(.name(name))
      } else {
        values.append(try value(of: argument))
      }
    }
    if function.restsOnAll { for value in values { rest(on: value) } }
    let result = try function.apply(&self, CheckArguments(function: name, values: values))
    note(expression, result, nil)
    return result
  }

  /// Series and lists that go into a function are used wholly.
  private mutating func rest(on value: CheckValue) {
    switch value {
    case .series(let points): for point in points { rest(on: point.figures) }
    case .list(let entries): for entry in entries { rest(on: entry.figures) }
    case .number, .truth, .years, .name: break
    }
  }

  private mutating func each(_ arguments: [Expression]) throws(CheckFailure) -> CheckValue {
    guard case .name(let name) = arguments[0].form,
      case .years(let years) = try value(of: arguments[1])
    else { throw .undefined(Bilingual("each needs a name and years", "each 需要名称和年份段")) }
    let outside = (figures, steps, bound[name])
    var points: [YearPoint] = []
    var reason: CheckFailure?
    for year in years {
      figures = []
      bound[name] = Double(year)
      do throws(CheckFailure) {
        guard case .number(let number) = try value(of: arguments[2]) else { continue }
        points.append(YearPoint(year: year, value: number, figures: Array(figures)))
      } catch {
        guard case .missing = error else { throw error }
        reason = reason ?? error
      }
    }
    (figures, steps, bound[name]) = outside
    if points.isEmpty, let reason { throw reason }
    return .series(points)
  }

  private mutating func note(_ expression: Expression, _ value: CheckValue, _ seriesID: String?) {
    let (number, isTruth): (Double, Bool)
    switch value {
    case .number(let found): (number, isTruth) = (found, false)
    case .truth(let found): (number, isTruth) = (found ? 1 : 0, true)
    case .series, .list, .years, .name: return
    }
    let step = CheckStep(
      text: expression.text, value: number, isTruth: isTruth, seriesID: seriesID)
    if !steps.contains(step) { steps.append(step) }
  }
}
