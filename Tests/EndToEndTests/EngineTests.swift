import Foundation
import Testing

private enum Engines {
  /// Whether Python has the engine's module.
  static let hasDuckDB =
    (try? Run("python3 -c 'import duckdb'", environment: ["PATH": path]))?.status == 0
  static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scripts/bench/engines.py").path
}

@Suite("Statements in an engine")
struct EngineTests {
  @Test(
    "give the numbers of the program, in DuckDB",
    .enabled(if: Engines.hasDuckDB, "Python has no module duckdb here"))
  func duckdb() throws {
    let run = try Run(
      "python3 '\(Engines.script)' '\(Run.program)' duckdb --pinned",
      environment: ["PATH": Engines.path])
    #expect(run.status == 0, "\(run.out)\(run.err)")
    #expect(run.lines.last?.hasSuffix(" passed, 0 failed") == true)
  }

  /// A program by the engine's name that writes what it is asked, and then a result.
  private func stand(_ rows: String, status: Int = 0) throws -> String {
    let folder = NSTemporaryDirectory() + "jiqun-engine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      for word; do last=$word; done
      case "$last" in
        *"AS asked"*) printf 'b1,read,asked,used\\n2001,5,4,3\\n2002,2,2,2\\n' ;;
        *) printf '\(rows)' ;;
      esac
      exit \(status)
      """
    try script.write(toFile: folder + "/duckdb", atomically: true, encoding: .utf8)
    chmod(folder + "/duckdb", 0o755)
    return folder + ":/usr/bin:/bin"
  }

  @Test("--run tells the result as always: value, variant, range, what was used and left out")
  func run() throws {
    let path = try stand("year,value\\n2001,0.25\\n2002,\\n")
    let words = "jiqun measure gini --sql duckdb --from t --value v --by year --run"
    let csv = try Run(words + " --format csv", environment: ["PATH": path])
    #expect(csv.lines[0] == "year,gini,what,source,again" && csv.status == 0, "\(csv)")
    #expect(csv.lines[1].hasPrefix("2001,0.25,") && csv.lines[2].hasPrefix("2002,,"), "\(csv)")
    let json = try Run(words + " --format json", environment: ["PATH": path]).out
    #expect(json.contains("\"used\": 5") && json.contains("\"missing\": 1"), "\(json)")
    #expect(json.contains("\"excluded\": 1") && json.contains("\"value_undefined\""))
    #expect(json.contains("0.6666666666666666"))
    #expect(json.contains("Gini coefficient, uncorrected"), "\(json)")
  }

  @Test("an engine that fails or is not there is told, with status 1 and no output")
  func failures() throws {
    let words = "jiqun measure gini --sql duckdb --from t --value v --run"
    let failed = try Run(words, environment: ["PATH": stand("", status: 3)])
    #expect(failed.status == 1 && failed.out.isEmpty && failed.err.contains("status 3"))
    let missing = try Run(words, environment: ["PATH": "/usr/bin:/bin"])
    #expect(missing.status == 1 && missing.err.contains("duckdb is not on this machine"))
    let zh = try Run(words + " --lang zh", environment: ["PATH": "/usr/bin:/bin"])
    #expect(zh.err.contains("本机没有 duckdb"))
  }

  @Test(
    "an engine ends with the program that asked it, and all that it started",
    arguments: ["INT", "TERM", "HUP"])
  func ended(signal: String) throws {
    let folder = NSTemporaryDirectory() + "jiqun-engine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // A script that starts another program, as that of a package of Python does, and then ends who asked it.
    let script = """
      #!/bin/sh
      sleep 60 &
      echo $! > '\(folder)/id'
      kill -\(signal) $PPID
      wait
      """
    try script.write(toFile: folder + "/duckdb", atomically: true, encoding: .utf8)
    chmod(folder + "/duckdb", 0o755)
    let run = try Run(
      """
      env --default-signal=INT,TERM,HUP '\(Run.program)' measure gini --sql duckdb --from t --value v --run
      id=$(cat '\(folder)/id')
      for n in $(seq 50); do
        grep -q '^State:.*[RSD]' /proc/$id/status 2>/dev/null || { echo ended; break; }
        sleep 0.1
      done
      """, environment: ["PATH": folder + ":/usr/bin:/bin"])
    #expect(run.out == "ended\n", "\(run)")
  }

  @Test("without --run the output is the statement and nothing else; wrong words have status 2")
  func words() throws {
    let run = try Run("jiqun measure gini --sql postgres --from t --value v --where 'a=b'")
    #expect(run.status == 0 && run.err.isEmpty && run.out.hasPrefix("WITH x AS ("))
    for words in [
      "gini --sql duckdb", "gini --from t", "gini --run", "moran --sql duckdb --from t --unit u",
      "gini --sql postgres --from x.csv", "gini --sql spark --from x.csv",
      "gini x.csv --sql duckdb --from t", "gini --sql duckdb --from t --wide",
      "gini --sql duckdb --from t --explain --run", "gini --sql oracle --from t",
    ] {
      let run = try Run("jiqun measure \(words)")
      #expect([2, 64].contains(run.status) && run.out.isEmpty, "\(words): \(run)")
    }
  }
}
