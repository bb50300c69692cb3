internal import ClusterAtlas
internal import Drawing
internal import Reports

/// Draws one frame: the bars above and below, the screen between them, what lies on top.
struct FramePainter {
  private(set) var session: Session
  var surface: FrameSurface

  init(session: Session) {
    self.session = session
    surface = FrameSurface(canvas: Canvas(size: session.size))
  }

  var canvas: Canvas {
    get { surface.canvas }
    _modify { yield &surface.canvas }
  }

  var language: Language { session.language }
  var size: Size { session.size }

  func word(_ english: String, _ chinese: String) -> String { session.word(english, chinese) }

  mutating func paint(isPointing: Bool = true) -> Frame {
    let least = ClustersLayout.least
    guard size.width >= least.width, size.height >= least.height else {
      paintTooSmall(least)
      return Frame(canvas: canvas)
    }
    if session.isPresenting { paintRoomTitle() } else { paintTabs() }
    paintScreen()
    paintLesson()
    if isPointing { paintPointer() }
    if case .picker(let picker) = session.overlay { paint(picker) }
    if case .editor(let editor) = session.overlay { paint(editor) }
    paintBottom()
    return Frame(canvas: canvas, cursor: surface.cursor)
  }

  /// The screen. What is said of the selected row at the foot covers nothing of it: where it takes more
  /// than one line, the screen has the rows above it. A message goes with the next key: it covers what
  /// lies there, but not the selected row.
  private mutating func paintScreen() {
    let bars = surface
    surface = session.screen.painted(on: bars, session.context)
    let rows = max(footLines.count, hidingMessage) - 1
    guard rows > 0, let shorter = session.shortened(by: rows) else { return }
    session = shorter
    surface = session.screen.painted(on: bars, session.context)
  }

  /// The lines of a message that would lie over the selected row, else 0.
  private var hidingMessage: Int {
    guard session.overlay == nil, let message = session.message else { return 0 }
    let count = lines(of: message).count
    let hides = (size.height - count..<size.height).contains { row in
      canvas.row(row).contains { $0.style.ground == .selection }
    }
    return hides ? count : 0
  }

  private mutating func paintTooSmall(_ least: Size) {
    let text = word(
      "jiqun needs \(least.width)x\(least.height), this is \(size.width)x\(size.height)",
      "需要 \(least.width)x\(least.height)，现为 \(size.width)x\(size.height)")
    let lines = LineBreaking.wrap(text, width: max(1, size.width))
    let top = max(0, (size.height - lines.count) / 2)
    for (row, line) in lines.enumerated() {
      let x = max(0, (size.width - TextWidth.columns(line)) / 2)
      canvas.write(line, x: x, y: top + row, .text)
    }
  }

  // MARK: Top bar

  private mutating func paintTabs() {
    let bar = Rect(x: 0, y: 0, width: size.width, height: 1)
    canvas.fill(bar, Style(.text, on: .frame))
    let form = tabForm
    var x =
      form.hasMark ? canvas.write(programMark, x: 0, y: 0, Style(.accent, on: .frame)) : 0
    if form == .wide || form == .numbers, hasProgramName {
      x = canvas.write("jiqun ", x: x, y: 0, Style(.strong, on: .frame))
    }
    for (number, screen) in session.tabs {
      let start = x
      let isHere = screen.id == session.shown
      let ground: Ground = isHere ? .none : .frame
      let title = Style(isHere ? .strong : .dim, on: ground)
      x = canvas.write(" \(number + 1)", x: x, y: 0, Style(.accent, on: ground))
      let words = form.words(screen.title[language], isHere: isHere)
      x = canvas.write(words, x: x, y: 0, title)
      let id = screen.id
      let tab = Rect(x: start, y: 0, width: x - start, height: 1)
      surface.areas.append(ClickArea(tab) { session, _ in session.show(id) })
    }
    paintRightOfTabs(from: x)
  }

