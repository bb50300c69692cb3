import Testing

@testable import Tabular

@Suite("Times of several columns") struct JoinedTimesTests {
  private func table(_ text: String) throws -> ColumnTable {
    try ColumnTable(ByteSource(bytes: Array(text.utf8)), TableHints())
  }

  private func days(_ year: Int, _ month: Int, _ day: Int = 1) -> Double {
    Double(Calendar.days(year: year, month: month, day: day))
  }

  @Test(
    "a year and a part of it, as a number or a word",
    arguments: [
      "year,month,v\n2020,1,5\n2020,3,6\n", "year,month,v\n2020,Jan,5\n2020,Mar,6\n",
      "Year,Month,v\n2020,January,5\n2020,March,6\n", "年份,月份,v\n2020,1月,5\n2020,3月,6\n",
      "year,month,v\n2020,M01,5\n2020,M03,6\n",
    ])
  func months(_ text: String) throws {
    let found = try table(text)
    #expect(found.columns == [[days(2020, 1), days(2020, 3)], [5, 6]])
    #expect(found.times[0] == .month)
    #expect(found.notices.contains { if case .joinedTimes = $0 { true } else { false } })
  }

  @Test(
    "a year and a quarter",
    arguments: [
      "year,quarter,v\n2020,1,5\n2020,4,6\n", "year,quarter,v\n2020,Q1,5\n2020,Q4,6\n",
      "year,qtr,v\n2020,1Q,5\n2020,4Q,6\n", "年,季度,v\n2020,第一季度,5\n2020,第四季度,6\n",
    ])
  func quarters(_ text: String) throws {
    let found = try table(text)
    #expect(found.columns[0] == [days(2020, 1), days(2020, 10)])
    #expect(found.times[0] == .quarter)
  }

  @Test("a year, a month and a day; a date and a time of the day")
  func finer() throws {
    let day = try table("Year,Month,Day,v\n2020,2,29,5\n2020,3,1,6\n")
    #expect(day.columns == [[days(2020, 2, 29), days(2020, 3, 1)], [5, 6]])
    #expect(day.times[0] == .day)
    let clock = try table("date,time,v\n2020-01-05,13:00,5\n2020-01-05,14:30:30,6\n")
    #expect(clock.columns[0] == [days(2020, 1, 5) + 13 / 24, days(2020, 1, 5) + 52_230 / 86_400])
    #expect(clock.times[0] == .instant && clock.header == ["date", "v"])
  }

  @Test(
    "what is no part of a time stays as it is",
    arguments: [
      "year,month,v\n2020,13,5\n2020,2,6\n", "year,month,v\n2020,Anna,5\n2020,Bert,6\n",
      "date,time,v\n2020-01-05,noon,5\n2020-01-06,dusk,6\n",
    ])
  func others(_ text: String) throws {
    let found = try table(text)
    #expect(found.columns.count == 3)
  }

  @Test("a day that its month does not have leaves it alone")
  func noDay() throws {
    let found = try table("year,month,day,v\n2021,2,29,5\n2021,3,1,6\n")
    #expect(found.header == ["year", "day", "v"] && found.times[0] == .month)
  }

  @Test("a measure reads the same columns")
  func measures() throws {
    let day = 1.0 / 365
    try check("year,month,value\n2020,Jan,5\n2020,Jul,6\n", "year,month", 2020, 2020.5)
    try check("year,quarter,value\n2020,Q1,5\n2020,Q3,6\n", "year,quarter", 2020, 2020.5)
    try check(
      "year,month,day,value\n2021,1,1,5\n2021,7,2,6\n", "year,month,day", 2021, 2021 + 182 * day)
    try check(
      "date,time,value\n2021-01-01,00:00,5\n2021-01-02,12:00,6\n", "date,time", 2021,
      2021 + 1.5 * day)
  }

  private func check(_ text: String, _ names: String, _ first: Double, _ second: Double) throws {
    let found = try frame(text) { $0.columns[.time] = names }
    let times = Array(found.numbers[.time]?.elements ?? UnsafeBufferPointer(start: nil, count: 0))
    #expect(times.count == 2)
    let differences = zip(times, [first, second]).map { abs($0 - $1) }
    #expect(differences.allSatisfy { $0 < 1e-9 }, "\(names): \(times)")
  }
}
