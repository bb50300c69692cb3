/// A step of the calendar.
enum CalendarStep: Hashable {
  case months(Int)
  case days(Int)
  case seconds(Int)

  /// Finest first.
  static let all: [CalendarStep] =
    [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200]
    .map { .seconds($0) }
    + [1, 2, 7, 14].map { .days($0) } + [1, 2, 3, 6].map { .months($0) }
    + [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map { .months(12 * $0) }

  /// About how many days.
  var length: Double {
    switch self {
    case .months(let count): Double(count) * 30.44
    case .days(let count): Double(count)
    case .seconds(let count): Double(count) / 86_400
    }
  }

  /// The ticks in a range, at most 400.
  func ticks(in range: ClosedRange<Double>) -> [Double] {
    guard (range.upperBound - range.lowerBound) / length < 400 else { return [] }
    if case .months(let count) = self { return months(count, range) }
    // Weeks begin on Monday: 1970-01-05.
    let phase = self == .days(7) || self == .days(14) ? 4.0 : 0
    let first = ((range.lowerBound - phase) / length).rounded(.up)
    let last = ((range.upperBound - phase) / length).rounded(.down)
    guard first <= last else { return [] }
    return (0...Int(bounded: last - first)).map { (first + Double($0)) * length + phase }
  }

  private func months(_ count: Int, _ range: ClosedRange<Double>) -> [Double] {
    let start = CalendarDate(days: range.lowerBound)
    var month = (start.year * 12 + start.month - 1) / count * count
    var result: [Double] = []
    while true {
      let year = month >= 0 ? month / 12 : (month - 11) / 12
      let days = CalendarDate(year: year, month: month - year * 12 + 1, day: 1).days
      if days > range.upperBound { return result }
      if days >= range.lowerBound { result.append(days) }
      month += count
    }
  }

  /// What stands at a tick: the first one tells the whole date, the others what is new since the one
  /// before.
  func label(_ value: Double, after before: Double?) -> String {
    let date = CalendarDate(days: value + 1e-9)
    let last = before.map { CalendarDate(days: $0 + 1e-9) }
    let day = last?.year == date.year ? String(date.text.suffix(5)) : date.text
    switch self {
    case .months(let count) where count % 12 == 0: return String(date.year)
    case .months: return "\(date.year)-\(CalendarDate.two(date.month))"
    case .days: return day
    case .seconds(let count):
      let time = CalendarDate.time(of: value, seconds: count < 60)
      return last?.text == date.text || date.year == 1 ? time : day + " " + time
    }
  }
}
