import Foundation
import Glibc
import RegionalIndices
import Testing

@testable import Measures
import Tabular

@Suite("Results and refusals in both languages")
struct WordsTests {
  // MARK: Results

  /// A table cuts a heading at nine columns where its numbers are no wider; the page of how has it whole.
  @Test("the headings of tables are short")
  func headings() throws {
    for (_, measurement) in try Samples.all() {
      let outcome = measurement.results[0].outcome
      guard !outcome.nameColumns.isEmpty else { continue }
      for column in outcome.numberColumns {
        // Its own name is longer, and there is no shorter one.
        guard column.key != "sensitivity" else { continue }
        #expect(column.words.english.count <= 28, "\(column)")
        #expect(Chinese.columns(column.words.chinese) <= 24, "\(column)")
      }
    }
  }

  @Test("ranges in Chinese")
  func ranges() {
    for (range, text) in [
      (ValueRange(lower: 0), "0 以上"), (ValueRange(upper: 1), "至多 1"), (ValueRange(), "无界"),
      (ValueRange(lower: -1, upper: 1), "-1 … 1"),
    ] {
      #expect(NumberWords.text(range).chinese == text)
    }
  }

  // MARK: Refusals

  private static let problems: [Problem.Kind] = [
    .notANumber("x", column: "c"), .thousandsMark("1,5", column: "c"),
    .decimalComma("1,5", column: "c"), .decimalPoint("1.5", column: "c"),
    .outOfDouble("1e999", column: "c"), .negative("-1", column: "c"),
    .notPositive("0", column: "c"), .cellCount(found: 1, expected: 2), .quoteInside,
    .textBehindQuote, .openQuote, .recordTooLong, .notInEncoding("utf-8"),
    .notInEncoding("gb18030"), .emptyName, .twice("c"), .linkedWithItself("c"), .linkWeight("2"),
  ]

  private static let faults: [MatrixFault] = [
    .noColumn(row: "s"), .noDeliveries, .noRows, .otherNames, .notCompared("a", "b"), .oneTime,
  ]

  private static let errors: [ReadingError] =
    [
      .notOpened(reason: ENOENT), .notRead(reason: EIO), .noHeader, .unknownEncoding("utf-16"),
      .noColumn("c", among: ["a", "b"]), .noRows(read: 3, leftOut: 2, excluded: 1), .tooManyRows,
      .repeated(["a"]), .missingCell(["a", "b"]), .missingTime(["a"], time: "1952"),
      .linkToNothing("a", keys: []),
      .linkToNothing("a", keys: ["b"]), .noName("a", option: "cost", among: ["b"]),
      .varies(.weight, of: ["a"]), .varies(.reference, of: ["a"]), .unknownSide("a"),
      .problems([Problem(place: TextPlace(line: 1, column: 2), kind: .emptyName)], total: 3),
    ] + faults.map { .badMatrix($0, form: .matrix) }
    + [DataForm.comparisons, .interregional].map { .badMatrix(.noRows, form: $0) }

  @Test("every refusal of a table is told in both languages")
  func reading() {
    for error in Self.errors {
      let english = ReadingWords(file: "f", in: .english).text(error)
      let chinese = ReadingWords(file: "f", in: .chinese).text(error)
      #expect(!Chinese.hasHan(english), "\(english)")
      #expect(Chinese.hasHan(chinese) && Chinese.englishWords(chinese).isEmpty, "\(chinese)")
      #expect(Set(Chinese.numbers([english])) == Set(Chinese.numbers([chinese])), "\(chinese)")
      #expect(error.namesOptions == english.contains("--"), "\(english)")
      #expect(error.namesOptions == chinese.contains("--"), "\(chinese)")
    }
    #expect(Set(Self.errors.map(label)).count == 16)
  }

