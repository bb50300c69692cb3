internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Glibc
internal import Reports
internal import Workspace

extension Kind: ExpressibleByArgument {}

/// How notes are printed.
enum NotesFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv, markdown }

/// `jiqun notes list [THING]`.
struct NotesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All that you wrote, or what is about one thing.")

  @Argument(help: "Only what is about this thing and its parts.") var thing: String?
  @Option(help: "Only of this kind: note, bookmark, score, weight, filter, list or answer.")
  var kind: Kind?
  @Option(help: "What is printed: text, json, csv or markdown.") var format: NotesFormat = .text
  @OptionGroup var notes: NotesOptions

  func run() throws {
    let desk = try NotesBook(notes)
    var entries = OwnEntry.all(in: desk.journal.notebook)
    if let kind { entries = entries.filter { $0.kind == kind } }
    if let name = thing {
      let thing = try desk.thing(name)
      entries = entries.filter {
        $0.thing == thing || $0.thing.map { Self.isPart($0, of: thing) } ?? false
      }
    }
    try NotesPrinter(desk: desk).print(entries, as: format)
  }

  /// A factor of a cluster is a part of the cluster too.
  private static func isPart(_ thing: Thing, of whole: Thing) -> Bool {
    thing.whole == whole
      || whole.kind == .cluster && thing.kind == .factor && thing.part == whole.id
  }
}

/// `jiqun notes search TEXT`.
struct NotesSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "What you wrote with some words, or about things that are called so.",
    discussion: "All words must be found. The status is 1 where nothing is.")

  @Argument(help: "The words.") var words: [String]
  @Option(help: "What is printed: text, json, csv or markdown.") var format: NotesFormat = .text
  @OptionGroup var notes: NotesOptions

  func run() throws {
    let desk = try NotesBook(notes)
    let found = OwnEntry.all(in: desk.journal.notebook).filter { entry in
      words.allSatisfy { entry.has($0, in: desk.atlas) }
    }
    try NotesPrinter(desk: desk).print(found, as: format)
    if found.isEmpty {
      let text = words.joined(separator: " ")
      throw Failure(desk.word("nothing found for '\(text)'", "未找到“\(text)”"))
    }
  }
}

/// `jiqun notes export`.
struct NotesExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints the journal, or all that it leads to.",
    discussion: """
      The journal is what `jiqun notes import` takes: every operation, whoever made it. The other \
      formats are those of `jiqun notes list`.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case journal, json, csv, markdown }

  @Option(help: "What is printed: journal, json, csv or markdown.") var format: Format = .journal
  @OptionGroup var notes: NotesOptions

  func run() throws {
    let desk = try NotesBook(notes)
    if format == .journal {
      return try Output.writeRows(String(decoding: desk.journal.notebook.bytes, as: UTF8.self))
    }
    let entries = OwnEntry.all(in: desk.journal.notebook)
    let printed: NotesFormat = format == .json ? .json : format == .csv ? .csv : .markdown
    try NotesPrinter(desk: desk).print(entries, as: printed)
  }
}

/// `jiqun notes import FILE`.
struct NotesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes over what is new in another journal.",
    discussion: """
      Whichever of two journals takes over the other, and how often, the notes are the same. Lines \
      that this version does not know are taken over as they are.
      """)

  @Argument(help: "The journal; - for standard input.", completion: .file()) var file: String
  @OptionGroup var notes: NotesOptions

  func run() throws {
    var desk = try NotesBook(notes)
    let bytes = try read(desk)
    let merge = try desk.write { (journal) throws(KeepError) in try journal.merge(bytes) }
    try Output.write(
      desk.word(
        "kept: \(merge.new) new, \(merge.known) there already, \(merge.damaged) unreadable\n",
        "已保存：新增\(merge.new)条，已有\(merge.known)条，无法读取\(merge.damaged)条\n"))
    if merge.damaged > 0, merge.new + merge.known == 0 {
      throw Failure(desk.word("\(file) is no journal", "\(file) 不是日志"))
    }
  }

  private func read(_ desk: NotesBook) throws(Failure) -> [UInt8] {
    do throws(KeepError) {
      return try Journal.bytes(of: file == "-" ? "/dev/stdin" : file)
    } catch {
      throw Failure(error.words[desk.language], status: 2)
    }
  }
}

extension NotesBook {
  /// The entry that is named: `kind:key`, or a part of the identifier of a note.
  func entry(_ name: String) throws(Failure) -> OwnEntry {
    let entries = OwnEntry.all(in: journal.notebook)
    if let entry = entries.first(where: { $0.label == name }) { return entry }
    let wanted = name.hasPrefix("note:") ? String(name.dropFirst(5)) : name
    let notes = entries.filter { $0.kind == .note && $0.key.contains(wanted) }
    guard wanted.utf8.count >= 4, let first = notes.first else {
      throw Failure(
        word(
          "nothing of yours is called '\(name)'; `jiqun notes list` tells the names",
          "没有名为“\(name)”的内容；`jiqun notes list` 列出名称"), status: 2)
    }
    guard notes.count == 1 else {
      throw Failure(
        word("'\(name)' fits \(notes.count.counted("note"))", "“\(name)”对应\(notes.count)条笔记"),
        status: 2)
    }
    return first
  }
}
