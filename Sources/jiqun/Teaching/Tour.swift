internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import Glibc
internal import Lessons
internal import Reports
internal import Tabular

/// `jiqun tour`: lessons, walked, examined and printed.
struct Tour: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: "Lessons: steps that put the explorer in a state and say a few sentences.",
    discussion: """
      A lesson is a Markdown file (docs/lessons.md) or one that is shipped. Space goes on, Backspace \
      back; any other key wanders freely, Enter returns.
      """,
    subcommands: [
      TourWalk.self, TourCheck.self, TourPrint.self, TourNew.self, TourList.self,
    ],
    defaultSubcommand: TourWalk.self)
}

/// `jiqun tour [NAME|FILE]`.
struct TourWalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk", abstract: "Walks a lesson; without a name lists those there are.")

  @Argument(help: "Name or number of a shipped lesson, or a file.", completion: .file())
  var lesson: String?
  @Option(help: "Step to begin at, from 1.") var step: Int?
  @Flag(help: "The lecturer's second terminal: notes, what comes next, clock, steps against time.")
  var notes = false
  @Option(
    help: "With --notes: the file that jiqun lecture writes, to be where the lecture is.",
    completion: .file())
  var follow: String?
  @Flag(help: "Lines of words instead of a screen: for screen readers and TERM=dumb.")
  var plain = false
  @OptionGroup(title: "Looks") var appearance: AppearanceOptions
  @OptionGroup(title: "Script") var script: Explore.ScriptOptions
  @OptionGroup(title: "Public terminals") var kiosk: KioskOptions
  @OptionGroup var options: PrintOptions

  func run() throws {
    let kiosk = try kiosk.chosen()
    kiosk?.begin()
    let isScript = script.keys != nil || script.print != nil
    let preferences = options.preferences.chosen(
      isScript: isScript || kiosk?.off.contains(.config) == true, keepsLocale: !isScript)
    let atlas = try options.package.atlas()
    let lesson = try lesson.map { name throws(Failure) in try LessonFile(name).walked() }
    if let step, let lesson, !lesson.steps.indices.contains(step - 1) {
      throw Failure(
        "--step \(step): the lesson has \(lesson.steps.count.counted("step"))", status: 2)
    }
    guard follow == nil || notes else { throw Failure("--follow belongs to --notes", status: 2) }
    if notes {
      guard let lesson else { throw Failure("--notes: of which lesson?", status: 2) }
      let desk = LecturerDesk(
        lesson: lesson, step: (step ?? 1) - 1, atlas: atlas, preferences: preferences,
        follow: follow, kiosk: kiosk)
      return try desk.run(isScript ? script : nil)
    }
    var exploring = Exploring(
      atlas: atlas, preferences: preferences, appearance: try appearance.chosen())
    exploring.kiosk = kiosk
    exploring.packageFolder = options.package.data
    exploring.lesson = Exploring.LessonStart(lesson: lesson, step: (step ?? 1) - 1)
    if isScript {
      preferences.complain()
      try script.play(exploring)
    } else if plain {
      try exploring.readLines()
    } else {
      try exploring.onTerminal()
    }
  }
}

/// `jiqun tour check`.
struct TourCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Examines lessons: places, links, answers, languages, size.",
    discussion: """
      Every place is reachable, every link leads somewhere, every answer computes, both languages \
      are there, and all words fit a terminal of 80x24. The status is 0 or, with a line FILE:LINE for \
      each problem, 1.
      """)

  @Argument(
    help: "Files or names of shipped lessons; all shipped ones without.", completion: .file())
  var lessons: [String] = []
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    var hasProblems = false
    for name in lessons.isEmpty ? ShippedLessons.ids : lessons {
      let file = try LessonFile(name)
      let problems = LessonCheck.problems(of: file.lesson, read: file.problems, in: atlas)
      hasProblems = hasProblems || !problems.isEmpty
      try Output.write(Self.report(file, problems, preferences.language))
    }
    if hasProblems { throw Failure.quiet }
  }

  private static func report(
    _ file: LessonFile, _ problems: [LessonProblem], _ language: Language
  ) -> String {
    guard problems.isEmpty else {
      return problems.map {
        Output.visible("\(file.name):\($0.line): \($0.reason[language])") + "\n"
      }.joined()
    }
    let (steps, questions) = (file.lesson.steps.count, file.lesson.questions)
    return Output.visible(file.name)
      + (language == .chinese
        ? "：\(steps)步，\(questions)题，没有问题\n"
        : ": \(steps.counted("step")), \(questions.counted("question")), nothing wrong\n")
  }
}

