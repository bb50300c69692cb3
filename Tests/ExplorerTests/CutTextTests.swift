import ClusterAtlas
import Drawing
import Testing

@testable import Explorer

/// A name that has no room in its row can be read whole on the same screen once its row is lit: at the
/// foot, on the page beside it, or below the list of a picker.
@Suite("What is cut can be read whole")
struct CutTextTests {
  static let starts = [
    "1", "1 v \"the 80\" enter", "3", "4", "5", "7", "5 O", "5 a", "1 f", "1 s", "3 v", "T", ":",
    ": \"compare changsha-construction-machinery xuzhou-construction-machinery\" enter",
  ]
  private static let sizes = [(50, 20), (80, 24), (120, 40), (200, 60)]

  @Test(arguments: starts, Language.allCases)
  func `the lit row`(start: String, language: Language) throws {
    for (width, height) in Self.sizes {
      var session = Session(
        atlas: try Atlas.builtIn(), size: Size(width: width, height: height), language: language)
      for event in try KeyScript.events(start) { _ = session.handle(event) }
      var steps = Steps()
      for _ in 0..<14 {
        for event in try KeyScript.events(steps.next()) { _ = session.handle(event) }
        let cut = Self.cut(session)
        #expect(cut.isEmpty, "\(start) \(width)x\(height): \(cut)")
      }
    }
  }

  /// A walk up and down that is the same each time.
  private struct Steps {
    private var state: UInt32 = 20_210_331

    mutating func next() -> String {
      state = state &* 1_664_525 &+ 1_013_904_223
      return ["down", "down*2", "down*7", "up*3", "pagedown"][Int(state >> 16) % 5]
    }
  }

  /// The beginnings of the texts of the lit row that are cut and stand nowhere else with more.
  private static func cut(_ session: Session) -> [String] {
    let lines = PlainText.encode(session.frame.canvas).split(
      separator: "\n", omittingEmptySubsequences: false)
    let lit = lines.indices.filter { line in
      guard let mark = lines[line].firstIndex(of: "▌") else { return false }
      return (mark == lines[line].startIndex) == (session.overlay == nil)
    }
    guard lit.count == 1, let row = lit.first, let mark = lines[row].firstIndex(of: "▌") else {
      return []
    }
    let own = lines[row][mark...].dropFirst().prefix { !"│┃".contains($0) }
    let others = lines.enumerated().filter { $0.offset != row }.map { bare($0.element) }.joined()
    return beginnings(of: String(own)).filter { !isLonger($0, in: others) }
  }

  private static func bare(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace && !"│┃".contains($0) })
  }

  /// What stands before each sign of a cut, back to a gap of two blanks.
  private static func beginnings(of row: String) -> [String] {
    var found: [String] = []
    var rest = row[...]
    while let end = rest.firstIndex(of: "…") {
      let before = String(rest[..<end])
      let field = before.split(separator: "  ").last.map(String.init) ?? before
      let text = bare(field)
      if text.count > 3 { found.append(text) }
      rest = rest[rest.index(after: end)...]
    }
    return found
  }

  private static func isLonger(_ text: String, in others: String) -> Bool {
    others.ranges(of: text).contains { range in
      range.upperBound < others.endIndex && others[range.upperBound] != "…"
    }
  }
}
