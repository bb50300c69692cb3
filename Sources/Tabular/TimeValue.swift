/// How exactly a time is written.
package enum TimeKind: Int, Comparable, Hashable, Sendable, CaseIterable {
  case year, halfYear, quarter, month, week, day, instant

  package static func < (first: TimeKind, second: TimeKind) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// A year, quarter, month, week or day of the Gregorian calendar, or an instant in it.
package struct TimeValue: Hashable, Sendable {
  package var kind: TimeKind
  package var year: Int
  /// The half, quarter, month or ISO week of the year, from 1; 1 for a year.
  package var part: Int
  /// The day of the month; 1 where none is written.
  package var day: Int
  /// Seconds of the day, in UTC where an offset is written; they may be below 0 or above a day.
  package var seconds: Double

  package init(_ kind: TimeKind, year: Int, part: Int = 1, day: Int = 1, seconds: Double = 0) {
    self.kind = kind
    self.year = year
    self.part = part
    self.day = day
    self.seconds = seconds
  }

  /// The year in which times of the day stand that have no date; years before 1000 are not read, so no
  /// date lies in it.
  package static let clockYear = 1

  /// The first month of the time, from 1.
  package var month: Int {
    switch kind {
    case .year, .week: 1
    case .halfYear: part * 6 - 5
    case .quarter: part * 3 - 2
    case .month, .day, .instant: part
    }
  }

  /// Days from 1970-01-01 to the beginning of the time, with the part of the day.
  package var days: Double {
    let first =
      kind == .week
      ? Calendar.firstMonday(of: year) + (part - 1) * 7 + day - 1
      : Calendar.days(year: year, month: month, day: day)
    return Double(first) + seconds / 86_400
  }

  /// The beginning of the time in years: 1959 Q2 is 1959.25, so that equal steps stay equal.
  package var years: Double {
    switch kind {
    case .year: return Double(year)
    case .halfYear: return Double(year) + Double(part - 1) / 2
    case .quarter: return Double(year) + Double(part - 1) / 4
    case .month: return Double(year) + Double(part - 1) / 12
    case .week, .day, .instant: return Calendar.years(days: days)
    }
  }

  /// The time as ISO 8601 writes it; a quarter as `1959-Q2`.
  package var text: String {
    switch kind {
    case .year: "\(year)"
    case .halfYear: "\(year)-H\(part)"
    case .quarter: "\(year)-Q\(part)"
    case .month: "\(year)-" + Self.two(part)
    case .week: "\(year)-W" + Self.two(part)
    case .day, .instant: "\(year)-" + Self.two(part) + "-" + Self.two(day)
    }
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}

/// The Gregorian calendar.
package enum Calendar {
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has.
  package static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01.
  package static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// The year, month and day of a count of days from 1970-01-01.
  package static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let isNext = month >= 10
    return (yearOfEra + era * 400 + (isNext ? 1 : 0), month + (isNext ? -9 : 3), day)
  }

  /// The Monday of the week with the fourth of January (ISO 8601), in days from 1970-01-01.
  package static func firstMonday(of year: Int) -> Int {
    let fourth = days(year: year, month: 1, day: 4)
    let weekday = ((fourth + 3) % 7 + 7) % 7
    return fourth - weekday
  }

  /// How many ISO weeks a year has: 52 or 53.
  package static func weeks(of year: Int) -> Int {
    (firstMonday(of: year + 1) - firstMonday(of: year)) / 7
  }

  /// Years with the part of the year that has gone.
  package static func years(days: Double) -> Double {
    let whole = days.rounded(.down)
    guard abs(whole) < 1e9 else { return .nan }
    let year = date(days: Int(bounded: whole)).year
    let first = self.days(year: year, month: 1, day: 1)
    return Double(year) + (days - Double(first)) / (isLeap(year) ? 366 : 365)
  }
}
