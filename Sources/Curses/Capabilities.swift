import CCurses
package import Drawing

/// How characters are written to the terminal, after the user's locale.
package enum Codeset: Hashable, Sendable {
  /// ASCII only: the C locale, or a codeset of single bytes.
  case ascii
  case utf8
  /// Another codeset with Chinese, as GB18030: text is written, ornaments are ASCII.
  case multibyte

  /// Takes the user's locale for characters; to be called before anything is written.
  package static func ofLocale() -> Codeset {
    let found = cc_locale()
    if cc_needs_widths() { tellWidths() }
    return switch found {
    case CC_UTF8: .utf8
    case CC_MULTIBYTE: .multibyte
    default: .ascii
    }
  }

  /// Gives the C code the columns of characters, so that ncurses has those of `TextWidth`.
  private static func tellWidths() {
    func kept(_ ranges: [UInt32]) -> UnsafePointer<UInt32>? {
      let copy = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: ranges.count)
      _ = copy.initialize(from: ranges)
      return UnsafePointer(copy.baseAddress)
    }
    let (zero, wide) = (WidthTables.zero, WidthTables.wide)
    cc_widths(kept(zero), zero.count, kept(wide), wide.count)
  }

  /// The name the system has for it: `UTF-8`, `ANSI_X3.4-1968`.
  package static var name: String { String(cString: cc_codeset_name()) }
}

/// What a terminal can do, as far as its description and the environment tell.
package struct Capabilities: Hashable, Sendable {
  package enum Multiplexer: String, Sendable {
    case tmux, screen
  }

  /// The description in use.
  package var term: String
  /// What the environment asks for, if it is known by no description.
  package var unknownTerm: String?
  package var size: Size
  /// 0 for a monochrome one.
  package var colours: Int
  package var hasDefaultColours: Bool
  package var hasMouse: Bool
  package var hasBracketedPaste: Bool
  package var canHideCursor: Bool
  package var codeset: Codeset
  package var codesetName: String
  package var multiplexer: Multiplexer?
  package var isRemote: Bool
  /// The user asks for no colour.
  package var refusesColour: Bool
  /// How a copy would travel.
  package var clipboard: Clipboard.Way

  /// What this terminal is likely to draw.
  package var suggestedGlyphs: GlyphSet {
    if codeset != .utf8 { return .ascii }
    if ["vt", "ansi", "wy", "sun", "xterm-mono"].contains(where: term.hasPrefix) { return .ascii }
    if term.hasPrefix("linux") { return .blocks }
    return drawsOctants ? .octants : .braille
  }

  /// The most that can be asked for: octants too, if nothing stands between that would lose them.
  package var mostGlyphs: GlyphSet {
    suggestedGlyphs == .braille && !isMultiplexed ? .octants : suggestedGlyphs
  }

  private var isMultiplexed: Bool {
    multiplexer != nil || ["screen", "tmux"].contains(where: term.hasPrefix)
  }

  /// Terminals that are known to draw octants themselves, without a font, by name.
  private var drawsOctants: Bool {
    guard !isMultiplexed else { return false }
    return OctantTerminals.drawsOctants(term: unknownTerm ?? term, variable)
  }

  /// Whether a theme with colours is of use.
  package var wantsColour: Bool { colours >= 8 && !refusesColour }

  /// Whether the terminal is at the other end of a line.
  static var isRemote: Bool {
    ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"].contains { variable($0) != nil }
  }

  /// Looks at the terminal without taking it.
  package static func probe() throws(CursesError) -> Capabilities {
    let codeset = Codeset.ofLocale()
    let (term, unknown) = try describedTerm()
    return Capabilities(term: term, unknown: unknown, codeset: codeset)
  }

  /// The first of the user's terminal and its likely substitutes that is described.
  static func describedTerm() throws(CursesError) -> (term: String, unknown: String?) {
    guard let asked = variable("TERM"), !isPlain(asked) else {
      throw .plain(term: variable("TERM"))
    }
    if let richer = RicherTerm.name(for: asked, variable), cc_describe(richer) == CC_OK {
      return (richer, nil)
    }
    let status = cc_describe(asked)
    switch status {
    case CC_OK: return (asked, nil)
    case CC_PLAIN: throw .plain(term: asked)
    default: break
    }
    // Without terminfo there are still the descriptions that are part of the program.
    for substitute in ["xterm-256color", "xterm", "vt100"] where cc_describe(substitute) == CC_OK {
      return (substitute, asked)
    }
    throw status == CC_NO_DATABASE ? .noDatabase : .unknown(term: asked)
  }

  /// Names that say nothing of a terminal.
  static func isPlain(_ term: String) -> Bool {
    ["dumb", "unknown", "network", "dialup"].contains(term)
  }

  init(term: String, unknown: String?, codeset: Codeset) {
    self.term = term
    self.unknownTerm = unknown
    self.codeset = codeset
    codesetName = Codeset.name
    size = .ofOutput ?? Size(width: 80, height: 24)
    colours = max(0, Int(cc_number("colors")))
    hasDefaultColours = cc_string("op") != nil || cc_string("oc") != nil
    let speaksXterm = cc_string("kmous") != nil && !term.hasPrefix("linux")
    hasMouse = speaksXterm
    hasBracketedPaste = speaksXterm
    canHideCursor = cc_string("civis") != nil
    multiplexer = variable("TMUX") != nil ? .tmux : variable("STY") != nil ? .screen : nil
    isRemote = Self.isRemote
    refusesColour = variable("NO_COLOR") != nil
    clipboard =
      !speaksXterm
      ? .off
      : multiplexer == .tmux
        ? .tmux
        : multiplexer == .screen ? .wrappedForScreen : .raw
  }
}

