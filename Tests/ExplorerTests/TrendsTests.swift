import Charts
import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

@Suite("The trends screen")
struct TrendsTests {
  static let pictures = [
    Picture(name: "trends-80x24", keys: "3 j", size: "80x24"),
    Picture(name: "trends-120x40", keys: "3 j", size: "120x40"),
    Picture(name: "trends-50x20", keys: "3 j enter", size: "50x20"),
    Picture(name: "trends-40x10-list", keys: "3", size: "40x10"),
    Picture(name: "trends-80x24-zh", keys: "3 j", size: "80x24", language: .chinese),
    Picture(name: "trends-120x40-zh", keys: "3", size: "120x40", language: .chinese),
    Picture(
      name: "trends-80x24-ascii", keys: "3 j", size: "80x24", glyphs: .ascii, chinese: false),
    Picture(name: "trends-industry", keys: "3", size: "80x24"),
    Picture(name: "trends-manufacturing", keys: "3 j*2", size: "80x24"),
    Picture(name: "trends-services", keys: "3 j*3", size: "80x24"),
    Picture(name: "trends-convergence", keys: "3 j*4", size: "80x24"),
    Picture(name: "trends-influence", keys: "3 j*5", size: "80x24"),
    Picture(name: "trends-how", keys: "3 j w", size: "80x40"),
    Picture(name: "trends-table", keys: "3 j t", size: "80x24"),
    Picture(name: "trends-sources", keys: "3 j i", size: "80x24"),
    Picture(name: "trends-ranking", keys: "3 j p right*3", size: "80x24"),
    Picture(name: "trends-multiples", keys: "3 j p p p", size: "120x40"),
    Picture(name: "trends-growth", keys: "3 j*6 v \"growth\" enter left*4", size: "80x24"),
    Picture(
      name: "trends-two-axes", keys: "3 j*6 a \"gdp-growth\" enter esc", size: "80x24"),
    Picture(name: "trends-province", keys: "r", size: "80x24"),
  ]

  @Test(arguments: pictures)
  func isAsRecorded(_ picture: Picture) throws {
    try picture.expectAsRecorded()
  }

  private func trends(_ keys: String) throws -> TrendsScreen { try session(keys).session.trends }

  @Test func nothingIsReadBeforeTheScreenIsOpened() throws {
    #expect(try trends("j j").rows.isEmpty)
    #expect(try trends("j j").picture == nil)
    #expect(try !trends("3").rows.isEmpty)
  }

  @Test func theCrosshairStopsAtYearsWithFigures() throws {
    #expect(try trends("3 j").picture?.year == 2004)
    #expect(try trends("3 j right").picture?.year == 2005)
    #expect(try trends("3 j left*100").picture?.year == 1992)
    #expect(try trends("3 j # 5 right").picture?.year == 2009)
    #expect(try trends("3 j $").picture?.year == 2022)
  }

  @Test func anIndexTakesTheYearOfTheCrosshair() throws {
    let screen = try trends("3 j*6 left*3 v \"index\" enter")
    #expect(screen.drawing.change == .index(2021))
    #expect(screen.picture?.series.first?.value(in: 2021) == 100)
    #expect(try trends("3 j*6 v \"index\" enter v \"index\" enter").drawing.change == .values)
  }

  @Test func whatCannotBeShownIsSaid() throws {
    // Growth of growth rates.
    let (refused, _) = try session("3 j*10 v \"index\" enter")
    #expect(refused.message?.isEmpty == false)
    #expect(refused.trends.drawing.change == .values)
    // A third unit.
    let (third, _) = try session("3 j*6 a \"gdp-growth\" enter ctrl-u \"spatial-gini\" enter")
    #expect(third.trends.drawing.added == ["gdp-growth"])
    #expect(third.message?.contains("third unit") == true)
  }

  @Test func amountsAreSeenPerHead() throws {
    let (head, _) = try session("3 j*6 v \"per head\" enter", size: "120x40")
    #expect(head.trends.drawing.change == .perHead)
    #expect(head.commandLine == "jiqun chart gdp --per-head")
    let text = try screen("3 j*6 v \"per head\" enter", size: "120x40")
    #expect(text.contains("yuan a head"))
    #expect(text.contains("by year-end population, sum of the provinces"))
    #expect(try screen("3 j*6 v \"per head\" enter w", size: "120x40").contains("Per head"))
    #expect(try trends("3 j*6 v \"per head\" enter v \"as given\" enter").drawing.change == .values)
    let (refused, _) = try session("3 j v \"per head\" enter")
    #expect(refused.message?.contains("no amounts") == true)
    #expect(refused.trends.drawing.change == .values)
    let (people, _) = try session(": \"population at the end\" enter v \"per head\" enter")
    #expect(people.trends.drawing.change == .values)
  }

