internal import ClusterAtlas
internal import Drawing
internal import Lessons
internal import Reports

extension FramePainter {
  /// The words of a lesson under or beside the screen they speak of.
  mutating func paintLesson() {
    guard let strip = LessonStrip(of: session) else { return }
    let layout = strip.layout
    let ground: Ground = session.isPresenting ? .none : .bar
    canvas.fill(layout.strip, Style(.text, on: ground))
    surface.areas.append(ClickArea(layout.strip, command: "lesson.on"))
    if layout.isBeside {
      let rule = Rect(x: layout.strip.x - 1, y: 1, width: 1, height: size.height - 2)
      for y in rule.y..<rule.maxY { canvas.put("│", x: rule.x, y: y, .faint) }
    }
    if layout.hasTitle { paintTitle(strip) }
    for (row, line) in strip.seen.enumerated() {
      paint(line, layout.text.x, layout.text.y + row, layout.text, ground)
    }
    if strip.hasMore {
      let text = word("… Space: more", "… 空格：继续")
      canvas.write(
        text, x: layout.text.x, y: layout.text.maxY - 1, Style(.accent, on: ground),
        clip: layout.text)
    }
  }

  private mutating func paint(
    _ line: DocumentLine, _ x: Int, _ y: Int, _ clip: Rect, _ ground: Ground
  ) {
    var column = x
    for span in line.spans {
      let start = column
      column = canvas.write(span.text, x: column, y: y, span.style.on(ground), clip: clip)
      guard let target = span.target else { continue }
      let area = Rect(x: start, y: y, width: column - start, height: 1)
      surface.areas.append(ClickArea(area) { session, _ in session.follow(target) })
    }
    guard line.hasRule else { return }
    while column < clip.maxX {
      canvas.put("─", x: column, y: y, Style(.faint, on: ground))
      column += 1
    }
  }

  // MARK: The title

  /// The step, and at the right end how far the lesson is.
  private mutating func paintTitle(_ strip: LessonStrip) {
    let area = strip.layout.strip
    let walk = strip.walk
    var x = canvas.write(
      "\(walk.position.step + 1)  ", x: area.x + 1, y: area.y, Style(.accent, on: .bar).bold())
    let progress = LessonProgress(session: session, walk: walk, width: area.width)
    let room = strip.layout.isBeside ? area.maxX - 1 : area.maxX - progress.columns - 2
    let title = fitted(walk.step.title[language], to: max(0, room - x))
    x = canvas.write(title, x: x, y: area.y, Style(.strong, on: .bar).bold())
    let name = "   " + walk.lesson.title[language]
    if x + TextWidth.columns(name) + 1 < room {
      x = canvas.write(name, x: x, y: area.y, Style(.dim, on: .bar))
    }
    let row = strip.layout.isBeside ? area.y + 1 : area.y
    let end = area.maxX - progress.columns - 1
    var rule = strip.layout.isBeside ? area.x + 1 : x + 2
    while rule < end - 1 {
      canvas.put("─", x: rule, y: row, Style(.faint, on: .bar))
      rule += 1
    }
    var column = end
    for (text, style) in progress.pieces {
      column = canvas.write(text, x: column, y: row, style)
    }
  }

  /// A title of a step; where it is cut, the list of steps has all of it.
  private mutating func fitted(_ title: String, to room: Int) -> String {
    let shown = TextWidth.truncated(title, to: room)
    if shown != title { surface.cuts.append(CutText(whole: title, way: .command("app.lessons"))) }
    return shown
  }

  // MARK: For a room

  /// Instead of the tabs: what it is about, and how far one is.
  mutating func paintRoomTitle() {
    let walk = session.walk
    let title = walk?.step.title ?? type(of: session.screen).title
    let place = walk.map { "\($0.position.step + 1)/\($0.lesson.steps.count)" } ?? caption
    let columns = TextWidth.columns(place)
    let room = max(0, size.width - columns - 3)
    let shown = walk == nil ? title[language] : fitted(title[language], to: room)
    canvas.write(shown, x: 1, y: 0, Style.strong.bold())
    canvas.write(place, x: size.width - columns - 1, y: 0, .dim)
    surface.areas.append(
      ClickArea(Rect(x: 0, y: 0, width: size.width, height: 1), command: "app.present"))
  }

