internal import Checks
internal import ClusterAtlas
internal import Lessons

/// The expressions of lessons, computed over a package in the language of the claims.
enum LessonFormulas {
  static func reader(_ atlas: Atlas) -> FormulaReader {
    FormulaReader { text throws(FormulaError) in
      do throws(ExpressionFailure) {
        switch try Checks.Expression.value(of: text, in: atlas) {
        case .number(let number): return .number(number)
        case .truth(let truth): return .truth(truth)
        }
      } catch {
        throw FormulaError(error.reason)
      }
    }
  }
}
