import ClusterAtlas
import Drawing
import Lessons
import Markdown
import Testing

@testable import Explorer

@Suite("The lessons that are shipped")
struct ShippedLessonTests {
  @Test(arguments: ShippedLessons.ids)
  func nothingIsWrongWithThem(_ id: String) throws {
    let bytes = try #require(ShippedLessons.bytes(id))
    let (lesson, read) = LessonReader.read(bytes, id: id)
    let problems = LessonCheck.problems(of: lesson, read: read, in: try Atlas.builtIn())
    #expect(problems.map { "\($0.line): \($0.reason.english)" } == [])
    #expect((8...15).contains(lesson.steps.count))
    #expect(lesson.questions >= 2 && lesson.minutes > 0 && lesson.number != nil)
  }

  @Test func theyHaveNumbersOfTheirOwn() {
    let numbers = ShippedLessons.all.compactMap(\.number)
    #expect(numbers == Array(1...max(1, numbers.count)))
  }

  /// One picture a step and language, in one file a lesson and language.
  @Test(arguments: ShippedLessons.ids, Language.allCases)
  func everyStepIsAsRecorded(_ id: String, _ language: Language) throws {
    let player = LessonPlayer(
      try #require(ShippedLessons.lesson(id)), in: try Atlas.builtIn(), language: language,
      size: Size(width: 80, height: 24))
    var text = ""
    var last: Int?
    for stop in player.stops where stop.position.step != last {
      last = stop.position.step
      text += "== \(stop.position.step + 1)\n" + PlainText.encode(stop.frame.canvas)
    }
    try expectSnapshot(text, "lesson-\(id)-\(language.rawValue)")
  }

  /// Numbers of an example that the text makes up to show how a printed number is rounded.
  private static let madeUp: Set = ["2.35", "2.45", "8.65", "8.66", "8.7", "8.75"]

  /// A number in the words of a step is one that the step's screen shows, or that its table or page
  /// has, or that one of a step before had.
  @Test(arguments: ShippedLessons.ids)
  func everyFigureInTheWordsIsOnTheScreen(_ id: String) throws {
    let atlas = try Atlas.builtIn()
    let lesson = try #require(ShippedLessons.lesson(id))
    for language in Language.allCases {
      for size in [Size(width: 200, height: 60)] {
        var session = Session(atlas: atlas, size: size, language: language)
        session.begin(lesson)
        var seen: [Double] = []
        for position in session.walk?.positions ?? [] {
          session.go(to: position)
          let step = lesson.steps[position.step]
          let words =
            position.isAnswered
            ? step.quiz?.why[language] ?? [] : step.parts[position.part].text[language]
          seen += Figures.all(in: Self.seen(session))
          for figure in Figures.decimal(in: words.map(\.plain).joined(separator: " ")) {
            let isMadeUp = id == "checking-a-paper" && Self.madeUp.contains(figure)
            #expect(
              isMadeUp || Figures.has(figure, in: seen),
              "\(id) step \(position.step + 1) \(language): \(figure)")
          }
        }
      }
    }
  }

  /// All that the step's place shows without the lesson's words, and what its page, table and export have.
  private static func seen(_ session: Session) -> String {
    var other = session
    other.end()
    _ = other.handle(.key(.control("l")))
    let table = other.screen.table(other.context)
    return PlainText.encode(other.frame.canvas) + "\n" + other.screen.wholeText(other.context)
      + "\n"
      + table.csv + "\n" + other.screen.readAloud(other.context)
  }
}

/// Numbers in texts.
enum Figures {
  /// Every number, without commas.
  static func all(in text: String) -> [Double] { numbers(in: text).compactMap(Double.init) }

  /// Whether one of some numbers is written so with as many decimals.
  static func has(_ figure: String, in seen: [Double]) -> Bool {
    guard let value = Double(figure) else { return false }
    let decimals = figure.split(separator: ".").dropFirst().first?.count ?? 0
    let half = (0..<decimals).reduce(0.5) { unit, _ in unit / 10 } * (1 + 1e-9)
    return seen.contains { ($0 - value).magnitude <= half }
  }

  /// Those that are no years, counts or names: with a decimal point, or of five digits and more.
  static func decimal(in text: String) -> [String] {
    numbers(in: text).filter { $0.contains(".") || $0.count >= 5 }
  }

  private static func numbers(in text: String) -> [String] {
    let plain = text.filter { $0 != "," }
    return plain.split { !("0"..."9").contains($0) && $0 != "." }
      .map { String($0).trimmingDots }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmingDots: String {
    var text = self[...]
    while text.first == "." { text = text.dropFirst() }
    while text.last == "." { text = text.dropLast() }
    return String(text)
  }
}
