/// The numbers and the words of a cell that may be a time.
struct TimeTokens {
  enum Token: Hashable {
    case number(Int, digits: Int)

    var digits: Int {
      switch self {
      case .number(_, let digits): digits
      }
    }
  }

  /// A word that says what the numbers are.
  enum Mark: Hashable {
    /// Half-year, quarter, month or week by a letter; with its number where a word holds it.
    case period(TimeKind, number: Int?)
    case month(Int)
    case chinese
  }

  private(set) var parts: [Token] = []
  private(set) var mark: Mark?
  /// How many numbers stand before the mark.
  private(set) var markPlace = 0
  /// What stands between the numbers; nil where there is one number only.
  private(set) var separator: UInt8?
  /// 年, 月, 日 in their order.
  private(set) var units: [String] = []
  /// Whether two months stand around a dash: 2024年1-3月 is no day.
  var isSpan: Bool { separator == 0x2D && units == ["年", "月"] && markPlace == 1 }
  private var clockText: ArraySlice<UInt8> = []

  /// Nil where there is something that no time has.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    var bytes = Self.trimmed(ArraySlice(cell))
    guard let first = bytes.first, Self.canBegin(first) else { return nil }
    if let colon = bytes.firstIndex(of: 0x3A), let cut = Self.clockStart(bytes, colon) {
      clockText = bytes[cut...]
      bytes = Self.trimmed(bytes[..<cut])
    }
    guard read(bytes), !parts.isEmpty, parts.count <= 3 else { return nil }
  }

  private static func canBegin(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x2C {
      bytes = bytes.dropLast()
    }
    return bytes
  }

  /// Where the hours before a colon begin, with the `T` or space before them.
  private static func clockStart(_ bytes: ArraySlice<UInt8>, _ colon: Int) -> Int? {
    var place = colon
    while place > bytes.startIndex, bytes[place - 1] &- 0x30 < 10 { place -= 1 }
    guard place > bytes.startIndex, colon - place <= 2, colon > place else { return nil }
    let before = bytes[place - 1]
    return before == 0x54 || before == 0x74 || before == 0x20 ? place - 1 : nil
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) -> Bool {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte &- 0x30 < 10 {
        guard readNumber(bytes, &place) else { return false }
      } else if (byte | 0x20) &- 0x61 < 26 || Self.isAccented(bytes, place) {
        guard readWord(bytes, &place) else { return false }
      } else if byte >= 0x80 {
        guard readUnit(bytes, &place) else { return false }
      } else {
        guard readSeparator(byte) else { return false }
        place += 1
      }
    }
    return true
  }

  private mutating func readNumber(_ bytes: ArraySlice<UInt8>, _ place: inout Int) -> Bool {
    var (value, digits) = (0, 0)
    while place < bytes.endIndex, bytes[place] &- 0x30 < 10 {
      guard digits < 8 else { return false }
      value = value * 10 + Int(bytes[place] &- 0x30)
      digits += 1
      place += 1
    }
    parts.append(.number(value, digits: digits))
    return true
  }

  private mutating func readSeparator(_ byte: UInt8) -> Bool {
    guard [0x2D, 0x2F, 0x2E, 0x20, 0x2C].contains(byte) else { return false }
    // Behind the name of a weekday.
    guard !parts.isEmpty else { return true }
    if separator == nil || separator == 0x20 {
      separator = byte
    } else if separator != byte, byte != 0x20, mark == nil {
      return false
    }
    return true
  }

  private mutating func readWord(_ bytes: ArraySlice<UInt8>, _ place: inout Int) -> Bool {
    let start = place
    while place < bytes.endIndex {
      if (bytes[place] | 0x20) &- 0x61 < 26 {
        place += 1
      } else if Self.isAccented(bytes, place) {
        place += 2
      } else {
        break
      }
    }
    let word = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    if TimeWords.weekdays.contains(word), parts.isEmpty, mark == nil { return true }
    if TimeWords.ordinals.contains(word), !parts.isEmpty { return true }
    if TimeWords.joining.contains(word), !parts.isEmpty || mark != nil { return true }
    guard let found = TimeWords.mark(word), mark == nil else { return false }
    mark = found
    markPlace = parts.count
    return true
  }

  /// Letters such as é and ä: two bytes.
  private static func isAccented(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
    bytes[place] == 0xC3 && place + 1 < bytes.endIndex && bytes[place + 1] >= 0x80
  }

  /// 年, 月, 日 and 季度, 周 with what stands before them.
  private mutating func readUnit(_ bytes: ArraySlice<UInt8>, _ place: inout Int) -> Bool {
    let rest = String(decoding: bytes[place...], as: UTF8.self)
    guard let found = TimeWords.chinese.first(where: { rest.hasPrefix($0.word) }) else {
      return false
    }
    place += found.word.utf8.count
    switch found.meaning {
    case .unit:
      units.append(Self.plain[found.word] ?? found.word)
      if mark == nil {
        mark = .chinese
        markPlace = parts.count
      }
    case .period(let kind, let number):
      mark = .period(kind, number: number)
    case .nothing: break
    }
    return true
  }

  private static let plain = [
    "号": "日", "月份": "月", "年度": "年", "년": "年", "월": "月", "일": "日",
  ]

  /// Takes the time of the day; nil where it is none.
  mutating func takeClock() -> TimeOfDay? {
    guard !clockText.isEmpty else { return TimeOfDay() }
    return ClockReader(clockText.dropFirst()).read().map { TimeOfDay(seconds: $0) }
  }
}

