internal import ClusterAtlas
internal import Lessons

/// The expressions of lessons, computed over a package.
enum LessonFormulas {
  static func reader(_ atlas: Atlas) -> FormulaReader {
    FormulaReader { text throws(FormulaError) in
      throw FormulaError(
        Bilingual("“\(text)” cannot be computed here", "“\(text)”在此无法计算"))
    }
  }
}
