/// The characters that no package may have: they would act on a terminal, or show nothing.
enum HiddenScalars {
  /// Whether a scalar is a control or format character, or parts lines or paragraphs. Tab and line
  /// feed are none.
  static func contains(_ value: UInt32) -> Bool {
    if value < 0xA0 { return value < 0x20 ? value != 9 && value != 10 : value >= 0x7F }
    if value >= 0x2E80 && value < 0xD800 { return false }
    switch value {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: return true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: return true
    case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: return true
    default: return value >= 0xE0000 && value < 0xE0100
    }
  }

  /// `U+202E`.
  static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
