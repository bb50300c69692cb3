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

  @Test("a Gini whose values have no room is that of all values, by group and for all")
  func bounded() throws {
    var dice = Dice(state: 5)
    var text = "g,value\n"
    for row in 0..<40_000 {
      let value = Double(UInt64.random(in: 0...99_999, using: &dice)) / 1000
      // One group alone is larger than the room; one has a single row, one comes late.
      let group = row == 7 ? "one" : row > 39_900 ? "late" : row % 4 == 0 ? "small" : "large"
      text += "\(group),\(value)\n"
    }
    let row = try row("gini")
    for variant in row.variants {
      for by in [[], ["g"]] {
        let context = MeasureContext(variant: variant)
        let whole = try Measurement(row, frame(text) { $0.by = by }, context)
        var request = TableRequest()
        (request.columns, request.by) = ([.value: "value"], by)
        // 4,096 values, 12,000 values, and all of them.
        for memory in [1, 12_000 * 32, 1 << 30] {
          let summaries = try #require(row.summaries(request, context, memory: memory))
          let kept = try TableReader.frame(
            file: openFile(Array(text.utf8)), request, summaries: summaries)
          let found = try Measurement(row, kept, context)
          #expect(found.results.map(\.keys) == whole.results.map(\.keys))
          for (a, b) in zip(found.results, whole.results) {
            let x = a.outcome.value ?? -1
            let y = b.outcome.value ?? -1
            #expect(abs(x - y) <= 1e-14, "\(variant) \(by) \(memory) \(b.keys)")
            #expect(a.outcome.variant == b.outcome.variant && a.outcome.range == b.outcome.range)
            #expect(a.outcome.rows[0].numbers[0].reason == b.outcome.rows[0].numbers[0].reason)
          }
        }
      }
    }
  }

  @Test("a Gini in bounded memory refuses what any does, and says where it could not write")
  func boundedRefusals() throws {
    let row = try row("gini")
    let context = MeasureContext(variant: "population")
    var request = TableRequest()
    (request.columns, request.by) = ([.value: "value"], ["g"])
    let zeros = "g,value\n" + String(repeating: "a,0\n", count: 9000) + "b,1\n"
    let frame = try TableReader.frame(
      file: openFile(Array(zeros.utf8)), request,
      summaries: row.summaries(request, context, memory: 1))
    #expect {
      try Measurement(row, frame, context)
    } throws: {
      if case MeasureError.index(.zeroTotal, keys: ["a"], names: []) = $0 { true } else { false }
    }
    let nowhere = try TableReader.frame(
      file: openFile(Array(zeros.utf8)), request,
      summaries: BoundedGini(memory: 1, variant: .population, folder: "/nowhere"))
    #expect {
      try Measurement(row, nowhere, context)
    } throws: {
      if case MeasureError.reading(.notKept(folder: "/nowhere", reason: ENOENT)) = $0 {
        true
      } else {
        false
      }
    }
    for role in [ColumnRole.unit, .weight] {
      var other = request
      other.columns[role] = "g"
      #expect(row.summaries(other, context, memory: 1) == nil)
    }
    let curve = try #require(MeasureDefinition.named("lorenz"))
    #expect(curve.summaries(request, context, memory: 1) == nil)
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
      if case MeasureError.index(.zeroTotal, keys: ["b"], names: []) = $0 { true } else { false }
    }
  }
}
