import Testing

@testable import Tabular

/// A table as it is read.
private func read(
  _ text: String, _ change: (inout TableHints) -> Void = { _ in }
) throws -> ColumnTable {
  try read(Array(text.utf8), change)
}

private func read(
  _ bytes: [UInt8], _ change: (inout TableHints) -> Void = { _ in }
) throws -> ColumnTable {
  var hints = TableHints()
  change(&hints)
  return try ColumnTable(ByteSource(file: openFile(bytes), encoding: hints.encoding), hints)
}

private func skipped(_ table: ColumnTable) -> Int? {
  for case .skippedLines(let count, _) in table.notices { return count }
  return nil
}

@Suite("Forms of tables")
struct TableFormTests {
  @Test("World Bank: lines above, a comma at each end, notes below")
  func worldBank() throws {
    let table = try read(
      """
      "Data Source","World Development Indicators",

      "Last Updated Date","2026-10-07",

      "Country Name","Country Code","Indicator Name","1990","2000",
      "Brazil","BRA","GDP","1.5","",
      "China","CHN","GDP","2","4",


      "Data from database: World Development Indicators"
      "Last Updated: 10/07/2026"
      """)
    #expect(table.form == .worldBank)
    #expect(table.header == ["Country Name", "Country Code", "Indicator Name", "1990", "2000"])
    #expect(table.columns[3] == [1.5, 2] && table.columns[4][1] == 4 && table.columns[4][0].isNaN)
    #expect(skipped(table) == 2 && table.notices.contains(.notes(2)))
  }

  @Test("NBS: two lines above, years with 年, notes below, in GB18030 or UTF-8")
  func nbs() throws {
    let text =
      "数据库：年度数据\n时间：最近2年\n指标,2007年,2002年\n国内生产总值(亿元),270092.3,121717.4\n注：1980年以后为新口径。\n数据来源：国家统计局\n"
    let table = try read(text)
    #expect(table.form == .nbs && table.header == ["指标", "2007年", "2002年"])
    #expect(table.columns[1] == [270_092.3] && table.rowCount == 1)
    #expect(table.notices.contains(.notes(2)))
  }

  @Test("Eurostat: flags behind numbers, : for nothing")
  func eurostat() throws {
    let table = try read(
      "freq,unit,geo\\TIME_PERIOD\t2001 \t2002 \t2003 \nA,EUR,BR\t2108.9 \t2487.4 b\t: \nA,EUR,CH\t: c\t1.5 ep\t3 \n"
    )
    #expect(table.form == .eurostat)
    #expect(table.header == ["freq,unit,geo\\TIME_PERIOD", "2001", "2002", "2003"])
    #expect(table.columns[2] == [2487.4, 1.5])
    #expect(table.columns[1][1].isNaN && table.columns[3][0].isNaN)
    #expect(table.notices.contains { if case .marks(.flag, _) = $0 { true } else { false } })
  }

  @Test("the comma behind a sign of a currency groups digits; a flag may stand in brackets")
  func moneyAndFlags() throws {
    let money = try read("year,rev\n2020,\"¥1,200\"\n2021,\"-¥1,350\"\n")
    #expect(money.columns[1] == [1200, -1350])
    #expect(money.notices.contains(.thousands(",")))
    let flags = try read("region,gdp\nA,120\nB,140 (p)\n")
    #expect(flags.columns[1] == [120, 140])
    #expect(flags.notices.contains(.marks(.flag, columns: ["gdp"])))
  }

  @Test("months that add up are the last of them, not a day")
  func spans() throws {
    let table = try read("月份,累计\n2024年1-2月,5\n2024年1-3月,9\n")
    #expect(table.times[0] == .month)
  }

  @Test("FRED: a point is a gap; OECD and IMF are known by their columns")
  func others() throws {
    let fred = try read("DATE,UNRATE\n1959-01-01,5.8\n1959-02-01,.\n")
    #expect(fred.form == .fred && fred.times[0] == .day && fred.columns[1][1].isNaN)
    #expect(fred.notices.contains(.missing(["."])))
    let oecd = try read("REF_AREA,TIME_PERIOD,OBS_VALUE\nBRA,2001-Q1,1\nBRA,2001-Q2,2\n")
    #expect(oecd.form == .sdmx && oecd.times[1] == .quarter)
    let imf = try read(
      "WEO Country Code\tCountry\t1980\t1981\n512\tAfghanistan\tn/a\t1,234.5\n914\tAlbania\t5\t--\n\nInternational Monetary Fund, World Economic Outlook Database\n"
    )
    #expect(imf.form == .imf && imf.columns[3][0] == 1234.5 && imf.columns[2][0].isNaN)
    #expect(imf.rowCount == 2 && imf.notices.contains(.notes(1)))
  }

