internal import Drawing

/// A key as the kitty keyboard protocol writes it: `code:shifted ; modifiers:event`.
struct KittyKey {
  var code: Int
  /// What the key gives with Shift, where it is told.
  var shifted: Int?
  var modifiers: Int
  var final: UInt8

  /// Nil for a key that is let go.
  init?(_ parameters: ArraySlice<UInt8>, _ final: UInt8) {
    let parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { part in
        part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Self.number)
      }
    guard let first = parts.first else { return nil }
    code = first.first ?? 0
    shifted = first.count > 1 && first[1] > 0 ? first[1] : nil
    let second = parts.count > 1 ? parts[1] : []
    modifiers = second.first ?? 1
    if second.count > 1, second[1] == 3 { return nil }
    self.final = final
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    guard digits.count <= 7, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return 0 }
    return digits.reduce(0) { 10 * $0 + Int($1) - 0x30 }
  }
}

extension InputParser {
  /// Keys of the keypad, which the protocol numbers from 57399.
  private static let keypad: [Key] =
    (0...9).map { Key(.character(Unicode.Scalar(UInt8(0x30 + $0)))) }
    + [
      Key("."), Key("/"), Key("*"), Key("-"), Key("+"), Key(.enter), Key("="), Key("."),
      Key(.left), Key(.right), Key(.up), Key(.down), Key(.pageUp), Key(.pageDown), Key(.home),
      Key(.end), Key(.insert), Key(.delete),
    ]

  static func key(_ kitty: KittyKey) -> Key? {
    guard kitty.final == UInt8(ascii: "u") else {
      return controlKey([kitty.code, kitty.modifiers], kitty.final)
    }
    if keypad.indices.contains(kitty.code - 57_399) {
      let key = keypad[kitty.code - 57_399]
      return Key(key.code, key.modifiers.union(held(kitty, key)))
    }
    // The private area holds keys that are held and keys of media.
    guard !(57_344...63_743).contains(kitty.code) else { return nil }
    return controlKey([shifted(kitty), kitty.modifiers], kitty.final)
  }

  private static func held(_ kitty: KittyKey, _ key: Key) -> Key.Modifiers {
    let held = modifiers(kitty.modifiers)
    if case .character = key.code { return held.subtracting(.shift) }
    return held
  }

  /// The character that the key gives with Shift, where Shift is held.
  private static func shifted(_ kitty: KittyKey) -> Int {
    guard modifiers(kitty.modifiers).contains(.shift) else { return kitty.code }
    if let shifted = kitty.shifted { return shifted }
    return (0x61...0x7A).contains(kitty.code) ? kitty.code - 0x20 : kitty.code
  }
}
