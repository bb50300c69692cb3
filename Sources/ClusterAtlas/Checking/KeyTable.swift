/// Keys of rows as bytes behind one another, numbered in the order in which they first came.
struct KeyTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// By a hash of the key: its number, -1 where there is none. At least half of them are free.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  var isEmpty: Bool { ends.isEmpty }

  /// Whether the key is there. O(its bytes).
  func contains(_ key: UnsafeRawBufferPointer) -> Bool {
    slots[slot(of: key, TextHash.of(key))] >= 0
  }

  /// The number of the key, and whether it was there before. O(its bytes).
  mutating func insert(_ key: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    let hash = TextHash.of(key)
    let slot = slot(of: key, hash)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    slots[slot] = Int32(clamping: ends.count)
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  /// Where the key stands, or where it would.
  private func slot(of key: UnsafeRawBufferPointer, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0, !isKey(Int(slots[slot]), key, hash) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isKey(_ number: Int, _ key: UnsafeRawBufferPointer, _ hash: UInt32) -> Bool {
    guard hashes[number] == hash else { return false }
    let start = number == 0 ? 0 : ends[number - 1]
    return bytes[start..<ends[number]].elementsEqual(key)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(clamping: number)
    }
  }
}

/// The cells of a record that are a key together.
struct KeyCells {
  let places: [Int]
  private var joined: [UInt8] = []

  init(_ places: [Int]) { self.places = places }

  /// Calls `body` with the key of the current record: its cells, ", " between them. Nil where one of
  /// them is empty or missing.
  mutating func with<Result>(
    _ csv: CSVReader, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result? {
    guard places.allSatisfy({ $0 < csv.cells.count && !csv.cells[$0].isEmpty }) else { return nil }
    if places.count == 1, !csv.cells[places[0]].hasDoubledQuotes {
      return body(csv.raw(csv.cells[places[0]]))
    }
    joined.removeAll(keepingCapacity: true)
    for place in places {
      if place != places[0] { joined.append(contentsOf: ", ".utf8) }
      let cell = csv.cells[place]
      if cell.hasDoubledQuotes {
        joined.append(contentsOf: csv.text(cell).utf8)
      } else {
        joined.append(contentsOf: csv.raw(cell))
      }
    }
    return joined.withUnsafeBytes(body)
  }
}
