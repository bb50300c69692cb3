import ClusterAtlas
import Foundation
import Measures
@testable import Reports
import Tabular
import Testing

@testable import Explorer

@Suite("Tables of the package, typed")
struct ShippedDataTests {
  private let atlas: Atlas

  init() throws { atlas = try Atlas.builtIn() }

  /// A table written as CSV and read as a file is.
  private func file(_ table: ShippedTable, _ language: Language) throws -> OpenedTable {
    let path = NSTemporaryDirectory() + "\(UUID().uuidString).csv"
    try table.csv(atlas, language).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try TableOpener(atlas: atlas, language: language).opened(.file(path))
  }

  @Test(
    "what the columns hold is what a file of the table would hold",
    arguments: [Language.english, .chinese])
  func outlines(language: Language) throws {
    for table in ShippedTable.all(in: atlas) {
      let opened = try TableOpener(atlas: atlas, language: language).opened(.shipped(table.id))
      #expect(opened.outline == (try file(table, language)).outline, "\(table.id)")
    }
  }

  @Test("every measure of a table is that of its file, number for number")
  func measures() throws {
    var compared = 0
    for table in ShippedTable.all(in: atlas).prefix(6) {
      let opener = TableOpener(atlas: atlas, language: .english)
      let (opened, file) = (try opener.opened(.shipped(table.id)), try file(table, .english))
      for row in MeasureDefinition.all where !row.form.isMatrix {
        let fit = MeasureFit(atlas: atlas, outline: opened.outline, source: opened.source)
        guard case .fits(let setup) = fit.fit(row, MeasureSetup.Choice()) else { continue }
        var context = MeasureContext(variant: row.variants.first ?? "")
        MeasureSurroundings(atlas: atlas, language: .english)
          .fill(&context, row, opened.source, opened.outline)
        let request = setup.request(row, opened.outline)
        guard let one = try? opened.measurement(row, request, context) else { continue }
        let other = try file.measurement(row, request, context)
        #expect(one.results.map(\.keys) == other.results.map(\.keys), "\(table.id) \(row.name)")
        #expect(
          one.results.map(\.outcome.rows) == other.results.map(\.outcome.rows),
          "\(table.id) \(row.name)")
        compared += 1
      }
    }
    #expect(compared > 25)
  }

  @Test("a language switch keeps the rows that were chosen, and the series that is seen")
  func switching() throws {
    let chosen = try session("5 f \"East\" enter").session
    #expect(chosen.measures.choice.filters.values.contains { $0.contains("East") })
    let switched = try session("5 f \"East\" enter L").session
    #expect(switched.measures.choice.filters.count == chosen.measures.choice.filters.count)
    #expect(switched.measures.choice.filters.values.allSatisfy { $0.contains("东") })
    let back = try session("5 f \"East\" enter L L").session
    #expect(back.measures.choice.filters == chosen.measures.choice.filters)
    #expect(
      back.measures.result.measured?.measurement.used
        == chosen.measures.result.measured?.measurement.used)
  }

  @Test("another measure of the same rows takes them again without a selection")
  func kept() throws {
    let opened = try TableOpener(atlas: atlas, language: .english)
      .opened(.shipped("provincial-panel"))
    var request = TableRequest()
    request.columns = [.value: "gdp", .unit: "province"]
    request.by = ["year"]
    let gini = try #require(MeasureDefinition.named("gini"))
    let first = try opened.measurement(gini, request, MeasureContext(variant: "population"))
    let again = try opened.measurement(gini, request, MeasureContext(variant: "corrected"))
    #expect(again.used == first.used)
  }
}
