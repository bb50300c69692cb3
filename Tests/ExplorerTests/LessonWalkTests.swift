import ClusterAtlas
import Drawing
import Lessons
import Reports
import Testing

@testable import Explorer

@Suite("Walking a lesson")
struct LessonWalkTests {
  private static let text = """
    ---
    title: A lesson
    title-zh: 一课
    minutes: 40
    ---

    ## The list | 列表

    ```
    clusters select shenzhen-ict
    ```

    One sees a list. [The mechanism](topic:mechanism-derivation).

    zh: 这里是列表。

    ---

    After a pause.

    zh: 停顿之后。

    ## The line | 曲线

    ```
    trends spatial-gini at 2016 chart
    ```

    Did it fall?

    zh: 下降了吗？

    - [ ] it fell | 下降
    - [x] it rose | 上升

    hint: Look right.

    hint zh: 看右边。

    why: Read both years.

    why zh: 读两年。

    ## The number | 数字

    Which? A name, then.

    zh: 哪个？

    answer: Changsha | 长沙
    """

  static func lesson() -> Lesson { LessonReader.read(text, id: "a").lesson }

  private func begun(size: String = "80x24", language: Language = .english) throws -> Session {
    var session = Session(
      atlas: try Atlas.builtIn(), size: try #require(Size(text: size)), language: language)
    session.begin(Self.lesson())
    return session
  }

  private func play(_ keys: String, _ session: inout Session) throws {
    for event in try KeyScript.events(keys) { _ = session.handle(event) }
  }

  private func text(_ session: Session) -> String { PlainText.encode(session.frame.canvas) }

  @Test func spaceGoesThroughPartsAnswersAndSteps() throws {
    var session = try begun()
    #expect(session.shown == "clusters" && text(session).contains("One sees a list."))
    try play("space", &session)
    #expect(text(session).contains("After a pause.") && session.walk?.position.step == 0)
    try play("space", &session)
    #expect(session.shown == "trends" && session.placeLine.contains("at 2016"))
    #expect(text(session).contains("○ it rose"))
    try play("space", &session)
    #expect(text(session).contains("✓ it rose") && text(session).contains("Read both years."))
    try play("space space", &session)
    #expect(text(session).contains("✓ Changsha / 长沙") && session.shown == "trends")
    try play("space", &session)
    #expect(session.message?.contains("the lesson ends here") == true)
  }

  /// Back n times after n times on is the same picture, wherever one wandered in between.
  @Test(arguments: ["80x24", "60x20", "140x40", "40x15"], Language.allCases)
  func backIsExact(_ size: String, _ language: Language) throws {
    var session = try begun(size: size, language: language)
    var pictures: [String] = []
    for wander in ["", "j j", "3 j", "L L", "tab j enter"] {
      pictures.append(text(session))
      try play(wander, &session)
      if session.walk?.isWandering == true { try play("enter", &session) }
      session.message = nil
      #expect(text(session) == pictures.last, "\(wander)")
      try play("space", &session)
    }
    for picture in pictures.reversed() {
      try play("backspace", &session)
      #expect(text(session) == picture)
    }
  }

  @Test func otherKeysWanderAndEnterReturns() throws {
    var session = try begun()
    try play("space space", &session)
    let place = session.placeLine
    try play("1 j j", &session)
    #expect(session.walk?.isWandering == true)
    #expect(text(session).contains("step 2 of 3, Enter returns"))
    try play("enter", &session)
    #expect(session.placeLine == place && session.walk?.isWandering == false)
    try play("left", &session)
    #expect(session.walk?.isWandering == true)
    try play("space", &session)
    #expect(session.placeLine == place, "Space returns too, before it goes on")
  }

  @Test func aWandererGoesBackViewByView() throws {
    var session = try begun()
    let place = session.placeLine
    try play("2 3 4", &session)
    try play("backspace", &session)
    #expect(session.shown == "trends")
    try play("backspace backspace", &session)
    #expect(session.placeLine == place && session.walk?.isWandering == false)
    #expect(session.walk?.position == LessonWalk.Position())
  }

  @Test func aNewSizeAndOtherLooksAreNoWandering() throws {
    var session = try begun()
    try play("size=120x40 L T esc P P size=50x20", &session)
    #expect(session.walk?.isWandering == false)
    #expect(session.frame.canvas.size == Size(width: 50, height: 20))
  }

  @Test func afterwardsBackLeadsToBeforeTheLesson() throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    try play("2 4", &session)
    let before = session.placeLine
    session.begin(Self.lesson())
    try play("space space esc", &session)
    #expect(session.walk == nil)
    try play("backspace", &session)
    #expect(session.placeLine == before)
    try play("backspace", &session)
    #expect(session.shown == "diamond")
  }