/// Terminals that draw octants without a font: kitty 0.40, foot 1.20, ghostty 1.2, VTE 0.78 (GNOME).
enum OctantTerminals {
  static func drawsOctants(term: String, _ variable: (String) -> String?) -> Bool {
    if ["xterm-kitty", "foot", "xterm-ghostty", "ghostty"].contains(where: term.hasPrefix) {
      return true
    }
    // A variable of a terminal is handed on to one that is started in it: xterm names itself.
    guard variable("XTERM_VERSION") == nil, term.hasPrefix("xterm") || term.hasPrefix("vte") else {
      return false
    }
    return (variable("VTE_VERSION").flatMap { Int($0) } ?? 0) >= 7_800
  }
}

/// A description with more colours than the one that is asked for, where the terminal is known to
/// have them.
enum RicherTerm {
  static func name(for term: String, _ variable: (String) -> String?) -> String? {
    switch term {
    case "xterm", "xterm-color", "xterm-16color", "xterm-88color":
      guard variable("TMUX") == nil, variable("STY") == nil else { return nil }
      let isKnown = ["XTERM_VERSION", "VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION"].contains {
        variable($0) != nil
      }
      let says = variable("COLORTERM").map { ["truecolor", "24bit"].contains($0) } ?? false
      return isKnown || says ? "xterm-256color" : nil
    case "screen", "tmux":
      return variable("TMUX") == nil ? nil : term + "-256color"
    default: return nil
    }
  }
}

/// A variable of the environment that is set and not empty.
func variable(_ name: String) -> String? {
  guard let value = cc_environment(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

extension Size {
  /// The size of the terminal that takes the output, within the bounds of what is drawn (1000
  /// columns, 500 rows, 200,000 cells); nil where it is none or does not tell.
  package static var ofOutput: Size? {
    var width: Int32 = 0
    var height: Int32 = 0
    return cc_size(&width, &height) ? Size(width: Int(width), height: Int(height)) : nil
  }
}

/// Why the terminal cannot be taken.
package enum CursesError: Error, Hashable {
  /// Input or output is no terminal.
  case notATerminal
  /// `TERM` is empty, `dumb`, or a terminal whose cursor cannot be placed: the plain mode is for it.
  case plain(term: String?)
  /// There is no description of any terminal on this machine.
  case noDatabase
  /// Neither the terminal nor a substitute for it is described.
  case unknown(term: String)

  /// One sentence: what is wrong and what to do.
  package var message: String {
    switch self {
    case .notATerminal:
      "the explorer needs a terminal for its input and output"
    case .plain(let term?):
      "a terminal of the kind \(visible(term)) cannot place its cursor; set TERM, or use --plain"
    case .plain(nil):
      "TERM is not set, so the kind of terminal is not known; set it, or use --plain"
    case .noDatabase:
      "no terminal is described on this machine (terminfo is missing); install ncurses-base, or use --plain"
    case .unknown(let term):
      """
      neither \(visible(term)) nor xterm or vt100 is described on this machine; install \
      ncurses-base, or use --plain
      """
    }
  }

  /// Whether the plain mode is what to offer, and not an error.
  package var isPlain: Bool { if case .plain = self { true } else { false } }

  private func visible(_ text: String) -> String {
    text.unicodeScalars.map { TextWidth.isHidden($0) ? TextWidth.visible($0) : String($0) }.joined()
  }
}
