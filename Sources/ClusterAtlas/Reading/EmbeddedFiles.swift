import Assets

/// The files that are part of the program.
enum EmbeddedFiles {
  /// Their paths in the package, the descriptor first.
  static var paths: [String] {
    (0..<embedded_file_count()).map { String(cString: embedded_file($0).path) }
  }
}
