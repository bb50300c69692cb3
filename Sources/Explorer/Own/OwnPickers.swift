internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Workspace

extension Session {
  /// What the reader is at: the thing that the screen names, else the place.
  var thingHere: Thing { screen.thing(context) ?? Thing(.place, placeLine) }

  private func name(_ thing: Thing) -> String {
    atlas.name(of: thing)?[language] ?? thing.description
  }

  /// What can be written here.
  mutating func openOwn() {
    let thing = thingHere
    var items = noteItems(thing)
    items += scoreItems
    if let cluster = clusterHere { items.append(figureItem(cluster)) }
    items += savingItems
    context.overlay = .picker(
      Picker(title: name(thing), prompt: word("write:", "写入："), items: items))
  }

  /// New notes - on the thing, on the whole it is a part of, on the place - and those there are.
  private func noteItems(_ thing: Thing) -> [PickerItem] {
    var things = [thing, thing.whole, atlas.owner(of: thing)].compactMap { $0 }
    if thing.kind != .place { things.append(Thing(.place, placeLine)) }
    let new = things.map { thing in
      PickerItem(
        word("note", "笔记"), note: name(thing), mark: thing.kind?.title[language] ?? thing.kindName,
        aliases: "note 笔记 " + thing.description
      ) { $0.write(.note(thing)) }
    }
    let there = context.own.notebook.notes { things.contains($0) }.map { note in
      PickerItem(
        Self.firstLine(note.text), note: name(note.thing), mark: word("edit", "修改"),
        aliases: note.text
      ) { $0.write(.edit(note)) }
    }
    return new + there
  }

  static func firstLine(_ text: String) -> String {
    String(text.split(separator: "\n").first ?? "")
  }

  mutating func write(_ purpose: NoteEditor.Purpose) {
    let title: String =
      switch purpose {
      case .note(let thing): word("Note: ", "笔记：") + name(thing)
      case .edit(let note): word("Note: ", "笔记：") + name(note.thing)
      case .reason(let score):
        word("Why \(score.score)/5: ", "\(score.score)/5 的理由：")
          + name(Thing(.factor, score.factor, part: score.cluster))
      }
    context.overlay = .editor(NoteEditor(purpose, title: title))
  }

  // MARK: Scores

  /// The cluster one is at, alone or by one of its factors.
  private var clusterHere: Cluster? {
    let thing = thingHere
    return atlas.cluster(Cluster.ID(thing.kind == .cluster ? thing.id : thing.part ?? ""))
  }

  private var scoreItems: [PickerItem] {
    guard let cluster = clusterHere else { return [] }
    let scores = context.own.scores(of: cluster.id)
    let here = thingHere
    let factors = atlas.diamondFactors.filter { here.kind != .factor || $0.id.rawValue == here.id }
    return factors.map { factor in
      PickerItem(
        word("score: ", "评分：") + factor.short[language], note: scores[factor.id]?.reason ?? "",
        mark: scores[factor.id].map { "\($0.score)/5" } ?? "–", aliases: factor.name.chinese
      ) { $0.openScores(of: factor, in: cluster) }
    }
  }

  private mutating func openScores(of factor: Topic, in cluster: Cluster) {
    let now = context.own.scores(of: cluster.id)[factor.id]
    let words: [Bilingual] = [
      Bilingual("very weak", "很弱"), Bilingual("weak", "较弱"), Bilingual("middling", "一般"),
      Bilingual("strong", "较强"), Bilingual("very strong", "很强"),
    ]
    var items = words.enumerated().map { index, word in
      let score = Score(
        cluster: cluster.id.rawValue, factor: factor.id.rawValue, score: index + 1,
        reason: now?.reason ?? "")
      return PickerItem(
        "\(index + 1)  \(word[language])", isOn: now?.score == index + 1
      ) { $0.write(.reason(score)) }
    }
    if now != nil {
      items.append(
        PickerItem(word("no score", "取消评分")) { session in
          session.keep([.score(nil, of: factor.id.rawValue, in: cluster.id.rawValue)])
        })
    }
    context.overlay = .picker(
      Picker(
        title: cluster.short[language] + ": " + factor.name[language],
        prompt: word("score:", "评分："), items: items))
  }

