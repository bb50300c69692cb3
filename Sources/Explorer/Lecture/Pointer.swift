internal import ClusterAtlas
internal import Drawing
internal import Reports

/// Where a lecturer points, as it is told to those who follow.
///
/// Their pictures have other sizes and languages: the word is looked for near the place, and only where
/// it is not found the place counts.
package struct Pointer: Hashable, Sendable {
  /// Thousandths of the columns and rows of the picture, 0 to 999.
  package var x: Int
  package var y: Int
  /// What is written there; empty where nothing is.
  package var word = ""

  package init(x: Int, y: Int, word: String = "") {
    self.x = x
    self.y = y
    self.word = word
  }

  /// The pointer at a cell of a picture.
  init(_ cell: Point, on canvas: Canvas) {
    let size = canvas.size
    x = max(0, min(999, (cell.x * 1000 + 500) / max(1, size.width)))
    y = max(0, min(999, (cell.y * 1000 + 500) / max(1, size.height)))
    word = canvas.word(at: cell).text
  }

  /// As a word of a lecture's line: `^412.333:Gini`.
  package var text: String { "^\(x).\(y)" + (word.isEmpty ? "" : ":" + word) }

  /// Reads such a word; nil where it is none.
  package init?(_ text: String) {
    guard text.first == "^" else { return nil }
    let parts = text.dropFirst().split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard numbers.count == 2, let x = numbers[0], let y = numbers[1], (0...999).contains(x),
      (0...999).contains(y)
    else { return nil }
    self.x = x
    self.y = y
    word = parts.count > 1 ? String(parts[1].prefix(Canvas.longestWord)) : ""
  }

  /// The cells of a picture that are pointed at.
  func area(on canvas: Canvas) -> Rect {
    let size = canvas.size
    let cell = Point(x: x * size.width / 1000, y: y * size.height / 1000)
    return canvas.nearest(word, to: cell) ?? canvas.word(at: cell).area
  }
}

extension Canvas {
  /// Columns that a word pointed at has at most: a Chinese sentence has no spaces.
  static let longestWord = 24

  /// The word that covers a cell and its area; where there is none the cell alone.
  func word(at cell: Point) -> (text: String, area: Rect) {
    let alone = Rect(x: cell.x, y: cell.y, width: 1, height: 1)
    guard bounds.contains(cell), isWritten(cell.x, cell.y) else { return ("", alone) }
    var (first, last) = (cell.x, cell.x)
    let least = cell.x - Self.longestWord / 2
    while first > max(0, least), isWritten(first - 1, cell.y) { first -= 1 }
    while last + 1 < size.width, last + 1 - first < Self.longestWord, isWritten(last + 1, cell.y) {
      last += 1
    }
    // No half of a wide glyph.
    if self[first, cell.y].glyph == 0 { first += 1 }
    if last + 1 < size.width, self[last + 1, cell.y].glyph == 0 { last -= 1 }
    guard first <= last else { return ("", alone) }
    var written = String.UnicodeScalarView()
    for x in first...last { written.append(contentsOf: scalars(of: x, cell.y)) }
    return (String(written), Rect(x: first, y: cell.y, width: last - first + 1, height: 1))
  }

  /// Where a word is written, as near to a cell as it is; nil where it is not.
  func nearest(_ word: String, to cell: Point) -> Rect? {
    let wanted = Array(word.unicodeScalars)
    guard let first = wanted.first else { return nil }
    var best: (distance: Int, area: Rect)?
    for y in 0..<size.height {
      for x in 0..<size.width where self[x, y].glyph == first.value {
        guard let width = columns(of: wanted, x, y) else { continue }
        let middle = x + width / 2
        let distance = abs(middle - cell.x) + 2 * abs(y - cell.y)
        if distance < best?.distance ?? Int.max {
          best = (distance, Rect(x: x, y: y, width: width, height: 1))
        }
      }
    }
    return best?.area
  }

  /// The columns that some scalars take from a cell on; nil where others are written there.
  private func columns(of wanted: [Unicode.Scalar], _ start: Int, _ y: Int) -> Int? {
    var x = start
    var rest = wanted[...]
    while let next = rest.first {
      guard x < size.width else { return nil }
      let here = scalars(of: x, y)
      if !here.isEmpty {
        guard here.first == next, rest.starts(with: here) else { return nil }
        rest = rest.dropFirst(here.count)
      }
      x += 1
    }
    if x < size.width, self[x, y].glyph == 0 { x += 1 }
    return x - start
  }

  private func scalars(of x: Int, _ y: Int) -> [Unicode.Scalar] {
    scalars(of: self[x, y]).compactMap { Unicode.Scalar($0) }
  }

  /// Letters, digits and their like: no space, nothing of a drawing.
  private func isWritten(_ x: Int, _ y: Int) -> Bool {
    let glyph = self[x, y].glyph
    if glyph == 0 { return x > 0 && isWritten(x - 1, y) }
    if glyph >= Self.firstCluster { return true }
    return glyph > 0x20 && !(0x2500...0x25FF).contains(glyph) && !(0x2800...0x28FF).contains(glyph)
  }
}

