/// Numbers below zero behind an option: `--from -5` is `--from=-5`.
enum NegativeValues {
  /// The words with each such number joined to its option, up to `--`.
  static func joined(_ words: [String]) -> [String] {
    var made: [String] = []
    var isOpen = true
    for word in words {
      isOpen = isOpen && made.last != "--"
      if isOpen, let last = made.last, last.hasPrefix("--"), last.count > 2, !last.contains("="),
        isNumber(word)
      {
        made[made.count - 1] = last + "=" + word
      } else {
        made.append(word)
      }
    }
    return made
  }

  private static func isNumber(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let first = word.dropFirst().first else { return false }
    return ("0"..."9").contains(first) || first == "." && Double(word) != nil
  }
}
