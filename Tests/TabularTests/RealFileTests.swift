import Testing

@testable import Tabular

private func read(_ text: String) throws -> ColumnTable {
  try ColumnTable(ByteSource(file: openFile(Array(text.utf8)), encoding: .utf8), TableHints())
}

@Suite("Forms of files that were tried")
struct RealFileTests {
  @Test("rows of nothing but empty cells name nothing, in the middle and above the notes")
  func emptyRows() throws {
    let table = try read(
      "Country Name,Code,2019 [YR2019],2020 [YR2020]\nChina,CHN,14,15\n,,,\nJapan,JPN,5,..\n,,,\n,,,\nData from database: World Development Indicators,,,\nLast Updated: 12/16/2024,,,\n"
    )
    #expect(table.rowCount == 2 && table.words[0] == ["China", "Japan"])
    #expect(table.notices.contains(.notes(2)))
    // Without names they are gaps.
    #expect(try read("a,b\n1,2\n,\n3,4\n").rowCount == 3)
  }

  @Test("names of columns that come again are no row, and are told")
  func repeatedHeader() throws {
    let joined = try read("Region,2020,2021\nEast,1,2\nRegion,2020,2021\nWest,3,4\n")
    #expect(joined.rowCount == 2 && joined.notices.contains(.repeatedHeader(1)))
    let second = try read("Region,2020,2021\nEast,1,2\nWest,2,3\n\nProduct,2020,2021\nSteel,3,4\n")
    #expect(second.rowCount == 3 && second.notices.contains(.repeatedHeader(1)))
    let words = try read("year,value\n2020,1\nyear,value\n2021,2\n")
    #expect(words.columns[1] == [1, 2] && words.notices.contains(.repeatedHeader(1)))
    // One figure that is as large as the year it stands under is a figure.
    let figure = try read("Region,2020\nEast,2020\nWest,7\n")
    #expect(figure.rowCount == 2)
  }

  @Test("what spreadsheets add up is told")
  func subtotals() throws {
    let table = try read(
      "Region,Output\nEast,1\nEast Total,1\nWest,2\nWest total,2\nGrand Total,3\n")
    let totals = table.notices.compactMap { if case .totals(let rows) = $0 { rows } else { nil } }
    #expect(totals.map(\.count) == [3])
  }

  @Test("quotes behind spaces, and spaces behind quotes")
  func quotesBehindSpaces() throws {
    let table = try read(
      "\"year\", \"value, all\" \n\"2019\", \"1,200\" \n\"2020\" , \"1,300.5\"\n")
    #expect(table.header == ["year", "value, all"])
    #expect(table.columns == [[2019, 2020], [1200, 1300.5]])
    #expect(throws: ReadingError.self) { try read("a,b\n1,2\"x\"\n") }
  }

  @Test("three rows of names, and one over times below lines about the table")
  func heads() throws {
    let three = try read(
      "\"Table 1.1.6\"\n\"[Billions]\"\n\"Line\",\"\",\"2023\",\"2023\",\"2024\",\"2024\"\n\"\",\"\",\"III\",\"IV\",\"I\",\"II\"\n\"\",\"\",\"Q3\",\"Q4\",\"Q1\",\"Q2\"\n\"1\",\"GDP\",\"22.9\",\"22.6\",\"23.4\",\"23.5\"\n\"2\",\"PCE\",\"15.1\",\"15.7\",\"15.8\",\"15.9\"\n"
    )
    #expect(three.header == ["Line", "", "2023 Q3", "2023 Q4", "2024 Q1", "2024 Q2"])
    #expect(three.columns[5] == [23.5, 15.9])
    let bls = try read(
      "Series Id,LNS14000000,,\nSeasonally Adjusted,,,\nSeries title,Rate,,\n,,,\nYear,Jan,Feb,Mar\n2020,3.6,3.5,4.4\n2021,6.4,6.2,6.1\n2022,4.0,3.8,3.7\n"
    )
    #expect(bls.header == ["Year", "Jan", "Feb", "Mar"] && bls.columns[2] == [3.5, 6.2, 3.8])
    let ceic = try read(
      "Select this link to update,,\n,GDP: Nominal,CPI: YoY\nRegion,China,China\nSubnational,,\nFrequency,Quarterly,Monthly\nUnit,RMB bn,%\nFirst Obs. Date,03/1992,01/1990\n03/2023,28499.66,0.7\n06/2023,30803.76,0.0\n09/2023,31999.23,0.0\n12/2023,34755.56,-0.3\n"
    )
    #expect(ceic.header == ["", "GDP: Nominal", "CPI: YoY"] && ceic.kinds[0] == .time)
    #expect(ceic.columns[1] == [28_499.66, 30_803.76, 31_999.23, 34_755.56])
  }

