internal import ClusterAtlas
internal import Drawing
internal import Lessons
internal import Markdown

extension Session {
  /// What computes the expressions of lessons.
  var formulas: FormulaReader { LessonFormulas.reader(atlas) }

  /// Asks for the answer to the question of this step.
  mutating func openQuestion() {
    guard let walk, let quiz = walk.quiz else { return }
    let title = walk.step.title[language]
    switch quiz.form {
    case .choices(let choices):
      let items = choices.enumerated().map { number, choice in
        PickerItem(choice.text[language], mark: "\(number + 1)") { session in
          session.answer(choice: number)
        }
      }
      context.overlay = .picker(
        Picker(title: title, prompt: word("your answer:", "你的答案："), items: items + hintItems(quiz)))
    case .number, .name:
      let hints = hintItems(quiz)
      let answer = word("answer", "回答")
      context.overlay = .picker(
        Picker(
          title: title, prompt: word("your answer:", "你的答案："),
          completions: { text in
            text.isEmpty
              ? hints : [PickerItem(text, mark: answer) { $0.answer(text: text) }] + hints
          },
          take: { session, text in session.answer(text: text) }))
    }
  }

  private func hintItems(_ quiz: Quiz) -> [PickerItem] {
    guard !quiz.hint.isEmpty else { return [] }
    let hint = quiz.hint[language].map(\.plain).joined(separator: " ")
    return [
      PickerItem(word("a hint", "提示"), mark: "?") { session in
        session.context.overlay = nil
        session.context.message = hint
      }
    ]
  }

  mutating func answer(choice: Int) {
    guard let walk, let quiz = walk.quiz, case .choices(let choices) = quiz.form,
      choices.indices.contains(choice)
    else { return }
    let isRight = quiz.rightChoices(formulas).contains(choice)
    take(
      LessonWalk.Try(choice: choice, text: choices[choice].text[language], isRight: isRight), quiz)
  }

  mutating func answer(text: String) {
    context.overlay = nil
    guard let walk, let quiz = walk.quiz, !text.isEmpty else { return }
    switch quiz.form {
    case .choices: break
    case .number:
      guard let number = TypedNumber.value(text) else {
        return say(
          Bilingual("“\(text)” is not a number", "“\(text)”不是数字"))
      }
      take(
        LessonWalk.Try(choice: nil, text: text, isRight: quiz.isRight(number, formulas)), quiz)
    case .name(let names):
      let isRight = LessonNames(atlas: atlas, names: names).have(text)
      take(LessonWalk.Try(choice: nil, text: text, isRight: isRight), quiz)
    }
  }

  private mutating func take(_ answer: LessonWalk.Try, _ quiz: Quiz) {
    guard let walk else { return }
    let step = walk.position.step
    self.walk?.tries[step, default: []].append(answer)
    context.effects.append(
      .answered(
        QuizRecord(
          lesson: walk.lesson.id, step: step + 1, heading: walk.step.title.english,
          answer: answer.text, isRight: answer.isRight,
          attempt: self.walk?.triesHere.count ?? 1)))
    if answer.isRight {
      self.walk?.trail.append((walk.position, walk.home))
      self.walk?.position.isAnswered = true
      self.walk?.position.page = 0
      isGuided = true
      if following == nil { settleLesson() } else { settleFollowing() }
      say(Bilingual("right", "正确"))
    } else {
      say(
        quiz.hint.isEmpty
          ? Bilingual("not so; try again, or Space shows it", "不对；再试，或按空格看答案")
          : Bilingual(
            "not so; " + Self.plain(quiz.hint, .english),
            "不对；" + Self.plain(quiz.hint, .chinese)))
    }
  }

  private static func plain(_ text: LessonText, _ language: Language) -> String {
    text[language].map(\.plain).joined(separator: " ")
  }
}

/// The names that are right, and what else the package calls the same: the other language, pinyin,
/// initials.
struct LessonNames {
  let atlas: Atlas
  let names: [String]

  func have(_ text: String) -> Bool {
    let typed = TextMatch.fold(text)
    guard !typed.isEmpty else { return false }
    return all.contains { TextMatch.fold($0) == typed }
  }

  private var all: [String] {
    let folded = Set(names.map(TextMatch.fold))
    var found = names
    func add(_ name: Bilingual, _ pinyin: String, _ initials: String) {
      guard
        folded.contains(TextMatch.fold(name.english))
          || folded.contains(TextMatch.fold(name.chinese))
      else { return }
      found += [name.english, name.chinese, pinyin, initials].filter { !$0.isEmpty }
    }
    for item in atlas.provinces { add(item.name, item.pinyin, item.initials) }
    for item in atlas.cities { add(item.name, item.pinyin, item.initials) }
    for item in atlas.clusters { add(item.short, item.pinyin, item.initials) }
    for item in atlas.enterprises { add(item.name, item.pinyin, item.initials) }
    return found
  }
}
