import ClusterAtlas
import Foundation
import TestPackages
import Testing

/// Packages that were made to do harm, or were cut on their way.
@Suite struct HostilePackageTests {
  private func defects(_ change: (inout Fixture) throws -> Void) throws -> [String] {
    var fixture = Fixture.small
    try change(&fixture)
    return try fixture.defects()
  }

  @Test(
    arguments: [
      "\u{1B}[31m", "\u{9B}31m", "\u{85}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200B}",
      "\u{200D}", "\u{FEFF}", "\u{2028}", "\u{AD}", "\u{E0041}", "\r", "\u{1}", "\u{8}",
    ])
  func `characters that act on a terminal, or are not seen, are refused`(text: String) throws {
    let found = try defects { $0.replace("Hefei voice", "Hefei\(text) voice", in: "clusters") }
    let value = try #require(text.unicodeScalars.first).value
    let name = "U+" + String(format: "%04X", value)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("tables/clusters.csv:3:12: There is \(name),") == true)
  }

  @Test func `they are refused in the descriptor as well, also written as numbers`() throws {
    for text in ["\\u001b]0;x", "\\u009b", "\\u202e", "\u{202E}"] {
      let found = try defects {
        $0.descriptor = $0.descriptor.replacingOccurrences(of: "A small", with: "A\(text) small")
      }
      #expect(found.count == 1 && found[0].contains("a control or format character"), "\(found)")
    }
  }

  @Test func `tabs, Chinese and line ends in quotes are well`() throws {
    #expect(
      try defects { $0.replace("Hefei voice", "\"Hefei\t（语音）\nvoice\"", in: "clusters") }.isEmpty)
    #expect(
      try defects { fixture in
        for table in ["fields", "clusters"] {
          fixture[table] = fixture[table].replacingOccurrences(of: "\n", with: "\r\n")
        }
      }.isEmpty)
  }

  @Test func `a table that is cut in its last line is refused`() throws {
    for cut in 1...3 {
      for table in ["clusters", "provinces", "fields"] {
        let found = try defects { $0[table] = String($0[table].dropLast(cut)) }
        #expect(
          found.contains { $0.contains("The last line has no end") }, "\(table) \(cut): \(found)")
      }
    }
  }

  @Test func `a table cut to its header says so itself, and first`() throws {
    let found = try defects { $0["clusters"] = $0["clusters"].prefix { $0 != "\n" } + "\n" }
    #expect(
      found.first
        == "tables/clusters.csv: The table has no rows, but the table \"cluster_provinces\" refers "
        + "to some; the file may be cut.")
  }

  @Test(arguments: ["999", "3001", "-1", "1000000000", "2147483648", "9999999999"])
  func `a year is one of ours whatever the schema allows`(year: String) throws {
    let found = try withSeries(from: year, to: year)
    #expect(found.contains { $0.contains("\"from_year\" has \"\(year)\": expected") }, "\(found)")
  }

  @Test func `a span of years does not end before it begins`() throws {
    #expect(try withSeries(from: "1949", to: "2100").isEmpty)
    let found = try withSeries(from: "2100", to: "1949")
    #expect(found.count == 1)
    #expect(found[0].contains("The column \"to_year\" has \"1949\": expected 2100 or later."))
  }

  /// The defects of a package with one indicator of such years, whose schema has no limits.
  private func withSeries(from: String, to: String) throws -> [String] {
    try defects { fixture in
      fixture.descriptor = fixture.descriptor.replacingOccurrences(
        of: "\"resources\": [",
        with: """
          "resources": [
            {"name": "figure_statements", "path": "tables/figure_statements.csv", "schema": {
              "fields": [{"name": "from_year", "type": "integer"}, {"name": "to_year"}]}},
          """)
      fixture["figure_statements"] = "from_year,to_year\n\(from),\(to)\n"
    }.filter { $0.contains("_year\" has") }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "((((){1000}){1000}){1000}){1000}", "(((a{0}){1000}){1000}){1000}", "((a{1000}){1000}){9}",
      "(((((a?){50}){50}){50}){50}){50}", "(|){1000}(|){1000}(((|){99}){99}){99}",
    ])
  func `a pattern is compiled in no time or refused`(pattern: String) throws {
    _ = try defects {
      $0.descriptor = $0.descriptor.replacingOccurrences(
        of: "[a-z0-9]+(-[a-z0-9]+)*", with: pattern)
    }
  }

  @Test(arguments: ["+1", "-01", "2.", ".5", "01", "1e", "-", "1.e1", "0x10", "1e+", "--1"])
  func `numbers of the descriptor are those of JSON`(number: String) throws {
    let found = try defects {
      $0.descriptor = $0.descriptor.replacingOccurrences(
        of: "\"minimum\": 1,", with: "\"minimum\": \(number),")
    }
    #expect(found.count == 1 && found[0].contains("The JSON is broken"), "\(found)")
  }

  @Test func `a name is in an object of the descriptor once`() throws {
    let found = try defects {
      $0.descriptor = $0.descriptor.replacingOccurrences(
        of: "\"primaryKey\": \"id\"}},", with: "\"primaryKey\": \"id\", \"primaryKey\": \"x\"}},")
    }
    #expect(found.count == 1 && found[0].contains("a name that is not there already"))
  }

  @Test func `a path of the descriptor that leads outside has its line`() throws {
    let found = try defects {
      $0.descriptor = $0.descriptor.replacingOccurrences(
        of: "tables/fields.csv", with: "../fields.csv")
    }
    #expect(found.first?.hasPrefix("datapackage.json:4:") == true, "\(found)")
  }

  @Test func `links may lead about in the package, never out of it`() throws {
    let fixture = Fixture.small
    try fixture.inDirectory { directory in
      let tables = directory.appending(path: "tables")
      let (fields, kept) = (tables.appending(path: "fields.csv"), tables.appending(path: "f2.csv"))
      try FileManager.default.moveItem(at: fields, to: kept)
      try FileManager.default.createSymbolicLink(at: fields, withDestinationURL: kept)
      _ = try Atlas(directory: directory.path)

      let outside = URL.temporaryDirectory.appending(path: "jiqun-outside-\(UUID().uuidString)")
      try FileManager.default.moveItem(at: kept, to: outside)
      defer { try? FileManager.default.removeItem(at: outside) }
      try FileManager.default.removeItem(at: fields)
      try FileManager.default.createSymbolicLink(at: fields, withDestinationURL: outside)
      #expect(refusals(directory).first?.contains("must be relative and stay inside") == true)

      // A folder that is a link out is none either.
      try FileManager.default.removeItem(at: fields)
      try FileManager.default.moveItem(at: tables, to: outside.appendingPathExtension("d"))
      try FileManager.default.createSymbolicLink(
        at: tables, withDestinationURL: outside.appendingPathExtension("d"))
      defer { try? FileManager.default.removeItem(at: outside.appendingPathExtension("d")) }
      #expect(refusals(directory).contains { $0.contains("must be relative and stay inside") })
    }
  }

  @Test func `the folder itself may be a link`() throws {
    try Fixture.small.inDirectory { directory in
      let link = URL.temporaryDirectory.appending(path: "jiqun-link-\(UUID().uuidString)")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: directory)
      defer { try? FileManager.default.removeItem(at: link) }
      _ = try Atlas(directory: link.path)
    }
  }

  /// Random changes of a sound package: accepted or refused in harmless words, never the end.
  @Test func `a package that is damaged anyhow is accepted or refused`() throws {
    let times = ProcessInfo.processInfo.environment["JIQUN_FUZZ"].flatMap(Int.init) ?? 1
    var (accepted, refused) = (0, 0)
    for seed in 0..<250 * times {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
      func draw(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
      }
      let pieces = [
        "\u{1B}]0;x", "\u{202E}", "\"", ",", "\n", "1e300", "-9223372036854775808", "集", "\\", "{",
        "\0", "1",
        "a", " ", "]", "9999999999999999999",
      ]
      var fixture = Fixture.small
      let path = fixture.files.keys.sorted()[draw(fixture.files.count)]
      var bytes = Array(fixture.files[path] ?? Data())
      for _ in 0...draw(3) {
        let place = draw(bytes.count)
        switch draw(4) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + draw(8)))
        case 1: if !bytes.isEmpty { bytes[place] = UInt8(draw(256)) }
        case 2: if draw(4) == 0 { bytes.removeSubrange(place...) }
        default: bytes.insert(contentsOf: pieces[draw(pieces.count)].utf8, at: place)
        }
      }
      fixture.files[path] = Data(bytes)
      let found = try fixture.defects()
      if found.isEmpty { accepted += 1 } else { refused += 1 }
      let isHarmless = found.joined().unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0x202E
      }
      #expect(isHarmless, "seed \(seed): \(found)")
    }
    #expect(accepted > 5 && refused > 50)
  }

  private func refusals(_ directory: URL) -> [String] {
    do throws(AtlasError) {
      _ = try Atlas(directory: directory.path)
      return []
    } catch {
      return error.defects.map(\.description)
    }
  }
}
