import ClusterAtlas
import Drawing
import Testing

@testable import Explorer

@Suite("The mouse")
struct MouseTests {
  @Test func theHeadOfAColumnSortsAndTurnsRound() throws {
    let before = try session("", size: "120x40").session
    let row = PlainText.encode(before.frame.canvas).split(separator: "\n")[2]
    let x = try #require(row.firstRange(of: "province")).lowerBound
    let column = row.distance(from: row.startIndex, to: x)
    let once = try session("click=\(column),2", size: "120x40").session.clusters.query
    #expect(once.sort == .province && once.isAscending)
    let twice = try session("click=\(column),2 click=\(column),2", size: "120x40").session.clusters
    #expect(twice.query.sort == .province && !twice.query.isAscending)
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "7"])
  func theRuleBetweenPanesIsTakenAlong(_ screen: String) throws {
    func rule(_ events: String) throws -> Int? {
      Self.rule(of: try session(screen + " " + events, size: "120x40").session)
    }
    let start = try #require(try rule(""))
    let keys = "click=\(start),20 drag=\(start - 3),20 drag=\(start - 6),21 release=\(start - 6),21"
    #expect(try rule(keys) == start - 6)
    // Let go, it stays; dragged off the screen, both panes keep room.
    #expect(try rule(keys + " drag=40,20") == start - 6)
    #expect(try rule("click=\(start),20 drag=0,20") == (screen == "2" || screen == "7" ? 40 : 24))
    #expect(try rule("click=\(start),20 drag=119,20") ?? 120 <= 80)
  }

  private static func rule(of session: Session) -> Int? {
    switch session.shown {
    case "clusters": session.clusters.layout.rules.first?.x
    case "diamond": session.diamond.layout.rule?.x
    case "trends": session.trends.layout.rule?.x
    case "topics": session.topics.layout.rule?.x
    case "checks": session[ChecksScreen.self].layout.rule?.x
    default: session.measures.layout.rule?.x
    }
  }

  @Test func theBarBesideAListScrollsIt() throws {
    let last = try session("v enter v enter", size: "80x24").session
    let x = try #require(last.clusters.layout.list).maxX - 1
    let down = try session("v enter v enter click=\(x),21", size: "80x24").session
    #expect(down.clusters.selection.index > 60)
    let up = try session("v enter v enter end click=\(x),21 drag=\(x),4", size: "80x24").session
    #expect(up.clusters.selection.index < 12)
    #expect(down.clusters.focus == .list && down.clusters.selection.top > 40)
  }

  @Test func theBarBesideAPageScrollsIt() throws {
    let page = try session("j*9 enter z z", size: "80x24").session
    let area = try #require(page.clusters.layout.page)
    let end = try session("j*9 enter z z click=\(area.maxX),\(area.maxY - 1)", size: "80x24")
      .session
    #expect(end.clusters.pane.isAtEnd)
    let top = try session(
      "j*9 enter z z click=\(area.maxX),\(area.maxY - 1) drag=\(area.maxX),\(area.y)", size: "80x24"
    )
    #expect(top.session.clusters.pane.top == 0)
  }
}
