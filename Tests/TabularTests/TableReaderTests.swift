import Glibc
import Testing

@testable import Tabular

@Suite("Tables")
struct TableReaderTests {
  @Test("the delimiter is recognised, and can be given")
  func delimiters() throws {
    for mark in [",", ";", "\t", "|"] {
      #expect(try frame("a\(mark)value\nx\(mark)1.5\n").values == [1.5])
    }
    #expect(try frame("a,b;value\nx;2\n") { $0.delimiter = 59 }.values == [2])
  }

  @Test("missing values are left out and counted")
  func missing() throws {
    let frame = try frame("a,value\nx,1\ny,NA\nz,\nw,-\nv, 4 \n") { $0.missing = ["-"] }
    #expect(frame.values == [1, 4])
    #expect(frame.missing == 3)
    #expect(frame.used == 2)
    #expect(try Self.numbers("value\n1\n-999\n2\n", missing: "-999") == [1, 2])
  }

  private static func numbers(_ text: String, missing: String) throws -> [Double] {
    try frame(text) { $0.missing = [missing] }.values
  }

  @Test("conditions of one column are alternatives, of several all must hold")
  func conditions() throws {
    let text = "y,p,value\n1,a,1\n2,a,2\n3,a,3\n1,b,4\n"
    let two = try frame(text) { $0.conditions = [("y", "1"), ("y", "2")] }
    #expect(two.values == [1, 2, 4])
    #expect(two.excluded == 1)
    #expect(try frame(text) { $0.conditions = [("y", "1"), ("p", "b")] }.values == [4])
  }

