package import Drawing

/// Porter's diamond: four corners that all act on each other, and two factors beside them that act
/// on all four.
package struct DiamondFigure: Sendable {
  /// Where a factor stands.
  package enum Seat: Int, CaseIterable, Sendable {
    case top, left, right, bottom, outerTop, outerBottom

    package var isCorner: Bool { rawValue < 4 }

    /// Where it stands in a square from -1 to 1, rows downwards: what directions are measured by.
    package var spot: (x: Double, y: Double) {
      switch self {
      case .top: (0, -1)
      case .left: (-1, 0)
      case .right: (1, 0)
      case .bottom: (0, 1)
      case .outerTop: (-0.85, -1.15)
      case .outerBottom: (0.85, 1.15)
      }
    }
  }

  /// A piece of the last line of a node: a number, a bar.
  package struct Piece: Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  /// A factor.
  package struct Node: Sendable {
    package var id: String
    package var seat: Seat
    package var name: String
    /// A name for where there is little room.
    package var short: String
    /// Behind the name.
    package var number: [Piece]
    /// Lines below the name.
    package var notes: [[Piece]]

    package init(
      id: String, seat: Seat, name: String, short: String, number: [Piece] = [],
      notes: [[Piece]] = []
    ) {
      self.id = id
      self.seat = seat
      self.name = name
      self.short = short
      self.number = number
      self.notes = notes
    }
  }

  package var nodes: [Node]
  /// The factor one stands on.
  package var focus: String?
  /// The two ends of the edge just walked.
  package var walked: (from: String, to: String)?
  /// Whether the ground of the node with the focus is that of a selection.
  package var isActive = true

  /// Shares of the way to each factor, from 0 to 1: a polygon for each set of scores.
  package var scores: [(shares: [String: Double], style: Style)] = []

  package init(nodes: [Node], focus: String? = nil, walked: (from: String, to: String)? = nil) {
    self.nodes = nodes
    self.focus = focus
    self.walked = walked
  }

  /// The drawing at a size.
  package func sketch(size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let boxes = Self.apart(nodes.map { Box($0, in: size) }, in: size)
    for (index, first) in boxes.enumerated() {
      for second in boxes[(index + 1)...] { connect(first, second, on: &sketch) }
    }
    for set in scores { draw(set.shares, set.style, among: boxes, on: &sketch) }
    for box in boxes { draw(box, on: &sketch) }
    return sketch
  }

  /// A corner makes way for chance above it and for the government below it.
  private static func apart(_ boxes: [Box], in size: Size) -> [Box] {
    boxes.map { box in
      var box = box
      let outer = boxes.filter { !$0.node.seat.isCorner && $0.area.touches(box.area) }
      for other in outer where box.node.seat == .top {
        box.area.y = min(other.area.maxY, size.height - box.area.height)
      }
      for other in outer where box.node.seat == .bottom {
        box.area.y = max(0, other.area.y - box.area.height)
      }
      return box
    }
  }

  // MARK: Edges

  private func connect(_ first: Box, _ second: Box, on sketch: inout Sketch) {
    let isOuter = !first.node.seat.isCorner || !second.node.seat.isCorner
    if !first.node.seat.isCorner && !second.node.seat.isCorner { return }
    let ends = [first.node.id, second.node.id]
    let isWalked = walked.map { ends.contains($0.from) && ends.contains($0.to) } ?? false
    let touches = focus.map(ends.contains) ?? false
    let style: Style =
      isWalked ? .accent : isOuter ? (touches ? .dim : .faint) : (touches ? .text : .dim)
    sketch.line(
      [first.middle, second.middle], style, dashed: isOuter && !isWalked, heavy: isWalked,
      priority: isWalked ? 9 : isOuter ? 1 : touches ? 4 : 3)
  }

  // MARK: Nodes

  private func draw(_ box: Box, on sketch: inout Sketch) {
    let isFocus = box.node.id == focus
    let ground: Ground = isFocus && isActive ? .selection : .bar
    sketch.panel(box.area, ground, part: box.node.id)
    if isFocus {
      for y in box.area.y..<box.area.maxY {
        sketch.label("▌", x: box.area.x, y: y, Style(.accent, on: ground))
      }
    }
    let name = isFocus ? Style(.strong, on: ground).bold() : Style(.text, on: ground)
    for (row, text) in box.lines.enumerated() {
      let isLast = row == box.lines.count - 1
      let room = box.area.width - 2 - (isLast ? box.numberColumns : 0)
      let indent = max(0, (room - TextWidth.columns(text)) / 2)
      sketch.label(text, x: box.area.x + 1 + indent, y: box.area.y + row, name, part: nil)
    }
    write(
      box.node.number, right: box.area.maxX - 1, y: box.area.y + box.lines.count - 1, ground,
      &sketch)
    for (row, note) in box.node.notes.enumerated() {
      let columns = note.reduce(0) { $0 + TextWidth.columns($1.text) }
      let left = box.area.x + 1 + max(0, (box.area.width - 2 - columns) / 2)
      write(note, right: left + columns, y: box.area.y + box.lines.count + row, ground, &sketch)
    }
  }

  private func write(
    _ pieces: [Piece], right: Int, y: Int, _ ground: Ground, _ sketch: inout Sketch
  ) {
    var x = right - pieces.reduce(0) { $0 + TextWidth.columns($1.text) }
    for piece in pieces {
      sketch.label(piece.text, x: x, y: y, piece.style.on(ground))
      x += TextWidth.columns(piece.text)
    }
  }
}

