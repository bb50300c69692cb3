internal import ClusterAtlas

/// Numbers from one to another; nil is without end.
public struct CheckInterval: Hashable, Sendable {
  /// The ends. An open interval does not contain them.
  public let lower, upper: Double?
  /// Whether the ends are out.
  public let isOpen: Bool

  init(_ lower: Double?, _ upper: Double?, isOpen: Bool = false) {
    (self.lower, self.upper, self.isOpen) = (lower, upper, isOpen)
  }

  /// Whether a number lies in it; ends that differ in the twelfth digit only are the same.
  public func contains(_ value: Double) -> Bool {
    let slack = isOpen ? 0 : max(value.magnitude, 1) * 1e-12
    if let lower, isOpen ? value <= lower : value < lower - slack { return false }
    if let upper, isOpen ? value >= upper : value > upper + slack { return false }
    return true
  }
}

/// A number as a document prints it: its value and what its last digit stands for.
public struct PrintedNumber: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// One unit of the last digit that is printed: 0.1 for 8.7, 0.01 for 49.90.
  public let unit: Double
  /// Digits behind the point.
  public let decimals: Int

  /// Reads a number with digits, thousands commas, one point and a sign; nil for anything else.
  ///
  ///     PrintedNumber("31,307.1")?.unit  // 0.1
  public init?(_ text: String) {
    var digits = ""
    var decimals = -1
    var scalars = text.unicodeScalars.filter { $0 != "," }[...]
    let isNegative = scalars.first == "-" || scalars.first == "\u{2212}"
    if isNegative || scalars.first == "+" { scalars.removeFirst() }
    for scalar in scalars {
      if scalar == "." {
        guard decimals < 0, !digits.isEmpty else { return nil }
        decimals = 0
        digits += "."
      } else {
        guard ("0"..."9").contains(scalar) else { return nil }
        if decimals >= 0 { decimals += 1 }
        digits.unicodeScalars.append(scalar)
      }
    }
    guard let value = Double(digits), value.isFinite, decimals != 0 else { return nil }
    self.value = isNegative ? -value : value
    self.decimals = max(0, decimals)
    var unit = 1.0
    for _ in 0..<self.decimals { unit /= 10 }
    self.unit = unit
  }

  /// All numbers that are printed so when rounded to the nearest.
  public var interval: CheckInterval { CheckInterval(value - unit / 2, value + unit / 2) }
  /// All numbers that are printed so when cut off or rounded up.
  public var wider: CheckInterval { CheckInterval(value - unit, value + unit, isOpen: true) }
}

/// What a printed number or direction stands for.
struct PrintedReading {
  /// The numbers it can stand for.
  let interval: CheckInterval
  /// Those it can stand for when cut off or rounded up, nil where that makes no sense.
  let wider: CheckInterval?
  /// The number, nil for a direction.
  let number: PrintedNumber?

  /// Nil where the printed text is no number and has to be one.
  init?(_ reading: ClaimTest.Reading, printed: String, bounds: CheckInterval?) {
    let number = PrintedNumber(printed)
    self.number = number
    var wider: CheckInterval?
    switch reading {
    case .nearest:
      guard let number else { return nil }
      (interval, wider) = (number.interval, number.wider)
    case .over:
      guard let number else { return nil }
      interval = CheckInterval(number.value, nil)
    case .nearly:
      guard let number else { return nil }
      interval = CheckInterval(number.value * 0.9, number.value)
    case .about:
      guard let number else { return nil }
      let part = number.value.magnitude / 20
      interval = CheckInterval(number.value - part, number.value + part)
    case .up: interval = CheckInterval(0, nil, isOpen: true)
    case .down: interval = CheckInterval(nil, 0, isOpen: true)
    case .yes: interval = CheckInterval(1, 1)
    case .bounds:
      guard let bounds else { return nil }
      interval = bounds
    }
    self.wider = wider
  }
}
