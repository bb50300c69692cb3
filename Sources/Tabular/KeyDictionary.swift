internal import Platform

/// Numbers texts in order of first appearance, straight from their bytes.
package final class KeyDictionary {
  private struct Slot {
    var prefix: UInt64 = 0
    var length: UInt32 = 0
    /// The number plus one; 0 is a free slot.
    var mark: UInt32 = 0
  }

  @exclusivity(unchecked) private var slots: UnsafeMutablePointer<Slot>
  @exclusivity(unchecked) private var mask: Int
  @exclusivity(unchecked) private var offsets: [Int] = [0]
  @exclusivity(unchecked) private var pool: [UInt8] = []
  /// How many texts.
  @exclusivity(unchecked) private(set) var count = 0

  package init() {
    slots = .allocate(capacity: 64)
    slots.initialize(repeating: Slot(), count: 64)
    mask = 63
  }

  deinit { slots.deallocate() }

  /// The number of a text; eight bytes behind it must be readable.
  @inline(__always)
  package func number(_ text: UnsafeBufferPointer<UInt8>) -> (number: UInt32, isNew: Bool) {
    let length = text.count
    let prefix = Self.prefix(text)
    var index = Self.hash(prefix, text) & mask
    while true {
      let slot = slots[index]
      if slot.mark == 0 { return (insert(text, prefix, at: index), true) }
      if slot.prefix == prefix, slot.length == UInt32(truncatingIfNeeded: length),
        length <= 8 || isSame(text, slot.mark &- 1)
      {
        return (slot.mark &- 1, false)
      }
      index = (index &+ 1) & mask
    }
  }

  /// The number of a text that may be kept anywhere.
  package func number(of text: String) -> UInt32 {
    let bytes = Array(text.utf8) + Array(repeating: 0, count: 8)
    return bytes.withUnsafeBufferPointer {
      number(UnsafeBufferPointer(rebasing: $0[..<($0.count - 8)])).number
    }
  }

  /// The number here of each text of another dictionary, in its order.
  func numbers(of other: KeyDictionary) -> [UInt32] { other.texts.map(number(of:)) }

  /// The text of a number.
  package func text(_ number: Int) -> String {
    String(decoding: pool[offsets[number]..<offsets[number + 1]], as: UTF8.self)
  }

  /// All texts in order of number.
  package var texts: [String] { (0..<count).map(text) }

  @inline(__always)
  private static func prefix(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = text.baseAddress, text.count > 0 else { return 0 }
    let word = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
    return text.count >= 8 ? word : word & (1 &<< (UInt64(text.count) &* 8) &- 1)
  }

  @inline(__always)
  private static func hash(_ prefix: UInt64, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = mixed(prefix ^ UInt64(truncatingIfNeeded: text.count))
    if text.count > 8, let base = text.baseAddress {
      var place = 8
      while place &+ 8 <= text.count {
        hash = mixed(hash ^ UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
        place &+= 8
      }
      if place < text.count {
        let last = UnsafeRawPointer(base + (text.count - 8)).loadUnaligned(as: UInt64.self)
        hash = mixed(hash ^ last)
      }
    }
    return Int(truncatingIfNeeded: hash &>> 1)
  }

  @inline(__always)
  package static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }

  private func isSame(_ text: UnsafeBufferPointer<UInt8>, _ number: UInt32) -> Bool {
    let offset = offsets[Int(number)]
    return pool.withUnsafeBufferPointer { pool in
      guard let base = pool.baseAddress, let other = text.baseAddress else { return false }
      return memcmp(base + offset, other, text.count) == 0
    }
  }

  private func insert(_ text: UnsafeBufferPointer<UInt8>, _ prefix: UInt64, at index: Int) -> UInt32
  {
    pool.append(contentsOf: text)
    offsets.append(pool.count)
    slots[index] = Slot(
      prefix: prefix, length: UInt32(text.count), mark: UInt32(truncatingIfNeeded: count + 1))
    count += 1
    if count * 2 > mask { grow() }
    return UInt32(truncatingIfNeeded: count - 1)
  }

  private func grow() {
    let (old, oldCount) = (slots, mask + 1)
    slots = .allocate(capacity: oldCount * 4)
    slots.initialize(repeating: Slot(), count: oldCount * 4)
    mask = oldCount * 4 - 1
    pool.withUnsafeBufferPointer { pool in
      for slot in UnsafeBufferPointer(start: old, count: oldCount) where slot.mark != 0 {
        let offset = offsets[Int(slot.mark) - 1]
        let text = UnsafeBufferPointer(rebasing: pool[offset..<(offset + Int(slot.length))])
        var index = Self.hash(slot.prefix, text) & mask
        while slots[index].mark != 0 { index = (index + 1) & mask }
        slots[index] = slot
      }
    }
    old.deallocate()
  }
}

