import Foundation
import Testing

/// A run of the built program.
struct Run {
  var status: Int32
  var out: String
  var err: String

  /// The program that was built: JIQUN_BINARY, or the one beside the tests.
  static let program: String = {
    if let path = ProcessInfo.processInfo.environment["JIQUN_BINARY"] { return path }
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appendingPathComponent("jiqun").path
  }()

  /// Where the program notes which of its lines ran, when coverage is measured.
  private static let coverage = ProcessInfo.processInfo.environment
    .filter { $0.key == "LLVM_PROFILE_FILE" }

  /// Through a shell, so that redirections are those of users; `jiqun` is the program.
  init(_ command: String, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "jiqun() { '\(Self.program)' \"$@\"; }; " + command]
    let home = NSTemporaryDirectory() + "jiqun-tests-home"
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ].merging(Self.coverage) { $1 }.merging(environment) { $1 }
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let errors = err.fileHandleForReading
    let text = out.fileHandleForReading.readDataToEndOfFile()
    self.err = String(decoding: errors.readDataToEndOfFile(), as: UTF8.self)
    self.out = String(decoding: text, as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  var lines: [Substring] { out.split(separator: "\n") }
  /// The lines before those that say what they are of.
  var rows: [Substring] { Array(lines.prefix { !$0.hasPrefix("What: ") }) }
}

@Suite("Commands")
struct CommandTests {
  @Test("list prints 25 rows and a header; filters narrow it by any name")
  func list() throws {
    #expect(try Run("jiqun list").rows.count == 26)
    for name in ["jiangsu", "江苏", "js", "Jiangsu"] {
      #expect(try Run("jiqun list --province \(name)").rows.count == 7)
    }
    #expect(try Run("jiqun list --province jiangsu --batch 2").rows.count == 2)
    #expect(try Run("jiqun list --list 45").rows.count == 46)
  }

  @Test func aBatchOrYearThatNoClusterHasIsRefused() throws {
    let batch = try Run("jiqun list --batch 99")
    #expect(batch.status == 2)
    #expect(batch.err == "jiqun: --batch 99: there are 1, 2\n")
    let year = try Run("jiqun list --year 1800 --lang zh")
    #expect(year.status == 2)
    #expect(year.err == "jiqun: --year 1800：有 2021, 2022, 2024\n")
  }

