/// How many slips lie between two words: a letter more, less, another one, or two turned round.
/// Optimal string alignment (Damerau 1964).
package enum Slips {
  /// O(letters of the one × letters of the other).
  package static func count<Letter: Equatable>(
    from first: [Letter], to second: [Letter]
  ) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var line = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var least = min(last[column + 1] + 1, line[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        line.append(least)
      }
      beforeLast = last
      last = line
    }
    return last[second.count]
  }

  /// The things with the names most like a text, the likest first; none whose names all differ by more
  /// than a third of its letters. O(names × letters²).
  package static func nearest<Item>(
    to text: String, among items: [Item], names: (Item) -> [String]
  ) -> [Item] {
    let wanted = Array(TextMatch.fold(text).unicodeScalars.prefix(64))
    guard !wanted.isEmpty else { return [] }
    let limit = max(1, wanted.count / 3)
    let scored = items.enumerated().compactMap { number, item -> (Int, Int, Item)? in
      let best = names(item).map { name in
        count(from: wanted, to: Array(TextMatch.fold(name).unicodeScalars.prefix(64)))
      }.min()
      return best.flatMap { $0 <= limit ? ($0, number, item) : nil }
    }
    return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
