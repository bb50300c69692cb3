internal import ClusterAtlas
package import Lessons

/// A lesson that is walked: where one is in it, and what was answered.
package struct LessonWalk: Sendable {
  /// Where one is in a lesson: numbers from 0.
  package struct Position: Hashable, Sendable {
    package var step = 0
    package var part = 0
    /// The right answer is shown.
    package var isAnswered = false
    /// The part of the text that is seen, where the strip cannot hold all of it.
    var page = 0

    package init(step: Int = 0, part: Int = 0, isAnswered: Bool = false) {
      self.step = step
      self.part = part
      self.isAnswered = isAnswered
    }
  }

  /// An answer that was given.
  package struct Try: Hashable, Sendable {
    /// The choice, from 0; nil where the answer was typed.
    package var choice: Int?
    package var text: String
    package var isRight: Bool
  }

  package let lesson: Lesson
  package internal(set) var position = Position()
  /// Where one was before each step forward: a step back is exactly there.
  var trail: [(position: Position, place: Place)] = []
  /// What the lesson shows here, and its line; one wanders while the line is another one.
  var home: Place
  var homeLine = ""
  package internal(set) var isWandering = false
  /// What was answered, by step.
  package internal(set) var tries: [Int: [Try]] = [:]
  /// Where one was before the lesson began.
  let before: Place
  let historyBefore: History
  /// Seconds of the clock when it began; nil without a clock.
  var began: Int?

  init(_ lesson: Lesson, at place: Place, history: History, began: Int?) {
    self.lesson = lesson
    home = place
    before = place
    historyBefore = history
    self.began = began
  }

  package var step: LessonStep { lesson.steps[position.step] }
  package var part: LessonPart { step.parts[min(position.part, step.parts.count - 1)] }

  /// The question that stands below the text now.
  package var quiz: Quiz? { position.part == step.parts.count - 1 ? step.quiz : nil }

  /// It asks, and nobody has the answer yet.
  package var isAsking: Bool { quiz != nil && !position.isAnswered }

  /// What was answered to the question of this step.
  package var triesHere: [Try] { tries[position.step] ?? [] }

  /// What comes after a position: the next part, the answer, the next step; nil at the end.
  package func next(after position: Position) -> Position? {
    let step = lesson.steps[position.step]
    if position.part + 1 < step.parts.count {
      return Position(step: position.step, part: position.part + 1)
    }
    if step.quiz != nil, !position.isAnswered {
      return Position(step: position.step, part: position.part, isAnswered: true)
    }
    return position.step + 1 < lesson.steps.count ? Position(step: position.step + 1) : nil
  }

  /// The place of a position: that of its part or of the last one before it that has one.
  package func place(at position: Position) -> LessonPlace? {
    let parts = lesson.steps[position.step].parts.prefix(position.part + 1)
    if let place = parts.last(where: { $0.place != nil })?.place { return place }
    return lesson.steps[..<position.step].last { step in
      step.parts.contains { $0.place != nil }
    }?.parts.last { $0.place != nil }?.place
  }

  /// Every position, in order.
  package var positions: [Position] {
    var found = [Position()]
    while let last = found.last, let next = next(after: last) { found.append(next) }
    return found
  }
}

/// An answer to a question of a lesson, for whoever keeps answers.
package struct QuizRecord: Hashable, Sendable {
  /// The lesson's name.
  package var lesson: String
  /// The step, from 1, and its heading in English.
  package var step: Int
  package var heading: String
  package var answer: String
  package var isRight: Bool
  /// How many times it was answered before, and this.
  package var attempt: Int
}