  @Test func smallChartsThatDoNotFitScroll() throws {
    let keys = "3 j p p p enter tab"
    let first = try session(keys).session
    let window = try #require(first.multiplesWindow)
    #expect(window.isPart && window.firstRow == 0)
    #expect(try screen(keys).contains("1-\(window.range.upperBound) of 31"))
    let next = try #require(try session(keys + " pgdn").session.multiplesWindow)
    // The next ones are in sight; the last rows stay full.
    #expect(next.firstRow > 0 && next.range.contains(window.range.upperBound))
    let last = try #require(try session(keys + " pgdn*40").session.multiplesWindow)
    #expect(last.range.upperBound == 31)
    #expect(try session(keys + " pgdn*40 pgup*40").session.multiplesWindow == window)
    var wheeled = first
    for event in try KeyScript.events("wheel=60,10") { _ = wheeled.handle(event) }
    #expect(wheeled.multiplesWindow?.firstRow == 1)
    #expect(wheeled.trends.year == first.trends.year)
  }

  @Test func addedSeriesAreTakenAwayAgain() throws {
    #expect(try trends("3 j*6 a \"gdp-primary\" enter esc").drawing.added == ["gdp-primary"])
    #expect(try trends("3 j*6 a \"gdp-primary\" enter enter esc").drawing.added.isEmpty)
  }

  @Test func backReturnsToExactlyWhereOneWas() throws {
    let before = try trends("3 j right*3")
    let after = try trends("3 j right*3 p left backspace")
    #expect(before.item == after.item && before.year == after.year)
    let (cluster, _) = try session("j*4 r backspace")
    #expect(cluster.shown == "clusters")
  }

  @Test func aSourceIsOpenedAndLeft() throws {
    let (there, _) = try session("3 j i j enter")
    #expect(there.shown == "clusters")
    #expect(there.clusters.opened != nil)
    let (back, _) = try session("3 j i j enter backspace")
    #expect(back.shown == "trends" && back.trends.page == .sources)
  }

  @Test func theCommandLineDrawsTheSame() throws {
    let (drawn, _) = try session(
      "3 j*6 left*3 v \"index\" enter v \"logarithmic\" enter a \"gdp-primary\" enter esc +")
    let line = drawn.commandLine
    #expect(line.hasPrefix("jiqun chart gdp gdp-primary --index 2021 --log --from "))
    let (ranking, _) = try session("3 j p right")
    #expect(ranking.commandLine == "jiqun chart secondary-va --kind ranking --at 2023")
  }

  @Test func theChartIsExportedAsVectorsAndRows() throws {
    let (_, effects) = try session("3 j e \"svg\" enter enter")
    guard case .export(let file)? = effects.last else {
      Issue.record("nothing exported")
      return
    }
    #expect(file.path == "jiqun-fig-spatial-gini.svg")
    #expect(file.content.hasPrefix("<svg") && file.content.contains("path"))
    let (_, rows) = try session("3 j e \"csv\" enter enter")
    guard case .export(let table)? = rows.last else {
      Issue.record("nothing exported")
      return
    }
    let lines = table.content.split(separator: "\n")
    #expect(lines.first?.hasPrefix("series_id,year,value,unit,flag,source_id,title_en,") == true)
    #expect(lines.count == 32)
  }

  @Test func aClickReadsTheYearBelowIt() throws {
    var (clicked, _) = try session("3 j")
    for event in try KeyScript.events("click=40,10") { _ = clicked.handle(event) }
    #expect(clicked.trends.focus == .chart)
    #expect(clicked.trends.picture?.year.map { $0 < 2004 } == true)
  }

  @Test(arguments: [
    (Language.english, Size(width: 40, height: 10)), (.chinese, Size(width: 96, height: 28)),
  ])
  func everyItemIsDrawn(_ language: Language, _ size: Size) throws {
    var session = Session(atlas: try Atlas.builtIn(), size: size, language: language)
    for event in try KeyScript.events("3 f") { _ = session.handle(event) }
    let keys = try KeyScript.events(
      "j enter v \"growth\" enter v \"as given\" enter p p 1 3 enter tab")
    for _ in 0..<session.trends.rows.count {
      for event in keys { _ = session.handle(event) }
      #expect(session.frame.canvas.size == size)
    }
  }

  @Test func `where the list stands alone, its foot has the figure of the year that is read`()
    throws
  {
    let text = try screen("3 j right", size: "50x20")
    #expect(text.contains("0.469 2005"))
    #expect(try screen("3 j", size: "50x20").contains("0.467 2004"))
  }
}
