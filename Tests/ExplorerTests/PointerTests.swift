import ClusterAtlas
import Drawing
import Reports
import Testing

@testable import Explorer

/// A pointer for a room, and for those who follow at other sizes and in another language.
@Suite("Pointing")
struct PointerTests {
  private func session(_ size: String, _ keys: String, language: Language = .english) throws
    -> Session
  {
    var session = Session(
      atlas: try Atlas.builtIn(), size: try #require(Size(text: size)), language: language)
    for event in try KeyScript.events(keys) { _ = session.handle(event) }
    return session
  }

  /// The text that is lit, row by row; the arrows beside it are not.
  private func lit(_ session: Session) -> String {
    let canvas = session.frame.canvas
    var text = ""
    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width where canvas[x, y].style == Style(.alert).reversed().bold() {
        for scalar in canvas.scalars(of: canvas[x, y]).compactMap(Unicode.Scalar.init) {
          if scalar != "→", scalar != "←" { text.unicodeScalars.append(scalar) }
        }
      }
    }
    return text
  }

  /// Points at the first place where a text stands.
  private func point(at text: String, _ session: inout Session) throws {
    let canvas = session.frame.canvas
    let area = try #require(canvas.nearest(text, to: Point(x: 0, y: 0)))
    _ = session.handle(.mouse(MouseEvent(.press, at: Point(x: area.x, y: area.y))))
  }

  @Test(arguments: ["40x15", "60x20", "80x24", "120x40"])
  func itIsSeenAndMovedAndTakenAway(_ size: String) throws {
    var session = try session(size, "P H")
    for keys in ["left*200", "down*90", "right*200", "up*90", "K J < >", "# 9 j", "# 9 l"] {
      for event in try KeyScript.events(keys) { _ = session.handle(event) }
      let cell = try #require(session.pointer)
      #expect(Rect(session.size).contains(cell) && cell.y < session.size.height - 1)
      let isLit = session.frame.canvas[cell.x, cell.y].style.isReversed
      #expect(isLit, "\(keys)")
    }
    for event in try KeyScript.events("esc") { _ = session.handle(event) }
    #expect(session.pointer == nil && session.isPresenting && lit(session).isEmpty)
    for event in try KeyScript.events("H P") { _ = session.handle(event) }
    #expect(session.pointer == nil && !session.isPresenting)
  }

  @Test func outsideOfARoomItSaysWhatItIsFor() throws {
    let session = try session("80x24", "H")
    #expect(session.pointer == nil && session.message?.contains("P presents") == true)
  }

  @Test func theMouseCarriesItAndOpensNothing() throws {
    var session = try session("80x24", "P H")
    let line = session.placeLine
    _ = session.handle(.mouse(MouseEvent(.press, at: Point(x: 10, y: 5))))
    _ = session.handle(.mouse(MouseEvent(.drag, at: Point(x: 12, y: 7))))
    #expect(session.pointer == Point(x: 12, y: 7) && session.placeLine == line)
    _ = session.handle(.resize(Size(width: 40, height: 15)))
    _ = session.handle(.mouse(MouseEvent(.press, at: Point(x: 39, y: 14))))
    #expect(session.pointer == Point(x: 39, y: 13))
  }

  @Test func itMovesNoPlaceOfTheProgram() throws {
    var session = try session("80x24", "3 P H")
    let before = session.placeLine
    for event in try KeyScript.events("j l k h J > K <") { _ = session.handle(event) }
    #expect(session.placeLine == before)
    for event in try KeyScript.events("esc .") { _ = session.handle(event) }
    #expect(session.pointer == nil)
  }

  @Test(arguments: [
    ("80x24", "120x40"), ("60x20", "80x24"), ("40x15", "100x30"), ("120x40", "50x20"),
  ])
  func whoFollowsSeesTheSameWordLit(_ lecturerSize: String, _ size: String) throws {
    for (keys, word) in [("j*3 P H", "Wuxi"), ("4 j P H", "Industrial"), ("3 P H", "Documents")] {
      var lecturer = try session(lecturerSize, keys)
      let canvas = lecturer.frame.canvas
      guard canvas.nearest(word, to: Point(x: 0, y: 0)) != nil else { continue }
      try point(at: word, &lecturer)
      #expect(lit(lecturer).contains(word))
      let entry = lecturer.lectureEntry(at: "2026-11-29T10:42:07")
      let read = try #require(LectureEntry(Array(entry.line.utf8)))
      #expect(read == entry && read.pointer?.word == lit(lecturer))
      var follower = try session(size, "")
      follower.follow()
      follower.take([read])
      let text = PlainText.encode(follower.frame.canvas)
      if text.contains(word) { #expect(lit(follower).contains(word), "\(word) \(size)") }
    }
  }

  @Test func inAnotherLanguageThePlaceCounts() throws {
    var lecturer = try session("80x24", "j P H")
    _ = lecturer.handle(.mouse(MouseEvent(.press, at: Point(x: 40, y: 10))))
    var follower = try session("120x40", "", language: .chinese)
    follower.follow()
    follower.take([lecturer.lectureEntry(at: "2026-11-29T10:42:07")])
    let area = try #require(follower.pointed(on: follower.frame.canvas))
    #expect(abs(area.y - 17) <= 1 && !lit(follower).isEmpty)
  }

  @Test func movingItIsNoPlaceAndLeavesAWandererAlone() throws {
    func entry(_ line: String) throws -> LectureEntry {
      try #require(LectureEntry(Array(line.utf8)))
    }
    var session = try session("80x24", "")
    session.follow()
    session.take([
      try entry("2026-11-29T10:40:00 trends gdp"),
      try entry("2026-11-29T10:40:01 ^500.500 trends gdp"),
      try entry("2026-11-29T10:40:02 ^510.500 trends gdp"),
    ])
    #expect(session.following?.entries.count == 1)
    #expect(session.following?.entries.last?.pointer == Pointer(x: 510, y: 500))
    _ = session.handle(.key(Key("1")))
    session.take([try entry("2026-11-29T10:40:03 ^520.500 trends gdp")])
    #expect(lit(session).isEmpty)
    _ = session.handle(.key(Key(.enter)))
    #expect(!lit(session).isEmpty)
    session.take([try entry("2026-11-29T10:40:04 trends gdp")])
    #expect(lit(session).isEmpty)
  }

  @Test(arguments: ["^", "^1", "^1.", "^-1.5", "^1000.1", "^1.2.3", "^a.b:c", "1.2", "^1.2x:y"])
  func otherWordsAreNone(_ word: String) { #expect(Pointer(word) == nil) }

  @Test func aWordAmongWideGlyphsIsWhole() throws {
    var canvas = Canvas(size: Size(width: 30, height: 2))
    canvas.write("江苏省徐州市 e\u{301}x", x: 1, y: 0)
    #expect(canvas.word(at: Point(x: 4, y: 0)).text == "江苏省徐州市")
    #expect(canvas.word(at: Point(x: 2, y: 0)).area == Rect(x: 1, y: 0, width: 12, height: 1))
    #expect(canvas.word(at: Point(x: 15, y: 0)).text == "e\u{301}x")
    #expect(
      canvas.nearest("徐州", to: Point(x: 0, y: 1)) == Rect(x: 7, y: 0, width: 4, height: 1))
    #expect(canvas.nearest("x", to: Point(x: 0, y: 1)) == Rect(x: 15, y: 0, width: 1, height: 1))
    #expect(canvas.nearest("上海", to: Point(x: 0, y: 1)) == nil)
  }
}
