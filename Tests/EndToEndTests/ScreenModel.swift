import Drawing

/// What a terminal of the kind xterm shows after some bytes, as far as ncurses sends them.
struct ScreenModel {
  private(set) var width: Int
  private(set) var height: Int
  /// One text a cell; none for the right half of a wide glyph.
  private(set) var cells: [[String]]
  private(set) var modes: Set<Int> = [7, 25]
  private(set) var isKeypadOn = false
  private var looks: Set<String> = []
  /// Places outside of the window that were written or gone to.
  private(set) var outside = 0
  /// Bytes that are no text and no sequence.
  private(set) var strays = 0
  private var x = 0
  private var y = 0
  private var top = 0
  private var bottom: Int
  private var wraps = false
  private var last = " "
  private var pending: [UInt8] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    bottom = height - 1
    cells = Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  /// Whether text would not be written plain.
  var hasLook: Bool { !looks.isEmpty }
  var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { $0 == " " } } }
  var rows: [String] { cells.map { $0.joined() } }

  mutating func resize(width: Int, height: Int) {
    cells = (0..<height).map { y in
      let old = y < self.height ? cells[y] : []
      return Array(old.prefix(width)) + Array(repeating: " ", count: max(0, width - old.count))
    }
    (self.width, self.height, top, bottom) = (width, height, 0, height - 1)
    (x, y, wraps) = (min(x, width - 1), min(y, height - 1), false)
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var rest = pending[...]
    while let first = rest.first {
      guard let used = first == 0x1B ? sequence(rest) : character(rest) else { break }
      rest = rest.dropFirst(used)
    }
    pending = Array(rest)
  }

  private mutating func character(_ input: ArraySlice<UInt8>) -> Int? {
    guard let first = input.first else { return nil }
    switch first {
    case 0x0D: (x, wraps) = (0, false)
    case 0x0A: lineFeed()
    case 0x08: (x, wraps) = (max(0, x - 1), false)
    case 0x07: break
    case 0x20..<0x7F: put(String(Unicode.Scalar(first)))
    case 0xC2...0xF4:
      let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard input.count >= count else { return nil }
      put(String(decoding: input.prefix(count), as: UTF8.self))
      return count
    default: strays += 1
    }
    return 1
  }

  private mutating func put(_ glyph: String) {
    let columns = TextWidth.columns(glyph)
    guard columns > 0 else {
      let target = wraps ? x : max(0, x - 1)
      cells[y][target] += glyph
      return
    }
    if wraps || x + columns > width {
      if y == bottom { outside += 1 }
      x = 0
      lineFeed()
    }
    guard columns <= width else { return }
    cells[y][x] = glyph
    if columns == 2 { cells[y][x + 1] = "" }
    last = glyph
    x += columns
    if x >= width { (x, wraps) = (width - 1, modes.contains(7)) }
  }

  private mutating func lineFeed() {
    wraps = false
    if y == bottom { scroll(1) } else { y = min(y + 1, height - 1) }
  }

  /// Moves the rows of the region up, or down if negative.
  private mutating func scroll(_ count: Int, from start: Int? = nil) {
    let start = start ?? top
    let blank = Array(repeating: " ", count: width)
    for _ in 0..<min(abs(count), bottom - start + 1) {
      cells.remove(at: count > 0 ? start : bottom)
      cells.insert(blank, at: count > 0 ? bottom : start)
    }
  }

  // MARK: Sequences

  private mutating func sequence(_ input: ArraySlice<UInt8>) -> Int? {
    guard let second = input.dropFirst().first else { return nil }
    switch second {
    case UInt8(ascii: "["):
      guard let end = input.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return nil
      }
      let inside = String(decoding: input[(input.startIndex + 2)..<end], as: UTF8.self)
      control(inside, Character(Unicode.Scalar(input[end])))
      return end - input.startIndex + 1
    case UInt8(ascii: "]"):
      guard let end = input.firstIndex(of: 0x07) else { return nil }
      return end - input.startIndex + 1
    case UInt8(ascii: "("), UInt8(ascii: ")"): return input.count < 3 ? nil : 3
    case UInt8(ascii: "="): isKeypadOn = true
    case UInt8(ascii: ">"): isKeypadOn = false
    case UInt8(ascii: "M"): if y == top { scroll(-1) } else { y = max(0, y - 1) }
    default: break
    }
    return 2
  }

  private mutating func control(_ inside: String, _ final: Character) {
    if inside.hasPrefix("?") {
      let numbers = inside.dropFirst().split(separator: ";").compactMap { Int($0) }
      if final == "h" { modes.formUnion(numbers) }
      if final == "l" { modes.subtract(numbers) }
      return
    }
    let numbers = inside.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = max(1, numbers.first ?? 1)
    let second = max(1, numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case "H": go(second - 1, first - 1)
    case "d": go(x, first - 1)
    case "G": go(first - 1, y)
    case "A": go(x, y - first)
    case "B": go(x, y + first)
    case "C": go(x + first, y)
    case "D": go(x - first, y)
    case "r":
      (top, bottom) = (first - 1, min(numbers.count > 1 ? second : height, height) - 1)
      (x, y, wraps) = (0, 0, false)
    case "m": look(numbers)
    default: edit(final, numbers.first ?? 0, first)
    }
  }

  private mutating func look(_ numbers: [Int]) {
    var rest = numbers.isEmpty ? [0] : numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: looks = []
      case 1...9: looks.insert("attribute \(number)")
      case 39: looks.remove("foreground")
      case 49: looks.remove("background")
      case 30...38, 90...97: looks.insert("foreground")
      case 40...48, 100...107: looks.insert("background")
      default: break
      }
      if number == 38 || number == 48 { rest = rest.dropFirst(rest.first == 5 ? 2 : 4) }
    }
  }

  private mutating func go(_ column: Int, _ row: Int) {
    if column < 0 || column >= width || row < 0 || row >= height { outside += 1 }
    (x, y, wraps) = (min(max(0, column), width - 1), min(max(0, row), height - 1), false)
  }

  private mutating func edit(_ final: Character, _ number: Int, _ count: Int) {
    switch final {
    case "J":
      if number != 1 {
        for row in (number == 2 ? 0 : y + 1)..<max(height, y + 1) { blank(row, 0, width) }
      }
      if number == 0 { blank(y, x, width) }
    case "K": blank(y, number == 0 ? x : 0, number == 1 ? x + 1 : width)
    case "X": blank(y, x, min(width, x + count))
    case "L": scroll(-count, from: y)
    case "M": scroll(count, from: y)
    case "S": scroll(count)
    case "T": scroll(-count)
    case "b": for _ in 0..<count { put(last) }
    case "@", "P":
      for _ in 0..<min(count, width - x) {
        cells[y].remove(at: final == "P" ? x : width - 1)
        cells[y].insert(" ", at: final == "P" ? width - 1 : x)
      }
    default: break
    }
  }

  private mutating func blank(_ row: Int, _ start: Int, _ end: Int) {
    for column in start..<max(start, end) { cells[row][column] = " " }
  }
}
