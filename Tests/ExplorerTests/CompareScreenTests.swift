import ClusterAtlas
import Comparison
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// Screen 6, as one works with it.
@Suite("Comparing on the screen")
struct CompareScreenTests {
  private static let pair = "compare changsha-construction-machinery xuzhou-construction-machinery"

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

  @Test func `what is marked on the list stands side by side`() throws {
    let session = try ExplorerTests.session("m j m 6").session
    let clusters = session.atlas.clusters.prefix(2).map { Comparand.cluster($0.id) }
    #expect(session[CompareScreen.self].shown?.things == clusters)
  }

  @Test(
    arguments: [
      (
        "compare changsha xuzhou",
        ["changsha-construction-machinery", "xuzhou-construction-machinery"]
      ),
      ("compare 长沙 hefei", ["changsha-construction-machinery", "hefei-intelligent-voice"]),
      ("compare 江苏 zhejiang", ["jiangsu", "zhejiang"]),
    ])
  func `things have all their names`(line: String, ids: [String]) throws {
    #expect(try session(at: line)[CompareScreen.self].shown?.things.map(\.id) == ids)
  }

  @Test func `without two things it says what to do`() throws {
    #expect(try screen("6").contains("Mark two to four clusters"))
    #expect(try screen("6", language: .chinese).contains("标记2至4个集群"))
  }

  @Test func `Enter unfolds what stands behind a row, again goes there, back returns`() throws {
    var session = try session(at: Self.pair + " only facts")
    let folded = text(session)
    for event in try KeyScript.events("enter") { _ = session.handle(event) }
    let opened = try #require(session[CompareScreen.self].opened)
    #expect(session[CompareScreen.self].selected?.id == opened)
    let unfolded = text(session)
    #expect(unfolded != folded)
    for event in try KeyScript.events("enter") { _ = session.handle(event) }
    #expect(session.shown == "clusters")
    for event in try KeyScript.events("backspace") { _ = session.handle(event) }
    #expect(text(session) == unfolded)
    for event in try KeyScript.events("backspace") { _ = session.handle(event) }
    #expect(text(session) == folded)
  }

  /// Every statement can be read whole, beside those of the other or below them.
  @Test(arguments: ["50x20", "80x24", "120x40"], Language.allCases)
  func `statements are readable in columns`(size: String, language: Language) throws {
    let session = try session(at: Self.pair, size: size, language)
    let screen = session[CompareScreen.self]
    let shown = try #require(screen.shown)
    let details = CompareDetails(
      comparison: shown, atlas: session.atlas, language: language, layout: screen.layout,
      glyphs: .braille)
    let rows = shown.rows.filter { $0.group == .evidence && $0.cells.allSatisfy { $0 != nil } }
    #expect(!rows.isEmpty)
    for row in rows {
      for (index, cell) in row.cells.enumerated() {
        let told = details.lines(of: row).compactMap { $0.pieces[index]?.text }.joined()
          .filter { $0 != " " }
        for one in session.atlas.evidence where cell?.evidenceIDs.contains(one.id) == true {
          #expect(told.contains(one.statement[language].filter { $0 != " " }), "\(one.id)")
        }
      }
      for piece in details.lines(of: row).flatMap(\.pieces).compactMap({ $0 }) {
        #expect(TextWidth.columns(piece.text) <= (Size(text: size)?.width ?? 0) - 4)
      }
    }
  }

  @Test func `Esc closes one thing at a time`() throws {
    var session = try session(at: Self.pair + " only alike", "/ \"field\" enter")
    #expect(session[CompareScreen.self].searchText == "field")
    for event in try KeyScript.events("esc") { _ = session.handle(event) }
    #expect(session[CompareScreen.self].searchText.isEmpty)
    #expect(session[CompareScreen.self].choices.kind == .alike)
    for event in try KeyScript.events("esc") { _ = session.handle(event) }
    #expect(session[CompareScreen.self].choices.kind == nil)
  }

  @Test func `the benchmark comes and goes`() throws {
    let with = try session(at: Self.pair, "v")
    #expect(with[CompareScreen.self].shown?.things.last == .median(.cluster))
    let without = try session(at: Self.pair, "v v")
    #expect(without[CompareScreen.self].shown?.things.count == 2)
  }

  @Test(arguments: [("d", "diamond"), ("r", "trends")])
  func `diamond and chart are one key away and come back`(pair: (String, ScreenID)) throws {
    var session = try session(at: Self.pair, "j j")
    let before = text(session)
    for event in try KeyScript.events(pair.0) { _ = session.handle(event) }
    #expect(session.shown == pair.1)
    for event in try KeyScript.events("backspace") { _ = session.handle(event) }
    #expect(text(session) == before)
  }

