package import ClusterAtlas
package import Drawing
package import Tabular

/// What lies above the screen and takes the keys.
package enum Overlay: Sendable {
  /// Incremental search in the list: a prompt in the bottom line.
  case search(SearchPrompt)
  /// A list to choose from: the palette, filters, sort keys, help, themes.
  case picker(Picker)
}

/// Searching the list while typing; Esc returns to where one was.
package struct SearchPrompt: Sendable {
  package var editor = LineEditor()
  /// All as it was when the search began.
  package var before: Stage
}

/// One thing to choose.
package struct PickerItem: Sendable {
  package var title: String
  /// Dim text behind it: what it is, or the other language.
  package var note: String
  /// Right-aligned: a key, or a number.
  package var mark: String
  /// More text that finds it: pinyin, key names.
  package var aliases: String
  package var choice: Choice
  package var isOn = false
  /// Why it cannot be chosen.
  package var obstacle: String?

  package init(
    _ title: String, note: String = "", mark: String = "", aliases: String = "", choice: Choice,
    isOn: Bool = false, obstacle: String? = nil
  ) {
    self.title = title
    self.note = note
    self.mark = mark
    self.aliases = aliases
    self.choice = choice
    self.isOn = isOn
    self.obstacle = obstacle
  }
}

/// What choosing does.
package enum Choice: Hashable, Sendable {
  case command(String)
  case target(Target)
  case toggleFilter(Filter)
  /// Shows the diamond of a cluster, or no longer.
  case toggleDiamond(Cluster.ID)
  /// Adds a series to the chart, or takes it away.
  case toggleSeries(Series.ID)
  /// Measures a table of the package, or a file.
  case measureData(MeasureSource)
  /// Asks for the path of a file.
  case askPath
  /// Goes on into a folder, or takes the file.
  case path(String)
  case measureColumn(ColumnRole, String)
  case measureFilter(column: String, text: String)
  case clearFilters
  case sort(SortKey)
  case theme(Theme.Name)
  case export(ExportFormat)
  case none
}

/// A list that narrows as one types; fuzzy, best first.
package struct Picker: Sendable {
  package var title: String
  package var prompt: String
  package var editor = LineEditor()
  package private(set) var items: [PickerItem]
  /// The items' texts as they are compared; made when the first letter is typed.
  private var folded: [FoldedItem] = []
  /// Numbers of the items that match, with the matched ranges in their titles.
  package private(set) var matches: [(item: Int, ranges: [Range<Int>])] = []
  package var selection: ListSelection
  /// Stays open after a choice, as for filters.
  package var staysOpen = false
  /// What is typed is the beginning of a path; the items are what there is.
  package private(set) var isPaths = false

  package init(title: String, prompt: String, items: [PickerItem], staysOpen: Bool = false) {
    self.title = title
    self.prompt = prompt
    self.items = items
    self.staysOpen = staysOpen
    selection = ListSelection(count: items.count)
    narrow()
  }

  /// A picker of files.
  package static func paths(title: String, prompt: String) -> Picker {
    var picker = Picker(title: title, prompt: prompt, items: [])
    picker.isPaths = true
    picker.narrow()
    return picker
  }

  /// Goes on typing where an item ends.
  package mutating func type(_ path: String) {
    editor = LineEditor(path)
    narrow()
  }

  package var chosen: PickerItem? {
    matches.indices.contains(selection.index) ? items[matches[selection.index].item] : nil
  }

  /// Finds the items again after the text changed.
  package mutating func narrow() {
    if isPaths {
      items = TableFile.completions(of: editor.text).map { PickerItem($0, choice: .path($0)) }
      matches = items.indices.map { ($0, []) }
      return selection.resize(count: matches.count, selecting: 0)
    }
    guard !editor.text.isEmpty else {
      matches = items.indices.map { ($0, []) }
      return selection.resize(count: matches.count, selecting: 0)
    }
    if folded.isEmpty { folded = items.map(FoldedItem.init) }
    let query = FoldedText(editor.text)
    var scored: [(item: Int, score: Int, ranges: [Range<Int>])] = []
    for (number, item) in folded.enumerated() {
      if let hit = item.match(query) { scored.append((number, hit.score, hit.ranges)) }
    }
    scored.sort { ($1.score, $0.item) < ($0.score, $1.item) }
    matches = scored.map { ($0.item, $0.ranges) }
    selection.resize(count: matches.count, selecting: 0)
  }

  /// The same picker with other items, the selection kept.
  package mutating func replace(items: [PickerItem]) {
    self.items = items
    folded = []
    let row = selection.index
    narrow()
    selection.select(row)
  }
}

/// The texts of an item as they are compared.
private struct FoldedItem: Sendable {
  private let title: FoldedText
  private let aliases: FoldedText
  private let note: FoldedText
  private let bonus: Int

  init(_ item: PickerItem) {
    title = FoldedText(item.title)
    aliases = FoldedText(item.aliases)
    note = FoldedText(item.note)
    // Short titles first, and clusters before the rest.
    var bonus = -item.title.count
    if case .target(.cluster) = item.choice { bonus += 100 }
    self.bonus = bonus
  }

