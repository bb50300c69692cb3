import Testing

@testable import Checks
@testable import ClusterAtlas

/// How a computed number and a printed one make a verdict.
@Suite struct JudgingTests {
  private func verdict(
    _ printed: String, _ expression: String, kind: Claim.Kind = .level,
    reading: ClaimTest.Reading = .nearest, role: ClaimTest.Role = .main, lower: String = "",
    upper: String = ""
  ) throws -> ClaimVerdict {
    let claim = Claim(
      id: "own", documentID: "d", section: Bilingual("", ""), page: "", short: Bilingual("s", ""),
      text: Bilingual("t", ""), kind: kind, note: Bilingual("", ""), needs: Bilingual("", ""))
    let test = ClaimTest(
      id: "own-1", claimID: "own", label: Bilingual("l", ""), role: role, printed: printed,
      reading: reading, lower: lower, upper: upper, unit: Bilingual("", ""),
      expression: expression)
    let ledger = ClaimLedger(
      atlas: try .builtIn(), documents: [], claims: [claim], tests: [test], variants: [])
    return try #require(ledger.result(of: "own")).verdict
  }

  @Test func `digits stand for an interval`() throws {
    #expect(try #require(PrintedNumber("0.43")).interval == CheckInterval(0.425, 0.435))
    #expect(PrintedNumber("31,307.1")?.unit == 0.1)
    #expect(PrintedNumber("49.90")?.decimals == 2)
    #expect(PrintedNumber("-3")?.value == -3)
    for text in ["", "-", ".", "1.", ".5", "1.2.3", "1e5", "8·5·2", "↑", "nan", "inf"] {
      #expect(PrintedNumber(text) == nil, "\(text)")
    }
  }

  @Test func `the digits decide between holding and rounding`() throws {
    #expect(try verdict("8.7", "8.7") == .holds)
    #expect(try verdict("8.7", "8.65") == .holds)
    #expect(try verdict("8.7", "8.75") == .holds)
    #expect(try verdict("8.7", "8.79") == .holdsByRounding)
    #expect(try verdict("8.7", "8.61") == .holdsByRounding)
    #expect(
      try verdict("8.70", "8.71") == .doesNotHold || verdict("8.70", "8.71") == .holdsInDirection)
    #expect(try verdict("8.7", "8.81") == .holdsInDirection)
    #expect(try verdict("8.7", "9.2") == .doesNotHold)
  }

  @Test func `a change of the same sign holds in direction, a level within a twentieth`() throws {
    #expect(try verdict("3.4", "0.9", kind: .change) == .holdsInDirection)
    #expect(try verdict("3.4", "-0.9", kind: .change) == .doesNotHold)
    #expect(try verdict("-3.4", "-0.9", kind: .change) == .holdsInDirection)
    #expect(try verdict("100", "104", kind: .share) == .holdsInDirection)
    #expect(try verdict("100", "106", kind: .share) == .doesNotHold)
    #expect(try verdict("2004", "2007", kind: .turningPoint) == .holdsInDirection)
    #expect(try verdict("2004", "2008", kind: .turningPoint) == .doesNotHold)
    #expect(try verdict("2", "3", kind: .order) == .doesNotHold)
  }

  @Test func `words before a number widen it`() throws {
    #expect(try verdict("800", "801", reading: .over) == .holds)
    #expect(try verdict("800", "799", reading: .over) != .holds)
    #expect(try verdict("2", "1.85", reading: .nearly) == .holds)
    #expect(try verdict("2", "2.1", reading: .nearly) != .holds)
    #expect(try verdict("0.337", "0.35", reading: .about) == .holds)
    #expect(try verdict("↑", "0.001", reading: .up) == .holds)
    #expect(try verdict("↑", "0", reading: .up) == .doesNotHold)
    #expect(try verdict("↓", "0", reading: .down) == .doesNotHold)
    #expect(try verdict("yes", "1 < 2", reading: .yes) == .holds)
    #expect(try verdict("yes", "2 < 1", reading: .yes) == .doesNotHold)
    #expect(try verdict("2004", "2005", reading: .bounds, lower: "2003", upper: "2005") == .holds)
  }

  @Test func `a role decides what a failure means`() throws {
    #expect(try verdict("1", "8.2", role: .own) == .contradictsItself)
    // The document's own numbers do not make it true.
    #expect(try verdict("1", "1", role: .own) == .cannotBeChecked)
    #expect(try verdict("1", "1", role: .other) == .notComparable)
    #expect(try verdict("1", "2", role: .beside) == .cannotBeChecked)
    #expect(try verdict("1", "") == .cannotBeChecked)
    #expect(try verdict("1", "nothing[2000]") == .cannotBeChecked)
    #expect(try verdict("1", "1 +") == .cannotBeChecked)
    #expect(try verdict("a word", "1") == .cannotBeChecked)
  }

  @Test func `a claim is as good as the worst of its parts that could be compared`() {
    #expect(ClaimVerdict.joined([.holds, .holdsByRounding]) == .holdsByRounding)
    #expect(ClaimVerdict.joined([.holds, .doesNotHold, .holdsInDirection]) == .doesNotHold)
    #expect(ClaimVerdict.joined([.holds, .cannotBeChecked]) == .holds)
    #expect(ClaimVerdict.joined([.holds, .notComparable]) == .holds)
    #expect(ClaimVerdict.joined([.notComparable, .cannotBeChecked]) == .notComparable)
    #expect(ClaimVerdict.joined([]) == .cannotBeChecked)
    #expect(ClaimVerdict.joined([.contradictsItself, .doesNotHold]) == .contradictsItself)
  }
}
