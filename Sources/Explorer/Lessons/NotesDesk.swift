package import ClusterAtlas
package import Drawing
package import Lessons
internal import Markdown
package import Reports

/// The lecturer's second terminal: notes, what comes next, the clock, steps done against time gone.
package struct NotesDesk: Sendable {
  /// The time of day and the seconds of any clock.
  package struct Time: Sendable {
    package var seconds: Int
    /// As it is shown: `10:42:07`.
    package var text: String

    package init(seconds: Int, text: String) {
      self.seconds = seconds
      self.text = text
    }
  }

  private let walk: LessonWalk
  private let positions: [LessonWalk.Position]
  private let reader: FormulaReader
  private let abilities: Abilities
  private var index = 0
  private var began: Int?
  /// First line of the notes that is seen, where they are longer than the screen.
  private var top = 0
  package var size: Size
  package var language: Language
  package var appearance: Appearance
  /// What the lecture's file says of itself, in place of the hints.
  package var message: String?

  package init(
    _ lesson: Lesson, step: Int, in atlas: Atlas, size: Size, language: Language,
    appearance: Appearance,
    abilities: Abilities = Abilities()
  ) {
    let session = Session(atlas: atlas, size: size)
    walk = LessonWalk(lesson, at: session.place, history: History(), began: nil)
    positions = lesson.steps.isEmpty ? [] : walk.positions
    reader = LessonFormulas.reader(atlas)
    self.abilities = abilities
    self.size = size
    self.language = abilities.chinese ? language : .english
    self.appearance = appearance
    go(to: LessonWalk.Position(step: step))
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  // MARK: Events

  /// Handles an event; false where the desk is left.
  package mutating func handle(_ event: Event, at time: Time) -> Bool {
    if began == nil { began = time.seconds }
    switch event {
    case .key(let key): return handle(key, time)
    case .resize(let size): self.size = size
    case .closed: return false
    default: break
    }
    return true
  }

  private mutating func handle(_ key: Key, _ time: Time) -> Bool {
    message = nil
    switch key {
    case Key(" "), Key(.pageDown), Key(.right): move(1)
    case Key(.backspace), Key(.pageUp), Key(.left): move(-1)
    case Key("j"), Key(.down): top += 1
    case Key("k"), Key(.up): top = max(0, top - 1)
    case Key("r"): began = time.seconds
    case Key("L"): language = language == .english && abilities.chinese ? .chinese : .english
    case Key("q"), .control("c"), Key(.escape): return false
    default: break
    }
    return true
  }

  private mutating func move(_ by: Int) {
    index = min(max(0, index + by), max(0, positions.count - 1))
    top = 0
  }

  /// Goes where the lecture is.
  package mutating func go(to position: LessonWalk.Position) {
    let wanted = positions.firstIndex {
      $0.step == position.step && $0.part == position.part && $0.isAnswered == position.isAnswered
    }
    guard let found = wanted ?? positions.firstIndex(where: { $0.step == position.step }),
      found != index
    else { return }
    index = found
    top = 0
  }

  /// The lesson's name, to know its lines in a lecture's file.
  package var lessonID: String { walk.lesson.id }

  // MARK: Painting

  package func frame(at time: Time) -> Frame {
    var canvas = Canvas(size: size)
    guard size.width >= 30, size.height >= 8, positions.indices.contains(index) else {
      return Frame(canvas: canvas)
    }
    let head = paintHead(&canvas, time)
    let foot = paintFoot(&canvas, time)
    paintNotes(&canvas, head, foot - 1)
    paintHints(&canvas)
    return Frame(canvas: canvas)
  }

  private var position: LessonWalk.Position { positions[index] }
  private var step: LessonStep { walk.lesson.steps[position.step] }

  /// The bar, the step; the last row of its title.
  private func paintHead(_ canvas: inout Canvas, _ time: Time) -> Int {
    let bar = Rect(x: 0, y: 0, width: size.width, height: 1)
    canvas.fill(bar, Style(.text, on: .bar))
    var x = canvas.write(
      abilities.chinese ? " 集群 " : " jiqun ", x: 0, y: 0, Style(.accent, on: .bar))
    x = canvas.write(word("notes", "备注") + "   ", x: x, y: 0, Style(.strong, on: .bar))
    let room = max(0, size.width - x - time.text.utf8.count - 3)
    canvas.write(
      TextWidth.truncated(walk.lesson.title[language], to: room), x: x, y: 0,
      Style(.dim, on: .bar))
    canvas.write(
      time.text, x: size.width - time.text.utf8.count - 1, y: 0, Style(.strong, on: .bar).bold())
    let place = whereOneIs
    let right = size.width - TextWidth.columns(place) - 1
    canvas.write(place, x: right, y: 2, .dim)
    let number = "\(position.step + 1)  "
    let x0 = canvas.write(number, x: 1, y: 2, Style.strong.bold())
    let lines = lines(of: step.title[language], width: right - x0 - 2, most: isShort ? 1 : 3)
    for (row, line) in lines.enumerated() {
      canvas.write(line, x: x0, y: 2 + row, Style.strong.bold())
    }
    return 2 + max(1, lines.count)
  }

  private var isShort: Bool { size.height < 16 }

  /// A text in at most so many lines, the last one cut where it is longer.
  private func lines(of text: String, width: Int, most: Int) -> [String] {
    let width = max(1, width)
    let lines = LineBreaking.wrap(text, width: width)
    guard lines.count > most else { return lines }
    let rest = lines.dropFirst(most - 1).joined(separator: " ")
    return lines.prefix(most - 1) + [TextWidth.truncated(rest, to: width)]
  }

  private var whereOneIs: String {
    let (number, count) = (position.step + 1, walk.lesson.steps.count)
    let parts = step.parts.count
    let part =
      position.isAnswered
      ? word(", answer shown", "，已示答案")
      : parts > 1
        ? word(", part \(position.part + 1) of \(parts)", "，第 \(position.part + 1)/\(parts) 段") : ""
    return word("step \(number) of \(count)", "第 \(number)/\(count)步") + part
  }

  /// The notes; of a step without any the words that the class sees.
  private func paintNotes(_ canvas: inout Canvas, _ first: Int, _ last: Int) {
    var builder = DocumentBuilder(width: size.width - 2, language: language)
    let layout = MarkdownLayout { _ in nil }
    if step.notes.isEmpty {
      builder.paragraph(word("(no note; the class reads:)", "（无备注；学生所见：）"), .dim)
      layout.write(step.parts[position.part].text[language], to: &builder)
    } else {
      layout.write(step.notes[language], to: &builder)
    }
    let lines = builder.lines
    let room = max(0, last - first - 1)
    let top = min(top, max(0, lines.count - room))
    for (row, line) in lines.dropFirst(top).prefix(room).enumerated() {
      var x = 1
      for span in line.spans {
        x = canvas.write(span.text, x: x, y: first + 1 + row, span.style)
      }
    }
    guard lines.count > top + room else { return }
    let more = word(" … j: more ", " ……j：下文 ")
    canvas.write(more, x: size.width - TextWidth.columns(more) - 2, y: last + 1, .accent)
  }

  /// What comes next, the two bars, the answer; the row above them.
  private func paintFoot(_ canvas: inout Canvas, _ time: Time) -> Int {
    let answer = step.quiz.map {
      lines(
        of: LessonAnswer.text($0, reader, language), width: room,
        most: isShort ? 1 : min(4, size.height / 4 - 1))
    }
    let next = nextLines
    let gap = isShort ? 0 : 1
    let rows = next.count + gap + 2 + (answer.map { $0.count + gap } ?? 0)
    let top = size.height - 2 - max(rows, isShort ? 3 : 7)
    for x in 1..<size.width - 1 { canvas.put("─", x: x, y: top, .faint) }
    write(next, word("next", "下一步"), top + 1, &canvas)
    var y = top + 1 + next.count + gap
    paintBars(&canvas, y, time)
    y += 2 + gap
    if let answer {
      write(answer.map { ($0, Style(.positive)) }, word("answer", "答案"), y, &canvas)
    }
    return top
  }

  private func paintBars(_ canvas: inout Canvas, _ y: Int, _ time: Time) {
    paintBar(
      &canvas, y, word("steps", "步骤"), index + 1, positions.count, .accent,
      "\(position.step + 1)/\(walk.lesson.steps.count)")
    let minutes = max(0, time.seconds - (began ?? time.seconds)) / 60
    paintBar(
      &canvas, y + 1, word("time", "时间"), minutes, max(1, walk.lesson.minutes), .alert,
      word("\(minutes) of \(walk.lesson.minutes) min", "\(minutes)/\(walk.lesson.minutes)分钟"))
  }

  private static let indent = 10
  private var room: Int { max(1, size.width - Self.indent - 1) }

  private func label(_ canvas: inout Canvas, _ y: Int, _ text: String) {
    canvas.write(text, x: 1, y: y, .dim)
  }

  /// Lines behind a label.
  private func write(
    _ lines: [(text: String, style: Style)], _ name: String, _ y: Int, _ canvas: inout Canvas
  ) {
    let most = size.height - 1 - y
    guard most > 0 else { return }
    label(&canvas, y, name)
    for (row, line) in lines.prefix(most).enumerated() {
      canvas.write(line.text, x: Self.indent, y: y + row, line.style)
    }
  }

  /// The title of what comes next, and the line of its place where that is another one.
  private var nextLines: [(text: String, style: Style)] {
    guard positions.indices.contains(index + 1) else { return [(word("the end", "结束"), .dim)] }
    let next = positions[index + 1]
    let other = walk.lesson.steps[next.step]
    let title =
      next.step != position.step
      ? other.title[language]
      : next.isAnswered
        ? word("the answer", "答案") : other.parts[next.part].text[language].first?.plain ?? ""
    let most = isShort ? 1 : 2
    var written = lines(of: title, width: room, most: most).map { ($0, Style.strong.bold()) }
    if size.height >= 22, let place = walk.place(at: next), place != walk.place(at: position) {
      written += lines(of: place.words, width: room, most: most).map { ($0, Style.dim) }
    }
    return written
  }

  private func paintBar(
    _ canvas: inout Canvas, _ y: Int, _ name: String, _ part: Int, _ whole: Int, _ role: Role,
    _ text: String
  ) {
    label(&canvas, y, name)
    let width = max(0, size.width - Self.indent - 17)
    let done = whole > 0 ? min(width, width * min(part, whole) / whole) : 0
    for x in 0..<width {
      canvas.put(x < done ? "█" : "░", x: Self.indent + x, y: y, Style(x < done ? role : .faint))
    }
    canvas.write(text, x: Self.indent + width + 2, y: y, part > whole ? .alert : .text)
  }

  /// What has no room in the last line begins in lines above it.
  private func paint(_ message: String, _ canvas: inout Canvas) {
    let lines = lines(of: message, width: size.width - 2, most: max(1, size.height / 3))
    for (row, line) in lines.enumerated() {
      let y = size.height - lines.count + row
      canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1), Style(.text, on: .bar))
      canvas.write(line, x: 1, y: y, Style(.alert, on: .bar))
    }
  }

  private func paintHints(_ canvas: inout Canvas) {
    let y = size.height - 1
    canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1), Style(.text, on: .bar))
    if let message { return paint(message, &canvas) }
    let hints = [
      ("Space", word("on", "继续")), ("Backspace", word("back", "返回")),
      ("r", word("restart clock", "重新计时")), ("L", word("中文", "English")), ("q", word("quit", "退出")),
    ]
    var x = 1
    for (key, title) in hints where abilities.chinese || key != "L" {
      guard x + key.utf8.count + TextWidth.columns(title) + 1 < size.width else { break }
      x = canvas.write(key, x: x, y: y, Style(.accent, on: .bar).bold())
      x = canvas.write(" " + title, x: x, y: y, Style(.dim, on: .bar)) + 2
    }
  }
}
