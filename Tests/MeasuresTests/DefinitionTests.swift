import Foundation
import RegionalIndices
import Testing

@testable import Measures
@testable import Tabular

/// A measure that only these tests have: half the range over the mean.
struct HalfRange: MeasureOutput {
  static let shift = MeasureParameter.number(
    "shift", Bilingual("What is added to each value.", "各值所加之数。"), above: -1, initially: 0)

  static let definition = MeasureDefinition(
    "half-range", title: Bilingual("Half range", "半极差"), family: .inequality, range: "0 upwards",
    form: .list, uses: [.unit], usesParameters: [shift],
    meaning: Bilingual("Half of the range over the mean.", "极差之半与均值之比。"), guide: "gini",
    sample: Sample(table: "u,value\na,1\nb,3\n", options: "--value value --unit u"),
    output: HalfRange.self)

  let low: Double
  let high: Double
  let mean: Double

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let values = part.values.map { $0 + context.number(Self.shift) }
    guard let low = values.min(), let high = values.max() else {
      throw .index(.noObservations, keys: part.keys)
    }
    (self.low, self.high) = (low, high)
    mean = values.exactSum() / Double(values.count)
  }

  private var value: Double { (high - low) / 2 / mean }

  var outcome: Outcome {
    Outcome(
      Bilingual("half range", "半极差"), used: 2, numbers: [.value],
      rows: [OutcomeRow([], [Measure(value)])])
  }

  var steps: [Bilingual] {
    [Bilingual("(\(high.said) − \(low.said))/2/\(mean.said) = \(value.said)")]
  }

  var figure: MeasureFigure { .values }
}

@Suite("Definitions of measures")
struct DefinitionTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("a measure of one's own is found, computed, told and drawn by its definition alone")
  func own() throws {
    #expect(MeasureDefinition.named("half-range") == nil)
    try MeasureDefinition.$added.withValue([HalfRange.definition]) {
      #expect(MeasureDefinition.all.count == MeasureDefinition.builtIn.count + 1)
      #expect(MeasureFamily.inequality.rows.last?.name == "half-range")
      let found = try measurement("half-range")
      #expect(found.results[0].outcome.value == 0.5)
      #expect(found.onlyOutput?.steps == [Bilingual("(3 − 1)/2/2 = 0.5")])
      let shifted = try measurement("half-range") { $0[HalfRange.shift] = .number(2) }
      #expect(shifted.results[0].outcome.value == 0.25)
    }
  }

  @Test("every file of definitions has its measures in the list")
  func listed() throws {
    let folder = root.appending(path: "Sources/Measures/Definitions")
    var defined: Set<String> = []
    var listed: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: #/static let (\w+) = MeasureDefinition\(/#) {
        defined.insert(String(match.output.1))
      }
      if file == "All.swift" {
        for match in text.matches(of: #/\n    \.(\w+),/#) { listed.insert(String(match.output.1)) }
      }
    }
    #expect(defined == listed)
    #expect(listed.count == MeasureDefinition.builtIn.count)
  }

  @Test("every variant has words in both languages")
  func variants() {
    for row in MeasureDefinition.all {
      #expect(
        row.variantList.allSatisfy {
          !$0.words.english.isEmpty && Chinese.hasHan($0.words.chinese)
        },
        "\(row.name)")
      #expect(Set(row.variantList.map(\.words.english)).count == row.variants.count, "\(row.name)")
    }
  }

  @Test("parameters take what is within their bounds and say what was expected")
  func parameters() throws {
    #expect(try MeasureParameter.k.value(of: ["5"]) == .count(5))
    #expect(throws: MeasureParameter.Misfit(expected: Bilingual("1 to 1000000", "1 至 1000000 的整数")))
    {
      try MeasureParameter.k.value(of: ["0"])
    }
    #expect(throws: MeasureParameter.Misfit.self) { try MeasureParameter.k.value(of: ["x"]) }
    #expect(throws: MeasureParameter.Misfit.self) {
      try MeasureParameter.maximum.value(of: ["0"])
    }
    #expect(try MeasureParameter.cost.value(of: ["a,b", "c"]) == .names(["a", "b", "c"]))
    let context = MeasureContext(variant: "")
    #expect(context.k == 4 && context.permutations == 999 && context.seed == 1)
    #expect(context.maximum == 5 && context.costs.isEmpty)
    let parameters = MeasureDefinition.all.flatMap { $0.needsParameters + $0.usesParameters }
    #expect(parameters.allSatisfy { Chinese.hasHan($0.help.chinese) && !$0.help.english.isEmpty })
  }

  @Test("a result is told with the words that stand beside it, in both languages")
  func words() throws {
    for (row, measurement) in try Samples.all() {
      let outcome = measurement.results[0].outcome
      for column in outcome.columns {
        #expect(!column.words.english.contains("_") && !column.words.english.isEmpty, "\(row.name)")
        #expect(Chinese.hasHan(column.words.chinese) || column.words.chinese == "R²", "\(column)")
        #expect(Chinese.englishWords(column.words.chinese).isEmpty, "\(column)")
      }
      for word in Set(outcome.rows.compactMap(\.word)) {
        #expect(Chinese.hasHan(word.chinese) && !Chinese.hasHan(word.english), "\(word)")
      }
      #expect(Chinese.hasHan(outcome.variant.chinese), "\(row.name): \(outcome.variant)")
      #expect(!Chinese.hasHan(outcome.variant.english))
      #expect(
        Chinese.englishWords([outcome.variant.chinese], measurement).isEmpty,
        "\(row.name): \(outcome.variant.chinese)")
    }
  }
}
