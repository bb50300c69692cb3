internal import Drawing
internal import Glibc

/// Text in the character set of the locale, for terminals with Chinese that are not UTF-8.
enum LocaleText {
  /// What the locale cannot write is ASCII that stands for it.
  static func encoded(_ text: String) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 16)
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let count = Int(wctomb(&buffer, wchar_t(scalar.value)))
      if count > 0, count <= buffer.count {
        bytes += buffer[..<count].map { UInt8(bitPattern: $0) }
      } else {
        bytes.append(UInt8(ascii: StandIn.ascii(for: scalar)))
      }
    }
    return bytes
  }

  /// Bytes that are no character become U+FFFD.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var rest = bytes.map { CChar(bitPattern: $0) }[...]
    while !rest.isEmpty {
      var wide: wchar_t = 0
      let count = rest.withUnsafeBufferPointer { Int(mbtowc(&wide, $0.baseAddress, $0.count)) }
      let isRight = count > 0 && count <= rest.count
      text.append(isRight ? Unicode.Scalar(UInt32(bitPattern: wide)) ?? "\u{FFFD}" : "\u{FFFD}")
      rest = rest.dropFirst(isRight ? count : 1)
    }
    return String(text)
  }
}
