import Testing

@testable import ClusterAtlas

/// The readers of CSV, JSON, numbers and patterns.
@Suite struct ReadingTests {
  private func records(_ text: String) -> [[String]] {
    Array(text.utf8).withUnsafeBytes { bytes in
      var csv = CSVReader(bytes)
      var records: [[String]] = []
      while csv.next() { records.append(csv.cells.map { csv.text($0) }) }
      #expect(csv.brokenQuotes.isEmpty)
      return records
    }
  }

  @Test func `CSV is read as RFC 4180 has it`() {
    #expect(records("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
    #expect(records("a,b\r\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(records("\"a,\"\"b\"\"\nc\",\"\"\n") == [["a,\"b\"\nc", ""]])
    #expect(records(",\n,") == [["", ""], ["", ""]])
    #expect(records("").isEmpty)
    #expect(records("\u{FEFF}a\n") == [["a"]])
    #expect(records("\"a\"\r\n\"b\"\r\n") == [["a"], ["b"]])
  }

  @Test func `numbers are correctly rounded`() {
    for text in [
      "0", "-0.5", "117.2272", "9007199254740991", "0.1", "123456789012345678901", "1e-7",
      "2.2250738585072014e-308", "3.14159265358979323846", "-72.0000000000001",
    ] {
      let value = Array(text.utf8).withUnsafeBytes { Numbers.number($0) }
      #expect(value == Double(text), "\(text)")
    }
  }

  @Test func `rows of plain numbers are read in one run, others are left to the slow way`() {
    func read(_ text: String) -> [Double]? {
      Array(text.utf8).withUnsafeBytes { NumberRows.read($0, header: "x,y") }
    }
    #expect(read("x,y\n1,-2.5\n0.125,4\n") == [1, -2.5, 0.125, 4])
    #expect(read("x,y\n") == [])
    for text in [
      "x,z\n1,2\n", "x,y\n1,2", "x,y\n\"1\",2\n", "x,y\n1e3,2\n", "x,y\r\n1,2\r\n", "x,y\n-1,--2\n",
      "x,y\n12345678901234567890,1\n", "",
    ] {
      #expect(read(text) == nil, "\(text)")
    }
  }

  @Test func `integers that do not fit are none`() {
    for (text, value) in [("9999999999999999999", nil as Int?), ("-12", -12), ("", nil), ("+7", 7)]
    {
      #expect(Array(text.utf8).withUnsafeBytes { Numbers.integer($0) } == value)
    }
  }

  private func json(_ text: String) throws -> JSONNode {
    try Array(text.utf8).withUnsafeBytes { bytes in try JSONReader.read(bytes) }
  }

  @Test func `JSON is read as RFC 8259 has it`() throws {
    let node = try json("{\"a\": [1, -2.5e3, true, null, \"\\u897f\\ud83d\\ude00\\n\"], \"b\": {}}")
    #expect(node["a"]?.array?[4].string == "西😀\n")
    #expect(node["a"]?.array?[1].number == "-2.5e3")
    #expect(node["a"]?.array?[2].boolean == true)
    #expect(node["c"] == nil)
  }

  /// What is stepped over may hold brackets, quotes and commas of any kind.
  @Test(arguments: [
    #"{"x": {"b": ["}", "\"]", [{}], 1]}, "b": [1, {"c": 2}], "y": "a,\\", "a": "t"}"#,
    #"{"b": 1, "z": [], "a": null}"#, #"{ "a" :"", "y" : [[["\\\""]]] }"#, "{}",
  ])
  func `members of an object are those of the whole`(text: String) throws {
    let whole = try json(text)
    let some = try Array(text.utf8).withUnsafeBytes { bytes in
      try JSONReader.members(["a", "b"], of: bytes)
    }
    for key in ["a", "b"] {
      #expect(whole[key].map { "\($0)" } == some[key].map { "\($0)" }, "\(key)")
    }
    #expect(some["x"] == nil && some["y"] == nil && some["z"] == nil)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{a: 1}", "[1 2]", "nul", "\"\\x\"", "\"\\ud800\"", "01x", "[]]",
    "\"\u{1}\"", "{\"a\":1,}",
  ])
  func `broken JSON is refused`(text: String) {
    #expect(throws: JSONProblem.self) { try json(text) }
  }

  @Test(arguments: [
    ("[a-z0-9]+(-[a-z0-9]+)*", "a-b-12", true), ("[a-z0-9]+(-[a-z0-9]+)*", "a--b", false),
    ("^[a-z]+$", "abc", true), ("^a|b$", "b", true), ("CN-[A-Z]{2}", "CN-BJ", true),
    ("CN-[A-Z]{2}", "CN-BJX", false), ("\\d{4}(-\\d{2}){0,2}", "2024-05", true),
    ("[^,]*", "a,b", false), (".*", "", true), ("[一-龥]+", "西安", true), ("a?b+", "bbb", true),
    ("(a*)*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false), ("a{2,}", "a", false),
    ("[]a]+", "]a", true), ("[a-]+", "a-", true),
  ])
  func `a pattern matches whole texts`(pattern: String, text: String, expected: Bool) throws {
    var matcher = PatternMatcher(try #require(Pattern(pattern)))
    for _ in 0..<2 {
      #expect(Array(text.utf8).withUnsafeBytes { matcher.matches($0) } == expected)
    }
  }

  @Test(arguments: ["[", "(", "a{2", "*", "(?=a)", "\\p{L}", "[z-a]", "a)", "((a{1000}){1000})"])
  func `a pattern that is broken or not supported is refused`(pattern: String) {
    #expect(Pattern(pattern) == nil)
  }
}
