/// Reads years, quarters, months, weeks, days and instants in the forms people write them.
package struct TimeReader: Hashable, Sendable {
  /// How `05/01/2001` is to be read.
  package enum Order: String, Hashable, Sendable, CaseIterable { case dmy, mdy }

  /// Which of the orders is taken where a cell does not tell.
  package var order: Order?
  /// Whether `20010501` and `200105` are days and months.
  package var takesCompact = false
  /// Whether numbers are seconds since 1970.
  package var takesUnix = false
  /// Whether `2004-05` is the year that begins in 2004.
  package var takesSplitYears = false
  /// Whether `2024.10` is October.
  package var takesPoints = false
  /// Whether the cells are times of the day without a date.
  package var takesClocks = false
  /// Whether `109年` is a year of the Republic of China: 2020.
  package var takesRepublic = false
  /// Whether `2563` is a year of the Buddhist calendar: 2020.
  package var takesBuddhist = false
  /// Whether `43831` is a day as spreadsheets count them.
  package var takesSerial = false
  /// Whether four digits alone are a year.
  package var takesYears = false

  package init(order: Order? = nil, takesCompact: Bool = false, takesUnix: Bool = false) {
    self.order = order
    self.takesCompact = takesCompact
    self.takesUnix = takesUnix
  }

  /// The time of a cell; nil where it is none, or a day that its month does not have.
  package func read(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    if takesUnix { return Self.unix(cell) }
    if takesSplitYears { return Self.splitYear(cell) }
    if takesClocks { return Self.clock(cell) }
    if takesSerial { return Self.serial(cell) }
    if takesBuddhist {
      return EraYear.common(buddhist: String(decoding: cell, as: UTF8.self))
        .map { TimeValue(.year, year: $0) }
    }
    if let found = Self.iso(cell) { return found }
    if takesYears, let found = Self.year(cell) { return found }
    guard cell.count <= 48 else { return nil }
    if cell.contains(0xEF) { return wide(cell) }
    if takesPoints, let found = Self.pointed(cell) { return found }
    if let found = BasicInstant.read(cell) { return found }
    if let plain = EraYear.plain(cell, takesRepublic: takesRepublic) { return read(plain) }
    guard var tokens = TimeTokens(cell) else { return nil }
    guard let clock = tokens.takeClock() else { return nil }
    guard var time = date(tokens) else { return nil }
    guard let seconds = clock.seconds else { return time }
    guard time.kind == .day else { return nil }
    time.kind = .instant
    time.seconds = seconds
    return time
  }

  package func read(_ text: String) -> TimeValue? {
    Array(text.utf8).withUnsafeBufferPointer(read)
  }

  private static func clock(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard let seconds = ClockReader(ArraySlice(cell)).read(), (0...86_400).contains(seconds) else {
      return nil
    }
    return TimeValue(.instant, year: TimeValue.clockYear, seconds: seconds)
  }

  /// `2024.10`: a year and a month of two digits.
  private static func pointed(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard cell.count == 7, cell[4] == UInt8(ascii: "."),
      let number = Double(String(decoding: cell, as: UTF8.self)), (1800..<2200).contains(number)
    else { return nil }
    let month = Int(cell[5] &- 0x30) * 10 + Int(cell[6] &- 0x30)
    guard (1...12).contains(month) else { return nil }
    return TimeValue(.month, year: Int(bounded: number), part: month)
  }

  private static func splitYear(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard cell.count <= 24 else { return nil }
    return SplitYear(String(decoding: cell, as: UTF8.self)).map { TimeValue(.year, year: $0.first) }
  }

  /// Days since 30 December 1899, as spreadsheets keep dates.
  private static func serial(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard let days = Int(String(decoding: cell, as: UTF8.self)), serials.contains(days) else {
      return nil
    }
    let date = Calendar.date(days: days - 25_569)
    return TimeValue(.day, year: date.year, part: date.month, day: date.day)
  }

  /// 1954 to 2064.
  static let serials = 20_000...60_000

  /// Four digits from 1000 to 2999, with a flag behind them or not: 2024e is estimated, 2023(p)
  /// provisional.
  private static func year(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard cell.count == 4 || (5...8).contains(cell.count) && isFlag(cell[4...]),
      cell.prefix(4).allSatisfy({ $0 &- 0x30 < 10 }), (0x31...0x32).contains(cell[0])
    else { return nil }
    return TimeValue(.year, year: cell.prefix(4).reduce(0) { $0 * 10 + Int($1 &- 0x30) })
  }

  /// Actual, estimated, forecast, provisional, revised.
  private static let flags = Array("aefpr".utf8)

  /// A letter of these, in brackets or not, or stars.
  private static func isFlag(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes.drop { $0 == 0x20 }
    if rest.allSatisfy({ $0 == UInt8(ascii: "*") }) { return !rest.isEmpty }
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      rest = rest.dropFirst().dropLast()
    }
    return rest.count == 1 && rest.allSatisfy { flags.contains($0 | 0x20) }
  }

  static func isFlaggedYear(_ text: String) -> Bool {
    text.utf8.count > 4 && Array(text.utf8).withUnsafeBufferPointer { year($0) != nil }
  }

  /// A time whose digits are as wide as Chinese characters.
  private func wide(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    let plain = FullWidth.plain(String(decoding: cell, as: UTF8.self).replacing("－", with: "-"))
    return plain.text.utf8.contains(0xEF) ? nil : read(plain.text)
  }

  /// Seconds, or milliseconds where there are thirteen digits.
  private static func unix(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard case .number(let number) = NumberReader().read(cell), abs(number) < 1e15 else {
      return nil
    }
    let seconds = abs(number) >= 1e11 ? number / 1000 : number
    let days = (seconds / 86_400).rounded(.down)
    let date = Calendar.date(days: Int(bounded: days))
    return TimeValue(
      .instant, year: date.year, part: date.month, day: date.day, seconds: seconds - days * 86_400)
  }

  /// `2020-03-15` and `2020-03`, the forms of most tables, straight from the bytes.
  private static func iso(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard cell.count == 10 || cell.count == 7, cell[4] == 0x2D else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for place in range {
        let digit = cell[place] &- 0x30
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = digits(0..<4), year >= 1000, let month = digits(5..<7),
      (1...12).contains(month)
    else { return nil }
    if cell.count == 7 { return TimeValue(.month, year: year, part: month) }
    guard cell[7] == 0x2D, let day = digits(8..<10) else { return nil }
    return TimeForms.day(year, month, day)
  }

  private func date(_ tokens: TimeTokens) -> TimeValue? {
    TimeForms.words(tokens) ?? TimeForms.numbers(tokens, order)
      ?? (takesCompact ? TimeForms.compact(tokens) : nil)
  }
}

