internal import ClusterAtlas
internal import Drawing
internal import Lessons

extension Session {
  /// The steps of the lesson that is walked, else the lessons there are.
  mutating func openLessons() {
    guard let walk, following == nil else { return openShipped() }
    var items = walk.lesson.steps.enumerated().map { number, step in
      stepItem(number, step, walk)
    }
    items.append(
      PickerItem(word("End the lesson", "结束课程"), mark: "Esc") { $0.end() })
    items.append(
      PickerItem(word("Another lesson", "其他课程"), mark: "0") { $0.openShipped() })
    context.overlay = .picker(
      Picker(title: walk.lesson.title[language], prompt: word("step:", "步骤："), items: items))
  }

  private func stepItem(_ number: Int, _ step: LessonStep, _ walk: LessonWalk) -> PickerItem {
    let last = walk.tries[number]?.last?.isRight
    let note = last.map { $0 ? "✓" : "✗" } ?? (step.quiz == nil ? "" : "?")
    return PickerItem(
      step.title[language], note: note, mark: "\(number + 1)",
      aliases: step.title[language.other], isOn: number == walk.position.step
    ) { $0.goToStep(number) }
  }

  package mutating func openShipped() {
    let items = ShippedLessons.all.map { lesson in
      PickerItem(
        lesson.title[language], note: Self.about(lesson)[language],
        mark: lesson.number.map(String.init) ?? "",
        aliases: lesson.title[language.other] + " " + lesson.id
      ) { $0.begin(lesson) }
    }
    guard !items.isEmpty else {
      return say(
        Bilingual(
          "no lessons are shipped; jiqun tour FILE opens one", "无内置课程；jiqun tour FILE 打开课程文件"))
    }
    context.overlay = .picker(
      Picker(title: word("Lessons", "课程"), prompt: word("lesson:", "课程："), items: items))
  }

  static func about(_ lesson: Lesson) -> Bilingual {
    let count = lesson.steps.count
    return Bilingual(
      "\(count.counted("step")), \(lesson.minutes) min, \(lesson.level.name.english)",
      "\(count)步，\(lesson.minutes)分钟，\(lesson.level.name.chinese)")
  }
}
