import Charts
import Tabular
import Testing

@testable import TableCharts

/// The figures of a picture are those of the table, all of them and with all digits.
@Suite struct RowTests {
  @Test func digitsAreAllThere() throws {
    #expect(
      try chart("name,v\nA,0.05\nB,100000\nC,0.3\n").rows
        == ["rank,name,v", "1,B,100000", "2,C,0.3", "3,A,0.05"])
    #expect(
      try chart("x,v\n1.00001,1\n1.00002,2\n1.000031,3\n").rows
        == ["x,v", "1.00001,1", "1.00002,2", "1.000031,3"])
    #expect(
      try chart("123456.789012345\n2\n").rows == ["line,column 1", "1,123456.789012345", "2,2"])
  }

  @Test func rowsWithTheSameXAreAllThere() throws {
    let text = "x,v\n1,5\n1,6\n2,7\n"
    for kind in [nil, ChartKind.line, .scatter, .step] {
      #expect(try chart(text) { $0.kind = kind }.rows == ["x,v", "1,5", "1,6", "2,7"])
    }
    let grouped = "x,g,v\n1,a,5\n1,a,6\n2,b,7\n"
    #expect(try chart(grouped) { $0.by = "g" }.rows == ["x,a,b", "1,5,", "1,6,", "2,,7"])
  }

  @Test func largeNumbersKeepTheirExponent() throws {
    let made = try chart("1e307\n1e308\n1.7976931348623157e308\n")
    #expect(
      made.rows
        == ["line,column 1", "1,1e307", "2,1e308", "3,1.7976931348623157e308"])
    #expect(made.notices.contains { $0.english.contains("beyond") })
    #expect(NumberText.text(1.7976931348623157e308, decimals: 2) == "1.8e308")
    #expect(NumberText.text(1e308, decimals: 0) == "1e308")
  }

  @Test func bordersOfAHistogramAreExact() throws {
    let made = try chart("1000000000\n1000000000.1\n1000000000.2\n1000000000.25\n") {
      $0.kind = .histogram
    }
    #expect(made.rows[0] == "from,to,count")
    #expect(made.rows[1].hasPrefix("1000000000,1000000000."))
    #expect(made.rows.dropFirst().allSatisfy { $0.utf8.count < 40 })
  }

  @Test func millisecondsAreKept() throws {
    let made = try chart(
      "d,v\n2024-01-01 00:00:00.001,1\n2024-01-01 00:00:00.002,3\n2024-01-01 23:59:59.9996,2\n")
    #expect(made.rows[1] == "2024-01-01 00:00:00.001,1")
    #expect(made.rows[3] == "2024-01-02,2")
  }

  @Test func aLorenzCurveIsThatOfTheRows() throws {
    let made = try chart("1\n2\n1000000\n") { $0.kind = .lorenz }
    #expect(made.rows.count == 5)
    #expect(made.rows[1] == "0,0")
    #expect(made.rows[2].hasPrefix("0.3333333333333333,9.9999"))
    #expect(made.rows[4] == "1,1" || made.rows[4].hasPrefix("1,0.99999") || made.rows[4] == "1,1")
  }

  @Test func aRankingOfOneColumnHasAllRows() throws {
    #expect(
      try chart("1\n2\n1000000\n") { $0.kind = .ranking }.rows
        == ["rank,line,column 1", "1,3,1000000", "2,2,2", "3,1,1"])
  }

  @Test func yearsAcrossBecomeLines() throws {
    let made = try chart("province,2018,2019,2020\nAnhui,12,14,15\nHunan,30,33,31\n")
    #expect(made.kind == .line)
    #expect(
      made.rows == ["year,Anhui,Hunan", "2018,12,30", "2019,14,33", "2020,15,31"])
    let two = try chart("fruit,2019,2020\napple,1,2\npear,3,4\n")
    #expect(two.kind == .bar)
    #expect(two.rows == ["fruit,2019,2020", "apple,1,2", "pear,3,4"])
  }

  @Test func manyWordsTakeLinearTime() throws {
    let text = "n,v\n" + (0..<20_000).map { "w\($0),\($0 % 977)\n" }.joined()
    for kind in [nil, ChartKind.bar] {
      let made = try chart(text) { $0.kind = kind }
      #expect(made.rows.count == 20_001)
      #expect(!made.picture().isEmpty)
    }
  }

  @Test func rowsWithoutAPlaceAreTold() throws {
    func told(_ text: String, _ change: (inout ChartRequest) -> Void = { _ in }) throws -> [String]
    {
      try chart(text, change).notices.map(\.english)
    }
    let candles = try chart(
      "date,open,high,low,close\n2024-01-02,1,3,0.5,2\n,2,4,1,3\n2024-01-04,2,4,1,3\n")
    #expect(candles.notices.map(\.english) == ["1 row without a 'date' left out"])
    #expect(candles.rows.count == 3)
    #expect(
      try told("d,v\n2019-01,1\n,2\n,\n2019-03,4\n") == ["1 row without a 'd' left out"])
    let grouped = try told("g,u,v\na,A,1\na,B,3\n,C,4\n,D,5\nb,D,3\nb,E,5\n") { $0.by = "g" }
    #expect(grouped.contains("2 rows without a 'g' left out"))
    #expect(try told("x,v\n1,2\n2,3\n").isEmpty)
    #expect(try told("n,v\na,2\n,3\n").isEmpty)
  }

  @Test func unitsBelowTheHeaderAreThoseOfTheSeries() throws {
    let made = try chart("year,gdp\n年,亿元\n2019,1\n2020,2\n")
    #expect(made.chart.series[0].unit == Bilingual("亿元"))
    #expect(made.rows == ["year,gdp (亿元)", "2019,1", "2020,2"])
  }

  @Test func yearsThatEndInTheNextStandAcross() throws {
    let made = try chart("state,2004-05,2005-06,2006-07\nKerala,1,2,3\nPunjab,4,5,6\n")
    #expect(made.kind == .line)
    #expect(made.rows == ["year,Kerala,Punjab", "2004,1,4", "2005,2,5", "2006,3,6"])
  }
}