  @Test("ONS: lines of properties below the names")
  func ons() throws {
    let table = try read(
      "\"Title\",\"GDP at market prices\"\n\"CDID\",\"YBHA\"\n\"Source dataset ID\",\"QNA\"\n\"PreUnit\",\"£\"\n\"Unit\",\"m\"\n\"Release date\",\"30-09-2026\"\n\"Next release\",\"22 December 2026\"\n\"Important notes\",\n\"1955 Q1\",\"4706\"\n\"1955 Q2\",\"4858\"\n"
    )
    #expect(table.form == .ons && table.header == ["Title", "GDP at market prices"])
    #expect(table.columns[1] == [4706, 4858] && table.times[0] == .quarter)
  }

  @Test("Excel: sep=, empty columns at the end, a title above")
  func excel() throws {
    let separator = try read("sep=;\nname;value\na;3\nb;5\n")
    #expect(separator.header == ["name", "value"] && separator.columns[1] == [3, 5])
    let empty = try read("name,value,,\na,3,,\nb,5,,\n")
    #expect(empty.header == ["name", "value"])
    let titled = try read(
      "Output of industry\n\nyear,value\n2001,5\n2002,6\n\nSource: own survey\n")
    #expect(titled.header == ["year", "value"] && titled.columns[1] == [5, 6])
    #expect(skipped(titled) == 1 && titled.notices.contains(.notes(1)))
  }

  @Test("pandas, R and Markdown")
  func programs() throws {
    let pandas = try read(",value\n0,5\n1,6\n")
    #expect(pandas.header == ["", "value"] && pandas.columns == [[0, 1], [5, 6]])
    let names = try read("\"\",\"a\",\"b\"\n\"1\",2,5\n\"2\",3,7\n")
    #expect(names.header == ["", "a", "b"] && names.columns[2] == [5, 7])
    let written = try read("\"a\" \"b\"\n\"1\" 2 5\n\"2\" 3 7\n")
    #expect(written.header == ["", "a", "b"] && written.columns[1] == [2, 3])
    let markdown = try read("| a | b |\n|---|--:|\n| x | 5 |\n| y | 6 |\n")
    #expect(markdown.header == ["a", "b"] && markdown.columns[1] == [5, 6])
  }

  @Test("headers that are numbers: years across, beside words or an empty cell")
  func headers() throws {
    for text in [
      "fruit,2019,2020\napple,10,12\npear,7,9\n", ",2019,2020\napple,10,12\npear,7,9\n",
      "year,2019\n2001,5\n2002,6\n", "\"province\",\"2019\"\nA,1\nB,2\n",
      "指标,2007年,2002年\n甲,1,2\n乙,3,4\n", "a,2001Q1,2001Q2\nx,5,6\ny,7,8\n",
    ] {
      let table = try read(text)
      #expect(table.header != nil && table.rowCount == 2, "\(text)")
    }
    for text in [
      "1,2\n3,4\n", "A,12,30\nB,5,7\n", "2001,5\n2002,6\n", "India,1991,2001\nChina,1990,2000\n",
    ] {
      #expect(try read(text).header == nil, "\(text)")
    }
  }

  @Test("line ends of every kind, a mark, trimmed names, accents composed")
  func letters() throws {
    for end in ["\n", "\r\n", "\r"] {
      let table = try read(["x,y", "1,2", "3,4", ""].joined(separator: end))
      #expect(table.columns == [[1, 3], [2, 4]])
    }
    let names = try read("\u{FEFF} Cafe\u{301} , v \nCafe\u{301},1\nCafé ,2\n")
    #expect(names.header == ["Café", "v"])
    #expect(names.words[0].count == 1)
    #expect(Array(try #require(names.words[0].first).unicodeScalars).count == 4)
  }

