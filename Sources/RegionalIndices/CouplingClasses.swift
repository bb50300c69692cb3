/// A rule that puts a degree of coupling or coordination into a named class.
///
///     CouplingClasses.tenLeftClosed.index(of: 0.69282)   // 7
///     CouplingClasses.tenLeftClosed.label(of: 0.69282)   // "primary coordination"
public struct CouplingClasses: Equatable, Sendable {
  /// The rule's name and source.
  public let name: String
  /// The labels from low to high.
  public let labels: [String]
  /// The inner limits, ascending.
  public let limits: [Double]
  /// Whether a value on a limit belongs to the class above (`[a, b)`) or below (`(a, b]`).
  public let limitsBelongAbove: Bool

  /// The class of a degree, counted from 1; `nil` outside 0 … 1.
  ///
  /// - Complexity: O(classes).
  public func index(of degree: Double) -> Int? {
    guard degree >= 0, degree <= 1 else { return nil }
    return 1 + limits.count { limitsBelongAbove ? $0 <= degree : $0 < degree }
  }

  /// The label of a degree; `nil` outside 0 … 1.
  ///
  /// - Complexity: O(classes).
  public func label(of degree: Double) -> String? { index(of: degree).map { labels[$0 - 1] } }

  /// Ten classes of D in steps of 0.1, `[a, b)` (SPSSAU).
  public static let tenLeftClosed = CouplingClasses(
    name: "ten classes, left-closed (SPSSAU)", labels: tenLabels,
    limits: tenths, limitsBelongAbove: true)

  /// Ten classes of D in steps of 0.1, `(a, b]` (Tian et al. 2021, Acta Geographica Sinica 76(4)).
  public static let tenRightClosed = CouplingClasses(
    name: "ten classes, right-closed (Tian et al. 2021)", labels: tenLabels,
    limits: tenths, limitsBelongAbove: false)

  /// Five classes of D, equal fifths, `[a, b)`: a convention.
  public static let five = CouplingClasses(
    name: "five classes, equal fifths",
    labels: ["serious disorder", "mild disorder", "barely", "moderate", "quality coordination"],
    limits: [0.2, 0.4, 0.6, 0.8], limitsBelongAbove: true)

  /// Four classes of D, `(a, b]` (Liu Yaobin et al. 2005, *Journal of Natural Resources* 20(1)).
  public static let four = CouplingClasses(
    name: "four classes (Liu Yaobin et al. 2005)", labels: ["low", "moderate", "high", "extreme"],
    limits: [0.4, 0.5, 0.8], limitsBelongAbove: false)

  /// Four stages of C, `(a, b]` (Tian et al. 2021).
  public static let stages = CouplingClasses(
    name: "stages of coupling (Tian et al. 2021)",
    labels: ["low", "antagonistic", "running-in", "high"],
    limits: [0.3, 0.5, 0.8], limitsBelongAbove: false)

  private static let tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
  private static let tenLabels = [
    "extreme disorder", "serious disorder", "moderate disorder", "mild disorder",
    "near disorder", "barely coordinated", "primary coordination", "intermediate coordination",
    "good coordination", "quality coordination",
  ]
}
