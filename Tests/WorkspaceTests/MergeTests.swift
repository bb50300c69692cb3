import Testing

@testable import Workspace

@Suite("Journals that are brought together")
struct MergeTests {
  /// Two journals with a common beginning, written apart.
  private func apart(_ seed: UInt64) throws -> (OwnFolder, OwnFolder) {
    let (here, there) = (OwnFolder(), OwnFolder())
    var maker = ChangeMaker(seed: seed)
    var (first, second) = (try here.journal(by: "me@a"), try there.journal(by: "me@b"))
    for _ in 0..<8 { try first.keep(maker.change(after: first.notebook)) }
    _ = try second.merge(here.bytes)
    for _ in 0..<15 {
      try first.keep(maker.change(after: first.notebook))
      try second.keep(maker.change(after: second.notebook))
      if maker.generator.next() % 5 == 0, first.canUndo { try first.undo() }
    }
    return (here, there)
  }

  @Test("in either order they lead to the same", arguments: 0..<20)
  func eitherOrder(seed: Int) throws {
    let (here, there) = try apart(UInt64(seed))
    let (a, b) = (here.bytes, there.bytes)
    let wanted = Notebook(a + b).digest
    #expect(Notebook(b + a).digest == wanted)
    #expect(Notebook(a + b + a).digest == wanted)
    var shuffled = (a + b).split(separator: UInt8(ascii: "\n"))
    var generator = SeededGenerator(state: UInt64(seed))
    shuffled.shuffle(using: &generator)
    #expect(Notebook(Array(shuffled.joined(separator: [10]))).digest == wanted)
    var (first, second) = (try here.journal(), try there.journal())
    _ = try first.merge(b)
    _ = try second.merge(a)
    #expect(first.notebook.digest == wanted)
    #expect(second.notebook.digest == wanted)
  }

  @Test("a note that was written on at two places keeps both texts")
  func bothTexts() throws {
    let (here, there) = (OwnFolder(), OwnFolder())
    var (first, second) = (try here.journal(), try there.journal())
    try first.keep([.note(on: Thing(.topic, "t"), "begin")])
    _ = try second.merge(here.bytes)
    try first.keep(Change.edit(try #require(first.notebook.notes.first), "one"))
    try second.keep(Change.edit(try #require(second.notebook.notes.first), "other"))
    _ = try first.merge(there.bytes)
    let note = try #require(first.notebook.notes.first)
    #expect(([note.text] + note.others).sorted() == ["one", "other"])
    try first.keep(Change.remove(note))
    #expect(first.notebook.notes.isEmpty)
  }

  @Test("a note that was taken away at one place and written on at another is there")
  func editWins() throws {
    let (here, there) = (OwnFolder(), OwnFolder())
    var (first, second) = (try here.journal(), try there.journal())
    try first.keep([.note(on: Thing(.topic, "t"), "begin")])
    _ = try second.merge(here.bytes)
    try first.keep(Change.remove(try #require(first.notebook.notes.first)))
    try second.keep(Change.edit(try #require(second.notebook.notes.first), "more"))
    _ = try first.merge(there.bytes)
    #expect(first.notebook.notes.map(\.text) == ["more"])
  }
}
