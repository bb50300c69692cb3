/// How values are written that stand by themselves, at bars or in the cells of a table: with as many
/// decimals as all of them need, values of very different size each with its own, and none that is not
/// zero as a zero.
struct ValueLabels {
  private let decimals: Int
  private let isSpread: Bool

  init(_ values: some Sequence<Double>) {
    let values = Array(values)
    decimals = NumberText.decimals(for: values)
    let sizes = values.lazy.map(\.magnitude).filter { $0 > 0 && $0.isFinite }
    isSpread = (sizes.min() ?? 0) < (sizes.max() ?? 0) * 1e-4
  }

  /// A value, in millions and billions where there is a language for them.
  func text(_ value: Double, _ language: Language? = nil) -> String {
    // Smaller ones would take more decimals than anyone counts.
    if value != 0, abs(value) < 1e-9 { return NumberText.short(value) }
    return NumberUnits(largest: abs(value), language).text(value, decimals: places(value))
  }

  private func places(_ value: Double) -> Int {
    guard value.isFinite, value != 0 else { return isSpread ? 0 : decimals }
    let own = NumberText.decimals(for: [value])
    let figures = 2 - PowersOfTen.magnitude(abs(value))
    if isSpread { return max(0, min(own, figures)) }
    return max(decimals, min(own, figures - 1))
  }
}
