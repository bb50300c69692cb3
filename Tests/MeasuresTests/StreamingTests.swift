import Glibc
import RegionalIndices
import Testing

@testable import Measures
@testable import Tabular

@Suite("Long tables")
struct StreamingTests {
  @Test("measures from summaries are those from all values, by group and for all")
  func summaries() throws {
    var dice = Dice(state: 11)
    var text = "g,value\n"
    for _ in 0..<70_000 {
      let value = Double(UInt64.random(in: 1...99_999_999, using: &dice)) / 1000
      text += "\(Int.random(in: 1...9, using: &dice)),\(value)\n"
    }
    for name in ["hhi", "theil", "cv"] {
      let row = try row(name)
      for variant in row.variants {
        for by in [[], ["g"]] {
          let context = MeasureContext(variant: variant)
          let whole = try Measurement(row, frame(text) { $0.by = by }, context)
          var request = TableRequest()
          request.columns = [.value: "value"]
          request.by = by
          let kept = try TableReader.frame(
            file: openFile(Array(text.utf8)), request,
            summaries: row.summaries(request, context))
          #expect(kept.values.isEmpty)
          let found = try Measurement(row, kept, context)
          #expect(found.used == whole.used)
          #expect(found.results.map(\.keys) == whole.results.map(\.keys))
          for (a, b) in zip(found.results, whole.results) {
            let (x, y) = (try #require(a.outcome.value), try #require(b.outcome.value))
            #expect(abs(x - y) <= 1e-12 * abs(y), "\(name) \(variant)")
            #expect(a.outcome.variant == b.outcome.variant)
            #expect(a.outcome.range == b.outcome.range)
            #expect(a.outcome.used == b.outcome.used)
          }
        }
      }
    }
  }

  @Test("columns that need all values leave no summary")
  func whole() throws {
    let context = MeasureContext(variant: "t")
    for role in [ColumnRole.unit, .weight, .group] {
      var request = TableRequest()
      request.columns = [.value: "value", role: "x"]
      #expect(try row("theil").summaries(request, context) == nil)
    }
    #expect(try row("gini").summaries(TableRequest(), context) == nil)
  }

  @Test("errors of a summary name their group")
  func errors() throws {
    let row = try row("hhi")
    var request = TableRequest()
    request.columns = [.value: "value"]
    request.by = ["g"]
    let context = MeasureContext(variant: "index")
    let frame = try TableReader.frame(
      file: openFile(Array("g,value\na,1\nb,0\n".utf8)), request,
      summaries: row.summaries(request, context))
    #expect {
      try Measurement(row, frame, context)
    } throws: {
      if case MeasureError.index(.zeroTotal, keys: ["b"]) = $0 { true } else { false }
    }
  }
}
