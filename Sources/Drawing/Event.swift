/// A key with its modifiers.
package struct Key: Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    case character(Unicode.Scalar)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let control = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let shift = Modifiers(rawValue: 4)
  }

  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A plain character; `Key("g")`.
  package init(_ character: Unicode.Scalar) {
    self.init(.character(character))
  }

  package static func control(_ character: Unicode.Scalar) -> Key {
    Key(.character(character), .control)
  }

  /// The character that is typed into a prompt, if the key is one.
  package var typed: Unicode.Scalar? {
    guard case .character(let scalar) = code, modifiers.isDisjoint(with: [.control, .alt]) else {
      return nil
    }
    return scalar
  }
}

extension Key {
  private static let names: [(code: Code, name: String, label: String)] = [
    (.enter, "enter", "Enter"), (.escape, "esc", "Esc"), (.tab, "tab", "Tab"),
    (.backspace, "backspace", "Backspace"), (.delete, "delete", "Del"),
    (.insert, "insert", "Ins"), (.up, "up", "↑"), (.down, "down", "↓"), (.left, "left", "←"),
    (.right, "right", "→"), (.home, "home", "Home"), (.end, "end", "End"),
    (.pageUp, "pgup", "PgUp"), (.pageDown, "pgdn", "PgDn"),
    (.character(" "), "space", "Space"),
  ]

  /// How the key is written on the screen and in the manual: `Ctrl-L`, `Alt-←`, `Enter`.
  package var label: String { prefix("Ctrl-", "Alt-", "Shift-") + base(\.label, uppercase: true) }

  /// How the key is written in `--keys` and in a keymap: `ctrl-l`, `alt-left`, `enter`.
  package var name: String { prefix("ctrl-", "alt-", "shift-") + base(\.name, uppercase: false) }

  private func prefix(_ control: String, _ alt: String, _ shift: String) -> String {
    (modifiers.contains(.control) ? control : "") + (modifiers.contains(.alt) ? alt : "")
      + (modifiers.contains(.shift) ? shift : "")
  }

  private func base(
    _ text: KeyPath<(code: Code, name: String, label: String), String>, uppercase: Bool
  ) -> String {
    if let row = Self.names.first(where: { $0.code == code }) { return row[keyPath: text] }
    switch code {
    case .character(let scalar):
      let letter = String(scalar)
      return uppercase && modifiers.contains(.control) ? letter.uppercased() : letter
    case .function(let number): return (uppercase ? "F" : "f") + String(number)
    default: return ""
    }
  }

  /// The key with a name as in `--keys`; nil for a name that is none.
  package init?(name: String) {
    if name.utf8.count == 1, let scalar = name.unicodeScalars.first {
      self.init(.character(scalar))
      return
    }
    var rest = Substring(name)
    var modifiers: Modifiers = []
    for (prefix, modifier) in [
      ("ctrl-", Modifiers.control), ("alt-", .alt), ("shift-", .shift),
    ] where rest.count > prefix.count && rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    if let row = Self.names.first(where: { $0.name == rest }) {
      self.init(row.code, modifiers)
    } else if rest.first == "f", let number = Int(rest.dropFirst()), (1...20).contains(number) {
      self.init(.function(number), modifiers)
    } else if rest.unicodeScalars.count == 1, let scalar = rest.unicodeScalars.first {
      self.init(.character(scalar), modifiers)
    } else {
      return nil
    }
  }
}

/// What a mouse did, and where.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press, wheelUp, wheelDown
    /// Moved with the button held, and let go.
    case drag, release
  }

  package var action: Action
  package var position: Point

  package init(_ action: Action, at position: Point) {
    self.action = action
    self.position = position
  }
}

/// What a program is told.
package enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text pasted in one piece; its line ends are not keys.
  case paste(String)
  case resize(Size)
  /// The program was stopped and goes on; the screen is lost.
  case resumed
  /// The time that was asked for is over, and nothing happened.
  case tick
  /// There is something to read in the file that the terminal watches.
  case news
  /// The terminal is gone, or somebody asks the program to end.
  case closed
}
