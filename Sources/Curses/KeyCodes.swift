import CCurses
import Drawing

/// The keys behind the sequences that terminals send.
extension InputParser {
  /// Shift, Alt and Control as xterm counts them: one more than the sum of their bits.
  static func modifiers(_ number: Int) -> Key.Modifiers {
    // Caps Lock and Num Lock, 64 and 128, are no keys that are held.
    guard (2...256).contains(number) else { return [] }
    let bits = number - 1
    var result: Key.Modifiers = []
    if bits & 1 != 0 { result.insert(.shift) }
    if bits & 0b1010 != 0 { result.insert(.alt) }
    if bits & 4 != 0 { result.insert(.control) }
    return result
  }

  /// The key of `ESC [ numbers final`.
  static func controlKey(_ numbers: [Int], _ final: UInt8) -> Key? {
    let first = numbers.first ?? 0
    let held = modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~") where first == 27 && numbers.count == 3:
      return UInt32(exactly: numbers[2]).flatMap(key)?.adding(held)
    case UInt8(ascii: "u"):
      return UInt32(exactly: first).flatMap(key)?.adding(held)
    case UInt8(ascii: "~"): return numbered(first).map { Key($0, held) }
    case UInt8(ascii: "^"): return numbered(first).map { Key($0, .control) }
    case UInt8(ascii: "$"): return numbered(first).map { Key($0, .shift) }
    case UInt8(ascii: "@"): return numbered(first).map { Key($0, [.control, .shift]) }
    case UInt8(ascii: "Z"): return Key(.tab, .shift)
    case 0x61...0x64: return arrow(final - 0x20).map { Key($0, .shift) }
    case 0x50...0x53:
      guard first <= 1, numbers.count <= 2 else { return nil }
      return Key(.function(Int(final) - 0x4F), held)
    default:
      guard first <= 1 else { return nil }
      return arrow(final).map { Key($0, held) }
    }
  }

  /// The key of `ESC O letter`: arrows, F1 to F4, and the keypad.
  static func shiftedCode(_ letter: UInt8) -> Key.Code? {
    switch letter {
    case 0x50...0x53: return .function(Int(letter) - 0x4F)
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Unicode.Scalar(letter - 0x40))
    case 0x61...0x64: return arrow(letter - 0x20)
    default: return arrow(letter)
    }
  }

  private static func arrow(_ letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  private static let names: [(capability: String, key: Key)] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
    ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
    ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kbs", Key(.backspace)),
    ("kcbt", Key(.tab, .shift)), ("kent", Key(.enter)), ("ka1", Key(.home)), ("kc1", Key(.end)),
    ("ka3", Key(.pageUp)), ("kc3", Key(.pageDown)), ("kLFT", Key(.left, .shift)),
    ("kRIT", Key(.right, .shift)), ("kHOM", Key(.home, .shift)), ("kEND", Key(.end, .shift)),
    ("kDC", Key(.delete, .shift)),
  ]

  /// The keys of the terminal in use, after its description.
  static func describedKeys() -> [(bytes: [UInt8], key: Key)] {
    var result: [(bytes: [UInt8], key: Key)] = []
    let functions = (1...12).map { ("kf\($0)", Key(.function($0))) }
    for (capability, key) in names + functions {
      guard let sequence = cc_string(capability) else { continue }
      let bytes = Array(String(cString: sequence).utf8)
      guard bytes.count > 2, bytes[0] == 0x1B else { continue }
      result.append((bytes, key))
    }
    return result
  }
}

extension Key {
  fileprivate func adding(_ held: Modifiers) -> Key {
    var copy = self
    copy.modifiers.formUnion(held)
    if case .character = code { copy.modifiers.remove(.shift) }
    return copy
  }
}