// MARK: - Moving it

extension Session {
  /// Shows the pointer in the middle of the picture, or takes it away.
  mutating func switchPointer() {
    pointer = pointer == nil ? Point(x: size.width / 2, y: size.height / 2) : nil
  }

  mutating func movePointer(x: Int, y: Int) {
    guard let pointer else { return }
    setPointer(Point(x: pointer.x + x, y: pointer.y + y))
  }

  /// The pointer stays on the window, above its last row.
  mutating func setPointer(_ cell: Point) {
    pointer = Point(
      x: max(0, min(size.width - 1, cell.x)), y: max(0, min(size.height - 2, cell.y)))
  }

  /// Takes the mouse while the pointer is there: it goes where the button is pressed or held.
  mutating func takePointer(_ mouse: MouseEvent) -> Bool {
    guard pointer != nil, context.overlay == nil else { return false }
    switch mouse.action {
    case .press, .drag: setPointer(mouse.position)
    case .release: break
    case .wheelUp, .wheelDown: return false
    }
    return true
  }

  /// Where its keys work.
  var pointerPanes: [PaneID] { pointer == nil ? [] : [.pointer] }

  /// Where one points, for those who follow; nil while nothing is pointed at.
  var toldPointer: Pointer? {
    guard let pointer, context.overlay == nil else { return nil }
    var painter = FramePainter(session: self)
    return Pointer(pointer, on: painter.paint(isPointing: false).canvas)
  }

  /// What is pointed at on a picture: by oneself, else by the lecturer one follows.
  func pointed(on canvas: Canvas) -> Rect? {
    if let pointer { return canvas.word(at: pointer).area }
    guard let following, !following.isWandering else { return nil }
    return following.seen?.pointer?.area(on: canvas)
  }
}

extension FramePainter {
  /// Lights what is pointed at, between arrows where there is room for them.
  mutating func paintPointer() {
    guard session.overlay == nil, let area = session.pointed(on: canvas) else { return }
    let style = Style(.alert).reversed().bold()
    canvas.paint(area) { _ in style }
    for (x, arrow) in [(area.x - 1, "→"), (area.maxX, "←")] {
      guard x >= 0, x < size.width, canvas[x, area.y].glyph == 0x20 || area.width == 1 else {
        continue
      }
      canvas.write(arrow, x: x, y: area.y, style)
    }
  }
}

extension PaneID {
  static let pointer = PaneID("pointer")

  /// What the lists of keys call it.
  static let pointerPanes: [(id: PaneID, title: Bilingual)] = [
    (.pointer, Bilingual("While pointing", "使用指针时"))
  ]
}

extension CommandTable {
  /// The pointer for a room, and for all who follow.
  static let pointerCommands: [Command] =
    [
      Command(
        "app.pointer", .point, Bilingual("pointer", "指针"),
        Bilingual(
          "While one presents: shows a pointer that arrows and the mouse move, for the room and for those who follow; again takes it away.",
          "演示时：显示指针，用方向键或鼠标移动，教室与跟随者都能看到；再按收起。"),
        obstacle: { session in
          session.isPresenting
            ? nil : Bilingual("the pointer is for a room: P presents", "指针用于课堂：先按 P 演示")
        }
      ) { session, _ in session.switchPointer() },
      Command(
        "pointer.off", in: .pointer, .close, Bilingual("pointer away", "收起指针"),
        Bilingual("Takes the pointer away.", "收起指针。"), hint: 2
      ) { session, _ in session.pointer = nil },
    ]
    + moves.map { name, idea, x, y, title in
      var command = Command(
        "pointer." + name, in: .pointer, idea, title,
        Bilingual("Moves the pointer: \(title.english).", "移动指针：\(title.chinese)。"),
        hint: name.hasPrefix("far") ? nil : 1
      ) { session, times in session.movePointer(x: x * times, y: y * times) }
      command.group = name.hasPrefix("far") ? nil : Bilingual("pointer", "指针")
      return command
    }

  private static let moves: [(name: String, idea: Idea, x: Int, y: Int, title: Bilingual)] = [
    ("left", .left, -2, 0, Bilingual("left", "向左")),
    ("down", .down, 0, 1, Bilingual("down", "向下")),
    ("up", .up, 0, -1, Bilingual("up", "向上")),
    ("right", .right, 2, 0, Bilingual("right", "向右")),
    ("far-left", .farLeft, -10, 0, Bilingual("ten columns left", "向左十列")),
    ("far-down", .farDown, 0, 4, Bilingual("four rows down", "向下四行")),
    ("far-up", .farUp, 0, -4, Bilingual("four rows up", "向上四行")),
    ("far-right", .farRight, 10, 0, Bilingual("ten columns right", "向右十列")),
  ]
}
