import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

@Suite("Walking through the clusters screen")
struct WalkingTests {
  @Test func aNumberRepeatsTheMotion() throws {
    #expect(try session("# 8 j").session.clusters.selection.index == 8)
    #expect(try session("# 1 2 j").session.clusters.selection.index == 12)
    #expect(try session("# 9 9 9 9 9 9 j").session.clusters.selection.index == 24)
  }

  /// A lecturer who goes through the screens presses 1 on screen 1 too.
  @Test func theNumbersOfScreensGoThroughThemInAnyOrder() throws {
    #expect(try session("1 2").session.shown == "diamond")
    #expect(try session("1 2 3 4 5").session.shown == "measures")
    #expect(try session("5 5 1 1 3").session.shown == "trends")
  }

  @Test func backReturnsToExactlyWhereOneWas() throws {
    let start = try session("j*9 enter j*5").session
    let there = try session("j*9 enter j*5 enter").session
    #expect(there.clusters.subject != start.clusters.subject)
    let back = try session("j*9 enter j*5 enter backspace").session
    #expect(back.clusters.subject == start.clusters.subject)
    #expect(back.clusters.pane.link == start.clusters.pane.link)
    #expect(back.clusters.pane.top == start.clusters.pane.top)
  }

  @Test func backTwiceIsTwoViewsBack() throws {
    #expect(try session("2 3 4 backspace backspace").session.shown == "diamond")
    #expect(try session("2 3 4 backspace backspace alt-right").session.shown == "trends")
  }

  @Test func forwardUndoesBack() throws {
    let there = try session("j*9 enter j*4 enter").session
    let again = try session("j*9 enter j*4 enter alt-left alt-right").session
    #expect(again.clusters.subject == there.clusters.subject)
  }

  @Test func backKeepsTheMarks() throws {
    #expect(try session("enter m backspace").session.made.marks.count == 1)
  }

  @Test(arguments: ["xian", "xi'an", "西安", "xa", "XIAN", "ｘｉａｎ"])
  func searchFinds(_ text: String) throws {
    let found = try session("/ \"\(text)\" enter").session
    #expect(found.clusters.selected?.id == "xian-aviation")
  }

  @Test func aSearchThatFindsNothingReturns() throws {
    let after = try session("j*3 / \"qqqq\" enter").session
    #expect(after.clusters.selection.index == 3)
    #expect(after.message?.contains("qqqq") == true)
  }

  @Test func escapeLeavesTheSearchWhereItBegan() throws {
    #expect(try session("j*3 / \"xian\" esc").session.clusters.selection.index == 3)
  }

  @Test func filtersCombineAndEachIsRemovable() throws {
    let both = try session("f \"Jiangsu\" enter esc f \"materials\" enter esc").session
    #expect(both.clusters.query.filters.count == 2)
    #expect(both.clusters.results.allSatisfy { $0.provinceIDs.contains("jiangsu") })
    let all = try session("f \"Jiangsu\" enter esc f \"materials\" enter esc x x").session
    #expect(all.clusters.results.count == 25)
  }

  @Test func theListsHave25And45And76() throws {
    #expect(try session("").session.clusters.results.count == 25)
    #expect(try session("v enter").session.clusters.results.count == 45)
    #expect(try session("v enter v enter").session.clusters.results.count == 76)
    #expect(try screen("v enter v enter").contains("76 of 80"))
  }

  @Test func onTheMapArrowsGoByDirection() throws {
    let start = try session("j*9").session.clusters
    let moved = try session("j*9 tab tab right").session.clusters
    let (from, to) = (
      try #require(start.selected?.coordinate), try #require(moved.selected?.coordinate)
    )
    #expect(to.longitude > from.longitude)
  }

  @Test func languageSwitchesNamesAndInterface() throws {
    let text = try screen("L")
    #expect(text.contains("深圳信息通信") && text.contains("筛选") && !text.contains("filter"))
  }

  @Test func withoutChineseCharactersNoneIsDrawn() throws {
    let text = try screen(
      "j*3 enter", appearance: Appearance(theme: .plain, glyphs: .ascii),
      abilities: Abilities(chinese: false, glyphs: .ascii, colour: false))
    #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(text.contains("shang hai"))
  }

  @Test func copyHandsOverTheName() throws {
    guard case .copy(let text)? = try session("j*9 y").effects.last else {
      Issue.record("nothing copied")
      return
    }
    #expect(text.hasPrefix("Changsha Construction Machinery Cluster\n"))
  }

  @Test func aSourcesAddressIsCopied() throws {
    let effects = try session("j*9 enter j*5 enter y").effects
    guard case .copy(let text)? = effects.last else {
      Issue.record("nothing copied")
      return
    }
    #expect(text.hasPrefix("http"))
  }

  @Test func theCommandLineTellsTheFilters() throws {
    let keys = "f \"Jiangsu\" enter esc s \"output, cluster\" enter"
    let line = try session(keys).session.commandLine
    #expect(line == "jiqun list --province jiangsu --sort output --descending")
  }

  @Test func aKeyThatDoesNothingSaysSo() throws {
    #expect(try session("B").session.message?.contains("B does nothing here") == true)
  }

  @Test func theSelectionIsMarkedInColumnOne() throws {
    let frame = try terminal("j*2", appearance: Appearance(theme: .plain, glyphs: .ascii))
    #expect(frame.canvas[0, 4].glyph == Unicode.Scalar("▌").value)
  }
}

@Suite("Typing")
struct TypingTests {
  @Test func aVeryLongPasteIsCutAndEndsSoon() throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    _ = session.handle(.key(Key(":")))
    _ = session.handle(.paste(String(repeating: "南京 zzqq ", count: 10_000)))
    guard case .picker(let picker)? = session.overlay else {
      Issue.record("the palette closed")
      return
    }
    #expect(picker.editor.characters.count <= 200)
    #expect(picker.matches.isEmpty)
  }

  @Test func marksJoinTheCharacterBefore() {
    var line = LineEditor()
    line.insert("e")
    line.insert("\u{301}x")
    #expect(line.characters == ["e\u{301}", "x"])
    _ = line.handle(Key(.backspace))
    _ = line.handle(Key(.backspace))
    #expect(line.text.isEmpty)
  }

  @Test func wordsAreErasedAndTheCaretMoves() {
    var line = LineEditor("one two")
    _ = line.handle(.control("w"))
    #expect(line.text == "one ")
    _ = line.handle(Key(.home))
    _ = line.handle(Key("x"))
    #expect(line.text == "xone " && line.caretColumn == 1)
  }
}

@Suite("The bar above")
struct TabTests {
  @Test(arguments: ["40x10", "44x12", "50x20", "60x20", "80x24"], 1...Screens.all.count)
  func helpIsAlwaysInSight(_ size: String, _ number: Int) throws {
    let screenKey = String(number)
    for language in Language.allCases {
      let top = try screen(screenKey, size: size, language: language).split(separator: "\n").first
      #expect(top?.contains("?") == true, "\(size) \(screenKey): \(top ?? "")")
    }
  }
}
