/// The centre of gravity of weighted places and its path over periods.
///
///     let centre = try GravityCentre.centre(x: [110, 120], y: [30, 40], weights: [3, 1])
///     centre?.x  // 112.5
///
/// The Earth is a sphere of 6371.0088 km. The plane's mean of degrees is what most papers report;
/// across the 180th meridian only the sphere's is right.
public enum GravityCentre {
  /// What the coordinates are.
  public enum Coordinates: String, CaseIterable, Sendable {
    /// x longitude, y latitude in degrees; distances in km along great circles.
    case degrees
    /// A plane's; distances in its unit.
    case projected
  }

  /// How degrees are averaged.
  public enum Surface: String, CaseIterable, Sendable {
    /// The weighted mean of each coordinate.
    case plane
    /// The weighted mean of the places' vectors, put back on the sphere.
    case sphere
  }

  /// A point; degrees or a plane's unit.
  public struct Place: Equatable, Hashable, Sendable {
    /// Longitude, or the coordinate to the east.
    public let x: Double
    /// Latitude, or the coordinate to the north.
    public let y: Double

    /// A point.
    public init(x: Double, y: Double) {
      (self.x, self.y) = (x, y)
    }
  }

  /// The way from one period's centre to the next one's.
  public struct Step: Equatable, Hashable, Sendable {
    /// In km for degrees, else in the coordinates' unit.
    public let distance: Measure
    /// Clockwise from north, 0 ..< 360; undefined where the centre stays.
    public let bearing: Measure
  }

  /// The centres of periods and the ways between them.
  public struct Path: Equatable, Hashable, Sendable {
    /// One a period; nil where the weights sum to 0, or the vectors cancel out.
    public let centres: [Place?]
    /// One fewer.
    public let steps: [Step]
    /// The sum of the steps; undefined where one is.
    public let length: Measure
  }

  /// The centre of one set of weights.
  ///
  /// - Parameters:
  ///   - x: longitudes or eastings.
  ///   - y: latitudes or northings, as many.
  ///   - weights: zero or more, as many.
  ///   - surface: the plane by default; the sphere for degrees only.
  /// - Returns: nil where the weights sum to 0.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for a latitude beyond ±90 on the sphere.
  /// - Complexity: O(n).
  public static func centre(
    x: [Double], y: [Double], weights: [Double], surface: Surface = .plane
  ) throws(IndexError) -> Place? {
    try Checks.finite(x, in: .x)
    try Checks.sameLength(y.count, x.count)
    try Checks.finite(y, in: .y)
    try Checks.sameLength(weights.count, x.count)
    try Checks.nonNegative(weights, in: .weights)
    if surface == .sphere, let index = y.firstIndex(where: { $0.magnitude > 90 }) {
      throw .outOfRange(at: Position(index, in: .y), lower: -90, upper: 90)
    }
    return surface == .plane ? planar(x, y, weights) : spherical(x, y, weights)
  }

  /// The centre of each period, and how it moved.
  ///
  /// - Parameters:
  ///   - x: longitudes or eastings.
  ///   - y: latitudes or northings.
  ///   - weights: one list of weights a period.
  ///   - coordinates: degrees by default.
  ///   - surface: the plane by default.
  /// - Throws: as ``centre(x:y:weights:surface:)``; ``IndexError/outOfRange(at:lower:upper:)`` for
  ///   latitudes beyond ±90.
  /// - Complexity: O(periods · n).
  public static func path(
    x: [Double], y: [Double], weights: [[Double]], coordinates: Coordinates = .degrees,
    surface: Surface = .plane
  ) throws(IndexError) -> Path {
    if coordinates == .degrees, let index = y.firstIndex(where: { $0.magnitude > 90 }) {
      throw .outOfRange(at: Position(index, in: .y), lower: -90, upper: 90)
    }
    var centres: [Place?] = []
    for period in weights {
      centres.append(try centre(x: x, y: y, weights: period, surface: surface))
    }
    let steps = zip(centres, centres.dropFirst()).map { step($0, $1, coordinates) }
    let distances = steps.map(\.distance.value)
    let length: Measure =
      distances.contains(nil)
      ? .undefined(.partUndefined) : Measure(distances.lazy.compactMap { $0 }.exactSum())
    return Path(centres: centres, steps: steps, length: length)
  }

  /// The way between two places.
  public static func step(
    from start: Place, to end: Place, coordinates: Coordinates = .degrees
  ) -> Step {
    step(start, end, coordinates)
  }

  private static func step(_ start: Place?, _ end: Place?, _ coordinates: Coordinates) -> Step {
    guard let start, let end else {
      return Step(distance: .undefined(.partUndefined), bearing: .undefined(.partUndefined))
    }
    let distance =
      coordinates == .degrees
      ? greatCircle(start, end) : CMath.hypotenuse(end.x - start.x, end.y - start.y)
    if distance < 1e-7 { return Step(distance: .value(0), bearing: .undefined(.constant)) }
    let angle =
      coordinates == .degrees
      ? initialBearing(start, end) : CMath.arcTangent(end.x - start.x, end.y - start.y)
    let degrees = angle * 180 / .pi
    return Step(
      distance: Measure(distance), bearing: Measure(degrees < 0 ? degrees + 360 : degrees))
  }

  private static func planar(_ x: [Double], _ y: [Double], _ weights: [Double]) -> Place? {
    let total = weights.exactSum()
    if total == 0 { return nil }
    let mean = { (values: [Double]) in
      zip(values, weights).lazy.map { $0 * $1 }.exactSum() / total
    }
    return Place(x: mean(x), y: mean(y))
  }

  private static func spherical(_ x: [Double], _ y: [Double], _ weights: [Double]) -> Place? {
    let total = weights.exactSum()
    if total == 0 { return nil }
    let sum = { (part: @escaping (Double, Double) -> Double) in
      zip(zip(x, y), weights).lazy
        .map { part($0.0 * .pi / 180, $0.1 * .pi / 180) * ($1 / total) }.exactSum()
    }
    let a = sum { CMath.cosine($1) * CMath.cosine($0) }
    let b = sum { CMath.cosine($1) * CMath.sine($0) }
    let c = sum { CMath.sine($1) }
    let flat = CMath.hypotenuse(a, b)
    if CMath.hypotenuse(flat, c) < 1e-12 { return nil }
    return Place(x: CMath.arcTangent(b, a) * 180 / .pi, y: CMath.arcTangent(c, flat) * 180 / .pi)
  }

  private static func greatCircle(_ a: Place, _ b: Place) -> Double {
    let (north, east) = ((b.y - a.y) * .pi / 180, (b.x - a.x) * .pi / 180)
    let (first, second) = (a.y * .pi / 180, b.y * .pi / 180)
    let (s, t) = (CMath.sine(north / 2), CMath.sine(east / 2))
    let half = s * s + CMath.cosine(first) * CMath.cosine(second) * t * t
    return 2 * 6371.0088 * CMath.arcSine(min(1, half.squareRoot()))
  }

  private static func initialBearing(_ a: Place, _ b: Place) -> Double {
    let east = (b.x - a.x) * .pi / 180
    let (first, second) = (a.y * .pi / 180, b.y * .pi / 180)
    return CMath.arcTangent(
      CMath.sine(east) * CMath.cosine(second),
      CMath.cosine(first) * CMath.sine(second) - CMath.sine(first) * CMath.cosine(second)
        * CMath.cosine(east))
  }
}
