/// Why a package cannot be used: its defects.
public struct AtlasError: Error, Hashable, Sendable {
  /// How many defects are listed at most.
  public static let listedAtMost = 20

  /// The first defects, at most 20, in the order of the files.
  public let defects: [Defect]
  /// How many defects there are in all.
  public let total: Int
}

extension AtlasError: CustomStringConvertible {
  /// A line for each listed defect, and one that says how many more there are.
  public var description: String {
    let lines = defects.map(\.description)
    let rest = total - defects.count
    guard rest > 0 else { return lines.joined(separator: "\n") }
    return (lines + ["… and \(rest) more: \(total.counted("defect")) in all."]).joined(
      separator: "\n")
  }
}
