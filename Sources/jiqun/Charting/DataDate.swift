/// A date as it is written, with the time of the day; its month may have fewer days.
struct DataDate {
  var year: Int
  var month: Int
  var day: Int
  var seconds: Double

  /// Days since 1970 with the part of the day; nil for a day that the month does not have.
  var days: Double? {
    day <= monthLength ? Double(wholeDays) + seconds / 86_400 : nil
  }

  /// `2020-02`.
  var monthText: String { "\(year)-" + (month < 10 ? "0" : "") + "\(month)" }

  /// The days of the month in the Gregorian calendar.
  var monthLength: Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Days from 1970-01-01 in the Gregorian calendar.
  private var wholeDays: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
