internal import Glibc

/// The file of a journal, open and locked: nobody else writes as long as it is.
struct LockedFile: ~Copyable {
  private let file: Int32
  private let path: String
  /// How many bytes it had when it was locked.
  let size: Int
  private let isNew: Bool

  /// How long another program is waited for, in tries of ten milliseconds.
  private static let tries = 300

  /// Opens it, makes it where there is none, and locks it.
  init(_ path: String) throws(KeepError) {
    for _ in 0..<8 {
      let (file, isNew) = try Self.open(path)
      do throws(KeepError) {
        try Self.lock(file, path)
        // Whoever replaced the file meanwhile, as git does, left this one without a name.
        if let size = try Self.sizeIfNamed(file, path) {
          (self.file, self.path, self.size, self.isNew) = (file, path, size, isNew)
          return
        }
      } catch {
        Glibc.close(file)
        throw error
      }
      Glibc.close(file)
    }
    throw .busy(path: path)
  }

  deinit { Glibc.close(file) }

  private static func open(_ path: String) throws(KeepError) -> (Int32, isNew: Bool) {
    let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK
    let there = Glibc.open(path, flags)
    if there >= 0 { return (there, false) }
    guard errno == ENOENT else { throw .notOpened(path: path, error: errno) }
    let new = Glibc.open(path, flags | O_CREAT, mode_t(0o600))
    guard new >= 0 else { throw .notOpened(path: path, error: errno) }
    return (new, true)
  }

  private static func lock(_ file: Int32, _ path: String) throws(KeepError) {
    for _ in 0..<tries {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .notOpened(path: path, error: errno)
      }
      usleep(10_000)
    }
    throw .busy(path: path)
  }

  private static func sizeIfNamed(_ file: Int32, _ path: String) throws(KeepError) -> Int? {
    var (here, named) = (stat(), stat())
    guard fstat(file, &here) == 0 else { throw .notOpened(path: path, error: errno) }
    guard here.st_mode & S_IFMT == S_IFREG else { throw .noFile(path: path) }
    guard stat(path, &named) == 0, named.st_ino == here.st_ino, named.st_dev == here.st_dev else {
      return nil
    }
    return Int(here.st_size)
  }

  /// All that is in it.
  func read() throws(KeepError) -> [UInt8] {
    try JournalBytes.read(file, size: size, path)
  }

  /// Writes at the end, and waits until it is on the disk. Where that fails the file is cut back to
  /// what it was.
  func append(_ bytes: [UInt8]) throws(KeepError) {
    if let error = write(bytes) ?? sync() {
      ftruncate(file, off_t(size))
      throw .notWritten(path: path, error: error)
    }
  }

  /// The error number where not all could be written.
  private func write(_ bytes: [UInt8]) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return count == 0 ? EIO : errno
      }
    }
    return nil
  }

  private func sync() -> Int32? {
    guard fsync(file) == 0 else { return errno }
    return isNew ? Self.syncFolder(of: path) : nil
  }

  /// A new name is on the disk only when its folder is.
  private static func syncFolder(of path: String) -> Int32? {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    let folder = Glibc.open(
      path[..<end].isEmpty ? "." : String(path[..<end]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return errno }
    defer { Glibc.close(folder) }
    return fsync(folder) == 0 || errno == EINVAL ? nil : errno
  }
}

/// Reading the bytes of a journal.
enum JournalBytes {
  /// No journal is larger: a quarter of a million notes of a thousand characters.
  static let most = 256 << 20

  /// What is in the file of a name; nil where there is none.
  static func read(_ path: String) throws(KeepError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .notOpened(path: path, error: errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .notRead(path: path, error: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile(path: path) }
    return try read(file, size: Int(status.st_size), path)
  }

  static func read(_ file: Int32, size: Int, _ path: String) throws(KeepError) -> [UInt8] {
    guard size <= most else { throw .tooLarge(path: path, most: most) }
    var error: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let more = pread(file, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        if more > 0 {
          count += more
        } else if more == 0 {
          break
        } else if errno != EINTR {
          error = errno
          break
        }
      }
    }
    if let error { throw .notRead(path: path, error: error) }
    return bytes
  }
}
