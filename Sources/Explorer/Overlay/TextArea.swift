package import Drawing

/// Text of several lines being typed: edited by character, moved in by row.
package struct TextArea: Hashable, Sendable {
  package private(set) var lines: [[Character]] = [[]]
  /// Where one types: the line, and the character before which.
  package private(set) var row = 0
  package private(set) var column = 0
  /// The most characters it holds.
  package static let limit = 20_000

  package init(_ text: String = "") { insert(text) }

  package var text: String { lines.map { String($0) }.joined(separator: "\n") }

  package var isBlank: Bool { lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

  // MARK: Typing

  /// Puts text at the caret, line ends and all, up to the limit; nothing in it acts on a terminal.
  package mutating func insert(_ text: String) {
    var room = max(0, Self.limit - lines.reduce(0) { $0 + $1.count + 1 })
    for (number, part) in Self.lines(of: text).enumerated() where room > 0 {
      if number > 0 { breakLine() }
      let typed = part.prefix(room)
      room -= typed.count + 1
      // Marks join the character before them, so the line's beginning is read anew.
      let head = Array(String(lines[row][..<column]) + String(typed))
      lines[row] = head + lines[row][column...]
      column = head.count
    }
  }

  private static func lines(of text: String) -> [String.UnicodeScalarView] {
    var lines = [String.UnicodeScalarView()]
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && before != "\r" {
        lines.append(String.UnicodeScalarView())
      } else if scalar == "\t" {
        lines[lines.count - 1].append(" ")
      } else if !TextWidth.isHidden(scalar) {
        lines[lines.count - 1].append(scalar)
      }
      before = scalar
    }
    return lines
  }

  private mutating func breakLine() {
    let tail = Array(lines[row][column...])
    lines[row].removeSubrange(column...)
    lines.insert(tail, at: row + 1)
    (row, column) = (row + 1, 0)
  }

  /// Whether the key edited the text or moved its caret; rows are so many cells wide.
  package mutating func handle(_ key: Key, width: Int) -> Bool {
    switch key {
    case Key(.enter): insert("\n")
    case Key(.backspace): eraseBefore()
    case Key(.delete): eraseBehind()
    case Key(.left): step(-1)
    case Key(.right): step(1)
    case Key(.up): moveRows(-1, width)
    case Key(.down): moveRows(1, width)
    case Key(.pageUp): moveRows(-10, width)
    case Key(.pageDown): moveRows(10, width)
    case Key(.home), .control("a"): column = 0
    case Key(.end), .control("e"): column = lines[row].count
    case .control("u"): erase(0..<column)
    case .control("k"): erase(column..<lines[row].count)
    case .control("w"): erase(wordStart..<column)
    default:
      guard let typed = key.typed else { return false }
      insert(String(typed))
    }
    return true
  }

  private mutating func erase(_ range: Range<Int>) {
    lines[row].removeSubrange(range)
    column = range.lowerBound
  }

  private mutating func eraseBefore() {
    if column > 0 { return erase(column - 1..<column) }
    guard row > 0 else { return }
    row -= 1
    column = lines[row].count
    joinNext()
  }

  private mutating func eraseBehind() {
    if column < lines[row].count {
      lines[row].remove(at: column)
    } else if row + 1 < lines.count {
      joinNext()
    }
  }

  private mutating func joinNext() { lines[row] += lines.remove(at: row + 1) }

  private var wordStart: Int {
    var start = column
    while start > 0, lines[row][start - 1] == " " { start -= 1 }
    while start > 0, lines[row][start - 1] != " " { start -= 1 }
    return start
  }

  private mutating func step(_ step: Int) {
    if (0...lines[row].count).contains(column + step) {
      column += step
    } else if step < 0, row > 0 {
      row -= 1
      column = lines[row].count
    } else if step > 0, row + 1 < lines.count {
      (row, column) = (row + 1, 0)
    }
  }
}

extension TextArea {
  /// A row as it is seen: a part of a line.
  package struct Row: Hashable, Sendable {
    package var line: Int
    package var range: Range<Int>
  }

  /// The rows of a width, broken at spaces where there are some.
  package func rows(width: Int) -> [Row] {
    lines.indices.flatMap { line in
      Self.broken(lines[line], width).map { Row(line: line, range: $0) }
    }
  }

  private static func broken(_ line: [Character], _ width: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var (start, columns, space) = (0, 0, 0)
    for (index, character) in line.enumerated() {
      columns += Self.columns(character)
      if columns > max(2, width), index > start {
        let end = space > start ? space : index
        rows.append(start..<end)
        start = end
        columns = line[start...index].reduce(0) { $0 + Self.columns($1) }
      }
      if character == " " { space = index + 1 }
    }
    return rows + [start..<line.count]
  }

  private static func columns(_ character: Character) -> Int {
    TextWidth.columns(String(character))
  }

  /// The row of the caret and the cell in it.
  package func caret(in rows: [Row]) -> (row: Int, cell: Int) {
    let place = rows.lastIndex { $0.line == row && $0.range.lowerBound <= column } ?? 0
    guard rows.indices.contains(place) else { return (0, 0) }
    let before = lines[row][min(rows[place].range.lowerBound, column)..<column]
    return (place, before.reduce(0) { $0 + Self.columns($1) })
  }

  private mutating func moveRows(_ step: Int, _ width: Int) {
    let rows = rows(width: width)
    let here = caret(in: rows)
    let target = rows[min(max(0, here.row + step), rows.count - 1)]
    row = target.line
    column = target.range.lowerBound
    var cells = 0
    // Behind the last character of a row one is on the next.
    let end =
      target.range.upperBound == lines[row].count
      ? target.range.upperBound : target.range.upperBound - 1
    while column < end, cells + Self.columns(lines[row][column]) <= here.cell {
      cells += Self.columns(lines[row][column])
      column += 1
    }
  }
}
