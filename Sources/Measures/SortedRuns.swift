internal import Platform
internal import RegionalIndices
internal import Tabular

/// Values in parts on disk, each part in order of group and value. The file has no name, so that it is gone
/// when the program ends, however it ends.
final class SortedRuns {
  private struct Run {
    var offset: Int
    var count: Int
  }

  private let folder: String
  private var file: Int32 = -1
  private var runs: [Run] = []
  private var size = 0

  init(folder: String) { self.folder = folder }
  deinit { if file >= 0 { close(file) } }

  var isEmpty: Bool { runs.isEmpty }

  /// Writes one part; each run is its groups, then its values.
  func add(groups: [UInt32], values: [Double], groupCount: Int) throws(ReadingError) {
    guard !values.isEmpty else { return }
    if file < 0 { file = try open() }
    let pieces = Self.byGroup(groups: groups, values: values, groupCount: groupCount)
    var (names, sorted): ([UInt32], [Double]) = ([], [])
    names.reserveCapacity(values.count)
    sorted.reserveCapacity(values.count)
    for (group, piece) in pieces.enumerated() where !piece.isEmpty {
      names += repeatElement(UInt32(truncatingIfNeeded: group), count: piece.count)
      sorted += RadixSort.ascending(Array(piece))
    }
    let offset = size
    try write(names)
    try write(sorted)
    runs.append(Run(offset: offset, count: values.count))
  }

  /// The values of each group, in the order in which they came.
  static func byGroup(groups: [UInt32], values: [Double], groupCount: Int) -> [ArraySlice<Double>] {
    if groupCount <= 1 { return [values[...]] }
    var starts = Array(repeating: 0, count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    var parted = Array(repeating: 0.0, count: values.count)
    for (group, value) in zip(groups, values) {
      parted[next[Int(group)]] = value
      next[Int(group)] += 1
    }
    return (0..<groupCount).map { parted[starts[$0]..<starts[$0 + 1]] }
  }

  private func failed() -> ReadingError { .notKept(folder: folder, reason: errno) }

  private func open() throws(ReadingError) -> Int32 {
    var path = Array((folder + "/jiqun-XXXXXX").utf8CString)
    let opened = path.withUnsafeMutableBufferPointer { path in
      path.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard opened >= 0 else { throw failed() }
    _ = path.withUnsafeBufferPointer { $0.baseAddress.map { unlink($0) } }
    return opened
  }

  private func write<Element: BitwiseCopyable>(_ elements: [Element]) throws(ReadingError) {
    let total = elements.count * MemoryLayout<Element>.stride
    var written = 0
    let isDone = elements.withUnsafeBytes { bytes in
      while written < total, let base = bytes.baseAddress {
        let count = Platform.write(file, base + written, total - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
    guard isDone else { throw failed() }
    size += total
  }

  // MARK: Reading again

  /// A cursor at the beginning of each part.
  func cursors() throws(ReadingError) -> [Cursor] {
    var cursors: [Cursor] = []
    for run in runs {
      let values = run.offset + run.count * MemoryLayout<UInt32>.stride
      var cursor = Cursor(
        groups: Stretch(file: file, folder: folder, offset: run.offset, count: run.count),
        values: Stretch(file: file, folder: folder, offset: values, count: run.count))
      try cursor.advance()
      cursors.append(cursor)
    }
    return cursors
  }

  /// All values of a group at which the cursors stand.
  static func all(of group: UInt32, _ cursors: inout [Cursor]) throws(ReadingError) -> [Double] {
    var values: [Double] = []
    for index in cursors.indices {
      while cursors[index].group == group {
        values.append(cursors[index].value)
        try cursors[index].advance()
      }
    }
    return values
  }

  /// A place in a part.
  struct Cursor {
    fileprivate var groups: Stretch<UInt32>
    fileprivate var values: Stretch<Double>
    /// The group at the place; nil behind the last one.
    private(set) var group: UInt32?
    private(set) var value = 0.0

    fileprivate init(groups: Stretch<UInt32>, values: Stretch<Double>) {
      (self.groups, self.values) = (groups, values)
    }

    mutating func advance() throws(ReadingError) {
      group = try groups.next()
      value = try values.next() ?? 0
    }
  }

  /// Numbers of a file one after another.
  fileprivate struct Stretch<Element: BitwiseCopyable> {
    private static var most: Int { 1 << 13 }
    let file: Int32
    let folder: String
    private var offset: Int
    private var left: Int
    private var piece: [Element] = []
    private var place = 0

    init(file: Int32, folder: String, offset: Int, count: Int) {
      (self.file, self.folder, self.offset, left) = (file, folder, offset, count)
    }

    mutating func next() throws(ReadingError) -> Element? {
      if place == piece.count {
        guard left > 0 else { return nil }
        try fill()
      }
      defer { place += 1 }
      return piece[place]
    }

    private mutating func fill() throws(ReadingError) {
      let count = min(left, Self.most)
      let total = count * MemoryLayout<Element>.stride
      var taken = 0
      let (source, start) = (file, offset)
      piece = [Element](unsafeUninitializedCapacity: count) { target, filled in
        while taken < total, let base = target.baseAddress {
          let read = pread(
            source, UnsafeMutableRawPointer(base) + taken, total - taken, start + taken)
          if read < 0, errno == EINTR { continue }
          guard read > 0 else { break }
          taken += read
        }
        filled = taken / MemoryLayout<Element>.stride
      }
      guard piece.count == count else { throw .notKept(folder: folder, reason: errno) }
      (offset, left, place) = (offset + total, left - count, 0)
    }
  }
}
