internal import Explorer
internal import Glibc

/// Where the explorer was left: the line of the place.
enum LastPlace {
  private static let name = "last-place"

  /// Remembers where a session was left.
  static func save(_ session: Session) {
    _ = FileOutbox.keep(session.wholePlaceLine + "\n", as: name)
  }

  /// The line that was saved; nil where there is none.
  static func line() -> String? {
    guard let folder = FileOutbox.stateFolder else { return nil }
    let file = open(folder + "/" + name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = max(0, read(file, &bytes, bytes.count))
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    return text.split(separator: "\n").first.map(String.init)
  }
}
