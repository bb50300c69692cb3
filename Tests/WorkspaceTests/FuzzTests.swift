import Testing

@testable import Workspace

@Suite("Journals of any bytes")
struct FuzzTests {
  private func sample() throws -> [UInt8] {
    let folder = OwnFolder()
    var journal = try folder.journal()
    var maker = ChangeMaker(seed: 7)
    for _ in 0..<30 { try journal.keep(maker.change(after: journal.notebook)) }
    return folder.bytes
  }

  @Test("bytes that are changed, cut and doubled are read or told, and lines left whole are there")
  func mutations() throws {
    let bytes = try sample()
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    var generator = SeededGenerator(state: 42)
    for _ in 0..<3000 {
      var changed = lines.map(Array.init)
      let hurt = Int.random(in: 0..<lines.count, using: &generator)
      Self.hurt(&changed[hurt], &generator)
      let notebook = Notebook(Array(changed.joined(separator: [10])))
      let whole = notebook.operationCount + notebook.damages.count + notebook.unknownCount
      #expect(notebook.operationCount >= lines.count - 1)
      #expect(whole >= lines.count - 1)
      #expect(notebook.notes.count <= lines.count + 2)
    }
  }

  private static func hurt(_ line: inout [UInt8], _ generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !line.isEmpty {
      let place = Int.random(in: 0..<line.count, using: &generator)
      switch generator.next() % 4 {
      case 0: line[place] = UInt8(truncatingIfNeeded: generator.next())
      case 1: line.remove(at: place)
      case 2:
        line.insert(Array("{}[]\",:\\u0n-".utf8).randomElement(using: &generator) ?? 0, at: place)
      default: line.removeSubrange(place...)
      }
    }
  }

  @Test("random bytes make nothing and end nothing")
  func random() {
    var generator = SeededGenerator(state: 1)
    let marks = Array("{}[]\":,\\u0 \n-1e".utf8)
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<300, using: &generator)
      let bytes = (0..<count).map { _ in
        generator.next() % 2 == 0
          ? UInt8(truncatingIfNeeded: generator.next())
          : marks.randomElement(using: &generator) ?? 0
      }
      #expect(Notebook(bytes).operationCount == 0)
    }
  }

  @Test("deep nesting is damage, not an end")
  func deep() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(Notebook(Array("{\"a\":".utf8) + bytes).damages.count == 1)
  }

  @Test(
    "what JSON has not is damage",
    arguments: [
      "{", "{}x", "{\"a\":01}", "{\"a\":1.}", "{\"a\":tru}", "{\"a\" 1}", "{\"a\":1,}", "[1]",
      "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"\u{1}\"}", "{\"a\":.5}", "null",
      "{'a':1}",
    ])
  func noJSON(line: String) {
    #expect(Notebook(Array((line + "\n").utf8)).damages == [Damage(line: 1, cause: .damaged)])
  }

  @Test("an operation with a wrong member is passed through, not taken")
  func wrongMembers() {
    let good =
      #"{"id":"0193791c-2f40-7abc-8def-0123456789ab","at":"2026-11-29T21:50:00.123Z","by":"a@b","do":"bookmark","of":"n","before":null,"after":"p"}"#
    #expect(Notebook(Array(good.utf8)).bookmarks == [Bookmark(name: "n", place: "p")])
    let edits = [
      ("0193791c-", "0193791c_"), ("2026-11-29T", "2026-13-29T"), ("21:50", "24:50"),
      (#""by":"a@b""#, #""by":1"#), (#""do":"bookmark""#, #""do":"dance""#), (#""of":"n","#, ""),
      (#""after":"p""#, #""aftr":"p""#), (#""of":"n""#, #""of":"n","of":"m""#),
    ]
    for (old, new) in edits {
      let line = good.replacing(old, with: new)
      #expect(line != good)
      let notebook = Notebook(Array(line.utf8))
      #expect(notebook.unknownCount == 1, "\(line)")
      #expect(notebook.bookmarks.isEmpty)
    }
  }
}