  @Test("decimal commas by option, and where the numbers leave no doubt; else they are named")
  func decimalComma() throws {
    let text = "a;value\nx;1,5\ny;-2,25e1\nz;3\n"
    #expect(try frame(text) { $0.hasDecimalComma = true }.values == [1.5, -22.5, 3])
    let found = try frame(text)
    #expect(found.values == [1.5, -22.5, 3])
    #expect(found.notices.contains(.decimalComma))
    #expect(
      problems("a;value\nx;1.5\ny;2,5\n").map(\.kind) == [.decimalComma("2,5", column: "value")])
    #expect(
      problems("a;value\nx;1.5\n") { $0.hasDecimalComma = true }.map(\.kind)
        == [.decimalPoint("1.5", column: "value")])
  }

  @Test("thousands marks are read where they are certain or said, and refused where they are not")
  func thousands() throws {
    let certain: [(String, Double)] = [
      ("1 234", 1234), ("1'234", 1234), ("12,345,678.9", 12_345_678.9), ("1\u{202F}234", 1234),
      ("1.234.567", 1_234_567), ("1.028,11", 1028.11), ("-1,234.5", -1234.5),
      ("12,34,567", 1_234_567),
    ]
    for (text, value) in certain {
      let found = try frame("value;b\n\(text);x\n") { $0.delimiter = 59 }
      #expect(found.values == [value], "\(text)")
      #expect(found.notices.contains { if case .thousands = $0 { true } else { false } }, "\(text)")
    }
    #expect(
      problems("value;b\n1,234;x\n") { $0.delimiter = 59 }.map(\.kind)
        == [.thousandsMark("1,234", column: "value")])
    let said = try frame("value;b\n1,234;x\n") {
      $0.delimiter = 59
      $0.hints.thousands = ","
    }
    #expect(said.values == [1234])
    // One number of the file tells what the marks of all are.
    let other = try frame("value;b\n1,234;1,318,683\n5;2\n") { $0.delimiter = 59 }
    #expect(other.values == [1234, 5])
  }

  @Test("every problem has line and column in characters; lines in quotes count")
  func places() {
    let found = problems("名,note,value\n北京,\"two\nlines \"\" here\",x\n上海,,2\n天津,1\n重庆,,1e999\n")
    #expect(
      found.map(\.place) == [
        TextPlace(line: 3, column: 16), TextPlace(line: 5, column: 1),
        TextPlace(line: 6, column: 5),
      ])
    #expect(
      found.map(\.kind) == [
        .notANumber("x", column: "value"), .cellCount(found: 2, expected: 3),
        .outOfDouble("1e999", column: "value"),
      ])
  }

  @Test("the first twenty problems are kept and all are counted")
  func many() {
    let text = "value\n" + String(repeating: "x\n", count: 50)
    #expect {
      try frame(text)
    } throws: { error in
      guard case ReadingError.problems(let first, let total) = error else { return false }
      return first.count == 20 && total == 50
    }
  }

  @Test("numbers below zero are refused where a measure takes none")
  func domains() throws {
    #expect(try frame("value\n-1\n").values == [-1])
    #expect(
      problems("value\n1\n-1\n") { $0.domain = .nonNegative }
        == [Problem(place: TextPlace(line: 3, column: 1), kind: .negative("-1", column: "value"))])
    #expect(
      problems("value\n0\n") { $0.domain = .positive }.map(\.kind)
        == [.notPositive("0", column: "value")])
  }

  @Test("UTF-8 with and without a mark, UTF-16 of both orders and GB18030 are recognised")
  func encodings() throws {
    let text = "省份,value\n北京,1\n上海,3\n"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let chinese: [UInt8] =
      [0xCA, 0xA1, 0xB7, 0xDD] + Array(",value\n".utf8) + [0xB1, 0xB1, 0xBE, 0xA9]
      + Array(",1\n".utf8) + [0xC9, 0xCF, 0xBA, 0xA3] + Array(",3\n".utf8)
    let forms = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little,
      [0xFE, 0xFF] + big, little, big, chinese,
    ]
    for form in forms {
      let frame = try frame(form) { $0.columns[.unit] = "省份" }
      #expect(frame.values == [1, 3])
      #expect(frame.dictionaries[.unit]?.texts == ["北京", "上海"])
    }
  }

  @Test("bytes that are not of the encoding are a problem with a place")
  func broken() {
    let bytes = Array("a,value\nx,1\n".utf8) + [0xFF, 0xFF] + Array(",2\n".utf8)
    #expect {
      try frame(bytes) { $0.encoding = .gb18030 }
    } throws: { error in
      guard case ReadingError.problems(let problems, _) = error else { return false }
      return problems == [
        Problem(place: TextPlace(line: 3, column: 1), kind: .notInEncoding("gb18030"))
      ]
    }
  }

  @Test("headers: none, twice the same name, a column that is not there")
  func headers() {
    #expect(throws: ReadingError.noHeader) { try frame("") }
    #expect(problems("value,a,a\n").map(\.kind) == [.twice("a")])
    #expect(throws: ReadingError.noColumn("value", among: ["a", "b"])) { try frame("a,b\n1,2\n") }
    #expect(throws: ReadingError.noRows(read: 1, leftOut: 1, excluded: 0)) {
      try frame("a,value\nx,NA\n")
    }
  }

  @Test("groups are the same as those of a dictionary, sorted, whatever the size of the buffer")
  func groups() throws {
    var dice = Dice(state: 3)
    var text = "year,name,value\n"
    var expected: [String: [Double]] = [:]
    for _ in 0..<5000 {
      let year = Int.random(in: 1...60, using: &dice)
      let name = "a rather long name " + String(Int.random(in: 0...40, using: &dice))
      let value = Double(Int.random(in: 0...99_999, using: &dice)) / 100
      text += "\(year),\(name),\(value)\n"
      expected["\(year),\(name)", default: []].append(value)
    }
    for size in [64, 4096, 1 << 19] {
      let frame = try frame(text, bufferSize: size) { $0.by = ["year", "name"] }
      let ordered = OrderedFrame(frame)
      let groups = frame.sortedGroups()
      #expect(groups.count == expected.count)
      for group in groups {
        let part = ordered.part(group.group, keys: group.keys)
        #expect(part.values == expected[group.keys.joined(separator: ",")])
      }
      let years = groups.compactMap { Int($0.keys[0]) }
      #expect(years == years.sorted())
    }
  }

  @Test("three columns part the rows")
  func threeColumns() throws {
    let frame = try frame("a,b,c,value\n1,x,p,1\n1,x,q,2\n1,y,p,3\n1,x,p,4\n") {
      $0.by = ["a", "b", "c"]
    }
    #expect(
      frame.sortedGroups().map(\.keys) == [["1", "x", "p"], ["1", "x", "q"], ["1", "y", "p"]])
  }

  @Test("numbers are read as the nearest double")
  func numbers() throws {
    var dice = Dice(state: 9)
    let reader = NumberReader()
    for _ in 0..<20_000 {
      let number = Double(bitPattern: dice.next())
      let short = Double(Int.random(in: -9_999_999...9_999_999, using: &dice)) / 1000
      for text in ["\(number)", "\(short)"] where Double(text)?.isFinite == true {
        let reading = Array(text.utf8).withUnsafeBufferPointer { reader.read($0) }
        #expect(reading == .number(Double(text) ?? .nan), "\(text)")
      }
    }
    for text in ["+1", ".5", "5.", "1e3", "-0", "00012", "123456789012345678901234567890"] {
      let reading = Array(text.utf8).withUnsafeBufferPointer { reader.read($0) }
      #expect(reading == .number(strtod(text, nil)), "\(text)")
    }
    for text in ["inf", "nan", "0x10", "1e", ".", "-", "1-2", "1.2.3", "１", "e5"] {
      let reading = Array(text.utf8).withUnsafeBufferPointer { reader.read($0) }
      #expect(reading == .wrong, "\(text)")
    }
  }
}
