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
    let made = try TableChart(columns(Array(bytes)), ChartRequest(), .en)
    #expect("\(file)|\(made.line)" == line)
    #expect(!made.reasons.isEmpty)
    #expect(!made.picture().isEmpty && !made.rows.isEmpty)
  }
}
