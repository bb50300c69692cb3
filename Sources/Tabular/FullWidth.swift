/// Digits and signs as wide as a Chinese character: １２３．５％.
enum FullWidth {
  /// The text with plain digits and signs; the wide minus sign stays.
  static func plain(_ text: String) -> (text: String, hasDigits: Bool) {
    guard text.utf8.contains(0xEF) || text.utf8.contains(0xE3) else { return (text, false) }
    var hasDigits = false
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      hasDigits = hasDigits || (0xFF10...0xFF19).contains(scalar.value)
      plain.append(Self.plain(scalar))
    }
    return (String(plain), hasDigits)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF0D: scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }
}
