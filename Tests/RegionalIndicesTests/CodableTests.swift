import Foundation
import RegionalIndices
import Testing

@Suite("Numbers and tables in files")
struct CodableTests {
  private func round<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test("a number is read as it was written, and so is the reason why there is none")
  func measures() throws {
    let reasons: [Undefined] = [
      .zeroDenominator(.mean), .tooFewObservations(needed: 2, found: 1), .notPositive(at: 3),
      .constant,
    ]
    for measure in [Measure(0.1), Measure(-0.0)] + reasons.map(Measure.undefined) {
      #expect(try round(measure) == measure)
    }
    #expect(
      try String(decoding: JSONEncoder().encode(Measure(0.5)), as: UTF8.self) == #"{"value":0.5}"#)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Measure.self, from: Data("{}".utf8))
    }
  }

  @Test("an index keeps its variant and its range")
  func indices() throws {
    let gini = try [2, 4, 4, 10].gini(variant: .corrected)
    #expect(try round(gini) == gini)
    let ratio = try [2, 4, 4, 10].concentrationRatio(k: 2)
    #expect(try round(ratio) == ratio)
  }

  @Test("a table is a list of rows; ragged ones are refused")
  func tables() throws {
    var table = try Matrix([[1, 2], [3, 4]])
    #expect(try String(decoding: JSONEncoder().encode(table), as: UTF8.self) == "[[1,2],[3,4]]")
    #expect(try round(table) == table)
    #expect(Set([table, try round(table)]).count == 1)
    table[1, 0] = 9
    #expect(table.nested == [[1, 2], [9, 4]])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Matrix.self, from: Data("[[1],[2,3]]".utf8))
    }
  }
}
