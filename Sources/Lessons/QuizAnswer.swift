internal import ClusterAtlas
internal import Markdown

/// What stands behind `answer:`, and the answers of a list.
enum QuizAnswer {
  /// A number `0.4337 ± 0.0005`, an expression in code with or without a tolerance, or names
  /// between `|`.
  static func form(_ inlines: [Inline], line: Int) -> Result<Quiz.Form, LessonProblem> {
    if case .code(let formula) = inlines.first {
      let rest = inlines.dropFirst().map(\.plain).joined()
      return tolerance(rest, line).map {
        .number(.computed(QuizFormula(formula.trimmed, line: line)), tolerance: $0)
      }
    }
    let text = inlines.map(\.plain).joined().trimmed
    guard !text.isEmpty else {
      return .failure(LessonProblem(line, "answer: of what?", "answer：缺少答案"))
    }
    let parts = split(text)
    if let value = number(parts.value) {
      return tolerance(parts.tolerance, line).map {
        .number(.written(value, digits: parts.value), tolerance: $0)
      }
    }
    let names = text.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    return .success(.name(names))
  }

  private static func split(_ text: String) -> (value: String, tolerance: String) {
    guard let sign = text.firstIndex(of: "±") else { return (text, "") }
    return (String(text[..<sign]).trimmed, String(text[sign...]))
  }

  /// A finite number in digits; commas between thousands and a real minus are allowed.
  static func number(_ text: String) -> Double? {
    let plain = text.filter { $0 != "," && $0 != " " }.map { $0 == "−" ? "-" : $0 }
    guard plain.contains(where: \.isNumber), plain.allSatisfy({ "0123456789.-+eE".contains($0) }),
      let value = Double(String(plain)), value.isFinite
    else { return nil }
    return value
  }

  private static func tolerance(_ text: String, _ line: Int) -> Result<Double, LessonProblem> {
    let text = text.trimmed
    guard !text.isEmpty else { return .success(0) }
    guard text.first == "±", let value = number(String(text.dropFirst())), value >= 0 else {
      return .failure(
        LessonProblem(
          line, "expected ± and a number behind the answer, not “\(text.prefix(20))”",
          "答案之后应为 ± 和数字，而非“\(text.prefix(20))”"))
    }
    return .success(value)
  }
}

extension QuizChoice {
  /// An item that begins with `[ ]` or `[x]`; nil for another one. The last code in it is what makes
  /// it right.
  init?(_ inlines: [Inline], line: Int) {
    var inlines = inlines
    var condition: QuizFormula?
    if case .code(let formula) = inlines.last {
      condition = QuizFormula(formula.trimmed, line: line)
      inlines.removeLast()
    }
    let text = inlines.withoutHanSpaces.map(\.plain).joined().trimmed
    let marks: [(String, Bool)] = [("[ ]", false), ("[x]", true), ("[X]", true)]
    guard let (mark, isMarked) = marks.first(where: { text.hasPrefix($0.0) }) else { return nil }
    let answer = String(text.dropFirst(mark.count)).bothLanguages
    self.init(text: answer, isMarked: isMarked, condition: condition, line: line)
  }
}

/// A number as somebody types it.
package enum TypedNumber {
  /// Nil for what is none.
  package static func value(_ text: String) -> Double? {
    QuizAnswer.number(text.trimmed)
  }
}
