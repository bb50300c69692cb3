public import ClusterAtlas

/// What an expression comes to.
public enum ExpressionValue: Hashable, Sendable {
  case number(Double)
  case truth(Bool)
}

/// Why an expression comes to nothing.
public struct ExpressionFailure: Error, Hashable, Sendable {
  /// One sentence.
  public let reason: Bilingual

  init(_ reason: Bilingual) { self.reason = reason }
}

extension Expression {
  /// The number, or whether it is true, of an expression over a package.
  ///
  ///     try Expression.value(of: "spatial-gini[2018] > spatial-gini[2016]", in: atlas)  // .truth(true)
  ///
  /// - Throws: ``ExpressionFailure`` where the text is no expression, is of another type, or rests on
  ///   what the package does not have.
  public static func value(
    of text: String, in atlas: Atlas
  ) throws(ExpressionFailure) -> ExpressionValue {
    let expression: Expression
    do throws(ExpressionError) {
      expression = try Expression(text)
      try TypeCheck().need(expression, [.number, .truth])
    } catch {
      throw ExpressionFailure(error.sentence)
    }
    var evaluation = Evaluation(atlas: atlas)
    do throws(CheckFailure) {
      switch try evaluation.value(of: expression) {
      case .number(let number): return .number(number)
      case .truth(let truth): return .truth(truth)
      case .series, .list, .years, .name: break
      }
    } catch {
      throw ExpressionFailure(error.reason)
    }
    throw ExpressionFailure(Bilingual("neither a number nor true or false", "既不是数，也不是真假"))
  }
}
