internal import ClusterAtlas
internal import Drawing

extension FramePainter {
  /// What a text finds, in groups, each find with the sentence around it.
  mutating func paintFinder(_ picker: Picker) {
    let area = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    canvas.fill(area, Style(.text))
    surface.areas = [.cover(area)]
    paintPrompt(picker, Rect(x: 0, y: area.y, width: area.width, height: 1))
    let rows = area.inset(top: 2)
    guard !picker.items.isEmpty else {
      let text = word("nothing found; Backspace widens", "未找到；退格放宽")
      canvas.write(text, x: rows.x + 3, y: rows.y, .dim, clip: rows)
      return
    }
    let lines = FinderLines(picker, width: rows.width - 7)
    let top = lines.top(height: rows.height)
    for (row, line) in lines.all[top...].prefix(rows.height).enumerated() {
      paint(line, lines, picker, Rect(x: rows.x, y: rows.y + row, width: rows.width, height: 1))
    }
  }

  private mutating func paintPrompt(_ picker: Picker, _ line: Rect) {
    canvas.fill(line, Style(.text, on: .selection))
    let start = canvas.write(
      " " + picker.prompt + " ", x: line.x, y: line.y, Style(.accent, on: .selection).bold())
    let end = canvas.write(
      picker.editor.text, x: start, y: line.y, Style(.strong, on: .selection), clip: line)
    let count = word("\(picker.total ?? 0) found", "找到\(picker.total ?? 0)条")
    let right = line.maxX - TextWidth.columns(count) - 1
    if right > end + 1 { canvas.write(count, x: right, y: line.y, Style(.dim, on: .selection)) }
    let room = right - end - 4
    if room > 3 {
      let remark = TextWidth.truncated(picker.remark, to: room)
      canvas.write(remark, x: end + 2, y: line.y, Style(.alert, on: .selection), clip: line)
    }
    surface.cursor = Point(x: min(line.maxX - 1, start + picker.editor.caretColumn), y: line.y)
  }

  private mutating func paint(
    _ line: FinderLines.Line, _ lines: FinderLines, _ picker: Picker, _ area: Rect
  ) {
    switch line {
    case .heading(let group): paint(group, area)
    case .title(let number): paintTitle(picker.items[number], area, number, picker)
    case .text(let number, let row):
      let isSelected = paintGround(number, area, picker)
      let (text, ranges) = lines.text(picker.items[number], row, isSelected: isSelected)
      let style = Style(isSelected ? .text : .dim, on: isSelected ? .selection : .none)
      canvas.write(text, ranges, x: area.x + 5, y: area.y, style, area)
    }
  }

  private mutating func paint(_ group: PickerGroup, _ area: Rect) {
    let count = String(group.count)
    let end = canvas.write(group.title + " ", x: area.x + 1, y: area.y, .accent, clip: area)
    let right = area.maxX - count.count - 1
    for column in end..<max(end, right - 1) { canvas.put("─", x: column, y: area.y, .faint) }
    if right > end { canvas.write(count, x: right, y: area.y, .dim) }
  }

  private mutating func paintTitle(
    _ item: PickerItem, _ area: Rect, _ number: Int, _ picker: Picker
  ) {
    let isSelected = paintGround(number, area, picker)
    let ground: Ground = isSelected ? .selection : .none
    let mark = TextWidth.columns(item.mark)
    let clip = area.inset(left: 3, right: mark + 2)
    let role: Role = item.obstacle != nil ? .dim : isSelected ? .strong : .text
    let query = SearchQuery(picker.editor.text)
    let title = TextWidth.truncated(item.title, to: clip.width)
    let ranges = item.passage == nil ? query.ranges(in: title) : []
    let end = canvas.write(title, ranges, x: clip.x, y: area.y, Style(role, on: ground), clip)
    let rest = clip.maxX - end - 2
    if rest > 3, !item.note.isEmpty {
      let note = TextWidth.truncated(item.note, to: rest)
      canvas.write(note, x: end + 2, y: area.y, Style(.dim, on: ground), clip: clip)
    }
    canvas.write(item.mark, x: area.maxX - mark - 1, y: area.y, Style(.accent, on: ground))
  }

  /// The ground of a find, which a click opens; whether it is the selected one.
  private mutating func paintGround(_ number: Int, _ area: Rect, _ picker: Picker) -> Bool {
    surface.areas.append(ClickArea(area) { session, _ in session.pickRow(number) })
    guard number == picker.selection.index else { return false }
    canvas.fill(area, Style(.text, on: .selection))
    canvas.write("▌", x: area.x, y: area.y, Style(.accent, on: .selection))
    return true
  }
}

/// The lines of a list of finds: a heading for each group, a title for each find, the sentence
/// around what was found, of the selected one in full.
private struct FinderLines {
  enum Line {
    case heading(PickerGroup)
    case title(Int)
    /// A line of the sentence of a find.
    case text(Int, Int)
  }

  private(set) var all: [Line] = []
  /// The lines of the selected find, its heading with it.
  private var chosen = 0..<1
  /// The sentence of the selected find.
  private var whole: [String] = []
  private let query: SearchQuery
  private let width: Int

  init(_ picker: Picker, width: Int) {
    self.width = max(8, width)
    query = SearchQuery(picker.editor.text)
    var group: PickerGroup?
    for (number, item) in picker.items.enumerated() {
      let start = all.count
      if let heading = item.group, heading != group {
        all.append(.heading(heading))
        group = heading
      }
      all.append(.title(number))
      guard number == picker.selection.index else {
        if item.passage != nil { all.append(.text(number, 0)) }
        continue
      }
      whole = sentence(of: item)
      all += whole.indices.map { .text(number, $0) }
      chosen = start..<all.count
    }
  }

  /// What is said of a find in full; of a command what it does, where that is cut beside its name.
  private func sentence(of item: PickerItem) -> [String] {
    if let passage = item.passage {
      return LineBreaking.wrap(passage.snippet(columns: 3 * width).text, width: width)
    }
    let isCut = TextWidth.columns(item.title + item.note + item.mark) + 2 > width
    return isCut && !item.note.isEmpty ? LineBreaking.wrap(item.note, width: width) : []
  }

  /// A line of the sentence of a find, with what was found in it.
  func text(_ item: PickerItem, _ row: Int, isSelected: Bool) -> (String, [Range<Int>]) {
    if isSelected, whole.indices.contains(row) { return (whole[row], query.ranges(in: whole[row])) }
    guard let snippet = item.passage?.snippet(columns: width) else { return ("", []) }
    return (snippet.text, snippet.ranges)
  }

  /// The first line that is seen, so that the selected find is.
  func top(height: Int) -> Int {
    guard chosen.upperBound > height else { return 0 }
    let least = max(0, chosen.upperBound - height)
    let middle = max(least, chosen.lowerBound - height / 2)
    return min(middle, chosen.lowerBound, max(least, all.count - height))
  }
}
