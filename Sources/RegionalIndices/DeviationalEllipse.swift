/// Which standard deviational ellipse: programs differ by √2 and by n − 2.
public enum EllipseVariant: String, CaseIterable, Sendable, Codable {
  /// Roots of the eigenvalues of the covariance matrix (Yuill 1971): about 39 % of normal points.
  case yuill
  /// Times √2 (Gong 2002; ArcGIS): about 63 %.
  case root2
  /// Times √(n/(n − 2)): corrected for the two estimated axes.
  case degreesOfFreedom = "n-2"
  /// Times √(2n/(n − 2)), as CrimeStat has it.
  case crimeStat = "crimestat"
}

/// The ellipse of the spread of weighted places around their centre.
///
///     let e = try DeviationalEllipse(x: [0, 4, 0, -4], y: [1, 0, -1, 0])
///     e.semiMajor.value  // 2.828…
///     e.rotation.value   // 90: the long axis lies east–west
///
/// Lefever (1926); Yuill (1971), doi:10.2307/490885; Gong (2002), doi:10.1111/1467-9671.00118.
public struct DeviationalEllipse: Equatable, Hashable, Sendable {
  /// Which ellipse.
  public let variant: EllipseVariant
  /// The weighted mean.
  public let centre: GravityCentre.Place
  /// Half of the long axis, in the coordinates' unit; undefined for two places or fewer with n − 2.
  public let semiMajor: Measure
  /// Half of the short axis.
  public let semiMinor: Measure
  /// Of the long axis, clockwise from north, 0 ..< 180 degrees; undefined for a circle.
  public let rotation: Measure
  /// How many places, those of weight zero included.
  public let count: Int

  /// Of the long axis, counter-clockwise from east, 0 ..< 180 degrees.
  public var angle: Measure { rotation.map { $0 <= 90 ? 90 - $0 : 270 - $0 } }
  /// π × both half axes.
  public var area: Measure { product { .pi * $0 * $1 } }
  /// 1 − short/long, 0 (a circle) … 1 (a line); undefined for one place.
  public var flattening: Measure {
    if semiMajor.value == 0 { return .undefined(.constant) }
    return product { 1 - $1 / $0 }
  }

  /// Points on the ellipse, evenly by angle; none where an axis is undefined.
  ///
  /// - Complexity: O(count).
  public func outline(count: Int = 64) -> [GravityCentre.Place] {
    guard let major = semiMajor.value, let minor = semiMinor.value, count > 0 else { return [] }
    let turn = (angle.value ?? 0) * .pi / 180
    return (0..<count).map { step in
      let at = 2 * Double.pi * Double(step) / Double(count)
      let (a, b) = (major * CMath.cosine(at), minor * CMath.sine(at))
      return GravityCentre.Place(
        x: centre.x + a * CMath.cosine(turn) - b * CMath.sine(turn),
        y: centre.y + a * CMath.sine(turn) + b * CMath.cosine(turn))
    }
  }

  private func product(_ combine: (Double, Double) -> Double) -> Measure {
    guard let major = semiMajor.value, let minor = semiMinor.value else { return semiMajor }
    return Measure(combine(major, minor))
  }

  /// The ellipse of places.
  ///
  /// - Parameters:
  ///   - x: to the east: any plane's coordinates, or degrees as most papers do.
  ///   - y: to the north, as many.
  ///   - weights: zero or more, as many; 1 if nil.
  ///   - variant: Yuill's by default.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight``.
  /// - Complexity: O(n).
  public init(
    x: [Double], y: [Double], weights: [Double]? = nil, variant: EllipseVariant = .yuill
  ) throws(IndexError) {
    let weights = weights ?? Array(repeating: 1, count: x.count)
    guard let centre = try GravityCentre.centre(x: x, y: y, weights: weights) else {
      throw .zeroWeight
    }
    let spread = Covariance(x, y, weights, centre)
    let factor = variant.factor(x.count)
    self.variant = variant
    self.centre = centre
    count = x.count
    semiMajor = factor.map { $0 * spread.larger.squareRoot() }
    semiMinor = factor.map { $0 * spread.smaller.squareRoot() }
    rotation = spread.rotation
  }
}

extension EllipseVariant {
  /// What Yuill's axes are multiplied with.
  fileprivate func factor(_ count: Int) -> Measure {
    let n = Double(count)
    let few = Measure.undefined(.tooFewObservations(needed: 3, found: count))
    return switch self {
    case .yuill: .value(1)
    case .root2: .value(2.0.squareRoot())
    case .degreesOfFreedom: count > 2 ? Measure((n / (n - 2)).squareRoot()) : few
    case .crimeStat: count > 2 ? Measure((2 * n / (n - 2)).squareRoot()) : few
    }
  }
}

/// The weighted covariance matrix and its eigenvalues.
private struct Covariance {
  private let trace: Double
  private let difference: Double
  private let cross: Double

  init(_ x: [Double], _ y: [Double], _ weights: [Double], _ centre: GravityCentre.Place) {
    let total = weights.exactSum()
    let sum = { (term: @escaping (Double, Double) -> Double) in
      zip(zip(x, y), weights).lazy.map { $1 * term($0.0 - centre.x, $0.1 - centre.y) }.exactSum()
        / total
    }
    let (east, north) = (sum { a, _ in a * a }, sum { _, b in b * b })
    trace = east + north
    difference = east - north
    cross = sum { $0 * $1 }
  }

  private var radius: Double { CMath.hypotenuse(difference, 2 * cross) }
  var larger: Double { (trace + radius) / 2 }
  var smaller: Double { max(0, (trace - radius) / 2) }

  /// Clockwise from north.
  var rotation: Measure {
    if radius <= 1e-12 * trace { return .undefined(.notUnique) }
    let degrees = 90 - CMath.arcTangent(2 * cross, difference) * 90 / .pi
    return Measure(degrees >= 180 ? degrees - 180 : degrees)
  }
}
