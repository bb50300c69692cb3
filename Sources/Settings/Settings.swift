package import ClusterAtlas
package import Drawing
package import Explorer

/// What a user has set once for all starts; nil and empty where nothing is set.
package struct Settings: Sendable {
  /// How a copy travels to the terminal's clipboard.
  package enum Clipboard: String, CaseIterable, Sendable {
    case auto, raw, tmux, screen, off
  }

  package var language: Language?
  package var theme: Theme.Name?
  package var glyphs: GlyphSet?
  /// Whether ambiguous characters are two columns wide.
  package var ambiguousIsWide: Bool?
  package var mouse: Bool?
  package var clipboard: Clipboard?
  /// Milliseconds until a lone Esc counts as a key.
  package var escapeDelay: Int?
  package var keyMap: KeyMap = .standard

  package init() {}
}

/// What is wrong in a file of settings, and where.
package struct SettingsMistake: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unreadable(reason: String)
    case syntax(expected: String)
    case unknownKey(String, known: [String])
    case wrongValue(key: String, expected: String)
    case unknownCommand(String)
    case unknownKeyName(String, command: String)
    case clash(key: String, first: String, second: String)
  }

  package var file: String
  /// From 1; nil where the file as a whole is meant.
  package var line: Int?
  package var column: Int?
  package var kind: Kind
}

extension SettingsMistake: CustomStringConvertible {
  /// The place and one sentence: `config.toml:3:1: …`.
  package var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") + ": "
      + sentence
  }

  /// A name as a sentence can hold it.
  private static func cut(_ name: String) -> String {
    name.unicodeScalars.count > 60 ? String(name.unicodeScalars.prefix(59)) + "…" : name
  }

  private var sentence: String {
    switch kind {
    case .unreadable(let reason): "the settings cannot be read: \(reason)"
    case .syntax(let expected): expected
    case .unknownKey(let key, let known):
      "there is no setting '\(Self.cut(key))'; there are \(known.joined(separator: ", "))"
    case .wrongValue(let key, let expected): "\(Self.cut(key)) is \(expected)"
    case .unknownCommand(let name): "there is no command '\(Self.cut(name))'; jiqun keys lists them"
    case .unknownKeyName(let key, let command):
      "\(command): there is no key '\(Self.cut(key))'; keys are as f, F, ctrl-l, alt-left, f2, enter, space"
    case .clash(let key, let first, let second):
      "the key '\(key)' is given to \(first) and to \(second); the keys stay as they were"
    }
  }
}
