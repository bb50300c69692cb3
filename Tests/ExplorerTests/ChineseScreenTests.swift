import Drawing
@testable import Reports
import TestPackages
import Testing

@testable import ClusterAtlas
@testable import Explorer

/// On a Chinese screen every word with Latin letters is a name: of a firm, a source, a series, a key.
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

  /// Whether a word may stand on a Chinese screen: a name, or a part of one where a narrow column
  /// breaks it.
  private static func isName(_ word: String) -> Bool {
    LatinNames.all.contains(word) || word.contains(".") || word.hasPrefix("Ctrl-")
      || word.utf8.count < 3
      || LatinNames.all.contains { $0.hasPrefix(word) || $0.hasSuffix(word) }
  }

  @Test(arguments: [[80, 24, 1], [120, 40, 2], [50, 20, 3], [200, 60, 4]])
  func `a random walk meets no English word`(_ settings: [Int]) throws {
    var random = Seeded(state: UInt64(settings[2]))
    var session = Session(
      atlas: try Atlas.builtIn(), size: Size(width: settings[0], height: settings[1]),
      language: .chinese)
    var found: [String: String] = [:]
    for step in 0..<200 {
      if step % 12 == 0 {
        let screen = Int.random(in: 1...Screens.all.count, using: &random)
        _ = session.handle(.key(Key(Unicode.Scalar(UInt8(48 + screen)))))
      }
      let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
      if session.overlay != nil { _ = session.handle(.key(Key(.escape))) }
      _ = session.handle(.key(key))
      guard session.message == nil else { continue }
      for line in PlainText.encode(session.frame.canvas).split(separator: "\n") {
        for word in LatinNames.words(line) where !Self.isName(word) { found[word] = String(line) }
      }
    }
    for (word, line) in found.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(word): \(line)")
    }
  }

  /// The list can fail: words of the English screen are none of its names.
  @Test func `English sentences are found`() throws {
    let words = LatinNames.words("Moves the crosshair to the first year.")
    #expect(words.contains("crosshair") && words.contains { !Self.isName($0) })
  }
}
