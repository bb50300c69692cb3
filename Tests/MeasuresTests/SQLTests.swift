import Foundation
import Tabular
import Testing

@testable import Measures

@Suite("Statements for engines")
struct SQLTests {
  private func statement(
    on engine: SQLEngine = .duckdb, from table: String = "t", _ measure: String,
    variant: String = "",
    _ columns: [ColumnRole: String], by: [String] = [], conditions: [(String, String)] = [],
    _ parameters: [String: Double] = [:]
  ) throws -> String {
    var request = TableRequest()
    (request.columns, request.by) = (columns, by)
    request.conditions = conditions.map { (column: $0.0, text: $0.1) }
    return try SQLStatement(
      engine, from: table, measure: measure, variant: variant, request, parameters: parameters
    ).text()
  }

  /// The forms that are pinned: measure, variant, columns beside the value, parameters.
  private static let forms: [(String, String, [ColumnRole: String], [String: Double])] = [
    ("gini", "population", [:], [:]), ("gini", "corrected", [:], [:]),
    ("gini", "population", [.weight: "w"], [:]), ("lorenz", "", [:], [:]), ("theil", "t", [:], [:]),
    ("theil", "l", [:], [:]), ("theil", "t", [.group: "g"], [:]),
    ("theil", "l", [.group: "g", .weight: "w"], [:]), ("cv", "population", [:], [:]),
    ("cv", "sample", [:], [:]), ("cv", "population", [.weight: "w"], [:]),
    ("hhi", "index", [:], [:]),
    ("cr", "", [:], ["k": 4]), ("lq", "plain", [.unit: "u", .item: "i"], [:]),
    ("krugman", "", [.unit: "u", .item: "i"], [:]),
    ("locational-gini", "plain", [.unit: "u", .item: "i"], [:]),
    ("growth", "compound", [.time: "t"], [:]),
    ("shift-share", "", [.unit: "u", .item: "i", .time: "t"], [:]),
    ("contributions", "", [.item: "i", .time: "t"], [:]),
    ("relative-transfer", "", [.unit: "u", .time: "t"], [:]),
    ("dagum", "parts", [.group: "g"], [:]),
    ("sigma", "", [.unit: "u", .time: "t"], [:]), ("atkinson", "", [:], ["epsilon": 0.5]),
    ("hoover", "", [:], [:]), ("generalised-entropy", "", [:], ["alpha": 2]),
    ("generalised-entropy", "", [:], ["alpha": 0]),
    ("generalised-entropy", "", [.weight: "w"], ["alpha": -1]),
    ("generalised-entropy", "", [.group: "g"], ["alpha": 0.25]),
    ("generalised-entropy", "", [.group: "g"], ["alpha": 1]),
    ("generalised-entropy", "", [.group: "g"], ["alpha": 1.5]),
    ("palma", "", [:], [:]), ("palma", "", [.weight: "w"], [:]),
    ("dominance", "", [.group: "g"], [:]), ("dagum", "groups", [.group: "g"], [:]),
    ("dagum", "pairs", [.group: "g", .weight: "w"], [:]), ("growth", "mean", [.time: "t"], [:]),
    ("localisation", "", [.unit: "u", .item: "i"], [:]),
    ("localisation", "", [.unit: "u", .reference: "f"], [:]),
    ("krugman", "", [.item: "i", .reference: "f"], [:]),
    ("locational-gini", "krugman", [.unit: "u", .item: "i"], [:]),
    ("locational-gini", "normalised", [.unit: "u", .reference: "f"], [:]),
    ("locational-gini", "locationQuotients", [.unit: "u", .item: "i", .reference: "f"], [:]),
    ("locational-gini", "squaredDifferences", [.unit: "u", .item: "i"], [:]),
  ]

