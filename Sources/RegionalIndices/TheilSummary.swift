/// What Theil's T and L need of any number of values: how many, Σx, Σx ln x and Σ ln x.
///
/// All relative to the first value, so that nothing cancels where values are alike. Summaries of parts are
/// put together by ``merge(_:)``.
///
///     var summary = TheilSummary()
///     for value in [2.0, 4, 4, 10] { summary.add(value) }
///     try summary.value().value  // 0.165687…
///
/// The result is that of ``Swift/Collection/theil(variant:)`` within 1e-12.
///
/// Theil (1967): see ``Swift/Collection/theil(variant:)``.
public struct TheilSummary: Equatable, Sendable {
  /// How many values were added.
  public private(set) var count = 0
  /// How many of them are above zero.
  private var positive = 0
  private var firstZero: Int?
  /// The value by which all are divided: the first above zero, or one much larger.
  private var unit = 0.0
  private var sum = CompensatedSum()
  private var entropy = CompensatedSum()
  private var logarithms = CompensatedSum()

  /// A summary of nothing.
  public init() {}

  /// Adds a value: finite, zero or more, which is not checked.
  ///
  /// - Complexity: O(1).
  public mutating func add(_ value: Double) {
    count += 1
    guard value > 0 else {
      if firstZero == nil { firstZero = count - 1 }
      return
    }
    if value / unit > 0x1p10 { rebase(to: value) }
    let excess = (value - unit) / unit
    positive += 1
    sum.add(excess)
    entropy.add(NearEquality.entropy(excess))
    logarithms.add(
      value / unit > 0.5
        ? NearEquality.logarithm(excess) : excess - logRatio(value, unit))
  }

  /// Adds what another summary has seen, as if its values came behind those of this one.
  ///
  /// - Complexity: O(1).
  public mutating func merge(_ other: TheilSummary) {
    if firstZero == nil { firstZero = other.firstZero.map { $0 + count } }
    count += other.count
    guard other.positive > 0 else { return }
    var other = other
    if other.unit > unit { rebase(to: other.unit) } else { other.rebase(to: unit) }
    positive += other.positive
    sum.add(other.sum)
    entropy.add(other.entropy)
    logarithms.add(other.logarithms)
  }

  /// T or L of all values that were added.
  ///
  /// - Parameter variant: which of the two; `.t` by default.
  /// - Returns: the measure in nats; L is undefined if a value is zero.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/zeroTotal``, ``IndexError/overflow``.
  /// - Complexity: O(1).
  public func value(variant: TheilVariant = .t) throws(IndexError) -> IndexValue<TheilVariant> {
    if count == 0 { throw .noObservations }
    if positive == 0 { throw .zeroTotal }
    let n = Double(count)
    let zeros = Double(count - positive)
    let mean = (sum.value - zeros) / n
    if !((1 + mean) * unit * n).isFinite { throw .overflow }
    let measure: Measure =
      switch variant {
      case .t:
        Measure(
          max(0, ((entropy.value + zeros) / n - NearEquality.entropy(mean)) / (1 + mean)))
      case .l:
        if let firstZero {
          .undefined(.notPositive(at: firstZero))
        } else {
          Measure(max(0, logarithms.value / n - NearEquality.logarithm(mean)))
        }
      }
    return theil(measure, count: count, variant)
  }

  /// Makes another value the one by which all are divided:
  /// Σ(cr) ln(cr) = c(Σ r ln r + ln c Σ r).
  private mutating func rebase(to other: Double) {
    defer { unit = other }
    guard positive > 0 else { return }
    let (factor, logarithm, n) = (unit / other, logRatio(unit, other), Double(positive))
    guard factor != 1 else { return }
    let ratios = sum.value + n
    let products = entropy.value + sum.value
    let logs = sum.value - logarithms.value + n * logarithm
    sum = CompensatedSum(factor * ratios - n)
    entropy = CompensatedSum(factor * (products + logarithm * ratios) - sum.value)
    logarithms = CompensatedSum(sum.value - logs)
  }
}