/// The words of times.
enum TimeWords {
  private static let months: [String] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  /// Months in the languages of European offices, whole and short.
  private static let others: [String: Int] = {
    let names = [
      "janvier janv januar jän jänner jan enero ene gennaio janeiro januari",
      "février fevrier févr fevr fév fev februar febrero febbraio fevereiro februari",
      "mars märz maerz mär mrz marzo março maart mrt",
      "avril avr april abril abr aprile", "mai mayo maggio mag maio",
      "juin juni junio giugno giu junho", "juillet juil juli julio luglio lug julho",
      "août aout agosto ago augustus",
      "septembre september septiembre setiembre settembre setembro",
      "octobre oktober okt octubre ottobre ott outubro", "novembre november noviembre novembro",
      "décembre decembre déc dezember dez diciembre dic dicembre dezembro",
    ]
    var found: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words.split(separator: " ") { found[String(word)] = index + 1 }
    }
    return found
  }()
  /// What stands behind the number of a day, and between a day, a month and a year.
  static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er"]
  static let joining: Set<String> = ["de", "del"]
  static let weekdays: Set<String> = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday",
  ]

  static func mark(_ word: String) -> TimeTokens.Mark? {
    switch word {
    // French and Spanish offices write T for a quarter.
    case "q", "qtr", "quarter", "t", "quartal", "trimestre", "trimester", "trim", "kvartal":
      return .period(.quarter, number: nil)
    case "m": return .period(.month, number: nil)
    case "w", "week", "wk": return .period(.week, number: nil)
    case "h", "s", "half", "halbjahr", "semestre", "semester":
      return .period(.halfYear, number: nil)
    case "sept": return .month(9)
    default: break
    }
    guard word.count >= 3 else { return nil }
    if let month = others[word] { return .month(month) }
    let place = months.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }
    return place.map { .month($0 + 1) }
  }

  enum Meaning { case unit, nothing, period(TimeKind, number: Int?) }

  static let chinese: [(word: String, meaning: Meaning)] = {
    let numerals = ["一", "二", "三", "四"]
    let quarters = numerals.enumerated().flatMap { index, numeral in
      ["第" + numeral + "季度", numeral + "季度", numeral + "季"].map {
        (word: $0, meaning: Meaning.period(.quarter, number: index + 1))
      }
    }
    return quarters + [
      ("上半年", .period(.halfYear, number: 1)), ("下半年", .period(.halfYear, number: 2)),
      ("季度", .period(.quarter, number: nil)), ("季", .period(.quarter, number: nil)),
      ("周", .period(.week, number: nil)), ("第", .nothing), ("全年", .nothing),
      ("분기", .period(.quarter, number: nil)), ("년", .unit), ("월", .unit), ("일", .unit),
      ("年度", .unit), ("年", .unit), ("月份", .unit), ("月", .unit), ("日", .unit), ("号", .unit),
    ]
  }()
}

/// Reads `06:00`, `06:00:01.250`, `3:04 PM`, with `Z`, `+08:00`, `+0800` or `UTC` behind.
struct ClockReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Seconds of the day in UTC where there is an offset; nil for what is no time.
  consuming func read() -> Double? {
    guard let hour = digits(2), hour <= 24, skip(0x3A), let minute = digits(2), minute < 60 else {
      return nil
    }
    var seconds = Double(hour * 3600 + minute * 60)
    if skip(0x3A) {
      guard let second = digits(2), second < 61 else { return nil }
      seconds += Double(second) + fraction()
    }
    skipSpaces()
    guard let half = half(hour) else { return nil }
    seconds += half
    guard let offset = offset() else { return nil }
    return place == bytes.endIndex ? seconds - offset : nil
  }

  private mutating func skipSpaces() { while skip(0x20) {} }

  private mutating func digits(_ most: Int) -> Int? {
    var (value, count) = (0, 0)
    while count < most, let digit = peek(), digit &- 0x30 < 10 {
      value = value * 10 + Int(digit &- 0x30)
      count += 1
      place += 1
    }
    return count > 0 ? value : nil
  }

  private func peek() -> UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    place += 1
    return true
  }

  private mutating func fraction() -> Double {
    guard peek() == 0x2E || peek() == 0x2C else { return 0 }
    place += 1
    var (value, scale) = (0.0, 1.0)
    while let digit = peek(), digit &- 0x30 < 10 {
      if scale < 1e15 {
        value = value * 10 + Double(digit &- 0x30)
        scale *= 10
      }
      place += 1
    }
    return value / scale
  }

  private mutating func word() -> String {
    let start = place
    while let byte = peek(), (byte | 0x20) &- 0x61 < 26 { place += 1 }
    return String(decoding: bytes[start..<place].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// What AM and PM add; nil where the hour does not fit.
  private mutating func half(_ hour: Int) -> Double? {
    let start = place
    let word = word()
    guard word == "am" || word == "pm" else {
      place = start
      return 0
    }
    guard (1...12).contains(hour) else { return nil }
    skipSpaces()
    if word == "am" { return hour == 12 ? -43_200 : 0 }
    return hour == 12 ? 0 : 43_200
  }

  /// Seconds that the place is ahead of UTC; nil for what is no offset.
  private mutating func offset() -> Double? {
    let start = place
    let word = word()
    if ["z", "utc", "gmt"].contains(word) {
      if peek() == nil { return 0 }
    } else if !word.isEmpty {
      place = start
      return nil
    }
    guard let sign = peek() else { return 0 }
    guard skip(0x2B) || skip(0x2D) else { return nil }
    guard let hours = digits(2), hours <= 18 else { return nil }
    _ = skip(0x3A)
    let minutes = digits(2) ?? 0
    guard minutes < 60 else { return nil }
    let seconds = Double(hours * 3600 + minutes * 60)
    return sign == 0x2D ? -seconds : seconds
  }
}