extension DiamondFigure {
  /// A node at its place.
  struct Box {
    let node: Node
    let lines: [String]
    let numberColumns: Int
    fileprivate(set) var area: Rect

    var middle: Sketch.Place {
      Sketch.Place(
        Double(area.x) + Double(area.width) / 2, Double(area.y) + Double(area.height) / 2)
    }

    init(_ node: Node, in size: Size) {
      self.node = node
      let isTight = size.width < 44 || size.height < 14
      let number = node.number.reduce(0) { $0 + TextWidth.columns($1.text) }
      numberColumns = number == 0 ? 0 : number + 2
      let name = isTight ? node.short : node.name
      let most = max(8, size.width / 2 - 3)
      lines =
        size.height < 12
        ? [Self.brief(name, to: max(2, most - numberColumns))]
        : Self.balanced(name, most: most, tail: numberColumns, isTight)
      let notes = node.notes.map { $0.reduce(0) { $0 + TextWidth.columns($1.text) } }
      var columns = notes.max() ?? 0
      for (row, line) in lines.enumerated() {
        let tail = row == lines.count - 1 ? numberColumns : 0
        columns = max(columns, TextWidth.columns(line) + tail)
      }
      let width = min(size.width, columns + 2)
      let height = lines.count + node.notes.count
      area = Self.area(node.seat, Size(width: width, height: height), in: size)
    }

    /// A name that does not fit becomes its first words; a Chinese one ends before a comma or an
    /// "and". What remains too long is cut.
    private static func brief(_ name: String, to columns: Int) -> String {
      guard TextWidth.columns(name) > columns else { return name }
      let isWide = TextWidth.columns(name) > name.count
      var words = name.split { isWide ? "、及与和".contains($0) : $0 == " " }.map(String.init)
      let gap = isWide ? "、" : " "
      while words.count > 1, words.last == "and" || fits(words, gap, columns) == false {
        words.removeLast()
      }
      return TextWidth.truncated(words.joined(separator: gap), to: columns)
    }

    private static func fits(_ words: [String], _ gap: String, _ columns: Int) -> Bool {
      TextWidth.columns(words.joined(separator: gap)) <= columns
    }

    /// One line, or two of about the same length.
    private static func balanced(_ name: String, most: Int, tail: Int, _ isTight: Bool) -> [String]
    {
      let columns = TextWidth.columns(name)
      if columns + tail <= min(most, isTight ? 99 : 14) { return [name] }
      if let halves = halves(of: name) { return halves }
      for width in max(4, columns / 2)...max(4, columns) {
        let lines = LineBreaking.wrap(name, width: width)
        if lines.count <= 2 { return lines }
      }
      return [name]
    }

    /// Chinese breaks behind a comma or an "and", the nearest to the middle.
    private static func halves(of name: String) -> [String]? {
      let characters = Array(name)
      guard TextWidth.columns(name) > characters.count else { return nil }
      let cuts = characters.indices.dropLast().filter { "、及与和".contains(characters[$0]) }
      guard
        let cut = cuts.min(by: {
          abs(2 * $0 + 2 - characters.count) < abs(2 * $1 + 2 - characters.count)
        })
      else { return nil }
      return [String(characters[...cut]), String(characters[(cut + 1)...])]
    }

    private static func area(_ seat: Seat, _ box: Size, in size: Size) -> Rect {
      // The outer two stand in the first and the last row, the corners between them.
      let gap = size.height >= 18 ? 2 : 1
      let x: Int
      let y: Int
      switch seat {
      case .top: (x, y) = ((size.width - box.width) / 2, gap)
      case .bottom: (x, y) = ((size.width - box.width) / 2, size.height - gap - box.height)
      case .left: (x, y) = (0, (size.height - box.height) / 2)
      case .right: (x, y) = (size.width - box.width, (size.height - box.height) / 2)
      case .outerTop: (x, y) = (0, 0)
      case .outerBottom: (x, y) = (size.width - box.width, size.height - box.height)
      }
      return Rect(x: max(0, x), y: max(0, y), width: box.width, height: box.height)
    }
  }
}

extension Rect {
  /// Whether they overlap or stand side by side without a column between them.
  fileprivate func touches(_ other: Rect) -> Bool {
    !inset(left: -1, right: -1).intersection(other).isEmpty
  }
}

extension DiamondFigure.Seat {
  package enum Direction: String, Hashable, Sendable { case up, down, left, right }

  /// The angle between a direction and the way to another seat, in degrees from 0 to 180.
  package func angle(to other: DiamondFigure.Seat, from direction: Direction) -> Double {
    let dx = other.spot.x - spot.x
    let dy = other.spot.y - spot.y
    let along: Double
    let across: Double
    switch direction {
    case .up: (along, across) = (-dy, dx)
    case .down: (along, across) = (dy, dx)
    case .left: (along, across) = (-dx, dy)
    case .right: (along, across) = (dx, dy)
    }
    return Self.degrees(along: along, across: abs(across))
  }

  /// atan2 to within half a degree (Rajan et al. 2006): enough to tell edges apart.
  private static func degrees(along: Double, across: Double) -> Double {
    let (small, large) = (min(abs(along), across), max(abs(along), across, 0.000_001))
    let z = small / large
    let acute = (0.7854 * z + 0.273 * z * (1 - z)) * 180 / 3.141_592_653_6
    let fromAxis = abs(along) >= across ? acute : 90 - acute
    return along >= 0 ? fromAxis : 180 - fromAxis
  }
}
