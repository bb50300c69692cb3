/// A shade of a heat table with the values it stands for.
package struct ShadeStep: Hashable, Sendable {
  /// As that of a tile, 0 to 1.
  package var level: Double
  package var text: String
}

/// At most five classes with about equal numbers of values, so that a few large values do not make
/// all others look alike. Equal values are in the same class; round numbers part the classes.
struct ShadeClasses {
  private struct Border {
    var value: Double
    var decimals: Int
  }

  private static let most = 5
  private var borders: [Border] = []

  init(_ values: some Sequence<Double>) {
    let sorted = values.filter(\.isFinite).sorted()
    var start = 0
    for classes in stride(from: Self.most, to: 1, by: -1) {
      var end =
        start + max(1, Int(bounded: (Double(sorted.count - start) / Double(classes)).rounded()))
      while end < sorted.count, sorted[end] == sorted[end - 1] { end += 1 }
      guard end < sorted.count else { return }
      // A number with fewer figures may move an eighth of a class to the next.
      let next = (sorted.count - end) / max(1, classes - 1)
      let play = min(end - start, next) / 8
      borders.append(Self.roundest(above: sorted[end - 1 - play], to: sorted[end + play]))
      start = end
    }
  }

  /// The number with the fewest figures that is above one value and at most another.
  private static func roundest(above low: Double, to high: Double) -> Border {
    let first = PowersOfTen.magnitude(max(abs(low), abs(high)))
    for power in stride(from: first, to: first - 17, by: -1) {
      let unit = PowersOfTen.power(abs(power))
      let value =
        power > 0 ? (high / unit).rounded(.down) * unit : (high * unit).rounded(.down) / unit
      if value > low, value <= high { return Border(value: value, decimals: max(0, -power)) }
    }
    return Border(value: high, decimals: NumberText.decimals(for: [high]))
  }

  /// 0 for the lowest class, 1 for the highest.
  func level(of value: Double) -> Double { level(borders.prefix { $0.value <= value }.count) }

  private func level(_ index: Int) -> Double {
    borders.isEmpty ? 0 : Double(index) / Double(borders.count)
  }

  /// The classes from low to high; none where there is only one.
  var steps: [ShadeStep] {
    guard let last = borders.last else { return [] }
    let lower = borders.enumerated().map { index, border in
      ShadeStep(level: level(index), text: "< " + Self.text(border))
    }
    return lower + [ShadeStep(level: 1, text: "≥ " + Self.text(last))]
  }

  private static func text(_ border: Border) -> String {
    NumberText.text(border.value, decimals: border.decimals)
  }
}
