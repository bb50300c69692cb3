/// What the Herfindahl–Hirschman index needs of any number of values: how many, Σx and Σx².
///
/// Summaries of parts are put together by ``merge(_:)``, so that values that do not fit the memory, or lie
/// on several machines, need not come together.
///
///     var summary = HerfindahlSummary()
///     for value in [50.0, 30, 20] { summary.add(value) }
///     try summary.value().value  // 0.38
///
/// The result is that of ``Swift/Collection/herfindahl(variant:)`` within a few units in the last place.
///
/// Hirschman (1945); Herfindahl (1950): see ``Swift/Collection/herfindahl(variant:)``.
public struct HerfindahlSummary: Equatable, Sendable {
  /// How many values were added.
  public private(set) var count = 0
  private var sum = CompensatedSum()
  /// Σ(x/2ᵉ)², where e is the exponent of the largest value, so that no square is too large.
  private var squares = CompensatedSum()
  private var exponent = Int.min
  /// Deviations from the first value, as many powers of two smaller, for H − 1/n.
  private var first: Double?
  private var deviations = CompensatedSum()
  private var squaredDeviations = CompensatedSum()

  /// A summary of nothing.
  public init() {}

  /// Adds a value: finite, zero or more, which is not checked.
  ///
  /// - Complexity: O(1).
  public mutating func add(_ value: Double) {
    count += 1
    if value > 0, Int(value.exponent) > exponent { scale(to: Int(value.exponent)) }
    deviate(value)
    guard value > 0 else { return }
    sum.add(value)
    let part = Double(sign: .plus, exponent: -exponent, significand: value)
    squares.add(part * part)
  }

  /// Adds what another summary has seen.
  ///
  /// - Complexity: O(1).
  public mutating func merge(_ other: HerfindahlSummary) {
    count += other.count
    var other = other
    if other.exponent > exponent { scale(to: other.exponent) } else { other.scale(to: exponent) }
    mergeDeviations(other)
    guard other.exponent > .min else { return }
    sum.add(other.sum)
    squares.add(other.squares)
  }

  /// The index of all values that were added.
  ///
  /// - Parameter variant: which form; `.index` by default.
  /// - Returns: in the range of the form.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/zeroTotal``, ``IndexError/overflow``.
  /// - Complexity: O(1).
  public func value(
    variant: HerfindahlVariant = .index
  ) throws(IndexError) -> IndexValue<HerfindahlVariant> {
    if count == 0 { throw .noObservations }
    let total = sum.value
    if total == 0 { throw .zeroTotal }
    if !total.isFinite { throw .overflow }
    let scaled = Double(sign: .plus, exponent: -exponent, significand: total)
    let mean = deviations.value / Double(count)
    let spread = max(0, squaredDeviations.value - deviations.value * mean)
    return herfindahl(
      index: squares.value / (scaled * scaled), spread: spread / (scaled * scaled), count: count,
      variant)
  }

  private mutating func deviate(_ value: Double) {
    guard let first else {
      first = value
      return
    }
    let part = scaled(value - first)
    deviations.add(part)
    squaredDeviations.add(part * part)
  }

  /// A difference in the unit of the sums; before any positive value it is zero.
  private func scaled(_ difference: Double) -> Double {
    exponent == .min ? 0 : Double(sign: .plus, exponent: -exponent, significand: difference)
  }

  /// Deviations of the other's values from its first become those from this one's.
  private mutating func mergeDeviations(_ other: HerfindahlSummary) {
    guard let theirs = other.first else { return }
    guard let first else {
      (self.first, deviations, squaredDeviations) =
        (theirs, other.deviations, other.squaredDeviations)
      return
    }
    let (shift, n) = (scaled(theirs - first), Double(other.count))
    squaredDeviations.add(other.squaredDeviations)
    squaredDeviations.add(2 * shift * other.deviations.value + n * shift * shift)
    deviations.add(other.deviations)
    deviations.add(n * shift)
  }

  private mutating func scale(to larger: Int) {
    if exponent > .min {
      squares.scale(by: Double(sign: .plus, exponent: 2 * (exponent - larger), significand: 1))
      squaredDeviations.scale(
        by: Double(sign: .plus, exponent: 2 * (exponent - larger), significand: 1))
      deviations.scale(by: Double(sign: .plus, exponent: exponent - larger, significand: 1))
    }
    exponent = larger
  }
}
