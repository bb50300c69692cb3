import Tabular

/// Words that have an order of their own: months, weekdays, groups of ages, numbered things.
enum OrderedWords {
  /// Whether words stand in their order, so that a ranking would lose it. O(n).
  static func areInOrder(_ words: [String]) -> Bool {
    guard words.count > 2, Set(words).count == words.count else { return false }
    return areMonths(words) || areWeekdays(words) || areSteps(words) || areNumbered(words)
  }

  private static let steps: [[String]] = [
    ["spring", "summer", "autumn", "winter"], ["spring", "summer", "fall", "winter"],
    ["春", "夏", "秋", "冬"], ["春季", "夏季", "秋季", "冬季"],
    ["micro", "small", "medium", "large"], ["very low", "low", "medium", "high", "very high"],
    ["低", "中", "高"], ["微型", "小型", "中型", "大型"], ["小", "中", "大"],
  ]

  /// Seasons, sizes and levels, up or down.
  private static func areSteps(_ words: [String]) -> Bool {
    let words = words.map { $0.lowercased() }
    return steps.contains { step in
      let places = words.compactMap { step.firstIndex(of: $0) }
      return places.count == words.count
        && (places == places.sorted() || places == places.sorted(by: >))
    }
  }

  /// From any month on, once around.
  private static func areMonths(_ words: [String]) -> Bool {
    let part = TimePart(name: "month")
    let months = words.compactMap { $0.count > 1 ? part.number($0) : nil }
    return months.count == words.count && goAround(months, 12)
  }

  private static let weekdays: [[String]] = [
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  ]
  private static let english = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func areWeekdays(_ words: [String]) -> Bool {
    let days = words.compactMap { word -> Int? in
      let word = word.lowercased()
      return english.firstIndex(of: word)
        ?? weekdays.lazy.compactMap { $0.firstIndex(of: word) }.first
    }
    return days.count == words.count && goAround(days, 7)
  }

  private static func goAround(_ places: [Int], _ count: Int) -> Bool {
    let steps = zip(places, places.dropFirst()).map { ($1 - $0 + count) % count }
    return steps.allSatisfy { $0 > 0 } && steps.reduce(0, +) < count
  }

  /// 0-4, 5-9, 80+; Week 1, Week 2; 1990-1995; 1月1日.
  private static func areNumbered(_ words: [String]) -> Bool {
    let parts = words.map(parts)
    guard let usual = parts.dropFirst().first?.rest, parts.allSatisfy({ !$0.numbers.isEmpty }),
      zip(parts, parts.dropFirst()).allSatisfy({
        $0.numbers.lexicographicallyPrecedes($1.numbers)
      })
    else { return false }
    return parts.dropFirst().dropLast().allSatisfy { $0.rest == usual }
      && [parts.first, parts.last].allSatisfy { one in
        one.map { $0.rest == usual || openEnds.contains($0.rest) } ?? false
      }
  }

  private static let openEnds: Set = [
    "", "under", "over", "andover", "andmore", "above", "andabove", "below", "lessthan", "morethan",
    "older", "andolder", "plus", "以上", "及以上", "以下", "岁以上", "岁及以上", "岁以下", "人以上", "人以下",
  ]

  /// The numbers of a word, and its letters.
  private static func parts(_ word: String) -> (numbers: [Double], rest: String) {
    let numbers = word.split { !("0"..."9").contains($0) && $0 != "." }.compactMap { Double($0) }
    return (numbers, word.lowercased().filter(\.isLetter))
  }
}
