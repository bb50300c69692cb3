import Foundation
import Testing

/// An option that would have no effect is refused, and the refusal names it.
@Suite("Options that would have no effect")
struct IdleOptionTests {
  /// Options that read a file, with a value each.
  static let reading = [
    "--memory 1M", "--wide", "--skip 1", "--columns a,b", "--delimiter comma", "--encoding utf-8",
    "--decimal comma", "--decimal-comma", "--thousands comma", "--na x", "--dates dmy",
  ]
  private static let engine = "--sql duckdb --from t"

  private func expectRefused(_ line: String, naming option: String) throws {
    for language in ["en", "zh"] {
      let run = try Run("jiqun measure \(line) --lang \(language)")
      let name = option.split(separator: " ")[0]
      #expect(run.status == 2 && run.out.isEmpty && run.err.contains(name), "\(line): \(run.err)")
    }
  }

  @Test(arguments: reading)
  func `with a table of the package`(option: String) throws {
    try expectRefused("gini " + option, naming: option)
    try expectRefused("gini --table provincial-panel " + option, naming: option)
  }

  @Test(arguments: reading + ["--table provincial-panel", "--year 2018"])
  func `with a table in an engine`(option: String) throws {
    try expectRefused("gini \(Self.engine) \(option)", naming: option)
  }

  @Test(arguments: [
    ("--explain", "csv"), ("--explain", "svg"), ("--chart", "csv"), ("--chart", "json"),
  ])
  func `with a format that has no place for it`(option: String, format: String) throws {
    try expectRefused("gini \(option) --format \(format)", naming: option)
  }

  private func json(_ line: String) throws -> [String: Any] {
    let run = try Run(line)
    #expect(run.status == 0, "\(line): \(run.err)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
  }

  @Test func `the formula in JSON is of one group`() throws {
    let one = try json("jiqun measure gini --explain --format json")
    let (english, chinese) = (
      one["explanation_en"] as? [String], one["explanation_zh"] as? [String]
    )
    #expect(english?.isEmpty == false && english?.count == chinese?.count)
    #expect(english != chinese)
    let text = try Run("jiqun measure gini --explain").out
    for line in english ?? [] {
      let start = line.split(separator: " ").prefix(3).joined(separator: " ")
      #expect(text.contains(start), "\(line)")
    }
    #expect(try json("jiqun measure gini --format json")["explanation_en"] == nil)
    try expectRefused("gini --by year --explain --format json", naming: "--explain")
  }

  @Test func `a picture that cannot be drawn is missed aloud`() throws {
    let several = try Run("jiqun measure gini --by year --chart")
    #expect(several.status == 0 && several.err.contains("a picture is of one group"))
    let one = try Run("jiqun measure gini --chart")
    #expect(one.status == 0 && one.err.isEmpty)
    #expect(one.out.count > (try Run("jiqun measure gini")).out.count + 500)
  }

  @Test func `a statement has no format`() throws {
    let plain = try Run("jiqun measure gini \(Self.engine)")
    let told = try Run("jiqun measure gini \(Self.engine) --format json")
    #expect(told.status == 0 && told.out == plain.out)
    #expect(told.err.contains("--format json") && plain.err.isEmpty)
  }

  @Test(arguments: ["--seed 3", "--permutations 99", "--links x.csv"])
  func `with a measure that draws nothing`(option: String) throws {
    try expectRefused("gini " + option, naming: option)
  }

  @Test func `what has an effect stays`() throws {
    for line in [
      "gini --explain", "gini --chart", "gini --chart --format svg",
      "gini --table provincial-panel --year 2018",
    ] {
      let run = try Run("jiqun measure " + line)
      #expect(run.status == 0, "\(line): \(run.err)")
    }
  }
}
