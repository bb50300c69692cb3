internal import Glibc

/// What the operations of a journal lead to: all that somebody wrote and keeps. A value; the same
/// operations in any order and any number lead to the same one.
package struct Notebook: Sendable {
  /// The journal as it stands.
  package let bytes: [UInt8]
  let operations: [Operation]
  /// What could not be read; the first thousand.
  package let damages: [Damage]
  /// How many lines this version does not know; they are passed through.
  package let unknownCount: Int
  private let slots: [Fold.Slot]

  /// Reads a journal. O(bytes + operations · log operations).
  package init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
    let lines = JournalLines(bytes)
    operations = lines.operations
    damages = lines.damages
    unknownCount = lines.unknown
    slots = Fold(lines.operations, bytes).slots
  }

  /// How many operations there are.
  package var operationCount: Int { operations.count }

  /// The time of the newest operation.
  var newest: Moment? { operations.last?.time }

  /// Something that has a value.
  package struct Item: Hashable, Sendable {
    package var kind: Kind
    package var key: String
    package var value: LineValue
    /// Further values, written without knowing of this one.
    package var others: [LineValue]
    /// When it was first and last written, and by whom it was last.
    package var made: Moment
    package var changed: Moment
    package var who: String
  }

  /// What has a value, in the order in which it was first written. O(items of all kinds).
  package func items(_ kind: Kind) -> [Item] {
    bytes.withUnsafeBufferPointer { bytes in
      slots.compactMap { $0.kind == kind ? item($0, bytes) : nil }
    }
  }

  /// The item of a key; nil where it has no value. O(items).
  package func item(_ kind: Kind, _ key: String) -> Item? {
    let wanted = Array(LineValue.string(key).json.utf8.dropFirst().dropLast())
    return bytes.withUnsafeBufferPointer { bytes in
      slots.first { $0.kind == kind && bytes[$0.key].elementsEqual(wanted) }
        .flatMap { item($0, bytes) }
    }
  }

  private func item(_ slot: Fold.Slot, _ bytes: UnsafeBufferPointer<UInt8>) -> Item? {
    guard let value = slot.value else { return nil }
    let last = operations[slot.last]
    return Item(
      kind: slot.kind, key: LineValue.text(bytes, slot.key),
      value: LineValue(json: LineValue.raw(bytes, value)),
      others: slot.others.map { LineValue(json: LineValue.raw(bytes, $0)) },
      made: operations[slot.first].time, changed: last.time,
      who: LineValue.text(bytes, last.who))
  }

  /// The notes about wanted things; only these are read. O(items).
  package func notes(about isWanted: (Thing) -> Bool) -> [Note] {
    bytes.withUnsafeBufferPointer { bytes in
      var known: [String: Bool] = [:]
      return slots.compactMap { slot in
        guard let name = Self.thingName(of: slot, bytes) else { return nil }
        let wanted = known[name] ?? Thing(name).map(isWanted) ?? false
        known[name] = wanted
        return wanted ? item(slot, bytes).flatMap(Note.init) : nil
      }
    }
  }

  /// What the notes are about, with how many there are. O(items).
  package var notedThings: [Thing: Int] {
    let counts = bytes.withUnsafeBufferPointer { bytes in
      var counts: [String: Int] = [:]
      for slot in slots {
        if let name = Self.thingName(of: slot, bytes) { counts[name, default: 0] += 1 }
      }
      return counts
    }
    return Dictionary(
      counts.compactMap { name, count in Thing(name).map { ($0, count) } }, uniquingKeysWith: +)
  }

  private static let thingStart = Array("{\"on\":\"".utf8)

  /// What a note says it is about. As this version writes it that is the first member, and the rest
  /// need not be looked at.
  private static func thingName(
    of slot: Fold.Slot, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    guard slot.kind == .note, let value = slot.value else { return nil }
    let start = value.lowerBound + thingStart.count
    guard value.count > thingStart.count, let base = bytes.baseAddress,
      memcmp(base + value.lowerBound, thingStart, thingStart.count) == 0
    else { return LineValue(json: LineValue.raw(bytes, value)).member("on")?.string }
    var end = start
    while bytes[end] != .quote {
      if bytes[end] == .backslash { end += 1 }
      end += 1
    }
    return LineValue.text(bytes, start..<end)
  }

  /// All values as text, for comparing: what two journals with the same operations share.
  package var digest: [String] {
    Kind.allCases.flatMap { kind in
      items(kind).map { item in
        ([kind.rawValue, item.key, item.value.json] + item.others.map(\.json))
          .joined(separator: "\u{1F}")
      }
    }
  }

  /// Whether it has an operation.
  package func has(_ id: OperationID) -> Bool { operations.contains { $0.id == id } }
}