  mutating func keep(_ changes: [Change]) { context.effects.append(.keep(.changes(changes))) }

  // MARK: Figures

  private func figureItem(_ cluster: Cluster) -> PickerItem {
    let facts = atlas.facts(of: cluster.id)
    return PickerItem(
      word("note on a figure …", "给某个数据写笔记……"), mark: String(facts.count),
      obstacle: facts.isEmpty ? word("no figure was found of it", "未找到其数据") : nil
    ) { $0.openFigures(facts) }
  }

  private mutating func openFigures(_ facts: [Fact]) {
    let items = facts.map { fact in
      let thing = Thing(.fact, fact.id)
      return PickerItem(
        name(thing), note: Figure(fact, atlas: atlas, language: language).text,
        mark: context.own.hasNote(thing) ? "✎" : "", aliases: fact.id.rawValue
      ) { $0.write(.note(thing)) }
    }
    context.overlay = .picker(
      Picker(title: word("Figures", "数据"), prompt: word("figure:", "数据："), items: items))
  }

  // MARK: Saving places and lists

  private var savingItems: [PickerItem] {
    let place = placeLine
    var items = [
      PickerItem(
        word("bookmark this place …", "将此处存为书签……"), note: place, mark: Kind.bookmark.title[language]
      ) {
        $0.askName(word: Bilingual("Bookmark", "书签")) { .bookmark($0, at: place) }
      }
    ]
    if shown == ClustersScreen.id, !self[ClustersScreen.self].choices.query.filters.isEmpty {
      items.append(
        PickerItem(
          word("keep this filter …", "保存此筛选……"), note: place, mark: Kind.filter.title[language]
        ) {
          $0.askName(word: Bilingual("Filter", "筛选")) { .filter($0, place: place) }
        })
    }
    let marked = atlas.clusters.map(\.id).filter(context.made.marks.contains)
    if !marked.isEmpty {
      items.append(
        PickerItem(
          word("keep the \(marked.count) marked as a list …", "将\(marked.count)个标记存为名单……"),
          mark: Kind.list.title[language]
        ) {
          $0.askName(word: Bilingual("List", "名单")) { .list($0, clusters: marked.map(\.rawValue)) }
        })
    }
    return items
  }

  /// Asks for a name; Enter keeps.
  private mutating func askName(
    word name: Bilingual, _ change: @escaping @Sendable (String) -> Change
  ) {
    context.overlay = .picker(
      Picker(
        title: name[language], prompt: word("name:", "名称："), completions: { _ in [] }
      ) { session, text in
        guard text.contains(where: { !$0.isWhitespace }) else {
          return session.say(Bilingual("it needs a name", "需要名称"))
        }
        session.context.overlay = nil
        session.keep([change(text)])
      })
  }

  // MARK: What was written

  /// Bookmarks, filters, lists and notes, to go to.
  var ownItems: [PickerItem] {
    guard !context.own.isEmpty else { return [] }
    let notebook = context.own.notebook
    let places =
      notebook.bookmarks.map { placeItem($0, .bookmark) }
      + notebook.filters.map { placeItem($0, .filter) }
    let lists = notebook.lists.map { list in
      PickerItem(
        list.name, note: String(list.clusters.count), mark: Kind.list.title[language]
      ) { $0.markAll(list) }
    }
    let notes = notebook.notes.reversed().map { note in
      PickerItem(
        Self.firstLine(note.text), note: name(note.thing), mark: Kind.note.title[language],
        aliases: note.text + " " + note.thing.description
      ) { $0.go(to: note.thing) }
    }
    return places + lists + notes
  }

  private func placeItem(_ bookmark: Bookmark, _ kind: Kind) -> PickerItem {
    PickerItem(bookmark.name, note: bookmark.place, mark: kind.title[language]) {
      $0.go(to: bookmark.place)
    }
  }

  /// Marks the clusters of a list, and no others.
  private mutating func markAll(_ list: OwnList) {
    context.made.marks = Set(
      list.clusters.map { Cluster.ID($0) }.filter { atlas.cluster($0) != nil })
    let count = context.made.marks.count
    show(ClustersScreen.id)
    say(Bilingual("“\(list.name)”: \(count) marked", "“\(list.name)”：已标记\(count)个"))
  }
}
