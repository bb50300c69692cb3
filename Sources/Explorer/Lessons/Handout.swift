package import ClusterAtlas
package import Drawing
package import Lessons
internal import Markdown
internal import Reports

/// A lesson on paper: each step with its picture, the questions at the end, the answers on a page of
/// their own. The same lesson on the same data gives the same bytes.
package struct Handout {
  let lesson: Lesson
  let language: Language
  private let reader: FormulaReader
  private let pictures: [Canvas?]
  private let theme: Theme

  package init(_ lesson: Lesson, in atlas: Atlas, language: Language, theme: Theme = .light) {
    self.lesson = lesson
    self.language = language
    self.theme = theme
    reader = LessonFormulas.reader(atlas)
    let player = LessonPlayer(
      lesson, in: atlas, language: language, size: Size(width: 80, height: 24),
      appearance: Appearance(theme: theme))
    pictures = lesson.steps.indices.map { player.picture(of: $0) }
  }

  func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// Steps with a question, with their numbers from 0.
  private var questions: [(number: Int, step: LessonStep, quiz: Quiz)] {
    lesson.steps.enumerated().compactMap { number, step in
      step.quiz.map { (number, step, $0) }
    }
  }

  /// The sentence that asks: the last block above the answers.
  private func question(_ step: LessonStep) -> Block? { step.parts.last?.text[language].last }

  private var about: String {
    let level = lesson.level.name[language]
    return word(
      "\(lesson.steps.count.counted("step")), \(lesson.minutes.counted("minute")), \(level)",
      "\(lesson.steps.count)步，\(lesson.minutes)分钟，\(level)")
  }

  private func svg(_ number: Int) -> String? {
    pictures[number].map {
      SVG.encode($0, theme: theme, title: lesson.steps[number].title[language])
    }
  }

  // MARK: Markdown

  package var markdown: String {
    var text = "# \(Self.line(lesson.title[language]))\n\n*\(about)*\n"
    for (number, step) in lesson.steps.enumerated() {
      let title = Self.line(step.title[language])
      text += "\n## \(number + 1) \(title)\n"
      if let svg = svg(number) {
        text += "\n![\(title)](data:image/svg+xml;base64,\(Base64.encode(svg)))\n"
      }
      for part in step.parts { text += BlockMarkdown.text(part.text[language]) }
    }
    guard !questions.isEmpty else { return text }
    text += "\n## \(word("Questions", "问题"))\n"
    for (number, step, quiz) in questions {
      text += "\n**\(number + 1) \(Self.line(step.title[language]))**\n"
      if let question = question(step) { text += BlockMarkdown.text([question]) }
      text += "\n" + blanks(quiz).map { "- \(Self.line($0))\n" }.joined()
    }
    text += "\n---\n\n## \(word("Answers", "答案"))\n"
    for (number, _, quiz) in questions {
      text += "\n**\(number + 1)** \(Self.line(answer(quiz)))\n"
      text += BlockMarkdown.text(quiz.why[language])
    }
    return text
  }

  private func answer(_ quiz: Quiz) -> String { LessonAnswer.text(quiz, reader, language) }

  /// What is to be filled in.
  private func blanks(_ quiz: Quiz) -> [String] {
    guard case .choices(let choices) = quiz.form else { return ["____________"] }
    return choices.map { "[ ] " + $0.text[language] }
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  // MARK: HTML

  package var html: String {
    let title = SVGWriter.escaped(lesson.title[language])
    var text = """
      <!doctype html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>
      body{font:16px/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em;color:#24292f}
      svg{width:100%;height:auto;border:1px solid #c4cbd3;border-radius:6px}
      section{break-inside:avoid}.page{break-before:page}.dim{color:#57606a}
      ul.blank{list-style:none;padding-left:1em}
      table{border-collapse:collapse}td,th{padding:.1em .6em;text-align:left}
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p class="dim">\(SVGWriter.escaped(about))</p>

      """
    for (number, step) in lesson.steps.enumerated() {
      text += "<section>\n<h2>\(number + 1) \(SVGWriter.escaped(step.title[language]))</h2>\n"
      text += svg(number) ?? ""
      for part in step.parts { text += BlockHTML.text(part.text[language]) }
      text += "</section>\n"
    }
    return text + questionsHTML + "</body>\n</html>\n"
  }

  private var questionsHTML: String {
    guard !questions.isEmpty else { return "" }
    var text = "<section class=\"page\">\n<h2>\(word("Questions", "问题"))</h2>\n"
    for (number, step, quiz) in questions {
      text += "<p><b>\(number + 1) \(SVGWriter.escaped(step.title[language]))</b></p>\n"
      if let question = question(step) { text += BlockHTML.text([question]) }
      let items = blanks(quiz).map { "<li>\(SVGWriter.escaped($0))</li>\n" }.joined()
      text += "<ul class=\"blank\">\n\(items)</ul>\n"
    }
    text += "</section>\n<section class=\"page\">\n<h2>\(word("Answers", "答案"))</h2>\n"
    for (number, _, quiz) in questions {
      text += "<p><b>\(number + 1)</b> \(SVGWriter.escaped(answer(quiz)))</p>\n"
      text += BlockHTML.text(quiz.why[language])
    }
    return text + "</section>\n"
  }

  // MARK: Text

  package var text: String {
    var text = lesson.title[language] + "\n" + about + "\n"
    for (number, step) in lesson.steps.enumerated() {
      text += "\n\(number + 1)  \(step.title[language])\n\n"
      if let picture = pictures[number] { text += PlainText.encode(picture) + "\n" }
      for part in step.parts { text += lines(part.text[language]) }
    }
    guard !questions.isEmpty else { return text }
    text += "\n\(word("Questions", "问题"))\n"
    for (number, step, quiz) in questions {
      text += "\n\(number + 1)  \(step.title[language])\n"
      if let question = question(step) { text += lines([question]) }
      text += blanks(quiz).map { "   \($0)\n" }.joined()
    }
    text += "\n\u{0C}\n\(word("Answers", "答案"))\n\n"
    for (number, _, quiz) in questions {
      text += "\(number + 1)  \(answer(quiz))\n" + lines(quiz.why[language])
    }
    return text
  }

  private func lines(_ blocks: [Block]) -> String {
    var builder = DocumentBuilder(width: 78, language: language)
    MarkdownLayout { _ in nil }.write(blocks, to: &builder)
    return builder.lines.map { $0.text + "\n" }.joined() + (blocks.isEmpty ? "" : "\n")
  }
}

/// RFC 4648, in one line.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    result.reserveCapacity(bytes.count * 4 / 3 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      var bits = piece.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= 8 * UInt32(3 - piece.count)
      for place in 0..<4 {
        result.append(
          place <= piece.count ? letters[Int(bits >> UInt32(18 - 6 * place) & 63)] : 0x3D)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
