/// A formula over series, the panel, tables and measures: what recomputes a claim.
///
///     let growth = try Expression("average_growth(gdp, 2016, 2019)")
///     growth.text  // "average_growth(gdp, 2016, 2019)"
public struct Expression: Hashable, Sendable {
  /// The forms that an expression can have.
  public indirect enum Form: Hashable, Sendable {
    /// A number as it is written.
    case number(Double, digits: String)
    /// A name: of a series, a province, a variant.
    case name(String)
    /// A function and what it is applied to.
    case call(String, [Expression])
    /// A figure of a series in a year, or of a province, or a span of years of a series.
    case item(Expression, Expression)
    /// Years from one to another.
    case range(Expression, Expression)
    /// Less than zero, or not.
    case prefix(Prefix, Expression)
    /// Two expressions joined.
    case infix(Infix, Expression, Expression)
  }

  /// What stands before one expression.
  public enum Prefix: String, Sendable, CaseIterable {
    case minus = "-"
    case not
  }

  /// What stands between two expressions.
  public enum Infix: String, Sendable, CaseIterable {
    case or, and
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "="
    case unequal = "!="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case power = "^"

    /// How strongly it binds, from 1.
    var strength: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .unequal: 4
      case .plus, .minus: 5
      case .times, .divided: 6
      case .power: 8
      }
    }

    /// Whether it compares two numbers.
    var isComparison: Bool { strength == 4 }
  }

  /// What it is.
  public let form: Form
  /// Where it begins in its text, in characters from 1.
  public let column: Int

  init(_ form: Form, at column: Int) {
    self.form = form
    self.column = column
  }

  /// Reads an expression.
  ///
  /// - Throws: ``ExpressionError`` with the column at which the text stops making sense.
  public init(_ text: String) throws(ExpressionError) {
    var parser = try ExpressionParser(text)
    self = try parser.whole()
  }

  public static func == (left: Expression, right: Expression) -> Bool { left.form == right.form }
  public func hash(into hasher: inout Hasher) { hasher.combine(form) }
}

extension Expression {
  /// The expression as text that reads back to it.
  public var text: String { text(within: 0) }

  private func text(within strength: Int) -> String {
    let (bare, own) = bareText
    return own < strength ? "(" + bare + ")" : bare
  }

  private var bareText: (String, strength: Int) {
    switch form {
    case .number(_, let digits): (digits, 10)
    case .name(let name): (name, 10)
    case .call(let name, let arguments):
      (name + "(" + arguments.map { $0.text(within: 0) }.joined(separator: ", ") + ")", 10)
    case .item(let whole, let key): (whole.text(within: 9) + "[" + key.text(within: 0) + "]", 9)
    case .range(let from, let to): (from.text(within: 5) + ".." + to.text(within: 5), 0)
    case .prefix(.minus, let operand): ("-" + operand.text(within: 7), 7)
    case .prefix(.not, let operand): ("not " + operand.text(within: 3), 3)
    case .infix(let sign, let left, let right): joined(sign, left, right)
    }
  }

  private func joined(
    _ sign: Infix, _ left: Expression, _ right: Expression
  ) -> (String, strength: Int) {
    // The power groups to the right, comparisons not at all, the rest to the left.
    let own = sign.strength
    let (before, after) =
      sign == .power ? (own + 1, own - 1) : sign.isComparison ? (own + 1, own + 1) : (own, own + 1)
    let text = left.text(within: before) + " \(sign.rawValue) " + right.text(within: after)
    return (text, own)
  }

  /// The expression with names replaced by what they stand for, wherever they stand.
  func substituting(_ names: [String: Expression]) -> Expression {
    guard !names.isEmpty else { return self }
    let changed: Form =
      switch form {
      case .number: form
      case .name(let name): names[name]?.form ?? form
      case .call(let name, let arguments):
        .call(name, arguments.map { $0.substituting(names) })
      case .item(let whole, let key): .item(whole.substituting(names), key.substituting(names))
      case .range(let from, let to): .range(from.substituting(names), to.substituting(names))
      case .prefix(let sign, let operand): .prefix(sign, operand.substituting(names))
      case .infix(let sign, let left, let right):
        .infix(sign, left.substituting(names), right.substituting(names))
      }
    return Expression(changed, at: column)
  }

  /// All names in it that are not functions.
  var names: Set<String> {
    switch form {
    case .number: []
    case .name(let name): [name]
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.names) }
    case .item(let left, let right), .range(let left, let right), .infix(_, let left, let right):
      left.names.union(right.names)
    case .prefix(_, let operand): operand.names
    }
  }
}
