internal import Explorer
internal import Glibc

/// Copies and exports as files; nothing that is there is written over, but for the last copy.
struct FileOutbox: Outbox {
  /// Names are tried with numbers up to this one.
  private static let last = 9_999

  /// The last copy, for those whose terminal takes none: readable by its user only.
  func keepCopy(_ text: String) -> String? { Self.keep(text, as: "copied.txt") }

  /// The program's own folder for what it remembers; nil without a home.
  static var stateFolder: String? {
    if let state = environment("XDG_STATE_HOME") { return state + "/jiqun" }
    return environment("HOME").map { $0 + "/.local/state/jiqun" }
  }

  /// Writes a file of the program's own, whole or not at all; its path, shortened.
  static func keep(_ text: String, as name: String) -> String? {
    guard let folder = stateFolder, makeFolder(folder) else { return nil }
    let path = folder + "/" + name
    let fresh = path + ".\(getpid())"
    unlink(fresh)
    guard create(fresh, mode: 0o600, text) == nil, rename(fresh, path) == 0 else {
      unlink(fresh)
      return nil
    }
    guard let home = environment("HOME"), path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// The working directory.
  var folder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Writes where the file says; `name-2.csv` where `name.csv` is there and that is asked for.
  func write(_ file: ExportedFile) -> Result<String, OutboxError> {
    let path = whole(file.path)
    switch file.mode {
    case .replaces: return replace(path, file.content)
    case .numbered: return writeNew(file.content, path, last: Self.last)
    case .asks: return writeNew(file.content, path, last: 1)
    }
  }

  /// The path from the root: `~` is the home folder, a name lies in the working directory.
  private func whole(_ path: String) -> String {
    if path.hasPrefix("~/"), let home = environment("HOME") { return home + path.dropFirst() }
    return path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  private func replace(_ path: String, _ content: String) -> Result<String, OutboxError> {
    do throws(Failure) {
      try OutputFile(path: path, isForced: true).write(content)
      return .success(path)
    } catch {
      return .failure(OutboxError(error.description))
    }
  }

  private func writeNew(
    _ content: String, _ name: String, last: Int
  ) -> Result<String, OutboxError> {
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let fresh = name[..<slash] + ".\(name[slash...]).\(getpid())"
    return writeNew(content, name, String(fresh), last: last)
  }

  private func writeNew(
    _ content: String, _ name: String, _ fresh: String, last: Int
  ) -> Result<String, OutboxError> {
    unlink(fresh)
    if let error = Self.create(fresh, mode: 0o644, content) {
      unlink(fresh)
      return .failure(OutboxError(Output.reason(error)))
    }
    defer { unlink(fresh) }
    for number in 1...last {
      let path = number == 1 ? name : Self.numbered(name, number)
      // A link is made only where there is no such name: nothing is ever written over.
      if link(fresh, path) == 0 { return .success(path) }
      let error = errno
      if error == EPERM || error == EOPNOTSUPP { return Self.writeDirectly(content, path) }
      guard error == EEXIST else { return .failure(OutboxError(Output.reason(error))) }
    }
    return .failure(OutboxError("\(name) is there already", isThere: last == 1))
  }

  /// For file systems without links: the name is taken first, then filled.
  private static func writeDirectly(
    _ content: String, _ path: String
  ) -> Result<String, OutboxError> {
    guard let error = create(path, mode: 0o644, content) else { return .success(path) }
    if error != EEXIST { unlink(path) }
    return .failure(OutboxError(Output.reason(error), isThere: error == EEXIST))
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else {
      return "\(name)-\(number)"
    }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  /// Makes a new file with this content; the error number where it is not all there.
  static func create(_ path: String, mode: mode_t, _ content: String) -> Int32? {
    create(path, mode: mode, bytes: Array(content.utf8))
  }

  static func create(_ path: String, mode: mode_t, bytes: [UInt8]) -> Int32? {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { return errno }
    let error = Output.send(bytes: bytes, to: file)
    if let error {
      Glibc.close(file)
      return error
    }
    guard fsync(file) == 0 || errno == EINVAL, Glibc.close(file) == 0 else { return errno }
    return nil
  }

  private static func makeFolder(_ path: String) -> Bool {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST { return false }
    }
    return true
  }
}
