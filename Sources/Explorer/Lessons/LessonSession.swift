internal import ClusterAtlas
internal import Drawing
package import Lessons

extension Session {
  /// Begins a lesson; the way back afterwards is the one before it.
  package mutating func begin(_ lesson: Lesson, at step: Int = 0) {
    guard !lesson.steps.isEmpty else {
      return say(Bilingual("the lesson has no steps", "课程没有步骤"))
    }
    end()
    context.overlay = nil
    walk = LessonWalk(lesson, at: place, history: history, began: clock?())
    history = History()
    go(to: LessonWalk.Position(step: min(max(0, step), lesson.steps.count - 1)))
  }

  /// Ends the lesson: everything stays where it is, and back leads to before it.
  package mutating func end() {
    guard let ended = walk else { return }
    walk = nil
    history = ended.historyBefore
    history.leave(ended.before)
    isGuided = true
    settle()
  }

  /// Goes to a position of the lesson, and to its place.
  package mutating func go(to position: LessonWalk.Position) {
    guard walk != nil else { return }
    let isOtherPlace = walk?.place(at: position) != walk.flatMap { $0.place(at: $0.position) }
    let isFirst = walk?.homeLine.isEmpty == true
    walk?.position = position
    walk?.isWandering = false
    isGuided = true
    context.message = nil
    settle()
    if isOtherPlace || isFirst, let place = walk?.place(at: position) {
      go(to: place.words)
    } else if let home = walk?.home {
      restore(home)
    }
    history = History()
    settleLesson()
  }

  /// What is seen now is what the lesson shows.
  mutating func settleLesson() {
    settle()
    let (here, line) = (place, placeLine)
    walk?.home = here
    walk?.homeLine = line
    walk?.isWandering = false
  }

  // MARK: Walking

  /// The next page of the text, pause, answer or step.
  mutating func lessonOn() {
    guard let walk, following == nil else { return }
    if walk.isWandering { return lessonReturn() }
    if walk.position.page + 1 < LessonStrip(of: self)?.pages ?? 1 {
      self.walk?.position.page += 1
      return
    }
    guard let next = walk.next(after: walk.position) else { return say(Self.theEnd(walk)) }
    self.walk?.trail.append((walk.position, walk.home))
    go(to: next)
  }

  private static func theEnd(_ walk: LessonWalk) -> Bilingual {
    let right = walk.tries.values.count { $0.first?.isRight == true }
    let all = walk.lesson.questions
    let score =
      all == 0
      ? Bilingual("", "")
      : Bilingual(
        "; \(right) of \(all) right at once", "；\(all)题中\(right)题一次答对")
    return Bilingual(
      "the lesson ends here\(score.english); Esc leaves it", "课程到此结束\(score.chinese)；Esc 退出课程")
  }

  /// A wanderer goes one view back; else the step before, exactly as it was.
  mutating func lessonBack() {
    guard let walk else { return }
    if walk.isWandering {
      if history.canGoBack { goBack() } else { restore(walk.home) }
      isGuided = true
      settle()
      if placeLine == walk.homeLine { self.walk?.isWandering = false }
      return
    }
    if walk.position.page > 0 {
      self.walk?.position.page -= 1
      return
    }
    guard let last = self.walk?.trail.popLast() else {
      return say(Bilingual("this is the first step", "已是第一步"))
    }
    self.walk?.position = last.position
    settle()
    restore(last.place)
    history = History()
    isGuided = true
    settleLesson()
  }

  /// Back from wandering to what the lesson shows.
  package mutating func lessonReturn() {
    guard let walk else { return }
    restore(walk.home)
    history = History()
    isGuided = true
    settle()
    self.walk?.isWandering = false
  }

  /// Goes to a step out of turn; back leads to where one was.
  mutating func goToStep(_ step: Int) {
    guard let walk, walk.lesson.steps.indices.contains(step) else { return }
    self.walk?.trail.append((walk.position, walk.home))
    go(to: LessonWalk.Position(step: step))
  }

  /// Whether what is seen after an event is still what the lesson shows. A new size or other looks
  /// change how a place is seen, not the place.
  mutating func noteLesson(_ event: Event, _ command: String?) {
    guard walk != nil || following != nil, context.overlay == nil else { return }
    let isAppearance = command.map { Self.appearanceCommands.contains($0) } ?? false
    let isMoved =
      switch event {
      case .key: !isAppearance
      case .mouse, .paste, .tick, .closed: true
      default: false
      }
    guard following == nil else { return noteFollowing(isMoved: isMoved) }
    if isMoved, let walk {
      let isAway = placeLine != walk.homeLine
      self.walk?.isWandering = isAway
    } else if walk?.isWandering == false {
      settleLesson()
    }
  }

  private static let appearanceCommands: Set<String> = [
    "app.language", "app.looks", "app.theme", "app.glyphs", "app.present", "app.mouse",
    "app.redraw",
    "app.suspend",
  ]

  // MARK: Panes

  /// Where keys of a lesson work: nowhere without one.
  var lessonPanes: [PaneID] {
    guard following == nil else { return lecturePanes }
    guard let walk else { return [] }
    if walk.isWandering { return [.wandering, .lesson] }
    return walk.isAsking ? [.question, .step, .lesson] : [.step, .lesson]
  }

  /// Seconds since the lesson began; nil without a clock.
  var lessonSeconds: Int? {
    guard let now = clock?(), let began = walk?.began else { return nil }
    return max(0, now - began)
  }
}

extension PaneID {
  static let lesson = PaneID("lesson")
  static let step = PaneID("lesson", "step")
  static let question = PaneID("lesson", "question")
  static let wandering = PaneID("lesson", "wandering")

  /// What the lists of keys call them.
  static let lessonPanes: [(id: PaneID, title: Bilingual)] = [
    (.lesson, Bilingual("Lesson", "课程")),
    (.step, Bilingual("Lesson: at a step", "课程：在某一步")),
    (.question, Bilingual("Lesson: at a question", "课程：提问时")),
    (.wandering, Bilingual("Lesson: wandering", "课程：自由浏览时")),
  ]
}
