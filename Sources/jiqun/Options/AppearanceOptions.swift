internal import ArgumentParser
internal import ClusterAtlas
internal import Curses
internal import Drawing
internal import Explorer
internal import Glibc
internal import Reports
internal import Settings

/// How the explorer looks, on the command line or in the settings.
struct AppearanceOptions: ParsableArguments {
  @Flag(help: "Only ASCII characters in frames, marks and maps.")
  var ascii = false
  @Option(help: "Columns that ambiguous characters take in this terminal: 1 or 2.")
  var ambiguous: Int?
  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  func chosen() throws(Failure) -> ChosenAppearance {
    if let ambiguous, ambiguous != 1, ambiguous != 2 {
      throw Failure("--ambiguous \(ambiguous): expected 1 or 2", status: 2)
    }
    return ChosenAppearance(
      isASCII: ascii, ambiguousIsWide: ambiguous.map { $0 == 2 }, leavesMouse: noMouse)
  }
}

/// What the command line says of the looks; the settings and the terminal have a say too.
struct ChosenAppearance {
  var isASCII = false
  var ambiguousIsWide: Bool?
  var leavesMouse = false

  /// How the terminal is taken.
  func terminalOptions(_ preferences: Preferences) -> CursesTerminal.Options {
    var options = CursesTerminal.Options()
    options.mouse = usesMouse(preferences)
    if preferences.theme == .plain { options.colour = false }
    options.clipboard =
      switch preferences.settings.clipboard {
      case .raw: .raw
      case .tmux: .tmux
      case .screen: .wrappedForScreen
      case .off: .off
      case .auto, nil: nil
      }
    // The terminal reads the delay where ncurses users look for it.
    if let delay = preferences.settings.escapeDelay { setenv("ESCDELAY", String(delay), 0) }
    return options
  }

  private func usesMouse(_ preferences: Preferences) -> Bool {
    !leavesMouse && preferences.settings.mouse ?? true
  }

  /// A session as the reader wants it, within what the terminal can do; without `settles` its screen is laid
  /// out by the loop that runs it.
  func session(
    _ atlas: Atlas, size: Size, abilities: Abilities, _ preferences: Preferences,
    suggested: GlyphSet? = nil, settles: Bool = true
  ) -> Session {
    let theme: Theme.Name = abilities.colour ? preferences.theme ?? .dark : .plain
    let isWide = ambiguousIsWide ?? preferences.settings.ambiguousIsWide ?? false
    let appearance = Appearance(
      theme: .named(theme), glyphs: glyphs(abilities, preferences, suggested),
      ambiguousIsWide: isWide)
    var session = Session(
      atlas: atlas, size: size, language: preferences.language, appearance: appearance,
      abilities: abilities,
      settles: settles)
    session.keyMap = preferences.settings.keyMap
    session.mouseIsOn = usesMouse(preferences)
    session.isThemeChosen = preferences.theme != nil
    return session
  }

  /// What is asked for, if the terminal can draw it; else what is suggested for it.
  private func glyphs(
    _ abilities: Abilities, _ preferences: Preferences, _ suggested: GlyphSet?
  ) -> GlyphSet {
    if isASCII { return .ascii }
    let order = GlyphSet.allCases
    let most = order.firstIndex(of: abilities.glyphs) ?? 0
    let wanted =
      preferences.settings.glyphs.flatMap(order.firstIndex)
      ?? suggested.flatMap(order.firstIndex) ?? most
    return order[max(most, wanted)]
  }
}
