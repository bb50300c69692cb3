public import ClusterAtlas

/// Why an expression cannot be read or makes no sense, and where.
public struct ExpressionError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A character that no expression has.
    case character(String)
    /// Something else was expected here.
    case expected(Bilingual, found: String)
    /// A number that is none, or too large.
    case number(String)
    /// The text is longer than an expression may be.
    case tooLong(limit: Int)
    /// Parentheses and signs lie deeper in each other than an expression may have them.
    case tooDeep(limit: Int)
    /// A function that there is not.
    case function(String, nearest: String?)
    /// Too few or too many arguments.
    case arguments(function: String, expected: String, found: Int)
    /// Another kind of value is needed here.
    case type(expected: ValueType, found: ValueType)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where, in characters from 1.
  public let column: Int

  init(_ kind: Kind, at column: Int) {
    self.kind = kind
    self.column = column
  }

  /// In a sentence, without the place.
  public var reason: Bilingual {
    switch kind {
    case .character(let found):
      Bilingual("'\(found)' has no place in an expression", "表达式中不能有“\(found)”")
    case .expected(let wanted, let found):
      Bilingual(
        "expected \(wanted.english), found \(found.isEmpty ? "the end" : "'\(found)'")",
        "应为\(wanted.chinese)，却是\(found.isEmpty ? "结尾" : "“\(found)”")")
    case .number(let text):
      Bilingual("'\(text)' is not a number that can be used", "“\(text)”不是可用的数")
    case .tooLong(let limit):
      Bilingual("longer than \(limit) characters", "超过\(limit)个字符")
    case .tooDeep(let limit):
      Bilingual("nested deeper than \(limit)", "嵌套超过\(limit)层")
    case .function(let name, let nearest):
      Bilingual(
        "no function '\(name)'" + (nearest.map { "; is \($0) meant?" } ?? ""),
        "没有函数“\(name)”" + (nearest.map { "；是否指 \($0)？" } ?? ""))
    case .arguments(let function, let expected, let found):
      Bilingual(
        "\(function) takes \(expected), not \(found) argument\(found == 1 ? "" : "s")",
        "\(function) 需要 \(expected)，而不是\(found)个参数")
    case .type(let expected, let found):
      Bilingual(
        "expected \(expected.name.english), found \(found.name.english)",
        "应为\(expected.name.chinese)，却是\(found.name.chinese)")
    }
  }

  /// In a sentence with the place.
  public var sentence: Bilingual {
    Bilingual("column \(column): \(reason.english)", "第\(column)列：\(reason.chinese)")
  }
}
