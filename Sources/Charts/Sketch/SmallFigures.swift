package import Drawing

/// A part that a figure shows: its id and its name.
package struct FigurePart: Sendable {
  package var id: String
  package var name: String
  /// A second line, dim.
  package var note: String

  package init(id: String, name: String, note: String = "") {
    self.id = id
    self.name = name
    self.note = note
  }
}

extension Style {
  /// How the name of a part is written: the chosen one stands out.
  fileprivate static func part(_ isChosen: Bool, on ground: Ground = .none) -> Style {
    isChosen ? Style(.accent, on: ground).bold() : Style(.text, on: ground)
  }
}

/// Point, line, surface, network: four small pictures, one for each.
package struct PathFigure: Sendable {
  package var parts: [FigurePart]
  package var chosen: String?

  package init(parts: [FigurePart], chosen: String? = nil) {
    self.parts = parts
    self.chosen = chosen
  }

  /// Dots of each picture, in a square from 0 to 1.
  private static let dots: [(x: Double, y: Double)] = [
    (0.5, 0.5), (0.12, 0.3), (0.85, 0.2), (0.2, 0.85), (0.8, 0.8), (0.5, 0.05),
  ]

  /// Pairs of dots that each picture joins.
  private static let joins: [[(Int, Int)]] = [
    [], [(1, 0), (0, 4)],
    [(1, 5), (5, 2), (2, 4), (4, 3), (3, 1)],
    [
      (1, 5), (5, 2), (2, 4), (4, 3), (3, 1), (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (1, 4),
      (2, 3),
    ],
  ]

  package static func height(width: Int) -> Int { width >= 60 ? 9 : 15 }

  package func sketch(size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let columns = size.width >= 60 ? 4 : 2
    let rows = (parts.count + columns - 1) / columns
    let width = size.width / columns
    let height = size.height / max(1, rows)
    for (number, part) in parts.enumerated() {
      let box = Rect(
        x: number % columns * width, y: number / columns * height, width: width, height: height)
      draw(number, part, box, &sketch)
    }
    return sketch
  }

  private func draw(_ number: Int, _ part: FigurePart, _ box: Rect, _ sketch: inout Sketch) {
    let isChosen = part.id == chosen
    let style: Style = isChosen ? .accent : .dim
    let inner = box.inset(left: 2, top: 0, right: 4, bottom: 1)
    let place = { (index: Int) in
      let dot = Self.dots[index]
      return Sketch.Place(
        Double(inner.x) + dot.x * Double(inner.width) + 0.5,
        Double(inner.y) + dot.y * Double(inner.height - 1) + 0.5)
    }
    let joins = Self.joins[min(number, 3)]
    for (first, second) in joins {
      sketch.line([place(first), place(second)], style, heavy: isChosen && number == 1)
    }
    for index in Self.dots.indices {
      let spot = place(index)
      let isNucleus = index == 0
      sketch.label(
        isNucleus ? "●" : "•", x: Int(bounded: spot.x), y: Int(bounded: spot.y),
        isNucleus || isChosen
          ? .accent : number == 0 || number == 1 && index != 1 && index != 4 ? .faint : .text)
    }
    let middle = Double(box.x) + Double(box.width) / 2 - 1
    sketch.label(part.name, centre: middle, y: box.maxY - 1, .part(isChosen), part: part.id)
    if number < parts.count - 1 { sketch.label("→", x: box.maxX - 2, y: box.maxY - 1, .dim) }
  }
}

/// A matrix of two rows and two columns with its dimensions.
package struct MatrixFigure: Sendable {
  package var rows: [String]
  /// The cells, row by row.
  package var parts: [FigurePart]
  package var chosen: String?

  package init(rows: [String], parts: [FigurePart], chosen: String? = nil) {
    self.rows = rows
    self.parts = parts
    self.chosen = chosen
  }

  package static let height = 11

  package func sketch(size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let left = min(size.width / 4, (rows.map(TextWidth.columns).max() ?? 0) + 1)
    let width = (size.width - left) / 2
    let height = max(3, (size.height - 1) / 2)
    for (number, name) in rows.prefix(2).enumerated() {
      for (row, text) in LineBreaking.wrap(name, width: max(2, left - 1)).prefix(height)
        .enumerated()
      {
        sketch.label(text, x: 0, y: number * (height + 1) + 1 + row, .dim)
      }
    }
    for (number, part) in parts.prefix(4).enumerated() {
      let box = Rect(
        x: left + number % 2 * width, y: number / 2 * (height + 1), width: width - 1, height: height
      )
      draw(part, box, &sketch)
    }
    return sketch
  }

  private func draw(_ part: FigurePart, _ box: Rect, _ sketch: inout Sketch) {
    let isChosen = part.id == chosen
    let ground: Ground = isChosen ? .selection : .bar
    sketch.panel(box, ground, part: part.id)
    let name = LineBreaking.wrap(part.name, width: box.width - 2)
    let notes = LineBreaking.wrap(part.note, width: box.width - 2)
    var y = box.y + (name.count + notes.count < box.height ? 1 : 0)
    for (lines, style) in [
      (name, Style.part(isChosen, on: ground)), (notes, Style(.dim, on: ground)),
    ] {
      for line in lines where y < box.maxY {
        sketch.label(line, x: box.x + 1, y: y, style)
        y += 1
      }
    }
  }
}

/// Two units between which flows run, and below them the actions on a unit.
package struct CapabilityFigure: Sendable {
  package var units: (String, String)
  package var flows: [FigurePart]
  package var actions: [FigurePart]
  package var chosen: String?

  package init(
    units: (String, String), flows: [FigurePart], actions: [FigurePart], chosen: String? = nil
  ) {
    self.units = units
    self.flows = flows
    self.actions = actions
    self.chosen = chosen
  }

  package static let height = 13

  package func sketch(size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let unit = max(6, min(14, size.width / 5))
    let high = 2 * flows.count
    let boxes = [
      Rect(x: 0, y: 0, width: unit, height: high),
      Rect(x: size.width - unit, y: 0, width: unit, height: high),
    ]
    for (box, name) in zip(boxes, [units.0, units.1]) {
      sketch.panel(box)
      let lines = LineBreaking.wrap(name, width: unit - 2)
      for (row, line) in lines.enumerated() {
        sketch.label(
          line, centre: Double(box.x) + Double(unit) / 2, y: (high - lines.count) / 2 + row,
          Style(.strong, on: .bar))
      }
    }
    for (row, flow) in flows.enumerated() { draw(flow, row, unit, &sketch) }
    drawActions(high + 2, &sketch)
    return sketch
  }

  private func draw(_ flow: FigurePart, _ row: Int, _ unit: Int, _ sketch: inout Sketch) {
    let isChosen = flow.id == chosen
    let style: Style = isChosen ? .accent : .dim
    let y = Double(2 * row) + 1.5
    let left = Double(unit) + 0.7
    let right = Double(sketch.size.width - unit) - 0.7
    let isBack = row % 2 == 1
    sketch.line(
      [.init(isBack ? left + 1.5 : left, y), .init(isBack ? right : right - 1.5, y)], style,
      heavy: isChosen, priority: isChosen ? 9 : 1)
    sketch.label(
      isBack ? "←" : "→", x: isBack ? Int(bounded: left) : Int(bounded: right), y: 2 * row + 1,
      style.bold())
    sketch.label(
      flow.name, centre: Double(sketch.size.width) / 2, y: 2 * row, .part(isChosen), part: flow.id)
  }

  private func drawActions(_ y: Int, _ sketch: inout Sketch) {
    let names = actions.reduce(0) { $0 + TextWidth.columns($1.name) }
    let gap = names + 3 * (actions.count - 1) <= sketch.size.width ? 3 : 2
    let total = names + gap * (actions.count - 1)
    var x = max(0, (sketch.size.width - total) / 2)
    var row = y
    for (number, action) in actions.enumerated() {
      let columns = TextWidth.columns(action.name)
      if x + columns > sketch.size.width {
        x = 0
        row += 1
      }
      sketch.label(action.name, x: x, y: row, .part(action.id == chosen), part: action.id)
      x += columns
      if number < actions.count - 1 { sketch.label("→", x: x + (gap - 1) / 2, y: row, .dim) }
      x += gap
    }
  }
}

/// Stages that lead to each other in a circle.
package struct CircleFigure: Sendable {
  package var parts: [FigurePart]
  package var chosen: String?

  package init(parts: [FigurePart], chosen: String? = nil) {
    self.parts = parts
    self.chosen = chosen
  }

  package static let height = 11

  package func sketch(size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let round = Round(size)
    for number in parts.indices.prefix(4) { drawArc(number, round, &sketch) }
    drawNames(round, &sketch)
    return sketch
  }

  /// The circle itself; its spots are at the top, right, bottom and left: the way is that of the clock.
  private struct Round {
    let middle: Sketch.Place
    let radius: (x: Double, y: Double)
    static let spots = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]

    init(_ size: Size) {
      middle = Sketch.Place(Double(size.width) / 2, Double(size.height) / 2)
      radius = (x: Double(min(size.width, 52)) * 0.32, y: Double(size.height - 2) / 2)
    }

    /// From a spot to the next, in ten steps.
    func arc(_ number: Int) -> [Sketch.Place] {
      let (a, b) = (Self.spots[number], Self.spots[(number + 1) % 4])
      return (0...10).map { step in
        let t = Double(step) / 10
        let (x, y) = (a.0 * (1 - t) + b.0 * t, a.1 * (1 - t) + b.1 * t)
        let length = (x * x + y * y).squareRoot()
        return Sketch.Place(middle.x + radius.x * x / length, middle.y + radius.y * y / length)
      }
    }
  }

  private func drawArc(_ number: Int, _ round: Round, _ sketch: inout Sketch) {
    let arc = round.arc(number)
    let isChosen = parts[number].id == chosen
    let style: Style = isChosen ? .accent : .dim
    sketch.line(Array(arc[1...7]), style, heavy: isChosen)
    sketch.label(
      ["↓", "←", "↑", "→"][number], x: Int(bounded: arc[8].x), y: Int(bounded: arc[8].y),
      style.bold())
  }

  private func drawNames(_ round: Round, _ sketch: inout Sketch) {
    let size = sketch.size
    for (number, part) in parts.prefix(4).enumerated() {
      let x = round.middle.x + round.radius.x * Round.spots[number].0
      let y = Int(bounded: round.middle.y + round.radius.y * Round.spots[number].1 * 0.92)
      let columns = TextWidth.columns(part.name) + 2
      let left = min(max(0, Int(bounded: x) - columns / 2), max(0, size.width - columns))
      let isChosen = part.id == chosen
      let ground: Ground = isChosen ? .selection : .bar
      let row = min(max(0, y), size.height - 1)
      sketch.panel(Rect(x: left, y: row, width: columns, height: 1), ground, part: part.id)
      sketch.label(part.name, x: left + 1, y: row, .part(isChosen, on: ground))
    }
  }
}

