import Testing

@testable import Tabular

private func read(
  _ text: String, _ change: (inout TableHints) -> Void = { _ in }
) throws -> ColumnTable {
  var hints = TableHints()
  change(&hints)
  return try ColumnTable(ByteSource(bytes: Array(text.utf8)), hints)
}

/// A column of these cells beside names, as it is read.
private func column(
  _ cells: [String], _ change: (inout TableHints) -> Void = { _ in }
) throws -> (values: [Double], notices: [TableNotice], kind: ColumnTable.Kind) {
  let rows = cells.enumerated().map { "n\($0);\($1)\n" }.joined()
  let table = try read("name;v\n" + rows, change)
  return (table.columns[1], table.notices, table.kinds[1])
}

extension [TableNotice] {
  fileprivate var scales: (example: String, value: Double)? {
    for case .scales(_, let example, let value) in self { return (example, value) }
    return nil
  }

  fileprivate func has(_ mark: NumberStyle.Mark) -> Bool {
    contains { if case .marks(mark, _) = $0 { true } else { false } }
  }

  fileprivate var totals: TotalRows? {
    for case .totals(let rows) in self { return rows }
    return nil
  }
}

@Suite("Forms of values")
struct ValueFormTests {
  @Test(
    "words of scale multiply, each as it stands, and it is told",
    arguments: [
      (["1.2 bn", "900 mn", "5 k", "12"], [1.2e9, 9e8, 5e3, 12]),
      (["1.2bn", "900m", "5k"], [1.2e9, 9e8, 5e3]),
      (["3.4M", "800K", "1.25M"], [3.4e6, 8e5, 1.25e6]),
      (["3×10^5", "4.5 x 10^6", "2·10⁴", "5*10^-2", "7"], [3e5, 4.5e6, 2e4, 0.05, 7]),
      (["1.2万", "3亿", "2万亿", "5千"], [1.2e4, 3e8, 2e12, 5e3]),
      (["4.7万亿元", "300亿元"], [4.7e12, 3e10]), (["120万人", "3.5万人"], [1.2e6, 3.5e4]),
      (["$1.2bn", "$900m"], [1.2e9, 9e8]), (["3.4 M€", "1 M€"], [3.4e6, 1e6]),
      (["€2.5 billion", "-€1.5 million"], [2.5e9, -1.5e6]),
      (["1,5 Mio.", "2 Mrd."], [1.5e6, 2e9]),
      (["2 lakh", "1.5 crore"], [2e5, 1.5e7]), (["5 million USD", "7 thousand USD"], [5e6, 7e3]),
      (["0.1 bn", "0.3 bn"], [1e8, 3e8]), (["1.1 bn (p)", "2.2 bn"], [1.1e9, 2.2e9]),
    ])
  func scales(_ cells: [String], _ values: [Double]) throws {
    let found = try column(cells)
    #expect(found.values == values)
    let told = try #require(found.notices.scales)
    #expect(told.example == cells[0] && told.value == values[0])
  }

  @Test("letters that are flags or units do not multiply alone; names with digits stay names")
  func noScales() throws {
    let flags = try column(["2487.4 b", "12.5", "7 b"])
    #expect(flags.values == [2487.4, 12.5, 7] && flags.notices.has(.flag))
    #expect(flags.notices.scales == nil)
    #expect(try column(["5m", "7m"]).kind == .word)
    #expect(try column(["3M", "Apple", "Ford", "BYD"]).kind == .word)
    let maturities = try read("date,3M,6M,1Y\n2024-01-02,5.1,5.2,4.8\n2024-01-03,5.0,5.2,4.7\n")
    #expect(maturities.header == ["date", "3M", "6M", "1Y"] && maturities.rowCount == 2)
    let sizes = try read("4.0K\ta\n12K\tb\n1.5M\tc\n")
    #expect(sizes.header == nil && sizes.columns[0] == [4e3, 1.2e4, 1.5e6])
  }

