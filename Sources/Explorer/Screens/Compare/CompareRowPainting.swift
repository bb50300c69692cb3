internal import ClusterAtlas
internal import Comparison
internal import Drawing
internal import Reports

/// Paints a row of the table: its name and unit, and for each thing a bar or a course, the figure,
/// its year, source and rank.
extension ScreenPainter where S == CompareScreen {
  mutating func paintRow(
    _ row: ComparisonRow, _ area: Rect, _ ground: Ground, isSelected: Bool, isFound: Bool
  ) {
    let layout = screen.layout
    let style = Style(isSelected ? .strong : isFound ? .alert : .text, on: ground)
    let label = RowLabel(row, room: layout.label, language: language)
    if label.isCut { cut(label.whole, isSelected: isSelected) }
    let end = canvas.write(label.name, x: 1, y: area.y, isSelected ? style.bold() : style)
    canvas.write(label.rest, x: end + 1, y: area.y, Style(.dim, on: ground))
    let columns = FigureColumns(row, layout: layout, language: language)
    let courses = courses(row, columns.bar)
    let largest = courses == nil && row.hasBars ? row.largest : 0
    for (index, cell) in row.cells.enumerated() {
      let box = Rect(
        x: layout.x(index), y: area.y, width: layout.cell - 1, height: 1)
      if let course = courses?[index] {
        canvas.write(course, x: box.x, y: box.y, Self.roles[index % 4].on(ground))
      }
      let isAtHand = isSelected && index == screen.column
      paint(cell, row, index, box, ground, largest, columns, isAtHand: isAtHand)
    }
  }

  /// The courses over the years on one axis, where the row has some: they stand for the bars.
  private func courses(_ row: ComparisonRow, _ width: Int) -> [String]? {
    guard width > 2, row.cells.contains(where: { $0?.trend.isEmpty == false })
    else { return nil }
    return SharedSparklines.texts(
      row, width: width - 1, glyphs: context.appearance.glyphs)
  }

  private mutating func paint(
    _ cell: ComparisonCell?, _ row: ComparisonRow, _ index: Int, _ box: Rect, _ ground: Ground,
    _ largest: Double, _ columns: FigureColumns, isAtHand: Bool
  ) {
    guard let cell else {
      canvas.write("-", x: box.x, y: box.y, Style(.dim, on: ground))
      return
    }
    guard cell.value != nil else {
      let text = fitted(cell.text[language], to: box.width, isSelected: isAtHand)
      canvas.write(text, x: box.x, y: box.y, Style(.text, on: ground))
      return
    }
    if row.kind == .notComparable { return paintRemarked(cell, box, ground, isAtHand: isAtHand) }
    paintBar(cell, index, box, ground, largest, columns.bar)
    paintFigure(cell, columns, box, ground, isAtHand: isAtHand)
  }

  /// A number that is not set against the others: what it is of stands behind it.
  private mutating func paintRemarked(
    _ cell: ComparisonCell, _ box: Rect, _ ground: Ground, isAtHand: Bool
  ) {
    var text = cell.text[language]
    if let year = cell.year { text += " ’" + ComparisonWords.short(year) }
    let end = canvas.write(
      TextWidth.truncated(text, to: box.width), x: box.x, y: box.y, Style(.text, on: ground))
    let whole = [text, cell.remark[language]].filter { !$0.isEmpty }.joined(separator: " ")
    let room = box.maxX - end - 1
    let remark = room > 3 ? TextWidth.truncated(cell.remark[language], to: room) : ""
    if TextWidth.columns(text) > box.width || remark != cell.remark[language] {
      cut(whole, isSelected: isAtHand)
    }
    canvas.write(remark, x: end + 1, y: box.y, Style(.dim, on: ground))
  }

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  private mutating func paintBar(
    _ cell: ComparisonCell, _ index: Int, _ box: Rect, _ ground: Ground, _ largest: Double,
    _ columns: Int
  ) {
    let room = columns - 1
    guard room > 1, largest > 0, let value = cell.value, value > 0 else { return }
    let style = Self.roles[index % 4].on(ground)
    if context.appearance.glyphs == .ascii {
      let whole = max(1, Int(bounded: (value / largest * Double(room)).rounded()))
      canvas.write(String(repeating: "#", count: whole), x: box.x, y: box.y, style)
      return
    }
    let eighths = max(1, Int(bounded: (value / largest * Double(room * 8)).rounded()))
    let text = String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
    canvas.write(text, x: box.x, y: box.y, style)
  }

