/// A year that begins in one calendar year and ends in the next: `2004-05`, `2019/20`, `1999–2000`,
/// `FY2019-20`; or a fiscal year by its number: `FY2019`, `2019财年`.
struct SplitYear: Hashable {
  /// The year in which it begins, or its number.
  let first: Int
  /// Whether it could as well be a month: 2004-05.
  let isMonthToo: Bool

  private static let ends = ["财政年度", "财年", "年度", "学年", "年"]
  private static let dashes: Set<Character> = ["-", "/", "–", "—"]

  init?(_ text: some StringProtocol) {
    var rest = Substring(text).trimmed
    guard (4...24).contains(rest.utf8.count), rest.contains(where: \.isNumber) else { return nil }
    var isNamed = false
    if rest.prefix(2).lowercased() == "fy" {
      rest = rest.dropFirst(2)
      while let mark = rest.first, " .'’".contains(mark) { rest = rest.dropFirst() }
      isNamed = true
    }
    if let end = Self.ends.first(where: { rest.hasSuffix($0) }) {
      rest = rest.dropLast(end.count)
      isNamed = isNamed || end != "年"
    }
    // FY2022E is estimated.
    if isNamed, let last = rest.last, "AEFPRaefpr".contains(last) { rest = rest.dropLast() }
    guard let found = Self.years(rest.trimmed, isNamed: isNamed) else { return nil }
    (first, isMonthToo) = found
  }

  private static func years(
    _ text: Substring, isNamed: Bool
  ) -> (first: Int, isMonthToo: Bool)? {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: dashes.contains)
      .map { $0.trimmed }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }), let head = parts.first,
      var first = Int(head)
    else { return nil }
    if head.count == 2, isNamed { first += first >= 30 ? 1900 : 2000 }
    guard head.count == 4 || head.count == 2 && isNamed, (1000..<3000).contains(first) else {
      return nil
    }
    if parts.count == 1 { return isNamed ? (first, false) : nil }
    guard parts.count == 2, let second = Int(parts[1]) else { return nil }
    let isNext =
      parts[1].count == 2 ? second == (first + 1) % 100 : parts[1].count == 4 && second == first + 1
    guard isNext else { return nil }
    return (first, !isNamed && parts[1].count == 2 && (1...12).contains(second))
  }

  /// Whether texts that are all such years are no months: one of them cannot be a month, or there are
  /// several, which as months would be thirteen months apart.
  static func areYears(_ found: [SplitYear]) -> Bool {
    found.contains { !$0.isMonthToo } || Set(found).count > 1
  }
}

/// The times among the names of columns, taken together.
package struct HeaderYears {
  private let areSplit: Bool

  package init(_ names: [String]) {
    let found = names.compactMap { SplitYear($0) }
    let others = names.count { SplitYear($0) == nil && Self.isTime($0) }
    areSplit = others == 0 && found.count > 1 && SplitYear.areYears(found)
  }

  /// The time of a name; nil where it is none.
  package func time(_ name: String) -> TimeValue? {
    if areSplit, let found = SplitYear(name) { return TimeValue(.year, year: found.first) }
    if let year = HeaderGuess.year(name) { return TimeValue(.year, year: year) }
    return TimeReader().read(name)
  }

  private static func isTime(_ name: String) -> Bool {
    HeaderGuess.year(name) != nil || TimeReader().read(name) != nil
  }
}
