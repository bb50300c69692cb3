import Testing

@testable import Workspace

@Suite("The speed of folding")
struct SpeedTests {
  /// A journal of so many operations: notes of some words, every third edited, as a course would write.
  static func journal(_ count: Int) -> [UInt8] {
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

  @Test("ten thousand operations are folded well within a frame")
  func tenThousand() {
    let bytes = Self.journal(10_000)
    var best = Duration.seconds(9)
    for _ in 0..<9 {
      let time = ContinuousClock().measure { #expect(Notebook(bytes).operationCount == 10_000) }
      best = min(best, time)
    }
    print("folded \(bytes.count) bytes, 10000 operations: \(best)")
    // The aim is 5 ms; a machine that does other things meanwhile has ten times that.
    #expect(best < .milliseconds(50))
  }
}
