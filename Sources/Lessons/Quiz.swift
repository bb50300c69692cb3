package import ClusterAtlas

/// A question at the end of a step.
package struct Quiz: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// Some to choose from, of which at least one is right.
    case choices([QuizChoice])
    /// A number; right within the tolerance on either side.
    case number(QuizNumber, tolerance: Double)
    /// A name, and the other names that are as right.
    case name([String])
  }

  package var form: Form
  /// From 1.
  package var line: Int
  package var hint = LessonText()
  /// Why the right answer is right.
  package var why = LessonText()

  package init(_ form: Form, line: Int) {
    self.form = form
    self.line = line
  }
}

/// One of the answers to choose from.
package struct QuizChoice: Hashable, Sendable {
  package var text: Bilingual
  /// The file says that it is right.
  package var isMarked: Bool
  /// What makes it right, computed from the data; it goes before the mark.
  package var condition: QuizFormula?
  package var line: Int
}

/// An expression over the data, as it is written.
package struct QuizFormula: Hashable, Sendable {
  package var text: String
  package var line: Int

  package init(_ text: String, line: Int) {
    self.text = text
    self.line = line
  }
}

/// The number that is right.
package enum QuizNumber: Hashable, Sendable {
  /// As it is written.
  case written(Double, digits: String)
  case computed(QuizFormula)
}

/// What an expression comes to.
package enum FormulaValue: Hashable, Sendable {
  case number(Double)
  case truth(Bool)
}

/// Why an expression comes to nothing, in words.
package struct FormulaError: Error, Hashable, Sendable {
  package var reason: Bilingual
  package init(_ reason: Bilingual) { self.reason = reason }
}

/// Computes the expressions of a lesson from the data at hand.
package struct FormulaReader: Sendable {
  private let compute: @Sendable (String) throws(FormulaError) -> FormulaValue

  package init(_ compute: @escaping @Sendable (String) throws(FormulaError) -> FormulaValue) {
    self.compute = compute
  }

  package func value(of formula: QuizFormula) throws(FormulaError) -> FormulaValue {
    try compute(formula.text)
  }
}

extension Quiz {
  /// The numbers, from 0, of the choices that are right.
  package func rightChoices(_ reader: FormulaReader) -> [Int] {
    guard case .choices(let choices) = form else { return [] }
    return choices.indices.filter { Self.isRight(choices[$0], reader) }
  }

  private static func isRight(_ choice: QuizChoice, _ reader: FormulaReader) -> Bool {
    guard let condition = choice.condition, let value = try? reader.value(of: condition),
      case .truth(let isTrue) = value
    else { return choice.isMarked }
    return isTrue
  }

  /// The number that is right; nil where the question asks for none or it cannot be computed.
  package func rightNumber(_ reader: FormulaReader) -> Double? {
    guard case .number(let number, _) = form else { return nil }
    switch number {
    case .written(let value, _): return value
    case .computed(let formula):
      guard let value = try? reader.value(of: formula), case .number(let number) = value else {
        return nil
      }
      return number
    }
  }

  /// Whether a number that somebody typed is right.
  package func isRight(_ answer: Double, _ reader: FormulaReader) -> Bool {
    guard case .number(_, let tolerance) = form, let right = rightNumber(reader) else {
      return false
    }
    // What is typed in decimals is not exactly what it says.
    return (answer - right).magnitude <= tolerance + 1e-9 * max(1, right.magnitude)
  }
}
