import Drawing
import Testing

@Suite("The canvas")
struct CanvasTests {
  private func text(_ canvas: Canvas) -> String { PlainText.encode(canvas) }

  @Test("empty rows at the end can be left out, those between others not")
  func emptyEnd() {
    var canvas = Canvas(size: Size(width: 3, height: 5))
    canvas.write("a", x: 0, y: 0, .text)
    canvas.write("b", x: 1, y: 2, .text)
    let cut = canvas.withoutEmptyEnd
    #expect(cut.size == Size(width: 3, height: 3) && text(cut) == "a\n\n b\n")
    #expect(cut.cells.count == 9)
    #expect(Canvas(size: Size(width: 3, height: 5)).withoutEmptyEnd.size.height == 0)
  }

  @Test func aWideGlyphAtTheEdgeBecomesASpace() {
    var canvas = Canvas(size: Size(width: 5, height: 1))
    canvas.write("集群中", x: 0, y: 0)
    #expect(text(canvas) == "集群\n")
    #expect(canvas[4, 0].glyph == 0x20)
  }

  @Test func writingOnTheRightHalfClearsTheLeft() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.write("集群", x: 0, y: 0)
    canvas.write("x", x: 1, y: 0)
    #expect(text(canvas) == " x群\n")
  }

  @Test func writingOnTheLeftHalfClearsTheRight() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.write("集群", x: 0, y: 0)
    canvas.write("x", x: 2, y: 0)
    #expect(text(canvas) == "集x\n")
  }

  @Test func clippedAtTheLeftAWideGlyphIsNotHalved() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.write("集群", x: -1, y: 0)
    #expect(text(canvas) == " 群\n")
  }

  @Test func combiningMarksStayWithTheirBase() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    let end = canvas.write("e\u{301}x", x: 0, y: 0)
    #expect(end == 2)
    #expect(canvas.scalars(of: canvas[0, 0]) == [0x65, 0x301])
  }

  @Test func controlCharactersAreShownAndNeverStored() {
    var canvas = Canvas(size: Size(width: 20, height: 1))
    canvas.write("a\u{1B}[2J\u{7}\u{202E}\u{9B}", x: 0, y: 0)
    #expect(text(canvas) == "a^[[2J^G<202E><009B>\n")
  }

  @Test func fillSplitsWideGlyphsAtItsEdges() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.write("集群中", x: 0, y: 0)
    canvas.fill(Rect(x: 1, y: 0, width: 2, height: 1))
    #expect(text(canvas) == "    中\n")
  }

  /// After any writes each row is whole.
  @Test(arguments: 0..<20)
  func anyWritesLeaveEveryRowWhole(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let size = Size(
      width: Int.random(in: 1...30, using: &random), height: Int.random(in: 1...6, using: &random))
    var canvas = Canvas(size: size)
    let words = ["集群", "jiqun", "e\u{301}", "中a文b", "\u{1F600}", "│─●", "\u{1B}", "한글"]
    for _ in 0..<200 {
      let x = Int.random(in: -4...34, using: &random)
      let y = Int.random(in: -1...7, using: &random)
      if Bool.random(using: &random) {
        canvas.write(words[Int.random(in: 0..<words.count, using: &random)], x: x, y: y)
      } else {
        canvas.fill(Rect(x: x, y: y, width: Int.random(in: 0...9, using: &random), height: 2))
      }
    }
    for y in 0..<size.height { #expect(isWhole(canvas, y)) }
  }

  private func isWhole(_ canvas: Canvas, _ y: Int) -> Bool {
    var owed = 0
    for cell in canvas.row(y) {
      guard (cell.glyph == 0) == (owed > 0) else { return false }
      guard let first = canvas.scalars(of: cell).first.flatMap(Unicode.Scalar.init) else {
        owed = 0
        continue
      }
      owed = TextWidth.columns(first) - 1
    }
    return owed == 0
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
