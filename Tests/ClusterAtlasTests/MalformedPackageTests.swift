import ClusterAtlas
import Foundation
import TestPackages
import Testing

/// Each kind of defect, and the sentence it is refused with.
@Suite struct MalformedPackageTests {
  private func expect(
    _ sentences: String..., after change: (inout Fixture) -> Void,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    var fixture = Fixture.small
    change(&fixture)
    let found = try fixture.defects()
    #expect(found == sentences, sourceLocation: location)
  }

  @Test func `a sound package is accepted`() throws {
    try expect(after: { _ in })
  }

  @Test func `a directory that is not there`() {
    #expect(throws: AtlasError.self) { try Atlas(directory: "/nowhere/at/all") }
  }

  @Test func `a missing descriptor`() throws {
    try expect("datapackage.json: The file is missing.") { $0.files["datapackage.json"] = nil }
  }

  @Test func `a missing file`() throws {
    try expect("tables/fields.csv: The file is missing.") { $0.files["tables/fields.csv"] = nil }
  }

  @Test func `a table that rows refer to but the package lacks`() throws {
    try expect(
      "tables/cluster_provinces.csv:2:10: The package has no table \"provinces\", which the "
        + "column \"province_id\" needs."
    ) {
      $0.descriptor = $0.descriptor.replacingOccurrences(
        of: "\"name\": \"provinces\"", with: "\"name\": \"counties\"")
    }
  }

