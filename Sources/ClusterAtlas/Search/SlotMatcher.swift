import Glibc

/// What a search looks for, folded.
struct SearchPattern: Sendable {
  let bytes: [UInt8]
  let isASCII: Bool

  init(_ text: String) {
    bytes = FoldedText(text).bytes
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }
}

/// How well a pattern stands in a slot, and where.
struct SlotMatch {
  let slot: Int
  let score: Int
  let bytes: Range<Int>
}

/// Looks for one pattern in the slots of a pool.
struct SlotMatcher {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let starts: UnsafeBufferPointer<UInt8>
  private let pattern: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private static let longestMixture = 62
  private static let shortestInside = 3

  private enum Tier {
    static let whole = 1000
    static let beginning = 800
    static let firstSyllables = 700
    static let word = 600
    static let syllables = 500
    static let inside = 300
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, starts: UnsafeBufferPointer<UInt8>,
    pattern: UnsafeBufferPointer<UInt8>, isASCII: Bool
  ) {
    self.bytes = bytes
    self.starts = starts
    self.pattern = pattern
    self.isASCII = isASCII
  }

  /// The best match in a slot, nil when there is none.
  func match(_ slot: SearchSlot, number: Int) -> SlotMatch? {
    guard let found = slot.isPinyin ? pinyin(slot) : plain(slot) else { return nil }
    let rest = min(slot.end - slot.start - found.bytes.count, 40)
    return SlotMatch(slot: number, score: found.tier + slot.weight - rest, bytes: found.bytes)
  }

  private typealias Found = (tier: Int, bytes: Range<Int>)

  /// The pattern as it stands: at the beginning, else at a word, else inside a word when it is
  /// long enough not to stand there by chance.
  private func plain(_ slot: SearchSlot) -> Found? {
    var inside: Found?
    var from = slot.start
    while let place = next(from, slot.end) {
      let part = place..<place + pattern.count
      if place == slot.start {
        return (part.upperBound == slot.end ? Tier.whole : Tier.beginning, part)
      }
      if starts[place] == 1 { return (Tier.word, part) }
      if inside == nil, pattern.count >= Self.shortestInside { inside = (Tier.inside, part) }
      from = place + 1
    }
    return inside
  }

  /// The first place of the pattern in these bytes.
  private func next(_ from: Int, _ end: Int) -> Int? {
    guard let base = bytes.baseAddress, let wanted = pattern.baseAddress else { return nil }
    let last = end - pattern.count
    var place = from
    while place <= last {
      guard let hit = memchr(base + place, Int32(wanted[0]), last - place + 1) else { return nil }
      place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
      if memcmp(base + place, wanted, pattern.count) == 0 { return place }
      place += 1
    }
    return nil
  }

  /// The pattern as syllables in full, initials, or a mixture, from any syllable on.
  private func pinyin(_ slot: SearchSlot) -> Found? {
    guard isASCII else { return nil }
    var place = slot.start
    while place < slot.end {
      if starts[place] == 1, let part = syllables(from: place, slot.end) {
        if place > slot.start { return (Tier.syllables, part) }
        return (tier(of: part, in: slot), part)
      }
      place += 1
    }
    return nil
  }

  private func tier(of part: Range<Int>, in slot: SearchSlot) -> Int {
    guard part.count == pattern.count else { return Tier.firstSyllables }
    return part.upperBound == slot.end ? Tier.whole : Tier.beginning
  }

  /// The bytes from here to the end of what the pattern spells, nil when it does not.
  private func syllables(from start: Int, _ end: Int) -> Range<Int>? {
    guard isSame(bytes[start], pattern[0]) else { return nil }
    if end - start >= pattern.count, let base = bytes.baseAddress, let wanted = pattern.baseAddress,
      memcmp(base + start, wanted, pattern.count) == 0
    {
      return start..<start + pattern.count
    }
    return pattern.count <= Self.longestMixture ? mixture(from: start, end) : nil
  }

  /// Bit n of `reached` says that the first n bytes can be spelled by the syllables so far, each
  /// giving one letter or more.
  private func mixture(from start: Int, _ end: Int) -> Range<Int>? {
    var reached: UInt64 = 1
    var place = start
    while place < end {
      var next = place + 1
      while next < end, starts[next] == 0 { next += 1 }
      let step = advance(reached, over: place..<next)
      if let length = step.lengthAtEnd { return start..<place + length }
      guard step.reached != 0 else { return nil }
      reached = step.reached
      place = next
    }
    return nil
  }

  private func advance(
    _ reached: UInt64, over syllable: Range<Int>
  ) -> (reached: UInt64, lengthAtEnd: Int?) {
    var (result, rest) = (UInt64(0), reached)
    while rest != 0 {
      let from = rest.trailingZeroBitCount
      rest &= rest - 1
      var length = 0
      while from + length < pattern.count, length < syllable.count,
        isSame(bytes[syllable.lowerBound + length], pattern[from + length])
      {
        length += 1
        result |= 1 << UInt64(from + length)
      }
      if length > 0, from + length == pattern.count { return (result, length) }
    }
    return (result, nil)
  }

  /// ü is written v in the data; people write u too.
  private func isSame(_ byte: UInt8, _ typed: UInt8) -> Bool {
    byte == typed || (byte == UInt8(ascii: "v") && typed == UInt8(ascii: "u"))
  }
}
