import Checks
import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// Screen 7, as one works with it.
@Suite("Checking on the screen")
struct ChecksScreenTests {
  private func session(
    at line: String, _ keys: String = "", size: String = "80x24", _ language: Language = .english
  ) throws -> Session {
    var session = Session(
      atlas: try Atlas.builtIn(), size: try #require(Size(text: size)), language: language)
    session.go(to: line)
    #expect(session.message == nil, "\(session.message ?? "")")
    for event in try KeyScript.events(keys) { _ = session.handle(event) }
    return session
  }

  /// The screen but for its hint line, which has the way back where there is one.
  private func text(_ session: Session) -> String {
    PlainText.encode(session.frame.canvas).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(session.size.height - 1).joined(separator: "\n")
  }

  @Test func `the list has all claims, each with its sign`() throws {
    let session = try session(at: "checks")
    let screen = session[ChecksScreen.self]
    #expect(screen.rows.count == session.atlas.claims.count)
    #expect(text(session).contains(screen.rows[0].verdict.sign))
  }

  @Test func `a way is chosen from a list, and the page shows it`() throws {
    let session = try session(at: "checks claim-mva-growth", "v down enter")
    #expect(session[ChecksScreen.self].way == 1)
    #expect(session.placeLine.contains("way 2"))
  }

  @Test func `filters come off one by one`() throws {
    var session = try session(at: "checks show held document cluster-paper")
    for event in try KeyScript.events("x") { _ = session.handle(event) }
    #expect(session[ChecksScreen.self].document == nil)
    #expect(session[ChecksScreen.self].shown == .held)
    for event in try KeyScript.events("x") { _ = session.handle(event) }
    #expect(!session[ChecksScreen.self].choices.isFiltered)
  }

  @Test(arguments: ["claim-mva-growth", "claim-gini-turn-2004"])
  func `the series is one key away and back`(claim: String) throws {
    var session = try session(at: "checks " + claim)
    let before = text(session)
    for event in try KeyScript.events("r") { _ = session.handle(event) }
    #expect(session.shown == "trends")
    for event in try KeyScript.events("backspace") { _ = session.handle(event) }
    #expect(text(session) == before)
  }

  @Test(arguments: Language.allCases)
  func `w goes to the working, with the numbers in`(language: Language) throws {
    let session = try session(at: "checks claim-mva-growth", "w", language)
    let screen = session[ChecksScreen.self]
    #expect(screen.focus == .page)
    let top = screen.pane.document.lines[screen.pane.top].text
    #expect(
      top.hasPrefix(ClaimPage.workingTitle[language]) || screen.pane.document.lines.count < 22)
    #expect(text(session).contains("average_growth"))
  }

  /// Topics, charts and figures of clusters lead to their claims, and back leads back.
  @Test func `a claim is one link away from a topic, a chart and a figure`() throws {
    let atlas = try Atlas.builtIn()
    let topic = try #require(atlas.claims.compactMap(\.topicID).first)
    let fact = try #require(atlas.facts.first { !atlas.claims(on: $0.id).isEmpty })
    for line in ["topics \(topic) page", "clusters select \(fact.clusterID) page"] {
      var session = try session(at: line, size: "80x24")
      let pane = try #require(session.screen.readPage)
      let link = pane.document.links.firstIndex { position in
        if case .claim = pane.document.lines[position.line].spans[position.span].target {
          return true
        }
        return false
      }
      let number = try #require(link, "\(line)")
      session.go(to: line + " link \(number + 1)")
      let before = text(session)
      for event in try KeyScript.events("enter") { _ = session.handle(event) }
      #expect(session.shown == "checks")
      for event in try KeyScript.events("backspace") { _ = session.handle(event) }
      #expect(text(session) == before)
    }
  }

  @Test func `the order is that of the documents, the verdicts or the names`() throws {
    let plain = try session(at: "checks")[ChecksScreen.self].rows.map(\.claim.id)
    let verdicts = try session(at: "checks by verdict")[ChecksScreen.self].rows.map(\.verdict)
    let places = verdicts.compactMap { ClaimVerdict.allCases.firstIndex(of: $0) }
    #expect(places == places.sorted())
    let names = try session(at: "checks by name")[ChecksScreen.self].rows.map(\.claim.short.english)
    #expect(names == names.sorted())
    let reversed = try session(at: "checks reversed")[ChecksScreen.self].rows.map(\.claim.id)
    #expect(reversed == plain.reversed())
  }

  @Test func `t shows the numbers in a narrow list`() throws {
    let session = try session(at: "checks", "t")
    #expect(text(session).contains("computed"))
    #expect(text(session).contains("31,307"))
  }

  /// The interval and the computed numbers lie on one axis: what holds lies inside.
  @Test func `the axis puts what holds into the interval`() throws {
    let ledger = ClaimLedger(atlas: try .builtIn())
    var count = 0
    for result in ledger.results {
      guard let scale = IntervalScale(result, way: 0), let leading = result.leading,
        let interval = leading.interval, let computed = leading.computed
      else { continue }
      count += 1
      let isInside =
        scale.part(computed) >= scale.part(scale.interval.lower)
        && scale.part(computed) <= scale.part(scale.interval.upper)
      #expect(isInside == interval.contains(computed) || leading.verdict == .notComparable)
      #expect(ClaimDrawing(result, way: 0)?.text(.english).hasSuffix("</svg>\n") == true)
    }
    #expect(count > 10)
  }
}