  @Test("quotes are undone, and may hold line ends")
  func quotes() throws {
    let table = try read("name,v\n\"a\"\"b\",3\n\"c\nd\",5\n")
    #expect(table.words[0] == ["a\"b", "c\nd"] && table.columns[1] == [3, 5])
  }

  @Test("marks around numbers are read over and told")
  func marks() throws {
    let table = try read(
      "n\tp\tg\tm\n1,318,683,096\t2.48%\t$5.50\t\u{2212}3\n301,139,947[3]\t-1.5 %\t$1,234\t4*\n")
    #expect(
      table.columns == [[1_318_683_096, 301_139_947], [2.48, -1.5], [5.5, 1234], [-3, 4]])
    for mark in [NumberStyle.Mark.percent, .currency, .footnote, .minusSign] {
      #expect(table.notices.contains { if case .marks(mark, _) = $0 { true } else { false } })
    }
  }

  @Test("a line that does not fit is refused, a note or a comment is told")
  func ragged() throws {
    #expect(throws: ReadingError.self) { try read("x,y\n1,2\n1,2,3\n3,4\n") }
    #expect(
      throws: ReadingError.problems(
        [Problem(place: TextPlace(line: 3, column: 1), kind: .cutLine(found: 1, expected: 2))],
        total: 1)
    ) { try read("x,y\n1,2\n3") }
    let comments = try read("# made by a program\nx,y\n1,2\n# the end\n3,4\n")
    #expect(comments.columns == [[1, 3], [2, 4]])
    #expect(comments.notices.contains { if case .comments = $0 { true } else { false } })
    #expect(throws: ReadingError.self) { try read("x,y\n1,2\na note\n3,4\n") }
  }

  @Test("year and month in two columns are one time")
  func joined() throws {
    let table = try read("year,month,v\n2001,1,5\n2001,2,6\n")
    #expect(table.header == ["year", "v"] && table.times[0] == .month)
    #expect(table.columns[0] == [11_323, 11_354])
    let quarters = try read("年,季度,v\n2001,1,5\n2001,2,6\n")
    #expect(quarters.times[0] == .quarter)
  }

  @Test("days first or months first: by the cells, by the option, or told")
  func orders() throws {
    let days = try read("date,v\n05/01/2001,1\n31/01/2001,2\n")
    #expect(days.columns[0] == [11_327, 11_353])
    let months = try read("date,v\n03/01/1958,1\n04/01/1958,2\n")
    #expect(months.columns[0] == [-4324, -4293])
    #expect(months.notices.contains { if case .dates(.mdy, _, _, _) = $0 { true } else { false } })
    let said = try read("date,v\n03/01/1958,1\n04/01/1958,2\n") { $0.order = .dmy }
    #expect(said.columns[0] == [-4381, -4380])
    let compact = try read("date,v\n20010501,1\n20010601,2\n")
    #expect(compact.columns[0] == [11_443, 11_474])
  }

  @Test("a table of forty thousand columns")
  func wide() throws {
    let n = 40_000
    let header = (0..<n).map { "c\($0)" }.joined(separator: ",")
    let row = (0..<n).map(String.init).joined(separator: ",")
    let table = try read(header + "\n" + row + "\n" + row + "\n")
    #expect(table.columns.count == n && table.rowCount == 2)
  }
}

@Suite("First rows longer than what is looked at first") struct LongFirstRowTests {
  @Test("a column of words is one, however long its first cell is")
  func longCell() throws {
    for cell in [
      String(repeating: "x", count: 1 << 20),
      "\"" + String(repeating: "x\n", count: 1 << 18) + "\"",
    ] {
      let text = "a,v\n\(cell),1\ny,2\n"
      let stream = try openFile(Array(text.utf8))
      let table = try ColumnTable(ByteSource(file: stream, encoding: nil), TableHints())
      #expect(table.kinds == [.word, .number])
      #expect(table.columns[1] == [1, 2])
      #expect(table.words[0].last == "y")
    }
  }

  @Test("a table without a value is read to its end")
  func nothing() throws {
    let text = "a,v\n" + String(repeating: ",\n", count: 200_000)
    let table = try ColumnTable(
      ByteSource(file: openFile(Array(text.utf8)), encoding: nil), TableHints())
    #expect(table.rowCount == 200_000)
  }
}
