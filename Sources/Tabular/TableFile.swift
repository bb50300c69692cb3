internal import Platform

/// Files that tables are in.
package enum TableFile {
  /// Opens a file to be read.
  package static func open(_ path: String) throws(ReadingError) -> Int32 {
    var status = stat()
    // A regular file that keeps one waiting, as /proc/kmsg, gives what is there, or an error.
    let waits = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    let file = Platform.open(path, O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK))
    guard file >= 0 else { throw .notOpened(reason: errno) }
    return file
  }

  /// How many bytes a regular file has; nil for everything else.
  package static func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether there is something at a path that is no regular file: a folder, a pipe, a device.
  package static func isOther(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// How far all of some texts begin alike.
  package static func commonStart(of texts: [String]) -> String {
    guard var start = texts.first else { return "" }
    for text in texts.dropFirst() {
      start = String(zip(start, text).prefix { $0 == $1 }.map(\.0))
    }
    return start
  }

  /// The paths that go on from what is typed, folders with a slash at the end; in order.
  package static func completions(of typed: String) -> [String] {
    let (folder, start) = parts(typed)
    let place = folder.isEmpty ? "." : expanded(folder)
    guard let directory = opendir(place) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != "..", name.hasPrefix(start) else { continue }
      guard start.hasPrefix(".") || !name.hasPrefix(".") else { continue }
      let path = folder + name
      if isFolder(expanded(path)) {
        found.append(path + "/")
      } else if isTable(name) {
        found.append(path)
      }
    }
    return found.sorted()
  }

  /// A path with the home folder put in.
  package static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  private static func parts(_ typed: String) -> (folder: String, start: String) {
    guard let slash = typed.lastIndex(of: "/") else { return ("", typed) }
    let next = typed.index(after: slash)
    return (String(typed[..<next]), String(typed[next...]))
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isTable(_ name: String) -> Bool {
    [".csv", ".tsv", ".txt", ".tab", ".dat"].contains { name.lowercased().hasSuffix($0) }
  }
}
