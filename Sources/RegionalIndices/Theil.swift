/// Which of Theil's two measures.
public enum TheilVariant: String, CaseIterable, Sendable, Codable {
  /// T = (1/n) Σ (x/μ) ln(x/μ), 0 … ln n; 0·ln 0 = 0 and zeros count in n.
  case t
  /// L = (1/n) Σ ln(μ/x), the mean logarithmic deviation, 0 upwards; needs all x > 0.
  case l
}

/// Theil's T or L of a list of values, with the natural logarithm.
///
///     try theil([2, 4, 4, 10]).value               // 0.165687…
///     try theil([2, 4, 4, 10], variant: .l).value  // 0.167358…
///
/// - Parameters:
///   - values: zero or more, any unit.
///   - variant: which of the two; `.t` by default.
/// - Returns: the measure in nats; L is undefined if a value is zero.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``.
/// - Complexity: O(n).
///
/// Theil (1967), *Economics and Information Theory*; Shorrocks (1980), doi:10.2307/1913126.
package func theil(
  _ values: [Double], variant: TheilVariant = .t
) throws(IndexError) -> IndexValue<TheilVariant> {
  let total = try Checks.shares(values)
  let n = Double(values.count)
  let mean = total / n
  let measure: Measure
  switch variant {
  case .t:
    let deviations = values.relativeDeviations(mean: mean)
    measure = Measure(max(0, deviations.lazy.map(NearEquality.entropy).exactSum() / n))
  case .l:
    if let zero = values.firstIndex(of: 0) {
      measure = .undefined(.notPositive(at: zero))
    } else {
      measure = Measure(max(0, logarithmic(values, mean) / n))
    }
  }
  return theil(measure, count: values.count, variant)
}

/// Σ −ln(x/mean), by deviations where all values are near the mean.
private func logarithmic(_ values: [Double], _ mean: Double) -> Double {
  guard values.allSatisfy({ $0 / mean > 0.5 && $0 / mean < 2 }) else {
    return values.lazy.map { -logRatio($0, mean) }.exactSum()
  }
  return values.relativeDeviations(mean: mean).lazy.map(NearEquality.logarithm).exactSum()
}

extension TheilVariant {
  /// What the measure of so many values lies between: T 0 … ln n, L 0 upwards.
  package func range(count: Int) -> ValueRange {
    switch self {
    case .t: ValueRange(lower: 0, upper: CMath.logarithm(Double(count)))
    case .l: ValueRange(lower: 0)
    }
  }
}

/// T or L with its name and range.
func theil(_ measure: Measure, count: Int, _ variant: TheilVariant) -> IndexValue<TheilVariant> {
  IndexValue(variant, measure, variant.range(count: count), count: count)
}

/// r ln r, with 0 ln 0 = 0.
func entropyTerm(_ ratio: Double) -> Double {
  ratio > 0 ? ratio * CMath.logarithm(ratio) : 0
}

/// ln(a/b) of numbers above zero, also where the quotient is too small to be one.
func logRatio(_ a: Double, _ b: Double) -> Double {
  let ratio = a / b
  return ratio.isNormal ? CMath.logarithm(ratio) : CMath.logarithm(a) - CMath.logarithm(b)
}
