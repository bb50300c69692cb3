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
      guard let scale = IntervalScale(result, way: 0, language: .english),
        let leading = result.leading,
        let interval = leading.interval, let computed = leading.computed
      else { continue }
      count += 1
      let shown = leading.shown(computed, in: .english)
      let isInside =
        scale.part(shown) >= scale.part(scale.interval.lower)
        && scale.part(shown) <= scale.part(scale.interval.upper)
      #expect(isInside == interval.contains(computed) || leading.verdict == .notComparable)
      #expect(ClaimDrawing(result, way: 0, language: .chinese)?.text.hasSuffix("</svg>\n") == true)
    }
    #expect(count > 10)
  }

  // MARK: Numbers, units, lines

  /// 31,307.1 bn yuan are 313071亿元: what is printed and computed stands in the unit of the sentence.
  @Test func `numbers stand in the unit of the sentence above them, in both languages`() throws {
    let ledger = ClaimLedger(atlas: try .builtIn())
    var count = 0
    for result in ledger.results {
      for test in result.tests where test.measuredIn != nil {
        for language in Language.allCases {
          let sentence = result.claim.text[language].filter { $0 != "," }
          let raw = test.test.printed.filter { $0 != "," }
          let shown = test.printedText(in: language).filter { $0 != "," }
          #expect(sentence.contains(shown) || !sentence.contains(raw), "\(test.test.id) \(shown)")
          count += sentence.contains(shown) ? 1 : 0
          #expect(!test.unit[language].isEmpty)
        }
      }
    }
    #expect(count > 20)
  }

  @Test func `a page names the unit and has one scale`() throws {
    let chinese = try session(at: "checks claim-iva-2020 page", size: "120x40", .chinese)
    let page = chinese[ChecksScreen.self].pane.document.text
    #expect(page.contains("所载313,071亿元代表313,070.5 … 313,071.5"))
    #expect(page.contains("2020年增加值，亿元"))
    #expect(!page.contains("第五"))
    let year = try session(at: "checks claim-gini-turn-2004 page", size: "120x40")
    #expect(year[ChecksScreen.self].pane.document.text.contains("printed 2004 stands for"))
    let english = try session(at: "checks claim-iva-2020 page", size: "120x40")
    let words = english[ChecksScreen.self].pane.document.text
    #expect(words.contains("printed 31,307.1 bn yuan stands for"))
    #expect(words.contains("value added 2020, bn yuan"))
  }

  @Test(arguments: Language.allCases)
  func `a list of numbers says their unit`(language: Language) throws {
    let unit = language == .chinese ? "亿元" : "bn yuan"
    #expect(text(try session(at: "checks", size: "200x60", language)).contains(unit))
    let phone = try session(at: "checks", "t", size: "50x20", language)
    #expect(PlainText.encode(phone.frame.canvas).contains(unit))
  }

  /// A name that goes on in the next line does so behind its mark.
  @Test(arguments: [24, 33, 42], Language.allCases)
  func `lines of variants keep their indent`(width: Int, language: Language) throws {
    let atlas = try Atlas.builtIn()
    for result in ClaimLedger(atlas: atlas).results where result.ways.count > 1 {
      let page = ClaimPage(atlas: atlas, language: language, width: width, result: result, way: 0)
      let lines = page.document.lines.map(\.text)
      let title = Bilingual("Variants", "不同算法")[language]
      guard let start = lines.firstIndex(where: { $0.hasPrefix(title) }) else { continue }
      for line in lines[(start + 2)...].prefix(while: { !$0.isEmpty }) {
        let isStrip = line.allSatisfy { "◆◇· ".contains($0) }
        #expect(isStrip || line.hasPrefix("▸ ") || line.hasPrefix("  "), "\(line)")
      }
    }
  }
}
