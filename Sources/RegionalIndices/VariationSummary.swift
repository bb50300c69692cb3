/// What the coefficient of variation needs of any number of values: how many, Σx, and the sum of squared
/// deviations.
///
/// Welford's recurrence, and Chan, Golub & LeVeque's for parts that are put together by ``merge(_:)``.
///
///     var summary = VariationSummary(variant: .population)
///     for value in [2.0, 4, 4, 10] { summary.add(value) }
///     try summary.value().value  // 0.6
///
/// The result is that of ``Swift/Collection/coefficientOfVariation(variant:)`` within 1e-12.
///
/// Welford (1962), doi:10.1080/00401706.1962.10490022; Chan, Golub & LeVeque (1983),
/// doi:10.1080/00031305.1983.10483115.
public struct VariationSummary: Equatable, Sendable {
  /// Which measure is asked for.
  public let variant: VariationVariant
  /// How many values were added.
  public private(set) var count = 0
  private var sum = ExactSum()
  private var mean = 0.0
  /// Mean and squares are of the values times 2^−exponent.
  private var exponent: Int?
  private var squares = CompensatedSum()
  private var firstNotPositive: Int?
  private var hasPositive = false
  private var hasNegative = false

  /// A summary of nothing.
  public init(variant: VariationVariant) { self.variant = variant }

  private var isLogarithmic: Bool { variant == .logPopulation || variant == .logSample }

  /// Adds a finite value, which is not checked.
  ///
  /// - Complexity: O(1).
  public mutating func add(_ value: Double) {
    count += 1
    if value > 0 { hasPositive = true }
    if value < 0 { hasNegative = true }
    if isLogarithmic, value <= 0 {
      if firstNotPositive == nil { firstNotPositive = count - 1 }
      return
    }
    let value = isLogarithmic ? CMath.logarithm(value) : value
    if value != 0 { prepare(Int(value.exponent)) }
    let part = scaled(value)
    let distance = part - mean
    mean += distance / Double(count)
    squares.add(distance * (part - mean))
    sum.add(part)
  }

  /// Adds what another summary of the same variant has seen, as if its values came behind those of this.
  ///
  /// - Complexity: O(1).
  public mutating func merge(_ other: VariationSummary) {
    if firstNotPositive == nil { firstNotPositive = other.firstNotPositive.map { $0 + count } }
    hasPositive = hasPositive || other.hasPositive
    hasNegative = hasNegative || other.hasNegative
    guard other.count > 0 else { return }
    var other = other
    if let exponent = other.exponent { prepare(exponent) }
    if let exponent { other.rescale(to: exponent) }
    let (n, m) = (Double(count), Double(other.count))
    let distance = other.mean - mean
    count += other.count
    squares.add(other.squares)
    squares.add(distance * distance * n * m / (n + m))
    mean += distance * m / (n + m)
    sum.add(other.sum)
  }

  /// The measure of all values that were added.
  ///
  /// - Returns: 0 or more, undefined where ``Swift/Collection/coefficientOfVariation(variant:)`` is.
  /// - Throws: ``IndexError/noObservations``.
  /// - Complexity: O(1).
  public func value() throws(IndexError) -> IndexValue<VariationVariant> {
    if count == 0 { throw .noObservations }
    let lost = variant == .sample || variant == .logSample ? 1 : 0
    let deviation: Measure =
      count > lost
      ? Measure((max(0, squares.value) / Double(count - lost)).squareRoot())
      : .undefined(.tooFewObservations(needed: lost + 1, found: count))
    let total = sum.value
    let measure: Measure
    if let firstNotPositive {
      measure = .undefined(.notPositive(at: firstNotPositive))
    } else if isLogarithmic {
      measure = deviation.map { Double(sign: .plus, exponent: exponent ?? 0, significand: $0) }
    } else if total == 0 {
      measure = .undefined(.zeroDenominator(.mean))
    } else {
      measure = deviation.map { $0 / (total / Double(count)).magnitude }
    }
    return coefficientOfVariation(
      measure, count: count, oneSign: !(hasPositive && hasNegative), variant)
  }

  /// Keeps values near 1: the unit changes where a value is far larger than all before.
  private mutating func prepare(_ power: Int) {
    guard let known = exponent else {
      exponent = power.magnitude > 64 ? power : 0
      return
    }
    if power > known + 256 { rescale(to: power) }
  }

  private func scaled(_ value: Double) -> Double {
    guard let exponent, exponent != 0 else { return value }
    return Double(sign: .plus, exponent: -exponent, significand: value)
  }

  private mutating func rescale(to power: Int) {
    defer { exponent = power }
    guard let known = exponent, known != power else { return }
    let factor = Double(sign: .plus, exponent: known - power, significand: 1)
    mean *= factor
    squares.scale(by: factor * factor)
    var total = ExactSum()
    total.add(sum.value * factor)
    sum = total
  }
}
