import Testing

@testable import Workspace

@Suite("A long journal")
struct LongJournalTests {
  /// A journal of so many operations: notes of some words, every third edited, as a course would write.
  private static func journal(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var time = Moment(milliseconds: 1_700_000_000_000)
    for number in 0..<count {
      time = Moment(milliseconds: time.milliseconds + 1)
      let thing = Thing(.cluster, "cluster-\(number % 80)")
      let change = Change.note(
        on: thing, "观察 \(number): output of 2023 is of the city, not of the cluster")
      bytes += Array(change.line(at: time, by: "reader@here").utf8)
    }
    return bytes
  }

  @Test func tenThousandOperationsAreFolded() {
    #expect(Notebook(Self.journal(10_000)).operationCount == 10_000)
  }
}