  private var programMark: String { session.abilities.chinese ? " 集群 " : " " }
  private var hasProgramName: Bool { size.width >= 60 || !session.abilities.chinese }

  /// How much the tabs say: their titles with room between them, close together without the program's
  /// name, without the program's mark and the blanks behind the numbers, the beginnings of all but the
  /// one that is shown, or numbers for them, so that help stays in sight.
  private enum TabForm {
    case wide, close, bare, beginnings, numbers

    var hasMark: Bool { self != .bare && self != .beginnings }

    /// What stands behind the number.
    func words(_ title: String, isHere: Bool) -> String {
      switch self {
      case .wide: " " + title + " "
      case .close: " " + title
      case .bare: title
      case .beginnings: " " + (isHere ? title : String(title.prefix(3)))
      case .numbers: isHere ? " " + title + " " : " "
      }
    }
  }

  private var tabForm: TabForm {
    let titles = session.tabs.map { TextWidth.columns($0.screen.title[language]) }
    let mark = TextWidth.columns(programMark)
    let name = hasProgramName ? 6 : 0
    if mark + name + titles.reduce(0, { $0 + $1 + 4 }) + 4 <= size.width { return .wide }
    if mark + titles.reduce(0, { $0 + $1 + 3 }) + 3 <= size.width { return .close }
    if titles.reduce(0, { $0 + $1 + 2 }) + 3 <= size.width { return .bare }
    return (titles.max() ?? 0) + titles.count * 6 <= size.width ? .beginnings : .numbers
  }

  private mutating func paintRightOfTabs(from left: Int) {
    var right = size.width - 1
    let helpText = size.width >= 60 ? word(" help", " 帮助") : ""
    put("?", helpText, "app.help", &right, left)
    if size.width >= 70, session.abilities.chinese {
      right -= 2
      put("L", word(" 中文", " English"), "app.language", &right, left)
    }
  }

  /// A key and its word at the right end of the bar.
  private mutating func put(
    _ key: String, _ word: String, _ command: String, _ right: inout Int, _ left: Int
  ) {
    let columns = TextWidth.columns(key + word)
    guard right - columns > left else {
      if !word.isEmpty { put(key, "", command, &right, left) }
      return
    }
    right -= columns
    let middle = canvas.write(key, x: right, y: 0, Style(.accent, on: .frame))
    canvas.write(word, x: middle, y: 0, Style(.dim, on: .frame))
    surface.areas.append(
      ClickArea(Rect(x: right, y: 0, width: columns, height: 1), command: command))
  }

  // MARK: Bottom bar