  @Test("accounts write what is below zero in brackets; numbers of notes are no values")
  func brackets() throws {
    let found = try column(["(120)", "140", "(1,200)", "$(5.5)", "(3%)", "（7）"])
    #expect(found.values == [-120, 140, -1200, -5.5, -3, -7] && found.notices.has(.brackets))
    #expect(try column(["(1)", "(2)", "(3)"]).kind == .word)
  }

  @Test("wide digits are digits")
  func fullWidth() throws {
    let found = try column(["１２３", "４５．５", "－６", "７，０００", "８％"])
    #expect(found.values == [123, 45.5, -6, 7000, 8] && found.notices.has(.fullWidth))
    #expect(try read("t,v\n２０２０年１月,1\n２０２０年２月,2\n").times[0] == .month)
  }

  @Test("points with three digits behind them throughout are doubtful, until it is said")
  func points() throws {
    func isTold(_ notices: [TableNotice]) -> Bool {
      notices.contains { if case .unclearPoints = $0 { true } else { false } }
    }
    let doubtful = try column(["1.200", "3.450", "850"])
    #expect(doubtful.values == [1.2, 3.45, 850] && isTold(doubtful.notices))
    let grouped = try column(["1.200", "3.450", "850"]) {
      $0.thousands = "."; $0.decimal = 0x2C
    }
    #expect(grouped.values == [1200, 3450, 850] && !isTold(grouped.notices))
    let onlyMark = try column(["1.200", "3.450", "850"]) { $0.thousands = "." }
    #expect(onlyMark.values == [1200, 3450, 850])
    #expect(try !isTold(column(["1.200", "3.450"]) { $0.decimal = 0x2E }.notices))
    #expect(try !isTold(column(["1.200", "3.45"]).notices))
    #expect(try !isTold(column(["0.200", "0.345"]).notices))
    let euros = try column(["1.200 €", "12.300 €"])
    #expect(euros.values == [1200, 12300] && euros.notices.contains(.thousands(".")))
    #expect(try isTold(column(["1.549 €", "1.629 €"]).notices))
  }
}

@Suite("Values that are not exact, and years with flags")
struct InexactTests {
  private func inexact(_ cells: [String]) throws -> String? {
    for case .inexact(_, let example) in try column(cells).notices { return example }
    return nil
  }

  @Test("a column that is of words for a sign of its numbers is told")
  func inexact() throws {
    #expect(try inexact(["<0.5", "0.7", ">10", "<1"]) == "<0.5")
    #expect(try inexact(["1.5±0.2", "1.7 ± 0.1"]) == "1.5±0.2")
    #expect(try inexact(["≥3", "≈4"]) == "≥3")
    #expect(try inexact(["10-20", "30-40"]) == nil)
    #expect(try inexact(["<none>", "abc"]) == nil)
  }

  @Test("2024e is the year 2024, told; a whole year is one")
  func flags() throws {
    let table = try read("year,v\n2023,1\n2024e,2\n2025f,3\n")
    #expect(table.times[0] == .year && table.notices.contains(.marks(.flag, columns: ["year"])))
    let whole = try read("t,v\n2020年1季度,1\n2020年2季度,2\n2020年全年,6\n")
    #expect(whole.columns[1] == [1, 2])
    #expect(whole.notices.contains(.mixedTimes(column: "t", kept: .quarter, leftOut: 1)))
  }

  @Test("a column of totals is none of a wide table's values, and is told")
  func wideTotals() throws {
    let wide = try frame("item,Jan,Feb,Total\nRent,1,2,3\nFood,4,5,9\n") {
      $0.columns = [:]
      $0.isWide = true
      $0.conditions = []
    }
    #expect(wide.used == 4 && wide.leftOut.contains("Total"))
  }

