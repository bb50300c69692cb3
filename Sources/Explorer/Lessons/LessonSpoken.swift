internal import Lessons
internal import ClusterAtlas

extension Session {
  /// The words of the lesson in lines, for the plain explorer; while one wanders, or in a lecture without
  /// a lesson, where the class is. Nil without either.
  var lessonSpoken: String? {
    guard let walk, !walk.isWandering, following?.isWandering != true else { return lessonPosition }
    let title = [lessonPosition ?? "", walk.step.title[language]].joined(separator: ". ")
    let words = LessonWords(session: self, walk: walk, width: 300).lines.map(\.text)
    return ([title] + words.filter { !$0.isEmpty }).joined(separator: "\n")
  }
}