  /// A part of the title, a part of what else is known of the thing, or letters of the title in
  /// order and in at most three pieces.
  func match(_ query: FoldedText) -> (score: Int, ranges: [Range<Int>])? {
    let whole = title.ranges(of: query)
    if !whole.isEmpty { return (3000 + bonus, whole) }
    if !aliases.ranges(of: query).isEmpty { return (2000 + bonus, []) }
    if let fuzzy = title.fuzzy(query), fuzzy.ranges.count <= 3 {
      return (1000 + bonus, fuzzy.ranges)
    }
    return note.ranges(of: query).isEmpty ? nil : (0, [])
  }
}

extension Session {
  /// Whether the overlay took the key.
  mutating func handleInOverlay(_ key: Key) -> Bool {
    if key == .control("c") || key == .control("z") || key == .control("l") { return false }
    switch overlay {
    case .search(let prompt): handle(key, in: prompt)
    case .picker(let picker): handle(key, in: picker)
    case nil: return false
    }
    return true
  }

  private mutating func handle(_ key: Key, in prompt: SearchPrompt) {
    switch key.code {
    case .enter:
      overlay = nil
      let text = prompt.editor.text
      if screen.found(self) == 0, !text.isEmpty {
        say(notFound(text))
        stage = prompt.before
      }
    case .escape: cancelSearch(prompt)
    case .backspace where prompt.editor.characters.isEmpty: cancelSearch(prompt)
    case .up: screen.nextHit(&self, -1)
    case .down, .tab: screen.nextHit(&self, 1)
    default:
      var prompt = prompt
      guard prompt.editor.handle(key) else { return }
      overlay = .search(prompt)
      searchAgain(prompt)
    }
  }

  private mutating func cancelSearch(_ prompt: SearchPrompt) {
    overlay = nil
    stage = prompt.before
  }

  func notFound(_ text: String) -> Bilingual {
    Bilingual("nothing found for “\(text)”", "未找到“\(text)”")
  }

  mutating func searchAgain(_ prompt: SearchPrompt) {
    screen.find(&self, prompt.editor.text, prompt.before)
  }

  private mutating func handle(_ key: Key, in picker: Picker) {
    var picker = picker
    switch key {
    case Key(.escape): overlay = nil
    case Key(.backspace) where picker.editor.characters.isEmpty: overlay = nil
    case Key(.enter): choose(picker)
    case Key(.tab) where picker.isPaths:
      let typed = picker.editor.text
      let start = TableFile.commonStart(of: picker.items.map(\.title))
      guard let item = picker.chosen else { return }
      picker.type(start.count > typed.count ? start : item.title)
      overlay = .picker(picker)
    case Key(.up), .control("p"), Key(.tab, .shift): move(&picker, by: -1)
    case Key(.down), .control("n"), Key(.tab): move(&picker, by: 1)
    case Key(.pageUp): move(&picker, by: -10)
    case Key(.pageDown): move(&picker, by: 10)
    default:
      guard picker.editor.handle(key) else { return }
      picker.narrow()
      overlay = .picker(picker)
    }
  }

  private mutating func move(_ picker: inout Picker, by rows: Int) {
    picker.selection.move(by: rows)
    overlay = .picker(picker)
  }

  mutating func moveInOverlay(by rows: Int) {
    guard case .picker(var picker) = overlay else { return }
    move(&picker, by: rows)
  }

  mutating func typeInOverlay(_ text: String) {
    switch overlay {
    case .search(var prompt):
      prompt.editor.insert(text)
      overlay = .search(prompt)
      searchAgain(prompt)
    case .picker(var picker):
      picker.editor.insert(text)
      picker.narrow()
      overlay = .picker(picker)
    case nil: break
    }
  }

  mutating func pickRow(_ row: Int) {
    guard case .picker(var picker) = overlay else { return }
    picker.selection.select(row)
    choose(picker)
  }

  private mutating func choose(_ picker: Picker) {
    guard let item = picker.chosen else {
      if picker.isPaths { takePath(picker.editor.text) }
      return
    }
    if let obstacle = item.obstacle {
      message = obstacle
      return
    }
    overlay = picker.staysOpen ? .picker(picker) : nil
    take(item.choice)
    if picker.staysOpen, case .picker(var open) = overlay {
      if case .toggleDiamond = item.choice {
        open.replace(items: diamondItems())
      } else if case .toggleSeries = item.choice {
        open.replace(items: trendItems())
      } else if case .measureColumn = item.choice {
        open.replace(items: measureColumnItems())
      } else {
        open.replace(items: filterItems())
      }
      overlay = .picker(open)
    }
  }

  private mutating func take(_ choice: Choice) {
    switch choice {
    case .command(let name):
      if let command = CommandTable.command(name) { run(command) }
    case .target(let target): open(target)
    case .toggleFilter(let filter): toggle(filter)
    case .toggleDiamond(let id): toggleDiamond(id)
    case .toggleSeries(let id): toggleSeries(id)
    case .measureData(let source): takeMeasureData(source)
    case .askPath: askMeasurePath()
    case .path(let path): takePath(path)
    case .measureColumn(let role, let name): chooseMeasureColumn(role, name)
    case .measureFilter(let column, let text): measures.choice.filters[column] = text
    case .clearFilters: clearFilters()
    case .sort(let key): sort(by: key)
    case .theme(let name): setTheme(name)
    case .export(let format): export(format)
    case .none: break
    }
  }
}
