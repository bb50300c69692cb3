/// Four numbers that are all called "the spatial Gini" of an industry.
///
/// s is a region's share of the industry, q its share of the reference (all industry, or people).
public enum LocationalGiniVariant: String, CaseIterable, Sendable, Codable {
  /// The plain Gini of the industry over the regions; the reference is not used. 0 … (n − 1)/n.
  case plain
  /// The area between the curve of (Q, S), ordered by s/q, and the diagonal. 0 … 0.5
  /// (Krugman 1991, p. 56).
  case krugman
  /// Twice the area: the Hoover–Gini. 0 … 1.
  case normalised
  /// The plain Gini of the location quotients s/q, each region the same weight. 0 … (n − 1)/n
  /// (Ceapraz 2008).
  case locationQuotients
  /// Σ(s − q)²: the raw concentration of Ellison and Glaeser, "空间基尼系数" in Chinese papers.
  /// 0 … 2.
  case squaredDifferences
}

/// The spatial Gini of one industry over the regions, in the variant asked for.
///
///     try locationalGini([10, 30, 60], reference: [50, 30, 20], variant: .krugman).value  // 0.26
///
/// - Parameters:
///   - industry: the industry in each region, zero or more.
///   - reference: the reference in each region, zero or more. A region with neither is left out.
///   - variant: which of the numbers; `.plain` by default.
/// - Returns: from 0 to the upper end of the variant.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``,
///   ``IndexError/lengthMismatch(expected:found:)``, and
///   ``IndexError/absentFromReference(at:)`` where the reference is zero and the industry is not.
/// - Complexity: O(*n* log *n*) for `.krugman` and `.normalised`, O(n) for the others.
///
/// Krugman (1991), *Geography and Trade*; Ceapraz (2008); Ellison & Glaeser (1997),
/// doi:10.1086/262098.
package func locationalGini(
  _ industry: [Double], reference: [Double], variant: LocationalGiniVariant = .plain
) throws(IndexError) -> IndexValue<LocationalGiniVariant> {
  let pairs = try RegionalShares(industry, reference)
  if variant == .plain {
    let plain = try gini(industry)
    return IndexValue(variant, plain.measure, plain.range, count: plain.count)
  }
  let n = Double(pairs.count)
  let (measure, upper): (Measure, Double) =
    switch variant {
    case .plain, .krugman: (Measure(pairs.curveArea), 0.5)
    case .normalised: (Measure(2 * pairs.curveArea), 1)
    case .locationQuotients: (try gini(pairs.quotients).measure, (n - 1) / n)
    case .squaredDifferences: (Measure(pairs.squaredDifferences), 2)
    }
  return IndexValue(
    variant, measure, ValueRange(lower: 0, upper: upper), count: pairs.count)
}

/// The regions that have a reference, with their shares.
private struct RegionalShares {
  let industry: [Double]
  let reference: [Double]
  let industryTotal: Double
  let referenceTotal: Double

  var count: Int { industry.count }

  init(_ industry: [Double], _ reference: [Double]) throws(IndexError) {
    industryTotal = try Checks.shares(industry, in: .industry)
    try Checks.sameLength(reference.count, industry.count)
    referenceTotal = try Checks.shares(reference, in: .reference)
    for index in industry.indices where reference[index] == 0 && industry[index] > 0 {
      throw .absentFromReference(at: Position(index, in: .reference))
    }
    let present = industry.indices.filter { reference[$0] > 0 }
    self.industry = present.map { industry[$0] }
    self.reference = present.map { reference[$0] }
  }

  var quotients: [Double] {
    zip(industry, reference).map { ($0 / industryTotal) / ($1 / referenceTotal) }
  }

  var squaredDifferences: Double {
    zip(industry, reference).lazy
      .map { $0 / industryTotal - $1 / referenceTotal }.map { $0 * $0 }.exactSum()
  }

  /// The area is half the Gini of the quotients weighted by the reference.
  var curveArea: Double {
    let order = zip(quotients, zip(industry, reference)).sorted {
      ($0.0, $0.1.0, $0.1.1) < ($1.0, $1.1.0, $1.1.1)
    }
    var below = CompensatedSum()
    var twice = CompensatedSum()
    for (lower, upper) in zip(order, order.dropFirst()) {
      below.add(lower.1.1 / referenceTotal)
      twice.add((upper.0 - lower.0) * below.value * (1 - below.value))
    }
    return twice.value / 2
  }
}