/// A time of the day at the end of a cell.
struct TimeOfDay {
  /// Seconds of the day in UTC; nil where there is none.
  var seconds: Double?
}

/// The forms of dates without a time of the day.
enum TimeForms {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> TimeValue? {
    guard (1000...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Calendar.length(year: year, month: month)
    else { return nil }
    return TimeValue(.day, year: year, part: month, day: day)
  }

  private static func part(_ kind: TimeKind, _ year: Int?, _ part: Int, most: Int) -> TimeValue? {
    guard let year, (1000...9999).contains(year), (1...most).contains(part) else { return nil }
    return TimeValue(kind, year: year, part: part)
  }

  /// A year of four digits, or of two as spreadsheets take them: 30 is 1930, 29 is 2029.
  private static func year(_ token: TimeTokens.Token?, allowsTwo: Bool = false) -> Int? {
    guard case .number(let value, let digits) = token else { return nil }
    if digits == 4, value >= 1000 { return value }
    guard allowsTwo, digits == 2 else { return nil }
    return value >= 30 ? 1900 + value : 2000 + value
  }

  /// Forms with a letter or a word: quarters, weeks, months by name, 年 and 月.
  static func words(_ tokens: TimeTokens) -> TimeValue? {
    let parts = tokens.parts
    guard let mark = tokens.mark else { return nil }
    switch mark {
    case .period(let kind, let number):
      // 1959Q1, 1959-Q1, Q1 1959, 1Q1959, 1959年1季度.
      let numbers = parts
      if let number {
        guard numbers.count == 1 else { return nil }
        return part(kind, year(numbers[0], allowsTwo: true), number, most: most(kind, numbers[0]))
      }
      guard numbers.count == 2 || (kind == .week && numbers.count == 3) else { return nil }
      return period(kind, numbers, at: tokens.markPlace)
    case .month(let month): return named(month, parts, at: tokens.markPlace)
    case .chinese: return chinese(tokens)
    }
  }

  private static func most(_ kind: TimeKind, _ yearToken: TimeTokens.Token) -> Int {
    switch kind {
    case .halfYear: 2
    case .quarter: 4
    case .month: 12
    case .week: year(yearToken).map(Calendar.weeks) ?? 53
    case .year, .day, .instant: 1
    }
  }