/// Forces that push against forces that hold back, row by row, as bars from the middle.
package struct BalanceFigure: Sendable {
  package struct Force: Sendable {
    package var id: String
    package var name: String
    /// From 0 to `most`.
    package var weight: Int

    package init(id: String, name: String, weight: Int) {
      self.id = id
      self.name = name
      self.weight = weight
    }
  }

  package static let most = 5
  package var pushing: [Force]
  package var holding: [Force]
  package var chosen: String?
  package var isActive = true

  package init(pushing: [Force], holding: [Force], chosen: String? = nil) {
    self.pushing = pushing
    self.holding = holding
    self.chosen = chosen
  }

  package func sketch(size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let half = size.width / 2
    let isRoomy = size.height >= 2 * max(pushing.count, holding.count)
    let bar = max(5, min(half / 3 / 5 * 5, 25))
    sketch.line(
      [.init(Double(half) + 0.5, 0), .init(Double(half) + 0.5, Double(size.height))], .faint)
    for (row, force) in pushing.enumerated() {
      draw(force, row * (isRoomy ? 2 : 1), half, bar, isLeft: true, &sketch)
    }
    for (row, force) in holding.enumerated() {
      draw(force, row * (isRoomy ? 2 : 1), half, bar, isLeft: false, &sketch)
    }
    return sketch
  }

  private func draw(
    _ force: Force, _ y: Int, _ half: Int, _ bar: Int, isLeft: Bool, _ sketch: inout Sketch
  ) {
    let isChosen = force.id == chosen
    let ground: Ground = isChosen ? (isActive ? .selection : .bar) : .none
    let area =
      isLeft
      ? Rect(x: 0, y: y, width: half, height: 1)
      : Rect(x: half + 1, y: y, width: sketch.size.width - half - 1, height: 1)
    sketch.panel(area, ground, part: force.id)
    if isChosen { sketch.label("▌", x: area.x, y: y, Style(.accent, on: ground)) }
    let unit = bar / Self.most
    let full = String(repeating: "▪", count: force.weight * unit)
    let number = String(force.weight)
    let room = area.width - bar - 5
    let name = TextWidth.truncated(force.name, to: room)
    let look = isChosen ? Style(.strong, on: ground).bold() : Style(.text, on: ground)
    let role: Role = isLeft ? .positive : .negative
    let sign = isLeft ? "+" : "−"
    if isLeft {
      sketch.label(sign, x: 1, y: y, Style(role, on: ground))
      sketch.label(name, x: 3, y: y, look)
      sketch.label(number, x: half - bar - 2, y: y, Style(.strong, on: ground))
      sketch.label(full, x: half - full.count, y: y, Style(role, on: ground))
    } else {
      sketch.label(full, x: area.x + 1, y: y, Style(role, on: ground))
      sketch.label(number, x: area.x + bar + 2, y: y, Style(.strong, on: ground))
      sketch.label(sign, x: area.x + bar + 4, y: y, Style(role, on: ground))
      sketch.label(TextWidth.truncated(name, to: room), x: area.x + bar + 6, y: y, look)
    }
  }
}