/// `jiqun tour new`.
struct TourNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a lesson of three steps that tells how it is made.")

  @Argument(help: "File to write; else it is printed.", completion: .file()) var file: String?
  @Flag(help: "Writes over a file that is there.") var force = false

  func run() throws {
    guard let file else { return try Output.write(LessonTemplate.text) }
    try OutputFile(path: file, isForced: force).write(LessonTemplate.text)
    try Output.write(
      Output.visible("written: \(file); jiqun tour \(ShellWord.quoted(file)) walks it") + "\n")
  }
}

/// `jiqun tour list`.
struct TourList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The lessons that are shipped.")

  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @OptionGroup var preferences: PreferenceOptions

  private static let columns = [
    "id", "number", "title_en", "title_zh", "steps", "questions", "minutes", "level",
  ]

  func run() throws {
    let preferences = preferences.forPrinting()
    let lessons = ShippedLessons.all
    switch format {
    case .json: try Output.writeRows(Record.json(lessons.map(Self.record)).text)
    case .csv: try Output.writeRows(Record.csv(lessons.map(Self.record), columns: Self.columns))
    case .markdown: try Output.write(table(lessons, preferences.language).markdown)
    case .text:
      let text = table(lessons, preferences.language).text(width: Streams.output.width)
      try Output.write(
        text.encoded(for: Streams.output, theme: .named(preferences.theme ?? .dark)))
    }
  }

  private static func record(_ lesson: Lesson) -> Record {
    Record(
      pairs: [("id", .string(lesson.id)), ("number", .number(lesson.number))]
        + JSON.both("title", lesson.title) + [
          ("steps", .number(lesson.steps.count)), ("questions", .number(lesson.questions)),
          ("minutes", .number(lesson.minutes)), ("level", .string(lesson.level.rawValue)),
        ])
  }

  private func table(_ lessons: [Lesson], _ language: Language) -> TextTable {
    func word(_ english: String, _ chinese: String) -> String {
      language == .chinese ? chinese : english
    }
    var table = TextTable([
      .init(title: "", rank: 0, isRight: true), .init(title: word("name", "名称"), rank: 0),
      .init(title: word("lesson", "课程"), rank: 0),
      .init(title: word("steps", "步数"), rank: 1, isRight: true),
      .init(title: word("min", "分钟"), rank: 2, isRight: true),
      .init(title: word("level", "程度"), rank: 3),
    ])
    for lesson in lessons {
      table.rows.append([
        (lesson.number.map(String.init) ?? "", .dim), (lesson.id, .strong),
        (lesson.title[language], .text), ("\(lesson.steps.count)", .text),
        ("\(lesson.minutes)", .text), (lesson.level.name[language], .dim),
      ])
    }
    return table
  }
}

/// `jiqun tour print`.
struct TourPrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "A hand-out: steps with their pictures, questions, answers on a page of their own.",
    discussion: """
      HTML is one file that needs no network; pictures are vector graphics. A cast is played by \
      asciinema, with a marker for each step.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case markdown, html, text, cast }

  @Argument(help: "Name or number of a shipped lesson, or a file.", completion: .file())
  var lesson: String
  @Option(help: "What is printed: markdown, html, text or cast.") var format: Form = .markdown
  @Option(help: "With cast: size of the screen, as 80x24.") var size = "80x24"
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    let lesson = try LessonFile(lesson).walked()
    guard let size = Size(text: size) else {
      throw Failure("--size \(self.size): expected columns x rows, such as 80x24", status: 2)
    }
    if format == .cast {
      let theme = Theme.named(preferences.theme ?? .dark)
      return try Output.write(
        LessonCast.text(
          lesson, in: atlas, language: preferences.language, size: size, theme: theme))
    }
    let handout = Handout(
      lesson, in: atlas, language: preferences.language,
      theme: .named(preferences.theme ?? .light))
    switch format {
    case .markdown: try Output.write(handout.markdown)
    case .html: try Output.write(handout.html)
    case .text, .cast: try Output.write(handout.text)
    }
  }
}
