import Glibc
import Testing

@testable import Workspace

@Suite("The journal of a workspace")
struct JournalTests {
  @Test("where nothing was kept there is no file, and nothing is made by looking")
  func nothing() throws {
    let folder = OwnFolder()
    let journal = try Journal(folder: folder.path + "/deep/er", who: "a@b")
    #expect(journal.notebook.notes.isEmpty)
    #expect(access(folder.path + "/deep", F_OK) != 0)
  }

  @Test("what was kept is read back, as it was written")
  func readsBack() throws {
    let folder = OwnFolder()
    var journal = try folder.journal()
    let text = "合肥 “AI”\n\t\\ \" \u{7} \u{1F1E8}\u{1F1F3} e\u{301}"
    try journal.keep([
      .note(
        on: Thing(.series, "gdp", part: "2004"), text,
        figure: Note.SeenFigure(value: "161840.2", unit: "bn", source: "nbs")),
      .bookmark("turn", at: "trends gdp at 2004"),
      .score(4, of: "demand", in: "hefei", reason: "r"),
      .weight(3, of: "force-finance", in: ""), .filter("west", place: "clusters filter west"),
      .list("mine", clusters: ["a", "b"]), .answer("42", isRight: true, to: "q1", of: "gini"),
    ])
    let read = try folder.journal().notebook
    let note = try #require(read.notes.first)
    #expect(note.text == text)
    #expect(note.thing.description == "series:gdp@2004")
    #expect(note.figure?.value == "161840.2")
    #expect(note.who == "reader@here")
    #expect(read.bookmarks == [Bookmark(name: "turn", place: "trends gdp at 2004")])
    #expect(read.scores(of: "hefei")["demand"]?.reason == "r")
    #expect(read.weights == [ForceWeight(cluster: "", force: "force-finance", points: 3)])
    #expect(read.filters.map(\.name) == ["west"])
    #expect(read.lists == [OwnList(name: "mine", clusters: ["a", "b"])])
    #expect(read.answers.first?.isRight == true)
    #expect(read.digest == journal.notebook.digest)
    #expect(read.damages.isEmpty)
  }

  @Test("the file is its user's alone")
  func isPrivate() throws {
    let folder = OwnFolder()
    var journal = try folder.journal()
    try journal.keep([.bookmark("a", at: "clusters")])
    var status = stat()
    #expect(stat(journal.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("a torn last line is told, stays, and takes nothing with it", arguments: [1, 20, 90, 150])
  func torn(cut: Int) throws {
    let folder = OwnFolder()
    var journal = try folder.journal()
    try journal.keep([.note(on: Thing(.cluster, "a"), "first")])
    let whole = folder.bytes
    let file = open(journal.path, O_WRONLY | O_APPEND)
    #expect(write(file, whole, min(cut, whole.count - 2)) > 0)
    close(file)
    var again = try folder.journal()
    #expect(again.notebook.damages == [Damage(line: 2, cause: .torn)])
    try again.keep([.note(on: Thing(.cluster, "a"), "second")])
    let read = try folder.journal().notebook
    #expect(read.notes.map(\.text) == ["first", "second"])
    #expect(read.damages == [Damage(line: 2, cause: .damaged)])
    #expect(folder.bytes.starts(with: whole))
  }

  @Test("a whole last line without its end is read")
  func withoutEnd() throws {
    let folder = OwnFolder()
    var journal = try folder.journal()
    try journal.keep([.note(on: Thing(.cluster, "a"), "first")])
    let notebook = Notebook(Array(folder.bytes.dropLast()))
    #expect(notebook.notes.map(\.text) == ["first"])
    #expect(notebook.damages.isEmpty)
  }

  @Test("what this version does not know is passed through")
  func unknown() throws {
    let (from, to) = (OwnFolder(), OwnFolder())
    var journal = try from.journal()
    try journal.keep([.note(on: Thing(.cluster, "a"), "first")])
    let line = #"{"id":"x","do":"sing","of":"song","more":[1,{"a":null}]}"# + "\n"
    let bytes = from.bytes + Array(line.utf8)
    #expect(Notebook(bytes).unknownCount == 1)
    #expect(Notebook(bytes).damages.isEmpty)
    var other = try to.journal()
    #expect(try other.merge(bytes) == Journal.Merge(new: 2, known: 0, damaged: 0))
    #expect(String(decoding: to.bytes, as: UTF8.self).hasSuffix(line))
    #expect(try other.merge(bytes) == Journal.Merge(new: 0, known: 2, damaged: 0))
  }

  @Test("undo n, redo n is the identity", arguments: 0..<20)
  func undoRedo(seed: Int) throws {
    let folder = OwnFolder()
    var journal = try folder.journal()
    var maker = ChangeMaker(seed: UInt64(seed))
    var states = [journal.notebook.digest]
    for _ in 0..<25 {
      for change in maker.change(after: journal.notebook) {
        let before = journal.notebook.operationCount
        try journal.keep([change])
        if journal.notebook.operationCount > before { states.append(journal.notebook.digest) }
      }
    }
    for state in states.dropLast().reversed() {
      try journal.undo()
      #expect(journal.notebook.digest == state)
    }
    #expect(!journal.canUndo)
    #expect(throws: KeepError.nothingToUndo) { try journal.undo() }
    for state in states.dropFirst() {
      try journal.redo()
      #expect(journal.notebook.digest == state)
    }
    #expect(throws: KeepError.nothingToRedo) { try journal.redo() }
  }

  @Test("one takes back one's own, not what others wrote")
  func undoOwn() throws {
    let folder = OwnFolder()
    var (mine, hers) = (try folder.journal(by: "me@a"), try folder.journal(by: "she@b"))
    try mine.keep([.note(on: Thing(.cluster, "a"), "mine")])
    try hers.keep([.note(on: Thing(.cluster, "a"), "hers")])
    try mine.undo()
    #expect(mine.notebook.notes.map(\.text) == ["hers"])
    #expect(throws: KeepError.nothingToUndo) { try mine.undo() }
  }

  @Test("an answer to a question is not taken back, and ends nothing")
  func answers() throws {
    let folder = OwnFolder()
    var journal = try folder.journal()
    try journal.keep([.bookmark("a", at: "clusters")])
    try journal.keep([.answer("0.4", isRight: true, to: "3", of: "gini")])
    try journal.undo()
    #expect(journal.notebook.bookmarks.isEmpty)
    #expect(journal.notebook.answers.map(\.answer) == ["0.4"])
    #expect(journal.canRedo)
  }

  @Test("something new ends what could be made again")
  func redoEnds() throws {
    let folder = OwnFolder()
    var journal = try folder.journal()
    try journal.keep([.bookmark("a", at: "clusters")])
    try journal.undo()
    #expect(journal.canRedo)
    try journal.keep([.bookmark("b", at: "clusters")])
    #expect(!journal.canRedo)
  }

  @Test("times rise, also where the clock went back")
  func timesRise() throws {
    let folder = OwnFolder()
    var journal = try folder.journal()
    let future = Change.bookmark("a", at: "x")
      .line(at: Moment(milliseconds: 4_000_000_000_000), by: "a@b")
    _ = try journal.merge(Array(future.utf8))
    try journal.keep([.bookmark("a", at: "y")])
    #expect(try folder.journal().notebook.bookmarks.map(\.place) == ["y"])
  }
}
