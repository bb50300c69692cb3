import Testing

@testable import Tabular

@Suite("Times as people write them")
struct TimeReaderTests {
  @Test(
    "years, quarters, months, weeks and days in all their forms",
    arguments: [
      ("1959Q1", "1959-Q1"), ("1959-Q1", "1959-Q1"), ("1959 q4", "1959-Q4"), ("Q1 1959", "1959-Q1"),
      ("Q2/1959", "1959-Q2"), ("1Q1959", "1959-Q1"), ("1959年1季度", "1959-Q1"),
      ("1959年第三季度", "1959-Q3"), ("1959年四季度", "1959-Q4"), ("2001H2", "2001-H2"),
      ("2001S1", "2001-H1"), ("2001M05", "2001-05"), ("2001-M5", "2001-05"),
      ("May 2001", "2001-05"),
      ("May-01", "2001-05"), ("Mar-58", "1958-03"), ("2001 JAN", "2001-01"), ("2001-05", "2001-05"),
      ("2001/5", "2001-05"), ("05/2001", "2001-05"), ("2001年5月", "2001-05"),
      ("2024年1-2月", "2024-02"), ("2024年1-11月份", "2024-11"),
      ("2001年05月", "2001-05"), ("2001年", "2001"), ("2001年5月1日", "2001-05-01"),
      ("2001-05-31", "2001-05-31"), ("2001/5/31", "2001-05-31"), ("2001.5.31", "2001-05-31"),
      ("31.05.2001", "2001-05-31"), ("31.5.01", "2001-05-31"), ("05/31/2001", "2001-05-31"),
      ("31/05/2001", "2001-05-31"), ("01 May 2001", "2001-05-01"), ("1-May-01", "2001-05-01"),
      ("May 1, 2001", "2001-05-01"), ("Jan 1 2000", "2000-01-01"),
      ("Tue, 01 May 2001", "2001-05-01"),
      ("September 3, 2010", "2010-09-03"), ("1st May 2001", "2001-05-01"),
      ("2024-W05", "2024-W05"), ("2024W5", "2024-W05"), ("W05 2024", "2024-W05"),
      ("2024年第5周", "2024-W05"), ("2020-W53", "2020-W53"),
      ("janv. 2024", "2024-01"), ("févr. 2024", "2024-02"), ("août 2024", "2024-08"),
      ("1er juillet 2024", "2024-07-01"), ("Déc. 2024", "2024-12"), ("Januar 2024", "2024-01"),
      ("3. März 2024", "2024-03-03"), ("Mrz 2024", "2024-03"), ("15. Okt. 2024", "2024-10-15"),
      ("enero de 2024", "2024-01"), ("2 de mayo de 2024", "2024-05-02"),
      ("dic. 2024", "2024-12"), ("2021-T1", "2021-Q1"), ("T4 2021", "2021-Q4"),
      ("20240105T134500Z", "2024-01-05"), ("民国109年", "2020"), ("民國109年3月", "2020-03"),
      ("令和元年", "2019"), ("平成30年5月1日", "2018-05-01"), ("2024년 3월", "2024-03"),
      ("2024년 1분기", "2024-Q1"),
    ])
  func forms(_ text: String, _ iso: String) {
    #expect(TimeReader().read(text)?.text == iso)
  }

  @Test(
    "what is no time is none",
    arguments: [
      "", "12", "2001", "Q5 1959", "2001M13", "2001-02-30", "2019-W53", "May", "50-54", "1.5",
      "2001.5", "a 2001", "31/31/2001", "2001-05-31x", "25:00", "2001-05-01 25:61", "3-4-5-6",
      "Maybe 2001", "2024年3-2月", "2024年1-13月", "Set 01", "109年", "民国0年", "20240105T2545Z",
      "T5 2021",
    ])
  func others(_ text: String) {
    #expect(TimeReader().read(text) == nil)
  }

  @Test("instants keep fractions of seconds, and offsets go to UTC")
  func instants() throws {
    func seconds(_ text: String) throws -> Double {
      let days = try #require(TimeReader().read(text)?.days)
      return (days - 11_443) * 86_400
    }
    #expect(abs(try seconds("2001-05-01T06:00:00.250") - 21_600.25) < 1e-5)
    #expect(abs(try seconds("2001-05-01 06:00:00,5") - 21_600.5) < 1e-5)
    #expect(abs(try seconds("20010501T060000.250Z") - 21_600.25) < 1e-5)
    #expect(abs(try seconds("20010501T0800+0200") - 21_600) < 1e-5)
    for text in [
      "2001-05-01T08:00:00+02:00", "2001-05-01 06:00Z", "2001-05-01 06:00:00+00:00",
      "2001-05-01 06:00:00 UTC", "2001-04-30T22:00-0800", "05/01/2001 6:00 AM", "2001/05/01 06:00",
      "2001年5月1日 06:00", "Tue, 01 May 2001 06:00:00 GMT",
    ] {
      #expect(abs(try seconds(text) - 21_600) < 1e-5, "\(text)")
    }
    #expect(abs(try seconds("05/01/2001 3:04 PM") - 54_240) < 1e-5)
    #expect(abs(try seconds("05/01/2001 12:04 AM") - 240) < 1e-5)
  }

  @Test("equal steps stay equal in years")
  func years() {
    let quarters = ["1959Q1", "1959Q2", "1959Q3", "1959Q4", "1960Q1"].compactMap {
      TimeReader().read($0)?.years
    }
    #expect(quarters == [1959, 1959.25, 1959.5, 1959.75, 1960])
    #expect(TimeReader().read("2001M07")?.years == 2001.5)
    #expect(TimeReader().read("2001-01-01")?.years == 2001)
  }

  @Test("the calendar goes there and back, and weeks begin on Mondays")
  func calendar() {
    for days in stride(from: -900_000, through: 900_000, by: 997) {
      let date = Calendar.date(days: days)
      #expect(Calendar.days(year: date.year, month: date.month, day: date.day) == days)
    }
    #expect(Calendar.date(days: 0) == (1970, 1, 1))
    #expect(Calendar.date(days: Calendar.firstMonday(of: 2024)) == (2024, 1, 1))
    #expect(Calendar.date(days: Calendar.firstMonday(of: 2021)) == (2021, 1, 4))
    #expect(Calendar.weeks(of: 2020) == 53 && Calendar.weeks(of: 2021) == 52)
  }

  @Test("seconds since 1970 on request, thirteen digits are milliseconds")
  func unix() {
    let reader = TimeReader(takesUnix: true)
    #expect(reader.read("86400")?.days == 1)
    #expect(reader.read("1700000000000")?.days == reader.read("1700000000")?.days)
    #expect(reader.read("x") == nil)
  }
}
