import Testing

@testable import ClusterAtlas

/// What is done in a shorter way where there is much of it gives what the longer way gives.
@Suite struct GrowthTests {
  private var draws = Seeded(5)

  @Test mutating func aLetterSpellsAsLettersDo() {
    for _ in 0..<2_000 {
      let syllables = ["a", "e", "bei", "lv", "vu", "xian", "o", "guang", "", "ban"]
      let pinyin = (0..<Int.random(in: 1...4, using: &draws))
        .map { _ in syllables.randomElement(using: &draws) ?? "a" }.joined(separator: " ")
      for letter in "abeglovux".utf8 {
        #expect(
          GivenReading.tier(ofLetter: letter, in: pinyin)
            == GivenReading.tier(of: [letter], in: pinyin), "\(pinyin)")
      }
    }
  }

  /// Short patterns go from word to word, others from place to place: both find the same words.
  @Test mutating func wordsAreFoundFromWordToWord() {
    for _ in 0..<300 {
      var pool = TextPool()
      for _ in 0..<Int.random(in: 1...8, using: &draws) {
        pool.add(
          String((0..<Int.random(in: 0...90, using: &draws)).map { _ in drawn("ab 集-é'") }))
      }
      let pattern = SearchPattern(String((0..<2).map { _ in drawn("ab集") }))
      #expect(Self.finds(pattern, in: pool, from: 9) == Self.finds(pattern, in: pool, from: 1))
    }
  }

  private mutating func drawn(_ letters: String) -> Character {
    letters.randomElement(using: &draws) ?? " "
  }

  /// What is found at the beginnings of words.
  private static func finds(
    _ pattern: SearchPattern, in pool: TextPool, from shortest: Int
  ) -> [Int: TextPool.Stand] {
    var finds: [Int: TextPool.Stand] = [:]
    pool.forEach(pattern, shortestInside: shortest) { number, stand in
      if stand != .inside { finds[number] = stand }
    }
    return finds
  }

  @Test mutating func keysAreNumberedAsTheyCome() {
    var table = KeyTable()
    var known: [String: Int] = [:]
    for _ in 0..<5_000 {
      let key = "k\(Int.random(in: 0..<1_500, using: &draws))"
      let (number, isNew) = Array(key.utf8).withUnsafeBytes { table.insert($0) }
      #expect(isNew == (known[key] == nil))
      known[key] = known[key] ?? known.count
      #expect(number == known[key])
    }
    for number in 0..<1_600 {
      let isThere = Array("k\(number)".utf8).withUnsafeBytes { table.contains($0) }
      #expect(isThere == (known["k\(number)"] != nil))
    }
  }

  @Test mutating func sortingKeepsEqualOnesInOrder() {
    for count in [0, 1, 2, 40] {
      for _ in 0..<50 {
        let numbers = (0..<count).map { (value: Int.random(in: 0...9, using: &draws), place: $0) }
        let sorted = stableSorted(numbers) { $0.value < $1.value }
        let wanted = numbers.sorted { ($0.value, $0.place) < ($1.value, $1.place) }
        #expect(sorted.map(\.place) == wanted.map(\.place))
        #expect(stableOrder(of: sorted) { $0.value < $1.value } == nil)
      }
    }
  }
}
