import Foundation
import Glibc
import TOMLKit
import Testing

@testable import Settings

/// Files of settings that were made to do harm.
@Suite struct HostileSettingsTests {
  private func mistakes(_ text: String) throws -> [String] {
    let path = NSTemporaryDirectory() + "jiqun-settings-\(UUID().uuidString).toml"
    defer { unlink(path) }
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return SettingsFile.read(path).mistakes.map(\.description)
  }

  @Test(.timeLimit(.minutes(5))) func `deep keys are refused in no time and in few words`() throws {
    for levels in [5, 500, 900, 20_000, 60_000] {
      for text in [
        "keys." + Array(repeating: "a", count: levels).joined(separator: ".") + " = 1\n",
        "[keys." + Array(repeating: "a", count: levels).joined(separator: ".") + "]\nx = 1\n",
        Array(repeating: "a", count: levels).joined(separator: ".") + " = 1\n",
      ] {
        let found = try mistakes(text)
        #expect(!found.isEmpty, "\(levels)")
        #expect(found.allSatisfy { $0.count < 600 }, "\(found.map(\.count))")
      }
    }
  }

  @Test(
    arguments: [
      "[集]", "[", "[[[a]]]", "[.a]", "[=]", "[#]", "[\u{1}]", "  [[ =]]", "[[", "[,]", "[\\u0041]",
    ])
  func `a header without a name is told, and ends nothing`(header: String) throws {
    let found = try mistakes("lang = \"zh\"\n" + header + "\nmouse = true\n")
    #expect(found.count == 1 && found[0].contains(":2:"), "\(found)")
  }

  @Test func `a NUL hides nothing that stands behind it`() throws {
    let found = try mistakes("theme = \"light\"\nlang = \"zh\"\u{0}\nmouse = 7\n")
    #expect(found.count == 1 && found[0].contains(":2: ") && found[0].contains("NUL"))
  }

  @Test func `a pipe keeps nobody waiting`() {
    let path = NSTemporaryDirectory() + "jiqun-pipe-\(UUID().uuidString)"
    mkfifo(path, 0o600)
    defer { unlink(path) }
    #expect(SettingsFile.read(path).mistakes.count == 1)
  }

  @Test func `what is no file of text is refused, nothing at all is well`() {
    #expect(SettingsFile.read("/dev/null", mustExist: true).mistakes.isEmpty)
    for path in ["/dev/zero", "/", "/dev/ptmx"] {
      #expect(SettingsFile.read(path).mistakes.count == 1, "\(path)")
    }
  }

  /// Every key that TOMLKit finds has a place, at which its last part stands.
  @Test func `places of keys are those of TOMLKit`() throws {
    let times = ProcessInfo.processInfo.environment["JIQUN_FUZZ"].flatMap(Int.init) ?? 1
    var found = 0
    for seed in 0..<2_000 * times {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
      func pick(_ all: [String]) -> String {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return all[Int(state >> 33) % all.count]
      }
      let text = (0..<6).map { _ in
        pick([
          "\(pick(["a", "b-c", "\"d.e\"", "'f'", "g"])) = \(pick(["1", "\"x # = [y]\"", "[1, 2]"]))",
          "  a.\(pick(["b", "c", "\"d\""])) = 1 # z = 3", "[\(pick(["k", "k.l", "\"m\""]))]",
          "# n = 1",
          "", "list.filter=[\"f\",\n \"g\"]", "text = '''\nq = 1\n'''",
        ])
      }.joined(separator: "\n")
      guard let table = try? TOMLTable(string: text) else { continue }
      let places = KeyPlaces(text)
      for path in leaves(table) {
        found += 1
        let place = places.place(of: path.joined(separator: "."))
        #expect(place != nil, "seed \(seed): \(path) in\n\(text)")
        guard let place, let last = path.last else { continue }
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[place.line - 1]
        #expect(line.contains(last), "seed \(seed): \(path) at \(place) in\n\(text)")
      }
    }
    #expect(found > 2_000)
  }

  private func leaves(_ table: TOMLTable) -> [[String]] {
    table.keys.flatMap { key -> [[String]] in
      guard let inner = table[key]?.table else { return [[key]] }
      return leaves(inner).map { [key] + $0 }
    }
  }
}