  @Test("a wide column without a value is no group, and is told; nor is one without a name")
  func emptyWideColumns() throws {
    for nothing in ["", "..", ":", "-", "n/a", "…"] {
      let wide = try frame(",u,2019,2020,2021\n1,a,1,2,\(nothing)\n2,b,3,4,\(nothing)\n") {
        $0.columns = [.unit: "u"]
        $0.isWide = true
      }
      #expect(wide.sortedGroups().map(\.keys) == [["2019"], ["2020"]], "\(nothing)")
      #expect(wide.values == [1, 2, 3, 4] && wide.leftOut.contains("2021"), "\(nothing)")
    }
    let names = try frame(",u,pcap,emp\n1,a,5,7\n2,b,6,8\n") {
      $0.columns = [.unit: "u"]
      $0.isWide = true
    }
    #expect(names.sortedGroups().map(\.keys) == [["emp"], ["pcap"]] && names.leftOut == ["1"])
    let by = try frame("g,h,2019,2020\na,x,1,\nb,x,,4\n") {
      $0.columns = [:]
      $0.by = ["g"]
      $0.isWide = true
    }
    #expect(by.sortedGroups().map(\.keys) == [["a", "2019"], ["b", "2020"]])
  }

  @Test("a column whose name has commas is one of --by")
  func commasInNames() throws {
    let text = "\"freq,unit,geo\",b,value\nA,x,1\nB,x,2\n"
    let one = try frame(text) { $0.by = ["freq", "unit", "geo"] }
    #expect(one.groupNames == ["freq,unit,geo"])
    let two = try frame(text) { $0.by = ["b", "freq", "unit", "geo"] }
    #expect(two.groupNames == ["b", "freq,unit,geo"])
    #expect(throws: ReadingError.self) { try frame(text) { $0.by = ["freq"] } }
  }

  @Test("per cent are the unit of their column")
  func perCent() throws {
    #expect(try read("a;b\n1;5%\n2;6%\n").units == ["", "%"])
  }
}

@Suite("Years that end in the next, and times of several kinds")
struct SplitYearTests {
  private func years(
    _ cells: [String], _ name: String = "fy", _ step: TimeKind? = nil
  ) throws -> (kind: TimeKind?, first: String, isTold: Bool) {
    let text = "\(name),v\n" + cells.map { $0 + ",1\n" }.joined()
    let table = try read(text) { $0.step = step }
    let first = TableLook.text(time: table.columns[0][0], table.times[0] ?? .day)
    let isTold = table.notices.contains {
      switch $0 {
      case .splitYears, .unclearYears: true
      default: false
      }
    }
    return (table.times[0], table.kinds[0] == .time ? first : "", isTold)
  }

  @Test(
    "all of a column fits: years, told",
    arguments: [
      ["2004-05", "2005-06", "2006-07"], ["2010-11", "2011-12", "2012-13"], ["2019-20", "2020-21"],
      ["2019/20", "2020/21"], ["1999-2000", "2000-2001"], ["1999-00", "2000-01"],
      ["FY2004-05", "FY2005-06"], ["FY2004", "FY2005"], ["FY19", "FY20"], ["2004–05", "2005–06"],
      ["2019-2020学年", "2020-2021学年"], ["2004/2005", "2005/2006"], ["2004/05", "2005/06"],
    ])
  func fiscal(_ cells: [String]) throws {
    let found = try years(cells)
    let digits = cells[0].filter(\.isNumber).prefix(4)
    let first = digits == "19" ? "2019" : digits
    #expect(found.kind == .year && found.isTold)
    #expect(found.first == first)
  }

  @Test("months stay months; what may be either is told; it can be said")
  func months() throws {
    #expect(try years(["2004-05", "2004-06", "2004-07"]) == (.month, "2004-05", false))
    #expect(try years(["2004-05", "2005-06", "2005-07"]).kind == .month)
    #expect(try years(["2004-05", "2004-05"]) == (.month, "2004-05", true))
    #expect(try years(["2004-05", "2005-06"], "month").kind == .month)
    #expect(try years(["2004-05", "2005-06"], "fy", .month).kind == .month)
    #expect(try years(["2004-05", "2004-05"], "fy", .year) == (.year, "2004", true))
  }

