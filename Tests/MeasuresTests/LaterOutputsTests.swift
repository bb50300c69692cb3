import RegionalIndices
@testable import Measures
import Tabular
import Testing

@Suite("Groups that are computed when they are seen")
struct LaterOutputsTests {
  /// Tables of a value for units and years, with zeros and ties and single units; below zero where that is taken.
  private func tables(_ domain: Domain, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let scales = [1e-300, 1, 1e12, 1e300]
    let scale = scales[random.next(below: scales.count)]
    var text = "unit,year,value\n"
    for year in 2000..<2000 + 2 + random.next(below: 4) {
      for unit in 0...random.next(below: 9) {
        let least = domain == .any ? -3 : domain == .positive ? 1 : 0
        let value = Double(random.next(below: 6) + least) * scale
        // One that is no zero, whatever is drawn.
        text += "u\(unit),\(year),\(unit == 0 ? scale : value)\n"
      }
    }
    return text
  }

  private func selection(_ text: String, _ row: MeasureDefinition) throws -> DataSelection {
    try DataSelection(
      frame(text) { request in
        request.columns[.unit] = "unit"
        request.by = ["year"]
        request.domain = row.domain
      })
  }

  private func told(_ outcome: Outcome) -> String {
    "\(outcome.variant) \(outcome.range) \(outcome.used) \(outcome.columns) \(outcome.rows)"
      + outcome.summary.map { "\($0.measure)" }.joined()
  }

  /// No group of such a table is refused, and each has what it has when all are computed at once.
  @Test(arguments: MeasureDefinition.all.filter { $0.answered != nil }.map(\.name))
  func `nothing is refused late`(_ name: String) throws {
    let row = try row(name)
    let domain = try #require(row.answered)
    for seed in 0..<24 {
      let selection = try selection(tables(domain, seed: UInt64(seed)), row)
      #expect(row.answers(selection))
      for variant in row.variants.isEmpty ? [""] : row.variants {
        var context = MeasureContext(variant: variant)
        context.permutations = 9
        let later = try Measurement(row, selection, context, seen: "2001")
        #expect(later.isLater && later.keys == selection.parts.map(\.keys))
        for (place, part) in selection.parts.enumerated() {
          let found = try row.output(part, context)
          #expect(
            told(later.outcome(at: place)) == told(found.outcome), "\(name) \(variant) \(seed)")
          // A chart through the years is promised by one of them.
          #expect(
            (later.sample.rows.count == 1) == (found.outcome.rows.count == 1)
              || !later.sample.nameColumns.isEmpty)
        }
        #expect(later.results.map(\.keys) == later.keys && later.outputs.count == later.keys.count)
      }
    }
  }

  @Test("where a group may be refused, all are computed at once")
  func mayRefuse() throws {
    let gini = try row("gini")
    let zeros = try selection("unit,year,value\na,2000,0\nb,2000,0\na,2001,1\nb,2001,2\n", gini)
    #expect(!gini.answers(zeros))
    #expect(throws: MeasureError.self) {
      try Measurement(gini, zeros, MeasureContext(variant: "population"), seen: "2001")
    }
    let interval = try row("interval")
    #expect(
      !interval.answers(try selection("unit,year,value\na,2000,0\nb,2000,3\na,2001,1\n", interval)))
    // Values with weights may have weights that are all zero.
    let weighted = try DataSelection(
      frame("year,value,weight\n2000,1,1\n2001,2,0\n") { request in
        request.columns[.weight] = "weight"
        request.by = ["year"]
      })
    #expect(!gini.answers(weighted))
  }

  @Test("a parameter that no group can have is refused at once")
  func parameter() throws {
    let largest = try row("cr")
    let table = try selection("unit,year,value\na,2000,1\na,2001,1\n", largest)
    var context = MeasureContext(variant: "")
    context.k = 0
    #expect(throws: MeasureError.self) { try Measurement(largest, table, context) }
  }

  @Test("results that are put in the place of those found are all there is")
  func replaced() throws {
    let gini = try row("gini")
    let table = try selection("unit,year,value\na,2000,1\nb,2000,3\na,2001,1\nb,2001,1\n", gini)
    var found = try Measurement(gini, table, MeasureContext(variant: "population"))
    #expect(found.results.map(\.outcome.value) == [0.25, 0])
    found.results = [([], found.outcome(at: 1))]
    #expect(found.keys == [[]] && !found.isLater && found.sample.value == 0)
  }
}
