internal import CTabular

/// What the first bytes say of the encoding.
enum EncodingGuess {
  /// Nil where it is not certain.
  static func encoding(of bytes: [UInt8], isWhole: Bool) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let found = withoutMark(bytes) { return found }
    if isUTF8(bytes, isWhole: isWhole) { return .utf8 }
    return eightBit(bytes)
  }

  /// UTF-16 without a mark: every second byte is zero in most of the text.
  private static func withoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(256)
    let zeros = head.indices.filter { head[$0] == 0 }
    guard zeros.count * 4 > head.count, zeros.count < head.count else { return nil }
    let odd = zeros.count { $0 % 2 == 1 }
    if odd * 10 > zeros.count * 9 { return .utf16LittleEndian }
    return odd * 10 < zeros.count ? .utf16BigEndian : nil
  }

  /// The order of bytes where only UTF-16 is given.
  static func byteOrder(of bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if bytes.count > 1, bytes[0] == 0, bytes[1] != 0 { return .utf16BigEndian }
    return .utf16LittleEndian
  }

  /// The bytes of the mark that stands before the text.
  static func markLength(of bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    switch encoding {
    case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    case .gb18030: bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? 4 : 0
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    default: 0
    }
  }

  /// Whether the bytes are UTF-8; a character cut by the end of a piece does not count.
  private static func isUTF8(_ bytes: [UInt8], isWhole: Bool) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    var check = UTF8Check()
    let good = bytes.withUnsafeBufferPointer { check.count($0) }
    if good == bytes.count { return !isWhole || check.begun == 0 || good > 3 && bytes.count > 8 }
    // A piece of another encoding would fail early; one bad byte far inside is a defect of UTF-8.
    return bytes[..<good].contains { $0 >= 0x80 } && good > 64
  }

  /// What uchardet says, where the letters that come out are usual ones.
  private static func eightBit(_ bytes: [UInt8]) -> TextEncoding? {
    var name = [CChar](repeating: 0, count: 32)
    bytes.withUnsafeBufferPointer { detect_encoding($0.baseAddress, $0.count, &name, name.count) }
    let said = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let high = bytes.count { $0 >= 0x80 }
    let usual = CommonCharacters.encodings(of: bytes)
    var found = TextEncoding(named: said)
    if found == .gb18030 || found == .eucKR || usual.contains(.gb18030),
      let one = CommonWords.chineseOrKorean(bytes)
    {
      if one == .eucKR { return one }
      if found == .eucKR { found = one }
    }
    switch found {
    case .gb18030, .shiftJIS, .big5, .eucJP, .eucKR:
      return usual.isEmpty || usual.contains { $0 == found }
        ? found : usual.count == 1 ? usual[0] : found
    default: break
    }
    if usual.count == 1 { return usual[0] }
    if usual.contains(.gb18030) { return CommonCharacters.isWestern(bytes) ? nil : .gb18030 }
    guard let found, CommonCharacters.isWestern(bytes) || high >= 5 else {
      return CommonCharacters.western(bytes)
    }
    switch found {
    case .latin1, .latin9, .windows1252:
      return CommonCharacters.isTurkish(bytes) ? .windows1254 : .windows1252
    default: return high >= 5 ? found : CommonCharacters.western(bytes)
    }
  }
}

/// Characters that are usual in an encoding, so that short texts can be told.
enum CommonCharacters {
  /// The encodings of many bytes in which all characters are usual ones.
  static func encodings(of bytes: [UInt8]) -> [TextEncoding] {
    let tests: [(TextEncoding, (UInt8, UInt8) -> Bool)] = [
      (
        .gb18030,
        { lead, trail in
          ((0xB0...0xF7).contains(lead) || (0xA1...0xA3).contains(lead))
            && (0xA1...0xFE).contains(trail)
        }
      ),
      (
        .big5,
        { lead, trail in
          ((0xA4...0xC6).contains(lead) || lead == 0xA1)
            && ((0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail))
        }
      ),
      (
        .shiftJIS,
        { lead, trail in
          (0x81...0x83).contains(lead) && trail >= 0x40
            || (0x88...0x98).contains(lead) && trail >= 0x40
        }
      ),
    ]
    return tests.filter { isMadeOf(bytes, $0.1) }.map(\.0)
  }

  private static func isMadeOf(_ bytes: [UInt8], _ isUsual: (UInt8, UInt8) -> Bool) -> Bool {
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        place += 1
        continue
      }
      guard place + 1 < bytes.count else { return true }
      guard isUsual(bytes[place], bytes[place + 1]) else { return false }
      place += 2
    }
    return true
  }

  /// Letters of western Europe between letters, and the marks that Windows adds.
  static func isWestern(_ bytes: [UInt8]) -> Bool {
    let marks: Set<UInt8> = [
      0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x8A, 0x8C, 0x8E, 0x9A, 0x9C,
      0x9E, 0x9F, 0xA0, 0xA3, 0xA5, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB2, 0xB3, 0xB5, 0xB7, 0xBA,
      0xBB,
      0xBD, 0xBF, 0xAA,
    ]
    for (place, byte) in bytes.enumerated() where byte >= 0x80 {
      if byte >= 0xC0, byte != 0xD7, byte != 0xF7 {
        let before = place > 0 ? bytes[place - 1] : 0
        let after = place + 1 < bytes.count ? bytes[place + 1] : 0
        guard isLetter(before) || isLetter(after) else { return false }
      } else if !marks.contains(byte) || (0x8A...0x9F).contains(byte) && isLetterMark(byte) {
        return false
      }
    }
    return true
  }

  /// Turkish or western; nil where it is neither.
  static func western(_ bytes: [UInt8]) -> TextEncoding? {
    guard isWestern(bytes) else { return nil }
    return isTurkish(bytes) ? .windows1254 : .windows1252
  }

  /// Nothing but the letters of Turkish, and two that only it has there: ı, ş, ğ, İ, Ş, Ğ.
  static func isTurkish(_ bytes: [UInt8]) -> Bool {
    let own: Set<UInt8> = [0xFD, 0xFE, 0xF0, 0xDD, 0xDE, 0xD0]
    let shared: Set<UInt8> = [0xE7, 0xF6, 0xFC, 0xC7, 0xD6, 0xDC, 0xE2, 0xEE, 0xFB, 0xA0]
    let high = Set(bytes.lazy.filter { $0 >= 0x80 })
    return high.intersection(own).count > 1 && high.isSubset(of: own.union(shared))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Š, Œ and Ž: in a short text more often a letter of another encoding.
  private static func isLetterMark(_ byte: UInt8) -> Bool {
    [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F].contains(byte)
  }
}
