internal import Explorer
internal import Glibc

/// Where the explorer was left: the words that start it there again, one a line.
enum LastPlace {
  private static let name = "last-place"

  /// Remembers where a session was left.
  static func save(_ session: Session) {
    let words = session.startWords
    _ = FileOutbox.keep(words.map { $0 + "\n" }.joined(), as: name)
  }

  /// The words that were saved; none when there are none.
  static func words() -> [String] {
    guard let folder = FileOutbox.stateFolder, let file = fopen(folder + "/" + name, "re") else {
      return []
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
