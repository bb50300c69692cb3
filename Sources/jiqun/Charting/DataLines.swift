internal import Tabular

/// A table as a pipe brings it.
struct DataLines {
  private(set) var table = ColumnTable()
  /// At most so many rows are kept, the last ones.
  var limit: Int?

  init() {}
  init(_ table: ColumnTable) { self.table = table }

  var rowCount: Int { table.rowCount }
}

/// The last lines of a pipe that goes on, below its first ones.
struct FollowedLines {
  private let limit: Int
  private let hints: TableHints
  private var head: [UInt8] = []
  private var text: [UInt8] = []
  private var lines = 0
  /// The bytes of the last line, which has no end yet.
  private var open = 0
  private var left = 0
  private var told: Set<Int> = []

  init(limit: Int, hints: TableHints) {
    self.limit = limit
    self.hints = hints
  }

  /// The longest line that is read, in bytes: one without an end does not fill the memory.
  private static let longestLine = 1 << 20

  /// Takes bytes; of whole lines the first and the last ones are kept.
  mutating func add(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    text.append(contentsOf: bytes)
    open = bytes.lastIndex(of: 0x0A).map { bytes.count - $0 - 1 } ?? open + bytes.count
    guard open <= Self.longestLine else {
      throw Failure("standard input: a line longer than \(Self.longestLine >> 20) MB")
    }
    lines += bytes.count { $0 == 0x0A }
    if lines > limit * 2 + 64 { trim() }
  }

  private mutating func trim() {
    if head.isEmpty { head = Array(text.prefix(through: text.firstIndex(of: 0x0A) ?? 0)) }
    var extra = lines - limit
    var start = left == 0 ? head.count : 0
    while extra > 0, let end = text[start...].firstIndex(of: 0x0A) {
      start = end + 1
      extra -= 1
      left += 1
    }
    text.removeFirst(start)
    lines = text.count { $0 == 0x0A }
  }

  /// The whole lines as a table; a bad line is told once and left out.
  mutating func table(
    isLast: Bool, _ tell: (Problem) -> Void
  ) throws(ReadingError) -> ColumnTable {
    let end = isLast ? text.count : (text.lastIndex(of: 0x0A) ?? -1) + 1
    let all = (left > 0 ? head : []) + text.prefix(end)
    guard !all.isEmpty else { return ColumnTable() }
    var bad: [Problem] = []
    let table = try ColumnTable(ByteSource(bytes: all), hints) { bad.append($0) }
    for problem in bad where told.insert(problem.place.line + left).inserted {
      var moved = problem
      moved.place.line += left
      tell(moved)
    }
    return table
  }
}
