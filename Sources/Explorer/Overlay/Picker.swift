package import ClusterAtlas
internal import Drawing
internal import Reports
internal import Tabular

/// One thing to choose, and what choosing it does.
package struct PickerItem: Sendable {
  package var title: String
  /// Dim text behind it: what it is, or the other language.
  package var note: String
  /// Right-aligned: a key, or a number.
  package var mark: String
  /// More text that finds it: pinyin, key names.
  package var aliases: String
  /// Added to how well it fits: what people mean most comes first.
  package var weight = 0
  /// Its place in a list that keeps its order; without one, short titles come first.
  package var rank: Int?
  package var isOn = false
  /// Why it cannot be chosen.
  package var obstacle: String?
  /// The heading it stands under, with how many there are in all; nil where there are none.
  package var group: PickerGroup?
  /// What it stands for, such as `province:jiangsu`; empty where nothing asks.
  package var name = ""
  /// The text in which something was found.
  package var passage: FoundPassage?
  let run: @Sendable (inout Session) -> Void

  init(
    _ title: String, note: String = "", mark: String = "", aliases: String = "",
    isOn: Bool = false, obstacle: String? = nil, run: @escaping @Sendable (inout Session) -> Void
  ) {
    self.title = title
    self.note = note
    self.mark = mark
    self.aliases = aliases
    self.isOn = isOn
    self.obstacle = obstacle
    self.run = run
  }

  /// What a screen does.
  init<S: ScreenState>(
    _ title: String, note: String = "", mark: String = "", aliases: String = "",
    isOn: Bool = false, obstacle: String? = nil, on screen: S.Type,
    run: @escaping @Sendable (inout Visit<S>) -> Void
  ) {
    self.init(
      title, note: note, mark: mark, aliases: aliases, isOn: isOn, obstacle: obstacle
    ) { session in session.visit(S.self) { run(&$0) } }
  }

  /// Goes to what a link names.
  init(
    _ title: String, note: String = "", mark: String = "", aliases: String = "", target: Destination
  ) {
    self.init(title, note: note, mark: mark, aliases: aliases) { $0.follow(target) }
  }
}

/// A heading in a list of finds.
package struct PickerGroup: Hashable, Sendable {
  package var title: String
  package var count: Int
}

/// A text in which something was found, from which the sentence around it is taken when it is seen.
package struct FoundPassage: Sendable {
  let passage: IndexedText
  let query: SearchQuery
  let words: HitWords

  package func snippet(columns: Int) -> Snippet {
    words.snippet(of: passage, query, columns: columns)
  }
}

/// What a text finds: the items, how many there are beside those that are listed, and what is to be
/// said of it, such as how a name is rightly read.
package struct PickerFinds: Sendable {
  package var items: [PickerItem]
  package var count: Int
  package var remark = ""
}

/// A list that narrows as one types; fuzzy, best first.
package struct Picker: Sendable {
  package var title: String
  package var prompt: String
  package var editor = LineEditor()
  package private(set) var items: [PickerItem]
  /// The items' texts as they are compared; made when the first letter is typed.
  private var folded: [FoldedItem] = []
  /// The items before anything was typed, where a text finds others.
  private var initial: [PickerItem] = []
  /// What is to be said of what was found, and how many there are in all.
  package private(set) var remark = ""
  package private(set) var total: Int?
  /// Numbers of the items that match, with the matched ranges in their titles.
  package private(set) var matches: [(item: Int, ranges: [Range<Int>])] = []
  package var selection: ListSelection
  /// It stays open after a choice, with these items then.
  private(set) var refresh: (@Sendable (Session) -> [PickerItem])?
  /// What is typed is the beginning of something; the items are what it can become.
  private(set) var completions: (@Sendable (String) -> [PickerItem])?
  /// What a text finds beyond the items at hand.
  private(set) var finds: (@Sendable (String) -> PickerFinds)?
  /// What is done with a text that is none of the items.
  private(set) var take: (@Sendable (inout Session, String) -> Void)?

  package init(title: String, prompt: String, items: [PickerItem]) {
    self.title = title
    self.prompt = prompt
    self.items = items
    selection = ListSelection(count: items.count)
    narrow()
  }

  /// A picker of a screen that stays open after a choice, as for filters.
  init<S: ScreenState>(
    title: String, prompt: String, staysOpenOn visit: Visit<S>,
    items: @escaping @Sendable (Visit<S>) -> [PickerItem]
  ) {
    self.init(title: title, prompt: prompt, items: items(visit))
    refresh = { session in session.look(S.self) { items($0) } }
  }

  /// A picker of what a text can become, such as a path; the text itself can be taken too.
  init(
    title: String, prompt: String, completions: @escaping @Sendable (String) -> [PickerItem],
    take: @escaping @Sendable (inout Session, String) -> Void
  ) {
    self.init(title: title, prompt: prompt, items: [])
    self.completions = completions
    self.take = take
    narrow()
  }

  /// Items until something is typed; then what the text finds, in groups.
  init(
    title: String, prompt: String, items: [PickerItem],
    finds: @escaping @Sendable (String) -> PickerFinds
  ) {
    self.init(title: title, prompt: prompt, items: items)
    initial = items
    self.finds = finds
  }

  /// Whether what was typed was looked for everywhere.
  package var isFinder: Bool { finds != nil }

  package var staysOpen: Bool { refresh != nil }
  package var isCompleting: Bool { completions != nil }

  /// Goes on typing where an item ends.
  package mutating func type(_ path: String) {
    editor = LineEditor(path)
    narrow()
  }

  /// Whether what is typed can mean one item only: there is no other, or it is its title.
  package var isCertain: Bool {
    guard let first = matches.first else { return false }
    return matches.count == 1
      || items[first.item].title.lowercased() == editor.text.lowercased()
        && (matches.count < 2
          || items[matches[1].item].title.lowercased() != editor.text.lowercased())
  }

  package var chosen: PickerItem? {
    matches.indices.contains(selection.index) ? items[matches[selection.index].item] : nil
  }

  /// Takes what the text finds for the items.
  private mutating func find(_ finds: (String) -> PickerFinds) {
    let found =
      editor.text.isEmpty
      ? PickerFinds(items: initial, count: initial.count) : finds(editor.text)
    items = found.items
    remark = found.remark
    total = found.count
    folded = []
    matches = items.indices.map { ($0, []) }
    selection.resize(count: matches.count, selecting: 0)
  }

  /// Selects the first item of the group so many on, around the end.
  package mutating func moveGroup(by step: Int) {
    let firsts = items.indices.filter { $0 == 0 || items[$0].group != items[$0 - 1].group }
    guard let here = firsts.lastIndex(where: { $0 <= selection.index }) else { return }
    // Back to the beginning of one's own group first.
    let isInside = step < 0 && firsts[here] < selection.index
    selection.select(firsts.element(isInside ? 0 : step, after: here) ?? 0)
  }

  /// Finds the items again after the text changed.
  package mutating func narrow() {
    if let completions {
      items = completions(editor.text)
      matches = items.indices.map { ($0, []) }
      return selection.resize(count: matches.count, selecting: 0)
    }
    if let finds { return find(finds) }
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

  /// The same picker with other items once one was chosen: that one stays selected, and what is typed
  /// next looks for another.
  package mutating func renew(items: [PickerItem], at chosen: PickerItem) {
    editor = LineEditor()
    replace(items: items)
    let row = items.firstIndex { $0.title == chosen.title && $0.note == chosen.note }
    if let row { selection.select(row) }
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
    bonus = item.weight - (item.rank ?? item.title.count)
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
