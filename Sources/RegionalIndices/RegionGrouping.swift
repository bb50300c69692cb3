/// A grouping of China's 31 provinces into economic regions, in the order of the statistical
/// yearbooks (Beijing, Tianjin, Hebei, … Xinjiang).
///
///     RegionGrouping.four.labels[0]    // "East", Beijing
///     RegionGrouping.four.region(ofProvince: 21)  // "Northeast", Liaoning
public struct RegionGrouping: Equatable, Sendable {
  /// The name to print beside a result.
  public let name: String
  /// The region of each province, 31 of them in yearbook order.
  public let labels: [String]

  /// The region of a province by its two-digit code (GB/T 2260); `nil` if there is no such
  /// province.
  ///
  /// - Complexity: O(provinces).
  public func region(ofProvince code: Int) -> String? {
    Self.provinceCodes.firstIndex(of: code).map { labels[$0] }
  }

  /// The two-digit codes of the 31 provinces in yearbook order (GB/T 2260).
  public static let provinceCodes = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51,
    52, 53, 54, 61, 62, 63, 64, 65,
  ]

  /// East 10, Central 6, West 12, Northeast 3: the National Bureau's grouping since 2011.
  public static let four = RegionGrouping(
    name: "four regions (NBS)",
    east: [11, 12, 13, 31, 32, 33, 35, 37, 44, 46], central: [14, 34, 36, 41, 42, 43],
    northeast: [21, 22, 23])

  /// East 11, Central 8, West 12: the older grouping, Liaoning in the East, Jilin and
  /// Heilongjiang in the Centre.
  public static let three = RegionGrouping(
    name: "three regions",
    east: [11, 12, 13, 21, 31, 32, 33, 35, 37, 44, 46],
    central: [14, 22, 23, 34, 36, 41, 42, 43], northeast: [])

  private init(name: String, east: Set<Int>, central: Set<Int>, northeast: Set<Int>) {
    self.name = name
    labels = Self.provinceCodes.map { code in
      if east.contains(code) { return "East" }
      if central.contains(code) { return "Central" }
      return northeast.contains(code) ? "Northeast" : "West"
    }
  }
}
