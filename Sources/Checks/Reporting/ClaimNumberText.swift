public import ClusterAtlas

extension ClaimTestResult {
  /// The computed number as text with about as many digits as the printed one and two more; empty
  /// where there is none. Years stand without a thousands comma.
  public var computedText: String {
    guard let computed else { return "" }
    if isTruth { return computed == 1 ? "✓" : "✗" }
    if isYear(computed) { return CheckText.number(computed, decimals: 0, isGrouped: false) }
    return CheckText.number(computed, decimals: decimals(of: computed))
  }

  /// The same as ``printedText``, with words in a language: what is said to be so is 是.
  public func printedText(in language: Language) -> String {
    guard language == .chinese else { return printedText }
    return ["yes": "是", "no": "否"][printedText] ?? printedText
  }

  /// The printed number with what its reading adds, for example `>50,000`.
  public var printedText: String {
    switch test.reading {
    case .over where PrintedNumber(test.printed) != nil: ">" + test.printed
    case .nearly: "≲" + test.printed
    case .about: "≈" + test.printed
    default: test.printed
    }
  }

  private func isYear(_ value: Double) -> Bool {
    test.unit.english == "year" || (test.kind == .turningPoint && value.rounded() == value)
  }

  private func decimals(of value: Double) -> Int {
    if let printed = PrintedNumber(test.printed), test.reading != .bounds {
      let extra = value.magnitude >= 1_000 || (value.rounded() == value) ? 0 : 1
      return min(6, printed.decimals + extra)
    }
    return value.magnitude >= 100 ? 1 : value.magnitude >= 1 ? 2 : 4
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
  public var intervalText: String {
    guard let interval, !isTruth else { return "" }
    let isYear = test.unit.english == "year"
    func text(_ value: Double) -> String {
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
