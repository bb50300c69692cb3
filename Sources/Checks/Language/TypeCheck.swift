internal import ClusterAtlas

/// Finds the type of an expression and whether every part has the one that is needed.
struct TypeCheck {
  /// Names that stand for numbers inside `each`.
  private(set) var bound: Set<String> = []

  /// The type of an expression by itself. A bare name is a series.
  func type(of expression: Expression) throws(ExpressionError) -> ValueType {
    switch expression.form {
    case .number: return .number
    case .name(let name): return bound.contains(name) ? .number : .series
    case .call(let name, let arguments): return try call(name, arguments, expression)
    case .item(let whole, let key): return try item(whole, key)
    case .range(let from, let to):
      try need(from, [.number])
      try need(to, [.number])
      return .years
    case .prefix(.minus, let operand):
      return try need(operand, [.number, .series, .list])
    case .prefix(.not, let operand): return try need(operand, [.truth])
    case .infix(let sign, let left, let right): return try joined(sign, left, right)
    }
  }

  /// The type of an expression where one of some is needed; a bare name may be meant as a name.
  @discardableResult
  func need(
    _ expression: Expression, _ wanted: [ValueType]
  ) throws(ExpressionError) -> ValueType {
    if wanted.contains(.name), case .name(let name) = expression.form, !bound.contains(name) {
      return .name
    }
    let found = try type(of: expression)
    guard wanted.contains(found) else {
      throw ExpressionError(
        .type(expected: wanted.first ?? .number, found: found), at: expression.column)
    }
    return found
  }

  private func joined(
    _ sign: Expression.Infix, _ left: Expression, _ right: Expression
  ) throws(ExpressionError) -> ValueType {
    if sign == .and || sign == .or {
      try need(left, [.truth])
      try need(right, [.truth])
      return .truth
    }
    if sign.isComparison {
      try need(left, [.number])
      try need(right, [.number])
      return .truth
    }
    let first = try need(left, [.number, .series, .list])
    let second = try need(right, first == .number ? [.number, .series, .list] : [first, .number])
    return first == .number ? second : first
  }

  private func item(_ whole: Expression, _ key: Expression) throws(ExpressionError) -> ValueType {
    switch try need(whole, [.series, .list]) {
    case .series: return try need(key, [.number, .years]) == .years ? .series : .number
    default: return try need(key, [.name, .number, .years]) == .years ? .list : .number
    }
  }

  private func call(
    _ name: String, _ arguments: [Expression], _ expression: Expression
  ) throws(ExpressionError) -> ValueType {
    if name == CheckFunction.eachName { return try each(arguments, expression) }
    guard let function = CheckFunction.named(name) else {
      throw ExpressionError(
        .function(name, nearest: CheckFunction.nearest(to: name)), at: expression.column)
    }
    let counts = function.counts
    guard counts.contains(arguments.count) else {
      throw ExpressionError(
        .arguments(function: name, expected: function.signature, found: arguments.count),
        at: expression.column)
    }
    for (index, argument) in arguments.enumerated() {
      try need(argument, function.parameter(index).types)
    }
    return function.result
  }

  /// `each(y, 1992..2022, …y…)`.
  private func each(
    _ arguments: [Expression], _ expression: Expression
  ) throws(ExpressionError) -> ValueType {
    guard arguments.count == 3 else {
      throw ExpressionError(
        .arguments(
          function: CheckFunction.eachName, expected: CheckFunction.eachSignature,
          found: arguments.count), at: expression.column)
    }
    guard case .name(let year) = arguments[0].form else {
      throw ExpressionError(.type(expected: .name, found: .number), at: arguments[0].column)
    }
    try need(arguments[1], [.years])
    var inner = self
    inner.bound.insert(year)
    try inner.need(arguments[2], [.number])
    return .series
  }
}