  @Test("JSON has the columns of the package, lists as arrays")
  func json() throws {
    let data = Data(try Run("jiqun list --format json").out.utf8)
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(rows.count == 25)
    for key in ["id", "name_en", "name_zh", "batch", "batch_basis"] { #expect(rows[0][key] != nil) }
    #expect(rows[0]["provinces"] as? [String] == ["guangdong"])
  }

  @Test("show gives everything as JSON: figures, enterprises, statements, sources")
  func show() throws {
    let data = Data(try Run("jiqun show xian-aviation --format json").out.utf8)
    let cluster = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let facts = try #require(cluster["facts"] as? [[String: Any]])
    for key in ["value", "unit_id", "year", "period_id", "scope_id", "source_id", "confidence_id"] {
      #expect(facts[0][key] != nil)
    }
    for key in ["enterprises", "evidence", "sources"] {
      #expect((cluster[key] as? [Any])?.isEmpty == false)
    }
  }

  @Test("names resolve; several are listed and unknown ones get the nearest, with status 2")
  func names() throws {
    #expect(try Run("jiqun show 西安航空").out.contains("Xi'an Aviation"))
    let several = try Run("jiqun show 长沙")
    #expect(several.status == 2)
    #expect(several.err.contains("changsha-construction-machinery"))
    let unknown = try Run("jiqun show xain-aviation")
    #expect(unknown.status == 2)
    #expect(unknown.err.contains("xian-aviation"))
    #expect(try Run("jiqun list --province atlantis").status == 2)
    #expect(try Run("jiqun list --list 26").status == 2)
    #expect(try Run("jiqun list --nonsense").status == 64)
  }

  @Test("a full disk and a closed output are failures; a reader that leaves is not spoken of")
  func outputs() throws {
    for command in ["list", "--help", "--version", "show xian-aviation", "map", "about"] {
      let full = try Run("jiqun \(command) >/dev/full")
      #expect(full.status == 1 && full.err.contains("no space left"), "\(command)")
      #expect(try Run("jiqun \(command) >&-").status == 1, "\(command)")
      #expect(try Run("jiqun \(command) 2>&- <&-").status == 0, "\(command)")
      let head = try Run("jiqun \(command) | head -1")
      #expect(head.err.isEmpty && head.lines.count == 1, "\(command)")
    }
  }

  @Test("text is plain when piped, and languages are chosen")
  func plainText() throws {
    for command in ["list", "show xian-aviation", "map", "about", "keys", "doctor", "sources"] {
      let run = try Run("jiqun \(command)")
      #expect(run.status == 0, "\(command)")
      #expect(!run.out.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(command)")
    }
    #expect(try Run("jiqun list --lang zh").out.contains("无锡物联网"))
    #expect(try Run("jiqun list", environment: ["LC_ALL": "zh_CN.UTF-8"]).out.contains("无锡物联网"))
    let unknown = try Run("jiqun list --lang tlh")
    #expect(unknown.status == 0 && unknown.err.contains("tlh"))
  }

  @Test("without a terminal the explorer says so, with status 2; a script needs none")
  func explorer() throws {
    let run = try Run("jiqun")
    #expect(run.status == 2 && run.err.contains("needs a terminal"))
    let script = try Run("jiqun explore --keys 'j' --print text")
    #expect(script.status == 0 && script.lines.count == 24)
    let start = try Run("jiqun explore --province js --select wuxi-iot --print text")
    #expect(start.out.contains("6 of 25") && start.out.contains("Wuxi"))
    #expect(try Run("jiqun explore --keys 'nokey'").status == 2)
  }

  @Test("the plain explorer reads lines until the input ends")
  func plainExplorer() throws {
    let run = try Run("printf 'j\\n' | jiqun explore --plain")
    #expect(run.status == 0)
    #expect(run.out.contains("2 of 25, "))
  }

  @Test("a broken package is told and nothing is printed")
  func packages() throws {
    let run = try Run("jiqun list --data /no/such/folder")
    #expect(run.status == 1 && run.out.isEmpty && !run.err.isEmpty)
    #expect(try Run("jiqun list", environment: ["JIQUN_DATA": "/no/such/folder"]).status == 1)
  }

  @Test("a broken file of settings is told and prevents nothing")
  func settings() throws {
    let path = NSTemporaryDirectory() + "jiqun-settings-\(getpid()).toml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "lang = \"zh\"\nthem = 3\n".write(toFile: path, atomically: true, encoding: .utf8)
    let run = try Run("jiqun list --config \(path)")
    #expect(run.status == 0 && run.out.contains("无锡物联网"))
    #expect(run.err.contains(":2:1：没有设置项“them”"))
    let screen = try Run("jiqun explore --plain --config \(path)")
    #expect(screen.out.contains("没有设置项"))
  }

  @Test("control characters of arguments are shown, not sent")
  func escapes() throws {
    let run = try Run("jiqun show $'\\e[31mx'")
    #expect(run.status == 2 && run.err.contains("^[[31mx"))
  }

  @Test("the diamond of a cluster counts by confidence, in ASCII too")
  func diamond() throws {
    let text = try Run("jiqun diamond wuxi-iot").out
    #expect(text.contains("● 1 Press") && text.contains("● Over 300 demonstration projects"))
    let ascii = try Run("jiqun diamond wuxi-iot --ascii").out
    #expect(ascii.utf8.count == ascii.count)
    #expect(ascii.contains("* 1 Press") && ascii.contains("* Over 300 demonstration projects"))
  }

  @Test("the map of an overlay has the regions by number")
  func regions() throws {
    let three = try Run("jiqun map --overlay regions3 --size 60x20").out
    #expect(three.contains("C Central") && !three.contains("Northeastern"))
    let four = try Run("jiqun map --overlay regions4 --size 60x20").out
    #expect(four == (try Run("jiqun map --overlay regions --size 60x20").out))
    #expect(four.contains("Northeastern"))
  }

  @Test("the key table has the keys of every screen")
  func keysOfAllScreens() throws {
    let text = try Run("jiqun keys --format markdown").out
    for name in ["list.sort", "diamond.walk", "balance.more", "walk.next", "topics.fold"] {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
  }

  @Test("the manual page has every command that the help lists, and the chart every kind")
  func derived() throws {
    let help = try Run("jiqun --help").out
    let list = try #require(help.range(of: "SUBCOMMANDS:")).upperBound
    let names = help[list...].split(separator: "\n").compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first : nil
    }
    #expect(names.count > 14)
    let page = try Run("jiqun generate man").out
    for name in names where name != "See" {
      #expect(page.contains(".SS jiqun \(name)\n"), "\(name)")
    }
    let kinds = try Run("jiqun chart gdp --kind nothing").err.split(separator: " ").suffix(12)
    let chart = try Run("jiqun help chart").out
    for kind in kinds {
      let word = kind.trimmingCharacters(in: .whitespacesAndNewlines.union(.punctuationCharacters))
      #expect(chart.contains(word), "\(word)")
    }
  }

  @Test(
    "the committed texts are those of the program",
    arguments: ["keys", "states", "man", "man-zh"])
  func generated(text: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let paths = [
      "keys": "docs/keys.md", "states": "docs/states.md", "man": "docs/man/jiqun.1",
      "man-zh": "docs/man/jiqun.zh.1",
    ]
    let path = try #require(paths[text])
    let committed = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    #expect(committed == (try Run("jiqun generate \(text)").out), "run Scripts/docs")
  }
}
