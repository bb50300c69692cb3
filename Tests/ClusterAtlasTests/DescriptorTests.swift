import ClusterAtlas
import Foundation
import TestPackages
import Testing

/// Defects of `datapackage.json`.
@Suite struct DescriptorTests {
  private func expect(
    _ sentence: String, replacing old: String, with new: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    var fixture = Fixture.small
    #expect(fixture.descriptor.contains(old), sourceLocation: location)
    if let range = fixture.descriptor.range(of: old) {
      fixture.descriptor.replaceSubrange(range, with: new)
    }
    let found = try fixture.defects().first
    #expect(found == sentence, sourceLocation: location)
  }

  @Test func `broken JSON`() throws {
    try expect(
      "datapackage.json:2:19: The JSON is broken: expected \",\" or \"}\" here.",
      replacing: "\"small\",", with: "\"small\"")
    try expect(
      "datapackage.json:2:11: The JSON is broken: expected a closing quote here.",
      replacing: "\"small\", \"title\": \"A small package\", \"version\": \"1.2.0\",",
      with: "\"small")
  }

  @Test func `JSON that goes too deep`() throws {
    var fixture = Fixture.small
    fixture.descriptor = String(repeating: "[", count: 100_000)
    let found = try fixture.defects()
    #expect(
      found == [
        "datapackage.json:1:65: The JSON is broken: expected at most 64 levels here."
      ])
  }

  @Test func `no tables`() throws {
    var fixture = Fixture.small
    fixture.descriptor = "{}"
    let found = try fixture.defects()
    #expect(
      found == ["datapackage.json:1:1: Expected a list of tables at resources."])
  }

  @Test func `no clusters`() throws {
    try expect(
      "datapackage.json: The package has no table \"clusters\", which every package needs.",
      replacing: "{\"name\": \"clusters\"", with: "{\"name\": \"groups\"")
  }

  @Test(arguments: ["/etc/passwd", "../clusters.csv", "https://example.org/clusters.csv"])
  func `a path that leads outside`(path: String) throws {
    try expect(
      "datapackage.json:14:34: The path \"\(path)\" must be relative and stay inside the package.",
      replacing: "tables/clusters.csv", with: path)
  }

  @Test func `a type that jiqun does not know`() throws {
    try expect(
      "datapackage.json:16:32: Expected one of string, integer, number, boolean, year, yearmonth, "
        + "date, any at resources[2].schema.fields[0].type.",
      replacing: "\"string\", \"constraints\"", with: "\"geopoint\", \"constraints\"")
  }

  @Test func `a pattern that is broken`() throws {
    try expect(
      "datapackage.json:16:69: Expected a regular expression without look-around at "
        + "resources[2].schema.fields[0].constraints.pattern.",
      replacing: "[a-z0-9]+(-[a-z0-9]+)*", with: "[a-z")
  }

  @Test func `another delimiter or encoding`() throws {
    try expect(
      "datapackage.json:4:18: Expected \"utf-8\" at resources[0].encoding.",
      replacing: "{\"name\": \"fields\"", with: "{\"encoding\": \"gbk\", \"name\": \"fields\"")
  }
}