/// Numbers pairs of numbers in order of first appearance.
package final class PairDictionary {
  @exclusivity(unchecked) private var slots: UnsafeMutablePointer<(key: UInt64, mark: UInt32)>
  @exclusivity(unchecked) private var mask: Int
  private(set) var pairs: [UInt64] = []

  package init() {
    slots = .allocate(capacity: 256)
    slots.initialize(repeating: (0, 0), count: 256)
    mask = 255
  }

  deinit { slots.deallocate() }

  @inline(__always)
  package func number(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let key = UInt64(first) &<< 32 | UInt64(second)
    var index = Int(truncatingIfNeeded: KeyDictionary.mixed(key) &>> 1) & mask
    while true {
      let slot = slots[index]
      if slot.mark == 0 { return insert(key, at: index) }
      if slot.key == key { return slot.mark &- 1 }
      index = (index &+ 1) & mask
    }
  }

  private func insert(_ key: UInt64, at index: Int) -> UInt32 {
    pairs.append(key)
    slots[index] = (key, UInt32(truncatingIfNeeded: pairs.count))
    if pairs.count * 2 > mask { grow() }
    return UInt32(truncatingIfNeeded: pairs.count - 1)
  }

  private func grow() {
    slots.deallocate()
    mask = (mask + 1) * 4 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: (0, 0), count: mask + 1)
    for (number, key) in pairs.enumerated() {
      var index = Int(truncatingIfNeeded: KeyDictionary.mixed(key) &>> 1) & mask
      while slots[index].mark != 0 { index = (index + 1) & mask }
      slots[index] = (key, UInt32(truncatingIfNeeded: number + 1))
    }
  }
}

/// A column that grows in place. Where there is no memory left it stays as it is and says so.
package final class GrowingColumn<Element: BitwiseCopyable> {
  @exclusivity(unchecked) private var base: UnsafeMutablePointer<Element>?
  @exclusivity(unchecked) private(set) var count = 0
  /// Whether elements were lost because there is not enough memory.
  private(set) var isOutOfMemory = false
  @exclusivity(unchecked) private var capacity = 0

  package init() {}
  deinit { free(base) }

  @inline(__always)
  package func append(_ element: Element) {
    if count == capacity, !resize(to: max(4096, capacity + capacity / 2)) { return }
    base?[count] = element
    count &+= 1
  }

  /// Takes over the elements of another column, each passed through a function; the other is then empty.
  func append(_ other: GrowingColumn, _ change: (Element) -> Element) {
    guard reserve(other.count) else { return }
    for element in other.elements { append(change(element)) }
    other.removeAll()
  }

  /// The same of elements that stay as they are.
  func append(_ other: GrowingColumn) {
    guard reserve(other.count), let base, let first = other.base else { return }
    (base + count).update(from: first, count: other.count)
    count += other.count
    other.removeAll()
  }

  private func reserve(_ more: Int) -> Bool {
    count + more <= capacity || resize(to: count + more)
  }

  package var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// Forgets all elements; what they took beyond a small piece is given back.
  package func removeAll() {
    count = 0
    if capacity > 1 << 20 { _ = resize(to: 4096) }
  }

  /// The elements as an array; the column is then empty.
  package func taken() -> [Element] {
    defer { removeAll() }
    return Array(elements)
  }

  /// False, and nothing changed, where there is not enough memory.
  private func resize(to wanted: Int) -> Bool {
    guard let new = realloc(base, wanted * MemoryLayout<Element>.stride) else {
      isOutOfMemory = true
      return false
    }
    base = new.assumingMemoryBound(to: Element.self)
    capacity = wanted
    return true
  }
}
