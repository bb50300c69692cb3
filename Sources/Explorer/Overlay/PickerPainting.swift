internal import ClusterAtlas
internal import Drawing
internal import Reports

extension FramePainter {
  /// A list to choose from, in the middle of the screen, above what was there.
  mutating func paint(_ picker: Picker) {
    if picker.isFinder, !picker.editor.text.isEmpty { return paintFinder(picker) }
    let width = pickerWidth(picker)
    let foot = footRows(picker, width)
    let area = pickerArea(picker, width, foot: foot)
    let outer = area.inset(left: -2, right: -2)
    canvas.fill(outer, Style(.text, on: .bar))
    surface.areas = [.cover(outer)]
    paintHead(picker, area)
    let rows = area.inset(top: 2, bottom: foot)
    var list = picker.selection
    list.reveal(height: rows.height)
    for (line, number) in list.visible(height: rows.height).enumerated() {
      let match = picker.matches[number]
      let isSelected = number == picker.selection.index
      let place = Rect(x: area.x, y: rows.y + line, width: area.width, height: 1)
      paint(picker.items[match.item], match.ranges, place, isSelected: isSelected)
      surface.areas.append(ClickArea(place) { session, _ in session.pickRow(number) })
    }
    paintFoot(picker, Rect(x: area.x, y: rows.maxY, width: area.width, height: foot))
    if picker.matches.isEmpty {
      let text = word("nothing fits; Backspace widens", "无匹配；退格放宽")
      canvas.write(text, x: area.x + 2, y: rows.y, Style(.dim, on: .bar), clip: area)
    }
  }

  /// As wide as the longest row needs, where the screen has room: what can be read need not be lit.
  private func pickerWidth(_ picker: Picker) -> Int {
    guard size.width > 84 else { return size.width - 4 }
    let most = min(size.width - 20, 170)
    guard most > 80 else { return 80 }
    let longest = picker.items.reduce(80) { widest, item in
      let note = note(of: item)
      let columns =
        TextWidth.columns(item.title) + TextWidth.columns(item.mark) + 7
        + (note.isEmpty ? 0 : TextWidth.columns(note) + 2)
      return max(widest, columns)
    }
    return min(most, longest)
  }

  private var mostPickerRows: Int { max(4, min(size.height - 2, 32)) }

  private func pickerArea(_ picker: Picker, _ width: Int, foot: Int) -> Rect {
    let height = min(mostPickerRows, picker.items.count + 3 + foot)
    return Rect(x: (size.width - width) / 2, y: 1, width: width, height: max(4, height))
  }

  // MARK: Foot

  /// Rows below the list in which what is cut of the selected item is read whole: as many as any of
  /// the items in sight needs, so that the list stays where it is, but no more than a third of the rows
  /// for those that are not selected. One row of the list is left.
  private func footRows(_ picker: Picker, _ width: Int) -> Int {
    let room = mostPickerRows - 2
    var list = picker.selection
    list.reveal(height: room)
    let needs = list.visible(height: room).map { number in
      footLines(picker.items[picker.matches[number].item], width).count
    }
    let own = picker.chosen.map { footLines($0, width).count } ?? 0
    return min(max(own, min(needs.max() ?? 0, room / 3)), room - 1)
  }

  /// What of an item has no room in its row, and why it cannot be chosen now.
  private func footLines(_ item: PickerItem, _ width: Int) -> [String] {
    let room = width - TextWidth.columns(item.mark) - 4
    let title = TextWidth.columns(item.title)
    let rest = room - title - 2
    var parts: [String] = []
    if title > room { parts.append(item.title) }
    let note = note(of: item)
    if !note.isEmpty, rest <= 3 || TextWidth.columns(note) > rest { parts.append(note) }
    if let obstacle = item.obstacle { parts.append(word("not now: ", "暂不可用：") + obstacle) }
    return parts.flatMap { LineBreaking.wrap($0, width: width - 1) }
  }

  /// What stands beside the title, where it can be written.
  private func note(of item: PickerItem) -> String {
    session.context.abilities.canWrite(item.note) ? item.note : ""
  }

  private mutating func paintFoot(_ picker: Picker, _ area: Rect) {
    guard let item = picker.chosen else { return }
    for (row, line) in footLines(item, area.width).prefix(area.height).enumerated() {
      canvas.write(line, x: area.x + 1, y: area.y + row, Style(.text, on: .bar), clip: area)
    }
  }

  private mutating func paintHead(_ picker: Picker, _ area: Rect) {
    let count = "\(picker.matches.count)/\(picker.items.count)"
    canvas.write(picker.title, x: area.x, y: area.y, Style(.accent, on: .bar).bold(), clip: area)
    let columns = TextWidth.columns(count)
    canvas.write(count, x: area.maxX - columns, y: area.y, Style(.dim, on: .bar), clip: area)
    let line = Rect(x: area.x, y: area.y + 1, width: area.width, height: 1)
    canvas.fill(line, Style(.text, on: .selection))
    let start = canvas.write(
      picker.prompt + " ", x: line.x, y: line.y, Style(.accent, on: .selection))
    canvas.write(
      picker.editor.text, x: start, y: line.y, Style(.strong, on: .selection), clip: line)
    surface.cursor = Point(x: min(line.maxX - 1, start + picker.editor.caretColumn), y: line.y)
  }

  private mutating func paint(
    _ item: PickerItem, _ ranges: [Range<Int>], _ place: Rect, isSelected: Bool
  ) {
    let ground: Ground = isSelected ? .selection : .bar
    canvas.fill(place, Style(.text, on: ground))
    if isSelected { canvas.write("▌", x: place.x, y: place.y, Style(.accent, on: ground)) }
    if item.isOn { canvas.write("✓", x: place.x + 1, y: place.y, Style(.positive, on: ground)) }
    let mark = TextWidth.columns(item.mark)
    let clip = place.inset(right: mark + 1)
    let style =
      item.obstacle == nil
      ? Style(isSelected ? .strong : .text, on: ground) : Style(.dim, on: ground)
    let room = clip.width - 3
    let title = TextWidth.truncated(item.title, to: room)
    let end = canvas.write(title, ranges, x: place.x + 3, y: place.y, style, clip)
    let rest = clip.maxX - end - 2
    let note = note(of: item)
    if rest > 3, !note.isEmpty {
      canvas.write(
        TextWidth.truncated(note, to: rest), x: end + 2, y: place.y, Style(.dim, on: ground),
        clip: clip)
    }
    canvas.write(
      item.mark, x: place.maxX - mark, y: place.y, Style(.accent, on: ground), clip: place)
  }
}

extension Canvas {
  /// Text with the characters that were looked for in the colour of what is to be seen.
  @discardableResult
  mutating func write(
    _ text: String, _ ranges: [Range<Int>], x: Int, y: Int, _ style: Style, _ clip: Rect
  ) -> Int {
    guard !ranges.isEmpty else { return write(text, x: x, y: y, style, clip: clip) }
    var column = x
    for (number, scalar) in text.unicodeScalars.enumerated() {
      let isFound = ranges.contains { $0.contains(number) }
      let look = isFound ? style.with(.alert).linked().bold() : style
      column = write(String(scalar), x: column, y: y, look, clip: clip)
    }
    return column
  }
}
