import Assets

/// Where the records of a table stand that is part of the program: sorted by a column when the program was
/// built, from the same bytes.
///
/// It takes no memory and no time to make; `RecordIndex` finds the same.
struct EmbeddedIndex {
  /// A record: where it begins, where its key begins and ends, each a number of 32 bits.
  private static let recordSize = 12

  private let records: UnsafeRawBufferPointer

  /// That of an embedded file by a column; nil where none was made.
  init?(file: Int, column: StaticString) {
    let name = UnsafeRawPointer(column.utf8Start).assumingMemoryBound(to: CChar.self)
    let number = embedded_index_number(file, name)
    guard number < embedded_index_count() else { return nil }
    let index = embedded_index(number)
    records = UnsafeRawBufferPointer(
      start: embedded_records() + index.first * Self.recordSize,
      count: index.count * Self.recordSize)
  }

  /// The offsets of the records with this text in the column, ascending. O(log records).
  func starts(of key: String, in bytes: UnsafeRawBufferPointer) -> [Int] {
    var key = CSVReader.inCell(key)
    return key.withUTF8 { starts(of: UnsafeRawBufferPointer($0), in: bytes) }
  }

  private func starts(
    of key: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer
  ) -> [Int] {
    let count = records.count / Self.recordSize
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if order(of: middle, key, bytes) < 0 { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < count, order(of: low, key, bytes) == 0 {
      found.append(number(0, of: low))
      low += 1
    }
    return found
  }

  /// One of the numbers of a record.
  private func number(_ place: Int, of record: Int) -> Int {
    let offset = record * Self.recordSize + place * 4
    return Int(
      UInt32(littleEndian: records.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// Whether the key of a record comes before another one (-1), is it (0), or comes behind (1).
  private func order(
    of record: Int, _ key: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer
  ) -> Int {
    let cell = bytes[number(1, of: record)..<number(2, of: record)]
    for (own, other) in zip(cell, key) where own != other { return own < other ? -1 : 1 }
    return cell.count == key.count ? 0 : cell.count < key.count ? -1 : 1
  }
}
