/// Which measure of relative dispersion.
public enum VariationVariant: String, CaseIterable, Sendable, Codable {
  /// sd (divided by n) / |mean|, 0 … √(n − 1) for values of one sign.
  case population
  /// sd (divided by n − 1) / |mean|, 0 … √n for values of one sign.
  case sample
  /// sd (divided by n) of ln x, 0 upwards: the measure of σ-convergence; all x > 0.
  case logPopulation
  /// sd (divided by n − 1) of ln x, 0 upwards; all x > 0.
  case logSample
}

/// The coefficient of variation, or the standard deviation of logarithms.
///
///     try coefficientOfVariation([2, 4, 4, 10]).value                        // 0.6
///     try coefficientOfVariation([2, 4, 4, 10], variant: .sample).value      // 0.69282
///     try coefficientOfVariation([2, 4, 4, 10], variant: .logPopulation).value  // 0.57175
///
/// - Parameters:
///   - values: any numbers; negatives are allowed.
///   - variant: which of the four; `.population` by default.
/// - Returns: 0 or more; undefined for a mean of zero, for one value in a sample form, and for
///   logarithms of zero or less.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``.
/// - Complexity: O(n).
///
/// Pearson (1896), doi:10.1098/rsta.1896.0007; Sala-i-Martin (1996), doi:10.2307/2235375.
package func coefficientOfVariation(
  _ values: [Double], variant: VariationVariant = .population
) throws(IndexError) -> IndexValue<VariationVariant> {
  try Checks.finite(values)
  let measure: Measure =
    switch variant {
    case .population: relativeDeviation(values, 0)
    case .sample: relativeDeviation(values, 1)
    case .logPopulation: logDeviation(values, 0)
    case .logSample: logDeviation(values, 1)
    }
  let oneSign = values.allSatisfy { $0 >= 0 } || values.allSatisfy { $0 <= 0 }
  return coefficientOfVariation(measure, count: values.count, oneSign: oneSign, variant)
}

/// The measure with its name and range.
func coefficientOfVariation(
  _ measure: Measure, count: Int, oneSign: Bool, _ variant: VariationVariant
) -> IndexValue<VariationVariant> {
  let n = Double(count)
  let upper: Double? =
    switch variant {
    case .population: (n - 1).squareRoot()
    case .sample: n.squareRoot()
    case .logPopulation, .logSample: nil
    }
  return IndexValue(
    variant, measure, ValueRange(lower: 0, upper: oneSign ? upper : nil), count: count)
}

/// Williamson's weighted coefficient of variation: the *weighted* mean stands in both places.
///
/// √(Σwᵢ(xᵢ − μ_w)²/Σw)/μ_w.
///
///     try williamson([1, 2, 4], weights: [5, 3, 2]).value  // 0.59778
///
/// - Parameters:
///   - values: per head, zero or more.
///   - weights: population, zero or more, one for each value.
/// - Returns: 0 upwards.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/zeroWeight``,
///   ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(n).
///
/// Williamson (1965), doi:10.1086/450136.
package func williamson(_ values: [Double], weights: [Double]) throws(IndexError) -> IndexValue<
  SingleForm
> {
  try Checks.nonNegative(values)
  let weight = try Checks.weights(weights, count: values.count)
  let mean = zip(values, weights).lazy.map { $0 * $1 }.exactSum() / weight
  if mean == 0 { throw .zeroTotal }
  let squares = zip(values, weights).lazy.map { $1 * ($0 - mean) * ($0 - mean) }.exactSum()
  return IndexValue(
    SingleForm.only, Measure((squares / weight).squareRoot() / mean),
    ValueRange(lower: 0), count: values.count)
}

/// The standard deviation with divisor n − `lost`.
func deviation(_ values: [Double], _ lost: Int) -> Measure {
  guard values.count > lost else {
    return .undefined(.tooFewObservations(needed: lost + 1, found: values.count))
  }
  if values.allSatisfy({ $0 == values[0] }) { return .value(0) }
  return Measure((values.squaredDeviations() / Double(values.count - lost)).squareRoot())
}

private func relativeDeviation(_ values: [Double], _ lost: Int) -> Measure {
  let values = ScaledValues(values).values
  let mean = values.exactMean()
  if mean == 0 { return .undefined(.zeroDenominator(.mean)) }
  return deviation(values, lost).map { $0 / mean.magnitude }
}

private func logDeviation(_ values: [Double], _ lost: Int) -> Measure {
  if let index = values.firstIndex(where: { $0 <= 0 }) {
    return .undefined(.notPositive(at: index))
  }
  return deviation(values.map { CMath.logarithm($0) }, lost)
}
