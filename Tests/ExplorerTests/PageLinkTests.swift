import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

@Suite("Links and found words of pages")
struct PageLinkTests {
  private func pane(_ text: String, width: Int) -> PagePane {
    var builder = DocumentBuilder(width: width, language: .english)
    builder.running([
      Span("See "), Span(text, .link, target: .topic("chance")), Span(" and more of this text."),
    ])
    var pane = PagePane()
    pane.resize(height: 10)
    pane.show(builder.document, height: 1)
    return pane
  }

  @Test func aLinkOverTwoLinesIsOneLinkOfTwoPieces() {
    let pane = pane("the long name of a chance", width: 16)
    #expect(pane.document.links.count == 1)
    #expect(pane.document.pieces[0].map(\.line) == [0, 1])
    #expect(pane.document.text(of: 0) == "the long name of a chance")
  }

  @Test func aLinkInTwoStylesIsOneLink() {
    var builder = DocumentBuilder(width: 40, language: .english)
    builder.running([
      Span("one ", .link, target: .topic("chance")),
      Span("two", .strong, target: .topic("chance"), goesOn: true),
      Span(" and "), Span("another", .link, target: .topic("chance")),
    ])
    #expect(builder.document.pieces.map(\.count) == [2, 1])
  }

  @Test func equalLinksInLinesOfTheirOwnStayApart() {
    var builder = DocumentBuilder(width: 40, language: .english)
    for _ in 0..<2 { builder.running([Span("[1]", .link, target: .source("x"))]) }
    #expect(builder.document.pieces.map(\.count) == [1, 1])
  }

  /// The two pieces of a link that is broken in a real page: both are lit, a click on each opens it.
  @Test func allPiecesLightUpAndOpen() throws {
    let keys = "4 / \"Factor conditions\" enter enter"
    var walked: [Session] = []
    for width in 40..<80 { walked.append(try session(keys, size: "\(width)x34").session) }
    let broken = walked.first { $0.topics.pane.document.pieces.contains { $0.count > 1 } }
    var session = try #require(broken)
    let document = session.topics.pane.document
    let link = try #require(document.pieces.firstIndex { $0.count > 1 })
    session.topics.pane.link = link
    let top = session.topics.pane.top
    let lines = document.pieces[link].map(\.line)
    session.topics.pane.scroll(by: lines[0] - top - 2)
    let frame = session.frame
    let area = try #require(session.topics.layout.page)
    for piece in document.pieces[link] {
      let y = area.y + piece.line - session.topics.pane.top
      let before = document.lines[piece.line].spans[..<piece.span].reduce(0) { $0 + $1.columns }
      let row = Array(frame.canvas.row(y))
      #expect(row[area.x + before].style == Style(.accent).reversed())
      var clicked = session
      let place = Point(x: area.x + before, y: y)
      _ = clicked.handle(.mouse(MouseEvent(.press, at: place)))
      #expect(
        clicked.topics.pane.link == link || clicked.shown != "topics"
          || clicked.topics.topic != session.topics.topic)
    }
  }

  @Test func wordsAreFoundOverTheEndsOfLines() {
    let pane = pane("the long name of a chance", width: 16)
    let places = PageSearch.places(of: "NAME of", in: pane.document)
    #expect(places.count == 1)
    let over = PageSearch.places(of: "the long name of a chance and", in: pane.document)
    #expect(over.first.map { $0.map(\.line).count } ?? 0 > 1)
    #expect(PageSearch.places(of: "", in: pane.document).isEmpty)
    #expect(PageSearch.places(of: "nothing such", in: pane.document).isEmpty)
  }

  @Test func chineseIsFoundOverTheEndsOfLines() {
    var builder = DocumentBuilder(width: 8, language: .chinese)
    builder.paragraph("产业集群的形成机制")
    #expect(builder.document.lines.count > 1)
    #expect(PageSearch.places(of: "的形成机", in: builder.document).count == 1)
  }

  @Test func wordsFoundStandOutInTheTopicPage() throws {
    let after = try session("4 / \"Nokia\" enter tab").session
    let found = after.topics.pane.found
    #expect(!found.isEmpty)
    let piece = try #require(found.first?.first)
    let area = try #require(after.topics.layout.page)
    let copy = after
    let row = Array(
      copy.frame.canvas.row(area.y + piece.line - after.topics.pane.top))
    #expect(row[area.x + piece.columns.lowerBound].style.role == .alert)
    #expect(try session("4 / \"Nokia\" enter esc").session.topics.pane.found.isEmpty)
  }

  @Test func nGoesOnInThePageAndThenToTheNextTopic() throws {
    let start = try session("4 / \"Nokia\" enter tab").session.topics
    let count = start.pane.found.count
    var last = start
    for step in 1..<max(2, count) {
      last = try session("4 / \"Nokia\" enter tab n*\(step)").session.topics
      #expect(last.topic == start.topic || count < 2)
    }
    let next = try session("4 / \"Nokia\" enter tab n*\(count)").session.topics
    #expect(next.topic != start.topic)
    #expect(next.pane.foundNumber == 0)
    #expect(try session("4 / \"Nokia\" enter tab n*\(count) N").session.topics.topic == start.topic)
  }
}
