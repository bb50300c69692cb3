/// Where the records of a table stand that have a text in one of its columns.
///
/// It is made from the bytes of that column: a row is read only when it is wanted. It takes some twenty bytes
/// a record.
struct RecordIndex: Sendable {
  let column: StaticString
  private let starts: [UInt32]
  private let keys: [CSVReader.Cell]
  private let chains: HashChains

  /// The records of a table by this column; of a table without it none. O(bytes of the table).
  init(_ column: StaticString, of bytes: UnsafeRawBufferPointer) {
    var starts: [UInt32] = []
    var keys: [CSVReader.Cell] = []
    var hashes: [UInt32] = []
    var csv = CSVReader(bytes)
    let place = csv.next() ? csv.cells.lastIndex { csv.raw($0).isSame(as: column.bytes) } : nil
    while let place, csv.next(first: place + 1) {
      guard place < csv.cells.count else { continue }
      starts.append(UInt32(truncatingIfNeeded: csv.recordStart))
      keys.append(csv.cells[place])
      hashes.append(TextHash.of(csv.raw(csv.cells[place])))
    }
    self.column = column
    self.starts = starts
    self.keys = keys
    chains = HashChains(hashes)
  }

  /// The offsets of the records with this text in the column, ascending. O(records found).
  func starts(of key: String, in bytes: UnsafeRawBufferPointer) -> [Int] {
    var key = CSVReader.inCell(key)
    return key.withUTF8 { key in
      let key = UnsafeRawBufferPointer(key)
      var found: [Int] = []
      chains.each(TextHash.of(key)) { number in
        let cell = bytes[keys[number].start..<keys[number].end]
        if UnsafeRawBufferPointer(rebasing: cell).isSame(as: key) {
          found.append(Int(starts[number]))
        }
      }
      return found
    }
  }
}
