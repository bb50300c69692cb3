internal import ClusterAtlas

/// Reads tokens to an expression, by precedence. The grammar is in `docs/checks.md`.
struct ExpressionParser {
  /// Signs and parentheses in each other; a reader of more would leave the stack.
  static let deepest = 64
  /// Signs between values in one text: a chain of them lies as deep in each other.
  static let longestChain = 200

  private let tokens: [ExpressionToken]
  private var place = 0
  private var depth = 0
  private var signs = 0

  init(_ text: String) throws(ExpressionError) {
    tokens = try ExpressionTokens.of(text)
  }

  /// The whole text as one expression.
  mutating func whole() throws(ExpressionError) -> Expression {
    let found = try expression(1)
    guard case .end = token.kind else {
      throw unexpected(Bilingual("the end or a sign between two values", "结尾或运算符"))
    }
    return found
  }

  private var token: ExpressionToken { tokens[min(place, tokens.count - 1)] }

  private func unexpected(_ wanted: Bilingual) -> ExpressionError {
    ExpressionError(.expected(wanted, found: token.text), at: token.column)
  }

  private mutating func take(_ sign: String) -> Bool {
    guard token.kind == .sign, token.text == sign else { return false }
    place += 1
    return true
  }

  private mutating func need(_ sign: String) throws(ExpressionError) {
    if !take(sign) { throw unexpected(Bilingual("'\(sign)'", "“\(sign)”")) }
  }

  /// The sign between two values at this token, if it binds at least so strongly.
  private func infix(_ weakest: Int) -> Expression.Infix? {
    guard token.kind == .sign || token.kind == .name,
      let sign = Expression.Infix(rawValue: token.text), sign.strength >= weakest
    else { return nil }
    return sign
  }

  private mutating func expression(_ weakest: Int) throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ExpressionError(.tooDeep(limit: Self.deepest), at: token.column)
    }
    var left = try operand()
    while let sign = infix(weakest) {
      place += 1
      signs += 1
      guard signs <= Self.longestChain else {
        throw ExpressionError(.tooDeep(limit: Self.longestChain), at: token.column)
      }
      let right = try expression(sign == .power ? sign.strength - 1 : sign.strength + 1)
      left = Expression(.infix(sign, left, right), at: left.column)
      if sign.isComparison, let next = infix(4), next.isComparison {
        throw unexpected(Bilingual("'and' between two comparisons", "两个比较之间的 and"))
      }
    }
    return left
  }

  private mutating func operand() throws(ExpressionError) -> Expression {
    let start = token
    if take("-") {
      return Expression(.prefix(.minus, try expression(7)), at: start.column)
    }
    if token.kind == .name, token.text == "not" {
      place += 1
      return Expression(.prefix(.not, try expression(3)), at: start.column)
    }
    var found = try primary()
    while take("[") {
      signs += 1
      guard signs <= Self.longestChain else {
        throw ExpressionError(.tooDeep(limit: Self.longestChain), at: token.column)
      }
      let key = try rangeOrExpression()
      try need("]")
      found = Expression(.item(found, key), at: found.column)
    }
    return found
  }

  private mutating func primary() throws(ExpressionError) -> Expression {
    let start = token
    switch start.kind {
    case .number(let value):
      place += 1
      return Expression(.number(value, digits: start.text), at: start.column)
    case .name where !["and", "or"].contains(start.text):
      place += 1
      guard take("(") else { return Expression(.name(start.text), at: start.column) }
      return Expression(.call(start.text, try arguments()), at: start.column)
    case .sign where start.text == "(":
      place += 1
      let inner = try expression(1)
      try need(")")
      return inner
    case .name, .sign, .end:
      throw unexpected(Bilingual("a number, a name or '('", "数、名称或“(”"))
    }
  }

  private mutating func arguments() throws(ExpressionError) -> [Expression] {
    if take(")") { return [] }
    var found = [try rangeOrExpression()]
    while take(",") { found.append(try rangeOrExpression()) }
    try need(")")
    return found
  }

  private mutating func rangeOrExpression() throws(ExpressionError) -> Expression {
    let from = try expression(1)
    guard take("..") else { return from }
    return Expression(.range(from, try expression(1)), at: from.column)
  }
}
