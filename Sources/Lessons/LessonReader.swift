internal import ClusterAtlas
internal import Markdown

/// Reads a lesson. Nothing is refused: what is not understood is left out and told.
///
///     let (lesson, problems) = LessonReader.read(text, id: "gini")
package struct LessonReader {
  /// Bytes of a file, and steps of a lesson, that are read.
  package static let longest = 262_144
  package static let mostSteps = 200

  private var lesson: Lesson
  private var problems: [LessonProblem] = []
  private var mark = LessonMark()
  /// What is told once: text before the first step, steps beyond the last that is read.
  private var isBeforeFirst = true
  private var hasTooMany = false

  /// The lesson of a file's bytes, and what is wrong with it, line by line. O(bytes).
  package static func read(
    _ bytes: some Sequence<UInt8>, id: String
  ) -> (lesson: Lesson, problems: [LessonProblem]) {
    let head = Array(bytes.prefix(longest + 1))
    var text = String(decoding: head.prefix(longest), as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    if text.contains("\r\n") {
      text = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" }
        .joined(separator: "\n")
    }
    var result = read(text, id: id)
    if head.count > longest {
      result.problems.append(
        LessonProblem(
          1, "longer than \(longest) bytes: the rest is not read", "超过\(longest)字节：其余不读"))
    }
    return result
  }

  package static func read(
    _ text: String, id: String
  ) -> (lesson: Lesson, problems: [LessonProblem]) {
    var reader = LessonReader(lesson: Lesson(id: id))
    var head = FrontMatter(text)
    head.fill(&reader.lesson)
    reader.problems = head.problems
    for block in Markdown.placed(in: head.body) { reader.take(block) }
    reader.finish()
    return (reader.lesson, reader.problems.sorted { $0.line < $1.line })
  }

  private init(lesson: Lesson) { self.lesson = lesson }

  private mutating func tell(_ line: Int, _ english: String, _ chinese: String) {
    problems.append(LessonProblem(line, english, chinese))
  }

  // MARK: Blocks

  private mutating func take(_ placed: PlacedBlock) {
    if case .heading(let level, let inlines) = placed.block {
      return begin(level, inlines.map(\.plain).joined().bothLanguages, placed.line)
    }
    guard !lesson.steps.isEmpty else {
      if isBeforeFirst { tell(placed.line, "text before the first step", "第一步之前的文字") }
      isBeforeFirst = false
      return
    }
    switch placed.block {
    case .rule: pause()
    case .code(let text): go(text, placed.line)
    case .paragraph(let inlines): paragraph(inlines, placed.line)
    case .list(let items, _): list(items, placed)
    default: add(placed.block)
    }
  }

  /// A heading begins a step; one of the first level before all steps is the title.
  private mutating func begin(_ level: Int, _ title: Bilingual, _ line: Int) {
    mark = LessonMark()
    if level == 1, lesson.steps.isEmpty, lesson.title.isEmpty {
      lesson.title = title
      return
    }
    guard lesson.steps.count < Self.mostSteps else {
      if !hasTooMany {
        tell(line, "more than \(Self.mostSteps) steps", "超过\(Self.mostSteps)步")
      }
      hasTooMany = true
      return
    }
    lesson.steps.append(LessonStep(title: title, line: line))
  }

  /// Works on the step that is read.
  private mutating func step(_ change: (inout LessonStep) -> Void) {
    guard let last = lesson.steps.indices.last else { return }
    change(&lesson.steps[last])
  }

  private mutating func part(_ change: (inout LessonPart) -> Void) {
    step { step in
      guard let last = step.parts.indices.last else { return }
      change(&step.parts[last])
    }
  }

  private mutating func pause() {
    mark = LessonMark()
    step { $0.parts.append(LessonPart()) }
  }

  /// A block of code is the place where the program goes.
  private mutating func go(_ text: String, _ line: Int) {
    let lines = text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard let words = lines.first else { return }
    if lines.count > 1 {
      tell(line + 2, "a place is one line of words", "位置只占一行")
    }
    var isSecond = false
    part { part in
      isSecond = part.place != nil
      if !isSecond { part.place = LessonPlace(words, line: line) }
    }
    if isSecond {
      tell(line, "a second place: put a pause (---) between them", "第二个位置：其间应有停顿（---）")
    }
  }

  private mutating func paragraph(_ inlines: [Inline], _ line: Int) {
    guard let (mark, rest) = LessonMark.begin(inlines) else {
      self.mark = LessonMark(kind: .text, language: .english)
      return add(.paragraph(inlines))
    }
    self.mark = mark
    if mark.kind == .answer { return answer(rest, line) }
    if !rest.isEmpty { add(.paragraph(rest)) }
  }

  /// A block belongs to the paragraph before it: a list, a table, a quotation.
  private mutating func add(_ block: Block) {
    let block = block.withoutHanSpaces
    let mark = mark
    switch mark.kind {
    case .text, .answer: part { $0.text.add(block, in: mark.language) }
    case .note: step { $0.notes.add(block, in: mark.language) }
    case .hint: step { $0.quiz?.hint.add(block, in: mark.language) }
    case .why: step { $0.quiz?.why.add(block, in: mark.language) }
    }
    if [.hint, .why].contains(mark.kind), lesson.steps.last?.quiz == nil {
      problems.append(
        LessonProblem(
          lesson.steps.last?.line ?? 1, "\(mark.kind.rawValue): before any question",
          "\(mark.kind.rawValue)：之前没有问题"))
    }
  }

  // MARK: Questions

  private mutating func list(_ items: [[Block]], _ placed: PlacedBlock) {
    let texts = items.map { item -> [Inline] in
      guard case .paragraph(let inlines) = item.first else { return [] }
      return inlines
    }
    let choices = zip(texts, placed.items).compactMap { QuizChoice($0, line: $1) }
    guard !choices.isEmpty, mark.kind == .text || mark.kind == .answer else {
      return add(placed.block)
    }
    if choices.count < items.count {
      tell(placed.line, "every answer begins with [ ] or [x]", "每个答案以 [ ] 或 [x] 开头")
    }
    ask(Quiz(.choices(choices), line: placed.line))
  }

  private mutating func answer(_ inlines: [Inline], _ line: Int) {
    switch QuizAnswer.form(inlines, line: line) {
    case .success(let form): ask(Quiz(form, line: line))
    case .failure(let problem): problems.append(problem)
    }
  }

  private mutating func ask(_ quiz: Quiz) {
    guard lesson.steps.last?.quiz == nil else {
      return tell(quiz.line, "a second question: begin another step", "第二个问题：请另起一步")
    }
    step { $0.quiz = quiz }
  }

  // MARK: The end

  private mutating func finish() {
    if lesson.steps.isEmpty {
      tell(1, "no step: a step begins with a heading, ## What one sees", "没有步骤：步骤以标题开头")
    }
    for language in lesson.languages {
      let title = language == .english ? lesson.title.english : lesson.title.chinese
      if title.isEmpty {
        let key = language == .english ? "title" : "title-zh"
        tell(1, "\(key) is missing in the head", "文件头缺少 \(key)")
      }
    }
    // Pauses at the end say nothing.
    for index in lesson.steps.indices {
      while lesson.steps[index].parts.count > 1, let last = lesson.steps[index].parts.last,
        last == LessonPart()
      {
        lesson.steps[index].parts.removeLast()
      }
    }
  }
}
