@_spi(_Unicode) import Swift

/// Names without spaces around them and with accents composed (NFC), so that what looks the same is.
package enum NormalText {
  package static func text(_ text: String) -> String {
    let trimmed = text[...].trimmed
    if trimmed.utf8.allSatisfy({ $0 < 0x80 }) { return String(trimmed) }
    var composed = ""
    composed.unicodeScalars.append(contentsOf: String(trimmed)._nfc)
    return composed
  }

  /// Whether bytes may need it: a space at an end, or a byte with which marks and wide spaces begin.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first <= 0x20 || last <= 0x20 { return false }
    if first < 0x80, last < 0x80, bytes.count <= 2 { return true }
    return !bytes.contains { $0 == 0xCC || $0 == 0xCD || $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE3 }
  }
}
