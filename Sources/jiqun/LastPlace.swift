internal import Explorer
internal import Glibc

/// Where the explorer was left: the line of the place.
enum LastPlace {
  private static let name = "last-place"

  /// Remembers where a session was left.
  static func save(_ session: Session) {
    _ = FileOutbox.keep(session.placeLine + "\n", as: name)
  }

  /// The line that was saved; nil where there is none.
  static func line() -> String? {
    guard let folder = FileOutbox.stateFolder, let file = fopen(folder + "/" + name, "re") else {
      return nil
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    return text.split(separator: "\n").first.map(String.init)
  }
}
