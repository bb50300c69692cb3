/// Millions and billions at an axis: `1.5M`, `2bn`; in Chinese 万 and 亿.
struct NumberUnits {
  var divisor = 1.0
  var suffix = ""

  private static let english = [(1e12, "tn"), (1e9, "bn"), (1e6, "M")]
  private static let chinese = [(1e12, "万亿"), (1e8, "亿"), (1e6, "百万")]

  /// Those of an axis whose largest value this is; none below a million and beyond 10^15.
  init(largest: Double, _ language: Language?) {
    guard let language, largest >= 1e6, largest < 1e15 else { return }
    for (size, name) in language == .chinese ? Self.chinese : Self.english where largest >= size {
      (divisor, suffix) = (size, name)
      return
    }
  }

  /// A tick, with the decimals its step needs.
  func text(_ value: Double, step: NiceStep) -> String {
    guard divisor > 1 else { return NumberText.text(value, decimals: step.decimals) }
    if value == 0 { return "0" }
    let decimals = max(
      0, PowersOfTen.magnitude(divisor) - step.power + (step.factor == 2.5 ? 1 : 0))
    // Steps that are small beside the values are read whole.
    guard decimals <= 3 else { return NumberText.text(value, decimals: step.decimals) }
    return NumberText.text(value / divisor, decimals: decimals) + suffix
  }

  /// A value by itself, with three figures or more.
  func text(_ value: Double, decimals: Int) -> String {
    guard divisor > 1 else { return NumberText.text(value, decimals: decimals) }
    if value == 0 { return "0" }
    guard abs(value) >= divisor / 100 else { return NumberText.text(value, decimals: decimals) }
    let scaled = value / divisor
    let figures = max(0, 2 - PowersOfTen.magnitude(abs(scaled)))
    return NumberText.text(scaled, decimals: min(3, figures)) + suffix
  }
}
