/// How well a query stands in each thing of an index, and in which passage best.
struct Finding: Sendable {
  /// For each thing the best tier; 255 where it stands nowhere.
  private(set) var tiers: [UInt8]
  /// For each thing the passage with the best tier: those of names, then those of texts.
  private(set) var passages: [Int32]
  static let nowhere: UInt8 = .max

  /// Looks for the whole query, and where it is of several words for things that have them all.
  init(_ query: SearchQuery, in index: TextIndex) {
    self.init(query.whole, in: index)
    guard !query.words.isEmpty else { return }
    let words = query.words.map { Finding($0, in: index) }
    for thing in tiers.indices where tiers[thing] == Self.nowhere {
      let all = words.map { $0.tiers[thing] }
      guard let worst = all.max(), worst != Self.nowhere else { continue }
      let place = all.firstIndex(of: worst) ?? 0
      // Words apart are never as good as the words together.
      note(thing, max(worst, Tier.word.rawValue), Int(words[place].passages[thing]))
    }
  }

  init(_ pattern: SearchPattern, in index: TextIndex) {
    tiers = Array(repeating: Self.nowhere, count: index.entries.count)
    passages = Array(repeating: -1, count: index.entries.count)
    findNames(pattern, index.names)
    if !pattern.isTooShortForTexts {
      findTexts(pattern, index.texts, from: index.names.passages.count)
    }
  }

  private mutating func note(_ thing: Int, _ tier: UInt8, _ passage: Int) {
    guard tier < tiers[thing] else { return }
    tiers[thing] = tier
    passages[thing] = Int32(clamping: passage)
  }

  // MARK: Names

  private mutating func findNames(_ pattern: SearchPattern, _ corpus: TextIndex.Corpus) {
    corpus.pool.forEach(pattern, shortestInside: 3) { number, stand in
      let tier: Tier =
        switch stand {
        case .whole: .whole
        case .beginning: .beginning
        case .word: .word
        case .inside: .inside
        }
      note(corpus.passages[number / 2].thing, tier.rawValue, number / 2)
    }
    guard pattern.isSpelling else { return }
    corpus.han.forEach(pattern.bytes) { number, found in
      let tier = GivenReading.tier(corpus.passages[number], pattern.bytes, found)
      note(corpus.passages[number].thing, tier.rawValue, number)
    }
  }

  // MARK: Texts

  private mutating func findTexts(
    _ pattern: SearchPattern, _ corpus: TextIndex.Corpus, from first: Int
  ) {
    corpus.pool.forEach(pattern, shortestInside: 4) { number, stand in
      let tier = stand == .inside ? Tier.textInside : .text
      note(corpus.passages[number / 2].thing, tier.rawValue, first + number / 2)
    }
    guard pattern.isSpelling else { return }
    corpus.han.forEach(pattern.bytes) { number, found in
      let spelling = found.spelling
      // The beginning of one syllable stands in every text.
      let isLong = spelling.isFull && (spelling.isComplete || spelling.count > 1)
      guard isLong || spelling.count > 1 else { return }
      // Nearly every two characters have rare readings.
      let isMeant = isLong && spelling.isComplete && !found.isOtherReading
      let tier = isMeant ? Tier.spelled : .textInitials
      note(corpus.passages[number].thing, tier.rawValue, first + number)
    }
  }
}

/// How a package says that a Chinese name is read.
struct GivenReading {
  private let syllables: [[UInt8]]

  private init(_ pinyin: String) {
    syllables = pinyin.split(separator: " ").map { Array($0.utf8) }
  }

  /// How well letters spell a name, which they do by some reading of its characters.
  static func tier(_ name: IndexedText, _ letters: [UInt8], _ found: HanPool.Found) -> Tier {
    if name.pinyin.isEmpty { return found.spelling.isFull ? unsaid(found.spelling) : .initials }
    let given =
      letters.count == 1
      ? tier(ofLetter: letters[0], in: name.pinyin) : tier(of: letters, in: name.pinyin)
    return given ?? unsaid(found.spelling)
  }

  /// How well letters spell syllables with blanks between them; nil where they do not.
  static func tier(of letters: [UInt8], in pinyin: String) -> Tier? {
    let given = GivenReading(pinyin)
    return given.syllables.indices.compactMap { start in
      Spelling(letters) { given.syllable(start + $0) }.map { given.tier(of: $0, from: start) }
    }.min()
  }

  /// Of one letter, with which every search begins: what `tier(of:in:)` gives, without taking the
  /// syllables apart.
  static func tier(ofLetter letter: UInt8, in pinyin: String) -> Tier? {
    var pinyin = pinyin
    return pinyin.withUTF8 { text in
      var best: Tier?
      var isFirst = true
      for place in text.indices {
        guard text[place] != UInt8(ascii: " "),
          place == 0 || text[place - 1] == UInt8(ascii: " ")
        else { continue }
        defer { isFirst = false }
        guard Spelling.isSame(text[place], letter) else { continue }
        let isAll = place + 1 == text.count || text[place + 1] == UInt8(ascii: " ")
        let isWhole = isFirst && !text[(place + 1)...].contains { $0 != UInt8(ascii: " ") }
        let tier: Tier = isWhole ? .whole : isFirst ? .beginning : isAll ? .word : .part
        best = min(best ?? tier, tier)
      }
      return best
    }
  }

  /// In a reading that is not the one of the package, or where it says none. One character alone has
  /// rare readings that nobody means, as 省 has xian.
  private static func unsaid(_ spelling: Spelling) -> Tier {
    spelling.isFull && spelling.isComplete && spelling.count > 1 ? .otherReading : .part
  }

  private func syllable(_ place: Int) -> ArraySlice<[UInt8]>? {
    syllables.indices.contains(place) ? syllables[place...place] : nil
  }

  private func tier(of spelling: Spelling, from start: Int) -> Tier {
    let isWhole = start == 0 && spelling.count == syllables.count && spelling.isComplete
    if isWhole, spelling.isFull { return .whole }
    if start == 0, spelling.isFull || spelling.count == syllables.count { return .beginning }
    guard spelling.isFull else { return .initials }
    return spelling.isComplete ? .word : .part
  }
}
