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

  @Test func secondsAreToldUnderAnyName() throws {
    let made = try chart("when,v\n1577836800,1\n1577840400,2\n1577844000,3\n")
    #expect(made.notices.contains { $0.english.contains("--dates unix") })
    #expect(try chart("x,v\n1,1\n2,2\n3,3\n").notices.isEmpty)
  }
}
