import Testing

@testable import Tabular

private func read(
  _ text: String, _ change: (inout TableHints) -> Void = { _ in }
) throws -> ColumnTable {
  var hints = TableHints()
  change(&hints)
  return try ColumnTable(ByteSource(file: openFile(Array(text.utf8)), encoding: .utf8), hints)
}

@Suite("More forms of offices and programs")
struct OfficeFormTests {
  @Test("lines with one text above the header: a title, a unit at the right")
  func unitAtTheRight() throws {
    let table = try read(
      "3-1  国内生产总值,,\n,,单位：亿元\n年份,国内生产总值,第一产业\n2018,919281.1,64745.2\n2019,986515.2,70473.6\n注：本表按当年价格计算。,,\n"
    )
    #expect(table.header == ["年份", "国内生产总值", "第一产业"])
    #expect(table.columns[1] == [919_281.1, 986_515.2])
  }

  @Test("two rows of names below titles, with a delimiter at each end")
  func mergedNames() throws {
    let table = try read(
      "Sales 2024;;;;;\n;;;;;\nRegion;2023;;2024;;\n;Units;EUR;Units;EUR;\nNorth;1.200;34.500,50;1.310;36.000,00;\nSouth;980;28.100,00;1.010;29.900,75;\n"
    )
    #expect(table.header == ["Region", "2023 Units", "2023 EUR", "2024 Units", "2024 EUR"])
    #expect(table.columns[2] == [34_500.5, 28_100] && table.columns[3] == [1310, 1010])
  }

  @Test("a year that is written over each of its quarters")
  func repeatedNames() throws {
    let table = try read(
      "\"Table 1.1.1\"\n\"Percent\"\n\"\",\"\",\"2019\",\"2019\",\"2020\",\"2020\"\n\"Line\",\"\",\"Q1\",\"Q2\",\"Q1\",\"Q2\"\n\"1\",\"GDP\",\"2.2\",\"3.4\",\"-5.3\",\"-28.0\"\n\"2\",\"Goods\",\"2.4\",\"7.5\",\"1.4\",\"-8.6\"\n"
    )
    #expect(table.header == ["Line", "", "2019 Q1", "2019 Q2", "2020 Q1", "2020 Q2"])
    #expect(table.columns[5] == [-28, -8.6])
  }

  @Test("levels of names as pandas writes them, with the names of the index below")
  func levels() throws {
    let table = try read(
      ",price,price,volume,volume\n,AAPL,MSFT,AAPL,MSFT\nDate,,,,\n2024-01-02,185.6,370.9,8,2\n2024-01-03,184.3,370.6,5,3\n"
    )
    #expect(table.header == ["Date", "price AAPL", "price MSFT", "volume AAPL", "volume MSFT"])
    #expect(table.kinds[0] == .time && table.columns[2] == [370.9, 370.6])
  }

  @Test("lines between the header and the times: what a series is, how it is to be changed")
  func linesAboveTimes() throws {
    let abs = try read(
      ",GDP ;,Exports ;\nUnit,$ Millions,$ Millions\nSeries Type,Original,Original\nSeries ID,A1X,A2X\nMar-2020,470000,90000\nJun-2020,440000,85000\nSep-2020,455000,86000\n"
    )
    #expect(abs.kinds[0] == .time && abs.columns[1] == [470_000, 440_000, 455_000])
    #expect(abs.notices.contains(.passedBelow(3, example: "Unit")))
    let fred = try read(
      "sasdate,RPI,UNRATE\nTransform:,5,2\n1/1/1959,2437.3,6.0\n2/1/1959,2446.9,5.9\n3/1/1959,2462.7,5.6\n"
    )
    #expect(fred.columns[1] == [2437.3, 2446.9, 2462.7])
    #expect(fred.notices.contains(.passedBelow(1, example: "Transform:")))
  }

