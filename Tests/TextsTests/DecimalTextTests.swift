import Testing
import Texts

@Suite("Digits of numbers that are read")
struct DecimalTextTests {
  @Test(arguments: [
    (0, 0, "0"), (0, 2, "0.00"), (-0.0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"),
    (0.5, 0, "1"), (2.5, 0, "3"), (1234.567, 2, "1234.57"), (-12, 0, "-12"), (0.005, 3, "0.005"),
    (9_007_199_254_740_991, 0, "9007199254740991"),
  ])
  func fixed(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(DecimalText.fixed(value, decimals: decimals) == text)
  }

  @Test func whatHasMoreStepsThanALimitIsNoText() {
    for value in [Double.nan, .infinity, -.infinity, 1e300, 0x1p53] {
      #expect(DecimalText.fixed(value, decimals: 0) == nil)
    }
    #expect(DecimalText.fixed(1e15, decimals: 1) == nil)
    #expect(DecimalText.fixed(1e15, decimals: 0, below: 1e15) == nil)
    #expect(DecimalText.fixed(0x1p53, decimals: 0, below: 1e16) == "9007199254740992")
  }

  /// Read back, a text is within half a step of the number, whatever the number.
  @Test func aTextIsTheNearestOne() throws {
    var random = Seeded(state: 20)
    for _ in 0..<2000 {
      let decimals = Int.random(in: 0...6, using: &random)
      let value = Double.random(in: -1e6...1e6, using: &random)
      let text = try #require(DecimalText.fixed(value, decimals: decimals))
      let step = (0..<decimals).reduce(1.0) { step, _ in step / 10 }
      let back = try #require(Double(text))
      // Both are doubles: half a step is exact to the last digit that they have.
      #expect(abs(back - value) <= step / 2 + value.ulp, "\(value) as \(text)")
      #expect(text.split(separator: ".").dropFirst().joined().count == decimals)
      let grouped = DecimalText.grouped(text)
      #expect(grouped.filter { $0 != "," } == text)
      let whole = grouped.prefix { $0 != "." }.filter { $0 != "-" }
      let parts = whole.split(separator: ",", omittingEmptySubsequences: false).map(\.count)
      #expect(parts.dropFirst().allSatisfy { $0 == 3 } && (1...3).contains(parts[0]))
    }
  }

  @Test(arguments: [
    ("1234567.5", "1,234,567.5"), ("-1234", "-1,234"), ("999", "999"), ("1e+17", "1e+17"),
    ("", ""), ("-", "-"), ("12a4", "12a4"),
  ])
  func grouped(_ digits: String, _ text: String) { #expect(DecimalText.grouped(digits) == text) }
}

@Suite("Texts in two languages")
struct BilingualTests {
  @Test func aMissingTextIsThatOfTheOtherLanguage() {
    let both = Bilingual("Hefei", "合肥")
    #expect(both[.english] == "Hefei" && both[.chinese] == "合肥")
    #expect(Bilingual("Hefei", "")[.chinese] == "Hefei" && Bilingual("", "合肥")[.english] == "合肥")
    #expect(Bilingual.none.isEmpty && Bilingual("S0") == Bilingual("S0", "S0"))
    #expect(Bilingual("", "合肥").orElse(both) == both)
  }

  @Test func aLanguageIsWrittenAndSays() {
    #expect(Language.allCases.map(\.rawValue) == ["en", "zh"])
    #expect(Language.english.other == .chinese && Language.chinese.other == .english)
    #expect(Language.allCases.map { $0.say("yes", "是") } == ["yes", "是"])
  }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
