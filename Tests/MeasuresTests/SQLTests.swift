import Foundation
import Tabular
import Testing

@testable import Measures

@Suite("Statements for engines")
struct SQLTests {
  private func statement(
    on engine: SQLEngine = .duckdb, from table: String = "t", _ measure: String, _ variant: String = "",
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

  @Test("have one text: the Gini by year")
  func pinned() throws {
    #expect(
      try statement("gini", [.value: "v"], by: ["year"]) == """
        WITH x AS (
          SELECT "year" AS b1, CAST("v" AS DOUBLE) AS v
          FROM "t"
          WHERE "v" IS NOT NULL
        ), d AS (
          SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, SUM(1e0 * v) OVER (PARTITION BY b1) AS y, COUNT(*) OVER (PARTITION BY b1) AS n, MIN(v) OVER (PARTITION BY b1) AS lo
          FROM x
        ), o AS (
          SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
          FROM d
        )
        SELECT b1 AS "year", CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(a * v * (2 * c - a - s)) / NULLIF(MAX(s) * MAX(y), 0) END AS value
        FROM o GROUP BY b1
        ORDER BY 1
        """)
  }

  @Test("quote names and texts in the engine's way, and read files where it does")
  func quoted() throws {
    let columns: [ColumnRole: String] = [.value: "v\"`x"]
    let conditions = [("a'b", "it's \\ \"so\"")]
    let duck = try statement(from: "main.sales", "hhi", columns, conditions: conditions)
    #expect(duck.contains("FROM \"main\".\"sales\"") && duck.contains("CAST(\"v\"\"`x\" AS DOUBLE)"))
    #expect(duck.contains("CAST(\"a'b\" AS VARCHAR) IN ('it''s \\ \"so\"')"))
    let spark = try statement(on: .spark, from: "d/x.parquet", "hhi", columns, conditions: conditions)
    #expect(spark.contains("FROM parquet.`d/x.parquet`") && spark.contains("CAST(`v\"``x` AS DOUBLE)"))
    #expect(spark.contains("IN ('it\\'s \\\\ \"so\"')"))
    #expect(try statement(from: "x.parquet", "hhi", columns).contains("FROM 'x.parquet'"))
    #expect(throws: SQLRefusal.file("x.parquet")) {
      try statement(on: .postgres, from: "x.parquet", "hhi", columns)
    }
  }

  @Test("are refused for what is no sum and no rank")
  func refused() throws {
    #expect(throws: SQLRefusal.measure("moran", variant: "")) {
      try statement("moran", [.value: "v"])
    }
    #expect(throws: SQLRefusal.measure("dagum", variant: "pairs")) {
      try statement("dagum", "pairs", [.value: "v", .group: "g"])
    }
  }

  @Test("exist for every measure and engine that is named")
  func every() throws {
    let columns: [ColumnRole: String] = [
      .value: "v", .unit: "u", .item: "i", .time: "t", .group: "g",
    ]
    for engine in SQLEngine.allCases {
      for measure in SQLStatement.measures {
        var used = columns
        if measure == "generalised-entropy" { used[.group] = nil }
        let text = try statement(on: engine, measure, used, by: ["year"])
        #expect(text.hasPrefix("WITH x AS (") && text.contains(" AS value"), "\(measure)")
        #expect(text.filter { $0 == "(" }.count == text.filter { $0 == ")" }.count, "\(measure)")
      }
    }
  }
}
