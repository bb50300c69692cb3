internal import CSearch

/// How Han characters are read, without tones.
struct Readings: Sendable {
  static let shared = Readings()
  /// The most letters of a spelling.
  static let longest = 62

  static let first: UInt32 = 0x4E00
  static let count = 0x9FFF - 0x4E00 + 1

  /// The syllables of all characters behind one another.
  private let lists: [[UInt8]]
  /// Where those of each character begin, and where the last ones end.
  private let places: [Int32]
  /// For each character a bit for each letter that a reading of it begins with.
  let firstLetters: [UInt32]

  private init() {
    let syllables = (0..<pinyin_syllable_count()).map {
      pinyin_syllable($0).map { Array(String(cString: $0).utf8) } ?? []
    }
    var lists: [[UInt8]] = []
    var places: [Int32] = []
    var letters: [UInt32] = []
    for offset in 0..<Self.count {
      places.append(Int32(lists.count))
      var mask: UInt32 = 0
      var reading = pinyin_readings(Self.first + UInt32(offset))
      while let number = reading?.pointee, number != 0 {
        let syllable = syllables[Int(number)]
        lists.append(syllable)
        if let letter = syllable.first { mask |= Self.bit(letter) }
        reading = reading?.successor()
      }
      letters.append(mask)
    }
    places.append(Int32(lists.count))
    self.places = places
    self.lists = lists
    firstLetters = letters
  }

  static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter & 0x1F) }

  /// The syllables of a character, given from `first` on; the most usual one first.
  func syllables(of offset: Int) -> ArraySlice<[UInt8]> {
    lists[Int(places[offset])..<Int(places[offset + 1])]
  }
}

extension Readings {
  /// Whether the syllables are those of all characters of a text.
  func spells(_ pinyin: String, _ text: String) -> Bool {
    let letters = Array(pinyin.utf8.filter { $0 != UInt8(ascii: " ") })
    let offsets = text.unicodeScalars.map { Int($0.value) - Int(Self.first) }
    guard letters.count <= Self.longest, !letters.isEmpty,
      offsets.allSatisfy((0..<Self.count).contains)
    else { return false }
    let spelling = Spelling(letters) { place in
      offsets.indices.contains(place) ? syllables(of: offsets[place]) : nil
    }
    return spelling?.isFull == true && spelling?.count == offsets.count
  }
}

/// How syllables spell a text of letters: in full, or some of them by their beginnings.
struct Spelling: Sendable {
  /// Which syllables were taken, so many from where it began.
  var count: Int
  /// Every syllable is written out, but for the end of the last one.
  var isFull: Bool
  /// The last one is written out too.
  var isComplete: Bool

  /// Spells letters by syllables from the first one on; nil where they do not.
  ///
  /// `choices` gives the syllables that the next place can be, nil behind the last place.
  init?(_ letters: [UInt8], _ choices: (Int) -> ArraySlice<[UInt8]>?) {
    var state = State(letters: letters)
    var place = 0
    while let syllables = choices(place), !syllables.isEmpty {
      state.step(over: syllables)
      place += 1
      if let ended = state.ended {
        self.init(count: place, isFull: ended.isFull, isComplete: ended.isComplete)
        return
      }
      if state.full | state.mixed == 0 { return nil }
    }
    return nil
  }

  private init(count: Int, isFull: Bool, isComplete: Bool) {
    self.count = count
    self.isFull = isFull
    self.isComplete = isComplete
  }

  /// ü is written v in the readings; people write u too.
  static func isSame(_ byte: UInt8, _ typed: UInt8) -> Bool {
    byte == typed || byte == UInt8(ascii: "v") && typed == UInt8(ascii: "u")
  }

  /// How many letters can have been spelled so far: bit n stands for the first n.
  private struct State {
    let letters: [UInt8]
    var full: UInt64 = 1
    var mixed: UInt64 = 0
    var ended: (isFull: Bool, isComplete: Bool)?

    mutating func step(over syllables: ArraySlice<[UInt8]>) {
      let (before, mixedBefore) = (full, mixed)
      full = 0
      mixed = 0
      for syllable in syllables {
        var rest = before | mixedBefore
        while rest != 0 {
          let from = rest.trailingZeroBitCount
          rest &= rest - 1
          take(syllable, from: from, isFull: before >> UInt64(from) & 1 == 1)
        }
      }
    }

    private mutating func take(_ syllable: [UInt8], from: Int, isFull: Bool) {
      var same = 0
      while same < syllable.count, from + same < letters.count,
        Spelling.isSame(syllable[same], letters[from + same])
      {
        same += 1
      }
      guard same > 0 else { return }
      if from + same == letters.count { end(isFull, same == syllable.count) }
      if same == syllable.count {
        if isFull { full |= 1 << UInt64(from + same) } else { mixed |= 1 << UInt64(from + same) }
      }
      mixed |= 1 << UInt64(from + 1)
      // zh, ch and sh are one initial.
      if same > 1, syllable[1] == UInt8(ascii: "h") { mixed |= 1 << UInt64(from + 2) }
    }

    private mutating func end(_ isFull: Bool, _ isComplete: Bool) {
      let old = ended ?? (false, false)
      ended = (old.isFull || isFull, old.isComplete || isComplete && (isFull || !old.isFull))
    }
  }
}