  @Test("years that end in the next stand across too")
  func across() throws {
    let names = HeaderYears(["state", "2004-05", "2005-06", "2006-07"])
    #expect(names.time("2005-06")?.year == 2005 && names.time("2005-06")?.kind == .year)
    #expect(HeaderYears(["2004-05", "2004-06"]).time("2004-05")?.kind == .month)
    #expect(HeaderYears(["2004-05", "2005-06"]).time("state") == nil)
    let made = WideColumns.times(["2011-12", "2012-13"])
    #expect(made == [2011, 2012])
  }

  @Test(
    "the rows of the most frequent kind are kept, the finest of as many; told, and to be chosen")
  func mixed() throws {
    let text =
      "t,v\n2019,10\n2020,11\n2020Q1,2.5\n2020Q2,2.6\n2020-01,0.8\n2020-02,0.9\n"
    let months = try read(text)
    #expect(months.columns[1] == [0.8, 0.9] && months.times[0] == .month)
    #expect(months.notices.contains(.mixedTimes(column: "t", kept: .month, leftOut: 4)))
    #expect(try read(text) { $0.step = .year }.columns[1] == [10, 11])
    #expect(try read(text) { $0.step = .quarter }.columns[1] == [2.5, 2.6])
    let years = try read("t,v\n2019,10\n2020,11\n2021Q1,2.5\n")
    #expect(years.columns[1] == [10, 11] && years.times[0] == .year)
    let chinese = try read("t,v\n2019年,10\n2020年1季度,2\n2020年2季度,3\n")
    #expect(chinese.columns[1] == [2, 3])
  }
}

@Suite("Rows that are no data")
struct RowFormTests {
  @Test(
    "rows called after a total are told, and left out when asked",
    arguments: [
      "Total", "合计", "全国", "总计", "Grand Total", "World", "TOTAL:", "Total, all", "各省合计",
      " Total", "   合计", "\u{3000}总计", "\u{A0}Total", "*Total*", "** Total **",
    ])
  func totals(_ name: String) throws {
    let text = "region,v\nA,1\nB,3\nC,4\n\"\(name)\",8\n"
    let told = try read(text)
    #expect(told.columns[1] == [1, 3, 4, 8])
    #expect(told.notices.totals?.count == 1 && told.notices.totals?.isLeftOut == false)
    let without = try read(text) { $0.leavesTotals = true }
    #expect(without.columns[1] == [1, 3, 4] && without.notices.totals?.isLeftOut == true)
    let sum = try frame("region,value\nA,1\nB,3\n\"\(name)\",4\n")
    #expect(sum.notices.totals?.count == 1)
  }

