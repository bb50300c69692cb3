internal import Glibc

/// A time to the millisecond, in coordinated universal time.
package struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since the first of January 1970.
  package let milliseconds: Int64

  /// The last one that has four digits of a year.
  static let last = Moment(milliseconds: 253_402_300_799_999)

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Now, as the clock of the machine has it.
  package static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    return Moment(milliseconds: min(max(0, milliseconds), last.milliseconds))
  }

  /// A millisecond later, but for the last one.
  var next: Moment { min(Self.last, Moment(milliseconds: milliseconds + 1)) }

  package static func < (first: Moment, second: Moment) -> Bool {
    first.milliseconds < second.milliseconds
  }

  /// How many characters it has.
  static let length = 24

  /// As ISO 8601 has it: `2026-11-29T21:50:00.123Z`.
  package var text: String {
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let date = Self.date(ofDay: days)
    let seconds = rest / 1000
    return [
      Self.padded(date.year, 4), "-", Self.padded(date.month, 2), "-", Self.padded(date.day, 2),
      "T", Self.padded(seconds / 3600, 2), ":", Self.padded(seconds / 60 % 60, 2), ":",
      Self.padded(seconds % 60, 2), ".", Self.padded(rest % 1000, 3), "Z",
    ].joined()
  }

  /// The day, in universal time: `2026-11-29`.
  package var day: String { String(text.prefix(10)) }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The time that 24 bytes are; nil where they are none from 1970 on.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == Self.length, Self.hasMarks(bytes),
      let year = Self.number(bytes, 0, 4), let month = Self.number(bytes, 5, 2),
      let day = Self.number(bytes, 8, 2), let hour = Self.number(bytes, 11, 2),
      let minute = Self.number(bytes, 14, 2), let second = Self.number(bytes, 17, 2),
      let thousandth = Self.number(bytes, 20, 3),
      year >= 1970, (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
      second < 61
    else { return nil }
    let days = Self.days(to: year, month, day)
    let seconds = (days * 24 + hour) * 3600 + minute * 60 + second
    milliseconds = seconds * 1000 + thousandth
  }

  private static let marks: [(Int, UInt8)] = [
    (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")), (10, UInt8(ascii: "T")),
    (13, UInt8(ascii: ":")), (16, UInt8(ascii: ":")), (19, UInt8(ascii: ".")),
    (23, UInt8(ascii: "Z")),
  ]

  private static func hasMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    marks.allSatisfy { bytes[$0.0] == $0.1 }
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int64? {
    var number: Int64 = 0
    for index in start..<start + count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int64(digit)
    }
    return number
  }

  // MARK: The calendar

  /// Days from the first of January 1970 to a day of the Gregorian calendar (Hinnant, "chrono-
  /// compatible low-level date algorithms").
  private static func days(to year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the Gregorian calendar so many days from the first of January 1970 on.
  private static func date(ofDay days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
