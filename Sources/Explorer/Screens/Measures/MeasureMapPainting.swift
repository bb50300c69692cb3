internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

/// The map of the values of a year, with its title and classes.
extension ScreenPainter where S == MeasuresScreen {
  mutating func paintMeasureMap(_ layout: MeasuresLayout) {
    guard let area = layout.map, let map = screen.map else { return }
    let slide = screen.shownSlide ?? ""
    let values = screen.result.placed[slide] ?? [:]
    let classes = ValueClasses(Array(values.values), equalSteps: screen.hasEqualSteps)
    let names = Dictionary(
      atlas.provinces.map { ($0.id, $0.name[language]) }, uniquingKeysWith: { first, _ in first })
    map.draw(
      on: &canvas, at: area.origin, names: names, count: classes.bounds.count,
      class: { values[$0].flatMap(classes.number) },
      covered: layout.picture == nil ? [] : [valueLegendArea(classes, area.size)])
    let head = Rect(x: area.x, y: area.y - 1, width: area.width, height: 1)
    paintMapTitle(head, slide)
    guard let picture = layout.picture, let result = layout.result else {
      paintMapMeasure(Rect(x: head.x, y: head.y - 1, width: head.width, height: 1))
      paintValueLegendLine(classes, Rect(x: area.x, y: area.maxY, width: area.width, height: 1))
      return
    }
    paintValueLegend(classes, area)
    let right = Rect(
      x: picture.x, y: result.y, width: picture.width, height: result.height)
    paintMeasureHead(right)
    let rest = paintExtremes(values, picture)
    paintMeasurePicture(rest)
  }

  private mutating func paintMapTitle(_ area: Rect, _ slide: String) {
    let column =
      screen.result.measured?.setup.columns[.value].map {
        screen.shownResult.columnName($0, language)
      } ?? ""
    var x = canvas.write(slide, x: area.x, y: area.y, Style(.alert).bold(), clip: area)
    let unit = MeasureHead(screen, context).unitOfValue
    let text = "  " + column + (unit.isEmpty ? "" : word(", ", "，") + unit)
    x = canvas.write(text, x: x, y: area.y, .strong, clip: area)
    if context.isPlaying {
      canvas.write(word("  playing", "  播放中"), x: x, y: area.y, .dim, clip: area)
    }
  }

  /// The measure and its value in one line, where the map is alone.
  private mutating func paintMapMeasure(_ area: Rect) {
    let head = MeasureHead(screen, context)
    let value = head.headline
    let room = area.width - TextWidth.columns(value) - 2
    canvas.write(
      fitted(head.title, to: max(0, room), MeasureHeadLines.way), x: area.x, y: area.y,
      Style(.accent).bold(), clip: area)
    canvas.write(
      value, x: area.maxX - TextWidth.columns(value), y: area.y, Style(.alert).bold(), clip: area)
  }

  private static func short(_ value: Double) -> String {
    NumberText.text(value, decimals: NumberText.decimals(for: [value]))
  }

  /// Where the legend stands in a map of this size; empty where there is no room for it.
  private func valueLegendArea(_ classes: ValueClasses, _ size: Size) -> Rect {
    let count = classes.bounds.count
    guard count > 0, size.height > count + 6 else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    return Rect(x: 0, y: size.height - count - 1, width: min(size.width, 28), height: count + 1)
  }

  /// Digit, lowest value and how many, from the largest down.
  private mutating func paintValueLegend(_ classes: ValueClasses, _ area: Rect) {
    let count = classes.bounds.count
    guard !valueLegendArea(classes, area.size).isEmpty else { return }
    let kind =
      screen.hasEqualSteps ? word("equal steps", "等距") : word("equal numbers", "等量（分位）")
    canvas.write(kind, x: area.x, y: area.maxY - count - 1, .dim, clip: area)
    for (line, number) in (0..<count).reversed().enumerated() {
      let y = area.maxY - count + line
      let sample = AreaFill.shade(number, of: count).sample(context.appearance.areas)
      let end = canvas.write(sample.text, x: area.x, y: y, sample.style, clip: area)
      let digit = context.appearance.areas == .letters ? "" : " \(number + 1)"
      let x = canvas.write(digit, x: end, y: y, .dim, clip: area)
      let text = word(" from ", " 自 ") + Self.short(classes.bounds[number])
      let after = canvas.write(text, x: x, y: y, .text, clip: area)
      canvas.write("  (\(classes.sizes[number]))", x: after, y: y, .dim, clip: area)
    }
  }

  /// The classes side by side, each with its lowest value.
  private mutating func paintValueLegendLine(_ classes: ValueClasses, _ area: Rect) {
    let count = classes.bounds.count
    let largest = classes.bounds.map(\.magnitude).max() ?? 0
    let decimals = min(
      largest >= 100 ? 0 : largest >= 10 ? 1 : 3, NumberText.decimals(for: classes.bounds))
    var x = canvas.write(word("from ", "自 "), x: area.x, y: area.y, .dim, clip: area)
    for (number, bound) in classes.bounds.enumerated() {
      let mark = classMark(AreaFill.shade(number, of: count))
      let text = " " + NumberText.text(bound, decimals: decimals)
      let columns = mark.reduce(0) { $0 + TextWidth.columns($1.0) } + TextWidth.columns(text)
      guard x + columns <= area.maxX else { break }
      for (part, style) in mark { x = canvas.write(part, x: x, y: area.y, style, clip: area) }
      x = canvas.write(text, x: x, y: area.y, .text, clip: area) + 1
    }
  }

  /// A class in a line: how it looks and its digit.
  private func classMark(_ fill: AreaFill) -> [(String, Style)] {
    let areas = context.appearance.areas
    switch areas {
    case .letters: return [(fill.letter, fill.style)]
    case .shades:
      return [(String(fill.sample(areas).text.prefix(1)), fill.style), (fill.letter, .dim)]
    case .octants, .halves:
      return [(" " + fill.letter, Style(fill.ground.writing, on: fill.ground))]
    }
  }

  /// The three largest and the three smallest, where there is room; returns what is left.
  private mutating func paintExtremes(_ values: [Province.ID: Double], _ area: Rect) -> Rect {
    guard area.height >= 14 else { return area }
    let sorted = values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = sorted.prefix(3).map { ($0, true) } + sorted.suffix(3).map { ($0, false) }
    guard sorted.count >= 6 else { return area }
    let top = area.maxY - shown.count
    for (row, entry) in shown.enumerated() {
      let name = atlas.province(entry.0.key)?.name[language] ?? entry.0.key.rawValue
      let mark = entry.1 ? "▲ " : "▼ "
      let x = canvas.write(mark, x: area.x, y: top + row, .dim, clip: area)
      canvas.write(name, x: x, y: top + row, .text, clip: area)
      let text = Self.short(entry.0.value)
      canvas.write(
        text, x: area.maxX - TextWidth.columns(text), y: top + row, .strong, clip: area)
    }
    return area.inset(bottom: shown.count + 1)
  }
}
