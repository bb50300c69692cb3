/// How many columns text takes in a terminal.
package enum TextWidth {
  /// Columns of one scalar: 0, 1 or 2. Control characters count 1 and never reach a canvas.
  @inline(__always)
  package static func columns(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x300 ? 1 : beyondLatin(scalar.value)
  }

  private static func beyondLatin(_ value: UInt32) -> Int {
    if value >= 0x4E00 && value <= 0x9FFF { return 2 }
    if value >= 0x2800 && value <= 0x28FF { return 1 }
    if isIn(WidthTables.wide, value) { return 2 }
    return isIn(WidthTables.zero, value) ? 0 : 1
  }

  /// Columns of a text, as it is shown: with control characters made visible.
  package static func columns(_ text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + shownColumns($1) }
  }

  /// Whether a text has nothing but the printable part of ASCII, which needs no table.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    } ?? false
  }

  /// Columns of a scalar as it is shown: with a control character made visible.
  @inline(__always)
  static func shownColumns(_ scalar: Unicode.Scalar) -> Int {
    isHidden(scalar) ? visible(scalar).utf8.count : columns(scalar)
  }

  /// Two columns in terminals set up for Chinese, one elsewhere.
  package static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xA1 && isIn(WidthTables.ambiguous, scalar.value)
  }

  /// Whether a scalar would act on the terminal, or show nothing, instead of being shown.
  @inline(__always)
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 }
    if value < 0xA0 { return true }
    if value < 0x2028 {
      return value == 0x61C || (value >= 0x200B && value <= 0x200F) || value == 0xAD
    }
    if value >= 0x2E80 && value < 0xD800 { return false }
    return isHiddenBeyondLatin(scalar)
  }

  private static func isHiddenBeyondLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    case 0x2030...0x27FF: false
    default:
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse, .surrogate: true
      default: false
      }
    }
  }

  /// ASCII text that stands for a hidden scalar: `^G` for a bell, `<202E>` for a mark of direction.
  package static func visible(_ scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    if value < 0x20 { return "^" + String(Unicode.Scalar(UInt8(value + 0x40))) }
    if value == 0x7F { return "^?" }
    let hex = String(value, radix: 16, uppercase: true)
    return "<" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
  }

  /// The longest beginning of `text` that fits, with `…` for what is cut.
  package static func truncated(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    guard width > 0 else { return "" }
    return prefix(of: text, columns: width - 1) + "…"
  }

  /// The longest beginning of `text` of at most so many columns; no wide character is halved.
  package static func prefix(of text: String, columns limit: Int) -> String {
    let scalars = text.unicodeScalars
    var end = scalars.startIndex
    var sum = 0
    while end < scalars.endIndex {
      sum += shownColumns(scalars[end])
      if sum > limit { break }
      end = scalars.index(after: end)
    }
    return String(scalars[..<end])
  }

  /// `text` with spaces behind it up to `width` columns, or truncated to them.
  package static func padded(_ text: String, to width: Int) -> String {
    let columns = columns(text)
    if columns > width { return padded(truncated(text, to: width), to: width) }
    return text + String(repeating: " ", count: width - columns)
  }

  /// `text` with spaces before it up to `width` columns, or truncated to them.
  package static func rightAligned(_ text: String, to width: Int) -> String {
    let columns = columns(text)
    if columns > width { return truncated(text, to: width) }
    return String(repeating: " ", count: width - columns) + text
  }

  /// Binary search in a table of ranges.
  private static func isIn(_ table: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = table.count / 2 - 1
    while low <= high {
      let middle = (low + high) / 2
      if value < table[2 * middle] {
        high = middle - 1
      } else if value > table[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
