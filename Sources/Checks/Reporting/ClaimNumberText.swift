public import ClusterAtlas

extension ClaimTestResult {
  /// The unit that stands behind the numbers. Empty when they have none, and for years, which say it
  /// themselves.
  public var unit: Bilingual { isCountedInYears ? .none : measuredIn?.label ?? test.unit }

  private var isCountedInYears: Bool { test.unit.english == "year" }

  /// A number of it as a language counts: 31,307.1 billion yuan are 313,071亿元.
  public func shown(_ value: Double, in language: Language) -> Double {
    measuredIn?.shown(value, in: language) ?? value
  }

  /// The computed number as text with about as many digits as the printed one and two more; empty
  /// where there is none. Years stand without a thousands comma.
  public func computedText(in language: Language) -> String {
    guard let computed else { return "" }
    if isTruth { return computed == 1 ? "✓" : "✗" }
    let value = shown(computed, in: language)
    if isYear(computed) { return CheckText.number(value, decimals: 0, isGrouped: false) }
    return CheckText.number(value, decimals: decimals(of: computed, in: language))
  }

  /// The computed number with its unit.
  public func computedAmount(in language: Language) -> String {
    amount(computedText(in: language), language)
  }

  /// The printed number with what its reading adds, for example `>50,000`; what is said to be so is 是
  /// in Chinese.
  public func printedText(in language: Language) -> String {
    let printed = printedDigits(in: language)
    return switch test.reading {
    case .over where PrintedNumber(test.printed) != nil: ">" + printed
    case .nearly: "≲" + printed
    case .about: "≈" + printed
    default: printed
    }
  }

  /// The printed number with its unit.
  public func printedAmount(in language: Language) -> String {
    amount(printedText(in: language), language)
  }

  private func amount(_ text: String, _ language: Language) -> String {
    let unit = unit[language]
    guard !text.isEmpty, !unit.isEmpty, !isTruth, PrintedNumber(test.printed) != nil else {
      return text
    }
    return text + (language == .chinese ? "" : " ") + unit
  }

  /// The digits of the document, in the unit that a language counts in.
  private func printedDigits(in language: Language) -> String {
    guard let number = PrintedNumber(test.printed), factor(in: language) != 1 else {
      return language == .chinese
        ? ["yes": "是", "no": "否"][test.printed] ?? test.printed : test.printed
    }
    return CheckText.number(
      shown(number.value, in: language), decimals: shownDecimals(number.decimals, in: language))
  }

  private func factor(in language: Language) -> Double { measuredIn?.factor(in: language) ?? 1 }

  /// So many decimals, as many fewer as the unit has powers of ten.
  private func shownDecimals(_ decimals: Int, in language: Language) -> Int {
    var (decimals, factor) = (decimals, factor(in: language))
    while factor >= 10 { (decimals, factor) = (decimals - 1, factor / 10) }
    while factor <= 0.1 { (decimals, factor) = (decimals + 1, factor * 10) }
    return max(0, decimals)
  }

  private func isYear(_ value: Double) -> Bool {
    isCountedInYears || (test.kind == .turningPoint && value.rounded() == value)
  }

  private func decimals(of value: Double, in language: Language) -> Int {
    if let printed = PrintedNumber(test.printed), test.reading != .bounds {
      let extra = value.magnitude >= 1_000 || (value.rounded() == value) ? 0 : 1
      return shownDecimals(min(6, printed.decimals + extra), in: language)
    }
    let size = shown(value, in: language).magnitude
    return size >= 100 ? 1 : size >= 1 ? 2 : 4
  }

  /// The decimals that a number of at most six has.
  private static func decimals(needed value: Double) -> Int {
    var scale = 1.0
    for decimals in 0..<6 {
      let scaled = value * scale
      if (scaled - scaled.rounded()).magnitude < 1e-6 * max(1, scaled.magnitude) { return decimals }
      scale *= 10
    }
    return 6
  }

  /// Both ends of the interval, for example `8.65 … 8.75`.
  public func intervalText(in language: Language) -> String {
    guard let interval, !isTruth else { return "" }
    let isYear = isCountedInYears
    func text(_ end: Double) -> String {
      let value = shown(end, in: language)
      let decimals = isYear ? 0 : Self.decimals(needed: value)
      return CheckText.number(value, decimals: decimals, isGrouped: !isYear)
    }
    switch (interval.lower, interval.upper) {
    case (let lower?, let upper?): return text(lower) + " … " + text(upper)
    case (let lower?, nil): return (interval.isOpen ? "> " : "≥ ") + text(lower)
    case (nil, let upper?): return (interval.isOpen ? "< " : "≤ ") + text(upper)
    case (nil, nil): return ""
    }
  }
}

/// Numbers as text.
public enum CheckText {
  /// A number with so many decimals, in groups of three.
  public static func number(_ value: Double, decimals: Int, isGrouped: Bool = true) -> String {
    guard value.magnitude < 1e15, let digits = DecimalText.fixed(value, decimals: decimals) else {
      return "\(value)"
    }
    return isGrouped ? DecimalText.grouped(digits) : digits
  }

  /// A number of a working: as many digits as tell it apart, at most four decimals.
  public static func working(_ value: Double) -> String {
    if value.rounded() == value { return number(value, decimals: 0, isGrouped: value >= 10_000) }
    let size = value.magnitude
    return number(value, decimals: size >= 1_000 ? 1 : size >= 10 ? 2 : size >= 0.01 ? 4 : 6)
  }
}

extension CheckStep {
  /// What came of it, as text.
  public var valueText: String { isTruth ? (value == 1 ? "✓" : "✗") : CheckText.working(value) }
}

extension ClaimVerdict {
  /// One sign for lists: ✓ holds, ≈ in part, ✗ does not hold, ? not checked.
  public var sign: String {
    switch self {
    case .holds, .holdsByRounding: "✓"
    case .holdsInDirection: "≈"
    case .doesNotHold, .contradictsItself: "✗"
    case .notComparable, .cannotBeChecked: "?"
    }
  }
}
