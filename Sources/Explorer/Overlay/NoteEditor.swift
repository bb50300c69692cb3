internal import ClusterAtlas
package import Drawing
internal import Reports
package import Workspace

/// A text of one's own being written.
package struct NoteEditor: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    /// A new note about a thing.
    case note(Thing)
    case edit(Note)
    /// Why a factor has its score.
    case reason(Score)
  }

  package var purpose: Purpose
  package var title: String
  package var area: TextArea

  init(_ purpose: Purpose, title: String) {
    self.purpose = purpose
    self.title = title
    switch purpose {
    case .note: area = TextArea()
    case .edit(let note): area = TextArea(note.text)
    case .reason(let score): area = TextArea(score.reason)
    }
  }

  /// Where it stands on a screen.
  package static func box(in size: Size) -> Rect {
    let width = min(size.width - 4, 76)
    let height = min(max(6, size.height - 6), 16)
    return Rect(x: (size.width - width) / 2, y: 1, width: width, height: height)
  }

  /// Where its text stands.
  package static func text(in size: Size) -> Rect { box(in: size).inset(top: 1, bottom: 1) }

  /// What is to be kept of it.
  func changes(_ atlas: Atlas) -> [Change] {
    switch purpose {
    case .note(let thing):
      area.isBlank ? [] : [.note(on: thing, area.text, figure: atlas.figure(of: thing))]
    case .edit(let note):
      area.text == note.text
        ? [] : area.isBlank ? Change.remove(note) : Change.edit(note, area.text)
    case .reason(let score):
      [
        .score(
          score.score, of: score.factor, in: score.cluster, reason: area.isBlank ? "" : area.text)
      ]
    }
  }
}

extension Session {
  mutating func handle(_ key: Key, in editor: NoteEditor) {
    var editor = editor
    switch key {
    case Key(.escape), .control("s"): keep(editor)
    case .control("x"): context.overlay = nil
    case .control("o"): editElsewhere(editor)
    default:
      guard editor.area.handle(key, width: NoteEditor.text(in: size).width) else { return }
      context.overlay = .editor(editor)
    }
  }

  /// Keeps what was written, and closes.
  mutating func keep(_ editor: NoteEditor) {
    context.overlay = nil
    let changes = editor.changes(atlas)
    guard !changes.isEmpty else { return say(Bilingual("nothing was written", "没有写入内容")) }
    context.own.unsaved = editor
    context.effects.append(.keep(.changes(changes)))
  }

  /// Keeps what is being written when all ends.
  mutating func keepDraft() {
    if context.own.keepsDrafts, case .editor(let editor) = context.overlay { keep(editor) }
  }

  private mutating func editElsewhere(_ editor: NoteEditor) {
    context.effects.append(.editText(editor.area.text))
  }

  /// The text as another program left it.
  mutating func takeEdited(_ text: String) {
    guard case .editor(var editor) = context.overlay else { return }
    editor.area = TextArea(text)
    context.overlay = .editor(editor)
  }
}

extension FramePainter {
  /// The text in the middle of the screen, above what was there.
  mutating func paint(_ editor: NoteEditor) {
    let outer = NoteEditor.box(in: size)
    canvas.fill(outer.inset(left: -2, right: -2), Style(.text, on: .bar))
    surface.areas = [.cover(outer.inset(left: -2, right: -2))]
    let title = TextWidth.truncated(editor.title, to: outer.width)
    canvas.write(title, x: outer.x, y: outer.y, Style(.accent, on: .bar).bold(), clip: outer)
    let area = NoteEditor.text(in: size)
    canvas.fill(area, Style(.text, on: .selection))
    let rows = editor.area.rows(width: area.width)
    let caret = editor.area.caret(in: rows)
    let first = max(0, min(caret.row - area.height / 2, rows.count - area.height))
    for (line, row) in rows[first...].prefix(area.height).enumerated() {
      let text = String(editor.area.lines[row.line][row.range])
      canvas.write(text, x: area.x, y: area.y + line, Style(.strong, on: .selection), clip: area)
    }
    let foot = word(rows.count.counted("row"), "\(rows.count)行")
    if rows.count > area.height {
      canvas.write(foot, x: outer.x, y: outer.maxY - 1, Style(.dim, on: .bar), clip: outer)
    }
    surface.cursor = Point(
      x: min(area.maxX - 1, area.x + caret.cell), y: area.y + caret.row - first)
  }
}
