/// A piece of text in one style; `target` is what Enter on it opens.
package struct Span<Target: Sendable>: Sendable {
  package var text: String
  package var style: Style
  package var target: Target?
  /// The link began in a piece before this one: in another style, or in the line above.
  package var goesOn = false

  package init(
    _ text: String, _ style: Style = .text, target: Target? = nil, goesOn: Bool = false
  ) {
    self.text = text
    self.style = style
    self.target = target
    self.goesOn = goesOn
  }

  package var columns: Int { TextWidth.columns(text) }
}

/// Breaking of text into lines, for English and Chinese.
package enum LineBreaking {
  /// Lines of at most `width` columns. Breaks at spaces and between Han characters, never before
  /// a closing mark nor after an opening one; a word longer than a line is cut. O(length).
  package static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      var breaker = Breaker(scalars: paragraph, width: width)
      lines += breaker.lines()
    }
    return lines
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
    case "(", "[", "{", "（", "《", "「", "『", "【", "〈", "“", "‘": true
    default: false
    }
  }
}

/// Goes through a paragraph once and remembers the last place where a line may end.
private struct Breaker {
  typealias Text = String.UnicodeScalarView.SubSequence

  let scalars: Text
  let width: Int
  private var result: [String] = []
  /// Where the line begins, and the columns it has.
  private var start: Text.Index
  private var columns = 0
  /// Where the line may end, where the next would begin, and the columns up to there.
  private var chance: (end: Text.Index, next: Text.Index, columns: Int)?
  private var previous: Unicode.Scalar?

  init(scalars: Text, width: Int) {
    self.scalars = scalars
    self.width = width
    start = scalars.startIndex
  }

  mutating func lines() -> [String] {
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == " " { space(index, next) } else { letter(scalar, index) }
      index = next
    }
    if start < scalars.endIndex || result.isEmpty {
      let isSpace = previous == " "
      end(at: isSpace ? chance?.end ?? scalars.endIndex : scalars.endIndex)
    }
    return result
  }

  /// A space is a chance to end the line; at its beginning it is left out.
  private mutating func space(_ index: Text.Index, _ next: Text.Index) {
    guard index > start else {
      start = next
      return
    }
    let last = previous == " " ? chance?.end ?? index : index
    columns += 1
    chance = (last, next, columns)
    previous = " "
    if columns > width { takeChance() }
  }

  private mutating func letter(_ scalar: Unicode.Scalar, _ index: Text.Index) {
    let need =
      TextWidth.isHidden(scalar)
      ? TextWidth.visible(scalar).utf8.count : TextWidth.columns(scalar)
    if let previous, previous != " ", mayBreak(previous, scalar, need) {
      chance = (index, index, columns)
    }
    if columns + need > width, columns > 0 {
      if chance != nil { takeChance() }
      if columns + need > width, columns > 0 { cut(at: index) }
    }
    columns += need
    previous = scalar
  }

  private func mayBreak(_ last: Unicode.Scalar, _ next: Unicode.Scalar, _ need: Int) -> Bool {
    guard need == 2 || TextWidth.columns(last) == 2, need > 0 else { return false }
    return !LineBreaking.isClosing(next) && !LineBreaking.isOpening(last)
  }

  private mutating func takeChance() {
    guard let chance else { return }
    end(at: chance.end)
    start = chance.next
    columns -= chance.columns
    self.chance = nil
    if columns == 0 { previous = nil }
  }

  /// A word longer than a line.
  private mutating func cut(at index: Text.Index) {
    end(at: index)
    start = index
    columns = 0
    chance = nil
  }

  private mutating func end(at index: Text.Index) {
    result.append(String(scalars[start..<max(start, index)]))
  }
}
