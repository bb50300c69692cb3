internal import ArgumentParser

/// `jiqun notes`: what somebody wrote and keeps.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Your own notes, bookmarks, scores and lists.",
    discussion: """
      They lie in a journal to which lines are only added. What a command calls kept is on the disk. \
      THING is kind:name - cluster, fact, factor (factor:demand@hefei), series (series:gdp@2004), \
      topic, claim, province, source - or a name, or the line of a place, as ! tells it.
      """,
    subcommands: [
      NotesList.self, NotesAdd.self, NotesEdit.self, NotesBookmark.self, NotesScore.self,
      NotesSearch.self, NotesRemove.self, NotesUndo.self, NotesRedo.self, NotesExport.self,
      NotesImport.self,
    ],
    defaultSubcommand: NotesList.self)
}
