internal import ArgumentParser
internal import ClusterAtlas
internal import Curses
internal import Drawing
internal import Explorer
internal import Glibc

/// Where the data come from.
struct PackageOptions: ParsableArguments {
  @Option(help: "Folder of a data package of the same form to load instead of the built-in one.")
  var data: String?

  func atlas() throws -> Atlas {
    do throws(AtlasError) {
      guard let folder = data ?? environment("JIQUN_DATA") else { return try Atlas.builtIn() }
      return try Atlas(directory: folder)
    } catch {
      throw Failure(error.description)
    }
  }
}

/// How things look.
struct LooksOptions: ParsableArguments {
  @Option(help: "Language of names and interface: en or zh. Else LC_ALL, LC_MESSAGES, LANG decide.")
  var lang: String?
  @Option(help: "Colours: dark, light, contrast or plain.")
  var theme: Theme.Name?
  @Flag(help: "Only ASCII characters in frames, marks and maps.")
  var ascii = false
  @Option(help: "Columns that ambiguous characters take in this terminal: 1 or 2.")
  var ambiguous = 1
  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  var terminalOptions: CursesTerminal.Options {
    var options = CursesTerminal.Options()
    options.mouse = !noMouse
    if theme == .plain { options.colour = false }
    return options
  }

  func session(_ atlas: Atlas, size: Size, abilities: Abilities, isScript: Bool) -> Session {
    var abilities = abilities
    if ascii { abilities.glyphs = .ascii }
    let theme: Theme.Name = abilities.colour ? theme ?? .dark : .plain
    let looks = Looks(
      theme: .named(theme), glyphs: abilities.glyphs, ambiguousIsWide: ambiguous == 2)
    return Session(
      atlas: atlas, size: size, language: language(isScript: isScript), looks: looks,
      abilities: abilities)
  }

  func language(isScript: Bool) -> Language {
    if let lang { return lang.hasPrefix("zh") ? .chinese : .english }
    if isScript { return .english }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }
}

extension Theme.Name: ExpressibleByArgument {}

/// A variable that is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
