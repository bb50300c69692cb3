internal import CSearch

/// Folded texts behind one another, so that a search runs through memory once: lower case, without
/// accents, spaces and marks, in UTF-8, a 0 behind each.
struct TextPool: Sendable {
  /// How a pattern stands in a text.
  enum Stand: UInt8 {
    case whole, beginning, word, inside
  }

  private var bytes: [UInt8] = []
  /// A bit for each byte: whether a word begins with it; each Han character is a word.
  private var starts: [UInt64] = []
  /// Where each text ends.
  private var ends: [Int] = []
  private var folder = ScalarFolder()

  var count: Int { ends.count }

  // MARK: Filling

  /// Adds a text. O(its bytes).
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { fold($0) }
    put(0, isStart: true)
    ends.append(bytes.count - 1)
  }

  private mutating func fold(_ utf8: UnsafeBufferPointer<UInt8>) {
    var isStart = true
    var place = 0
    while place < utf8.count {
      let byte = utf8[place]
      if byte < 0x80 {
        place += 1
        isStart = put(ascii: byte, isStart: isStart)
      } else {
        let (scalar, length) = UTF8Bytes.scalar(utf8, at: place)
        isStart = put(scalar, utf8[place..<min(place + length, utf8.count)], isStart: isStart)
        place += length
      }
    }
  }

  /// Returns whether the next letter begins a word.
  private mutating func put(ascii byte: UInt8, isStart: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      put(byte, isStart: isStart)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): put(byte | 0x20, isStart: isStart)
    case UInt8(ascii: "'"): return isStart
    default: return true
    }
    return false
  }

  private mutating func put(
    _ scalar: UInt32, _ utf8: Slice<UnsafeBufferPointer<UInt8>>, isStart: Bool
  ) -> Bool {
    if HanPool.isHan(scalar) {
      var isFirst = true
      for byte in utf8 {
        put(byte, isStart: isFirst)
        isFirst = false
      }
      return true
    }
    switch folder.fold(scalar) {
    case .nothing: return isStart
    case .gap: return true
    case .letters(let letters):
      var isFirst = isStart
      for byte in letters {
        put(byte, isStart: isFirst)
        isFirst = false
      }
      return false
    }
  }

  private mutating func put(_ byte: UInt8, isStart: Bool) {
    if bytes.count & 63 == 0 { starts.append(0) }
    if isStart { starts[bytes.count >> 6] |= 1 << UInt64(bytes.count & 63) }
    bytes.append(byte)
  }

  // MARK: Finding

  /// Calls `body` with the number of each text in which the pattern stands, and how it stands
  /// there best. Inside words it is looked for from `shortestInside` letters on. O(bytes).
  func forEach(
    _ pattern: SearchPattern, shortestInside: Int, _ body: (Int, Stand) -> Void
  ) {
    var number = 0
    var place = 0
    var pending: Int?
    while let next = next(pattern, from: place, shortestInside) {
      number = text(at: next, from: number)
      if let other = pending, other != number {
        body(other, .inside)
        pending = nil
      }
      let stand = stand(pattern, at: next, in: number, shortestInside)
      guard let stand, stand != .inside else {
        if stand == .inside { pending = number }
        place = next + 1
        continue
      }
      body(number, stand)
      pending = nil
      place = ends[number]
    }
    if let pending { body(pending, .inside) }
  }

  /// The next place at which these bytes stand; of short ones, which are not looked for inside words, at
  /// which a word begins with them.
  private func next(_ pattern: SearchPattern, from place: Int, _ shortestInside: Int) -> Int? {
    let wanted = pattern.bytes
    guard let first = wanted.first else { return nil }
    if wanted.count < shortestInside {
      var place = nextStart(place, where: first)
      while let start = place, !stands(wanted, at: start) {
        place = nextStart(start + 1, where: first)
      }
      return place
    }
    return bytes.withUnsafeBufferPointer { hay in
      wanted.withUnsafeBufferPointer { needle in
        guard let hay = hay.baseAddress, let needle = needle.baseAddress else { return nil }
        let found = find_bytes(hay, place, bytes.count, needle, wanted.count)
        return found >= 0 ? found : nil
      }
    }
  }

  /// The next word from a place on that begins with this byte.
  private func nextStart(_ from: Int, where first: UInt8) -> Int? {
    var number = from >> 6
    guard number < starts.count else { return nil }
    var bits = starts[number] & ~0 << UInt64(from & 63)
    while true {
      while bits != 0 {
        let place = number << 6 | bits.trailingZeroBitCount
        if bytes[place] == first { return place }
        bits &= bits - 1
      }
      number += 1
      guard number < starts.count else { return nil }
      bits = starts[number]
    }
  }

  private func stands(_ pattern: [UInt8], at place: Int) -> Bool {
    place + pattern.count <= bytes.count
      && bytes[place..<place + pattern.count].elementsEqual(pattern)
  }

  /// The text in which a byte is, at or behind another one.
  private func text(at place: Int, from first: Int) -> Int {
    var step = 1
    var low = first
    while low + step < ends.count, ends[low + step] < place {
      low += step
      step *= 2
    }
    var high = min(low + step, ends.count - 1)
    if ends[low] >= place { return low }
    while high - low > 1 {
      let middle = (low + high) / 2
      if ends[middle] < place { low = middle } else { high = middle }
    }
    return high
  }

  private func stand(
    _ pattern: SearchPattern, at place: Int, in number: Int, _ shortestInside: Int
  ) -> Stand? {
    let end = place + pattern.bytes.count
    let first = number == 0 ? 0 : ends[number - 1] + 1
    let goesOverWords = (place + 1..<end).contains {
      isStart($0) && !pattern.gaps.contains($0 - place)
    }
    if goesOverWords, !isStart(end) { return nil }
    if place == first { return end == ends[number] ? .whole : .beginning }
    if isStart(place) { return .word }
    return !goesOverWords && pattern.bytes.count >= shortestInside ? .inside : nil
  }

  /// Whether a word begins, or the text ends.
  private func isStart(_ place: Int) -> Bool {
    starts[place >> 6] >> UInt64(place & 63) & 1 == 1
  }
}

/// How scalars outside ASCII are folded, each asked for once.
private struct ScalarFolder: Sendable {
  enum Fold: Sendable {
    case nothing, gap
    case letters([UInt8])
  }

  private var known: [UInt32: Fold] = [:]

  mutating func fold(_ scalar: UInt32) -> Fold {
    if let fold = known[scalar] { return fold }
    let fold = Self.made(scalar)
    known[scalar] = fold
    return fold
  }

  /// As between two letters in a text.
  private static func made(_ scalar: UInt32) -> Fold {
    guard let scalar = Unicode.Scalar(scalar) else { return .gap }
    let folded = FoldedText("a\(scalar)b")
    guard folded.bytes.count > 2 else { return folded.starts.last == true ? .gap : .nothing }
    return .letters(Array(folded.bytes.dropFirst().dropLast()))
  }
}

enum UTF8Bytes {
  /// The scalar that begins at a byte of 0x80 or more, and its bytes. The text is well formed.
  static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = utf8[place]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard place + length <= utf8.count else { return (0xFFFD, utf8.count - place) }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in 1..<length { scalar = scalar << 6 | UInt32(utf8[place + next] & 0x3F) }
    return (scalar, length)
  }
}
