internal import Glibc

/// The journal of a workspace: a file to which lines are added and in which none is changed.
///
/// Something is kept when `keep` returns: it is on the disk then. Two programs may write at once.
package struct Journal: Sendable {
  /// The folder it lies in.
  package let folder: String
  /// Who writes, such as `name@host`.
  package let who: String
  /// What it leads to, as of the last reading or writing.
  package private(set) var notebook: Notebook

  /// A text is no longer, in bytes.
  package static let longestText = 100_000

  package var path: String { folder + "/" + Self.fileName }

  package static let fileName = "journal.jsonl"

  /// Reads the journal of a folder; where there is none, none is made before something is kept.
  package init(folder: String, who: String) throws(KeepError) {
    self.folder = folder
    self.who = who
    notebook = Notebook(try JournalBytes.read(folder + "/" + Self.fileName) ?? [])
  }

  /// Writes changes, all or none.
  package mutating func keep(_ changes: [Change]) throws(KeepError) {
    try write { _, _ in changes }
  }

  /// Takes back what this one wrote last; what that was.
  @discardableResult
  package mutating func undo() throws(KeepError) -> Change {
    try write { (notebook, who) throws(KeepError) in
      guard let change = UndoStack(notebook, of: who).undo else { throw .nothingToUndo }
      return [change]
    }[0]
  }

  /// Makes again what was taken back last.
  @discardableResult
  package mutating func redo() throws(KeepError) -> Change {
    try write { (notebook, who) throws(KeepError) in
      guard let change = UndoStack(notebook, of: who).redo else { throw .nothingToRedo }
      return [change]
    }[0]
  }

  /// Whether something could be taken back, or made again, now.
  package var canUndo: Bool { UndoStack(notebook, of: who).undo != nil }
  package var canRedo: Bool { UndoStack(notebook, of: who).redo != nil }

  /// Under the lock, so that nobody writes between reading and writing.
  @discardableResult
  private mutating func write(
    _ makeChanges: (Notebook, String) throws(KeepError) -> [Change]
  ) throws(KeepError) -> [Change] {
    try makeFolder()
    let file = try LockedFile(path)
    let bytes = try file.read()
    let current = bytes == notebook.bytes ? notebook : Notebook(bytes)
    notebook = current
    let changes = try makeChanges(current, who)
    let lines = try current.lines(of: changes, by: who)
    try append(lines, to: file, after: bytes)
    return changes
  }

  private mutating func append(
    _ lines: [UInt8], to file: borrowing LockedFile, after bytes: [UInt8]
  ) throws(KeepError) {
    guard !lines.isEmpty else { return }
    // A torn line stays as it is; the next begins behind it.
    let all = (bytes.last.map { $0 == .lineFeed } ?? true ? [] : [.lineFeed]) + lines
    guard bytes.count + all.count <= JournalBytes.most else {
      throw .tooLarge(path: path, most: JournalBytes.most)
    }
    try file.append(all)
    notebook = Notebook(bytes + all)
  }

  private func makeFolder() throws(KeepError) {
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        // A folder above that is there though it cannot be made is none to stop at.
        let error = errno
        guard access(made, F_OK) == 0 else { throw .notOpened(path: made, error: error) }
      }
    }
  }
}

extension Journal {
  /// The bytes of a file that may be a journal: to its end, also of a pipe.
  package static func bytes(of path: String) throws(KeepError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .notOpened(path: path, error: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .notRead(path: path, error: errno) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= JournalBytes.most else {
        throw .tooLarge(path: path, most: JournalBytes.most)
      }
    }
  }

  /// How many operations of another journal were new, were there already, or cannot be read.
  package struct Merge: Hashable, Sendable {
    package var new = 0
    package var known = 0
    package var damaged = 0
  }

  /// Takes over the lines of another journal that are not in this one, as they are: also those that
  /// this version does not know.
  package mutating func merge(_ bytes: [UInt8]) throws(KeepError) -> Merge {
    try makeFolder()
    let file = try LockedFile(path)
    let mine = try file.read()
    var known = Set(Self.lines(of: mine))
    let ids = Set(Notebook(mine).operations.map(\.id))
    var (merge, lines) = (Merge(), [UInt8]())
    for line in Self.lines(of: bytes) {
      switch Self.meaning(of: line) {
      case .damaged: merge.damaged += 1
      case .operation(let operation) where ids.contains(operation.id): merge.known += 1
      default:
        guard known.insert(line).inserted else {
          merge.known += 1
          continue
        }
        merge.new += 1
        lines += Array(line) + [.lineFeed]
      }
    }
    notebook = Notebook(mine)
    try append(lines, to: file, after: mine)
    return merge
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: .lineFeed)
  }

  private static func meaning(of line: ArraySlice<UInt8>) -> LineMeaning {
    line.withUnsafeBufferPointer { OperationReader.read($0, 0..<$0.count) }
  }
}
