/// Times whose parts stand in columns of their own: a year with a quarter or a month, and perhaps a day;
/// a date with a time of the day.
extension ColumnTable {
  /// The columns of a time that becomes one column, and what is in it; nil where there are none such.
  func joinedTimes() -> (columns: [Int], kind: TimeKind, days: [Double])? {
    guard let header else { return monthsWithoutNames }
    return partsOfYears(header) ?? datesWithClocks(header)
  }

  /// The first two columns of a table without a header, where they are years and months that go on.
  private var monthsWithoutNames: (columns: [Int], kind: TimeKind, days: [Double])? {
    guard columns.count > 2, kinds[0] == .number, kinds[1] == .number, rowCount > 2,
      columns[0].allSatisfy({ (1500...2200).contains($0) }),
      let days = joined(0, columns[1], .month, nil),
      zip(days, days.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return ([0, 1], .month, days)
  }

  private func partsOfYears(
    _ header: [String]
  ) -> (columns: [Int], kind: TimeKind, days: [Double])? {
    guard let year = header.firstIndex(where: Self.isYearName), kinds[year] == .number,
      let part = header.indices.first(where: { column in
        column != year
          && (TimePart.isName(header[column])
            || kinds[column] == .word && header[column].lowercased() == "period")
      }),
      let parts = numbers(of: part, TimePart(name: header[part]))
    else { return nil }
    let step = TimePart(name: header[part]).kind
    let day = header.indices.first { column in
      step == .month && TimePart.isDay(header[column]) && kinds[column] == .number
    }
    if let day, let days = joined(year, parts, step, columns[day]) {
      return ([year, part, day], .day, days)
    }
    return joined(year, parts, step, nil).map { ([year, part], step, $0) }
  }

  /// The numbers of the parts of years in a column of numbers or of words: `3`, `Mar`, `Q1`, `3月`.
  private func numbers(of column: Int, _ part: TimePart) -> [Double]? {
    guard kinds[column] != .time else { return nil }
    guard kinds[column] == .word else { return columns[column] }
    var numbers: [Double] = []
    for word in words[column] {
      let isNone = word.isEmpty || part.isAverage(word)
      guard let number = isNone ? .nan : part.number(word).map(Double.init) else {
        return nil
      }
      numbers.append(number)
    }
    return columns[column].map { $0.isNaN ? .nan : numbers[Int(bounded: $0)] }
  }

  private func joined(
    _ year: Int, _ parts: [Double], _ step: TimeKind, _ days: [Double]?
  ) -> [Double]? {
    var result: [Double] = []
    result.reserveCapacity(parts.count)
    for row in parts.indices {
      guard let time = TimePart.time(columns[year][row], parts[row], days?[row], step) else {
        return nil
      }
      result.append(time)
    }
    return result
  }

  /// A column of days and one called after a time of the day that holds nothing else.
  private func datesWithClocks(
    _ header: [String]
  ) -> (columns: [Int], kind: TimeKind, days: [Double])? {
    guard let date = header.indices.first(where: { times[$0] == .day }),
      let clock = header.indices.first(where: { TimePart.isClock(header[$0]) && $0 != date })
    else { return nil }
    if kinds[clock] == .time {
      return clockTimes(columns[clock]).map { times in
        ([date, clock], .instant, zip(columns[date], times).map { $0 + $1 })
      }
    }
    guard kinds[clock] == .word else { return nil }
    var parts: [Double] = []
    for word in words[clock] {
      let seconds = word.isEmpty ? Double.nan : ClockReader(ArraySlice(word.utf8)).read()
      guard let seconds else { return nil }
      parts.append(seconds / 86_400)
    }
    let days = zip(columns[date], columns[clock]).map { day, word in
      word.isNaN ? .nan : day + parts[Int(bounded: word)]
    }
    return ([date, clock], .instant, days)
  }

  /// Times of the day as parts of one; nil where they have a date.
  private func clockTimes(_ days: [Double]) -> [Double]? {
    let first = TimeValue(.instant, year: TimeValue.clockYear).days
    // To the millisecond, which the count of days since the year 1 has.
    let parts = days.map { (($0 - first) * 86_400_000).rounded() / 1000 / 86_400 }
    return parts.allSatisfy { $0.isNaN || (0...1).contains($0) } ? parts : nil
  }

  static func isYearName(_ name: String) -> Bool {
    ["year", "yr", "年", "年份", "jahr", "année"].contains(name.lowercased())
  }
}

/// The part of a year that a column of its own holds.
package struct TimePart {
  package var kind: TimeKind

  package init(name: String) {
    let lower = name.lowercased()
    if lower.contains("quarter") || lower.contains("qtr") || lower == "q" || lower.contains("季") {
      kind = .quarter
    } else if lower.contains("week") || lower.contains("周") {
      kind = .week
    } else if lower.contains("half") || lower.contains("半年") {
      kind = .halfYear
    } else {
      kind = .month
    }
  }

  /// How many there are in a year.
  package var steps: Int {
    switch kind {
    case .quarter: 4
    case .week: 53
    case .halfYear: 2
    case .year, .month, .day, .instant: 12
    }
  }

  /// The number of a part as it is written alone: 3 for `3`, `Mar`, `March`, `3月`, `M03`; 1 for `Q1`
  /// and `第一季度`.
  package func number(_ text: String) -> Int? {
    if let number = Int(text) { return (1...steps).contains(number) ? number : nil }
    for year in ["2000 ", "2000年"] {
      let found = TimeReader().read(year + text)
      if let found, found.kind == kind, found.year == 2000 { return found.part }
    }
    return nil
  }

  /// `M13`, the average of a year among its months.
  func isAverage(_ text: String) -> Bool { kind == .month && text == "M13" }

  /// Whether a column is called after a part of the year.
  static func isName(_ name: String) -> Bool {
    ["month", "mon", "月", "月份", "monat", "quarter", "qtr", "q", "季度", "季", "quartal"]
      .contains(name.lowercased())
  }

  /// Whether a column is called after the day of the month.
  static func isDay(_ name: String) -> Bool {
    ["day", "dy", "dd", "日", "tag", "jour"].contains(name.lowercased())
  }

  /// Whether a column is called after the time of the day.
  static func isClock(_ name: String) -> Bool {
    ["time", "clock", "hour", "时间", "时刻", "uhrzeit", "heure"].contains(name.lowercased())
  }

  /// Days since 1970 of a year, a part of it and perhaps a day; NaN where one is not there, nil where one
  /// cannot be.
  static func time(_ year: Double, _ part: Double, _ day: Double?, _ kind: TimeKind) -> Double? {
    if year.isNaN || part.isNaN || day?.isNaN == true { return .nan }
    return value(year, part, day, kind)?.days
  }

  static func value(_ year: Double, _ part: Double, _ day: Double?, _ kind: TimeKind) -> TimeValue?
  {
    guard let year = Int(exactly: year), (1000..<3000).contains(year),
      let part = Int(exactly: part), part >= 1, part <= TimePart(kind: kind).steps
    else { return nil }
    guard let day else { return TimeValue(kind, year: year, part: part) }
    guard let day = Int(exactly: day), day >= 1,
      day <= Calendar.length(year: year, month: part)
    else { return nil }
    return TimeValue(.day, year: year, part: part, day: day)
  }

  init(kind: TimeKind) { self.kind = kind }
}

extension CellReader {
  /// A time of several columns, in years: a year, a part of it and perhaps a day, or a date and a time of
  /// the day.
  func readParts(_ columns: [Int]) -> NumberReader.Reading {
    if columns.count == 2, timeKind(columns[0]) == .day { return readDayWithClock(columns) }
    guard case .number(let year) = readTime(columns[0]) else { return read(columns[0]) }
    guard columns.count == 2 || columns.count == 3 else { return .wrong }
    let step = TimePart(name: rows.header[columns[1]])
    let part = readPart(columns[1], step)
    guard case .number(let number) = part else { return part }
    guard columns.count == 3 else {
      guard number >= 1, number <= Double(step.steps) else { return .wrong }
      return .number(year + (number - 1) / Double(step.steps))
    }
    let day = read(columns[2])
    guard case .number(let day) = day else { return day }
    return TimePart.value(year, number, day, step.kind).map { .number($0.years) } ?? .wrong
  }

  private func readPart(_ column: Int, _ part: TimePart) -> NumberReader.Reading {
    let reading = read(column)
    guard case .wrong = reading else { return reading }
    let text = String(records.text(column)[...].trimmed)
    if part.isAverage(text) { return .missing }
    return part.number(text).map { .number(Double($0)) } ?? .wrong
  }

  private func readDayWithClock(_ columns: [Int]) -> NumberReader.Reading {
    guard case .number(let days) = readDays(columns[0]) else { return readDays(columns[0]) }
    let text = records.text(columns[1])[...].trimmed
    if text.isEmpty { return .missing }
    guard let seconds = ClockReader(ArraySlice(text.utf8)).read() else { return .wrong }
    return .number(Calendar.years(days: days + seconds / 86_400))
  }
}
