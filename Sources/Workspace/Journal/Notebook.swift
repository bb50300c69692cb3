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

  /// Reads a journal. 10,000 lines take about 3 ms.
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
      slots.compactMap { slot in
        guard slot.kind == .note, let value = slot.value,
          let thing = Self.thing(bytes, value), isWanted(thing)
        else { return nil }
        return item(slot, bytes).flatMap(Note.init)
      }
    }
  }

  /// What the notes are about, with how many there are. O(items).
  package var notedThings: [Thing: Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var counts: [Thing: Int] = [:]
      for slot in slots where slot.kind == .note {
        if let value = slot.value, let thing = Self.thing(bytes, value) {
          counts[thing, default: 0] += 1
        }
      }
      return counts
    }
  }

  /// What the value of a note says it is about.
  private static func thing(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Thing? {
    var scanner = LineScanner(
      UnsafeBufferPointer(rebasing: bytes[..<value.upperBound]), from: value.lowerBound)
    var text: String?
    _ = scanner.members { bytes, name, value in
      guard text == nil, name.count == 2, bytes[name.lowerBound] == UInt8(ascii: "o"),
        bytes[name.lowerBound + 1] == UInt8(ascii: "n"), bytes[value.lowerBound] == .quote
      else { return }
      text = LineValue.text(bytes, value.lowerBound + 1..<value.upperBound - 1)
    }
    return text.flatMap(Thing.init)
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
