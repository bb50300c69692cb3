/// Where the rows with a text in them are: an index that takes a row some tens of instructions and twelve
/// bytes beside the text.
///
/// A dictionary of the library takes thousands for the first row of a new type and hundreds for each. Texts
/// are told apart by their bytes.
package struct RowNumbers: Sendable {
  private let keys: [String]
  private let chains: HashChains

  /// The rows of each of these texts.
  init(_ keys: [String]) {
    self.keys = keys
    chains = HashChains(keys.map { TextHash.of($0) })
  }

  /// The rows by a text of theirs.
  package init<Row>(_ rows: [Row], by key: (Row) -> String) {
    var keys: [String] = []
    keys.reserveCapacity(rows.count)
    for number in rows.indices { keys.append(key(rows[number])) }
    self.init(keys)
  }

  /// The number of the first row with this text. O(1).
  package func first(_ key: String) -> Int? {
    chains.first(TextHash.of(key)) { keys[$0] == key }
  }

  /// The numbers of all rows with this text, ascending. O(rows found).
  func all(_ key: String) -> [Int] {
    var found: [Int] = []
    chains.each(TextHash.of(key)) { number in
      if keys[number] == key { found.append(number) }
    }
    return found
  }
}

/// The numbers of things by a hash of each: a chain of ascending numbers a slot.
struct HashChains: Sendable {
  private let hashes: [UInt32]
  private var heads: [Int32]
  private var nexts: [Int32]

  init(_ hashes: [UInt32]) {
    self.hashes = hashes
    var slots = 4
    while slots < hashes.count { slots *= 2 }
    heads = Array(repeating: -1, count: slots)
    nexts = Array(repeating: -1, count: hashes.count)
    for number in hashes.indices.reversed() {
      let slot = Int(hashes[number]) & (slots - 1)
      nexts[number] = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// The least number with this hash that is meant.
  func first(_ hash: UInt32, where isMeant: (Int) -> Bool) -> Int? {
    var next = Int(heads[Int(hash) & (heads.count - 1)])
    while next >= 0 {
      if hashes[next] == hash, isMeant(next) { return next }
      next = Int(nexts[next])
    }
    return nil
  }

  /// All numbers with this hash, ascending.
  func each(_ hash: UInt32, _ body: (Int) -> Void) {
    var next = Int(heads[Int(hash) & (heads.count - 1)])
    while next >= 0 {
      if hashes[next] == hash { body(next) }
      next = Int(nexts[next])
    }
  }
}

/// A hash of bytes, of another seed in each run: a package cannot be made so that all of its rows have one.
enum TextHash {
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  static func of(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var hash = mixed(seed, UInt64(truncatingIfNeeded: bytes.count))
    var place = 0
    while place + 8 <= bytes.count {
      hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    hash = mixed(hash, rest)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Both halves of the product by an odd number whose bits are spread (2⁶⁴ by the golden ratio).
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
