import RegionalIndices
import Tabular
import Testing

@testable import Explorer
@testable import Measures
@testable import Reports

/// A measure that only these tests have: half the range over the mean.
private struct HalfSpan: MeasureOutput {
  static let definition = MeasureDefinition(
    "half-span", title: Bilingual("Half span", "半跨度"), family: .inequality, range: "0 upwards",
    form: .list, uses: [.unit], meaning: Bilingual("Half of the span over the mean.", "跨度之半与均值之比。"),
    guide: "gini", sample: Sample(table: "u,value\na,1\nb,3\n", options: "--value value"),
    output: HalfSpan.self)

  let value: Double

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    guard let low = part.values.min(), let high = part.values.max() else {
      throw .index(.noObservations, keys: part.keys)
    }
    value = (high - low) / 2 / (part.values.exactSum() / Double(part.values.count))
  }

  var outcome: Outcome {
    Outcome(
      Bilingual("half span", "半跨度"), used: 31, numbers: [.value],
      rows: [OutcomeRow([], [Measure(value)])])
  }

  var steps: [Bilingual] { [Bilingual("half of the span = \(value.said)", "跨度之半 = \(value.said)")] }
  var figure: MeasureFigure { .values }
}

@Suite("A measure that is added")
struct AddedMeasureTests {
  private let find = "5 / \"half span\" enter"

  private func shown(_ keys: String) throws -> Session {
    let session = try session(keys, size: "120x40").session
    #expect(session.measures.measure?.name == "half-span", "\(keys)")
    return session
  }

  @Test("is listed, found, computed, drawn, explained, exported and told by its definition alone")
  func places() throws {
    #expect(try session(find).session.measures.measure?.name != "half-span")
    try MeasureDefinition.$added.withValue([HalfSpan.definition]) {
      let listed = try shown(find)
      let value = try #require(listed.measures.result.measured?.outcome(at: nil).value)
      #expect(listed.measures.hasChart)
      #expect(try shown(": \"half span\" enter").measures.result.isError == false)
      #expect(listed.commandLine.hasPrefix("jiqun measure half-span --table provincial-panel"))
      #expect(listed.placeLine.contains("half-span"))
      let how = try shown(find + " w").measures.pane.document.text
      #expect(how.contains("half of the span = \(NumberWords.text(value))"), "\(how)")
      #expect(how.contains("Half of the span over the mean."))
    }
  }

  @Test("goes out as the others do, and its place is a line that leads there")
  func exports() throws {
    try MeasureDefinition.$added.withValue([HalfSpan.definition]) {
      for (format, part) in [("csv", "half_span,what"), ("json", "\"measure\": \"half-span\"")] {
        let effects = try session(find + " e \"\(format)\" enter enter").effects
        guard case .export(let file)? = effects.last else {
          Issue.record("\(format): nothing is exported")
          return
        }
        #expect(file.content.contains(part) && file.path.contains("half-span"))
      }
      var other = try session("1").session
      other.go(to: try shown(find).placeLine)
      #expect(other.measures.measure?.name == "half-span")
    }
  }
}
