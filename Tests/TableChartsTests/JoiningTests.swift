import Charts
import Tabular
import Testing

@testable import TableCharts

/// Rows that fall together are joined or told apart, and it is said.
@Suite struct JoiningTests {
  private let titanic = "class,survived,n\n1st,no,122\n1st,yes,203\n2nd,no,167\n2nd,yes,118\n"
  private let long =
    "year,source,gwh\n2001,coal,35\n2001,wind,1\n2002,coal,30\n2002,wind,4\n"
    + "2003,coal,28\n2003,wind,9\n"

  @Test func wordsTellSeriesApart() throws {
    let made = try chart(long)
    #expect(made.kind == .line)
    #expect(made.rows == ["year,coal,wind", "2001,35,1", "2002,30,4", "2003,28,9"])
    #expect(made.notices.contains { $0.english.contains("a series for each 'source'") })
  }

  @Test func countsAreAddedUp() throws {
    let made = try chart(titanic) {
      $0.x = "class"
      $0.y = ["n"]
      $0.kind = .bar
      $0.by = "survived"
    }
    #expect(made.rows == ["class,no,yes", "1st,122,203", "2nd,167,118"])
    let whole = try chart(titanic) {
      $0.x = "class"
      $0.aggregate = .sum
      $0.kind = .ranking
    }
    #expect(
      whole.rows == ["rank,class,sum of n", "1,1st,325", "2,2nd,285"]
        || whole.rows[1] == "1,1st,325")
  }

  @Test func partsAreOfTheirWhole() throws {
    let made = try chart(titanic) {
      $0.x = "class"
      $0.by = "survived"
      $0.kind = .percent
    }
    let row = made.rows[1].split(separator: ",").compactMap { Double($0) }
    #expect(abs(row[0] - 122.0 / 325 * 100) < 1e-12)
    #expect(abs(row[0] + row[1] - 100) < 1e-12)
    #expect(throws: ChartProblem.self) {
      try chart("a,b,v\nx,p,-1\nx,q,3\n") {
        $0.x = "a"
        $0.by = "b"
        $0.kind = .percent
      }
    }
  }

  @Test func yearsWithManyRowsAreAveragedAndItIsSaid() throws {
    let text = "year,who,v\n2001,a,1\n2001,b,3\n2002,a,5\n2002,b,9\n"
    let made = try chart(text) {
      $0.x = "year"
      $0.y = ["v"]
      $0.aggregate = .mean
    }
    #expect(made.rows == ["year,v", "2001,2", "2002,7"])
    let plain = try chart("year,v\n2001,1\n2001,3\n2002,5\n2002,9\n")
    #expect(plain.rows == ["year,v", "2001,2", "2002,7"])
    #expect(plain.notices.contains { $0.english.contains("averaged") })
    #expect(plain.chart.options.title.english == "mean of v")
  }

  @Test func wordsAloneAreCounted() throws {
    let made = try chart("colour\nred\nblue\nred\n")
    #expect(made.rows == ["rank,colour,rows", "1,red,2", "2,blue,1"])
    #expect(made.notices.contains { $0.english.contains("counted") })
  }

  @Test func groupsWithoutSenseAreRefused() throws {
    for kind in [ChartKind.ranking, .candles] {
      #expect(throws: ChartProblem.self) {
        try chart(titanic) {
          $0.kind = kind
          $0.by = "survived"
        }
      }
    }
  }

  @Test func changesAreThoseOfTheRows() throws {
    let text = "year,a,b\n2001,100,50\n2002,110,25\n2003,0,25\n2004,5,30\n"
    #expect(
      try chart(text) { $0.change = .cumulative }.rows
        == ["year,a,b", "2001,100,50", "2002,210,75", "2003,210,100", "2004,215,130"])
    #expect(
      try chart(text) { $0.change = .index("2001") }.rows[2] == "2002,110.00000000000001,50")
    let growth = try chart(text) { $0.change = .growth }.rows
    #expect(growth[1] == "2001,," && growth[3] == "2003,-100,0" && growth[4].hasPrefix("2004,,20"))
    #expect(
      try chart(text) { $0.change = .share("total") }.rows[1]
        == "2001,66.66666666666666,33.33333333333333")
    #expect(throws: ChartProblem.self) { try chart(text) { $0.change = .index("1900") } }
    #expect(throws: ChartProblem.self) { try chart(text) { $0.change = .share("c") } }
  }

  @Test func trendsHaveTheirSlope() throws {
    let text = "x,v\n" + (0..<20).map { "\($0),\(3 + 2 * $0)\n" }.joined()
    for line in TrendLine.allCases {
      let made = try chart(text) {
        $0.kind = .scatter
        $0.trend = line
      }
      #expect(made.chart.series.count == 2)
      let points = made.chart.series[1].points
      #expect(points.allSatisfy { abs(($0.y ?? 0) - (3 + 2 * $0.x)) < 1e-9 })
      #expect(made.chart.series[1].title.english.contains("trend 2"))
    }
  }

  @Test func aRollingMeanHasWholeWindows() throws {
    let made = try chart("x,v\n1,1\n2,2\n3,6\n4,1\n") { $0.rolling = 3 }
    #expect(
      made.rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).last ?? "" }[1...]
        == ["", "3", "3", ""])
  }

  @Test func errorsAreBandsAndBars() throws {
    let made = try chart("x,v,e\n1,10,2\n2,12,3\n") {
      $0.y = ["v"]
      $0.errors = ["e"]
    }
    #expect(made.chart.series[0].spans.map(\.high) == [12, 15])
    let pair = try chart("x,v,l,h\n1,10,8,13\n2,12,9,16\n") {
      $0.y = ["v"]
      $0.errors = ["l", "h"]
    }
    #expect(pair.chart.series[0].spans.map(\.low) == [8, 9])
  }
}
