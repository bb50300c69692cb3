internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Lessons
internal import Markdown
internal import Reports

/// Where a lesson's words lie, and the room that is left for the screen they speak of.
struct LessonLayout: Hashable {
  /// What the screen may take, its bars counted.
  var screen: Size
  /// All rows of the lesson between the screen and the bottom bar.
  var strip: Rect
  var isBeside = false
  /// The line above the words: the step, progress, time.
  var hasTitle = true
  /// The words of the step.
  var text: Rect

  /// Text beside the screen is so wide.
  private static let besideColumns = 46
  /// From here on the screen is wide enough beside the text.
  private static let besideFrom = 126

  static func textWidth(_ window: Size, isPresenting: Bool) -> Int {
    if isPresenting { return max(8, min(RoomText.columns, window.width - 2)) }
    return max(8, window.width >= besideFrom ? besideColumns - 2 : min(100, window.width - 2))
  }

  /// Lays `count` lines of words out in a window.
  init(_ window: Size, lines count: Int, isPresenting: Bool) {
    let width = Self.textWidth(window, isPresenting: isPresenting)
    if window.width >= Self.besideFrom, !isPresenting {
      strip = Rect(
        x: window.width - Self.besideColumns, y: 1, width: Self.besideColumns,
        height: window.height - 2)
      screen = Size(width: window.width - Self.besideColumns - 1, height: window.height)
      isBeside = true
      text = Rect(x: strip.x + 1, y: strip.y + 2, width: width, height: strip.height - 2)
      return
    }
    hasTitle = !isPresenting
    let head = 1
    let most = max(2, min(window.height * 45 / 100, window.height - ClustersLayout.least.height))
    let rows = min(head + count, most)
    let top = window.height - 1 - rows
    strip = Rect(x: 0, y: top, width: window.width, height: rows)
    text = Rect(x: 1, y: top + head, width: width, height: rows - head)
    // The screen's own bottom bar lies below the first row of the strip.
    screen = Size(width: window.width, height: top + 1)
  }
}

/// The words of a lesson as they are seen now.
struct LessonStrip {
  let layout: LessonLayout
  let lines: [DocumentLine]
  let walk: LessonWalk

  /// The walk of a session, which must have one.
  init?(of session: Session) {
    guard let walk = session.walk else { return nil }
    self.walk = walk
    let width = LessonLayout.textWidth(session.window, isPresenting: session.isPresenting)
    lines = LessonWords(session: session, walk: walk, width: width).lines
    layout = LessonLayout(
      session.window, lines: lines.count, isPresenting: session.isPresenting)
  }

  /// Pages of the text, 1 or more.
  var pages: Int { max(1, (lines.count + capacity - 1) / capacity) }

  /// Lines of a page; the last one tells that there is more.
  private var capacity: Int {
    lines.count <= layout.text.height ? max(1, layout.text.height) : max(1, layout.text.height - 1)
  }

  /// The lines that are seen.
  var seen: ArraySlice<DocumentLine> {
    let page = min(walk.position.page, pages - 1)
    return lines.dropFirst(page * capacity).prefix(capacity)
  }

  var hasMore: Bool { walk.position.page + 1 < pages }
}

/// The text of the part, the question and what was answered, in lines.
struct LessonWords {
  let session: Session
  let walk: LessonWalk
  let width: Int

  private var language: Language { session.language }

  var lines: [DocumentLine] {
    var builder = DocumentBuilder(width: width, language: language)
    let layout = MarkdownLayout { TopicPage.target($0, in: session.atlas) }
    layout.write(walk.part.text[language], to: &builder)
    if let quiz = walk.quiz {
      builder.blank()
      write(quiz, &builder)
      if walk.position.isAnswered, !quiz.why.isEmpty {
        layout.write(quiz.why[language], to: &builder)
      }
    }
    return builder.lines
  }

  private func write(_ quiz: Quiz, _ builder: inout DocumentBuilder) {
    switch quiz.form {
    case .choices(let choices): write(choices, quiz, &builder)
    case .number, .name: writeTyped(quiz, &builder)
    }
  }

  private func write(
    _ choices: [QuizChoice], _ quiz: Quiz, _ builder: inout DocumentBuilder
  ) {
    let right = walk.position.isAnswered ? quiz.rightChoices(session.formulas) : []
    let chosen = Set(walk.triesHere.compactMap(\.choice))
    let spans = choices.enumerated().map { number, choice -> Span in
      let text = choice.text[language]
      if right.contains(number) { return Span("✓ " + text, Style(.positive).bold()) }
      if chosen.contains(number) { return Span("✗ " + text, Style(.negative)) }
      return Span("○ " + text, walk.position.isAnswered ? .dim : .text)
    }
    let columns = spans.reduce(0) { $0 + $1.columns + 4 }
    if columns <= width {
      builder.flow(spans, label: "  ", gap: 4)
    } else {
      for span in spans { builder.running([span], lead: [Span("  ")], indent: 4) }
    }
  }

  private func writeTyped(_ quiz: Quiz, _ builder: inout DocumentBuilder) {
    var spans: [Span] = walk.triesHere.map { answer in
      answer.isRight
        ? Span("✓ " + answer.text, Style(.positive).bold())
        : Span("✗ " + answer.text, Style(.negative))
    }
    if walk.position.isAnswered {
      if walk.triesHere.last?.isRight != true {
        spans.append(Span("✓ " + rightAnswer(quiz), Style(.positive).bold()))
      }
    } else {
      spans.append(Span("? ……", .accent))
    }
    builder.flow(spans, label: "  ", gap: 4)
  }

  /// The right answer in words.
  private func rightAnswer(_ quiz: Quiz) -> String {
    LessonAnswer.text(quiz, session.formulas, language)
  }
}

/// The right answer of a question, in words.
enum LessonAnswer {
  static func text(_ quiz: Quiz, _ reader: FormulaReader, _ language: Language) -> String {
    switch quiz.form {
    case .choices(let choices):
      let words = quiz.rightChoices(reader).map { choices[$0].text[language] }
      return words.joined(separator: language == .chinese ? "；" : "; ")
    case .name(let names): return names.joined(separator: " / ")
    case .number(let number, let tolerance):
      let range = tolerance > 0 ? " ± " + digits(tolerance) : ""
      if case .written(_, let text) = number { return text + range }
      return quiz.rightNumber(reader).map { digits($0, tolerance) + range } ?? "-"
    }
  }

  private static func digits(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// As many decimals as the tolerance has sense for: one more than it has.
  private static func digits(_ value: Double, _ tolerance: Double) -> String {
    var decimals = 0
    var unit = 1.0
    while decimals < 6, tolerance > 0, unit > tolerance / 2 {
      decimals += 1
      unit /= 10
    }
    let scaled = (value * (1 / unit)).rounded() * unit
    guard tolerance > 0, value.magnitude < 1e12 else { return digits(value) }
    return NumberText.text(scaled, decimals: decimals)
  }
}