  @Test("a header right above the times, below lines of two cells")
  func properties() throws {
    let table = try read(
      "Country,China\nIndicator,GDP\nUnit,bn USD\nYear,Value\n2019,14.3\n2020,14.7\n2021,17.8\n")
    #expect(table.header == ["Year", "Value"] && table.columns[1] == [14.3, 14.7, 17.8])
    #expect(try read("city,temp\nA,12°C\nB,-3°C\n").columns[1] == [12, -3])
  }

  @Test("signs for nothing that are explained above a table are no values of it")
  func explained() throws {
    let table = try read(
      "\"統計名：\",\"労働力調査\"\n\"単位\",\"万人\"\n\"***\",\"数字が得られないもの\"\n\"-\",\"該当数字がないもの\"\n\n\"コード\",\"年\",\"就業者数\",\"失業者数\"\n\"2019000000\",\"2019年\",\"6,750\",\"162\"\n\"2020000000\",\"2020年\",\"6,710.5\",\"192\"\n\"2021000000\",\"2021年\",\"6,713\",\"***\"\n"
    )
    #expect(table.header == ["コード", "年", "就業者数", "失業者数"])
    #expect(table.columns[2] == [6750, 6710.5, 6713] && table.columns[3][2].isNaN)
  }

  @Test("a yearbook in two languages, with a note and a unit above the names")
  func yearbook() throws {
    let table = try read(
      "3-1 国内生产总值,,,\nGross Domestic Product,,,\n本表按当年价格计算。,,,单位：亿元\n年 份,国内生产总值,第一产业,第二产业\nYear,GDP,Primary Industry,Secondary Industry\n1978,3678.7,1018.5,1755.1\n1980,4587.6,1359.5,2204.7\n1985,9098.9,2541.7,3886.4\n"
    )
    #expect(table.header == ["年 份", "国内生产总值", "第一产业", "第二产业"])
    #expect(table.columns[1] == [3678.7, 4587.6, 9098.9])
    #expect(table.notices.contains(.passedBelow(1, example: "Year")))
  }

  @Test("a source below an empty first column is a note; units lose their brackets")
  func leadingColumn() throws {
    let table = try read(
      ",Table 3,,\n,,,\n,Province,2022,2023\n,,(bn yuan),(bn yuan)\n,Jiangsu,122.9,128.2\n,Anhui,45.0,47.1\n,Source: yearbook,,\n"
    )
    #expect(table.words[0] == ["Jiangsu", "Anhui"] && table.units == ["", "bn yuan", "bn yuan"])
    #expect(table.notices.contains(.notes(1)))
  }

