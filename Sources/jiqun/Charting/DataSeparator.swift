extension DataLines.Separator {
  private static let marks: [UInt8] = [0x09, 0x3B, 0x2C]

  /// The mark that stands most often in a line, outside quotes; blanks where there is none.
  ///
  /// A comma between digits may be a decimal one, so it counts only where there is no other mark.
  init(of line: UnsafeRawBufferPointer) {
    var counts = [0, 0, 0]
    var commasInNumbers = 0
    var isQuoted = false
    for place in line.indices {
      if line[place] == 0x22 { isQuoted.toggle() }
      guard !isQuoted, let mark = Self.marks.firstIndex(of: line[place]) else { continue }
      if line[place] == 0x2C, Self.isBetweenDigits(line, place) {
        commasInNumbers += 1
      } else {
        counts[mark] += 1
      }
    }
    if counts == [0, 0, 0] { counts[2] = commasInNumbers }
    let most = counts.max() ?? 0
    self = most > 0 ? .byte(Self.marks[counts.firstIndex(of: most) ?? 0]) : .blanks
  }

  private static func isBetweenDigits(_ line: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    place > 0 && place + 1 < line.count && line[place - 1] &- 0x30 < 10
      && line[place + 1] &- 0x30 < 10
  }
}
