internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Search
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
  /// What is found elsewhere where nothing is found in what is seen.
  var elsewhere: Elsewhere?
}

/// What a search finds outside of what is seen.
package struct Elsewhere: Sendable {
  /// How many things there are.
  var count: Int
  /// The cluster that is meant, which another list has or a filter hides.
  var cluster: Cluster.ID?
  /// What is said of it in a line.
  var line: Bilingual
  /// The same where there is little room.
  var short: Bilingual?
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
    case .character("n") where key == .control("n"): goToFound(1)
    case .character("p") where key == .control("p"): goToFound(-1)
    case .enter:
      context.overlay = nil
      let text = prompt.editor.text
      if screen.foundCount == 0, !text.isEmpty {
        takeBack(to: prompt.before)
        go(to: prompt.elsewhere ?? elsewhere(text), text)
      }
    case .escape: cancelSearch(prompt)
    case .backspace where prompt.editor.characters.isEmpty: cancelSearch(prompt)
    case .up: goToFound(-1)
    case .down: goToFound(1)
    case .tab:
      takeBack(to: prompt.before)
      openPalette(prompt.editor.text)
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
    let text = prompt.editor.text
    find(text, from: prompt.before)
    guard case .search(var open) = context.overlay else { return }
    open.elsewhere = screen.foundCount == 0 && !text.isEmpty ? elsewhere(text) : nil
    context.overlay = .search(open)
  }

  /// What a text finds outside of what is seen.
  private func elsewhere(_ text: String) -> Elsewhere {
    let query = SearchQuery(text)
    let results = context.index().search(query, limit: 1)
    let count = results.count
    if let kindred = context.index().kindred(of: text, besides: results) {
      return elsewhere(kindred, text)
    }
    guard count > 0 else { return nearest(to: text) }
    if shown == ClustersScreen.id, let best = context.index().clusters(query).first,
      best.tier.isName, let cluster = atlas.cluster(best.id)
    {
      let place = place(of: cluster)
      return Elsewhere(
        count: count, cluster: cluster.id,
        line: Bilingual(
          "\(cluster.short.english) \(place.english): Enter goes there",
          "\(cluster.short.chinese)\(place.chinese)：回车前往"),
        short: Bilingual("\(place.english): Enter", "\(place.chinese)：回车"))
    }
    return Elsewhere(
      count: count,
      line: Bilingual(
        "not here; \(count) elsewhere: Enter lists them", "此处没有；别处\(count)条：回车列出"))
  }

  private func elsewhere(_ kindred: Kindred, _ text: String) -> Elsewhere {
    let sentence = kindred.sentence(for: text)
    return Elsewhere(
      count: 1, line: Bilingual(sentence.english + ": Enter", sentence.chinese + "：回车"),
      short: Bilingual("→ \(kindred.word): Enter", "→ \(kindred.word)：回车"))
  }

  /// The name that was perhaps meant where nothing is found.
  private func nearest(to text: String) -> Elsewhere {
    guard let name = context.index().nearest(to: text) else {
      return Elsewhere(count: 0, line: Bilingual("nothing found", "未找到"))
    }
    return Elsewhere(
      count: 1,
      line: Bilingual(
        "nothing found; is it \(name)? Enter looks for it", "未找到；是否为 \(name)？回车查找"))
  }

  /// Why a cluster is not among those that are seen.
  private func place(of cluster: Cluster) -> Bilingual {
    let list = self[ClustersScreen.self].query.list
    if self[ClustersScreen.self].results.contains(where: { $0.id == cluster.id }) {
      return Bilingual("is in the list", "在列表中")
    }
    guard cluster.list.rawValue > list.rawValue else {
      return Bilingual("is behind a filter", "被筛选隐藏")
    }
    let count = atlas.announced(upTo: cluster.list)
    return Bilingual("is in the list of \(count)", "在\(count)个的名单中")
  }

  /// Goes to the one thing that is meant, else lists what was found.
  private mutating func go(to elsewhere: Elsewhere, _ text: String) {
    if let id = elsewhere.cluster {
      follow(.cluster(id))
      seek(text, text)
    } else if elsewhere.count > 0 {
      openPalette(text)
    } else {
      say(notFound(text))
    }
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
    case Key(.tab) where picker.isFinder: moveGroup(&picker, by: 1)
    case Key(.tab, .shift) where picker.isFinder: moveGroup(&picker, by: -1)
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

  private mutating func moveGroup(_ picker: inout Picker, by step: Int) {
    picker.moveGroup(by: step)
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
      open.renew(items: refresh(self), at: item)
      context.overlay = .picker(open)
    }
  }
}