  @Test("lines drawn by reStructuredText and Org are none of the rows; rows may be counted from 0")
  func drawnLines() throws {
    let rst = try read(
      "=====  ======\nyear   value\n=====  ======\n2019   1.5\n2020   2.5\n=====  ======\n")
    #expect(rst.header == ["year", "value"] && rst.columns == [[2019, 2020], [1.5, 2.5]])
    let org = try read("| year | value |\n|------+-------|\n| 2019 |   1.5 |\n| 2020 |   2.5 |\n")
    #expect(org.columns == [[2019, 2020], [1.5, 2.5]])
    let pandas = try read(
      "   year  value   name\n0  2019    1.5  alpha\n1  2020    2.5   beta\n2  2021    3.5  gamma\n"
    )
    #expect(
      pandas.header == ["", "year", "value", "name"] && pandas.columns[2] == [1.5, 2.5, 3.5])
  }

  @Test("E1 and A1 are names, and codes with letters are words that are told")
  func codes() throws {
    let names = try read("\"\",\"E1\",\"E2\"\n\"1\",3,4\n\"2\",5,6\n")
    #expect(names.header == ["", "E1", "E2"] && names.columns[2] == [4, 6])
    let stations = try read("station,dist\n117,12\n1083,148\nc168,41\n117,9\nc203,2\n")
    #expect(stations.kinds[0] == .word)
    #expect(stations.notices.contains(.inexact(column: "station", example: "c168")))
    // One such cell is a slip, and is told with its place.
    #expect(throws: ReadingError.self) { try read("v,w\n117,12\n1083,148\n1x,41\n117,9\n") }
  }

  @Test("numbers with several units are words, and that is told; with one unit they are numbers")
  func units() throws {
    let mixed = try read("item,weight\nA,12 kg\nB,500 g\nC,9 kg\n")
    #expect(mixed.kinds[1] == .word)
    #expect(mixed.notices.contains(.inexact(column: "weight", example: "500 g")))
    #expect(try read("item,weight\nA,12 kg\nB,13 kg\n").columns[1] == [12, 13])
    #expect(try read("item,v\nA,12 p\nB,13 e\n").columns[1] == [12, 13])
  }

  @Test("LaTeX is told as what it is; Turkish letters are told from western ones")
  func otherFiles() throws {
    #expect(FileKind.of(Array("\\begin{tabular}{lr}\na & 1 \\\\\n".utf8)) == .latex)
    // İstanbul, Ağrı.
    let turkish = [0xDD] + Array("stanbul;1\nA".utf8) + [0xF0, 0x72, 0xFD] + Array(";2\n".utf8)
    #expect(EncodingGuess.encoding(of: turkish, isWhole: true) == .windows1254)
    #expect(
      EncodingGuess.encoding(
        of: Array("K".utf8) + [0xF6] + Array("ln;1\nM".utf8) + [0xFC] + Array("nchen;2\n".utf8),
        isWhole: true)
        == .windows1252)
  }

  @Test("digits of one length with zeros before them are codes")
  func fixedCodes() throws {
    let table = try read("代码,日,v\n000001,01,5\n600519,02,6\n000651,03,7\n")
    #expect(table.kinds == [.word, .number, .number])
    #expect(table.words[0] == ["000001", "600519", "000651"])
    #expect(try read("v,w\n00000,1\n00000,2\n").kinds[0] == .number)
  }

  @Test("digits of Arabic and Persian are digits")
  func otherDigits() throws {
    let table = try read("سال,مقدار\n۱۳۹۸,۲۳٫۵\n۱۳۹۹,۲۵٫۱\n")
    #expect(table.columns == [[1398, 1399], [23.5, 25.1]])
    let arabic = try read("السنة;القيمة\n٢٠١٩;١٢٫٥\n٢٠٢٠;١٣٫٧\n")
    #expect(arabic.columns == [[2019, 2020], [12.5, 13.7]])
  }

  @Test("what American offices write for no figure")
  func keptBack() throws {
    let table = try read("state,2019,2020\nAlabama,221.2,(NA)\nAlaska,(D),51.5\nArizona,***,389\n")
    #expect(table.columns[1].count { $0.isNaN } == 2 && table.columns[2][0].isNaN)
    #expect(table.notices.contains(.missing(["(D)", "(NA)", "***"])))
  }
}