  private mutating func paintBottom() {
    let y = size.height - 1
    if session.isPresenting, session.overlay == nil { return paintRoomBottom() }
    canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1), Style(.text, on: .frame))
    let right = paintPosition(y)
    if let message = session.message {
      paint(message: message, y, right)
    } else {
      paintHints(y, right, from: paintCaption(y))
    }
    if case .search(let prompt) = session.overlay { paint(prompt, y) }
  }

  /// A message can be read whole: what has no room in the bottom line stands in lines above it.
  mutating func paint(message: String, _ y: Int, _ right: Int) {
    let shown = lines(of: message, right)
    for (row, line) in shown.enumerated() {
      let place = y - shown.count + 1 + row
      let area = Rect(x: 0, y: place, width: size.width, height: 1)
      if place < y { canvas.fill(area, Style(.text, on: .frame)) }
      canvas.write(line, x: 1, y: place, Style(.alert, on: .frame), clip: area)
    }
  }

  private func lines(of message: String, _ right: Int? = nil) -> [String] {
    let right = right ?? size.width - TextWidth.columns(positionText)
    return LineBreaking.wrap(message, width: max(8, right - 2)).suffix(max(1, size.height / 2))
  }

  private var positionText: String { session.position + " " }

  /// "10 of 25" at the right end; returns the column where it begins.
  private mutating func paintPosition(_ y: Int) -> Int {
    let text = positionText
    let columns = TextWidth.columns(text)
    canvas.write(text, x: size.width - columns, y: y, Style(.text, on: .frame))
    return size.width - columns
  }

  /// What is selected, whole, in lines; none where something else stands at the foot.
  private var footLines: [String] {
    let isRoom = session.isPresenting && session.overlay == nil
    guard session.overlay == nil, session.message == nil, !isRoom,
      let caption = session.caption(of: surface.cuts)
    else { return [] }
    let right = size.width - TextWidth.columns(positionText)
    return Array(
      LineBreaking.wrap(caption, width: max(8, right - 2)).prefix(max(1, size.height / 3)))
  }

  /// What is selected, whole, before the hints; the column behind it. What has no room in the bottom
  /// line begins in lines above it, where they do not hide the row that they are of.
  private mutating func paintCaption(_ y: Int) -> Int {
    let lines = footLines
    guard !lines.isEmpty else { return 1 }
    let first = y - lines.count + 1
    let hidden = (first..<y).first { canvas.row($0).contains { $0.style.ground == .selection } }
    let top = hidden.map { max(1, $0 - lines.count) } ?? first
    var end = 1
    for (row, line) in lines.enumerated() {
      let area = Rect(x: 0, y: top + row, width: size.width, height: 1)
      if area.y < y { canvas.fill(area, Style(.text, on: .frame)) }
      end = canvas.write(line, x: 1, y: area.y, Style(.strong, on: .frame), clip: area) + 2
    }
    return hidden == nil ? end : 1
  }

  /// Keys that work here, most useful first, as many as fit.
  private mutating func paintHints(_ y: Int, _ right: Int, from start: Int) {
    var x = start
    for hint in session.hints {
      let columns = TextWidth.columns(hint.key) + 1 + TextWidth.columns(hint.title)
      guard x + columns + 1 < right else { continue }
      let start = x
      x = canvas.write(hint.key, x: x, y: y, Style(.accent, on: .frame).bold())
      x = canvas.write(" " + hint.title, x: x, y: y, Style(.dim, on: .frame))
      if let command = hint.command {
        surface.areas.append(
          ClickArea(Rect(x: start, y: y, width: columns, height: 1), command: command))
      }
      x += 2
    }
  }

  private mutating func paint(_ prompt: SearchPrompt, _ y: Int) {
    let area = Rect(x: 0, y: y, width: size.width, height: 1)
    canvas.fill(area, Style(.text, on: .selection))
    var x = canvas.write(" /", x: 0, y: y, Style(.accent, on: .selection).bold())
    let start = x
    x = canvas.write(prompt.editor.text, x: x, y: y, Style(.strong, on: .selection))
    paint(note(on: prompt), rightOf: x + 2, y)
    surface.cursor = Point(x: min(size.width - 1, start + prompt.editor.caretColumn), y: y)
    surface.areas.append(.cover(area))
  }
}

extension FramePainter {
  /// What was found, in as many words as there is room for.
  private func note(on prompt: SearchPrompt) -> [String] {
    guard !prompt.editor.text.isEmpty else {
      return [word("Enter keep  Esc cancel", "回车 确定  Esc 取消")]
    }
    if let elsewhere = prompt.elsewhere {
      return [elsewhere.line, elsewhere.short].compactMap { $0?[language] }
    }
    let count = session.screen.foundCount
    let found = word("\(count) found", "找到\(count)个")
    let next = session.downKey
    let keys = word(
      "  Enter keep  \(next) next  Tab everywhere  Esc cancel",
      "  回车 确定  \(next) 下一个  Tab 全部  Esc 取消")
    return [found + keys, found]
  }

  /// The first of these texts that fits, at the right; the last one cut where none does.
  private mutating func paint(_ texts: [String], rightOf left: Int, _ y: Int) {
    let room = size.width - 1 - left
    guard room > 3, let last = texts.last else { return }
    let text = texts.first { TextWidth.columns($0) <= room } ?? TextWidth.truncated(last, to: room)
    canvas.write(
      text, x: size.width - 1 - TextWidth.columns(text), y: y, Style(.alert, on: .selection))
  }
}

