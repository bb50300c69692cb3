import Foundation
import Testing

/// A package of another country: five clusters, three regions with outlines, one series, one topic.
@Suite("Packages of one's own")
struct OwnPackageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/aldoria").path

  private func run(_ command: String) throws -> Run {
    try Run("jiqun \(command) --data '\(Self.folder)'")
  }

  /// What only the package of the program is called, counts or says.
  static let foreign = [
    "of 25", "25 clusters", "national", "of 80", "1992-2022", "S0", "Natural Earth", "China",
    "Provinces, ", "个国家", "中国", "Chongqing", "list of 2", "by batch", "  batch ",
    "batch confirmed", "inferred from", "not confirmed", "is empty;",
  ]

  private func expectOwn(_ text: String, _ command: String) {
    for word in Self.foreign { #expect(!text.contains(word), "\(command): \(word)") }
  }

  @Test("it has no defect")
  func isValid() throws {
    let check = try Run("jiqun package check '\(Self.folder)'")
    #expect(check.status == 0 && check.out.hasSuffix("no defects\n"), "\(check.out)")
  }

  static let commands = [
    "list", "list --format json", "list --format csv", "list --region west-coast",
    "show saltport-ships", "show highgate-clocks --format json", "sources", "search wool",
    "topics", "topic nearness", "series", "series making-index",
    "series making-index --format json",
    "chart making-index --format text", "chart making-index --format svg", "about", "map",
    "map --format json", "map --format svg", "map --overlay regions --format svg",
    "map --regions coasts", "measures --data", "diamond",
  ]

  @Test("every list and report works and says nothing of another package", arguments: commands)
  func reports(command: String) throws {
    let report = try run(command == "measures --data" ? "measures" : command)
    if command.hasPrefix("measures") { return #expect(report.status != 70) }
    if command == "diamond" {
      let refused = try run("diamond --lang zh")
      #expect(refused.err.contains("数据包没有钻石模型要素") && refused.out.isEmpty)
      return #expect(report.status == 1 && report.err.contains("has no factors of a diamond"))
    }
    #expect(report.status == 0 && !report.out.isEmpty, "\(command): \(report.err)")
    expectOwn(report.out, command)
  }

  static let scripts = [
    "esc", "j j enter", "2", "2 n", "2 b", "3", "3 enter h", "4", "4 enter", "5", "5 t", "r", "r r",
    "o", "o o", "m", "?", ": \"w\"", "/ \"wool\" enter", "v v", "d", "c", "f", "3 p", "5 enter",
  ]

  @Test("every screen stands on any keys and says nothing of another package", arguments: scripts)
  func screens(keys: String) throws {
    for language in ["en", "zh"] {
      let screen = try run(
        "explore --keys '\(keys)' --size 100x30 --print text --lang \(language)")
      #expect(screen.status == 0 && !screen.out.isEmpty, "\(keys): \(screen.err)")
      if !keys.hasPrefix("?"), !keys.hasPrefix(":") { expectOwn(screen.out, keys) }
    }
  }

  @Test("the scope of its series is theirs")
  func scope() throws {
    #expect(try run("series").out.contains("Scope: Country\n"))
    #expect(try run("series --lang zh").out.contains("全国\n"))
  }

  @Test(
    "a command that is told prints the same of the same package", arguments: ["", "3", "4 enter"])
  func told(keys: String) throws {
    let screen = try run("explore --keys '\(keys) !' --size 600x24 --print text").out
    let line = try #require(
      screen.split(separator: "\n").last { $0.contains("jiqun explore --at") })
    let commands = line.split(separator: "jiqun ").dropFirst().map { $0.split(separator: "  ")[0] }
    #expect(commands.count == 2)
    for command in commands {
      #expect(command.contains("--data \(Self.folder)"), "\(command)")
      let printed = try Run(
        "jiqun \(command)" + (command.hasPrefix("explore") ? " --print text" : ""))
      #expect(printed.status == 0 && !printed.out.isEmpty, "\(command): \(printed.err)")
    }
    let other = try Run("jiqun explore --keys '\(keys) !' --size 600x24 --print text").out
    #expect(!other.contains("--data"))
  }

  @Test("the map draws its outlines, with its credit")
  func map() throws {
    let own = try run("map --size 60x20").out
    #expect(own != (try Run("jiqun map --size 60x20").out))
    let screen = try run("explore --keys 'tab tab' --size 140x40 --print text").out
    #expect(screen.contains("5 clusters of Aldoria"))
    let svg = try run("map --overlay regions --format svg --size 60x30").out
    #expect(svg.contains("<path") || svg.contains("<polyline") || svg.contains("<line"))
    let regions = try run("explore --keys 'o enter' --size 140x40 --print text").out
    #expect(regions.contains("two coasts: west and east"))
  }

  @Test("its title, version, licence and credits are its own")
  func credits() throws {
    let about = try run("about").out
    for text in ["Clusters of Aldoria", "3.2.1", "Invented for the tests of jiqun", "CC0"] {
      #expect(about.contains(text), "\(text): \(about)")
    }
  }

  @Test("a new package is valid, is explored, and is never written over")
  func new() throws {
    let folder = NSTemporaryDirectory() + "jiqun-package-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try Run("jiqun package new '\(folder)'")
    #expect(made.status == 0, "\(made.err)")
    let check = try Run("jiqun package check '\(folder)' --format json")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(check.out.utf8)) as? [String: Any])
    #expect(check.status == 0 && json["valid"] as? Bool == true)
    #expect((json["defects"] as? [Any])?.isEmpty == true)
    #expect(try Run("jiqun list --data '\(folder)'").out.contains("Harbour machines"))
    let readme = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
    #expect(readme.contains("jiqun package check"))
    let bytes = try Data(contentsOf: URL(filePath: folder + "/datapackage.json"))
    let descriptor = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    for table in try #require(descriptor["resources"] as? [[String: Any]]) {
      let schema = try #require(table["schema"] as? [String: Any])
      for field in try #require(schema["fields"] as? [[String: Any]]) {
        #expect((field["description"] as? String)?.isEmpty == false, "\(field)")
      }
    }
    let again = try Run("jiqun package new '\(folder)'")
    #expect(again.status == 1 && again.err.contains("there are files in it"))
  }

  @Test("all defects are told, not the first twenty only")
  func defects() throws {
    let folder = NSTemporaryDirectory() + "jiqun-package-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try Run("jiqun package new '\(folder)'").status == 0)
    let path = folder + "/tables/cities.csv"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for number in 1...50 { text += "city-\(number),City,城,nowhere,10,50\n" }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let check = try Run("jiqun package check '\(folder)'")
    #expect(check.status == 1 && check.lines.count == 51)
    #expect(
      check.lines.first
        == "tables/cities.csv:3:15: The column \"province_id\" has \"nowhere\", which is no row of \"provinces\"."
    )
    #expect(check.lines.last?.hasSuffix("50 defects") == true)
    let json = try Run("jiqun package check '\(folder)' --format json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
    #expect(json.status == 1 && (object["defects"] as? [[String: Any]])?.count == 50)
    #expect((object["defects"] as? [[String: Any]])?.first?["line"] as? Int == 3)
    #expect(try Run("jiqun package check /nowhere").status == 1)
  }
}
