import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// A text that has no room where it stands can be read whole: beside or below it, or once its row is
/// lit.
@Suite("What is cut can be read whole")
struct CutTextTests {
  /// Keys but those that leave, switch the language, read files, or begin a text that is typed.
  private static let keys: [Key] = {
    let apart = [
      "app.quit", "app.suspend", "app.language", "app.leave", "own.write", "app.export",
      "app.command-line", "app.present", "app.pointer", "app.count", "app.copy", "app.copy-more",
    ]
    let left =
      CommandTable.all.filter { apart.contains($0.name) }.flatMap(\.keys) + Idea.search.keys
    return CommandTable.all.flatMap(\.keys).filter { !left.contains($0) }
  }()

  @Test(arguments: ["50x20", "80x24", "120x40"], Language.allCases)
  func `a random walk`(size: String, language: Language) throws {
    var random = Seeded(state: UInt64(size.utf8.first ?? 0))
    var session = Session(
      atlas: try Atlas.builtIn(), size: try #require(Size(text: size)), language: language)
    var cut: [String: String] = [:]
    var tried: Set<String> = []
    for step in 0..<CutTextTests.steps {
      Self.walk(&session, step, &random)
      for (text, line) in Self.cut(session, &tried) { cut[text] = line }
    }
    for (text, line) in cut.sorted(by: { $0.key < $1.key }) { Issue.record("\(text): \(line)") }
  }

  private static let steps = 150

  private static func walk(_ session: inout Session, _ step: Int, _ random: inout Seeded) {
    if step % 10 == 0 {
      _ = session.handle(.key(Key(.escape)))
      let screen = Int.random(in: 1...Screens.all.count, using: &random)
      _ = session.handle(.key(Key(Unicode.Scalar(UInt8(48 + screen)))))
    } else if session.overlay == nil || Int.random(in: 0..<4, using: &random) == 0 {
      if session.overlay != nil { _ = session.handle(.key(Key(.escape))) }
      _ = session.handle(.key(keys[Int.random(in: 0..<keys.count, using: &random)]))
    } else {
      for _ in 0..<Int.random(in: 1..<9, using: &random) { _ = session.handle(.key(Key(.down))) }
    }
  }

  /// The texts that are cut and that neither the frame nor a click on them shows whole, with their lines.
  private static func cut(_ session: Session, _ tried: inout Set<String>) -> [(String, String)] {
    let frame = FrameText(session)
    var found: [(String, String)] = []
    for cut in frame.cuts where !frame.hasWhole(cut) {
      let key = "\(session.shown) \(session.overlay == nil) \(cut.text)"
      guard tried.insert(key).inserted else { continue }
      if Self.isSeen(cut, in: session) { continue }
      let place = session.placeLine
      found.append((key, "\(place) | \(frame.lines[cut.place.y])"))
    }
    return found
  }

  /// Whether the row once lit, the larger pane, why it is so, where it is from, or the table say it.
  private static func isSeen(_ cut: FrameText.Cut, in session: Session) -> Bool {
    let ways = session.overlay == nil ? ofScreen(cut) : [ofList(cut, session)]
    return ways.contains { events in
      var other = session
      for event in events { _ = other.handle(event) }
      return FrameText(other).hasWhole(cut)
    }
  }

  private static func ofScreen(_ cut: FrameText.Cut) -> [[Event]] {
    var ways: [[Event]] = [[Event.mouse(MouseEvent(.press, at: cut.place))]]
    let letters: [Unicode.Scalar] = ["z", "w", "i", "t"]
    for letter in letters { ways.append([Event.key(Key(letter))]) }
    ways.append([Event.key(Key(.tab))])
    ways.append([Event.key(Key(.enter))])
    return ways
  }

  /// Down or up to the row of a list.
  private static func ofList(_ cut: FrameText.Cut, _ session: Session) -> [Event] {
    let lines = FrameText(session).lines
    let selected = lines.lastIndex { $0.contains("▌") && !$0.hasPrefix("▌") } ?? cut.place.y
    let step = cut.place.y - selected
    let key = step < 0 ? Key(.up) : Key(.down)
    return [Event](repeating: Event.key(key), count: max(step, -step))
  }
}

/// What a frame says, and what of it is cut.
private struct FrameText {
  struct Cut {
    /// What stands before the sign of the cut, without blanks.
    var text: String
    var place: Point
  }

  let lines: [String]
  /// All that is said without blanks: line by line, and the left and the right pane each by itself.
  private let joined: [String]

  init(_ session: Session) {
    lines = PlainText.encode(session.frame.canvas)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let panes = lines.map { $0.split(whereSeparator: Self.isRule) }
    let left = panes.map { Self.bare($0.first ?? "") }.joined()
    let right = panes.map { $0.count > 1 ? Self.bare($0[1]) : "" }.joined()
    joined = [lines.map(Self.bare).joined(), left, right]
  }

  var cuts: [Cut] { lines.enumerated().flatMap { Self.cuts(in: $0.element, row: $0.offset) } }

  /// Whether a text stands somewhere with more than what is left of it where it is cut.
  func hasWhole(_ cut: Cut) -> Bool {
    joined.contains { all in
      all.ranges(of: cut.text).contains {
        $0.upperBound < all.endIndex && all[$0.upperBound] != "…"
      }
    }
  }

  private static func isRule(_ character: Character) -> Bool { "│┃".contains(character) }

  private static func bare(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace && !isRule($0) })
  }

  /// What stands before each sign of a cut, back to a gap of two blanks or a rule.
  private static func cuts(in line: String, row: Int) -> [Cut] {
    var found: [Cut] = []
    for end in line.indices where line[end] == "…" {
      let before = line[..<end].split(whereSeparator: isRule).last.map(String.init) ?? ""
      let field = before.split(separator: "  ").last.map(String.init) ?? before
      let text = bare(field.drop { !$0.isLetter && !$0.isNumber })
      let column = TextWidth.columns(String(line[..<end]))
      if text.count > 2 { found.append(Cut(text: text, place: Point(x: column, y: row))) }
    }
    return found
  }
}
