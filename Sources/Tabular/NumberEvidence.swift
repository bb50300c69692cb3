/// What the numbers of a file say of the marks in them.
struct NumberEvidence {
  private(set) var commaDecimals = 0
  private(set) var pointDecimals = 0
  private(set) var commaGroups = 0
  private(set) var pointGroups = 0
  private(set) var spaceGroups = 0
  private(set) var quoteGroups = 0
  /// A single group behind a comma or a point: 1,234.
  private(set) var unclearCommas = 0
  private(set) var unclearPoints = 0

  /// Looks at a number; money with its sign before it has no three decimals behind a comma, and money of
  /// more than nine none behind a point.
  mutating func add(_ number: DressedNumber) {
    let (commas, points) = (unclearCommas, unclearPoints)
    add(number.core)
    if number.hasCurrencyBefore, unclearCommas > commas {
      unclearCommas = commas
      commaGroups += 1
    }
    guard number.marks.contains(.currency), number.exponent == nil, unclearPoints > points,
      number.core.prefix(while: { $0 != "." }).count(where: \.isNumber) > 1
    else { return }
    unclearPoints = points
    pointGroups += 1
  }

  /// Adds what the numbers of another column say.
  mutating func add(_ other: NumberEvidence) {
    commaDecimals += other.commaDecimals
    pointDecimals += other.pointDecimals
    commaGroups += other.commaGroups
    pointGroups += other.pointGroups
    spaceGroups += other.spaceGroups
    quoteGroups += other.quoteGroups
    unclearCommas += other.unclearCommas
    unclearPoints += other.unclearPoints
  }

  /// Whether points with three digits behind them may be decimal points or stand between thousands.
  var arePointsUnclear: Bool {
    unclearPoints > 0 && pointDecimals == 0 && commaDecimals == 0 && commaGroups == 0
      && pointGroups == 0
  }

  /// Looks at the digits of a number.
  mutating func add(_ core: String) {
    let text = core.drop { $0 == "-" || $0 == "+" }
    if text.contains(where: NumberStyle.spaces.contains) { spaceGroups += 1 }
    if text.contains("'") || text.contains("\u{2019}") { quoteGroups += 1 }
    let commas = text.count { $0 == "," }
    let points = text.count { $0 == "." }
    switch (commas, points) {
    case (0, 0): break
    case (1..., 1...):
      guard let comma = text.lastIndex(of: ","), let point = text.lastIndex(of: ".") else { return }
      if comma < point {
        commaGroups += 1
        pointDecimals += 1
      } else {
        pointGroups += 1
        commaDecimals += 1
      }
    case (2..., 0): commaGroups += 1
    case (0, 2...): pointGroups += 1
    case (1, 0): one(",", text, &commaDecimals, &unclearCommas)
    default: one(".", text, &pointDecimals, &unclearPoints)
    }
  }

  private func one(
    _ mark: Character, _ text: Substring, _ decimals: inout Int, _ unclear: inout Int
  ) {
    guard let place = text.firstIndex(of: mark) else { return }
    let (whole, rest) = (text[..<place], text[text.index(after: place)...])
    let isGroup = (1...3).contains(whole.count) && rest.count == 3 && whole != "0"
    if isGroup { unclear += 1 } else { decimals += 1 }
  }

  /// The mark before decimals; nil where the numbers of the file contradict each other.
  var decimal: UInt8? {
    if pointGroups > 0, pointDecimals == 0 { return 0x2C }
    if commaDecimals > 0 { return pointDecimals > 0 ? nil : 0x2C }
    return 0x2E
  }

  /// What stands between groups in a file whose decimals have this mark; nil where it is not certain.
  func thousands(decimal: UInt8) -> Character? {
    if decimal == 0x2E, commaGroups > 0 || (unclearCommas > 0 && pointDecimals > 0) { return "," }
    if decimal == 0x2C, pointGroups > 0 || (unclearPoints > 0 && commaDecimals > 0) { return "." }
    if pointGroups > 0, commaDecimals + pointDecimals == 0 { return "." }
    if spaceGroups > 0 { return " " }
    return quoteGroups > 0 ? "'" : nil
  }
}