  /// A year, a letter and a number, in this order or the number first.
  private static func period(
    _ kind: TimeKind, _ numbers: [TimeTokens.Token], at place: Int
  ) -> TimeValue? {
    let isYearFirst = year(numbers[0]) != nil
    let (yearToken, partToken) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    guard case .number(let number, let digits) = partToken, digits <= 2 else { return nil }
    guard
      var found = part(
        kind, year(yearToken, allowsTwo: !isYearFirst), number, most: most(kind, yearToken))
    else { return nil }
    guard kind == .week, numbers.count == 3 else { return found }
    guard isYearFirst, case .number(let weekday, 1) = numbers[2], (1...7).contains(weekday) else {
      return nil
    }
    found.day = weekday
    return found
  }

  /// May 2001, May-01, 01 May 2001, May 1 2001, 2001 May 1.
  private static func named(
    _ month: Int, _ numbers: [TimeTokens.Token], at place: Int
  ) -> TimeValue? {
    switch numbers.count {
    case 1: return part(.month, year(numbers[0], allowsTwo: true), month, most: 12)
    case 2:
      let isYearFirst = year(numbers[0]) != nil
      let (yearToken, dayToken) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      guard case .number(let day, let digits) = dayToken, digits <= 2,
        let year = year(yearToken, allowsTwo: true)
      else { return nil }
      return self.day(year, month, day)
    default: return nil
    }
  }

  /// 2001年, 2001年5月, 2001年5月1日, 2001年1-5月.
  private static func chinese(_ tokens: TimeTokens) -> TimeValue? {
    guard let year = year(tokens.parts.first, allowsTwo: false) else { return nil }
    let rest = tokens.parts.dropFirst().compactMap { token -> Int? in
      if case .number(let value, let digits) = token, digits <= 2 { value } else { nil }
    }
    guard rest.count == tokens.parts.count - 1 else { return nil }
    switch rest.count {
    case 0: return tokens.units == ["年"] ? TimeValue(.year, year: year) : nil
    case 1:
      return tokens.units.starts(with: ["年"]) ? part(.month, year, rest[0], most: 12) : nil
    case 2: return tokens.isSpan ? span(year, rest) : day(year, rest[0], rest[1])
    default: return nil
    }
  }

  /// 2024年1-3月, what adds up from the first month on: the last month.
  private static func span(_ year: Int, _ months: [Int]) -> TimeValue? {
    guard months[0] >= 1, months[0] < months[1] else { return nil }
    return part(.month, year, months[1], most: 12)
  }

  /// 2001/5, 05/2001, 2001.5.1, 05/01/2001, 01.05.2001.
  static func numbers(_ tokens: TimeTokens, _ order: TimeReader.Order?) -> TimeValue? {
    let parts = tokens.parts
    guard tokens.mark == nil, let separator = tokens.separator else { return nil }
    let values = parts.compactMap { token -> Int? in
      if case .number(let value, _) = token { value } else { nil }
    }
    guard values.count == parts.count else { return nil }
    if let year = year(parts[0]) {
      guard parts.dropFirst().allSatisfy({ $0.digits <= 2 }) else { return nil }
      if values.count == 3 { return day(year, values[1], values[2]) }
      // 2001.5 is a number.
      guard values.count == 2, separator != 0x2E, separator != 0x20 else { return nil }
      return part(.month, year, values[1], most: 12)
    }
    guard parts.dropLast().allSatisfy({ $0.digits <= 2 }) else { return nil }
    if values.count == 2, separator != 0x2E, separator != 0x20, let year = year(parts[1]) {
      return part(.month, year, values[0], most: 12)
    }
    guard values.count == 3, separator != 0x20, let year = year(parts[2], allowsTwo: true) else {
      return nil
    }
    return day(year, values[0], values[1], separator, order)
  }

  private static func day(
    _ year: Int, _ first: Int, _ second: Int, _ separator: UInt8, _ order: TimeReader.Order?
  ) -> TimeValue? {
    // With points the day comes first.
    let order = separator == 0x2E && order == nil ? .dmy : order
    switch order {
    case .dmy?: return day(year, second, first)
    case .mdy?: return day(year, first, second)
    case nil:
      if first > 12 { return day(year, second, first) }
      return day(year, first, second)
    }
  }

  /// 20010501 and 200105.
  static func compact(_ tokens: TimeTokens) -> TimeValue? {
    guard tokens.parts.count == 1, tokens.mark == nil, tokens.separator == nil,
      case .number(let value, let digits) = tokens.parts[0]
    else { return nil }
    switch digits {
    case 8: return day(value / 10_000, value / 100 % 100, value % 100)
    case 6: return part(.month, value / 100, value % 100, most: 12)
    default: return nil
    }
  }
}
