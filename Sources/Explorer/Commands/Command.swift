package import ClusterAtlas
package import Drawing
package import Reports

/// Where a command works: everywhere, on a screen, in a pane of it.
package struct PaneID: Hashable, Sendable {
  package var screen: ScreenID?
  package var name: String?

  package init(_ screen: ScreenID?, _ name: String? = nil) {
    self.screen = screen
    self.name = name
  }

  package static let everywhere = PaneID(nil)
}

/// One row of the command table: from it come dispatch, hint line, help, palette, `docs/keys.md` and the manual page.
package struct Command: Sendable {
  /// Stable name, as in `docs/keys.md`: `list.filter`.
  package var name: String
  package var place: PaneID
  /// What its key means; nil for one that has none of its own.
  package var idea: Idea?
  /// The list in which it is chosen, where it has no key of its own.
  package var list: Idea?
  /// One or two words for the hint line and the palette.
  package var title: Bilingual
  /// One sentence for help and manual.
  package var help: Bilingual
  /// Place in the hint line, smallest first; nil: not in it.
  package var hint: Int?
  /// Where its hint stands and what it says, where that depends on where one is.
  var hintNow: (@Sendable (Session) -> (place: Int, title: Bilingual))?
  /// Commands of one group are one hint, such as the four arrows.
  package var group: Bilingual?
  /// The same without a screen.
  package var commandLine: String?
  /// Whether it goes through the places where one was.
  var movesInHistory = false
  /// Why it cannot run now.
  package var obstacle: @Sendable (Session) -> Bilingual?
  /// Does it; the number is what was typed before the key, 1 if nothing was.
  package var run: @Sendable (inout Session, Int) -> Void

  /// Its keys in the table: those of its idea.
  package var keys: [Key] { idea?.keys ?? [] }

  /// A command of the whole program.
  init(
    _ name: String, _ idea: Idea?, in list: Idea? = nil, _ title: Bilingual, _ help: Bilingual,
    hint: Int? = nil, commandLine: String? = nil,
    obstacle: @escaping @Sendable (Session) -> Bilingual? = { _ in nil },
    run: @escaping @Sendable (inout Session, Int) -> Void
  ) {
    self.name = name
    place = .everywhere
    self.idea = idea
    self.list = list
    self.title = title
    self.help = help
    self.hint = hint
    self.commandLine = commandLine
    self.obstacle = obstacle
    self.run = run
  }

  /// A command of a screen.
  init<S: ScreenState>(
    _ name: String, on screen: S.Type, in part: S.Part? = nil, _ idea: Idea?,
    listedIn list: Idea? = nil, _ title: Bilingual, _ help: Bilingual, hint: Int? = nil,
    commandLine: String? = nil, obstacle: (@Sendable (Visit<S>) -> Bilingual?)? = nil,
    run: @escaping @Sendable (inout Visit<S>, Int) -> Void
  ) {
    self.init(
      name, idea, in: list, title, help, hint: hint, commandLine: commandLine
    ) { session, times in
      session.visit(S.self) { run(&$0, times) }
    }
    place = PaneID(S.id, part?.rawValue)
    if let obstacle { self.obstacle = { session in session.look(S.self) { obstacle($0) } } }
  }
}

extension Command {
  /// The same, as one that goes through the places where one was: it leaves none behind.
  func moving() -> Command {
    var copy = self
    copy.movesInHistory = true
    return copy
  }

  /// Whether a list of the keys of a place would say the same of both.
  func reads(as other: Command) -> Bool {
    place == other.place && title == other.title && help == other.help
  }
}

/// All commands: those of a screen are made when that screen is first asked for its own.
package enum CommandTable {
  package static var all: [Command] { general + Screens.all.flatMap { $0.commands } }

  private static let general: [Command] =
    globalCommands + lessonCommands + lectureCommands + pointerCommands + ownCommands

  /// The commands that work in some places, those of the first place first; of those only the ones
  /// that are meant.
  package static func rows(
    in places: [PaneID], where isMeant: (Command) -> Bool = { _ in true }
  ) -> [Command] {
    places.flatMap { place in
      section(of: place).filter { $0.place == place && isMeant($0) }
    }
  }

  package static func command(_ name: String) -> Command? {
    general.first { $0.name == name }
      ?? Screens.all.lazy.compactMap { $0.commands.first { $0.name == name } }.first
  }

  /// The command that a key runs in a place.
  static func command(at place: PaneID, _ key: Key) -> Command? {
    section(of: place).first { $0.place == place && $0.keys.contains(key) }
  }

  /// The commands among which those of a place are.
  private static func section(of place: PaneID) -> [Command] {
    place.screen.flatMap(Screens.named)?.commands ?? general
  }
}
