internal import ClusterAtlas
internal import Drawing
internal import Tabular

/// What lies above the screen and takes the keys.
package enum Overlay: Sendable {
  /// Incremental search: a prompt in the bottom line.
  case search(SearchPrompt)
  /// A list to choose from: the palette, filters, sort keys, help, themes.
  case picker(Picker)
  /// A text of the reader's own.
  case editor(NoteEditor)
}

/// Searching while typing; Esc returns to where one was.
package struct SearchPrompt: Sendable {
  package var editor = LineEditor()
  /// What was chosen on the screen when the search began.
  var before: any ScreenChoices
}

extension Session {
  /// Whether the context.overlay took the key.
  mutating func handleInOverlay(_ key: Key) -> Bool {
    if key == .control("c") || key == .control("z") || key == .control("l") {
      if key == .control("c") { keepDraft() }
      return false
    }
    switch context.overlay {
    case .search(let prompt): handle(key, in: prompt)
    case .picker(let picker): handle(key, in: picker)
    case .editor(let editor): handle(key, in: editor)
    case nil: return false
    }
    return true
  }

  private mutating func handle(_ key: Key, in prompt: SearchPrompt) {
    switch key.code {
    case .enter:
      context.overlay = nil
      let text = prompt.editor.text
      if screen.foundCount == 0, !text.isEmpty {
        say(notFound(text))
        takeBack(to: prompt.before)
      }
    case .escape: cancelSearch(prompt)
    case .backspace where prompt.editor.characters.isEmpty: cancelSearch(prompt)
    case .up: goToFound(-1)
    case .down, .tab: goToFound(1)
    default:
      var prompt = prompt
      guard prompt.editor.handle(key) else { return }
      context.overlay = .search(prompt)
      searchAgain(prompt)
    }
  }

  private mutating func cancelSearch(_ prompt: SearchPrompt) {
    context.overlay = nil
    takeBack(to: prompt.before)
  }

  func notFound(_ text: String) -> Bilingual {
    Bilingual("nothing found for “\(text)”", "未找到“\(text)”")
  }

  mutating func searchAgain(_ prompt: SearchPrompt) {
    find(prompt.editor.text, from: prompt.before)
  }

  private mutating func handle(_ key: Key, in picker: Picker) {
    var picker = picker
    switch key {
    case Key(.escape): context.overlay = nil
    case Key(.backspace) where picker.editor.characters.isEmpty: context.overlay = nil
    case Key(.enter): choose(picker)
    case Key(.tab) where picker.isCompleting:
      let typed = picker.editor.text
      let start = TableFile.commonStart(of: picker.items.map(\.title))
      guard let item = picker.chosen else { return }
      picker.type(start.count > typed.count ? start : item.title)
      context.overlay = .picker(picker)
    case Key(.up), .control("p"), Key(.tab, .shift): move(&picker, by: -1)
    case Key(.down), .control("n"), Key(.tab): move(&picker, by: 1)
    case Key(.pageUp): move(&picker, by: -10)
    case Key(.pageDown): move(&picker, by: 10)
    default:
      guard picker.editor.handle(key) else { return }
      picker.narrow()
      context.overlay = .picker(picker)
    }
  }

  private mutating func move(_ picker: inout Picker, by rows: Int) {
    picker.selection.move(by: rows)
    context.overlay = .picker(picker)
  }

  mutating func moveInOverlay(by rows: Int) {
    guard case .picker(var picker) = context.overlay else { return }
    move(&picker, by: rows)
  }

  mutating func typeInOverlay(_ text: String) {
    switch context.overlay {
    case .search(var prompt):
      prompt.editor.insert(text)
      context.overlay = .search(prompt)
      searchAgain(prompt)
    case .picker(var picker):
      picker.editor.insert(text)
      picker.narrow()
      context.overlay = .picker(picker)
    case .editor, nil: break
    }
  }

  mutating func pickRow(_ row: Int) {
    guard case .picker(var picker) = context.overlay else { return }
    picker.selection.select(row)
    choose(picker)
  }

  private mutating func choose(_ picker: Picker) {
    guard let item = picker.chosen else {
      picker.take?(&self, picker.editor.text)
      return
    }
    if let obstacle = item.obstacle {
      context.message = obstacle
      return
    }
    context.overlay = picker.staysOpen ? .picker(picker) : nil
    item.run(&self)
    if let refresh = picker.refresh, case .picker(var open) = context.overlay {
      open.replace(items: refresh(self))
      context.overlay = .picker(open)
    }
  }
}
