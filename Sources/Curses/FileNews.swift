import CCurses
internal import Glibc

/// A file that grows, read as it does; or what comes through a pipe. Nothing is asked while nothing
/// comes.
package final class FileNews {
  /// What a terminal watches to know when there is something to read.
  package private(set) var file: Int32
  /// No more will come.
  package private(set) var isOver = false
  private let path: String?
  private var source: Int32

  /// A file, which need not be there yet; nil where it cannot be watched.
  package init?(path: String) {
    self.path = path
    source = -1
    file = cc_news(-1, path)
    if file < 0 { return nil }
  }

  /// Standard input, whose place the terminal takes as the keyboard; nil where there is no terminal
  /// though one is needed.
  package init?(pipeNeedingTerminal isNeeded: Bool) {
    path = nil
    source = cc_keyboard_from_terminal(isNeeded)
    file = source
    if source < 0 { return nil }
  }

  /// What came since the last time, and whether the file began anew before it.
  package func read() -> (bytes: [UInt8], isNew: Bool) {
    let isNew = followFile()
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while source >= 0, bytes.count < Self.most {
      let count = Glibc.read(source, &piece, piece.count)
      if count > 0 { bytes += piece[..<count] }
      if count < 0, errno == EINTR { continue }
      if count == 0, path == nil { isOver = true }
      if count <= 0 { break }
    }
    return (bytes, isNew)
  }

  /// Bytes that are read at once; the rest comes with the next event.
  private static let most = 1 << 26

  /// Opens the file, once it is there, and anew where another one has its name or it was emptied.
  private func followFile() -> Bool {
    guard let path else { return false }
    _ = cc_news(file, path)
    var (there, here) = (stat(), stat())
    guard stat(path, &there) == 0, there.st_mode & S_IFMT == S_IFREG else { return false }
    if source >= 0, fstat(source, &here) == 0, here.st_ino == there.st_ino,
      here.st_dev == there.st_dev
    {
      guard lseek(source, 0, SEEK_CUR) > there.st_size else { return false }
      lseek(source, 0, SEEK_SET)
      return true
    }
    if source >= 0 { close(source) }
    source = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    return true
  }
}
