/// The scores of a diamond's determinants as a polygon on k equal axes.
///
///     let d = try diamond([4, 3, 5, 2], maximum: 5)
///     d.area.value        // 22.5
///     d.normalised.value  // 0.45
///     d.mean              // 3.5
///
/// Porter (1990); Moon, Rugman & Verbeke (1998), doi:10.1016/S0969-5931(98)00002-X.
public struct Diamond: Equatable, Sendable {
  /// ½ sin(2π/k) Σ rᵢrᵢ₊₁ in squared score units; undefined for fewer than three axes.
  public let area: Measure
  /// The area over that of the full polygon, 0 … 1.
  public let normalised: Measure
  /// The arithmetic mean of the scores, 0 … `maximum`.
  public let mean: Double
}

/// The area of a diamond.
///
/// - Parameters:
///   - scores: 0 … `maximum`, in the order of the axes, which matters for four or more.
///   - maximum: the best score, above zero.
/// - Returns: the area, its share of the full polygon, and the mean.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/outOfRange(at:lower:upper:)``, ``IndexError/invalidParameter(_:)``.
/// - Complexity: O(k).
///
/// Porter (1990), *The Competitive Advantage of Nations*.
package func diamond(_ scores: [Double], maximum: Double) throws(IndexError) -> Diamond {
  try Checks.finite(scores, in: .scores)
  guard maximum > 0, maximum.isFinite else { throw .invalidParameter(.maximum) }
  if let index = scores.firstIndex(where: { $0 < 0 || $0 > maximum }) {
    throw .outOfRange(at: Position(index, in: .scores), lower: 0, upper: maximum)
  }
  let area = polygonArea(scores)
  let full = polygonArea(scores.map { _ in maximum })
  return Diamond(
    area: area, normalised: full.value.map { whole in area.map { $0 / whole } } ?? full,
    mean: scores.exactMean())
}

/// The generalised double diamond: what foreign activity adds to the domestic diamond.
///
///     try doubleDiamond(domestic: [1, 1, 1, 1], international: [2, 2, 2, 2]).ratio.value  // 4
///
/// Moon, Rugman & Verbeke (1998), doi:10.1016/S0969-5931(98)00002-X.
public struct DoubleDiamond: Equatable, Sendable {
  /// The area of the domestic scores, in squared score units.
  public let domesticArea: Measure
  /// The area of domestic and international scores together, in squared score units.
  public let internationalArea: Measure
  /// International over domestic area, 0 upwards; undefined if the domestic area is 0.
  public let ratio: Measure
}

/// The two areas of a double diamond and their ratio.
///
/// - Parameters:
///   - domestic: inner scores, zero or more.
///   - international: outer scores on the same axes, zero or more.
/// - Returns: both areas in squared score units; undefined for fewer than three axes.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(k).
///
/// Moon, Rugman & Verbeke (1998): see ``DoubleDiamond``.
package func doubleDiamond(
  domestic: [Double], international: [Double]
) throws(IndexError) -> DoubleDiamond {
  try Checks.nonNegative(domestic, in: .domestic)
  try Checks.sameLength(international.count, domestic.count)
  try Checks.nonNegative(international, in: .international)
  let inner = polygonArea(domestic)
  let outer = polygonArea(international)
  let ratio = inner.value.flatMap { inner in
    outer.value.map { Measure.ratio($0, inner, of: .domesticArea) }
  }
  return DoubleDiamond(domesticArea: inner, internationalArea: outer, ratio: ratio ?? inner)
}

/// One kind of force: scores with the weights a user gave them.
public struct WeightedScores: Equatable, Sendable {
  /// Zero or more.
  public let weights: [Double]
  /// Zero or more, one for each weight.
  public let scores: [Double]

  /// Scores with their weights; they are checked where they are used.
  public init(weights: [Double], scores: [Double]) {
    self.weights = weights
    self.scores = scores
  }

  /// Σ w·s.
  func total(
    _ scoreList: Position.List, _ weightList: Position.List
  ) throws(IndexError) -> Double {
    try Checks.sameLength(weights.count, scores.count)
    try Checks.nonNegative(scores, in: scoreList, atLeast: 0)
    try Checks.nonNegative(weights, in: weightList, atLeast: 0)
    return zip(weights, scores).lazy.map { $0 * $1 }.exactSum()
  }
}

/// Positive minus reverse driving forces, Σw⁺s⁺ − Σw⁻s⁻, from scores a user set.
///
///     try netForce(
///       positive: .init(weights: [1], scores: [1]), reverse: .init(weights: [1], scores: [2]))
///     // −1
///
/// - Parameters:
///   - positive: what drives.
///   - reverse: what holds back.
/// - Returns: any number, in units of score times weight.
/// - Throws: ``IndexError/notFinite(at:)``, ``IndexError/negative(at:)``,
///   ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(forces).
package func netForce(
  positive: WeightedScores, reverse: WeightedScores
) throws(IndexError) -> Double {
  try positive.total(.positiveScores, .positiveWeights)
    - reverse.total(.reverseScores, .reverseWeights)
}

private func polygonArea(_ radii: [Double]) -> Measure {
  let k = radii.count
  guard k >= 3 else { return .undefined(.tooFewObservations(needed: 3, found: k)) }
  let products = radii.indices.lazy.map { radii[$0] * radii[($0 + 1) % k] }
  let sine = k == 4 ? 1 : CMath.sine(2 * Double.pi / Double(k))
  return Measure(products.exactSum() * sine / 2)
}