  /// The key just pressed, so that a room sees what is done.
  private var caption: String { session.lastKey.map { "[ \($0.label) ]" } ?? "" }

  /// The last row in a room: what is said, where the lesson is, the key just pressed; no hints.
  mutating func paintRoomBottom() {
    let y = size.height - 1
    let right = session.walk == nil ? "" : caption
    let columns = TextWidth.columns(right)
    canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1))
    canvas.write(right, x: size.width - columns - 1, y: y, .dim)
    let isWandering = session.walk?.isWandering == true || session.following?.isWandering == true
    if let message = session.message { return paint(message: message, y, size.width - columns - 1) }
    guard isWandering else { return }
    let text = session.position
    let shown = TextWidth.truncated(text, to: max(0, size.width - columns - 3))
    canvas.write(shown, x: 1, y: y, .alert)
  }
}

/// Squares for the steps, and the time.
struct LessonProgress {
  let pieces: [(text: String, style: Style)]

  private static let mostSquares = 20

  init(session: Session, walk: LessonWalk, width: Int) {
    let count = walk.lesson.steps.count
    let here = walk.position.step
    var pieces: [(String, Style)] = []
    if count <= Self.mostSquares, width >= 60 || count <= 12 {
      let done = String(repeating: "■", count: here)
      let rest = String(repeating: "□", count: count - here - 1)
      pieces = [
        (done, Style(.accent, on: .bar)), ("■", Style(.alert, on: .bar)),
        (rest, Style(.dim, on: .bar)),
      ]
    } else {
      pieces = [("\(here + 1)/\(count)", Style(.dim, on: .bar))]
    }
    let minutes = Self.minutes(session, walk)
    if !minutes.isEmpty { pieces.append(("  " + minutes, Style(.dim, on: .bar))) }
    self.pieces = pieces
  }

  var columns: Int { pieces.reduce(0) { $0 + TextWidth.columns($1.text) } }

  /// "12 of 40 min", or what the lesson takes where there is no clock.
  private static func minutes(_ session: Session, _ walk: LessonWalk) -> String {
    let all = walk.lesson.minutes
    guard let seconds = session.lessonSeconds else {
      return all > 0 ? session.word("\(all) min", "\(all)分钟") : ""
    }
    let gone = seconds / 60
    return all > 0
      ? session.word("\(gone) of \(all) min", "\(gone)/\(all)分钟")
      : session.word("\(gone) min", "\(gone)分钟")
  }
}

extension Session {
  /// Where one is in the lesson, for the end of the hint line.
  var lessonPosition: String? {
    if let followingPosition { return followingPosition }
    guard let walk else { return nil }
    let (step, count) = (walk.position.step + 1, walk.lesson.steps.count)
    return walk.isWandering
      ? word("step \(step) of \(count), Enter returns", "第 \(step)/\(count)步，回车返回")
      : word("\(step) of \(count)", "\(step)/\(count)")
  }

  /// At a step the keys of the lesson, and what a lecturer needs beside them.
  var lessonHints: [Hint]? {
    guard let walk, !walk.isWandering, following == nil, pointer == nil else {
      return nil
    }
    let names = ["app.lessons", "app.present", "app.language"]
    let rows =
      CommandTable.rows(in: lessonPanes).filter { $0.hint != nil && $0.name != "lesson.end" }
      .sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
      + names.compactMap(CommandTable.command)
      + CommandTable.rows(in: [.step]).filter { $0.name == "lesson.end" }
    return rows.filter { obstacle(to: $0) == nil }.compactMap { row in
      keyMap.keys(of: row).first.map { key in
        let isList = row.name == "app.lessons"
        return Hint(
          key: key.label, title: isList ? word("steps", "步骤") : row.title[language],
          command: row.name)
      }
    }
  }
}
