/// Digits and signs as wide as a Chinese character, １２３．５％, and those of Arabic and Persian, ۱۲۳٫۵.
enum FullWidth {
  /// The first bytes of what is written otherwise: most texts have none of them.
  private static let leads: Set<UInt8> = [0xEF, 0xE3, 0xD9, 0xDB]

  /// The text with plain digits and signs; the wide minus sign stays.
  static func plain(_ text: String) -> (text: String, hasDigits: Bool) {
    guard text.utf8.contains(where: leads.contains) else { return (text, false) }
    var hasDigits = false
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      hasDigits = hasDigits || isDigit(scalar.value)
      plain.append(Self.plain(scalar))
    }
    return (String(plain), hasDigits)
  }

  private static func isDigit(_ value: UInt32) -> Bool {
    (0xFF10...0xFF19).contains(value) || (0x660...0x669).contains(value)
      || (0x6F0...0x6F9).contains(value)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x660...0x669: Unicode.Scalar(scalar.value - 0x660 + 0x30) ?? scalar
    case 0x6F0...0x6F9: Unicode.Scalar(scalar.value - 0x6F0 + 0x30) ?? scalar
    case 0x66B: "."
    case 0x66C: ","
    case 0xFF0D: scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }
}
