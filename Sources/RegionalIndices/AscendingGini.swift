/// The Gini coefficient of values that come one after another in ascending order, so that none need be kept.
///
/// Half of Σᵢⱼ|xᵢ − xⱼ| is Σ i(n − i)(x₍ᵢ₊₁₎ − x₍ᵢ₎), whose terms are never negative; the sums are compensated.
package struct AscendingGini {
  private let count: Int
  private var place = 0
  private var last = 0.0
  private var total = CompensatedSum()
  private var differences = CompensatedSum()

  /// - Parameter count: how many values will come.
  package init(count: Int) { self.count = count }

  /// Takes the next value, zero or more and not below the one before.
  ///
  /// - Complexity: O(1).
  package mutating func add(_ value: Double) {
    if place > 0 { differences.add(Double(place) * Double(count - place) * (value - last)) }
    total.add(value)
    (last, place) = (value, place + 1)
  }

  /// The coefficient of what came, as ``gini(_:variant:)`` has it.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/zeroTotal``, ``IndexError/overflow``.
  package func value(variant: GiniVariant) throws(IndexError) -> IndexValue<GiniVariant> {
    if count == 0 { throw .noObservations }
    if total.value == 0 { throw .zeroTotal }
    if !total.value.isFinite { throw .overflow }
    return giniValue(
      differences: differences.value, total: total.value, count: count, variant: variant)
  }
}
