/// Breaking of text into lines, for English and Chinese.
package enum LineBreaking {
  /// Lines of at most `width` columns. Breaks at spaces and between Han characters, never before
  /// a closing mark nor after an opening one; a word longer than a line is cut. O(length).
  package static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var lines: [String] = []
      var start = 0
      while true {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        var breaker = Breaker(bytes, start..<end, width: width)
        breaker.addLines(to: &lines)
        guard end < bytes.count else { return lines }
        start = end + 1
      }
    }
  }

  /// These never begin a line.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", ",", ".", ";", ":", "?", "!", ")", "]", "}": true
    case "。", "，", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "〉", "”", "’", "…": true
    default: false
    }
  }

  /// These never end a line.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A0}", "(", "[", "{", "（", "《", "「", "『", "【", "〈", "“", "‘": true
    default: false
    }
  }
}

/// Goes through the UTF-8 of a paragraph once and remembers the last place where a line may end.
private struct Breaker {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let paragraph: Range<Int>
  private let width: Int
  /// Where the line begins, and the columns it has.
  private var start: Int
  private var columns = 0
  /// Where the line may end, where the next would begin, and the columns up to there.
  private var chance: (end: Int, next: Int, columns: Int)?
  private var previous: Unicode.Scalar?

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: Range<Int>, width: Int) {
    self.bytes = bytes
    self.paragraph = paragraph
    self.width = width
    start = paragraph.lowerBound
  }

  mutating func addLines(to lines: inout [String]) {
    let count = lines.count
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      if passesLetter(bytes[index]) {
        index += 1
        continue
      }
      let (scalar, length) = scalar(at: index)
      if scalar == " " { space(index, &lines) } else { letter(scalar, index, &lines) }
      index += length
    }
    if start < paragraph.upperBound || lines.count == count {
      let isSpace = previous == " "
      end(at: isSpace ? chance?.end ?? index : index, &lines)
    }
  }

  /// A letter of ASCII behind a narrow one has room in the line: nothing is to be decided.
  private mutating func passesLetter(_ byte: UInt8) -> Bool {
    guard byte > 0x20, byte < 0x7F, columns < width, let last = previous, last.value < 0x300
    else { return false }
    columns += 1
    previous = Unicode.Scalar(byte)
    return true
  }

  /// The scalar that begins at a byte, and how many bytes it has. A string's UTF-8 is valid.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let lead = UInt32(first) & (0x7F >> UInt32(length))
    let value = bytes[index + 1..<min(index + length, bytes.count)].reduce(lead) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// A space is a chance to end the line; at its beginning it is left out.
  private mutating func space(_ index: Int, _ lines: inout [String]) {
    guard index > start else {
      start = index + 1
      return
    }
    let last = previous == " " ? chance?.end ?? index : index
    columns += 1
    chance = (last, index + 1, columns)
    previous = " "
    if columns > width { takeChance(&lines) }
  }

  private mutating func letter(_ scalar: Unicode.Scalar, _ index: Int, _ lines: inout [String]) {
    let need = TextWidth.shownColumns(scalar)
    if let previous, previous != " ", mayBreak(previous, scalar, need) {
      chance = (index, index, columns)
    }
    if columns + need > width, columns > 0 {
      if chance != nil { takeChance(&lines) }
      if columns + need > width, columns > 0 { cut(at: index, &lines) }
    }
    columns += need
    previous = scalar
  }

  private func mayBreak(_ last: Unicode.Scalar, _ next: Unicode.Scalar, _ need: Int) -> Bool {
    guard need == 2 || TextWidth.columns(last) == 2, need > 0 else { return false }
    return !LineBreaking.isClosing(next) && !LineBreaking.isOpening(last)
  }

  private mutating func takeChance(_ lines: inout [String]) {
    guard let chance else { return }
    end(at: chance.end, &lines)
    start = chance.next
    columns -= chance.columns
    self.chance = nil
    if columns == 0 { previous = nil }
  }

  /// A word longer than a line.
  private mutating func cut(at index: Int, _ lines: inout [String]) {
    end(at: index, &lines)
    start = index
    columns = 0
    chance = nil
  }

  private func end(at index: Int, _ lines: inout [String]) {
    lines.append(String(decoding: bytes[start..<max(start, index)], as: UTF8.self))
  }
}
