/// A text as it is compared in a search: lower case, without accents, spaces, apostrophes,
/// hyphens and other marks, full-width letters as plain ones, in UTF-8.
///
/// Fold a text once where it is compared often, as the items of a list are at each key.
///
///     FoldedText("Xi'an aviation").ranges(of: FoldedText("xian"))  // [0..<5]
public struct FoldedText: Sendable {
  /// The folded text in UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// For each byte the place of its scalar in the original text.
  package private(set) var origins: [Int32] = []
  /// For each byte whether a word begins with it; each Han character is a word.
  package private(set) var starts: [Bool] = []

  /// Folds a text. O(length).
  public init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    starts.reserveCapacity(text.utf8.count)
    var isStart = true
    var place: Int32 = 0
    for scalar in text.unicodeScalars {
      isStart = append(scalar, at: place, isStart: isStart)
      place += 1
    }
  }

  /// Appends a scalar; returns whether the next one begins a word.
  private mutating func append(_ scalar: Unicode.Scalar, at place: Int32, isStart: Bool) -> Bool {
    if scalar.isASCII { return append(UInt8(scalar.value), at: place, isStart: isStart) }
    if Self.isHan(scalar) {
      append(utf8: scalar, at: place, isStart: true)
      return true
    }
    switch Folding.fold(scalar) {
    case .nothing: return isStart
    case .gap: return true
    case .text(let letters):
      for (index, letter) in letters.unicodeScalars.enumerated() {
        append(utf8: letter, at: place, isStart: isStart && index == 0)
      }
      return false
    }
  }

  private mutating func append(_ byte: UInt8, at place: Int32, isStart: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20, place, isStart)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      add(byte, place, isStart)
    case UInt8(ascii: "'"): return isStart
    default: return true
    }
    return false
  }

  private mutating func append(utf8 scalar: Unicode.Scalar, at place: Int32, isStart: Bool) {
    guard let encoded = UTF8.encode(scalar) else { return }
    var isFirst = isStart
    for byte in encoded {
      add(byte, place, isFirst)
      isFirst = false
    }
  }

  private mutating func add(_ byte: UInt8, _ place: Int32, _ isStart: Bool) {
    bytes.append(byte)
    origins.append(place)
    starts.append(isStart)
  }

  /// Says anew which scalar each byte comes from.
  mutating func replaceOrigins(_ places: [Int32]) {
    origins = places
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
      || (0xF900...0xFAFF).contains(scalar.value) || scalar.value == 0x3007
  }
}
