internal import Platform

/// The folder of a package. A file is read only where it is really inside: links may lead from one
/// place in the folder to another, never out of it.
struct PackageFolder {
  private let path: String

  /// The folder at a path; the path itself may be a link.
  init(_ path: String) {
    self.path = path
  }

  /// The bytes of a regular file inside.
  func read(_ name: String) -> Result<[UInt8], FileProblem> {
    guard let root = Self.real(path), let file = Self.real(path + "/" + name) else {
      return .failure(FileReader.problem(errno))
    }
    let start = root == "/" ? root : root + "/"
    guard file.hasPrefix(start) else { return .failure(FileProblem(kind: .unsafePath(name))) }
    let parts = file.dropFirst(start.count).split(separator: "/").map(String.init)
    return Self.open(parts, below: root)
  }

  /// A path without links; nil, with the reason in `errno`, where there is none.
  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Opens step by step, so that no link that is put there meanwhile is followed.
  private static func open(
    _ parts: [String], below root: String
  ) -> Result<[UInt8], FileProblem> {
    var folder = Platform.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .failure(FileReader.problem(errno)) }
    defer { close(folder) }
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY)
      let next = openat(folder, part, flags)
      guard next >= 0 else { return .failure(FileReader.problem(errno)) }
      close(folder)
      folder = next
    }
    return FileReader.contents(of: folder)
  }
}
