/// The paths of a package's files.
enum PackagePath {
  /// What a message says is expected of one in a table.
  static let expectation = "a relative path that stays inside the package"

  /// Whether a path is relative and leads to no place outside.
  static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.contains("://") && !path.contains("\\")
      && !path.unicodeScalars.contains("\0")
      && !path.split(separator: "/").contains("..")
  }
}
