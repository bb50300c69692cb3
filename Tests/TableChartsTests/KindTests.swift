import Charts
import Tabular
import Drawing
import Testing

@testable import TableCharts

@Suite struct KindTests {
  private let groups =
    "g,v\n"
    + (0..<40).map {
      "\($0 % 2 == 0 ? "a" : "b"),\(Double(($0 * 37) % 41) + ($0 % 2 == 0 ? 0 : 10))\n"
    }
    .joined()

  @Test(arguments: ChartKind.allCases)
  func everyKindIsDrawnInEveryFormat(_ kind: ChartKind) throws {
    let text = "day,open,high,low,close\n1,10,12,9,11\n2,11,15,10,14\n3,14,14,8,9\n4,9,11,7,10\n"
    let made = try chart(text) { $0.kind = kind }
    for glyphs in [GlyphSet.braille, .blocks, .ascii] {
      let picture = made.picture(60, 16, glyphs)
      #expect(picture.contains { !$0.isWhitespace })
      if glyphs == .ascii { #expect(picture.allSatisfy { $0.isASCII }) }
    }
    #expect(made.chart.svg(width: 600, height: 300).contains("</svg>"))
    #expect(made.rows.count > 1)
    #expect(!made.chart.describe().isEmpty)
  }

  @Test func quartilesAreThoseOfNumpy() throws {
    let made = try chart("g,v\na,1\na,2\na,3\na,4\na,100\nb,5\nb,6\nb,7\nb,8\n")
    #expect(made.kind == .box)
    #expect(made.rows[1] == "a,5,1,1,2,3,4,4,100")
    #expect(made.rows[2] == "b,4,5,5,5.75,6.5,7.25,8,8")
  }

  @Test func histogramsOfSeriesAreSideBySide() throws {
    let made = try chart("a,b\n1,100\n2,200\n3,300\n") { $0.kind = .histogram }
    #expect(made.rows[0] == "from,to,a,b")
    let sums = made.rows.dropFirst().reduce(into: [0, 0]) { sums, row in
      let cells = row.split(separator: ",").compactMap { Int($0) }
      sums[0] += cells[cells.count - 2]
      sums[1] += cells[cells.count - 1]
    }
    #expect(sums == [3, 3])
    let grouped = try chart(groups) { $0.kind = .histogram }
    #expect(grouped.rows[0] == "from,to,a,b")
  }

  @Test func densitiesHoldOne() throws {
    for kind in [ChartKind.density, .ridgeline] {
      let made = try chart(groups) { $0.kind = kind }
      let rows = made.rows.dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
      let step = rows[1][0] - rows[0][0]
      for column in 1...2 {
        #expect(abs(rows.reduce(0) { $0 + $1[column] } * step - 1) < 0.01)
      }
      #expect(made.picture().contains(kind == .ridgeline ? "a" : "b"))
    }
  }

  @Test func wordsAgainstColumns() throws {
    let text = "city,a,b,c\nX,1,2,3\nY,4,5,6\n"
    let heat = try chart(text) { $0.kind = .heat }
    #expect(heat.rows == ["name,a,b,c", "X,1,2,3", "Y,4,5,6"])
    let slope = try chart(text) { $0.kind = .slope }
    let picture = slope.picture(60, 14)
    #expect(picture.contains("X 1") && picture.contains("3 X") && picture.contains("6 Y"))
  }

  @Test func facetsHaveTheirNames() throws {
    let text = "x,g,v\n1,north,1\n2,north,2\n1,south,5\n2,south,3\n"
    let made = try chart(text) {
      $0.facet = "g"
      $0.y = ["v"]
    }
    let picture = made.picture()
    #expect(picture.contains("north") && picture.contains("south"))
    #expect(made.chart.svg(width: 800, height: 400).contains("south"))
  }

  @Test func wordsStandBelowBars() throws {
    let made = try chart("age,Rural,Urban\n50-54,11.7,8.7\n55-59,18.1,11.7\n60-64,26.9,20.3\n")
    #expect(made.kind == .bar)
    let picture = made.picture(60, 14)
    for word in ["50-54", "55-59", "60-64", "Rural", "Urban"] { #expect(picture.contains(word)) }
  }

  @Test func rankingsHaveBarsAndValues() throws {
    let picture = try chart("c,people\nChina,1318683096\nBrazil,190010647\n").picture(60, 10)
    #expect(picture.contains("1.32bn") && picture.contains("190M") && picture.contains("█"))
  }

  @Test func axesAreNamed() throws {
    let made = try chart("hp,mpg (miles)\n110,21\n93,22.8\n175,18\n")
    let picture = made.picture()
    #expect(picture.contains("hp") && picture.contains("mpg") && picture.contains("miles"))
  }

  @Test func logarithmsSayWhatTheyDo() throws {
    let bars = try chart("1\n10\n100\n") {
      $0.kind = .bar
      $0.isLog = true
    }
    #expect(bars.notices.contains { $0.english.contains("--log") })
    #expect(throws: ChartProblem.self) { try chart("0\n-5\n-1\n") { $0.isLog = true } }
    let mixed = try chart("0.001\n0\n-5\n10\n") { $0.isLog = true }
    #expect(mixed.notices.contains { $0.english.contains("2 values") })
    let x = try chart("a,b\n1,1\n10,2\n1000,3\n") { $0.isLogX = true }
    #expect(x.picture().contains("1,000"))
  }

  @Test func namesWithoutRoomAreCounted() throws {
    let names = (0..<40).map { "column_number_\($0)" }
    let text =
      "year," + names.joined(separator: ",") + "\n"
      + (2000..<2003).map { year in
        "\(year)," + names.indices.map { "\($0 % 7)" }.joined(separator: ",") + "\n"
      }
      .joined()
    let made = try chart(text)
    let hidden = made.chart.hiddenNames(Size(width: 80, height: 24))
    #expect(hidden.all == 40 && hidden.count > 0)
    #expect(made.picture().contains("+\(hidden.count)"))
  }
}
