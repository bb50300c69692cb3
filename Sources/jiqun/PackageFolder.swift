internal import Glibc

/// A folder in which a package is written anew.
struct PackageFolder {
  let path: String

  /// Makes the folder and writes the files, by their paths in it. Refuses a folder that has files.
  func write(_ files: [(path: String, content: String)]) throws(Failure) {
    if mkdir(path, 0o755) != 0 {
      guard errno == EEXIST else { throw failure(path) }
      guard isEmpty else {
        throw Failure("\(path): there are files in it; name a folder that is new or empty")
      }
    }
    for folder in Set(files.compactMap { Self.folder(of: $0.path) }).sorted() {
      guard mkdir(path + "/" + folder, 0o755) == 0 else { throw failure(path + "/" + folder) }
    }
    for file in files { try write(file.content, to: path + "/" + file.path) }
  }

  private var isEmpty: Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { return false }
    }
    return true
  }

  private static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private func write(_ content: String, to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    if let error = Output.send(content, to: file) {
      throw Failure("\(path): \(Output.reason(error))")
    }
  }

  private func failure(_ path: String) -> Failure {
    Failure("\(path): \(Output.reason(errno))")
  }
}
