import Measures
@testable import Tabular
import Testing

@Suite("What a reader took in a way one may want to know of")
struct NoticeWordsTests {
  /// One notice of each kind at least, and what its sentence has in both languages.
  private static let notices: [(TableNotice, String)] = [
    (.encoding(.gb18030), "gb18030"), (.unpacked(.gzip), "gzip"),
    (.skippedLines(3, form: .worldBank), "World Bank"), (.skippedLines(1, form: nil), "1"),
    (.notes(2), "2"), (.comments(4), "#"), (.emptyColumns(5), "5"), (.thousands("."), "."),
    (.missing(["n/a", ".."]), "n/a"),
    (.dates(.dmy, column: "day", example: "05/01/2001", as: "2001-01-05"), "--dates mdy"),
    (.dates(.mdy, column: "day", example: "05/01/2001", as: "2001-05-01"), "--dates dmy"),
    (.compactDates(column: "day"), "20010501"), (.joinedTimes(["year", "month"]), "month"),
    (.cutLine(7), "7"), (.passedBelow(1, example: "====="), "====="),
    (.repeatedHeader(1), "1"), (.repeatedHeader(2), "2"),
    (.scales(columns: ["gdp"], example: "3 bn", value: 3e9), "3000000000"),
    (.unclearPoints(columns: ["gdp"], example: "1.234", value: 1.234), "1.234"),
    (.splitYears(column: "season", example: "2010/11", year: 2010), "2010"),
    (.eraYears(column: "year", example: "民国109年", year: 2020), "2020"),
    (.pointedMonths(column: "month", example: "2024.10", as: "2024-10"), "2024-10"),
    (.serialDates(column: "day", example: "45292", as: "2024-01-01"), "2024-01-01"),
    (.unclearYears(column: "season", example: "2010-11"), "--dates years"),
    (.inexact(column: "share", example: "<0.5"), "<0.5"),
    (.totals(TotalRows(column: "region", texts: ["Total"], count: 1, isLeftOut: true)), "Total"),
    (
      .totals(TotalRows(column: "region", texts: ["Total"], count: 2, isLeftOut: false)),
      "--without-totals"
    ),
    (.wideCommas(2), "2"), (.currencies(["$", "€"], column: "price"), "€"),
    (.units(["%", "kg"]), "kg"),
  ]

  /// Those whose sentences have nothing of the file.
  private static let plain: [TableNotice] = [
    .decimalComma, .rowNames, .drawnBoxes, .joinedHeads,
  ]

  @Test("is told in both languages, with what of the file is meant")
  func sentences() {
    let all = Self.notices + Self.plain.map { ($0, "") }
    var seen: Set<String> = []
    for (notice, words) in all {
      let english = NoticeWords(in: .english).text(notice)
      let chinese = NoticeWords(in: .chinese).text(notice)
      #expect(english.contains(words) && chinese.contains(words), "\(english) \(chinese)")
      #expect(chinese.contains { Chinese.isHan($0) } && english != chinese, "\(chinese)")
      #expect(seen.insert(english).inserted, "said of two: \(english)")
    }
  }

  @Test("names every mark of numbers, and counts the columns that are not named")
  func marks() {
    var seen: Set<String> = []
    for mark in NumberStyle.Mark.allCases {
      let notice = TableNotice.marks(mark, columns: ["a", "b", "c", "d", "e"])
      #expect(NoticeWords(in: .english).text(notice).hasSuffix("in 'a', 'b', 'c', 'd' and 1 more"))
      #expect(NoticeWords(in: .chinese).text(notice).hasSuffix("“a”、“b”、“c”、“d”等5列"))
      seen.insert(NoticeWords(in: .english).text(notice))
    }
    #expect(seen.count == NumberStyle.Mark.allCases.count)
  }

  @Test("names every kind of time that is kept")
  func times() {
    var seen: Set<String> = []
    for kind in TimeKind.allCases {
      let notice = TableNotice.mixedTimes(column: "t", kept: kind, leftOut: 1)
      #expect(NoticeWords(in: .english).text(notice).contains("1 other row is left out"))
      seen.insert(NoticeWords(in: .english).text(notice))
      seen.insert(NoticeWords(in: .chinese).text(notice))
    }
    #expect(seen.count == 2 * TimeKind.allCases.count)
  }

  @Test("says of every kind of file that is no table what it is and what to do")
  func kinds() {
    for kind in FileKind.allCases {
      let english = FileKindWords(file: "my.file", in: .english).text(kind)
      let chinese = FileKindWords(file: "my.file", in: .chinese).text(kind)
      #expect(english.hasPrefix("my.file is ") && english.contains(", no table of text; "))
      #expect(chinese.contains("不是文本表格；"), "\(chinese)")
      let command = english.split(separator: ": ", maxSplits: 1).dropFirst().first
      #expect(command?.contains("my.file") ?? english.hasSuffix("save the table in it as CSV"))
    }
    #expect(FileKindWords(file: "standard input", in: .english).text(.pdf).contains("-layout FILE"))
  }

  /// The shell, and then the other program, read the very name.
  @Test("quotes the name of a file for the shell and for the program that is started")
  func quoting() {
    func command(_ kind: FileKind, _ file: String) -> String {
      let text = FileKindWords(file: file, in: .english).text(kind)
      return String(text.split(separator: "table of it: ").last ?? "")
    }
    #expect(
      command(.parquet, "a.parquet")
        == "duckdb -csv -c \"SELECT * FROM read_parquet('a.parquet')\" | jiqun look -")
    #expect(
      command(.parquet, "my file.parquet")
        == "duckdb -csv -c \"SELECT * FROM read_parquet('my file.parquet')\" | jiqun look -")
    #expect(
      command(.parquet, "it's.parquet")
        == "duckdb -csv -c \"SELECT * FROM read_parquet('it''s.parquet')\" | jiqun look -")
    #expect(
      command(.stata, "$(date) it's.dta").hasPrefix(
        "python3 -c 'import pandas,sys; pandas.read_stata('\\''$(date) it\\'\\''s.dta'\\'')"))
    #expect(command(.gzip, "my file.gz") == "gzip -dc 'my file.gz' | jiqun look -")
  }
}
