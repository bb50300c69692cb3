package import ClusterAtlas
internal import Drawing
package import Lessons
internal import Markdown
internal import Reports

/// Examines a lesson on a package: every place is reachable, every link leads somewhere, every answer
/// computes, both languages are there, all fits 80x24.
package struct LessonCheck {
  private let lesson: Lesson
  private let atlas: Atlas
  private let reader: FormulaReader
  private var problems: [LessonProblem]

  /// What is wrong with a lesson as it was read, in the order of the file.
  package static func problems(
    of lesson: Lesson, read: [LessonProblem], in atlas: Atlas
  ) -> [LessonProblem] {
    var check = LessonCheck(
      lesson: lesson, atlas: atlas, reader: LessonFormulas.reader(atlas), problems: read)
    check.checkHead()
    for step in lesson.steps { check.check(step) }
    check.checkSize()
    return check.problems.sorted { ($0.line, $0.reason.english) < ($1.line, $1.reason.english) }
  }

  private mutating func tell(_ line: Int, _ english: String, _ chinese: String) {
    problems.append(LessonProblem(line, english, chinese))
  }

  private mutating func checkHead() {
    guard let first = lesson.steps.first else { return }
    if lesson.minutes == 0 { tell(1, "minutes are missing in the head", "文件头缺少 minutes") }
    if first.parts[0].place == nil {
      tell(first.line, "the first step names no place", "第一步没有位置")
    }
  }

  // MARK: A step

  private mutating func check(_ step: LessonStep) {
    checkTitle(step.title, step.line, "the heading", "标题")
    for part in step.parts {
      if let place = part.place { check(place) }
      check(part.text, step.line, "the text", "正文")
    }
    if step.parts.allSatisfy(\.text.isEmpty) { tell(step.line, "a step without words", "此步没有文字") }
    check(step.notes, step.line, "the note", "备注")
    if let quiz = step.quiz { check(quiz) }
  }

  private mutating func checkTitle(
    _ title: Bilingual, _ line: Int, _ english: String, _ chinese: String
  ) {
    for language in lesson.languages {
      let text = language == .english ? title.english : title.chinese
      if text.isEmpty { tellMissing(language, line, english, chinese) }
    }
  }

  private mutating func tellMissing(
    _ language: Language, _ line: Int, _ english: String, _ chinese: String
  ) {
    let name = language == .english ? Bilingual("English", "英文") : Bilingual("Chinese", "中文")
    tell(line, "\(english) is missing in \(name.english)", "\(chinese)缺少\(name.chinese)")
  }

  /// A text that is there in one language is there in all.
  private mutating func check(
    _ text: LessonText, _ line: Int, _ english: String, _ chinese: String
  ) {
    guard !text.isEmpty else { return }
    for language in lesson.languages where !text.has(language) {
      tellMissing(language, line, english, chinese)
    }
    for address in Markdown.addresses(in: text.english + text.chinese) {
      let isOutside = address.hasPrefix("http://") || address.hasPrefix("https://")
      if !isOutside, TopicPage.target(address, in: atlas) == nil {
        tell(line, "the link “\(address)” leads nowhere", "链接“\(address)”无效")
      }
    }
  }

  private static let size = Size(width: 80, height: 24)

  private mutating func check(_ place: LessonPlace) {
    var session = Session(atlas: atlas, size: Self.size)
    session.go(to: place.words)
    guard let message = session.context.message else { return }
    var other = Session(atlas: atlas, size: Self.size, language: .chinese)
    other.go(to: place.words)
    tell(place.line, message, other.context.message ?? message)
  }

  // MARK: Questions

  private mutating func check(_ quiz: Quiz) {
    check(quiz.hint, quiz.line, "the hint", "提示")
    check(quiz.why, quiz.line, "the reason (why:)", "理由（why:）")
    switch quiz.form {
    case .choices(let choices): check(choices, quiz)
    case .number(.computed(let formula), _): needNumber(formula)
    case .number: break
    case .name(let names):
      if names.isEmpty { tell(quiz.line, "answer: of what?", "answer：缺少答案") }
    }
  }

  private mutating func check(_ choices: [QuizChoice], _ quiz: Quiz) {
    for choice in choices {
      checkTitle(choice.text, choice.line, "the answer", "答案")
      if let condition = choice.condition { check(condition, choice) }
    }
    if choices.count < 2 {
      tell(quiz.line, "one answer alone is no choice", "只有一个答案，无从选择")
    }
    if quiz.rightChoices(reader).isEmpty {
      tell(quiz.line, "no answer is right: mark one with [x]", "没有正确答案：用 [x] 标出")
    }
  }

  private mutating func check(_ condition: QuizFormula, _ choice: QuizChoice) {
    do throws(FormulaError) {
      guard case .truth(let isTrue) = try reader.value(of: condition) else {
        return tell(
          condition.line, "“\(condition.text)” is a number, not true or false",
          "“\(condition.text)”是数，不是真假")
      }
      if isTrue != choice.isMarked {
        tell(
          condition.line,
          "“\(condition.text)” is \(isTrue), the answer is marked \(choice.isMarked ? "right" : "wrong")",
          "“\(condition.text)”为\(isTrue ? "真" : "假")，答案却标为\(choice.isMarked ? "正确" : "错误")")
      }
    } catch {
      tell(condition.line, error.reason.english, error.reason.chinese)
    }
  }

  private mutating func needNumber(_ formula: QuizFormula) {
    do throws(FormulaError) {
      guard case .truth = try reader.value(of: formula) else { return }
      tell(
        formula.line, "“\(formula.text)” is true or false, not a number",
        "“\(formula.text)”是真假，不是数")
    } catch {
      tell(formula.line, error.reason.english, error.reason.chinese)
    }
  }

  // MARK: Size

  /// All words of a stop are seen at once at 80x24.
  private mutating func checkSize() {
    guard !lesson.steps.isEmpty else { return }
    for language in lesson.languages {
      var session = Session(atlas: atlas, size: Self.size, language: language)
      session.begin(lesson)
      for position in session.walk?.positions ?? [] {
        session.walk?.position = position
        guard let strip = LessonStrip(of: session), strip.pages > 1 else { continue }
        let (lines, room) = (strip.lines.count, strip.layout.text.height)
        let step = lesson.steps[position.step]
        tell(
          step.line,
          "\(lines.counted("line")) of \(language == .english ? "English" : "Chinese") where 80x24 has room for \(room)",
          "\(language == .english ? "英文" : "中文")占\(lines)行，80x24 只能容纳\(room)行")
      }
    }
  }
}