  @Test("one row whose time is wrong is told and not passed over")
  func wrongTime() {
    #expect(throws: ReadingError.self) {
      try read("date,v\nunknown,5\n2024-01-02,6\n2024-01-03,7\n2024-01-04,8\n")
    }
  }

  @Test(
    "tables with lines drawn around their cells",
    arguments: [
      "┌───────┬────────┐\n│ year  │ value  │\n│ int64 │ double │\n├───────┼────────┤\n│  2001 │    1.5 │\n│  2002 │   2.25 │\n├───────┴────────┤\n│     2 rows     │\n└────────────────┘\n",
      "┌──────┬───────┐\n│ year │ value │\n├──────┼───────┤\n│ 2001 │   1.5 │\n│ 2002 │  2.25 │\n└──────┴───────┘\n(2 rows)\n\n",
      " year │ value \n──────┼───────\n 2001 │   1.5\n 2002 │  2.25\n(2 rows)\n\n",
      "┏━━━━━━┳━━━━━━━┓\n┃ year ┃ value ┃\n┡━━━━━━╇━━━━━━━┩\n│ 2001 │ 1.5   │\n│ 2002 │ 2.25  │\n└──────┴───────┘\n",
      "shape: (2, 2)\n┌──────┬───────┐\n│ year ┆ value │\n│ ---  ┆ ---   │\n│ i64  ┆ f64   │\n╞══════╪═══════╡\n│ 2001 ┆ 1.5   │\n│ 2002 ┆ 2.25  │\n└──────┴───────┘\n",
      "╭───┬──────┬───────╮\n│ # │ year │ value │\n├───┼──────┼───────┤\n│ 0 │ 2001 │  1.50 │\n│ 1 │ 2002 │  2.25 │\n╰───┴──────┴───────╯\n",
      "╔══════╤═══════╗\n║ year │ value ║\n╟──────┼───────╢\n║ 2001 │ 1.5   ║\n║ 2002 │ 2.25  ║\n╚══════╧═══════╝\n",
    ])
  func drawn(_ text: String) throws {
    let table = try read(text)
    #expect(table.header?.suffix(2) == ["year", "value"])
    #expect(table.columns.suffix(2) == [[2001, 2002], [1.5, 2.25]])
    #expect(table.notices.contains(.drawnBoxes))
  }

  @Test("rows that a program left out of a drawn table are not passed over in silence")
  func drawnWithGap() {
    #expect(throws: ReadingError.self) {
      try frame(
        "┌──────┬───────┐\n│ year │ value │\n├──────┼───────┤\n│ 2001 │   1.5 │\n│   ·  │    ·  │\n│ 2009 │  2.25 │\n└──────┴───────┘\n"
      )
    }
  }

  @Test("names with one space in them between columns with several")
  func fixedWidth() throws {
    let table = try read(
      "Country           Year     GDP   Pop\nUnited States     2019   21433   328\nUnited States     2020   20893   331\nKorea, Rep.       2019    1651    52\n"
    )
    #expect(table.header == ["Country", "Year", "GDP", "Pop"])
    #expect(table.columns[2] == [21_433, 20_893, 1651])
    #expect(table.words[0] == ["United States", "Korea, Rep."])
  }

  @Test("years of an era are told, bare ones only where one has three digits")
  func eras() throws {
    let republic = try read("年度,人口數\n民國98年,5\n民國99年,6\n民國100年,7\n")
    #expect(republic.notices.contains(.eraYears(column: "年度", example: "民國98年", year: 2009)))
    #expect(republic.kinds[0] == .time)
    let bare = try read("統計期,就業率\n98年,54.2\n99年,54.6\n100年,55.1\n")
    #expect(bare.notices.contains(.eraYears(column: "統計期", example: "98年", year: 2009)))
    #expect(try read("期,率\n97年,54.2\n98年,54.6\n99年,55.1\n").kinds[0] == .word)
    let japan = try read("年度,人口\n平成30年,126443\n令和元年,126167\n令和2年,126146\n")
    #expect(japan.columns[0] == [2018, 2019, 2020].map { TimeValue(.year, year: $0).days })
  }

  @Test("months behind a point are months, not numbers of which October is the first")
  func pointedMonths() throws {
    let table = try read("시점,취업자\n2024.01,27743\n2024.02,28043\n2024.10,28847\n2024.12,28041\n")
    #expect(
      table.columns[0] == [1, 2, 10, 12].map { TimeValue(.month, year: 2024, part: $0).days })
    #expect(
      table.notices.contains(.pointedMonths(column: "시점", example: "2024.01", as: "2024-01")))
    #expect(try read("price,v\n2024.01,1\n2024.15,2\n2024.99,3\n2025.01,4\n").kinds[0] == .number)
  }

  @Test("codes of currencies are words, and Stata's further signs for nothing are missing")
  func codes() throws {
    let table = try read("CURRENCY,v\nUSD,1.5\nEUR,.a\nUSD,.z\n")
    #expect(table.kinds[0] == .word && table.words[0] == ["USD", "EUR"])
    #expect(table.columns[1][0] == 1.5 && table.columns[1][1].isNaN && table.columns[1][2].isNaN)
  }

  @Test("Korean and Chinese in two bytes are told apart")
  func korean() throws {
    // 시도별,단위,2019 년 in EUC-KR; 地区,单位,2019年 in GB18030.
    let korean: [UInt8] =
      [0xBD, 0xC3, 0xB5, 0xB5, 0xBA, 0xB0, 0x2C, 0xB4, 0xDC, 0xC0, 0xA7, 0x2C]
      + Array("2019 ".utf8) + [0xB3, 0xE2, 0x0A]
    let chinese: [UInt8] =
      [0xB5, 0xD8, 0xC7, 0xF8, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0x2C] + Array("2019".utf8)
      + [0xC4, 0xEA, 0x0A]
    #expect(EncodingGuess.encoding(of: korean, isWhole: true) == .eucKR)
    #expect(EncodingGuess.encoding(of: chinese, isWhole: true) == .gb18030)
  }

  @Test("a Markdown table below words")
  func markdown() throws {
    let table = try read(
      "# Report\n\nSome words.\n\n| Year | GDP |\n|-----:|----:|\n| 2019 | 1.5 |\n| 2020 | 2.5 |\n")
    #expect(table.header == ["Year", "GDP"] && table.columns[1] == [1.5, 2.5])
    #expect(
      !table.notices.contains { if case .units = $0 { true } else { false } })
  }

  @Test("a line drawn below the table is no row of it")
  func lineBelow() throws {
    let table = try read(
      ";2019;2020\n;Mio. EUR;Mio. EUR\nBayern;634310,5;615320,4\nBerlin;154637,1;155170,1\n__________\nQuelle: Amt\n"
    )
    #expect(table.columns[1] == [634_310.5, 154_637.1] && table.rowCount == 2)
  }

  @Test("times of the day without a date, in a first column or one that is called so")
  func clocks() throws {
    let table = try read("time,load\n13:45,1.5\n14:00,2.5\n3:30 PM,3\n")
    let first = TimeValue(.instant, year: TimeValue.clockYear).days
    let minutes = table.columns[0].map { (($0 - first) * 1440).rounded() }
    #expect(table.kinds[0] == .time && minutes == [825, 840, 930])
    #expect(try read("v,lap\n1,13:45\n2,14:00\n").kinds[1] == .word)
    let joined = try read("date,time,v\n2024-01-05,13:45,1\n2024-01-05,14:00,2\n")
    let day = TimeValue(.day, year: 2024, part: 1, day: 5).days
    #expect(joined.columns[0].map { (($0 - day) * 1440).rounded() } == [825, 840])
  }
}
