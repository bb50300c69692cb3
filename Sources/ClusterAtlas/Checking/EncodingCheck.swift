/// Finds what makes bytes unfit to be a UTF-8 text that may be shown.
enum EncodingCheck {
  /// The first NUL, control or format character, or byte that is not UTF-8, or the mark of UTF-16; nil
  /// when all is well. A byte-order mark at the beginning, and CR before LF, are well. O(bytes).
  static func problem(in bytes: UnsafeRawBufferPointer) -> (offset: Int, kind: Defect.Kind)? {
    if bytes.starts(with: [0xFF, 0xFE] as [UInt8]) || bytes.starts(with: [0xFE, 0xFF] as [UInt8]) {
      return (0, .wrongEncoding(found: "UTF-16"))
    }
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) ? 3 : 0
    while place < bytes.count {
      let common = commonCount(bytes, place)
      if common > 0 {
        place += common
        continue
      }
      guard bytes[place] != 0 else { return (place, .nulByte) }
      let length = scalarLength(bytes, place)
      guard length > 0 else {
        let byte = String(bytes[place], radix: 16, uppercase: true)
        return (place, .wrongEncoding(found: "the byte 0x" + (byte.count < 2 ? "0" : "") + byte))
      }
      let scalar = scalar(bytes, place, length)
      if HiddenScalars.contains(scalar), !isLineEnd(bytes, place) {
        return (place, .hiddenCharacter(found: HiddenScalars.name(scalar)))
      }
      place += length
    }
    return nil
  }

  /// Whether CR LF is here.
  private static func isLineEnd(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    bytes[place] == .carriageReturn && place + 1 < bytes.count && bytes[place + 1] == .lineFeed
  }

  /// The scalar of so many bytes here.
  private static func scalar(
    _ bytes: UnsafeRawBufferPointer, _ place: Int, _ length: Int
  ) -> UInt32 {
    guard length > 1 else { return UInt32(bytes[place]) }
    var scalar = UInt32(bytes[place]) & (0x7F >> UInt32(length))
    for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[place + index] & 0x3F) }
    return scalar
  }

  /// The bytes of what stands here when it is what nearly all text is made of: printable ASCII, a line
  /// end, Chinese characters of U+4000 to U+9FFF, of which none is hidden. 0 for what needs a closer look.
  private static func commonCount(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    let first = bytes[place]
    if first >= 0xE4, first <= 0xE9 {
      guard place + 3 <= bytes.count else { return 0 }
      return bytes[place + 1] & 0xC0 == 0x80 && bytes[place + 2] & 0xC0 == 0x80 ? 3 : 0
    }
    return first == .lineFeed ? 1 : plainCount(bytes, place)
  }

  /// How many of the next eight bytes are printable ASCII before one that is not.
  private static func plainCount(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    guard place + 8 <= bytes.count else { return 0 }
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    let high: UInt64 = 0x8080_8080_8080_8080
    // Below 0x20 a byte borrows; 0x7F carries: what is behind the first of them may be wrong.
    let low = word &- 0x2020_2020_2020_2020
    return ((word | low | (word &+ 0x0101_0101_0101_0101)) & high).trailingZeroBitCount / 8
  }

  /// The length of the scalar here; 0 when it is broken.
  private static func scalarLength(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    let first = bytes[place]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
    for index in place + 2..<max(place + 2, place + length) where bytes[index] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