  @Test func `a file that is no file`() throws {
    var fixture = Fixture.small
    fixture.files["tables/clusters.csv"] = nil
    let sentences = try fixture.inDirectory { directory in
      try FileManager.default.createDirectory(
        at: directory.appending(path: "tables/clusters.csv"), withIntermediateDirectories: false)
      return try refusal(directory)
    }
    #expect(
      sentences.first
        == "tables/clusters.csv: The file cannot be read: it is not a regular file.")
  }

  @Test func `a missing column`() throws {
    try expect("tables/clusters.csv:1: The column \"batch\" is missing.") {
      $0["clusters"] = """
        id,name_en,name_zh,field_id,longitude,latitude
        changsha,Changsha machines,长沙机械,machines,112.9,28.2
        hefei,Hefei voice,合肥语音,,117.2,31.8

        """
    }
  }

  @Test func `a column that the schema lacks but jiqun needs`() throws {
    try expect("tables/provinces.csv:1: The column \"label_latitude\" is missing.") {
      $0["provinces"] = """
        id,name_en,name_zh,label_longitude
        hunan,Hunan,湖南,111.5
        anhui,Anhui,安徽,117.2

        """
      $0.descriptor = $0.descriptor.replacingOccurrences(
        of: ",\n        {\"name\": \"label_latitude\", \"type\": \"number\"}", with: "")
    }
  }

  @Test func `a column too many and one twice`() throws {
    try expect(
      "tables/fields.csv:1:20: The column \"colour\" is not in the schema of the table.",
      "tables/fields.csv:1:27: The column \"id\" is there twice."
    ) { $0["fields"] = "id,name_en,name_zh,colour,id\nmachines,Machines,机械,red,x\n" }
  }

  @Test func `an empty file`() throws {
    try expect(
      "tables/fields.csv:1: The file is empty: expected a line with the names of the columns."
    ) { $0["fields"] = "" }
  }

  @Test func `a wrong type`() throws {
    try expect(
      "tables/clusters.csv:3:24: The column \"batch\" has \"two\": expected an integer."
    ) { $0.replace("语音,2,", "语音,two,", in: "clusters") }
  }

  @Test func `numbers that are none`() throws {
    for text in ["NaN", "inf", "0x10", "1e999", "1,5", "１", "--1", " 1", "1 "] {
      var fixture = Fixture.small
      let cell = text.contains(",") ? "\"\(text)\"" : text
      fixture.replace("117.2,31.8\n", "117.2,\(cell)\n", in: "clusters")
      let found = try fixture.defects()
      #expect(
        found == [
          "tables/clusters.csv:3:\(text.contains(",") ? 34 : 33): The column \"latitude\" has "
            + "\"\(text)\": expected a number."
        ])
    }
  }

  @Test func `a value out of range`() throws {
    try expect("tables/clusters.csv:3:24: The column \"batch\" has \"7\": expected at most 2.") {
      $0.replace("语音,2,", "语音,7,", in: "clusters")
    }
  }

  @Test func `a place that is not on the Earth`() throws {
    try expect(
      "tables/clusters.csv:3:33: The column \"latitude\" has \"99\": expected at most 90."
    ) { $0.replace("117.2,31.8\n", "117.2,99\n", in: "clusters") }
  }

  @Test func `an identifier of the wrong form`() throws {
    try expect(
      "tables/clusters.csv:3:1: The column \"id\" has \"Hefei!\": expected a text of the form "
        + "[a-z0-9]+(-[a-z0-9]+)*.",
      "tables/cluster_provinces.csv:3:1: The column \"cluster_id\" has \"hefei\", which is no row "
        + "of \"clusters\"."
    ) { $0.replace("hefei,", "Hefei!,", in: "clusters") }
  }

  @Test func `a missing value`() throws {
    try expect("tables/clusters.csv:3:7: The column \"name_en\" must not be empty.") {
      $0.replace("Hefei voice", "", in: "clusters")
    }
  }

  @Test func `a text that is too long`() throws {
    let long = String(repeating: "x", count: 61)
    try expect(
      "tables/clusters.csv:3:7: The column \"name_en\" has \"\(long.prefix(40))…\": expected at "
        + "most 60 characters."
    ) { $0.replace("Hefei voice", long, in: "clusters") }
  }

  @Test func `an unknown key`() throws {
    try expect(
      "tables/clusters.csv:2:35: The column \"field_id\" has \"ships\", which is no row of "
        + "\"fields\"."
    ) { $0.replace("machines,112", "ships,112", in: "clusters") }
  }

  @Test func `an unknown key that only jiqun knows to be one`() throws {
    try expect(
      "tables/cluster_provinces.csv:3:7: The column \"province_id\" has \"atlantis\", which is no "
        + "row of \"provinces\"."
    ) { $0.replace("hefei,anhui", "hefei,atlantis", in: "cluster_provinces") }
  }

  @Test func `a duplicate identifier`() throws {
    try expect(
      "tables/clusters.csv:4:1: \"hefei\" in id is there already, in line 3: expected it once."
    ) { $0["clusters"] += "hefei,Again,再次,1,,117.2,31.8\n" }
  }

  @Test func `an identifier that two lists of clusters share`() throws {
    try expect(
      "tables/later_clusters.csv:2:1: The column \"id\" has \"hefei\": expected one that no row of "
        + "clusters has."
    ) {
      $0["later_clusters"] = "id,name_en,round,year\nhefei,Hefei again,3,2022\n"
      $0.descriptor = $0.descriptor.replacingOccurrences(
        of: "\"resources\": [",
        with: "\"resources\": [{\"name\": \"later_clusters\", \"path\": "
          + "\"tables/later_clusters.csv\", \"schema\": {\"fields\": [{\"name\": \"id\"}, "
          + "{\"name\": \"name_en\"}, {\"name\": \"round\", \"type\": \"integer\"}, "
          + "{\"name\": \"year\", \"type\": \"integer\"}]}},")
    }
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "topics/../../x.md", "file://x", "a\\b"])
  func `the path of a text that leads outside`(path: String) throws {
    try expect(
      "tables/topic_texts.csv:2:11: The column \"path\" has \"\(path)\": expected a "
        + "relative path that stays inside the package."
    ) { fixture in
      fixture["topics"] = "id,kind,name_en\nlayout,part,Layout\n"
      fixture["topic_texts"] = "topic_id,language,path\nlayout,en,\(path)\n"
      fixture.descriptor = fixture.descriptor.replacingOccurrences(
        of: "\"resources\": [",
        with: "\"resources\": [{\"name\": \"topics\", \"path\": \"tables/topics.csv\", "
          + "\"schema\": {\"fields\": [{\"name\": \"id\"}, {\"name\": \"kind\"}, "
          + "{\"name\": \"name_en\"}]}}, {\"name\": \"topic_texts\", \"path\": "
          + "\"tables/topic_texts.csv\", \"schema\": {\"fields\": [{\"name\": \"topic_id\"}, "
          + "{\"name\": \"language\"}, {\"name\": \"path\"}]}},")
    }
  }

  @Test func `a duplicate key of two columns`() throws {
    try expect(
      "tables/cluster_provinces.csv:4:1: \"hefei, anhui\" in cluster_id, province_id is there "
        + "already, in line 3: expected it once."
    ) { $0["cluster_provinces"] += "hefei,anhui,2\n" }
  }

  @Test(arguments: [
    ("Hefei voice", "Hefei \"voice", 13), ("Hefei voice", "\"Hefei\" voice", 13),
    ("Hefei voice", "\"Hefei voice", 7),
  ])
  func `a broken quote`(old: String, new: String, column: Int) throws {
    try expect(
      "tables/clusters.csv:3:\(column): This quote is broken: a cell with quotes must begin and "
        + "end with one, and double those inside."
    ) { $0.replace(old, new, in: "clusters") }
  }

  @Test func `a row with too few cells and an empty line`() throws {
    try expect(
      "tables/clusters.csv:4:1: The row has 2 cells: expected 7.",
      "tables/clusters.csv:5:1: The line is empty: expected a row."
    ) { $0["clusters"] += "wuhan,Wuhan\n\n" }
  }

  @Test func `a NUL byte`() throws {
    try expect("tables/clusters.csv:3:9: The file has a NUL byte, which no text has.") {
      $0.replace("Hefei voice", "He\0fei", in: "clusters")
    }
  }

  @Test func `UTF-16`() throws {
    try expect(
      "tables/fields.csv:1:1: Expected UTF-8, found UTF-16."
    ) { fixture in
      fixture.files["tables/fields.csv"] = Data([0xFF, 0xFE]) + Data(fixture["fields"].utf8)
    }
  }

  @Test func `bytes that are not UTF-8`() throws {
    for bytes: [UInt8] in [[0xB0], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] {
      var fixture = Fixture.small
      let hexadecimal = String(bytes[0], radix: 16, uppercase: true)
      fixture.files["tables/provinces.csv"]?.append(contentsOf: bytes)
      let found = try fixture.defects()
      #expect(
        found == [
          "tables/provinces.csv:4:1: Expected UTF-8, found the byte 0x\(hexadecimal)."
        ])
    }
  }

  @Test(.timeLimit(.minutes(5))) func `a line of a gigabyte is read no further than a megabyte`()
    throws
  {
    try Fixture.small.inDirectory { directory in
      let file = try FileHandle(
        forWritingTo: directory.appending(path: "tables/clusters.csv"))
      try file.truncate(atOffset: 1 << 30)
      try file.close()
      #expect(
        try refusal(directory).first == "tables/clusters.csv:4: The line is longer than 1 MB.")
    }
  }

  @Test func `control characters of the package are shown, never sent`() throws {
    try expect(
      "tables/clusters.csv:3:24: There is U+001B, a control or format character, which would not be "
        + "seen: take it out."
    ) { $0.replace("语音,2,", "语音,\u{1B}[31m\u{202E},", in: "clusters") }
  }

  @Test func `only the first twenty are listed, and the total is told`() throws {
    var fixture = Fixture.small
    for number in 0..<30 { fixture["clusters"] += "c\(number),Name,名,first,,1,1\n" }
    let sentences = try fixture.defects()
    #expect(sentences.count == 21)
    #expect(sentences.last == "… and 10 more: 30 defects in all.")
  }

  private func refusal(_ directory: URL) throws -> [String] {
    do throws(AtlasError) {
      _ = try Atlas(directory: directory.path)
      return []
    } catch {
      return error.defects.map(\.description)
    }
  }
}
