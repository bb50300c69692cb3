/// Finds the best way to place the bytes of a query in a candidate, in order and with gaps.
struct FuzzyMatcher {
  let query: [UInt8]
  let candidate: FoldedText
  private static let impossible = Int.min / 2
  private static let adjacentBonus = 12
  private static let longestCandidate = 400

  func best() -> (score: Int, ranges: [Range<Int>])? {
    guard !query.isEmpty else { return (0, []) }
    let width = candidate.bytes.count
    guard query.count <= width, width <= Self.longestCandidate else { return nil }
    let rows = scores()
    let last = rows[query.count - 1]
    var end = 0
    for place in last.indices where last[place] > last[end] { end = place }
    guard last[end] > 0 else { return nil }
    return (last[end] - width / 8, ranges(of: path(rows, to: end)))
  }

  /// For each byte of the query and each place the best score with that byte at that place.
  private func scores() -> [[Int]] {
    var rows: [[Int]] = []
    for letter in query.indices {
      var row = [Int](repeating: Self.impossible, count: candidate.bytes.count)
      var bestBefore = letter == 0 ? 0 : Self.impossible
      for place in row.indices {
        if letter > 0, place > 0 { bestBefore = max(bestBefore, rows[letter - 1][place - 1]) }
        guard candidate.bytes[place] == query[letter], bestBefore >= 0 else { continue }
        row[place] = max(bestBefore, adjacent(rows, letter, place)) + bonus(at: place)
      }
      rows.append(row)
    }
    return rows
  }

  private func adjacent(_ rows: [[Int]], _ letter: Int, _ place: Int) -> Int {
    guard letter > 0, place > 0 else { return Self.impossible }
    let before = rows[letter - 1][place - 1]
    return before < 0 ? before : before + Self.adjacentBonus
  }

  private func bonus(at place: Int) -> Int {
    (candidate.starts[place] ? 9 : 1) + (place == 0 ? 4 : 0)
  }

  /// The places of the query's bytes in the best match that ends here.
  private func path(_ rows: [[Int]], to end: Int) -> [Int] {
    var places = [end]
    for letter in query.indices.dropFirst().reversed() {
      places.append(previous(rows, letter, places[places.count - 1]))
    }
    return places.reversed()
  }

  private func previous(_ rows: [[Int]], _ letter: Int, _ place: Int) -> Int {
    let wanted = rows[letter][place] - bonus(at: place)
    let before = rows[letter - 1]
    if before[place - 1] >= 0, before[place - 1] + Self.adjacentBonus == wanted {
      return place - 1
    }
    return before[..<place].lastIndex(of: wanted) ?? place - 1
  }

  private func ranges(of places: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for place in places {
      let range = candidate.range(place, place + 1)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
