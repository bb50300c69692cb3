import ClusterAtlas
import Drawing
import Reports
import Testing

@testable import Explorer

/// What is said of the selected row at the foot takes its lines from the layout, not from the list.
@Suite("The foot")
struct FootTests {
  /// The lines at the foot that have its ground.
  private func footLines(_ canvas: Canvas) -> Int {
    (0..<canvas.size.height).reversed().prefix { row in
      canvas.row(row).allSatisfy { $0.style.ground == .frame }
    }.count
  }

  @Test(arguments: ["", "3", "4", "5", "7", "7 t", "6", "j j c"], Language.allCases)
  func coversNoRow(_ keys: String, _ language: Language) throws {
    var session = try session(keys, size: "50x20", language: language).session
    var longest = 0
    for _ in 0..<40 {
      let painted = session.painted
      let lines = footLines(painted.frame.canvas)
      longest = max(longest, lines)
      // A message goes with the next key: it leaves the selected row in sight.
      let isMessage = session.message != nil
      if isMessage {
        let rows = (0..<session.size.height).filter { row in
          painted.frame.canvas.row(row).contains { $0.style.ground == .selection }
        }
        #expect(!rows.isEmpty, "\(session.placeLine)")
      }
      for area in painted.areas where area.wheel != nil && !isMessage {
        #expect(area.area.maxY <= session.size.height - lines, "\(session.placeLine)")
      }
      for event in try KeyScript.events("j") { _ = session.handle(event) }
    }
    #expect(longest > 0)
  }

  @Test func someFootsHaveTwoLines() throws {
    var session = try session("3", size: "50x20").session
    var longest = 0
    for _ in 0..<60 {
      longest = max(longest, footLines(session.painted.frame.canvas))
      for event in try KeyScript.events("j") { _ = session.handle(event) }
    }
    #expect(longest > 1)
  }
}
