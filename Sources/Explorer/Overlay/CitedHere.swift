internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Workspace

/// A thing that can be cited, with what it is called.
package struct CitableThing: Sendable {
  var thing: CitedThing
  var name: Bilingual
}

extension CitedThing {
  /// The thing that a note would be about; nil where it has no reference of its own.
  init?(_ thing: Thing, in atlas: Atlas) {
    switch thing.kind {
    case .factor: self = thing.part.map { .cluster(Cluster.ID($0)) } ?? .topic(Topic.ID(thing.id))
    case .province, .place, nil: return nil
    case .cluster, .fact, .series, .topic, .claim, .source:
      guard let found = CitedThing(id: thing.id, in: atlas) else { return nil }
      self = found
    }
  }
}

extension CitationFormat {
  /// What the list of formats calls it.
  var title: Bilingual {
    switch self {
    case .text: Bilingual("words", "文字")
    case .bibtex: Bilingual("BibTeX", "BibTeX")
    case .cslJSON: Bilingual("CSL-JSON", "CSL-JSON")
    case .ris: Bilingual("RIS", "RIS")
    }
  }
}

extension Session {
  /// What can be cited here: the source of the lit link, what is selected, the data.
  var citable: [CitableThing] {
    var found: [CitableThing] = []
    func add(_ thing: CitedThing?, _ name: Bilingual) {
      guard let thing, !found.contains(where: { $0.thing == thing }) else { return }
      found.append(CitableThing(thing: thing, name: name))
    }
    if case .source(let id)? = screen.readPage?.target, let source = atlas.source(id) {
      add(.source(id), source.cited)
    }
    if let here = screen.thing(context) {
      add(CitedThing(here, in: atlas), atlas.name(of: here) ?? Bilingual(here.id, here.id))
    }
    for one in screen.cited(context) { add(one.thing, one.name) }
    for id in screen.citedSources(context).prefix(12) {
      guard let source = atlas.source(id) else { continue }
      add(.source(id), source.cited)
    }
    add(.package, Bilingual("the data as a whole", "全部数据"))
    return found
  }

  /// The ways to write the references of what is seen; choosing one copies them.
  mutating func openCitations() {
    let citations = Citations(atlas: atlas)
    let items = citable.flatMap { one -> [PickerItem] in
      let references = citations.references(of: one.thing)
      return CitationFormat.allCases.map { format in
        let text = format.write(references, in: language)
        return PickerItem(
          one.name[language] + word(": ", "：") + format.title[language],
          note: format == .text ? String(text.prefix { !$0.isNewline }) : "",
          mark: word(references.count.counted("ref"), "\(references.count)条"),
          aliases: format.rawValue
        ) { $0.context.effects.append(.copy(text)) }
      }
    }
    context.overlay = .picker(
      Picker(title: word("Cite: copied as", "引用：复制为"), prompt: word("as:", "格式："), items: items))
  }
}