  @Test func `the chart has the provinces of all`() throws {
    let session = try session(at: Self.pair, "r")
    #expect(session.placeLine.contains("hunan"))
    #expect(session.placeLine.contains("jiangsu"))
  }

  @Test func `four clusters show twelve rows on 80 by 24, two show eight on 50 by 20`() throws {
    let ids = try Atlas.builtIn().clusters.prefix(4).map(\.id.rawValue)
    for (size, count, least) in [("80x24", 4, 12), ("50x20", 2, 8)] {
      let session = try session(
        at: "compare " + ids.prefix(count).joined(separator: " "), size: size)
      let screen = session[CompareScreen.self]
      #expect(screen.shown?.things.count == count)
      let seen = screen.selection.visible(height: screen.layout.rows.height)
      let rows = seen.count { if case .row = screen.lines[$0] { true } else { false } }
      #expect(rows >= least, "\(size): \(rows)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a search finds rows, and the hit is seen`(language: Language) throws {
    let session = try session(
      at: Self.pair, language == .english ? "/ \"firms\" enter" : "/ \"企业\" enter", language)
    let screen = session[CompareScreen.self]
    #expect(screen.foundCount > 0)
    #expect(screen.isFound(screen.selection.index))
    #expect(
      screen.selection.visible(height: screen.layout.rows.height).contains(screen.selection.index))
  }

  @Test func `rows of a subject come together and turn round`() throws {
    let plain = try session(at: Self.pair)
    let sorted = try session(at: Self.pair + " by-subject")
    let reversed = try session(at: Self.pair + " by-subject reversed")
    func rows(_ session: Session) -> [Int] {
      session[CompareScreen.self].lines.compactMap {
        if case .row(let row) = $0 { row } else { nil }
      }
    }
    #expect(Set(rows(plain)) == Set(rows(sorted)))
    let shown = try #require(sorted[CompareScreen.self].shown)
    for kind in ComparisonRow.Kind.allCases {
      let own = rows(sorted).filter { shown.rows[$0].kind == kind }
      #expect(own.map { shown.rows[$0].group } == own.map { shown.rows[$0].group }.sorted())
      // Rows of words stay below those of figures.
      for isAbout in [false, true] {
        let part = own.filter { shown.rows[$0].isAbout == isAbout }
        let turned = rows(reversed).filter {
          shown.rows[$0].kind == kind && shown.rows[$0].isAbout == isAbout
        }
        #expect(turned == part.reversed())
      }
    }
  }

  @Test func `courses of a row share one axis`() throws {
    let shown = try Comparison([.province("guangdong"), .province("qinghai")], in: .builtIn())
    let row = try #require(shown.rows.first { $0.cells.contains { $0?.trend.isEmpty == false } })
    let texts = SharedSparklines.texts(row, width: 10, glyphs: .braille)
    #expect(texts.allSatisfy { $0.count == 10 })
    // The small one stays at the bottom of the axis of the large one.
    let last = row.cells.compactMap { $0?.trend.last?.value }
    let (large, small) = last[0] > last[1] ? (texts[0], texts[1]) : (texts[1], texts[0])
    #expect(large.last == "█")
    #expect(small.allSatisfy { $0 == "▁" || $0 == "▂" })
  }

  @Test func `the picture and the rows are those of the command`() throws {
    let session = try session(at: Self.pair)
    let screen = session.screen
    #expect(screen.chart(session.context)?.svg.hasPrefix("<svg") == true)
    #expect(screen.table(session.context).json.contains("\"kind\": \"not-comparable\""))
    #expect(screen.commandLine(session.context) == "jiqun " + Self.pair)
  }

  /// What has no room in its row stands at the foot: the whole name, the unit, what is counted.
  @Test(arguments: ["50x20", "80x24", "120x40"], [Language.english, .chinese])
  func `of the selected row all can be read`(size: String, language: Language) throws {
    let four = "compare hefei-intelligent-voice nanjing-software xian-aviation wuxi-iot"
    let first = try session(at: four, size: size, language)
    var cut = 0
    for steps in 1..<(first[CompareScreen.self].shown?.rows.count ?? 0) {
      let moved = try session(at: four, "j*\(steps)", size: size, language)
      guard let row = moved[CompareScreen.self].selected else { continue }
      let seen = PlainText.encode(moved.frame.canvas)
      let caption = moved.caption ?? ""
      cut += caption.isEmpty ? 0 : 1
      for part in [row.label, row.unit, row.sharedRemark].map({ $0[language] }) {
        let isRead = seen.contains(part) || caption.contains(part) || part.isEmpty
        #expect(isRead, "\(part) in \(size)")
      }
    }
    #expect(cut > 0 || size == "120x40")
  }
}
