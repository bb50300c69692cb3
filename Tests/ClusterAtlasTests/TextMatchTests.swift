import ClusterAtlas
import Testing

@Suite struct TextMatchTests {
  @Test(arguments: [
    ("Xi'an", "xian"), ("Xī’ān - Ｘ", "xianx"), ("Straße", "strasse"), ("Ærø", "aero"),
    ("ＡＢＣ１２３", "abc123"), ("長沙，市", "長沙市"), ("e\u{301}a", "ea"), ("ΑΒΓ", "αβγ"),
    ("", ""), ("—", ""), ("lǜ", "lu"),
  ])
  func `a text is folded`(text: String, folded: String) {
    #expect(TextMatch.fold(text) == folded)
  }

  @Test func `ranges are scalars of the text that is shown`() {
    #expect(TextMatch.ranges(of: "xian", in: "The Xi'an of Xian") == [4..<9, 13..<17])
    #expect(TextMatch.ranges(of: "沙", in: "长沙") == [1..<2])
    #expect(TextMatch.ranges(of: "", in: "长沙").isEmpty)
    #expect(TextMatch.ranges(of: "long text", in: "x").isEmpty)
  }

  @Test func `fuzzy prefers the beginnings of words and letters that follow each other`() throws {
    let initials = try #require(TextMatch.fuzzy("om", "open map"))
    let inside = try #require(TextMatch.fuzzy("om", "cosmic"))
    let together = try #require(TextMatch.fuzzy("map", "open map"))
    let apart = try #require(TextMatch.fuzzy("map", "mad apes up"))
    #expect(initials.score > inside.score)
    #expect(together.score > apart.score)
    #expect(initials.ranges == [0..<1, 5..<6])
    #expect(together.ranges == [5..<8])
  }

  @Test func `fuzzy finds nothing that is not there in order`() {
    #expect(TextMatch.fuzzy("mo", "open m") == nil)
    #expect(TextMatch.fuzzy("abc", "ab") == nil)
    #expect(TextMatch.fuzzy("", "open")?.ranges.isEmpty == true)
  }

  @Test func `fuzzy ranges spell the query`() throws {
    for (query, text) in [("slp", "Sort: list by province"), ("hlp", "help"), ("西航", "西安航空")] {
      let ranges = try #require(TextMatch.fuzzy(query, text)).ranges
      let scalars = Array(text.unicodeScalars)
      let spelled = ranges.flatMap { scalars[$0] }
      let text = String(String.UnicodeScalarView(spelled))
      #expect(TextMatch.fold(text) == query)
    }
  }
}