  /// Value, year, mark of the source, rank: each in a column of its own.
  private mutating func paintFigure(
    _ cell: ComparisonCell, _ columns: FigureColumns, _ box: Rect, _ ground: Ground,
    isAtHand: Bool
  ) {
    let value = fitted(cell.text[language], to: columns.value, isSelected: isAtHand)
    var x = box.x + columns.bar
    canvas.write(
      TextWidth.rightAligned(value, to: columns.value), x: x, y: box.y,
      Style(.strong, on: ground))
    x += columns.value
    if columns.year > 0, let year = cell.year {
      canvas.write(" ’" + ComparisonWords.short(year), x: x, y: box.y, Style(.dim, on: ground))
    }
    x += columns.year
    if columns.mark > 0, let mark = cell.sourceIDs.first.flatMap({ screen.words?.marks[$0] }) {
      canvas.write(" [\(mark)]", x: x, y: box.y, Style(.accent, on: ground))
    }
    x += columns.mark
    if columns.rank > 0, let rank = cell.rank, rank.count > 1 {
      canvas.write(" \(rank.place)/\(rank.count)", x: x, y: box.y, Style(.dim, on: ground))
    }
  }
}

/// What a row is about, as far as there is room: its name, its unit, what all its figures are of.
struct RowLabel {
  /// The name, cut where it must be.
  let name: String
  /// What stands behind it: the unit unless the name ends with it, and what all figures are of.
  let rest: String
  /// All of it.
  let whole: String
  /// Whether something is cut or left out.
  let isCut: Bool

  /// - Parameter room: columns for both; one more stays free before the first figure.
  init(_ row: ComparisonRow, room: Int, language: Language) {
    let (label, unit) = (row.label[language], row.unit[language])
    let isSaid = label.lowercased().hasSuffix(unit.lowercased())
    let texts = [isSaid ? "" : unit, row.sharedRemark[language]].filter { !$0.isEmpty }
    let behind = texts.joined(separator: ", ")
    whole = behind.isEmpty ? label : "\(label) · \(behind)"
    name = TextWidth.truncated(label, to: Self.nameRoom(room, unit: isSaid ? "" : unit))
    rest = Self.rest(texts, room: room - TextWidth.columns(name) - 1)
    isCut = name != label || rest != behind
  }

  /// Columns for the name: the unit stays readable where enough of the name does.
  private static func nameRoom(_ room: Int, unit: String) -> Int {
    let beside = room - TextWidth.columns(unit) - 1
    return unit.isEmpty || beside < 10 ? room : beside
  }

  /// What all figures are of is cut where it must be, the unit never.
  private static func rest(_ texts: [String], room: Int) -> String {
    let least = TextWidth.columns(texts.first ?? "")
    guard least <= room else { return "" }
    return least + 5 <= room
      ? TextWidth.truncated(texts.joined(separator: ", "), to: room) : texts.first ?? ""
  }
}

/// What of a figure there is room for in the cells of a row: the number whole before all else, then
/// the year, the rank, the mark of the source, a bar.
struct FigureColumns {
  let value, year, rank, mark, bar: Int

  init(_ row: ComparisonRow, layout: CompareLayout, language: Language) {
    let room = max(2, layout.cell - 1)
    let longest =
      row.cells.compactMap { $0.map { TextWidth.columns($0.text[language]) } }.max() ?? 1
    let needed = min(longest, room)
    year = needed + 4 <= room ? 4 : 0
    rank = needed + year + 6 <= room ? 6 : 0
    mark = layout.hasMarks && needed + year + rank + 5 <= room ? 5 : 0
    let rest = room - year - rank - mark
    bar = min(layout.bar, max(0, rest - needed))
    value = rest - bar
  }
}
