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

/// Pictures a person would paste.
@Suite struct PastedPictureTests {
  private let cars = (1...32).map { "Car number \($0),\(10 + $0)" }.joined(separator: "\n")
  private let groups =
    "g,v\n" + (0..<60).map { "\($0 % 2 == 0 ? "a" : "b"),\(($0 * 37) % 41)\n" }.joined()

  @Test func barsWithoutRoomForTheirNamesLieAcross() throws {
    let made = try chart("name,mpg\n" + cars + "\n") { $0.kind = .bar }
    let picture = made.picture(80, 24)
    for number in 1...32 { #expect(picture.contains("Car number \(number) ")) }
    // No value lies on a bar.
    #expect(picture.contains(" 42") && !picture.contains("42█"))
    // Bars of one value are as long in both columns.
    let twice = try chart(
      "name,v\n"
        + (1...32).map { "\($0 > 16 ? "A longer name" : "Name") \($0),5" }.joined(separator: "\n")
    ) { $0.kind = .bar }
    let lines = twice.picture(80, 24).split(separator: "\n").filter { $0.contains("█") }
    for line in lines {
      let lengths = line.split { $0 != "█" }.map(\.count)
      #expect(lengths.count == 2 && lengths[0] == lengths[1])
    }
    #expect(made.chart.hiddenNames(Size(width: 80, height: 24)).count == 0)
    #expect(made.chart.fitted(to: Size(width: 80, height: 24)).options.liesAcross)
    // As many rows as names where the picture may be longer.
    #expect(made.chart.rowsMissing(in: Size(width: 80, height: 24)) > 0)
  }

  @Test func barsWithRoomStand() throws {
    let made = try chart("name,v\na,1\nb,2\nc,3\n") { $0.kind = .bar }
    #expect(!made.chart.fitted(to: Size(width: 80, height: 24)).options.liesAcross)
  }

  @Test func barsThatLieStandInColumnsInAPictureToo() throws {
    let rows = (1...32).map { "Name of row \($0 * 7 % 32),\($0)" }.joined(separator: "\n")
    let made = try chart("name,v\n\(rows)\n") { $0.kind = .bar }
    let picture = made.chart.svg(width: 664, height: 452)
    for row in 1...32 { #expect(picture.contains(">Name of row \(row * 7 % 32)")) }
    #expect(!picture.contains(">+"))
    // Too few columns for all: what has no room has no value either.
    let low = made.chart.svg(width: 300, height: 200)
    let ends = low.split(separator: "<text ").compactMap { element -> Double? in
      guard let y = element.split(separator: " y=\"").dropFirst().first else { return nil }
      return Double(y.prefix { $0 != "\"" })
    }
    #expect(low.contains(">+") && ends.allSatisfy { $0 <= 200 })
  }

  @Test func lyingBarsOfSeveralSeriesHaveHeadings() throws {
    let made = try chart(
      "place,first,second\nThe first long name of all,1,2\nThe second long name,3,4\nThe third long name,5,6\nThe fourth long name,7,8\n"
    ) { $0.kind = .bar }
    let lines = made.picture(60, 20).split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.hasPrefix("The second long name") })
    #expect(!lines[place].contains("█"))
    #expect(lines[place + 1].hasPrefix("  first") && lines[place + 1].contains("3"))
    #expect(lines[place + 2].hasPrefix("  second") && lines[place + 2].contains("4"))
  }

  @Test func barsUseTheWidth() throws {
    let rows = (0..<52).map { "\(1565 + $0 * 5),\($0 % 7 + 1),\($0)" }.joined(separator: "\n")
    let made = try chart("year,wheat,wages\n" + rows + "\n") { $0.kind = .barLine }
    let widest = made.picture(80, 24).split(separator: "\n")
      .filter { $0.contains("█") }.map(\.count).max()
    #expect(try #require(widest) > 70)
  }

  @Test func boxesHaveSidesCountsAndMedians() throws {
    let made = try chart(groups) { $0.kind = .box }
    let picture = made.picture(80, 24)
    for sign in ["┌", "┐", "└", "┘", "├", "┤", "┃", "n 30, median"] {
      #expect(picture.contains(sign))
    }
    let ascii = made.picture(80, 24, .ascii)
    #expect(ascii.contains("+--") && ascii.contains("#") && ascii.allSatisfy { $0.isASCII })
    // In one row each where there is no room for three.
    #expect(made.picture(60, 6).contains("▒"))
  }

  @Test func ridgesAreFilledAndHaveQuartilesMedianAndBandwidth() throws {
    let made = try chart(groups) { $0.kind = .ridgeline }
    let picture = made.picture(80, 24)
    for sign in ["█", "─", "━", "┃", "n 30, median", "bandwidth"] {
      #expect(picture.contains(sign))
    }
    #expect(made.picture(80, 24, .ascii).allSatisfy { $0.isASCII })
    #expect(made.chart.svg(width: 800, height: 400).contains("</svg>"))
  }

  @Test func aDensityTellsItsBandwidthAndMedian() throws {
    let made = try chart(groups) { $0.kind = .density }
    #expect(made.picture(80, 24).contains("bandwidth") && made.picture(80, 24).contains("median"))
  }

  @Test func theFiguresOfALongTableAreItsValue() throws {
    let comtrade = try chart(
      "refYear,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,primaryValue\n2020,156,CHN,M,842,USA,5\n2020,156,CHN,X,842,USA,7\n2021,156,CHN,M,842,USA,6\n2021,156,CHN,X,842,USA,9\n2022,156,CHN,M,842,USA,6\n2022,156,CHN,X,842,USA,9\n"
    )
    #expect(comtrade.line.hasPrefix("line|refYear|primaryValue|flowCode"))
    let canada = try chart(
      "REF_DATE,GEO,DGUID,UOM_ID,VECTOR,COORDINATE,VALUE\n2024-01,Canada,2016A,17,v1,2.2,150\n2024-01,Ontario,2016A,17,v2,3.2,151\n2024-02,Canada,2016A,17,v1,2.2,152\n2024-02,Ontario,2016A,17,v2,3.2,153\n"
    )
    #expect(canada.line.hasPrefix("line|REF_DATE|VALUE|GEO"))
  }

  @Test func theNumbersOfUnitsInAPanelTellItsSeriesApart() throws {
    let rows = (1...3).flatMap { firm in
      (1935...1940).map { "\(firm),\($0),\(firm * 100 + $0 % 7)" }
    }
    let made = try chart("firm,year,inv\n" + rows.joined(separator: "\n") + "\n")
    #expect(made.line == "line|year|inv|firm|")
    let short = try chart(
      "county,year,rate\n1,81,0.5\n1,82,0.6\n3,81,0.7\n3,82,0.8\n5,81,0.1\n5,82,0.2\n")
    #expect(short.line == "line|year|rate|county|")
  }
}
