internal import ClusterAtlas
internal import Reports
internal import Search

extension Session {
  /// Makes the index of a large package while nobody types; a small one is indexed when it is asked.
  func prepareSearch() {
    if context.index.isLarge { _ = context.index() }
  }
}

/// What the palette finds: commands and screens, then everything of the package, the best first.
struct PaletteFinder: Sendable {
  private let atlas: Atlas
  private let index: PackageIndex
  private let language: Language
  private let abilities: Abilities
  private let commands: PaletteCommands
  private let own: PaletteOwn
  private let words: HitWords

  init(_ session: Session) {
    atlas = session.atlas
    index = session.context.index
    language = session.language
    abilities = session.abilities
    commands = PaletteCommands(session)
    own = PaletteOwn(session)
    words = HitWords(atlas: atlas, language: language, hasChinese: abilities.chinese)
  }

  /// The most finds of a group that are listed.
  private static let most = 100

  /// What stands there before anything is typed.
  var start: [PickerItem] { commands.items }

  func finds(_ text: String) -> PickerFinds {
    let query = SearchQuery(text)
    let results = index().search(query, limit: Self.most)
      .merged(with: commands.search(query)).merged(with: own.search(query))
    var items = commands.exact(text)
    if items.isEmpty, let near = near(text, results) { return near }
    var count = results.count + items.count
    for group in results.groups {
      let heading = PickerGroup(title: HitWords.title(of: group.kind)[language], count: group.count)
      for hit in group.hits {
        guard let item = item(hit, query, heading) else {
          count -= 1
          continue
        }
        items.append(item)
      }
    }
    return PickerFinds(items: items, count: count, remark: remark(query, results))
  }

  /// What is found by the nearest word, where nothing is by this one.
  private func near(_ text: String, _ results: SearchResults) -> PickerFinds? {
    if let kindred = index().kindred(of: text, besides: results) {
      var near = finds(kindred.word)
      near.remark = kindred.sentence(for: text)[language]
      return near
    }
    guard results.count == 0, let name = index().nearest(to: text) else { return nil }
    var near = finds(name)
    near.remark = "→ " + name
    return near
  }

  private func item(_ hit: TextHit, _ query: SearchQuery, _ group: PickerGroup) -> PickerItem? {
    if var item = commands.item(hit) ?? own.item(hit) {
      item.group = group
      item.name = "\(hit.thing.kind):\(hit.thing.id)"
      return item
    }
    guard let title = words.title(of: hit.thing) else { return nil }
    var item = PickerItem(title, note: words.note(on: hit.thing), mark: words.mark(of: hit.thing)) {
      $0.open(hit, query)
    }
    item.group = group
    item.name = "\(hit.thing.kind):\(hit.thing.id)"
    if !hit.tier.isName {
      item.passage = FoundPassage(passage: hit.passage, query: query, words: words)
    }
    return item
  }

  /// How a spelling was read: the characters that it stands for, or the right reading of a name.
  private func remark(_ query: SearchQuery, _ results: SearchResults) -> String {
    guard let best = results.first else { return "" }
    if best.tier == .otherReading, let name = words.title(of: best.thing) {
      let chinese = abilities.chinese ? " " + best.passage.text.chinese : ""
      return "→ " + (language == .chinese ? best.passage.text.chinese : name + chinese)
    }
    guard abilities.chinese, query.ranges(in: best.passage.text.english).isEmpty else { return "" }
    let text = best.passage.text.chinese
    guard query.isSpelling, let range = query.ranges(in: text).first else { return "" }
    let scalars = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
  }
}
