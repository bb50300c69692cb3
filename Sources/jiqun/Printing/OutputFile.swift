internal import Glibc

/// A file that a command writes where it is told: whole or not at all, and never over another one
/// unasked.
struct OutputFile {
  let path: String
  /// Writes over a file that is there.
  var isForced = false

  private enum Place {
    /// A device or a pipe: written into as it is.
    case device
    /// Nothing there yet, or a regular file with these rights.
    case file(path: String, rights: mode_t?)
  }

  /// Refuses what could not be written, before any work is done.
  func check() throws(Failure) {
    guard case .file(_, .some) = try place() else { return }
    guard !isForced, isatty(0) == 0 || isatty(2) == 0 else { return }
    throw isThere
  }

  private var isThere: Failure {
    Failure("\(path) is there already, and stays as it is; --force writes over it")
  }

  func write(_ text: String) throws(Failure) { try write(bytes: Array(text.utf8)) }

  func write(bytes: [UInt8]) throws(Failure) {
    switch try place() {
    case .device: try writeInto(bytes)
    case .file(let path, let rights):
      if rights != nil, !isForced { try ask() }
      try replace(path, rights, bytes)
    }
  }

  private func place() throws(Failure) -> Place {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT, lstat(path, &status) != 0 else { throw refusal(errno) }
      return .file(path: path, rights: nil)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return .device }
    // A link stays one: what it leads to is replaced.
    guard let real = realpath(path, nil) else { throw refusal(errno) }
    defer { free(real) }
    return .file(path: String(cString: real), rights: status.st_mode & 0o777)
  }

  private func refusal(_ error: Int32) -> Failure { Failure("\(path): \(Output.reason(error))") }

  private func ask() throws(Failure) {
    guard isatty(0) != 0, isatty(2) != 0 else { throw isThere }
    _ = Output.send("jiqun: \(Output.visible(path)) is there already; write over it? [y/N] ", to: 2)
    let answer = readLine(strippingNewline: true)?.lowercased() ?? ""
    guard ["y", "yes", "是", "好"].contains(answer) else { throw isThere }
  }

  private func writeInto(_ bytes: [UInt8]) throws(Failure) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw refusal(errno) }
    let error = Output.send(bytes: bytes, to: file)
    guard Glibc.close(file) == 0, error == nil else { throw refusal(error ?? errno) }
  }

  /// Writes a new file beside, and gives it the name when all of it is on the disk.
  private func replace(_ path: String, _ rights: mode_t?, _ bytes: [UInt8]) throws(Failure) {
    let (folder, name) = Self.parts(path)
    let fresh = "\(folder).\(name).\(getpid())"
    unlink(fresh)
    if let error = FileOutbox.create(fresh, mode: rights ?? 0o644, bytes: bytes) {
      unlink(fresh)
      throw refusal(error)
    }
    defer { unlink(fresh) }
    if let rights {
      guard chmod(fresh, rights) == 0, rename(fresh, path) == 0 else { throw refusal(errno) }
    } else if link(fresh, path) != 0 {
      // Where there are no links the name is taken by a rename.
      guard errno == EPERM || errno == EOPNOTSUPP, access(path, F_OK) != 0,
        rename(fresh, path) == 0
      else { throw errno == EEXIST ? isThere : refusal(errno) }
    }
  }

  private static func parts(_ path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path[...]) }
    let next = path.index(after: slash)
    return (String(path[..<next]), path[next...])
  }
}