  @Test("have one text, for every measure and engine", arguments: SQLEngine.allCases)
  func pinned(engine: SQLEngine) throws {
    #expect(Set(Self.forms.map(\.0)) == SQLStatement.measures)
    var texts: [String] = []
    for (measure, variant, columns, parameters) in Self.forms {
      let all = columns.merging([.value: "v"]) { $1 }
      let text = try statement(on: engine, measure, variant: variant, all, by: ["year"], parameters)
      let words = [measure, variant].filter { !$0.isEmpty } + columns.keys.map(\.rawValue).sorted()
      texts.append("-- " + words.joined(separator: " ") + "\n" + text + ";\n")
    }
    try expectText(texts.joined(separator: "\n"), engine.rawValue + ".sql")
  }

  /// The text of the file of this name beside the tests; with `JIQUN_RECORD=1` it is written, and the test
  /// fails.
  private func expectText(_ text: String, _ name: String, file: String = #filePath) throws {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Statements").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["JIQUN_RECORD"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == text, "\(name) differs:\n\(text)")
  }

  @Test("quote names and texts in the engine's way, and read files where it does")
  func quoted() throws {
    let columns: [ColumnRole: String] = [.value: "v\"`x"]
    let conditions = [("a'b", "it's \\ \"so\"")]
    let duck = try statement(from: "main.sales", "hhi", columns, conditions: conditions)
    #expect(
      duck.contains("FROM \"main\".\"sales\"") && duck.contains("CAST(\"v\"\"`x\" AS DOUBLE)"))
    #expect(duck.contains("CAST(\"a'b\" AS VARCHAR) IN ('it''s \\ \"so\"')"))
    let spark = try statement(
      on: .spark, from: "d/x.parquet", "hhi", columns, conditions: conditions)
    #expect(
      spark.contains("FROM parquet.`d/x.parquet`") && spark.contains("CAST(`v\"``x` AS DOUBLE)"))
    #expect(spark.contains("IN ('it\\'s \\\\ \"so\"')"))
    #expect(try statement(from: "x.parquet", "hhi", columns).contains("FROM 'x.parquet'"))
    for (engine, file) in [(SQLEngine.postgres, "x.parquet"), (.spark, "d/x.csv")] {
      #expect(throws: SQLRefusal.file(file)) {
        try statement(on: engine, from: file, "hhi", columns)
      }
    }
    #expect(
      try statement(from: "d/", "hhi", columns)
        .contains("FROM read_parquet('d/**/*.parquet', hive_partitioning = true)"))
  }

  @Test("are refused for what is no sum and no rank")
  func refused() throws {
    #expect(throws: SQLRefusal.measure("moran", variant: "")) {
      try statement("moran", [.value: "v"])
    }
    #expect(throws: SQLRefusal.measure("dagum", variant: "nothing")) {
      try statement("dagum", variant: "nothing", [.value: "v", .group: "g"])
    }
  }

  @Test("have a reason where there is none, by what the measure takes")
  func reasons() throws {
    let found = ["moran", "interval", "leontief", "pettitt"].map {
      MeasureDefinition.named($0)?.whyNoStatement
    }
    #expect(found == [.neighbours, .draws, .matrix, .other])
  }

  @Test("are there for each variant of a measure that has them")
  func variants() throws {
    let columns: [ColumnRole: String] = [
      .value: "v", .unit: "u", .item: "i", .time: "t", .group: "g",
    ]
    for measure in SQLStatement.measures {
      let row = try #require(MeasureDefinition.named(measure))
      for variant in row.variants {
        let text: String = try statement(measure, variant: variant, columns)
        #expect(text.contains(" AS value"), "\(measure) \(variant)")
      }
    }
  }

  @Test("exist for every measure and engine that is named")
  func every() throws {
    let columns: [ColumnRole: String] = [
      .value: "v", .unit: "u", .item: "i", .time: "t", .group: "g",
    ]
    for engine in SQLEngine.allCases {
      for measure in SQLStatement.measures {
        let text: String = try statement(on: engine, measure, columns, by: ["year"])
        #expect(text.hasPrefix("WITH ") && text.contains("x AS ("), "\(measure)")
        #expect(text.contains(" AS value"), "\(measure)")
        let (opening, closing) = (text.count { $0 == "(" }, text.count { $0 == ")" })
        #expect(opening == closing, "\(measure)")
      }
    }
  }
}
