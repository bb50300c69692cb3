internal import Glibc

/// The values that the operations of a journal lead to.
struct Fold: Sendable {
  /// Something that has or had a value.
  struct Slot: Sendable {
    var kind: Kind
    /// Where its key lies.
    var key: Range<Int>
    /// The numbers of the first and the last operation on it.
    var first: Int
    var last: Int
    /// Where its value lies; nil where it has none.
    var value: Range<Int>?
    /// Further values, written without knowing of this one.
    var others: [Range<Int>] = []
  }

  private(set) var slots: [Slot] = []

  /// O(operations).
  init(_ operations: [Operation], _ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var table = SlotTable(capacity: operations.count)
      slots.reserveCapacity(operations.count)
      for (number, operation) in operations.enumerated() {
        let slot = table.slot(of: operation, number, bytes, &slots)
        slots[slot].last = number
        Self.apply(operation, to: &slots[slot], bytes)
      }
    }
  }

  private static func apply(
    _ operation: Operation, to slot: inout Slot, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let after = isNull(operation.after, bytes) ? nil : operation.after
    guard operation.kind.keepsBoth else {
      slot.value = after
      return
    }
    if slot.others.isEmpty, slot.value.map({ isSame($0, operation.before, bytes) }) ?? true {
      slot.value = after
      return
    }
    var values = (slot.value.map { [$0] } ?? []) + slot.others
    values.removeAll { isSame($0, operation.before, bytes) }
    if let after, !values.contains(where: { isSame($0, after, bytes) }) { values.append(after) }
    if values.count > 1 {
      values.sort { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    }
    slot.value = values.first
    slot.others = Array(values.dropFirst())
  }

  private static func isNull(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[range.lowerBound] == UInt8(ascii: "n")
  }

  static func isSame(
    _ first: Range<Int>, _ second: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard first.count == second.count, let base = bytes.baseAddress else { return false }
    return memcmp(base + first.lowerBound, base + second.lowerBound, first.count) == 0
  }
}

/// Finds the slot of a key: a table of numbers, each looked for from where its hash says.
private struct SlotTable {
  private var numbers: [Int32]
  private let mask: Int
  /// Another one each time, so that nobody writes keys that all fall together.
  private let seed = UInt64.random(in: 0...UInt64.max)

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    numbers = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  /// The number of the slot of an operation; a new one where there is none.
  mutating func slot(
    of operation: Operation, _ number: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ slots: inout [Fold.Slot]
  ) -> Int {
    var place = Int(truncatingIfNeeded: hash(operation, bytes)) & mask
    while numbers[place] >= 0 {
      let slot = slots[Int(numbers[place])]
      if slot.kind == operation.kind, Fold.isSame(slot.key, operation.key, bytes) {
        return Int(numbers[place])
      }
      place = (place + 1) & mask
    }
    numbers[place] = Int32(slots.count)
    slots.append(
      Fold.Slot(kind: operation.kind, key: operation.key, first: number, last: number))
    return slots.count - 1
  }

  private func hash(_ operation: Operation, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for index in operation.key {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
    return (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 20
  }
}
