import Foundation
import Testing

/// What comes from outside and means harm: tables, options, streams, windows.
@Suite("Hostile input")
struct HostileInputTests {
  private static let folder: URL = {
    let folder = URL.temporaryDirectory.appending(path: "jiqun-hostile-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }()

  private func file(_ text: String, _ name: String = "\(UUID().uuidString).csv") throws -> String {
    let path = Self.folder.appending(path: name).path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  // MARK: Numbers

  @Test(
    "no number of one's own ends the program",
    arguments: [
      "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "1e17", "-1e17",
      "1e300", "-1e300", "1.7976931348623157e308", "5e-324", "-0", "9007199254740993", "1e18",
    ])
  func numbers(number: String) throws {
    let path = try file("u,v\na,\(number)\nb,1\nc,2\n")
    for command in [
      "measure ranking \(path) --unit u", "measure cv \(path) --explain", "measure gini \(path)",
      "measure theil \(path) --explain --chart",
    ] {
      let run = try Run("jiqun \(command)")
      #expect(run.status < 3, "\(command): \(run.status)")
    }
    for kind in ["line", "bar", "ranking", "histogram", "scatter", "lorenz", "heat"] {
      for format in ["text", "svg", "json", "describe"] {
        let run = try Run("jiqun chart - --kind \(kind) --format \(format) < \(path)")
        #expect(run.status < 3, "\(kind) \(format): \(run.status)")
      }
    }
  }

  @Test(
    "absurd options are refused in a sentence",
    arguments: [
      "chart - --follow --last 4611686018427387904", "chart - --last 9223372036854775807",
      "chart - --last 0", "chart - --last=-1", "chart - --from 1e300",
      "measure moran \(Self.table) --variant permutation --permutations 1000000000000",
      "measure moran \(Self.table) --variant permutation --permutations 9223372036854775807",
      "measure moran \(Self.table) --variant permutation --permutations 0",
    ])
  func options(command: String) throws {
    let run = try Run("printf 'a,b\\n1,2\\n' | jiqun \(command)")
    #expect(run.status == 2 && run.err.hasPrefix("jiqun: "), "\(run.status) \(run.err)")
  }

  private static let table = "/dev/null"

  // MARK: Terminals

  @Test(
    "nothing of a table acts on a terminal, in any format",
    arguments: ["text", "ansi", "svg", "csv", "json", "describe"])
  func raw(format: String) throws {
    for hostile in [
      "\u{1B}]0;PWNED\u{07}", "\u{1B}]52;c;ZXZpbA==\u{07}", "\u{9B}31m", "\u{9D}0;x\u{9C}",
      "\u{202E}abc",
      "\u{1B}[2J", "\u{1B}c", "\u{85}", "\u{1B}Pq\u{1B}\\", "\u{2066}", "\r",
    ] {
      let path = try file("name,\(hostile)v\n\(hostile)a,1\nb,2\n")
      for kind in ["", "--kind bar", "--kind ranking"] {
        let run = try Run(
          "script -qec \"'\(Run.program)' chart - \(kind) --format \(format) --title '\(hostile)' < \(path)\" /dev/null"
        )
        let bytes = run.out.unicodeScalars.filter { $0 != "\r" && $0 != "\n" }
        let acts =
          run.out.contains("\u{1B}]") || run.out.contains("\u{1B}P") || run.out.contains("\u{1B}c")
        #expect(!acts && !run.out.contains("\u{1B}[2J"), "\(format) \(kind)")
        #expect(!bytes.contains { (0x80...0x9F).contains($0.value) }, "\(format) \(kind)")
        #expect(!bytes.contains { [0x202E, 0x2066].contains($0.value) }, "\(format) \(kind)")
      }
    }
  }

  @Test(
    "JSON, descriptions and SVG are harmless in a pipe as well",
    arguments: ["svg", "json", "describe"])
  func pipes(format: String) throws {
    let path = try file("name,\u{9B}v\n\u{1B}]0;x\u{07}\u{202E}a,1\n\u{85}b,2\n")
    let run = try Run("jiqun chart - --kind ranking --format \(format) < \(path)")
    #expect(run.status == 0)
    #expect(isHarmless(run.out))
  }

  @Test("what is understood of a table is harmless in a pipe, and JSON is JSON")
  func looks() throws {
    let path = try file("name,\u{9B}v\n\u{1B}]0;x\u{07}\u{202E}a,1\n\u{85}b,2\n")
    let json = try Run("jiqun look \(path) --format json")
    #expect(json.status == 0 && isHarmless(json.out))
    let read =
      try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any]
    let columns = try #require(read?["columns"] as? [[String: Any]])
    #expect(columns.map { $0["name"] as? String } == ["name", "\u{9B}v"])
    #expect(columns[1]["least"] as? Int == 1 && columns[1]["largest"] as? Int == 2)
    #expect(isHarmless(try Run("jiqun look \(path)").out))
  }

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E)
    }
  }

  // MARK: JSON and CSV

  @Test("names that look like numbers stay names")
  func names() throws {
    let names = [
      "inf", "nan", "0x1F", "1e5", "007", "-0", "12", "NaN", "Infinity", "+1", ".5", "2.",
    ]
    let path = try file("name,v\n" + names.enumerated().map { "\($1),\($0)\n" }.joined() + "x,99\n")
    let run = try Run("jiqun chart - --kind ranking --format json < \(path)")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(Set(rows.compactMap { $0["name"] as? String }) == Set(names + ["x"]))
    #expect(rows.allSatisfy { $0["rank"] is Int })
  }

  @Test(
    "a text that a spreadsheet would run has an apostrophe; numbers have none",
    arguments: [
      ("=cmd|' /C calc'!A0", true), ("@SUM(1)", true), ("+x", true), ("-x+1", true), ("-5", false),
      ("+5", false), ("-", false), ("a=1", false),
    ])
  func formulas(cell: String, isFormula: Bool) throws {
    let path = try file("name,v\n\"\(cell)\",1\nzz,2\n")
    let run = try Run("jiqun chart - --kind ranking --format csv < \(path)")
    guard run.out.contains("name") else { return }
    #expect(run.out.contains("'" + cell) == isFormula, "\(run.out)")
  }

  // MARK: Streams

  @Test("a standard descriptor that is closed is neither filled by another file nor a success")
  func closed() throws {
    for command in [
      "measure gini --table provincial-panel --year 2018", "list", "chart gdp",
      "chart gdp --format svg",
      "topics", "about", "measures", "keys",
    ] {
      let run = try Run("jiqun \(command) >&-")
      #expect(run.status == 1 && run.err.contains("bad file descriptor"), "\(command): \(run.err)")
    }
    let path = Self.folder.appending(path: "closed.svg").path
    #expect(try Run("jiqun chart gdp -o \(path) 2>&-").status == 0)
    let svg = try String(contentsOfFile: path, encoding: .utf8)
    #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n"))
    #expect(try Run("jiqun list 0>&- 2>&-").status == 0)
    #expect(try Run("jiqun measure gini - 0>&-").status != 0)
  }

  @Test("an input without end is refused, not swallowed")
  func endless() throws {
    for command in ["chart -", "chart - --follow", "measure gini -"] {
      let run = try Run("ulimit -v 4000000; timeout 20 '\(Run.program)' \(command) < /dev/zero")
      #expect(
        (1...2).contains(run.status) && run.err.hasPrefix("jiqun: "), "\(command) \(run.status)")
    }
    let long = try Run("head -c 3000000 /dev/zero | tr '\\0' x | jiqun chart - --follow")
    #expect(long.status == 1 && long.err.contains("longer than 1 MB"))
  }

  // MARK: Files

  @Test("a file is written whole or not at all, and not over another one unasked")
  func files() throws {
    let old = try file("old", "old.svg")
    let refused = try Run("jiqun chart gdp -o \(old)")
    #expect(refused.status == 1 && refused.err.contains("--force"))
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
    #expect(try Run("jiqun chart gdp -o \(old) --force").status == 0)
    #expect(try String(contentsOfFile: old, encoding: .utf8).hasPrefix("<svg"))
    let small = try Run(
      "echo old > \(old); ulimit -f 8; jiqun chart secondary-va --kind multiples --size 900x500 -o \(old) --force"
    )
    #expect(small.status == 1)
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(!names.contains { $0.hasPrefix(".old.svg") })
  }

  @Test("a link stays a link, devices are written into, - is the output")
  func places() throws {
    let target = try file("t", "target.svg")
    let link = Self.folder.appending(path: "link.svg").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(try Run("jiqun chart gdp -o \(link) --force").status == 0)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("<svg"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try Run("jiqun chart gdp -o /dev/null").status == 0)
    #expect(try Run("jiqun chart gdp -o /dev/full").status == 1)
    let out = try Run("cd \(Self.folder.path) && jiqun chart gdp --format svg -o -")
    #expect(out.out.hasPrefix("<svg"))
    #expect(!FileManager.default.fileExists(atPath: Self.folder.appending(path: "-").path))
    let unknown = try Run("cd \(Self.folder.path) && jiqun chart gdp -o x.unknown")
    #expect(unknown.status == 2 && unknown.err.contains(".unknown says no format"))
  }

  @Test("a place that says to resume a place ends there; a pipe keeps nobody waiting")
  func resume() throws {
    let state = Self.folder.appending(path: "state").path
    let start =
      "mkdir -p \(state)/jiqun; rm -f \(state)/jiqun/last-place; export XDG_STATE_HOME=\(state); "
    let run = "timeout 10 '\(Run.program)' explore --resume --print text --keys j"
    let again = try Run(start + "printf -- '--resume\\n' > \(state)/jiqun/last-place; \(run)")
    #expect(again.status == 0 && !again.out.isEmpty)
    let pipe = try Run(start + "mkfifo \(state)/jiqun/last-place; \(run)")
    #expect(pipe.status == 0 && !pipe.out.isEmpty)
  }
}
