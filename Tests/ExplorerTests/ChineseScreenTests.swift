import ClusterAtlas
import Drawing
import Testing

@testable import Explorer

/// On a Chinese screen every word with Latin letters is a name: of a firm, a source, a unit, a key.
@Suite("Chinese screens")
struct ChineseScreenTests {
  /// Keys but those that leave, switch the language, read files, or begin a text that is typed.
  private static let keys: [Key] = {
    let others = [
      "app.quit", "app.suspend", "app.language", "app.leave", "app.palette", "own.write",
      "app.export", "app.command-line",
    ]
    let apart =
      CommandTable.all.filter { others.contains($0.name) }.flatMap(\.keys) + Idea.search.keys
      + Idea.data.keys + Idea.lessons.keys
    return CommandTable.all.flatMap(\.keys).filter { !apart.contains($0) }
  }()

  /// The words with two and more Latin letters on the screen, with the lines where they stand.
  static func words(_ session: Session) -> [(word: String, line: String)] {
    PlainText.encode(session.frame.canvas).split(separator: "\n").flatMap { line in
      line.matches(of: /[A-Za-z][A-Za-z0-9.'&+-]*[A-Za-z]/).map {
        (String($0.output), String(line))
      }
    }
  }

  /// Whether a word may stand on a Chinese screen.
  static func isName(_ word: String) -> Bool {
    if LatinNames.all.contains(word) { return true }
    // Addresses, and names of which a narrow column shows the beginning.
    return word.contains(".") || LatinNames.all.contains { $0.hasPrefix(word) && word.count > 2 }
  }

  @Test(arguments: [(80, 24, 1), (120, 40, 2), (50, 20, 3), (200, 60, 4)])
  func `a random walk meets no English word`(width: Int, height: Int, seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    var session = Session(
      atlas: try Atlas.builtIn(), size: Size(width: width, height: height), language: .chinese)
    var found: [String: String] = [:]
    for _ in 0..<350 {
      let screen = Int.random(in: 1...Screens.all.count, using: &random)
      if Int.random(in: 0..<12, using: &random) == 0 {
        _ = session.handle(.key(Key(Unicode.Scalar(UInt8(48 + screen)))))
      }
      let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
      if session.overlay != nil { _ = session.handle(.key(Key(.escape))) }
      _ = session.handle(.key(key))
      for (word, line) in Self.words(session) where !Self.isName(word) { found[word] = line }
    }
    for (word, line) in found.sorted(by: { $0.key < $1.key }) {
      Issue.record("LATIN \(word)\t\(line)")
    }
  }
}
