import ClusterAtlas
import Markdown
import Testing

@testable import Lessons

@Suite("A lesson is a Markdown file")
struct LessonReaderTests {
  private static let head = "---\ntitle: A\ntitle-zh: 甲\nminutes: 10\n---\n"

  private func read(_ body: String) -> (lesson: Lesson, problems: [LessonProblem]) {
    LessonReader.read(Self.head + body, id: "a")
  }

  @Test func `the head has title, minutes, level, number and languages`() {
    let text = """
      ---
      title: How to read
      title-zh: 怎样读
      number: 3
      minutes: 40
      level: advanced
      languages: zh
      ---
      ## 一 | 一
      """
    let (lesson, problems) = LessonReader.read(text, id: "x")
    #expect(problems == [])
    #expect(lesson.title == Bilingual("How to read", "怎样读"))
    #expect(lesson.number == 3 && lesson.minutes == 40 && lesson.level == .advanced)
    #expect(lesson.languages == [.chinese])
  }

  @Test func `headings are steps in both languages, with their lines`() {
    let (lesson, problems) = read("\n## One | 一\n\nText.\n\n### Two | 二\n\nMore.\n")
    #expect(problems == [])
    #expect(lesson.steps.map(\.title) == [Bilingual("One", "一"), Bilingual("Two", "二")])
    #expect(lesson.steps.map(\.line) == [7, 11])
  }

  @Test func `a block of code is the place, a rule a pause`() {
    let (lesson, _) = read(
      "## A | 甲\n\n```\ntrends gdp at 2004\n```\n\nFirst.\n\n---\n\n    topics x\n\nSecond.\n")
    let parts = lesson.steps[0].parts
    #expect(parts.map(\.place?.words) == ["trends gdp at 2004", "topics x"])
    #expect(parts.map { $0.text.english.map(\.plain) } == [["First."], ["Second."]])
  }

  @Test func `marks tell the language, notes are apart, lists follow their paragraph`() {
    let (lesson, problems) = read(
      """
      ## A | 甲

      English.

      zh: 中文。

      - 一
      - 二

      note: For me.

      note zh: 给我。

      Again: not a mark.
      """)
    #expect(problems == [])
    let step = lesson.steps[0]
    #expect(step.parts[0].text.english.map(\.plain) == ["English.", "Again: not a mark."])
    #expect(step.parts[0].text.chinese.map(\.plain) == ["中文。", "一 二"])
    #expect(step.notes.english.map(\.plain) == ["For me."])
    #expect(step.notes.chinese.map(\.plain) == ["给我。"])
  }

  @Test func `Chinese that is broken into lines has no spaces in it`() {
    let (lesson, _) = read("## A | 甲\n\nzh: 第一行\n第二行，GDP\n增长\n")
    #expect(lesson.steps[0].parts[0].text.chinese.map(\.plain) == ["第一行第二行，GDP 增长"])
  }

  @Test func `a task list is a question with choices`() throws {
    let (lesson, problems) = read(
      """
      ## A | 甲

      Which?

      - [ ] one | 一
      - [x] two | 二 `gdp[2020] > 1`

      hint: Look.

      why: Because.

      why zh: 因为。
      """)
    #expect(problems == [])
    let quiz = try #require(lesson.steps[0].quiz)
    guard case .choices(let choices) = quiz.form else {
      Issue.record("no choices")
      return
    }
    #expect(choices.map(\.text) == [Bilingual("one", "一"), Bilingual("two", "二")])
    #expect(choices.map(\.isMarked) == [false, true])
    #expect(choices[1].condition?.text == "gdp[2020] > 1")
    #expect(choices.map(\.line) == [10, 11])
    #expect(quiz.hint.english.map(\.plain) == ["Look."])
    #expect(quiz.why.chinese.map(\.plain) == ["因为。"])
  }

  @Test(arguments: [
    (
      "answer: 0.4337 ± 0.0005",
      Quiz.Form.number(.written(0.4337, digits: "0.4337"), tolerance: 0.0005)
    ),
    ("answer: −1,200", .number(.written(-1200, digits: "−1,200"), tolerance: 0)),
    (
      "answer: `gdp[2020]` ± 1",
      .number(.computed(QuizFormula("gdp[2020]", line: 8)), tolerance: 1)
    ),
    ("answer: Changsha | 长沙", .name(["Changsha", "长沙"])),
  ])
  func `an answer is a number, an expression or a name`(_ line: String, _ form: Quiz.Form) {
    let (lesson, problems) = read("## A | 甲\n\n\(line)\n")
    #expect(problems == [])
    #expect(lesson.steps[0].quiz?.form == form)
  }