@Suite("Times of files that were tried")
struct RealTimeTests {
  private func days(_ text: String) throws -> [Double] { try read(text).columns[0] }
  private func year(_ year: Int) -> Double { TimeValue(.year, year: year).days }

  @Test("Buddhist years by their mark or under a Thai name")
  func buddhist() throws {
    let thai = try read("ปี,มูลค่า\n2562,16.1\n2563,15.6\n")
    #expect(thai.columns[0] == [year(2019), year(2020)])
    #expect(thai.notices.contains(.eraYears(column: "ปี", example: "2562", year: 2019)))
    #expect(try days("Year,v\nB.E. 2562,1\nB.E. 2563,2\n") == [year(2019), year(2020)])
    #expect(try days("Year,v\nพ.ศ. 2562,1\nพ.ศ. 2563,2\n") == [year(2019), year(2020)])
    #expect(try read("code,v\n2562,1\n2563,2\n").kinds[0] == .number)
  }

  @Test("days of the Republic of China between slashes")
  func republic() throws {
    let table = try read("日期,收盤價\n113/01/02,593.00\n113/01/03,578.00\n")
    #expect(
      table.columns[0] == [2, 3].map { TimeValue(.day, year: 2024, part: 1, day: $0).days })
    #expect(table.notices.contains(.eraYears(column: "日期", example: "113/01/02", year: 2024)))
  }

  @Test("fiscal years that are estimated, years with flags of every form")
  func flags() throws {
    #expect(
      try days("Period,v\nFY2019,1\nFY2020,2\nFY2022E,3\n") == [2019, 2020, 2022].map(year))
    #expect(
      try days("Year,v\n2019,1\n2020*,2\n2021(p),3\n2022 (e),4\n2023f,5\n")
        == (2019...2023).map(year))
  }

  @Test("days as spreadsheets count them, under a name of days and where they go one way")
  func serial() throws {
    let table = try read("Date,Close\n43831,100.1\n43832,101.2\n43836,102.5\n")
    #expect(
      table.columns[0]
        == [1, 2, 6].map { TimeValue(.day, year: 2020, part: 1, day: $0).days })
    #expect(
      table.notices.contains(
        .serialDates(column: "Date", example: "43831", as: "2020-01-01")))
    #expect(try read("income,v\n43831,1\n43832,2\n43836,3\n").kinds[0] == .number)
    #expect(try read("date,v\n43831,1\n23832,2\n53836,3\n").kinds[0] == .number)
  }

  @Test("months as the Bureau of Labor Statistics writes them, without the average of the year")
  func periods() throws {
    let table = try read(
      "id\tyear\tperiod\tvalue\nL\t2020\tM01\t3.6\nL\t2020\tM02\t3.5\nL\t2020\tM13\t8.1\n")
    #expect(table.header == ["id", "year", "value"] && table.times[1] == .month)
    #expect(table.columns[1][1] == TimeValue(.month, year: 2020, part: 2).days)
    #expect(table.columns[1][2].isNaN)
  }

  @Test("years and months without names, as observatories write them")
  func withoutNames() throws {
    let table = try read("1749;11;1749.87;96.7\n1749;12;1749.95;104.3\n1750;1;1750.04;116.7\n")
    #expect(table.times[0] == .month && table.columns.count == 3)
    #expect(table.columns[0][2] == TimeValue(.month, year: 1750, part: 1).days)
    #expect(try read("1749,3,5\n1749,2,6\n1750,1,7\n").times[0] == nil)
  }

  @Test(
    "quarters and half-years in other languages",
    arguments: [
      ("3. Quartal 2023", 2023, 3), ("2023 3. Quartal", 2023, 3), ("1er trimestre 2023", 2023, 1),
      ("4º trimestre 2023", 0, 0),
    ])
  func quarters(_ text: String, _ year: Int, _ part: Int) {
    let time = TimeReader().read(text)
    #expect(time == (year == 0 ? nil : TimeValue(.quarter, year: year, part: part)))
  }
}
