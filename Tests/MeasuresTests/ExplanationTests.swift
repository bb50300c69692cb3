import RegionalIndices
import Testing

@testable import Measures

@Suite("Formulas with the numbers put in")
struct ExplanationTests {
  @Test("every measure explains its sample, and the worked number is the result")
  func samples() throws {
    var worked: [String] = []
    for row in MeasureRow.all {
      let measurement = try measurement(row.name)
      let part = try #require(measurement.only, "\(row.name)")
      let outcome = measurement.results[0].outcome
      let lines = Explanation.lines(row, part, outcome, measurement.context)
      #expect(!lines.isEmpty, "\(row.name)")
      let text = lines.joined(separator: "\n")
      let values =
        outcome.rows.compactMap { $0.numbers.first?.value }
        + outcome.summary.compactMap(\.measure.value)
      if values.contains(where: { text.contains(NumberWords.text($0)) }) { worked.append(row.name) }
    }
    let plain = MeasureRow.all.map(\.name).filter { !worked.contains($0) }
    #expect(
      plain.sorted() == [
        "ahp", "diamond", "ellison-glaeser", "entropy", "interregional-transfer",
        "locational-gini",
      ])
  }

  @Test("a long list leaves out its middle")
  func longLists() throws {
    let row = try #require(MeasureRow.named("gini"))
    let part = Part(values: (1...40).map(Double.init))
    let outcome = try row.compute(part, MeasureContext(variant: "population"))
    let lines = Explanation.lines(row, part, outcome, MeasureContext(variant: "population"))
    #expect(lines[0] == "the values in ascending order: 1, 2, 3, 4, 5, …, 36, 37, 38, 39, 40")
    #expect(lines[3] == "  = 10660 / 32800 = 0.325")
  }
}