  // MARK: Questions

  @Test func answersAreJudgedAndTold() throws {
    var session = try begun()
    try play("space space enter enter", &session)
    #expect(session.message == "not so; Look right.")
    #expect(text(session).contains("✗ it fell"))
    var effects: [Effect] = []
    for event in try KeyScript.events("enter down enter") { effects += session.handle(event) }
    #expect(session.message == "right" && text(session).contains("✓ it rose"))
    let record = QuizRecord(
      lesson: "a", step: 2, heading: "The line", answer: "it rose", isRight: true, attempt: 2)
    #expect(effects == [.answered(record)])
  }

  @Test(arguments: ["changsha", "长沙", "Chang Sha", "cs"])
  func aNameIsRightInAnyOfItsForms(_ name: String) throws {
    var session = try begun()
    try play("space*4", &session)
    #expect(session.walk?.isAsking == true)
    try play("enter \"\(name)\" enter", &session)
    #expect(session.message == "right")
  }

  @Test func anotherNameIsNot() throws {
    var session = try begun()
    try play("space*4 enter \"zhuzhou\" enter", &session)
    #expect(session.walk?.isAsking == true && session.walk?.triesHere.count == 1)
  }

  /// What is right is computed from the data; a mark that says otherwise is found.
  @Test(arguments: [
    ("spatial-gini[2018] > spatial-gini[2016]", "spatial-gini[2018] < spatial-gini[2016]", true),
    ("spatial-gini[2018] < spatial-gini[2016]", "spatial-gini[2018] > spatial-gini[2016]", false),
  ])
  func answersThatAreComputedGoBeforeTheirMarks(
    _ rose: String, _ fell: String, _ isRose: Bool
  ) throws {
    func computed(_ line: Substring) -> String {
      if line.hasPrefix("- [x]") { return String(line) + " `" + rose + "`" }
      if line.hasPrefix("- [ ]") { return String(line) + " `" + fell + "`" }
      return String(line)
    }
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(computed).joined(separator: "\n")
    let (lesson, read) = LessonReader.read(text, id: "a")
    let atlas = try Atlas.builtIn()
    let quiz = try #require(lesson.steps[1].quiz)
    #expect(quiz.rightChoices(LessonFormulas.reader(atlas)) == [isRose ? 1 : 0])
    let problems = LessonCheck.problems(of: lesson, read: read, in: atlas)
    #expect(problems.isEmpty == isRose)
  }