  @Test(arguments: [
    ("no head", 1), ("---\ntitle: A\n", 1), ("---\ntitle: A\nfoo: 1\n---\n## B", 3),
    ("---\ntitle: A\ntitle-zh: B\nminutes: many\n---\n## B", 4),
    ("---\ntitle: A\ntitle-zh: B\n---\nText.\n\n## B", 5),
    ("---\ntitle: A\ntitle-zh: B\n---\n## B\n\n```\na\n```\n\n```\nb\n```\n", 11),
    ("---\ntitle: A\ntitle-zh: B\n---\n## B\n\nhint: none\n", 5),
    ("---\ntitle: A\ntitle-zh: B\n---\n## B\n\nanswer:\n", 7),
    ("---\ntitle: A\ntitle-zh: B\n---\n## B\n\nanswer: 1 ± x\n", 7),
    ("---\ntitle: A\n---\n## B", 1), ("---\ntitle: A\ntitle-zh: B\n---\n", 1),
  ])
  func `what is wrong is told with its line`(_ text: String, _ line: Int) throws {
    let problems = LessonReader.read(text, id: "x").problems
    #expect(problems.contains { $0.line == line }, "\(problems)")
    #expect(problems.allSatisfy { !$0.reason.english.isEmpty && !$0.reason.chinese.isEmpty })
  }

  @Test func `line ends of Windows and a mark of byte order are read`() {
    let text = "\u{FEFF}---\r\ntitle: A\r\ntitle-zh: B\r\n---\r\n## C | D\r\n\r\nText.\r\n"
    let (lesson, problems) = LessonReader.read(Array(text.utf8), id: "x")
    #expect(problems == [])
    #expect(lesson.steps.map(\.title) == [Bilingual("C", "D")])
  }

  @Test func `what tour new writes reads without a problem and has what it speaks of`() {
    let (lesson, problems) = LessonReader.read(LessonTemplate.text, id: "new")
    #expect(problems == [])
    #expect(lesson.steps.count == 3 && lesson.questions == 2)
    #expect(lesson.steps[0].parts.count == 2)
  }

  // MARK: Answers

  private let reader = FormulaReader { text throws(FormulaError) in
    switch text {
    case "yes": return .truth(true)
    case "no": return .truth(false)
    case "half": return .number(0.5)
    default: throw FormulaError(Bilingual("?", "？"))
    }
  }

  @Test func `what is computed goes before the mark, a mark before what cannot be computed`() throws
  {
    let (lesson, _) = read("## A | 甲\n\n- [x] a `no`\n- [ ] b `yes`\n- [x] c `nothing`\n- [ ] d\n")
    #expect(try #require(lesson.steps[0].quiz).rightChoices(reader) == [1, 2])
  }

  @Test(arguments: [(0.5, true), (0.51, true), (0.49, true), (0.511, false), (0.489, false)])
  func `a number is right within the tolerance`(_ answer: Double, _ isRight: Bool) throws {
    let (lesson, _) = read("## A | 甲\n\nanswer: `half` ± 0.01\n")
    #expect(try #require(lesson.steps[0].quiz).isRight(answer, reader) == isRight)
  }

  // MARK: Anything

  /// Pieces of lessons in any order, and any bytes: nothing crashes, lines are within the file, what is
  /// read keeps to its bounds.
  @Test(arguments: 0..<8)
  func `any file is read`(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let pieces = [
      "---\n", "title: x\n", "## A | B\n\n", "```\n", "- [x] y\n", "- [ ] `z`\n", "answer: ", "± ",
      "\n", "note zh: ", "why: ", "zh: ", "> ", "    code\n", "| a | b |\n|---|---|\n", "\u{0}",
      "\u{1B}[2J", "\u{202E}", "中", "`", "*", "[", "](", "1e999", "-", "#", ">>>>>>>>", "1. ",
      "\r\n",
      "<!--", "-->", "\u{FFFD}", "𝟘",
    ]
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if Int.random(in: 0..<8, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array(pieces.randomElement(using: &random)!.utf8)
        }
      }
      let (lesson, problems) = LessonReader.read(bytes, id: "x")
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
      #expect(problems.allSatisfy { (1...lines + 1).contains($0.line) })
      #expect(lesson.steps.allSatisfy { !$0.parts.isEmpty })
      #expect(lesson.steps.count <= LessonReader.mostSteps)
    }
  }

  @Test func `depth and length have bounds`() {
    for text in [
      String(repeating: ">", count: 200_000), String(repeating: "- ", count: 100_000),
      String(repeating: "*a _b ", count: 30_000), String(repeating: "[", count: 200_000),
      String(repeating: "## x\n\n", count: 40_000),
    ] {
      let (lesson, problems) = LessonReader.read(Array((Self.head + text).utf8), id: "x")
      #expect(lesson.steps.count <= LessonReader.mostSteps)
      #expect(problems.count < 1000)
    }
  }
}

/// A generator that gives the same numbers every time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
