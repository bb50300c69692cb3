package import Drawing

/// What a key means, on every screen.
///
/// An idea is written as the name of its key, so the compiler refuses to give one key to two of
/// them. Commands take ideas and not keys: a letter cannot come to mean two things.
package enum Idea: String, CaseIterable, Sendable {
  // Moving
  case up = "k"
  case down = "j"
  case left = "h"
  case right = "l"
  case farUp = "K"
  case farDown = "J"
  case farLeft = "<"
  case farRight = ">"
  case first = "g"
  case last = "G"
  case halfUp = "ctrl-u"
  case halfDown = "ctrl-d"
  case pageUp = "ctrl-b"
  case pageDown = "ctrl-f"
  case before = "["
  case after = "]"
  case yearBefore = ","
  case yearAfter = "."
  case firstYear = "^"
  case lastYear = "$"
  case count = "#"

  // Going in and out
  case open = "enter"
  case goOn = "space"
  case back = "backspace"
  case forward = ";"
  case close = "esc"
  case leave = "q"
  case quit = "ctrl-c"
  case nextPane = "tab"
  case previousPane = "shift-tab"
  case goTo = ":"
  case help = "?"
  case lessons = "0"

  // Finding and choosing
  case search = "/"
  case nextFound = "n"
  case previousFound = "N"
  case filter = "f"
  case unfilter = "x"
  case unfilterAll = "X"
  case sort = "s"
  case reverse = "S"
  case mark = "m"
  case marks = "'"
  case add = "a"
  case data = "O"

  // How the same is seen
  case variant = "v"
  case variantBefore = "V"
  case table = "t"
  case map = "p"
  case overlay = "o"
  case nearer = "+"
  case farther = "-"
  case foldAll = "*"
  case paneSize = "z"

  // What else is to be seen of it
  case diamond = "d"
  case trends = "r"
  case compare = "c"
  case claims = "C"
  case why = "w"
  case sources = "i"
  case cite = "I"

  // Taking along, keeping
  case copy = "y"
  case copyAll = "Y"
  case export = "e"
  case line = "!"
  case note = "b"
  case undo = "u"
  case redo = "ctrl-r"

  // The program
  case language = "L"
  case looks = "T"
  case present = "P"
  case point = "H"
  case redraw = "ctrl-l"
  case suspend = "ctrl-z"

  /// Its keys, the one for the hint line first.
  package var keys: [Key] {
    let own = [Key(name: rawValue)].compactMap { $0 }
    return isMove ? others + own : own + others
  }

  /// Other keys of the same meaning: arrows, keys of other programs, keys that some keyboards lack.
  private var others: [Key] {
    switch self {
    case .up: [Key(.up)]
    case .down: [Key(.down)]
    case .left: [Key(.left)]
    case .right: [Key(.right)]
    case .farUp: [Key(.up, .shift)]
    case .farDown: [Key(.down, .shift)]
    case .farLeft: [Key(.left, .shift)]
    case .farRight: [Key(.right, .shift)]
    case .first: [Key(.home)]
    case .last: [Key(.end)]
    case .pageUp: [Key(.pageUp)]
    case .pageDown: [Key(.pageDown)]
    case .before: [Key("(")]
    case .after: [Key(")")]
    case .back: [Key(.left, .alt)]
    case .forward: [Key(.right, .alt)]
    case .goTo: [.control("p")]
    case .help: [Key(.function(1))]
    case .nearer: [Key("=")]
    default: []
    }
  }

  /// The arrows and their like are what most people look for.
  private var isMove: Bool {
    switch self {
    case .up, .down, .left, .right, .farUp, .farDown, .farLeft, .farRight, .first, .last, .pageUp,
      .pageDown:
      true
    default: false
    }
  }

  /// The key for a sentence.
  package var label: String { (isMove ? keys.last : keys.first)?.label ?? rawValue }

  private static let byKey: [Key: Idea] = Dictionary(
    allCases.flatMap { idea in idea.keys.map { ($0, idea) } },
    uniquingKeysWith: { first, _ in first })

  /// What a key means.
  package init?(_ key: Key) {
    guard let idea = Self.byKey[key] else { return nil }
    self = idea
  }
}