  @Test("every name of a total passes the first look at a cell, capitals or not")
  func firstLook() {
    func mayBe(_ text: String) -> Bool {
      Array(text.utf8).withUnsafeBufferPointer { TotalNames.mayBe($0) }
    }
    let more = ["各地区总计", "省份合计", "Total, all", "Totals of B", " Total", "*Sum*"]
    for name in TotalNames.names + more {
      #expect(mayBe(name) && TotalNames.contains(name), "\(name)")
      #expect(mayBe(name.uppercased()))
    }
    for name in ["北京", "江苏省", "Anhui", "Berlin", "7", "Q1"] { #expect(!mayBe(name)) }
  }

  @Test(
    "money of several currencies in a column is told, of one it is the unit",
    arguments: [
      (["$5", "€6", "$7"], ["$", "€"]), (["5 USD", "6 EUR"], ["$", "€"]),
      (["¥5", "6元", "RMB 7"], []), (["US$5", "$6"], []), (["£1.5m", "$900m"], ["£", "$"]),
      (["5美元", "6元"], ["$", "¥"]), (["HK$5", "¥6"], ["HK$", "¥"]),
    ])
  func currencies(_ cells: [String], _ signs: [String]) throws {
    let found = try column(cells)
    #expect(found.kind == .number)
    let told = found.notices.compactMap { notice -> [String]? in
      if case .currencies(let signs, "v") = notice { signs } else { nil }
    }
    #expect(told == (signs.isEmpty ? [] : [signs]))
    let units = try read("name;v\n" + cells.map { "n;\($0)\n" }.joined()).units
    #expect(units[1].isEmpty == !signs.isEmpty)
  }

  @Test(
    "seconds and milliseconds since 1970 are times when they are said to be",
    arguments: ["1609459200,1\n1612137600.5,2\n", "1609459200000,1\n1612137600500,2\n"])
  func unix(_ rows: String) throws {
    let plain = try read("t,v\n" + rows)
    #expect(plain.kinds == [.number, .number])
    let times = try read("t,v\n" + rows) { $0.isUnix = true }
    #expect(times.kinds == [.time, .number] && times.columns[0] == [18628, 18659 + 0.5 / 86400])
    let named = try read("v,when\n2,1609459200\n3,1612137600\n") { $0.isUnix = true }
    #expect(named.kinds == [.number, .time] && named.columns[1] == [18628, 18659])
  }

  @Test("a total below years is no year; a column of nothing but totals tells rows not apart")
  func certainTotals() throws {
    let years = try read("year,v\n2019,1\n2020,2\nTotal,3\n")
    #expect(years.columns == [[2019, 2020], [1, 2]] && years.notices.totals?.isLeftOut == true)
    let constant = try read("sex,region,v\nTotal,A,1\nTotal,B,2\n")
    #expect(constant.rowCount == 2 && constant.notices.totals == nil)
    #expect(try read("firm,v\nTotalEnergies,1\nTotally,2\n").notices.totals == nil)
  }

  @Test("a total that is chosen by its name is no surprise")
  func chosen() throws {
    let one = try frame("region,value\nA,1\nTotal,4\n") {
      $0.conditions = [(column: "region", text: "A")]
    }
    #expect(one.values == [1] && one.notices.totals == nil)
  }

  @Test("two rows of names are one")
  func twoHeads() throws {
    let table = try read(",2019,,2020,\nregion,gdp,pop,gdp,pop\nA,1,2,3,4\nB,5,6,7,8\n")
    #expect(table.header == ["region", "2019 gdp", "2019 pop", "2020 gdp", "2020 pop"])
    #expect(table.columns[4] == [4, 8] && table.notices.contains(.joinedHeads))
    let alone = try read("地区,国内生产总值,\n,2019,2020\n甲,1,2\n乙,3,4\n")
    #expect(alone.header == ["地区", "2019", "2020"] && alone.columns[2] == [2, 4])
    let value = try frame("region,a,\n,x,value\nA,1,2\nB,5,6\n")
    #expect(value.values == [2, 6])
  }

  @Test("a row of units is no data, and the charts have them")
  func units() throws {
    for head in [
      "region,gdp,pop\n,bn yuan,million\nA,1,2\nB,5,6\n",
      "year,gdp,pop\n年,亿元,万人\n2019,1,2\n2020,5,6\n",
    ] {
      let table = try read(head)
      #expect(table.columns[1] == [1, 5] && table.columns[2] == [2, 6])
      #expect(table.units.count == 3 && !table.units[1].isEmpty)
      #expect(table.notices.contains { if case .units = $0 { true } else { false } })
    }
    for text in [
      "region,gdp\nA,suppressed\nB,2\nC,3\n", "region,note,gdp\nA,x,1\nB,y,2\nC,z,3\n",
      "region,gdp\nA,3\nB,2\nC,3\n",
    ] {
      let units = try read(text).units.joined()
      #expect(units.isEmpty, "\(text)")
    }
  }

  @Test("a title in the first cell of an even table stands above the header")
  func titles() throws {
    let table = try read("Output of industry,,\nyear,a,b\n2019,1,2\n2020,3,4\n")
    #expect(table.header == ["year", "a", "b"] && table.columns[2] == [2, 4])
  }
}
