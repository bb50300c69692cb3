internal import ArgumentParser
internal import ClusterAtlas
internal import Explorer
internal import Glibc
internal import Reports
internal import Workspace

/// `jiqun notes add THING TEXT`.
struct NotesAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Writes a note about a thing.",
    discussion: """
      A note on a figure - a fact, a series with a year - remembers value and source, and says when \
      the figure changed. With --lines each line of standard input is a note; "kept" is printed for \
      each once it is on the disk.
      """)

  @Argument(help: "What it is about: hefei, cluster:hefei-ai, series:gdp@2004, 'trends gdp'.")
  var thing: String
  @Argument(help: "The text; several words are one. - is all of standard input.")
  var text: [String] = []
  @Flag(help: "Each line of standard input is a note.") var lines = false
  @OptionGroup var notes: NotesOptions

  func run() throws {
    var desk = try NotesBook(notes)
    let thing = try desk.thing(self.thing)
    guard !lines else { return try addLines(to: thing, &desk) }
    let text = self.text == ["-"] ? StandardInput.all() : self.text.joined(separator: " ")
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Failure(desk.word("the note has no text", "笔记没有内容"), status: 2)
    }
    try add(text, to: thing, &desk)
  }

  private func addLines(to thing: Thing, _ desk: inout NotesBook) throws(Failure) {
    var reader = LineReader()
    while case .line(let line) = reader.next() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      try add(line, to: thing, &desk)
    }
  }

  private func add(_ text: String, to thing: Thing, _ desk: inout NotesBook) throws(Failure) {
    let change = Change.note(on: thing, text, figure: desk.atlas.figure(of: thing))
    try desk.keep([change])
    try Output.write(desk.word("kept ", "已保存 ") + "\(change.key)  \(thing)\n")
  }
}

/// `jiqun notes edit ID TEXT`.
struct NotesEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Gives a note another text.")

  @Argument(help: "Identifier of the note, or a part of it that no other has.") var id: String
  @Argument(help: "The text; several words are one. - is all of standard input.")
  var text: [String]
  @OptionGroup var notes: NotesOptions

  func run() throws {
    var desk = try NotesBook(notes)
    guard case .note(let note) = try desk.entry(id) else {
      throw Failure(desk.word("\(id) is no note", "\(id) 不是笔记"), status: 2)
    }
    let text = self.text == ["-"] ? StandardInput.all() : self.text.joined(separator: " ")
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Failure(desk.word("the note has no text", "笔记没有内容"), status: 2)
    }
    try desk.keep(Change.edit(note, text))
    try Output.write(desk.word("kept ", "已保存 ") + "\(note.id)  \(note.thing)\n")
  }
}

/// `jiqun notes bookmark NAME LINE`.
struct NotesBookmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bookmark", abstract: "Gives a place of the explorer a name.")

  @Argument(help: "The name.") var name: String
  @Argument(help: "The line of the place, as ! tells it: 'trends gdp at 2004'.") var place: String
  @OptionGroup var notes: NotesOptions

  func run() throws {
    var desk = try NotesBook(notes)
    let screens = Screens.all.map { $0.id.rawValue }
    guard let first = PlaceWords.words(place).first, screens.contains(first) else {
      let list = screens.joined(separator: ", ")
      throw Failure(
        desk.word("the line of a place begins with \(list)", "位置以 \(list) 开头"), status: 2)
    }
    try desk.keep([.bookmark(name, at: place)])
    try Output.write(desk.word("kept ", "已保存 ") + "bookmark:\(name)\n")
  }
}

/// `jiqun notes score CLUSTER FACTOR POINTS`.
struct NotesScore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Scores a factor of a cluster from 1 to 5.")

  @Argument(help: "The cluster.") var cluster: String
  @Argument(help: "The factor of the diamond.") var factor: String
  @Argument(help: "From 1 to 5; 0 takes the score away.") var points: Int
  @Option(help: "Why.") var reason: String = ""
  @OptionGroup var notes: NotesOptions

  func run() throws {
    var desk = try NotesBook(notes)
    guard (0...5).contains(points) else {
      throw Failure(
        desk.word("\(points): expected 1 to 5, or 0 for none", "\(points)：应为 1 至 5，0 为取消"),
        status: 2)
    }
    let factor = try Naming.id(self.factor, "FACTOR", desk.atlas.diamondFactors)
    let cluster = try Naming.cluster(self.cluster, in: desk.atlas)
    try desk.keep([
      .score(
        points == 0 ? nil : points, of: factor.rawValue, in: cluster.id.rawValue, reason: reason)
    ])
    try Output.write(desk.word("kept ", "已保存 ") + "score:\(factor)@\(cluster.id)\n")
  }
}

/// `jiqun notes remove ID`.
struct NotesRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes a note, a bookmark, a score or a list away.",
    discussion: "It stays in the journal; `jiqun notes undo` brings it back.")

  @Argument(help: "Identifier of a note or a part of it; bookmark:NAME, score:FACTOR@CLUSTER, …")
  var id: String
  @OptionGroup var notes: NotesOptions

  func run() throws {
    var desk = try NotesBook(notes)
    let entry = try desk.entry(id)
    try desk.keep(entry.removal)
    try Output.write(desk.word("removed ", "已移除 ") + entry.label + "\n")
  }
}

/// `jiqun notes undo`.
struct NotesUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes back what you wrote last, here or on the screen.")

  @OptionGroup var notes: NotesOptions

  func run() throws {
    var desk = try NotesBook(notes)
    let change = try desk.write { (journal) throws(KeepError) in try journal.undo() }
    try Output.write(desk.word("undone: ", "已撤销：") + "\(change.kind.rawValue):\(change.key)\n")
  }
}

/// `jiqun notes redo`.
struct NotesRedo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Makes again what was taken back last.")

  @OptionGroup var notes: NotesOptions

  func run() throws {
    var desk = try NotesBook(notes)
    let change = try desk.write { (journal) throws(KeepError) in try journal.redo() }
    try Output.write(desk.word("done again: ", "已重做：") + "\(change.kind.rawValue):\(change.key)\n")
  }
}

/// All of standard input, without the line end behind it.
enum StandardInput {
  /// A byte more than a text may have is read, so that a longer one is told.
  static func all() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= Journal.longestText * 4 {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
