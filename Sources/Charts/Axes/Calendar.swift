/// A moment in the proleptic Gregorian calendar, from days since 1970-01-01 (UTC).
package struct CalendarDate: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date of a day (Hinnant's algorithm); days beyond a million years are held there.
  package init(days: Double) {
    let held = max(-365_000_000, min(365_000_000, days.isFinite ? days.rounded(.down) : 0))
    let shifted = Int(bounded: held) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  package var days: Double {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear
    return Double(era * 146_097 + ofEra - 719_468)
  }

  /// `2004-07-01`.
  package var text: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The date, and where it is not midnight the time, to the millisecond where it has one.
  static func moment(_ days: Double) -> String {
    let milliseconds = ((days - days.rounded(.down)) * 86_400_000).rounded()
    if isClock(days) {
      return time(of: days, seconds: Int(bounded: milliseconds / 1000) % 60 != 0)
    }
    if milliseconds == 0 { return CalendarDate(days: days).text }
    guard milliseconds < 86_400_000 else { return CalendarDate(days: days + 1).text }
    let total = Int(bounded: milliseconds)
    let whole = Double(total / 1000) / 86_400
    let clock = time(of: whole, seconds: true)
    let rest = total % 1000
    let part = rest == 0 ? "" : "." + String("\(1000 + rest)".dropFirst())
    return CalendarDate(days: days).text + " " + clock + part
  }

  /// Whether it is a time of the day without a date: those stand in the year 1.
  static func isClock(_ days: Double) -> Bool { CalendarDate(days: days).year == 1 }

  /// `09:30`, or `09:30:05` with seconds.
  static func time(of days: Double, seconds: Bool) -> String {
    let total = Int(bounded: ((days - days.rounded(.down)) * 86_400).rounded()) % 86_400
    let base = two(total / 3600) + ":" + two(total / 60 % 60)
    return seconds ? base + ":" + two(total % 60) : base
  }
}
