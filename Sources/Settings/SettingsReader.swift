internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import TOMLKit

/// Makes settings of the text of a file. What is wrong is noted and left as it is by default.
struct SettingsReader {
  static let known = [
    "lang", "theme", "glyphs", "ambiguous", "mouse", "clipboard", "escape-delay", "keys",
  ]

  let file: String
  private let text: String
  private let places: KeyPlaces
  private var settings = Settings()
  private var mistakes: [SettingsMistake] = []

  init(file: String, text: String) {
    self.file = file
    self.text = text
    places = KeyPlaces(text)
  }

  mutating func read() -> (settings: Settings, mistakes: [SettingsMistake]) {
    if let place = KeyPlaces.brokenHeader(in: text) {
      let kind = SettingsMistake.Kind.syntax(expected: "expected a name in brackets, as [keys]")
      let mistake = SettingsMistake(
        file: file, line: place.line, column: place.column, kind: kind)
      return (settings, [mistake])
    }
    do {
      let table = try TOMLTable(string: text)
      for key in table.keys { take(key, table[key]) }
    } catch let error as TOMLParseError {
      let place = error.source.begin
      mistakes.append(
        SettingsMistake(
          file: file, line: place.line, column: place.column,
          kind: .syntax(expected: Self.oneLine(error.description))))
    } catch {
      mistakes.append(SettingsMistake(file: file, kind: .unreadable(reason: "no TOML")))
    }
    return (
      settings, mistakes.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    )
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private mutating func take(_ key: String, _ value: (any TOMLValueConvertible)?) {
    switch key {
    case "lang": settings.language = choice(key, value, Language.allCases)
    case "theme": settings.theme = choice(key, value, Theme.Name.allCases)
    case "glyphs": settings.glyphs = choice(key, value, GlyphSet.allCases)
    case "clipboard": settings.clipboard = choice(key, value, Settings.Clipboard.allCases)
    case "ambiguous": takeAmbiguous(value)
    case "mouse":
      settings.mouse = value?.bool
      if value?.bool == nil { wrong(key, "true or false") }
    case "escape-delay":
      let delay = value?.int
      if let delay, (0...10_000).contains(delay) {
        settings.escapeDelay = delay
      } else {
        wrong(key, "a number of milliseconds, 0 to 10000")
      }
    case "keys":
      if let table = value?.table { takeKeys(table) } else { wrong(key, "a table: [keys]") }
    default: note(key, .unknownKey(key, known: Self.known))
    }
  }

  private mutating func choice<Choice: RawRepresentable<String>>(
    _ key: String, _ value: (any TOMLValueConvertible)?, _ all: [Choice]
  ) -> Choice? {
    if let word = value?.string, let choice = Choice(rawValue: word) { return choice }
    wrong(key, "one of " + all.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    return nil
  }

  private mutating func takeAmbiguous(_ value: (any TOMLValueConvertible)?) {
    switch value?.int {
    case 1: settings.ambiguousIsWide = false
    case 2: settings.ambiguousIsWide = true
    default: wrong("ambiguous", "1 or 2")
    }
  }

  // MARK: Keys

  private mutating func takeKeys(_ table: TOMLTable) {
    var own: [String: [Key]] = [:]
    for (name, value) in flat(table, prefix: "") {
      guard CommandTable.command(name) != nil else {
        note("keys." + name, .unknownCommand(name))
        continue
      }
      if let keys = keys(name, value) { own[name] = keys }
    }
    do throws(KeyMap.Clash) {
      settings.keyMap = try KeyMap(own: own)
    } catch {
      let kind = SettingsMistake.Kind.clash(
        key: error.key.name, first: error.first, second: error.second)
      note("keys." + error.second, kind)
    }
  }

  /// Names of commands have fewer parts.
  private static let deepest = 4

  /// `list.filter = …` is a table in a table for TOML; with quotes it is one name. A table that is
  /// deeper than any name is taken as a value, which no command is.
  private func flat(
    _ table: TOMLTable, prefix: String, depth: Int = 1
  ) -> [(name: String, value: any TOMLValueConvertible)] {
    table.keys.flatMap { key -> [(name: String, value: any TOMLValueConvertible)] in
      guard let value = table[key] else { return [] }
      if depth < Self.deepest, let inner = value.table {
        return flat(inner, prefix: prefix + key + ".", depth: depth + 1)
      }
      return [(prefix + key, value)]
    }
  }

  private mutating func keys(_ name: String, _ value: any TOMLValueConvertible) -> [Key]? {
    let words = value.string.map { [$0] } ?? value.array?.map { $0.string }
    guard let words, let names = Self.all(words) else {
      wrong("keys." + name, "a list of keys, such as [\"f\", \"f2\"]; empty for none")
      return nil
    }
    var keys: [Key] = []
    for word in names {
      guard let key = Key(name: word) else {
        note("keys." + name, .unknownKeyName(word, command: name))
        return nil
      }
      keys.append(key)
    }
    return keys
  }

  private static func all(_ words: [String?]) -> [String]? {
    let known = words.compactMap { $0 }
    return known.count == words.count ? known : nil
  }

  // MARK: Mistakes

  private mutating func wrong(_ key: String, _ expected: String) {
    note(key, .wrongValue(key: key, expected: expected))
  }

  private mutating func note(_ key: String, _ kind: SettingsMistake.Kind) {
    let place = places.place(of: key)
    mistakes.append(
      SettingsMistake(file: file, line: place?.line, column: place?.column, kind: kind))
  }
}
