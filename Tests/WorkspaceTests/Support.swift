import Glibc

@testable import Workspace

/// A folder of its own that is gone when the test is over.
final class OwnFolder {
  let path: String

  init() {
    var template = Array("/tmp/jiqun-workspace-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    unlink(path + "/" + Journal.fileName)
    rmdir(path)
  }

  func journal(by who: String = "reader@here") throws -> Journal {
    try Journal(folder: path, who: who)
  }

  var bytes: [UInt8] { (try? JournalBytes.read(path + "/" + Journal.fileName)) ?? [] }
}

/// A generator of the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// Random changes of all kinds, some on the same things.
struct ChangeMaker {
  var generator: SeededGenerator
  private let texts = [
    "", "a", "产值 1.2 万亿", "line\nline\tend", "\"quoted\" \\ back", "\u{1F600}\u{0}",
  ]

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  mutating func change(after notebook: Notebook) -> [Change] {
    let text = (texts.randomElement(using: &generator) ?? "") + String(generator.next() % 1000)
    let name = "n\(generator.next() % 5)"
    switch generator.next() % 8 {
    case 0, 1: return [.note(on: Thing(.cluster, name), text)]
    case 2:
      guard let note = notebook.notes.randomElement(using: &generator) else { return [] }
      return Change.edit(note, text)
    case 3:
      guard let note = notebook.notes.randomElement(using: &generator) else { return [] }
      return Change.remove(note)
    case 4: return [.bookmark(name, at: generator.next() % 4 == 0 ? nil : text)]
    case 5: return [.score(Int(generator.next() % 5) + 1, of: "demand", in: name, reason: text)]
    case 6: return [.weight(Int(generator.next() % 6), of: "force", in: name)]
    default: return [.list(name, clusters: generator.next() % 4 == 0 ? [] : [text, name])]
    }
  }
}
