/// The Han characters of texts behind one another, to be found by how they are read.
struct HanPool: Sendable {
  /// A spelling of a text, and where it stands.
  struct Found: Sendable {
    var spelling: Spelling
    /// Its first character, counted in the pool.
    var place: Int
    /// A character is read in another way than the most usual one.
    var isOtherReading: Bool
  }

  /// Each character by its distance from the first one of the table of readings; `gap` for
  /// anything else.
  private var units: [UInt16] = []
  private var ends: [Int] = []
  static let gap: UInt16 = 0xFFFF

  static func isHan(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
      || (0xF900...0xFAFF).contains(scalar) || scalar == 0x3007
  }

  /// Adds a text. O(its bytes).
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var place = 0
      while place < utf8.count {
        guard utf8[place] >= 0x80 else {
          place += 1
          putGap()
          continue
        }
        let (scalar, length) = UTF8Bytes.scalar(utf8, at: place)
        place += length
        let offset = Int(scalar) - Int(Readings.first)
        if (0..<Readings.count).contains(offset) {
          units.append(UInt16(offset))
        } else {
          putGap()
        }
      }
    }
    units.append(Self.gap)
    ends.append(units.count)
  }

  private mutating func putGap() {
    if let last = units.last, last != Self.gap, units.count > (ends.last ?? 0) {
      units.append(Self.gap)
    }
  }

  /// The characters of the pool from a place on.
  func text(_ place: Int, _ count: Int) -> String {
    var text = String.UnicodeScalarView()
    for unit in units[place..<min(place + count, units.count)] where unit != Self.gap {
      if let scalar = Unicode.Scalar(UInt32(unit) + Readings.first) { text.append(scalar) }
    }
    return String(text)
  }

  /// Calls `body` with the number of each text that spells the letters, and the best spelling in
  /// it. O(characters).
  func forEach(_ letters: [UInt8], _ body: (Int, Found) -> Void) {
    let start = SpellingStart(letters)
    var number = 0
    var best: Found?
    func close() {
      if let found = best { body(number, found) }
      best = nil
    }
    units.withUnsafeBufferPointer { units in
      for place in units.indices {
        while place >= ends[number] {
          close()
          number += 1
        }
        guard start.canBegin(units, place), best?.isBest != true else { continue }
        guard let found = found(letters, at: place) else { continue }
        if best.map({ found.isBetter(than: $0) }) ?? true { best = found }
      }
    }
    close()
  }

  /// The spelling that begins at a character: by usual readings, else by any.
  private func found(_ letters: [UInt8], at place: Int) -> Found? {
    let readings = Readings.shared
    func syllables(_ step: Int, _ most: Int) -> ArraySlice<[UInt8]>? {
      let unit = units[place + step]
      return unit == Self.gap ? nil : readings.syllables(of: Int(unit)).prefix(most)
    }
    let usual = Spelling(letters) { syllables($0, 1) }
    if let usual, usual.isFull {
      return Found(spelling: usual, place: place, isOtherReading: false)
    }
    let other = Spelling(letters) { syllables($0, .max) }
    if let other, other.isFull || usual == nil {
      return Found(spelling: other, place: place, isOtherReading: true)
    }
    return usual.map { Found(spelling: $0, place: place, isOtherReading: false) }
  }
}

extension HanPool.Found {
  /// Nothing better can be found in the same text.
  fileprivate var isBest: Bool { spelling.isFull && spelling.isComplete && !isOtherReading }

  private var order: Int {
    (spelling.isFull ? 0 : 4) + (isOtherReading ? 2 : 0) + (spelling.isComplete ? 0 : 1)
  }

  fileprivate func isBetter(than other: Self) -> Bool { order < other.order }
}

/// Tells fast where a spelling cannot begin.
private struct SpellingStart {
  /// For each character: 2 where a reading is the beginning of the letters or holds them all, 1
  /// where only its first letter is.
  private var classes = [UInt8](repeating: 0, count: Readings.count)
  private let firstLetters = Readings.shared.firstLetters
  /// The letters that the next character can begin with where only the first one was taken.
  private let next: UInt32

  init(_ letters: [UInt8]) {
    let readings = Readings.shared
    let first = letters.first.map(Readings.bit) ?? 0
    for offset in classes.indices where readings.firstLetters[offset] & first != 0 {
      classes[offset] =
        readings.syllables(of: offset).reduce(0) { max($0, Self.head($1, letters)) }
    }
    var next: UInt32 = 0
    for place in 1...2 where place < letters.count { next |= Readings.bit(letters[place]) }
    self.next = next
  }

  private static func head(_ syllable: [UInt8], _ letters: [UInt8]) -> UInt8 {
    let same = zip(syllable, letters).prefix {
      $0 == $1 || $0 == UInt8(ascii: "v") && $1 == UInt8(ascii: "u")
    }.count
    if same == min(syllable.count, letters.count) { return 2 }
    return same > 0 ? 1 : 0
  }

  func canBegin(_ units: UnsafeBufferPointer<UInt16>, _ place: Int) -> Bool {
    let unit = units[place]
    guard unit != HanPool.gap else { return false }
    switch classes[Int(unit)] {
    case 2: return true
    case 1:
      let other = units[place + 1]
      return other != HanPool.gap && firstLetters[Int(other)] & next != 0
    default: return false
    }
  }
}