  @Test("every problem of a place is told in both languages, with file, line and column")
  func places() {
    for kind in Self.problems {
      let problem = Problem(place: TextPlace(line: 3, column: 8), kind: kind)
      let english = ReadingWords(file: "f", in: .english).text(.problems([problem], total: 1))
      let chinese = ReadingWords(file: "f", in: .chinese).text(.problems([problem], total: 1))
      let error = ReadingError.problems([problem], total: 1)
      #expect(error.namesOptions == english.contains("--"), "\(english)")
      #expect(english.hasPrefix("f:3:8: ") && chinese.hasPrefix("f:3:8: "))
      #expect(!Chinese.hasHan(english), "\(english)")
      #expect(Chinese.hasHan(chinese) && Chinese.englishWords(chinese).isEmpty, "\(chinese)")
      #expect(
        Set(Chinese.numbers([english])) == Set(Chinese.numbers([chinese])), "\(chinese)")
    }
    #expect(Set(Self.problems.map(label)).count == 17)
  }

  /// The name of a case, without its facts.
  private func label<Case>(_ value: Case) -> String {
    String("\(value)".prefix { $0 != "(" })
  }

  @Test("the sentence of a place, word by word")
  func sentence() {
    let problem = Problem(
      place: TextPlace(line: 3, column: 8), kind: .negative("-4", column: "产值"))
    let words = ReadingWords(file: "a.csv", in: .chinese)
    #expect(words.text(.problems([problem], total: 1)) == "a.csv:3:8: 列“产值”中的“-4”小于零；应为零或正数")
    #expect(words.text(.missingCell(["安徽", "制造业"])) == "a.csv 中没有“安徽”、“制造业”的行；没有数量时请写 0")
  }

  // MARK: Indices

  private static let refusals: [IndexError] = [
    .noObservations, .tooFewObservations(needed: 2, found: 1), .notFinite(at: 0),
    .negative(at: Position(1, in: .weights)), .notPositive(at: 0),
    .outOfRange(at: 0, lower: 0, upper: 1), .zeroTotal, .overflow, .zeroWeight,
    .lengthMismatch(expected: 2, found: 3), .ragged(row: 1), .notSquare(rows: 2, columns: 3),
    .unknownMember(at: 0), .notIncreasing(at: 1), .absentFromReference(at: 0),
    .notReciprocal(row: 0, column: 1), .inputsWithoutOutput(sector: 0), .singular(sector: 0),
    .notProductive(sector: 0), .constantIndicator(0), .noDivergence,
    .invalidParameter(.largestCount),
  ]

  private static let reasons: [Undefined] = [
    .zeroDenominator(.mean), .tooFewObservations(needed: 2, found: 1), .constant,
    .notPositive(at: 0), .noResidualVariance, .notUnique, .noTurningPoint, .notConverging,
    .notAdjacent, .partUndefined, .notProductive, .noVariance, .overflow,
  ]

  @Test("every refusal of an index, and every reason, is told in both languages")
  func indices() {
    for error in Self.refusals {
      let english = IndexWords.text(error, keys: ["7"], in: .english)
      let chinese = IndexWords.text(error, keys: ["7"], in: .chinese)
      expectBoth(english, chinese)
      #expect(chinese.hasSuffix("（组：7）") && english.hasSuffix("(in the group 7)"))
    }
    for reason in Self.reasons {
      expectBoth(
        IndexWords.text(reason, in: .english), IndexWords.text(reason, in: .chinese))
    }
    #expect(Set(Self.refusals.map(label)).count == 22)
    #expect(Set(Self.reasons.map(label)).count == 13)
  }

  private func expectBoth(_ english: String, _ chinese: String) {
    #expect(!english.isEmpty && !Chinese.hasHan(english), "\(english)")
    #expect(Chinese.hasHan(chinese) && Chinese.englishWords(chinese).isEmpty, "\(chinese)")
    #expect(Set(Chinese.numbers([english])) == Set(Chinese.numbers([chinese])), "\(chinese)")
  }

  @Test("everything that a refusal can be about has a name in both languages")
  func libraryNames() {
    for requirement in IndexError.Requirement.allCases {
      let error = IndexError.invalidParameter(requirement)
      let english = IndexWords.text(error, keys: [], in: .english)
      let chinese = IndexWords.text(error, keys: [], in: .chinese)
      #expect(!Chinese.hasHan(english) && Chinese.hasHan(chinese), "\(chinese)")
    }
    for denominator in Denominator.allCases {
      let reason = Undefined.zeroDenominator(denominator)
      expectBoth(
        IndexWords.text(reason, in: .english), IndexWords.text(reason, in: .chinese))
    }
    for list in Position.List.allCases {
      let error = IndexError.negative(at: Position(1, in: list))
      expectBoth(
        IndexWords.text(error, keys: [], in: .english),
        IndexWords.text(error, keys: [], in: .chinese))
    }
  }
}
