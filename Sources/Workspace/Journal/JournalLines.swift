internal import Glibc

/// The lines of a journal, read: its operations in the order of their times, each once.
struct JournalLines: Sendable {
  private(set) var operations: [Operation] = []
  private(set) var damages: [Damage] = []
  /// How many lines this version does not know; they are passed through.
  private(set) var unknown = 0
  private static let mostDamages = 1000

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      read(bytes)
      sort(bytes)
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    operations.reserveCapacity(bytes.count / 256)
    var start = 0
    var number = 1
    while start < bytes.count {
      let found = memchr(base + start, Int32(UInt8.lineFeed), bytes.count - start)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
      take(bytes, start..<(end ?? bytes.count), number, isWhole: end != nil)
      start = (end ?? bytes.count) + 1
      number += 1
    }
  }

  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ number: Int, isWhole: Bool
  ) {
    guard !line.isEmpty else { return }
    switch OperationReader.read(bytes, line) {
    case .operation(let operation): operations.append(operation)
    case .unknown: unknown += 1
    case .damaged where damages.count < Self.mostDamages:
      damages.append(Damage(line: number, cause: isWhole ? .damaged : .torn))
    case .damaged: break
    }
  }

  /// Puts them in the order of their times and takes out those that are there twice. What comes out
  /// does not depend on the order of the lines.
  private mutating func sort(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isSorted else { return }
    operations.sort { first, second in
      if first.time != second.time { return first.time < second.time }
      if first.id != second.id { return first.id < second.id }
      return bytes[first.line].lexicographicallyPrecedes(bytes[second.line])
    }
    var seen: Set<OperationID> = []
    operations.removeAll { !seen.insert($0.id).inserted }
  }

  /// Whether each is later than the one before, and none there twice. Identifiers begin with the
  /// time, so that in a journal of one program they rise too.
  private var isSorted: Bool {
    for index in operations.indices.dropFirst() {
      let (before, this) = (operations[index - 1], operations[index])
      guard before.time < this.time, before.id < this.id else { return false }
    }
    return true
  }
}
