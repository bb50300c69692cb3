import Foundation
import Testing

@testable import ClusterAtlas

/// The readers beside others of the same language, on made-up texts. `JIQUN_FUZZ` multiplies the
/// rounds; a failure names the seed of its text.
@Suite struct DifferentialTests {
  private static let times =
    ProcessInfo.processInfo.environment["JIQUN_FUZZ"].flatMap(Int.init) ?? 1

  // MARK: JSON

  private static func json(_ draws: inout Seeded, _ depth: Int = 0) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 6 : 9), using: &draws) {
    case 0: return draws.pick(["null", "true", "false"])
    case 1, 2:
      return draws.pick([
        "0", "-0", "1", "-1", "10", "01", "-01", "+1", "1.", ".5", "0.5", "1e5", "1E+05", "1e",
        "2e-3",
        "-", "1.5e+7", "0x1F", "00", "-.5", "1..2", "1e5.5", "12345678", "3.25", "nan", "Infinity",
      ])
    case 3...5:
      let parts = (0..<Int.random(in: 0...4, using: &draws)).map { _ in
        draws.pick([
          "a", "集", "\\n", "\\u0041", "\\u00e9", "\\ud83d\\ude00", "\\\"", "\\\\", "\\/", "\\x",
          "\\u12",
          " ", "\t", "\u{1}", "é", "😀", "\\ud83d",
        ])
      }
      return "\"" + parts.joined() + draws.pick(["\"", "\"", "\"", "\"", ""])
    case 6, 7:
      let items = (0..<Int.random(in: 0...3, using: &draws)).map { _ in json(&draws, depth + 1) }
      return "[" + items.joined(separator: draws.pick([",", ",", ", ", "\n,"]))
        + draws.pick(["]", "]", "]", "]]", ""])
    default:
      let items = (0..<Int.random(in: 0...3, using: &draws)).map {
        "\"k\($0)\"" + draws.pick([":", ":", " : ", ""]) + json(&draws, depth + 1)
      }
      return "{" + items.joined(separator: ",") + draws.pick(["}", "}", "}", "}}", ""])
    }
  }

  private static func value(_ node: JSONNode) -> NSObject {
    switch node.value {
    case .null: NSNull()
    case .boolean(let flag): NSNumber(value: flag)
    case .number(let text): NSNumber(value: Double(text) ?? .nan)
    case .string(let text): text as NSString
    case .array(let nodes): nodes.map(value) as NSArray
    case .object(let members):
      Dictionary(members.map { ($0.key, value($0.node)) }, uniquingKeysWith: { $1 }) as NSDictionary
    }
  }

  /// Foundation takes a comma behind the last item, which RFC 8259 does not.
  @Test(arguments: ["[0,]", "[,]", "{\"a\":1,}", "[1,,2]"])
  func `a comma behind the last item is refused`(text: String) {
    #expect(throws: JSONProblem.self) {
      try Array(text.utf8).withUnsafeBytes { try JSONReader.read($0) }
    }
  }

  @Test func `JSON is read, and refused, as Foundation does`() {
    var accepted = 0
    for seed in 0..<20_000 * Self.times {
      var draws = Seeded(seed)
      let text = Self.json(&draws)
      let theirs = try? JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      let ours = Array(text.utf8).withUnsafeBytes { try? JSONReader.read($0) }
      guard (theirs != nil) == (ours != nil) else {
        Issue.record("seed \(seed): \(text) ours \(ours != nil), theirs \(theirs != nil)")
        continue
      }
      guard let ours, let theirs = theirs as? NSObject else { continue }
      accepted += 1
      if Self.value(ours) != theirs { Issue.record("seed \(seed): \(text)") }
    }
    #expect(accepted > 4_000)
  }

  // MARK: Patterns

  private static func pattern(_ draws: inout Seeded, _ depth: Int = 0) -> String {
    let parts = (0..<Int.random(in: 1...3, using: &draws)).map { _ -> String in
      var part = draws.pick([
        "a", "b", "-", "集", ".", "[ab]", "[^a]", "[a-c集]", "\\d", "\\w", "\\s", "\\.", "\\D", "0",
        "[0-9-]",
      ])
      if depth < 3, Bool.random(using: &draws) { part = "(" + pattern(&draws, depth + 1) + ")" }
      return part + draws.pick(["", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,2}", "{1,}"])
    }
    let one = parts.joined()
    return Int.random(in: 0..<4, using: &draws) == 0 && depth < 3
      ? one + "|" + pattern(&draws, depth + 1) : one
  }

  /// A third opinion where Swift differs: it gives up where a part that may be empty is repeated once or
  /// more. Classes are written out, for ICU has more letters in them.
  private static func matchesInICU(_ pattern: String, _ subject: String) -> Bool {
    var text = pattern
    for (short, long) in [("\\w", "[0-9A-Za-z_]"), ("\\d", "[0-9]"), ("\\D", "[^0-9]")] {
      text = text.replacingOccurrences(of: short, with: long)
    }
    let whole = NSRange(location: 0, length: (subject as NSString).length)
    let regex = try? NSRegularExpression(pattern: "^(?:" + text + ")$")
    return regex?.firstMatch(in: subject, range: whole)?.range == whole
  }

  @Test func `patterns match as those of Swift do`() throws {
    var matches = 0
    for seed in 0..<1_500 * Self.times {
      // Of these none has repeats within repeats that Swift's engine tries without end.
      var draws = Seeded(UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
      let text = Self.pattern(&draws)
      let regex = try #require(
        try? Regex("(?:" + text + ")").matchingSemantics(.unicodeScalar)
          .asciiOnlyWordCharacters().asciiOnlyDigits().asciiOnlyWhitespace())
      guard let ours = Pattern(text) else {
        Issue.record("seed \(seed): \(text) is not compiled")
        continue
      }
      var matcher = PatternMatcher(ours)
      for _ in 0..<12 {
        let subject = (0..<Int.random(in: 0...6, using: &draws)).map { _ in
          draws.pick(["a", "b", "c", "-", "集", "0", "7", " ", ".", "_"])
        }.joined()
        let isMatch = Array(subject.utf8).withUnsafeBytes { matcher.matches($0) }
        let theirs = try regex.wholeMatch(in: subject) != nil
        if isMatch { matches += 1 }
        if isMatch != theirs, isMatch != Self.matchesInICU(text, subject) {
          Issue.record("seed \(seed): \(text) on '\(subject)': ours \(isMatch), theirs \(theirs)")
        }
      }
    }
    #expect(matches > 1_000)
  }
}
