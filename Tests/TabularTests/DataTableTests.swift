import Testing

@testable import Tabular

@Suite("Typed tables")
struct DataTableTests {
  private func table(_ text: String) throws -> DataTable {
    try DataTable.read(file: openFile(Array(text.utf8)))
  }

  /// A selection as its groups, values, units and items.
  private func told(_ selection: DataSelection) -> [String] {
    selection.parts.map { part in
      let units = part.units?.map { selection.units[Int($0)] } ?? []
      let items = part.items?.map { selection.items[Int($0)] } ?? []
      return
        "\(part.keys) \(part.values) \(units) \(items) \(part.weights ?? []) \(part.times ?? [])"
    } + ["\(selection.used) \(selection.missing) \(selection.excluded) \(selection.groupNames)"]
  }

  @Test("a selection of a table that is in memory is that of the file, of random tables")
  func same() throws {
    var dice = Dice(state: 5)
    for _ in 0..<60 {
      var text = "unit,item,year,value,people\n"
      for _ in 0..<Int.random(in: 1...40, using: &dice) {
        let unit = ["Anhui", "安徽", "\"a,b\"", "Jilin"].randomElement(using: &dice) ?? ""
        let item = ["x", "y", ""].randomElement(using: &dice) ?? ""
        let year = ["2001", "2002", "2010"].randomElement(using: &dice) ?? ""
        let value = ["1.5", "2", "", "NA", "1e3", "0"].randomElement(using: &dice) ?? ""
        text += "\(unit),\(item),\(year),\(value),\(Int.random(in: 1...9, using: &dice))\n"
      }
      for change in Self.requests {
        var request = TableRequest()
        request.columns[.value] = "value"
        change(&request)
        let (streamed, kept) = (
          Result { try DataSelection(frame(text, change)) },
          Result { try #require(try table(text).select(request, in: .english)) }
        )
        switch (streamed, kept) {
        case (.success(let a), .success(let b)): #expect(told(a) == told(b), "\(text)")
        case (.failure(let a), .failure(let b)):
          #expect(a as? ReadingError == b as? ReadingError, "\(text)")
        default: Issue.record("\(streamed) \(kept) \(text)")
        }
      }
    }
  }

  private static let requests: [@Sendable (inout TableRequest) -> Void] = [
    { _ in }, { $0.columns[.unit] = "unit" }, { $0.by = ["year"] }, { $0.by = ["item", "year"] },
    { ($0.columns[.unit], $0.columns[.item], $0.columns[.weight]) = ("unit", "item", "people") },
    { ($0.columns[.time], $0.by) = ("year", ["unit"]) },
    { $0.conditions = [("year", "2001"), ("year", "2010"), ("unit", "安徽")] },
    { $0.conditions = [("item", "")] }, { $0.by = ["nothing"] },
  ]

  @Test("a wide table gives what the reader gives, with years, items or groups across")
  func wide() throws {
    let text = "unit,2001,2002\na,1,2\nb,,4\n"
    for (role, unit) in [(ColumnRole.time, false), (.item, true), (nil, true)]
      as [(ColumnRole?, Bool)]
    {
      var request = TableRequest()
      if unit { request.columns[.unit] = "unit" } else { request.by = ["unit"] }
      (request.isWide, request.wideRole) = (true, role)
      let kept = try #require(try table(text).select(request, in: .english))
      let frame = try TableReader.frame(file: openFile(Array(text.utf8)), request)
      #expect(told(DataSelection(frame)) == told(kept))
    }
  }

  @Test("numbers with marks, dates and names with spaces are taken as the reader takes them")
  func dressed() throws {
    let text = """
      unit,when,code,value
       Anhui ,2001-05-01,007,"1,200"
      Jilin,2001-06-01,08,"3,400.5"
      Anhui,2002-06-01,007,"7,000"

      """
    let changes: [(inout TableRequest) -> Void] = [
      { $0.columns[.unit] = "unit" }, { $0.by = ["when"] }, { $0.columns[.time] = "when" },
      { $0.conditions = [("unit", "Anhui")] },
    ]
    for change in changes {
      var request = TableRequest()
      request.columns[.value] = "value"
      change(&request)
      let kept = try #require(try table(text).select(request, in: .english))
      let frame = try TableReader.frame(file: openFile(Array(text.utf8)), request)
      #expect(told(DataSelection(frame)) == told(kept))
    }
    let outline = try table(text).outline(in: .english)
    #expect(outline.columns.map(\.kind) == [.names, .years, .numbers, .numbers])
    #expect(try table(text).notices.contains(.thousands(",")))
    // A code is no number: what it is as a name only the file tells.
    var request = TableRequest()
    (request.columns[.value], request.by) = ("value", ["code"])
    #expect(try table(text).select(request, in: .english) == nil)
  }

  @Test("a table has numbers in the unit of each language")
  func units() throws {
    var table = DataTable(
      [.numbers("v", Bilingual("v"), [1.5, nil], unit: Bilingual("bn", "亿"))], rows: 2)
    table.setChinese([15, .nan], of: "v")
    #expect(table.csv(in: .english) == "v\n1.5\n\n" && table.csv(in: .chinese) == "v\n15.0\n\n")
    var request = TableRequest()
    request.columns[.value] = "v"
    #expect(try table.select(request, in: .chinese)?.parts[0].values == [15])
    #expect(try table.select(request, in: .english)?.parts[0].values == [1.5])
  }

  @Test("a column is of numbers until a text stands in it, wherever that is")
  func kinds() throws {
    let late = try table("a,b\n1,2\n3,x\n4,5.0\n")
    guard case .keys(let keys) = late.column("b")?.content else {
      Issue.record("no texts")
      return
    }
    #expect(keys.list.map(\.id) == ["2", "x", "5.0"])
    #expect(late.csv(in: .english) == "a,b\n1.0,2\n3.0,x\n4.0,5.0\n")
    let outline = try table("n,year,v,e\n1,2001,1.5,\n2,2002,,\n3,2003,NA,\n").outline(in: .english)
    #expect(outline.columns.map(\.kind) == [.numbers, .years, .numbers, .empty])
    #expect(outline.columns.map(\.isSerial) == [true, true, false, false])
    #expect(outline.column("year")?.texts == ["2001", "2002", "2003"])
  }

  @Test("texts where numbers are asked for, broken rows and negative weights are left to the file")
  func refusals() throws {
    for (text, column) in [("v\nx\n1\n", "v"), ("v,w\n1\n2,3\n", "v")] {
      var request = TableRequest()
      request.columns[.value] = column
      #expect(try table(text).select(request, in: .english) == nil)
    }
    var request = TableRequest()
    request.columns = [.value: "v", .weight: "w"]
    #expect(try table("v,w\n1,-2\n").select(request, in: .english) == nil)
  }

  @Test("names are in the language asked for; a text is found again in the other")
  func languages() throws {
    let keys = [
      DataTable.Key("anhui", Bilingual("Anhui", "安徽")),
      DataTable.Key("jilin", Bilingual("Jilin", "吉林")),
    ]
    let table = DataTable(
      [
        .keys("province", Bilingual("province", "省份"), keys.map { $0 }),
        .years("year", Bilingual("year", "年份"), [2001, 2001]),
        .numbers("value", Bilingual("value", "数值"), [1, -2.5], unit: Bilingual("km²", "平方千米")),
      ], rows: 2)
    #expect(table.csv(in: .chinese) == "province,year,value\n安徽,2001,1.0\n吉林,2001,-2.5\n")
    for text in ["Anhui", "安徽", "anhui"] {
      #expect(table.text(text, of: "province", in: .chinese) == "安徽")
      #expect(table.text(text, of: "province", in: .english) == "Anhui")
      #expect(table.key(text, of: "province", in: .english)?.id == "anhui")
    }
    #expect(table.text("Hunan", of: "province", in: .chinese) == nil)
    var request = TableRequest()
    request.columns = [.value: "value", .unit: "province"]
    request.conditions = [("province", "吉林")]
    let found = try #require(try table.select(request, in: .chinese))
    #expect(found.parts[0].values == [-2.5] && found.units == ["吉林"] && found.excluded == 1)
    request.domain = .nonNegative
    #expect(!found.isWithin(.nonNegative) && found.isWithin(.any))
    #expect(
      table.refusal(request, in: .chinese)
        == .problems(
          [
            Problem(
              place: TextPlace(line: 3, column: 9), kind: .negative("-2.5", column: "value"))
          ], total: 1))
  }

  @Test("more than is kept in memory is refused, with the limit")
  func limit() throws {
    let text = "value\n" + String(repeating: "1.5\n", count: 10_000)
    #expect(throws: ReadingError.tooLarge(limit: 1000)) {
      try DataTable.read(file: openFile(Array(text.utf8)), limit: 1000)
    }
    #expect(try table(text).size >= 80_000)
  }
}