extension Session {
  /// What the hint line says: keys and their words.
  struct Hint {
    var key: String
    var title: String
    var command: String?
    var isGroup = false
  }

  var hints: [Hint] {
    switch context.overlay {
    case .search:
      return [
        Hint(key: Key(.enter).label, title: word("keep", "确定")),
        Hint(key: downKey, title: word("next", "下一个")),
        Hint(key: Key(.escape).label, title: word("cancel", "取消")),
      ]
    case .picker(let picker) where picker.isFinder:
      return [
        Hint(key: Key(.enter).label, title: word("go", "前往")),
        Hint(key: isASCII ? downKey : "↑↓", title: word("move", "移动")),
        Hint(key: Key(.tab).label, title: word("group", "分组")),
        Hint(key: Key(.escape).label, title: word("close", "关闭")),
      ]
    case .picker(let picker):
      return [
        Hint(
          key: Key(.enter).label,
          title: picker.staysOpen ? word("switch", "切换") : word("choose", "选择")),
        Hint(key: isASCII ? Key(.tab).label : "↑↓", title: word("move", "移动")),
        Hint(key: closingKeys(of: picker), title: word("close", "关闭")),
        Hint(key: word("type", "输入文字"), title: word("to narrow", "缩小范围")),
      ]
    case .editor:
      return [
        Hint(key: Key(.escape).label, title: word("keep", "保存")),
        Hint(key: Key.control("x").label, title: word("throw away", "放弃")),
        Hint(key: Key.control("o").label, title: word("own editor", "外部编辑器")),
      ]
    case nil: return lessonHints ?? commandHints
    }
  }

  /// Where arrows have no glyph of their own their stand-ins would read as letters.
  fileprivate var downKey: String {
    isASCII ? Key.control("n").label : Key(.down).label
  }

  /// Where nothing is typed the key that takes letters back closes the list too: some keyboards have no
  /// other.
  private func closingKeys(of picker: Picker) -> String {
    let keys = [Key(.escape)] + (picker.editor.text.isEmpty ? [Key(.backspace)] : [])
    return keys.map(\.label).joined(separator: " ")
  }

  private var isASCII: Bool { context.appearance.glyphs == .ascii }

  /// The key of a command in the hint line. Where arrows have no glyph of their own their stand-ins
  /// would read as letters: there it is the letter that does the same.
  private func hintKey(of command: Command) -> Key? {
    let keys = keyMap.keys(of: command)
    guard isASCII else { return keys.first }
    return keys.first { $0.label.unicodeScalars.allSatisfy(\.isASCII) } ?? keys.first
  }

  private var commandHints: [Hint] {
    let rows = CommandTable.rows(in: activePanes) { $0.hint != nil && obstacle(to: $0) == nil }
    let placed = rows.map { command in
      let now = command.hintNow?(self)
      return (
        command: command, place: now?.place ?? command.hint ?? 0,
        title: now?.title ?? command.group ?? command.title
      )
    }
    var hints: [Hint] = []
    for entry in placed.sorted(by: { $0.place < $1.place }) {
      let command = entry.command
      guard let key = hintKey(of: command) else { continue }
      let title = entry.title[language]
      if command.group != nil, let last = hints.last, last.isGroup, last.title == title {
        hints[hints.count - 1].key += key.label
      } else {
        hints.append(
          Hint(
            key: key.label, title: title, command: command.group == nil ? command.name : nil,
            isGroup: command.group != nil))
      }
    }
    return hints
  }

  /// Where one is, for the end of the hint line.
  var position: String {
    count.map { Idea.count.label + ($0 == 0 ? "" : String($0)) } ?? lessonPosition
      ?? screen.position(context)
  }
}
