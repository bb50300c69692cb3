internal import ArgumentParser
internal import ClusterAtlas
internal import Explorer
internal import Glibc
internal import Reports
internal import Workspace

/// Where one's own notes are.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: "Folder of your notes; else $XDG_DATA_HOME/jiqun, ~/.local/share/jiqun.",
    completion: .directory)
  var workspace: String?

  /// The journal, read.
  func journal(_ language: Language) throws(Failure) -> Journal {
    do throws(KeepError) {
      guard let folder = workspace ?? WorkspaceFolder.usual else { throw .noHome }
      return try Journal(folder: folder, who: WorkspaceFolder.who)
    } catch {
      throw Failure(error.words[language])
    }
  }
}

/// The folder of the notes, and who writes there.
enum WorkspaceFolder {
  /// Nil without a home. A path that does not begin at the root is none (XDG base directories).
  static var usual: String? {
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/jiqun" }
    return environment("HOME").map { $0 + "/.local/share/jiqun" }
  }

  /// `name@host`.
  static var who: String { name + "@" + host }

  private static var name: String {
    if let name = environment("USER") ?? environment("LOGNAME") { return name }
    return "\(getuid())"
  }

  private static var host: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "localhost" }
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// The options of all commands about notes.
struct NotesOptions: ParsableArguments {
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var options: PrintOptions
}

/// A command about notes at work: the package, the journal, the language.
struct NotesBook {
  let atlas: Atlas
  let preferences: Preferences
  var journal: Journal

  init(_ options: NotesOptions) throws {
    preferences = options.options.preferences.forPrinting()
    atlas = try options.options.package.atlas()
    journal = try options.workspace.journal(preferences.language)
    if let words = journal.notebook.damageWords {
      Output.complain("jiqun: " + words[preferences.language])
    }
  }

  var language: Language { preferences.language }

  func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  func thing(_ text: String) throws(Failure) -> Thing {
    do throws(ThingNaming.Problem) {
      return try ThingNaming.thing(text, in: atlas)
    } catch {
      throw Failure(error.words[language], status: 2)
    }
  }

  /// Writes to the journal; a sentence where that fails.
  mutating func write<Result>(
    _ body: (inout Journal) throws(KeepError) -> Result
  ) throws(Failure) -> Result {
    do throws(KeepError) {
      return try body(&journal)
    } catch {
      throw Failure(error.words[language])
    }
  }

  mutating func keep(_ changes: [Change]) throws(Failure) {
    try write { (journal) throws(KeepError) in try journal.keep(changes) }
  }
}
