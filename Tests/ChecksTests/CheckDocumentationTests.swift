import Foundation
import Testing

@testable import Checks
import ClusterAtlas

/// The documentation names every function as the program has it.
@Suite struct CheckDocumentationTests {
  /// The table of functions for `docs/checks.md`.
  static var table: String {
    let each = "| `\(CheckFunction.eachSignature)` | the series of an expression over years |"
    let rows = CheckFunction.all.map { function in
      let first =
        function.summary.english.prefix(1).lowercased() + function.summary.english.dropFirst()
      return
        "| `\(function.signature)` | \(first.hasSuffix(".") ? String(first.dropLast()) : first) |"
    }
    return (["| function | gives |", "|---|---|", each] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `the guide lists every function`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/checks.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    if ProcessInfo.processInfo.environment["JIQUN_RECORD"] != nil {
      let head = text.components(separatedBy: "<!-- functions:")[0]
      let mark = "<!-- functions: made from the table of the program, compared by a test -->\n"
      try (head + mark + Self.table + "<!-- end -->\n").write(
        to: path, atomically: true, encoding: .utf8)
      Issue.record("written; look at it and run again")
    }
    #expect(text.contains(Self.table), "run with JIQUN_RECORD=1")
  }
}
