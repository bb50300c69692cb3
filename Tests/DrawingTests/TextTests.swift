import Drawing
import Testing

@Suite("Text in columns")
struct TextTests {
  @Test func truncatedTextEndsInAnEllipsisAndFits() {
    #expect(TextWidth.truncated("Changsha machinery", to: 9) == "Changsha…")
    #expect(TextWidth.truncated("工程机械", to: 8) == "工程机械")
    #expect(TextWidth.truncated("工程机械", to: 7) == "工程机…")
    #expect(TextWidth.truncated("工程机械", to: 6) == "工程…")
    #expect(TextWidth.truncated("x", to: 0) == "")
  }

  @Test func paddingIsExact() {
    for width in 0...30 {
      #expect(TextWidth.columns(TextWidth.padded("Xi'an 西安航空", to: width)) == width)
    }
  }

  @Test func linesBreakAtSpacesAndBetweenHanCharacters() {
    #expect(LineBreaking.wrap("one two three", width: 8) == ["one two", "three"])
    #expect(LineBreaking.wrap("先进制造业集群", width: 6) == ["先进制", "造业集", "群"])
  }

  @Test func noLineBeginsWithAClosingMark() {
    #expect(LineBreaking.wrap("先进制造，业集群。", width: 8) == ["先进制", "造，业集", "群。"])
    #expect(LineBreaking.wrap("他说（好）吧", width: 6) == ["他说", "（好）", "吧"])
  }

  @Test func aWordLongerThanALineIsCut() {
    #expect(LineBreaking.wrap("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
  }

  @Test(arguments: 1...40)
  func noLineIsWiderThanAsked(_ width: Int) {
    let text = "Guangzhou-Foshan-Huizhou 超高清视频和智能家电集群（广东省）, “quoted” text; 12,345 亿元。"
    for line in LineBreaking.wrap(text, width: max(2, width)) where width >= 4 {
      // A closing mark may cling to a word that fills the line.
      #expect(TextWidth.columns(line) <= width + 3, "\(line)")
    }
  }

  @Test func keysAreReadAndWritten() {
    for name in ["j", "G", "enter", "ctrl-l", "alt-left", "shift-tab", "f5", "space", "pgdn", "中"] {
      #expect(Key(name: name)?.name == name)
    }
    #expect(Key.control("l").label == "Ctrl-L")
    #expect(Key(.left, .alt).label == "Alt-←")
    #expect(Key(name: "nonsense") == nil)
  }
}

@Suite("Dots")
struct OutlineTests {
  @Test func aDiagonalInBraille() {
    var grid = Raster(cells: Size(width: 2, height: 1), resolution: .init(outlines: .braille))
    grid.line(from: (0, 0), to: (3, 3), .text)
    var canvas = Canvas(size: Size(width: 2, height: 1))
    grid.draw(on: &canvas, at: Point(x: 0, y: 0))
    #expect(PlainText.encode(canvas) == "⠑⢄\n")
  }

  @Test func aColumnInHalfBlocksAndASCII() {
    for (glyphs, picture) in [(GlyphSet.blocks, "█\n▀\n"), (.ascii, ":\n'\n")] {
      var grid = Raster(cells: Size(width: 1, height: 2), resolution: .init(outlines: glyphs))
      grid.line(from: (0, 0), to: (0, 2), .text)
      var canvas = Canvas(size: Size(width: 1, height: 2))
      grid.draw(on: &canvas, at: Point(x: 0, y: 0))
      #expect(PlainText.encode(canvas) == picture)
    }
  }

  @Test func linesFromFarOutsideAreClippedOnTheirWay() {
    var grid = Raster(cells: Size(width: 10, height: 5), resolution: .init(outlines: .braille))
    grid.line(from: (-1e9, 10), to: (1e9, 10), .text)
    for x in 0..<20 { #expect(grid.isSet(x: x, y: 10)) }
    grid.line(from: (.nan, 0), to: (5, 5), .text)
    grid.line(from: (0, -.infinity), to: (5, 5), .text)
    #expect(!grid.isSet(x: 5, y: 5))
  }
}

@Suite("Breaking lines")
struct LineBreakingTests {
  @Test func spacesAtABreakAreLeftOut() {
    #expect(LineBreaking.wrap("one  two", width: 4) == ["one", "two"])
    #expect(LineBreaking.wrap("  one", width: 8) == ["one"])
    #expect(LineBreaking.wrap("one  ", width: 8) == ["one"])
    #expect(LineBreaking.wrap("abcd efgh", width: 4) == ["abcd", "efgh"])
  }

  @Test func emptyTextAndEmptyParagraphsAreLines() {
    #expect(LineBreaking.wrap("", width: 8) == [""])
    #expect(LineBreaking.wrap("a\n\nb", width: 8) == ["a", "", "b"])
  }

  @Test func aLongWordAfterAShortOneBeginsItsOwnLine() {
    #expect(LineBreaking.wrap("xx abcdefghij", width: 4) == ["xx", "abcd", "efgh", "ij"])
  }

  /// Whatever is broken, put together again without spaces it is what it was.
  @Test(arguments: 0..<40)
  func nothingIsLost(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let parts = [
      "one", " ", "先进", "，", "（", "制造", "）", "12,345", "  ", "。", "e\u{301}", "longer-word",
    ]
    let text = (0..<30).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
    let lines = LineBreaking.wrap(text, width: Int.random(in: 2...30, using: &random))
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