  @Test(arguments: [
    ("answer: `spatial-gini[2016]` ± 0.00005", "0.4337", true),
    ("answer: `spatial-gini[2016]` ± 0.00005", "0.4339", false),
    ("answer: 1,200", "1200", true),
  ])
  func numbersAreJudged(_ line: String, _ typed: String, _ isRight: Bool) throws {
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("answer:") ? Substring(line) : $0 }.joined(separator: "\n")
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    session.begin(LessonReader.read(text, id: "a").lesson)
    try play("space*4 enter \"\(typed)\" enter", &session)
    #expect(session.walk?.triesHere.last?.isRight == isRight)
  }

  // MARK: Strips and rooms

  @Test(arguments: ["40x10", "40x15", "60x20", "80x24", "120x36", "200x60"], Language.allCases)
  func theScreenAndTheWordsShareTheWindow(_ size: String, _ language: Language) throws {
    var session = try begun(size: size, language: language)
    for keys in ["", "P", "P"] {
      try play(keys, &session)
      let strip = try #require(LessonStrip(of: session))
      let window = Rect(session.window)
      #expect(strip.layout.strip.intersection(window) == strip.layout.strip)
      #expect(strip.layout.screen.width <= window.width)
      let screen = Rect(
        x: 0, y: 0, width: strip.layout.screen.width, height: strip.layout.screen.height - 1)
      #expect(screen.intersection(strip.layout.strip).isEmpty)
      #expect(session.frame.canvas.size == session.window)
    }
  }

  @Test(arguments: ["40x15", "60x20", "80x24"])
  func aRoomSeesOneThingAndShortLines(_ size: String) throws {
    var session = try begun(size: size)
    try play("space space P", &session)
    let rows = text(session).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[0].contains("The line") && rows[0].contains("2/3"))
    #expect(!rows[0].contains("Clusters"))
    #expect(!text(session).contains("Backspace"))
    let strip = try #require(LessonStrip(of: session))
    #expect(strip.layout.text.width <= 50)
    #expect(text(session).contains("Did it fall?"))
    try play("P", &session)
    #expect(text(session).contains("Backspace"))
  }

  @Test func wordsThatDoNotFitComeInPages() throws {
    let long = (1...60).map { "Sentence number \($0)." }.joined(separator: " ")
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "After a pause." ? long : String($0) }.joined(separator: "\n")
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    session.begin(LessonReader.read(text, id: "a").lesson)
    try play("space", &session)
    var seen = ""
    for _ in 0..<10 where session.walk?.position.part == 1 && session.walk?.position.step == 0 {
      seen += self.text(session)
      try play("space", &session)
    }
    #expect(seen.contains("Sentence number 1.") && seen.contains("60."))
    #expect(session.shown == "trends")
  }

  // MARK: Examining

  @Test func aSoundLessonHasNoProblems() throws {
    let (lesson, read) = LessonReader.read(Self.text, id: "a")
    #expect(LessonCheck.problems(of: lesson, read: read, in: try Atlas.builtIn()) == [])
  }

  @Test(arguments: [
    ("spatial-gini at", "spatial-ginny at", 22), ("topic:mechanism-derivation", "topic:none", 7),
    ("zh: 停顿之后。", "", 7), ("The line | 曲线", "The line", 21), ("[x] it rose", "[ ] it rose", 31),
    ("why zh: 读两年。", "", 31), ("[ ] it fell | 下降", "[ ] it fell | 下降 `gdp(`", 31),
    ("minutes: 40", "", 1), ("After a pause.", String(repeating: "word ", count: 300), 7),
    ("```\nclusters select shenzhen-ict\n```", "", 7),
  ])
  func eachKindOfProblemIsFound(_ old: String, _ new: String, _ line: Int) throws {
    let range = try #require(Self.text.ranges(of: old).first)
    var text = Self.text
    text.replaceSubrange(range, with: new)
    let (lesson, read) = LessonReader.read(text, id: "a")
    let problems = LessonCheck.problems(of: lesson, read: read, in: try Atlas.builtIn())
    #expect(problems.contains { abs($0.line - line) <= 3 }, "\(problems)")
  }

  // MARK: Printing

  @Test(arguments: Language.allCases)
  func handoutsAreTheSameTwice(_ language: Language) throws {
    let atlas = try Atlas.builtIn()
    let first = Handout(Self.lesson(), in: atlas, language: language)
    let second = Handout(Self.lesson(), in: atlas, language: language)
    #expect(first.html == second.html && first.markdown == second.markdown)
    #expect(first.text == second.text)
    #expect(first.html.contains("<svg") && !first.html.contains("http://localhost"))
    #expect(first.html.ranges(of: "<svg").count == 3)
    #expect(first.markdown.contains("data:image/svg+xml;base64,PHN2Zy"))
    let (questions, answers) = language == .english ? ("Questions", "Answers") : ("问题", "答案")
    let body = first.text
    let end = try #require(body.ranges(of: questions).last)
    #expect(body[end.upperBound...].contains(answers))
  }

  @Test func castsHaveAMarkerAStep() throws {
    let cast = LessonCast.text(
      Self.lesson(), in: try Atlas.builtIn(), language: .english,
      size: Size(width: 80, height: 24), theme: .dark)
    let lines = cast.split(separator: "\n")
    #expect(lines[0].hasPrefix("{\"version\": 2, \"width\": 80"))
    #expect(lines.count { $0.contains(", \"m\", ") } == 3)
    #expect(!cast.contains("\u{1B}"))
  }

  // MARK: Words

  @Test func thePlainExplorerSaysTheWords() throws {
    var explorer = PlainExplorer(session: try begun(), outbox: NoOutbox())
    #expect(
      explorer.greeting.contains("1 of 3. The list") && explorer.greeting.contains("One sees"))
    #expect(explorer.answer("space").text.contains("After a pause."))
    let question = explorer.answer("space").text
    #expect(question.contains("Did it fall?") && question.contains("it rose"))
    #expect(explorer.answer("topics").text.contains("Enter returns"))
    #expect(explorer.answer("enter").text.contains("Did it fall?"))
  }

  // MARK: Notes

  @Test func theDeskTellsNotesNextAndAnswer() throws {
    let lesson = LessonReader.read(
      Self.text + "\n\nnote: Ask first.\n\nnote zh: 先问。\n", id: "a"
    ).lesson
    var desk = NotesDesk(
      lesson, step: 0, in: try Atlas.builtIn(), size: Size(width: 80, height: 24),
      language: .english, appearance: Appearance())
    let start = NotesDesk.Time(seconds: 0, text: "10:42:07")
    _ = desk.handle(.key(Key(" ")), at: start)
    let text = PlainText.encode(
      desk.frame(at: NotesDesk.Time(seconds: 1080, text: "11:00:07")).canvas)
    #expect(text.contains("11:00:07") && text.contains("18 of 40 min"))
    #expect(text.contains("The line") && text.contains("trends spatial-gini at 2016 chart"))
    for _ in 0..<3 { _ = desk.handle(.key(Key(" ")), at: start) }
    let last = PlainText.encode(desk.frame(at: start).canvas)
    #expect(last.contains("Ask first.") && last.contains("Changsha"))
    let goesOn = desk.handle(.key(Key("q")), at: start)
    #expect(!goesOn)
  }

  /// Titles, what comes next and the answer stand on the desk whole, the notes as far as one scrolls.
  @Test(arguments: ["50x20", "80x24", "120x40"], Language.allCases)
  func theDeskCutsNothing(_ size: String, _ language: Language) throws {
    let atlas = try Atlas.builtIn()
    let time = NotesDesk.Time(seconds: 0, text: "10:42:07")
    func letters(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    for lesson in ShippedLessons.all {
      for step in lesson.steps.indices {
        let desk = NotesDesk(
          lesson, step: step, in: atlas, size: try #require(Size(text: size)), language: language,
          appearance: Appearance())
        let rows = PlainText.encode(desk.frame(at: time).canvas).split(separator: "\n")
        // The bar has the name of the lesson, which was chosen.
        let text = rows.dropFirst().joined(separator: "\n")
        let title = letters(lesson.steps[step].title[language])
        if let quiz = lesson.steps[step].quiz {
          let answer = letters(LessonAnswer.text(quiz, LessonFormulas.reader(atlas), language))
          #expect(letters(text).contains(answer), "\(lesson.id) \(step)")
        }
        let words = title.prefix(6)
        #expect(letters(text).contains(words), "\(lesson.id) \(step)")
      }
    }
  }

  /// The title of a step that has no room is whole in the list of the steps.
  @Test(arguments: ["50x20", "80x24"], Language.allCases)
  func aTitleOfAStepIsCutWithAWay(_ size: String, _ language: Language) throws {
    for lesson in ShippedLessons.all {
      var session = try session("", size: size, language: language).session
      session.begin(lesson)
      session.refresh()
      for (number, step) in lesson.steps.enumerated() {
        session.goToStep(number)
        session.refresh()
        var painter = FramePainter(session: session)
        let text = PlainText.encode(painter.paint().canvas)
        let title = step.title[language]
        guard !text.contains(title) else { continue }
        let cut = try #require(
          painter.surface.cuts.first { $0.whole == title }, "\(lesson.id) \(title)")
        guard case .command(let name) = cut.way else {
          Issue.record("no way to read \(title)")
          continue
        }
        var other = session
        other.run(try #require(CommandTable.command(name)))
        guard case .picker(let picker)? = other.context.overlay else { continue }
        #expect(picker.items.contains { $0.title == title })
      }
    }
  }
}
