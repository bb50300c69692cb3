import RegionalIndices
import Testing

@testable import Measures
import Tabular

@Suite("Formulas with the numbers put in")
struct ExplanationTests {
  @Test("every measure explains its sample, and the worked number is the result")
  func samples() throws {
    var worked: [String] = []
    for row in MeasureRow.all {
      let measurement = try measurement(row.name)
      let part = try #require(measurement.only, "\(row.name)")
      let outcome = measurement.results[0].outcome
      let lines = Explanation.lines(row, part, outcome, measurement.context, in: .english)
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
    let lines = Explanation.lines(
      row, part, outcome, MeasureContext(variant: "population"), in: .english)
    #expect(lines[0] == "the values in ascending order: 1, 2, 3, 4, 5, …, 36, 37, 38, 39, 40")
    #expect(lines[3] == "  = 10660 / 32800 = 0.325")
  }

  @Test("the same in Chinese: the same numbers, and no English words")
  func chinese() throws {
    for (row, measurement) in try Samples.all() {
      let part = try #require(measurement.only, "\(row.name)")
      let outcome = measurement.results[0].outcome
      func lines(_ speech: Speech) -> [String] {
        Explanation.lines(row, part, outcome, measurement.context, in: speech)
      }
      let (english, chinese) = (lines(.english), lines(.chinese))
      #expect(Chinese.englishWords(chinese, measurement).isEmpty, "\(row.name): \(chinese)")
      // Formulas of the guides are told otherwise in Chinese.
      guard chinese != FormulaWords.chinese[row.guide] else { continue }
      #expect(english.count == chinese.count, "\(row.name)")
      #expect(
        Chinese.numbers(english).sorted() == Chinese.numbers(chinese).sorted(), "\(row.name)")
    }
  }

  @Test("every guide has its formula in Chinese")
  func formulas() {
    #expect(Set(FormulaWords.chinese.keys) == Set(MeasureRow.all.map(\.guide)))
  }
}
