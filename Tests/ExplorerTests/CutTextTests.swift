import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// Every text that a screen cuts says how all of it is read, and there it is.
@Suite("A text that is cut")
struct CutTextTests {
  struct Place: CustomTestStringConvertible, Sendable {
    var keys: String
    var size: String
    var language: Language
    var testDescription: String { "\(keys) \(size) \(language)" }
  }

  /// Lists, pages, tables and comparisons of all screens.
  private static let keys = [
    "", "f \"shaanxi\" enter f \"biomed\" enter", "enter", "2", "2 enter", "d", "2 space", "3",
    "3 enter", "3 enter t", "3 j p", "4", "4 j*5 enter", "5", "5 t", "5 p", "5 G", "6", "j j c",
    "j j c w", "m j m j m j m c", "7", "7 t", "7 enter",
  ]

  static let places =
    keys.flatMap { keys in
      Language.allCases.map { Place(keys: keys, size: "50x20", language: $0) }
    } + keys.map { Place(keys: $0, size: "80x24", language: .english) }
    + ["", "3", "5 p", "j j c", "7 t"].map { Place(keys: $0, size: "120x40", language: .english) }

  /// Rows that are gone through: on a telephone most is cut.
  private static func rows(_ size: String) -> Int { size == "50x20" ? 4 : 2 }

  @Test(arguments: places) func canBeReadWhole(_ place: Place) throws {
    var session = Session(
      atlas: try Atlas.builtIn(), size: try #require(Size(text: place.size)),
      language: place.language)
    for event in try KeyScript.events(place.keys) { _ = session.handle(event) }
    let down = try KeyScript.events("j")
    var seen: Set<CutText> = []
    checkPage(session)
    for _ in 0..<Self.rows(place.size) {
      check(session, &seen)
      let before = session.screen.position(session.context)
      let line = session.placeLine
      for event in down { _ = session.handle(event) }
      let isAtEnd =
        session.placeLine == line && session.screen.position(session.context) == before
      if isAtEnd { break }
    }
  }

  private func check(_ session: Session, _ seen: inout Set<CutText>) {
    let shown = Self.letters(PlainText.encode(session.frame.canvas))
    for cut in session.cuts where cut.way == .foot || seen.insert(cut).inserted {
      let text: String
      switch cut.way {
      case .selecting: continue
      case .foot: text = shown
      case .page: text = Self.letters(Self.readable(session))
      case .command(let name): text = Self.shown(by: name, session)
      }
      for part in cut.whole.split(separator: "  ") {
        #expect(text.contains(Self.letters(String(part))), "\(cut.way): \(cut.whole)")
      }
    }
  }

  /// The page that is seen, or the lines of a comparison.
  private static func readable(_ session: Session) -> String {
    let compare = session[CompareScreen.self]
    let lines =
      session.shown == CompareScreen.id
      ? compare.lines.compactMap { CompareLines.text($0, compare.words) } : []
    return ([session.screen.readPage?.document.text ?? ""] + lines).joined(separator: "\n")
  }

  /// All that can be read once a command was run.
  private static func shown(by name: String, _ session: Session) -> String {
    guard let command = CommandTable.command(name) else { return "" }
    var session = session
    session.run(command)
    session.refresh()
    var texts = [PlainText.encode(session.frame.canvas)]
    texts.append(readable(session))
    if case .picker(let picker)? = session.overlay {
      texts += picker.items.flatMap { [$0.title, $0.note] }
    }
    return letters(texts.joined(separator: "\n"))
  }

  /// Without spaces, ends of lines and what stands at the sides.
  private static func letters(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "▌" && $0 != "×" && $0 != "…" })
  }

  /// On pages nothing is cut but the names of sources, which the foot has once they are lit, and
  /// what is written out below a table.
  private func checkPage(_ session: Session) {
    guard let document = session.screen.readPage?.document else { return }
    let lines = document.lines.map(\.text)
    for span in document.lines.flatMap(\.spans) {
      let text = span.text.filter { !"] ".contains($0) }
      // Not the range of a number that goes on in the next line.
      guard text.hasSuffix("…"), text.count > 1, !span.text.hasSuffix(" …") else { continue }
      if case .source? = span.target { continue }
      let shown = span.text.split(separator: " ").joined(separator: " ")
      #expect(lines.contains { $0.hasPrefix(shown + " = ") }, "\(span.text)")
    }
  }
}
