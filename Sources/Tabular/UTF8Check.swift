/// Whether bytes that come in pieces are UTF-8 (RFC 3629) without a NUL, which no text has.
struct UTF8Check {
  /// How many bytes of a character have come, and how many it still needs.
  private(set) var begun = 0
  private var needed = 0
  /// What the next byte of the character may be.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// How many bytes from the first on are good; at the end a character may be begun.
  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = 0
    while place < bytes.count {
      if needed == 0 {
        place = Self.skipASCII(bytes, place)
        guard place < bytes.count else { break }
        guard begin(bytes[place]) else { return place }
      } else {
        guard next.contains(bytes[place]) else { return place }
        next = 0x80...0xBF
        needed -= 1
        begun = needed == 0 ? 0 : begun + 1
      }
      place += 1
    }
    return place
  }

  /// The first place of a byte that is not ASCII, or NUL.
  private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Int) -> Int {
    var place = first
    let raw = UnsafeRawBufferPointer(bytes)
    while place &+ 32 <= bytes.count {
      let words = raw.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      // A byte 0 borrows, and is no more text than a byte that is not ASCII.
      let low = words &- 0x0101_0101_0101_0101
      if (words | low) & 0x8080_8080_8080_8080 != .zero { break }
      place &+= 32
    }
    while place < bytes.count, bytes[place] &- 1 < 0x7F { place &+= 1 }
    return place
  }

  /// Takes the first byte of a character of two to four.
  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: needed = 1
    case 0xE0...0xEF: needed = 2
    case 0xF0...0xF4: needed = 3
    default: return false
    }
    begun = 1
    switch byte {
    case 0xE0: next = 0xA0...0xBF
    case 0xED: next = 0x80...0x9F
    case 0xF0: next = 0x90...0xBF
    case 0xF4: next = 0x80...0x8F
    default: next = 0x80...0xBF
    }
    return true
  }
}
