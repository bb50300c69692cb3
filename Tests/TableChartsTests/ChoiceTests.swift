import Charts
import Tabular
import Foundation
import Testing

@testable import TableCharts

/// What is drawn of real tables without an option, as a person would choose it.
@Suite struct ChoiceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Tables")

  /// `file|kind|x|y|by|rows`.
  static let choices: [String] = {
    let text = try? String(contentsOf: folder.appending(path: "choices.txt"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }()

  @Test func allTablesAreThere() {
    #expect(Self.choices.count >= 60)
  }

  @Test(arguments: choices)
  func isAsAPersonWouldChoose(_ line: String) throws {
    let file = String(line.prefix { $0 != "|" })
    let bytes = try Data(contentsOf: Self.folder.appending(path: file))
    let made = try TableChart(columns(Array(bytes)), ChartRequest(), .english)
    #expect("\(file)|\(made.line)" == line)
    #expect(!made.reasons.isEmpty)
    #expect(!made.picture().isEmpty && !made.rows.isEmpty)
  }

  @Test func perCentAreNotBesideOtherFigures() throws {
    let bars = try chart("name,2019,2020,Change\nA,100,110,+10%\nB,200,190,-5%\n")
    #expect(bars.rows[0] == "name,2019,2020")
    #expect(bars.notices.contains { $0.english.contains("'Change'") })
    let lines = try chart("year,gdp,growth\n2019,90,5%\n2020,95,6%\n2021,99,4%\n")
    #expect(lines.rows[0] == "year,gdp")
  }

  @Test(arguments: [
    ("GDP (bn)", "share (%)", false), ("GDP [bn]", "jobs [million]", false),
    ("产值（亿元）", "从业人员（万人）", false), ("Sales (2019)", "Sales (2020)", true),
    ("Temp (max)", "Temp (min)", true), ("Rate (M)", "Rate (F)", true), ("A (kg)", "B (kg)", true),
    ("Infl (US)", "Infl (UK)", true),
  ])
  func unitsAreNotMixedOnAnAxis(_ one: String, _ two: String, _ areTogether: Bool) throws {
    let text = "year,\(one),\(two)\n2001,10,33\n2002,12,35\n2003,14,36\n"
    let made = try chart(text)
    #expect(made.chart.series.count == (areTogether ? 2 : 1))
    #expect(areTogether == made.notices.isEmpty)
    let asked = try chart(text) { $0.y = [one, two] }
    #expect(asked.chart.series.count == 2)
    #expect(areTogether != asked.notices.contains { $0.english.contains("on one scale") })
    let apart = try chart(text) { ($0.y, $0.kind) = ([one, two], .multiples) }
    #expect(!apart.notices.contains { $0.english.contains("on one scale") })
  }

  @Test func moneyHasItsCurrencyAsUnit() throws {
    let made = try chart("year,price\n2001,$5\n2002,$6\n2003,$7\n")
    #expect(made.chart.series.first?.unit.english == "$")
    let both = try chart("year,a,b\n2001,$5,€6\n2002,$6,€6\n2003,$7,€8\n")
    #expect(both.rows[0] == "year,a ($)" && both.notices.contains { $0.english.contains("'b'") })
  }

  @Test func boundsHaveNoPlaceAndAreTold() throws {
    let bounds = try chart("site,pb\nA,<0.5\nB,1.2\nC,<0.5\nD,3.4\nE,0.9\n")
    #expect(bounds.line == "ranking|site|pb||")
    #expect(
      bounds.rows == ["rank,site,pb", "1,D,3.4", "2,B,1.2", "3,E,0.9", "-,A,", "-,C,"]
        || bounds.rows.prefix(4) == ["rank,site,pb", "1,D,3.4", "2,B,1.2", "3,E,0.9"])
    #expect(bounds.notices.contains { $0.english.contains("2 values of 'pb' are bounds") })
    let line = try chart("day,pb\n1,<0.5\n2,1.2\n3,0.7\n4,3.4\n")
    #expect(line.line == "line|day|pb||")
    let middles = try chart("year,v\n2001,1.5±0.2\n2002,1.7 ± 0.1\n2003,1.9 +/- 0.1\n")
    #expect(middles.rows == ["year,v", "2001,1.5", "2002,1.7", "2003,1.9"])
    #expect(middles.notices.contains { $0.english.contains("behind ±") })
    // Groups of ages are names.
    let ages = try chart("age,n\n<18,3\n18,5\n19,6\n20,7\n>20,9\n")
    #expect(ages.line.contains("|age|n|"))
  }

  @Test func noiseIsDrawnApart() throws {
    func table(_ name: String, _ value: (Int, Int) -> Double) -> String {
      "day,a,b,c\n"
        + (0..<600).map { day in
          "\(day),\((0..<3).map { "\(value(day, $0))" }.joined(separator: ","))\n"
        }.joined()
    }
    let noise = table("noise") { Double(($0 * 7919 + $1 * 31) % 97) }
    #expect(try chart(noise).line == "multiples|day|a, b, c||")
    #expect(try chart(noise) { $0.y = ["a", "b", "c"] }.kind == .line)
    #expect(try chart(noise) { $0.kind = .line }.kind == .line)
    #expect(try chart(table("smooth") { Double($0 * ($1 + 1)) }).kind == .line)
  }

  @Test func columnsOnXAreNotNamedAfterTheRows() throws {
    let slope = try chart("fruit,2019,2020\napple,10,12\npear,7,9\n") { $0.kind = .slope }
    #expect(slope.chart.options.xLabel == .none && !slope.picture().contains("fruit"))
    let months = try chart("Month,Ozone\n5,41\n5,36\n6,29\n7,135\n8,39\n9,96\n") {
      ($0.x, $0.y) = ("Month", ["Ozone"])
    }
    #expect(!months.picture().contains("5.5"))
  }

  @Test func secondsAreToldUnderAnyName() throws {
    let made = try chart("when,v\n1577836800,1\n1577840400,2\n1577844000,3\n")
    #expect(made.notices.contains { $0.english.contains("--dates unix") })
    #expect(try chart("x,v\n1,1\n2,2\n3,3\n").notices.isEmpty)
  }

  @Test("what stands in brackets behind a name is a unit only where it is one")
  func bracketsOfNames() throws {
    func title(_ name: String) throws -> (String, String) {
      let made = try chart("year,\(name)\n2001,5\n2002,7\n2003,6\n")
      return (made.chart.options.title.english, made.chart.series[0].unit.english)
    }
    #expect(try title("Ozone [ppb]") == ("Ozone", "ppb"))
    #expect(try title("GDP (bn)") == ("GDP", "bn"))
    for name in ["Population[a]", "Population[1]", "Rate (total)", "GDP (2015)", "Value [note 2]"] {
      #expect(try title(name) == (name, ""))
    }
  }

  @Test("a table with years across is titled after what all its rows are figures of")
  func titleOfIndicator() throws {
    let made = try chart(
      "Country Name,Indicator Name,1990,2000,2010\nA,GDP per capita (US$),1,2,3\nB,GDP per capita (US$),4,5,6\n"
    )
    #expect(made.chart.options.title.english == "GDP per capita")
    #expect(made.chart.series.map(\.id) == ["A", "B"])
    #expect(made.chart.series[0].unit.english == "US$")
    let two = try chart("Country,Indicator Name,1990,2000,2010\nA,x,1,2,3\nB,y,4,5,6\n")
    #expect(two.chart.options.title.english.isEmpty)
  }
}
