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

/// All commands.
package enum CommandTable {
  package static let all: [Command] =
    globalCommands + lessonCommands + lectureCommands + pointerCommands + ownCommands
    + Screens.all.flatMap { $0.commands }

  /// The commands that work in some places, those of the first place first.
  package static func rows(in places: [PaneID]) -> [Command] {
    places.flatMap { place in numbers(at: place).map { all[$0] } }
  }

  package static func command(_ name: String) -> Command? {
    names.firstIndex(of: name).map { all[$0] }
  }

  /// The name of the command that a key runs in a place, of two the last.
  static func name(at place: PaneID, _ key: Key) -> String? {
    numbers(at: place).last { all[$0].keys.contains(key) }.map { names[$0] }
  }

  private static func numbers(at place: PaneID) -> [Int] {
    byPlace.first { $0.place == place }?.numbers ?? []
  }

  private static let names = all.map(\.name)

  /// The numbers of the commands of each place. A list: places are few.
  private static let byPlace: [(place: PaneID, numbers: [Int])] = {
    var groups: [(place: PaneID, numbers: [Int])] = []
    for (number, place) in all.map(\.place).enumerated() {
      if let group = groups.lastIndex(where: { $0.place == place }) {
        groups[group].numbers.append(number)
      } else {
        groups.append((place, [number]))
      }
    }
    return groups
  }()
}
