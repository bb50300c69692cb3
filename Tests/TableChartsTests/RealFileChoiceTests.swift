import Charts
import Tabular
import Testing

@testable import TableCharts

/// What is drawn of files that were tried, where a first guess would be wrong.
@Suite struct RealFileChoiceTests {
  @Test func codesOfOfficesAreNoFigures() throws {
    let text =
      "Area Code (M49),Area,Item Code,Year Code,Year,Unit,Value,Flag\n"
      + (2015...2020).flatMap { year in
        [
          "156,China,113,\(year),\(year),t,\(year * 2),A",
          "356,India,113,\(year),\(year),t,\(year),A",
        ]
      }.joined(separator: "\n") + "\n"
    let made = try chart(text)
    #expect(made.line.hasPrefix("line|Year|Value|Area"))
    #expect(ColumnNames.isIdentifier("Item Code (CPC)") && !ColumnNames.isIdentifier("Code lines"))
  }

  @Test(arguments: [
    "January,February,March,April,May", "Apr,May,Jun,Jan,Feb", "1月,2月,10月,11月",
    "Mon,Tue,Wed,Thu,Fri,Sat,Sun", "周一,周二,周三", "0-4,5-9,10-14,80+", "Under 5,5-9,10-14",
    "1990-1995,1995-2000,2000-2005", "Week 1,Week 2,Week 10", "1月1日,1月2日,2月1日", "M01,M02,M03",
    "<20,20-40,>40", "Spring,Summer,Autumn,Winter", "large,medium,small", "低,中,高",
  ])
  func wordsWithAnOrderKeepIt(_ words: String) throws {
    let rows = words.split(separator: ",").enumerated().map { "\($1),\(7 - $0 * 3 % 5)" }
    let made = try chart("period,value\n" + rows.joined(separator: "\n") + "\n")
    #expect(made.line.hasPrefix("bar|period|value"))
  }

  @Test(arguments: [
    "East,West,North", "02 Albacete,03 Alicante,04 Almería,05 Ávila", "May,June,Anna",
    "2021 A,2020 B,2019 C", "A3,A1,A2",
  ])
  func otherWordsAreRanked(_ words: String) throws {
    let rows = words.split(separator: ",").enumerated().map { "\($1),\(7 - $0 * 3 % 5)" }
    let made = try chart("name,value\n" + rows.joined(separator: "\n") + "\n")
    #expect(made.line.hasPrefix("ranking|name|value"))
  }

  @Test func oneMeasureBesideGroupsInNumbersIsBoxes() throws {
    var rows: [String] = []
    for group in 1...3 {
      for run in 1...12 {
        rows.append("\(rows.count + 1),\(group),\(run),\(700 + run * run * group)")
      }
    }
    let made = try chart("\"\",Expt,Run,Speed\n" + rows.joined(separator: "\n") + "\n")
    #expect(made.line.hasPrefix("box|the number of the row|Speed|Expt"))
    let asked = try chart("\"\",Expt,Run,Speed\n" + rows.joined(separator: "\n") + "\n") {
      $0.kind = .scatter
    }
    #expect(asked.line.hasPrefix("scatter"))
  }

  @Test func aColumnThatAddsUpTheOthersIsNotBesideThem() throws {
    let made = try chart("kind,a,b,Total\nx,1,2,3\ny,4,5,9\nz,7,8,15\n")
    #expect(made.rows[0] == "kind,a,b")
    #expect(try chart("kind,a,b,Total\nx,1,2,9\ny,4,5,1\nz,7,8,2\n").rows[0] == "kind,a,b,Total")
  }

  @Test func yearsWithPartsBesideMonthsAreNotDrawn() throws {
    let made = try chart(
      "# year month date value\n1958 3 1958.2027 315.70\n1958 4 1958.2877 317.45\n1958 5 1958.3699 317.51\n"
    )
    #expect(made.rows.count == 4 && made.rows[3].hasSuffix(",317.51"))
  }

  @Test func figuresOfSeveralThingsAreNoMean() throws {
    let made = try chart(
      "country,year,variable,value\nCN,2019,gdp,14.3\nCN,2020,gdp,14.7\nCN,2021,gdp,17\nCN,2019,pop,1.40\nCN,2020,pop,1.41\nCN,2021,pop,1.41\nIN,2019,gdp,2.8\nIN,2020,gdp,2.7\nIN,2021,gdp,3\nIN,2019,pop,1.37\nIN,2020,pop,1.38\nIN,2021,pop,1.39\n"
    )
    #expect(made.line.hasPrefix("line|year|value|country") && made.chart.options.ownScales)
    #expect(made.chart.series.map(\.facet) == ["gdp", "gdp", "pop", "pop"])
    #expect(made.notices.contains { $0.english.contains("a small chart for each 'variable'") })
    let units = try chart(
      "year,indicator,unit,value\n2018,GDP,bn,919\n2019,GDP,bn,986\n2018,Growth,%,6.7\n2019,Growth,%,6.0\n"
    )
    #expect(units.notices.contains { $0.english.contains("several units") })
  }
}
