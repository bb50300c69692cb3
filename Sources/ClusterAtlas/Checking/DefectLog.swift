/// The defects of one file: the first ones, and how many there are.
struct DefectLog {
  let file: String
  /// How many are listed; further ones are only counted.
  let limit: Int
  private(set) var defects: [Defect] = []
  private(set) var total = 0

  init(file: String, limit: Int = AtlasError.listedAtMost) {
    self.file = file
    self.limit = limit
  }

  var isEmpty: Bool { total == 0 }

  /// Whether one more would be counted but not listed.
  var isFull: Bool { defects.count >= limit }

  /// Adds a defect of the file as a whole, or of one of its lines.
  mutating func add(_ kind: Defect.Kind, line: Int? = nil, column: Int? = nil) {
    total += 1
    guard !isFull else { return }
    defects.append(Defect(file: file, line: line, column: column, kind: kind))
  }

  /// Adds a defect at a byte. The kind and the line are worked out only when it will be listed.
  mutating func add(
    at offset: Int, in bytes: UnsafeRawBufferPointer, _ kind: @autoclosure () -> Defect.Kind
  ) {
    total += 1
    guard !isFull else { return }
    let place = TextPlace(of: offset, in: bytes)
    defects.append(Defect(file: file, line: place.line, column: place.column, kind: kind()))
  }
}

/// A place in a text as editors show it: line and character, both from 1.
struct TextPlace: Equatable {
  let line: Int
  let column: Int

  /// The place of a byte. O(offset).
  init(of offset: Int, in bytes: UnsafeRawBufferPointer) {
    var (line, start) = (1, 0)
    for place in 0..<min(offset, bytes.count) where bytes[place] == .lineFeed {
      (line, start) = (line + 1, place + 1)
    }
    let before = bytes[start..<max(start, min(offset, bytes.count))]
    self.line = line
    column = before.count { $0 & 0xC0 != 0x80 } + 1
  }
}
