internal import ClusterAtlas
internal import Lessons
internal import Reports

extension Session {
  /// The words of the lesson in lines, for the plain explorer; while one wanders, or in a lecture without
  /// a lesson, where the class is. Nil without either.
  var lessonSpoken: String? {
    guard let walk, !walk.isWandering, following?.isWandering != true else {
      return [lessonPosition, pointedWord].compactMap { $0 }.joined(separator: "\n").nonEmpty
    }
    let title = [lessonPosition, walk.step.title[language], pointedWord].compactMap { $0 }
      .joined(separator: ". ")
    let words = LessonWords(session: self, walk: walk, width: 300).lines.map(\.text)
    return ([title] + words.filter { !$0.isEmpty }).joined(separator: "\n")
  }

  /// What the lecturer points at, in words.
  private var pointedWord: String? {
    guard following?.isWandering == false, let said = following?.seen?.pointer?.word, !said.isEmpty
    else { return nil }
    return word("pointed at: \(said)", "所指：\(said)")
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
