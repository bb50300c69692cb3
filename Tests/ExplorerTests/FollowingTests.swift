import ClusterAtlas
import Drawing
import Lessons
@testable import Reports
import Testing

@testable import Explorer

@Suite("Following a lecture")
struct FollowingTests {
  private func entry(_ line: String) throws -> LectureEntry {
    try #require(LectureEntry(Array(line.utf8)))
  }

  private func follower(size: String = "100x30", language: Language = .english) throws -> Session {
    var session = Session(
      atlas: try Atlas.builtIn(), size: try #require(Size(text: size)), language: language)
    session.follow(with: [LessonWalkTests.lesson()])
    return session
  }

  private func play(_ keys: String, _ session: inout Session) throws {
    for event in try KeyScript.events(keys) { _ = session.handle(event) }
  }

  private func text(_ session: Session) -> String { PlainText.encode(session.frame.canvas) }

  @Test(arguments: [
    "2026-11-29T10:42:07+08:00 trends gdp at 2004", "2026-11-29T10:42:07Z clusters",
    "2026-11-29T10:42:07 @a:2.1! clusters select shenzhen-ict",
    "2026-11-29T10:42:07 @a:2.1 ^412.333:Gini trends gdp", "2026-11-29T10:42:07 ^0.999 clusters",
    "2026-11-29T10:42:07 \"@my lesson:12.3\" clusters find \"silicon steel\"",
  ])
  func linesAreReadAndWrittenTheSame(_ line: String) throws {
    #expect(try entry(line).line == line)
  }

  @Test(arguments: [
    "", "clusters", "10:42 clusters", "2026-11-29T10:42:07", "2026-11-29T10:42:07 \u{1B}[2J",
    "2026-11-29T10:42:07 @a:1.1", "2026-11-29T1x:42:07 clusters",
    "2026-11-29T10:42:07 " + String(repeating: "x", count: 5000),
  ])
  func otherLinesAreNone(_ line: String) { #expect(LectureEntry(Array(line.utf8)) == nil) }

  @Test func whatTheLecturerDoesIsSeenInOnesOwnSizeAndLanguage() throws {
    let atlas = try Atlas.builtIn()
    var lecturer = Session(atlas: atlas, size: Size(width: 80, height: 24))
    var session = try follower(size: "120x40", language: .chinese)
    for event in try KeyScript.events("j j j 3 j j g 2 right 5 j 4 j j") {
      _ = lecturer.handle(event)
      session.take([lecturer.lectureEntry(at: "2026-11-29T10:42:07")])
      #expect(session.shown == lecturer.shown)
      var own = Session(atlas: atlas, size: session.size, language: .chinese)
      own.go(to: lecturer.placeLine)
      #expect(session.placeLine == own.placeLine)
    }
  }

  @Test func aLessonsWordsGoAlong() throws {
    var lecturer = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    lecturer.begin(LessonWalkTests.lesson())
    var session = try follower()
    for word in ["One sees a list.", "After a pause.", "○ it rose", "✓ it rose"] {
      session.take([lecturer.lectureEntry(at: "2026-11-29T10:42:07")])
      #expect(text(session).contains(word))
      _ = lecturer.handle(.key(Key(" ")))
    }
  }

  @Test func onesOwnKeysWanderAndEnterReturnsToTheClass() throws {
    var session = try follower()
    session.take([try entry("2026-11-29T10:42:07 trends gdp")])
    #expect(text(session).contains("with the class, 10:42:07"))
    try play("1 j j", &session)
    session.take([try entry("2026-11-29T10:43:00 diamond")])
    #expect(session.shown == "clusters", "a wanderer is left alone")
    #expect(text(session).contains("the class: Diamond; Enter returns"))
    try play("enter", &session)
    #expect(session.shown == "diamond")
    try play("backspace", &session)
    #expect(session.shown == "diamond")
  }

  @Test func whoComesLateSeesThePlacesSoFar() throws {
    var session = try follower()
    session.take([
      try entry("2026-11-29T10:40:00 clusters"), try entry("2026-11-29T10:42:00 trends gdp"),
      try entry("2026-11-29T10:44:00 diamond"),
    ])
    try play("0", &session)
    #expect(text(session).contains("10:40:00") && text(session).contains("10:44:00"))
    try play("down down enter", &session)
    #expect(session.shown == "clusters")
    session.take([try entry("2026-11-29T10:45:00 topics")])
    #expect(session.shown == "clusters", "what is seen again stays")
    try play("space", &session)
    #expect(session.shown == "trends")
    try play("space space", &session)
    #expect(session.shown == "topics")
  }

  @Test(arguments: [("10:41", "clusters"), ("10:42", "trends"), ("23:59", "diamond")])
  func aTimeOfDayIsSeenAgain(_ time: String, _ screen: String) throws {
    var session = try follower()
    session.take([
      try entry("2026-11-29T10:40:00 clusters"), try entry("2026-11-29T10:42:30 trends gdp"),
      try entry("2026-11-29T10:44:00 diamond"),
    ])
    session.replay(at: time)
    #expect(session.shown.rawValue == screen)
  }

  @Test func beforeTheBeginningThereIsNothing() throws {
    var session = try follower()
    session.take([try entry("2026-11-29T10:40:00 topics")])
    session.replay(at: "09:00")
    #expect(session.message?.contains("had not begun") == true)
  }

  /// Lines of any bytes, in pieces of any length: nothing crashes, no control character is drawn.
  @Test(arguments: 0..<6)
  func anyBytesMayCome(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let pieces = [
      "2026-11-29T10:42:07", " ", "\n", "trends", "clusters", "gdp", "\"", "\\", "@a:1.1",
      "@a:9.9!",
      "@", ":", "at", "99999999999999999999", "\u{1B}[2J", "\u{9B}31m", "\u{202E}", "\r", "find",
      "measures gini", "diamond at", "中", "\u{0}", "@reading-a-gini:2.1", "\u{FFFF}", "select", "^",
      "^12.999:", "^500.500", "^1.1:\u{301}",
    ]
    var stream = LectureStream()
    var session = try follower(size: "80x24")
    var taken = 0
    for _ in 0..<1500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if Int.random(in: 0..<10, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
        }
      }
      if Int.random(in: 0..<2, using: &random) == 0 {
        bytes = Array("2026-11-29T10:42:07 ".utf8) + bytes + [0x0A]
      }
      let entries = stream.take(bytes)
      taken += entries.count
      session.take(entries)
      _ = session.handle(.news)
      let frame = PlainText.encode(session.frame.canvas)
      #expect(frame.unicodeScalars.allSatisfy { $0 == "\n" || !TextWidth.isHidden($0) })
    }
    #expect(taken > 50)
  }

  @Test func aLineWithoutAnEndTakesNoMemory() {
    var stream = LectureStream()
    #expect(stream.take(repeatElement(0x41, count: 1_000_000)).isEmpty)
    #expect(
      stream.take(Array("\n2026-11-29T10:42:07 clusters\n".utf8)).map(\.place) == ["clusters"])
  }
}
