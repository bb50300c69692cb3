import Foundation
import RegionalIndices
import Testing

@testable import Measures
import Tabular

@Suite("Formulas with the numbers put in")
struct ExplanationTests {
  /// The steps of the only group.
  private func steps(_ measurement: Measures.Measurement) throws -> [Bilingual] {
    try #require(measurement.onlyOutput).steps
  }

  /// Every number that the library gave.
  private func numbers(_ outcome: Outcome) -> [String] {
    (outcome.rows.flatMap(\.numbers) + outcome.summary.map(\.measure)).compactMap(\.value)
      .map(NumberWords.text)
  }

  @Test(
    "every measure, variant and weighted form puts numbers in and ends in a number of the library")
  func samples() throws {
    for (row, measurement) in try Samples.all() {
      let steps = try steps(measurement)
      let told = numbers(measurement.results[0].outcome)
      let text = steps.map(\.english).joined(separator: "\n")
      #expect(!steps.isEmpty, "\(row.name)")
      #expect(
        told.contains { text.hasSuffix($0) || text.contains("= " + $0) },
        "\(row.name) \(measurement.context.variant): \(text)")
      #expect(text.contains("="), "\(row.name)")
    }
  }

  /// Whether a line puts two numbers or more together and says what comes out.
  private func putsIn(_ line: String) -> Bool {
    let parts = line.components(separatedBy: "=")
    return zip(parts, parts.dropFirst()).contains { term, result in
      Chinese.numbers([term]).count >= 2 && term.contains { "+−·/^|√".contains($0) }
        && result.drop { $0 == " " || $0 == "(" || $0 == "-" }.first?.isNumber == true
    }
  }

  @Test("no measure is told by its formula alone: its numbers are put in, in both languages")
  func numbersPutIn() throws {
    let all = try Samples.all()
    #expect(Set(all.map(\.row.name)) == Set(MeasureDefinition.all.map(\.name)))
    for (row, measurement) in all {
      let steps = try steps(measurement)
      for text in [steps.map(\.english), steps.map(\.chinese)].map({ $0.joined(separator: " ") }) {
        #expect(putsIn(text), "\(row.name) \(measurement.context.variant): \(text)")
      }
    }
  }

  @Test("a measure that takes weights has the weights in its formula, and its numbers")
  func everyWeight() throws {
    let table = "u,value,people,g\na,1,5,x\nb,2,3,x\nc,4,2,y\nd,3,7,y\n"
    for row in MeasureDefinition.all where row.uses.contains(.weight) {
      // A balance of forces has sides in place of groups, and a ranking has no formula.
      guard row.form == .list, row.name != "ranking", row.name != "net-force" else { continue }
      let variant = row.name == "kernel" ? "scipy-scott" : nil
      let found = try measurement(
        row.name, variant: variant, table: table,
        request: {
          $0.columns = [.value: "value", .unit: "u", .weight: "people"]
          if row.needs.contains(.group) { $0.columns[.group] = "g" }
        })
      let plain = try measurement(
        row.name, variant: variant, table: table,
        request: {
          $0.columns = [.value: "value", .unit: "u"]
          if row.needs.contains(.group) { $0.columns[.group] = "g" }
        })
      let text = try steps(found).map(\.english).joined(separator: " ")
      #expect(putsIn(text), "\(row.name): \(text)")
      #expect(try steps(found) != steps(plain), "\(row.name)")
      #expect(found.results[0].outcome.rows != plain.results[0].outcome.rows, "\(row.name)")
    }
  }

  @Test("the largest of a result is in its explanation, of every measure with rows")
  func largest() throws {
    for (row, measurement) in try Samples.all() where row.name != "lorenz" && row.name != "moran" {
      let outcome = measurement.results[0].outcome
      let text = try steps(measurement).map(\.english).joined(separator: "\n")
      // The first number that a reader sees is one of those that are explained.
      let values = outcome.rows.compactMap { $0.numbers.first?.value }.map(NumberWords.text)
      #expect(
        values.contains { text.contains($0) }, "\(row.name) \(measurement.context.variant): \(text)"
      )
    }
  }

  @Test("weighted forms have the weighted formula")
  func weighted() throws {
    let table = "u,value,people\na,1,5\nb,2,3\nc,4,2\n"
    func text(_ name: String, _ variant: String? = nil) throws -> String {
      let found = try measurement(
        name, variant: variant, table: table,
        request: { $0.columns = [.value: "value", .unit: "u", .weight: "people"] })
      return try steps(found).map(\.english).joined(separator: "\n")
    }
    let gini = try text("gini")
    #expect(gini.contains("2W²μ") && gini.contains("5·3·|1 − 2|") && gini.hasSuffix("= 0.3"))
    #expect(!gini.contains("n/(n − 1)"))
    let theil = try text("theil", "t")
    #expect(theil.contains("T = Σ s·ln(s/p)") && theil.contains("Σw = 10, Σwx = 19"))
    #expect(try text("theil", "l").contains("L = Σ p·ln(p/s)"))
    let cv = try text("cv")
    #expect(cv.contains("√(Σw(x − μ)²/Σw) / μ") && cv.hasSuffix("= 0.59778"))
    #expect(try text("lorenz").contains("Σwx"))
  }

  @Test("a long list leaves out its middle")
  func longLists() throws {
    let row = try #require(MeasureDefinition.named("gini"))
    let part = GroupSample(values: (1...40).map(Double.init))
    let lines = try row.output(part, MeasureContext(variant: "population")).steps.map(\.english)
    #expect(lines[0] == "the values in ascending order: 1, 2, 3, 4, 5, …, 36, 37, 38, 39, 40")
    #expect(lines[3] == "  = 10660 / 32800 = 0.325")
  }

  @Test("the same in Chinese: the same numbers, and no English words")
  func chinese() throws {
    for (row, measurement) in try Samples.all() {
      let steps = try steps(measurement)
      let chinese = steps.map(\.chinese)
      #expect(
        Chinese.englishWords(chinese, measurement).isEmpty, "\(row.name): \(chinese)")
      for step in steps {
        #expect(
          Chinese.numbers([step.english]).sorted() == Chinese.numbers([step.chinese]).sorted(),
          "\(row.name): \(step)")
      }
    }
  }

  @Test("steps without a value say so")
  func undefined() throws {
    let one = try measurement("gini", variant: "corrected", table: "province,value\na,1\n")
    #expect(
      try steps(one).last
        == Bilingual("G* = G·n/(n − 1) = 0·1/0 = undefined", "G* = G·n/(n − 1) = 0·1/0 = 无定义"))
    for name in MeasureDefinition.all.filter({
      $0.form == .list && !$0.needsLinks && !$0.needs.contains(.x)
    }).map(\.name)
    where name != "net-force" {
      let single = try measurement(
        name, table: "province,region,value\na,x,1\n", request: { $0.columns[.group] = nil })
      #expect(
        try steps(single).allSatisfy { !$0.english.contains("nan") && !$0.english.contains("inf") })
    }
  }
}
