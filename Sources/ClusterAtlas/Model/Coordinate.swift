/// A place on the Earth in degrees, WGS84.
public struct Coordinate: Hashable, Sendable {
  /// Degrees east of Greenwich, -180 to 180.
  public var longitude: Double
  /// Degrees north of the equator, -90 to 90.
  public var latitude: Double

  /// Makes a place from degrees east and degrees north.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// What stands for a coordinate that a check would have refused as missing.
  static let origin = Coordinate(longitude: 0, latitude: 0)

  /// Nil when one of the two is missing.
  init?(_ longitude: Double?, _ latitude: Double?) {
    guard let longitude, let latitude else { return nil }
    self.init(longitude: longitude, latitude: latitude)
  }
}
