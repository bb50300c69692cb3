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
}
