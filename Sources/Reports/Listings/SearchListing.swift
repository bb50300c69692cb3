package import ClusterAtlas
internal import Search

/// What a text finds, for pipes, files and scripts.
package struct SearchListing: Sendable {
  private let query: SearchQuery
  private let results: SearchResults
  private let words: HitWords
  private let language: Language
  /// The name that was perhaps meant where nothing is found.
  package let nearest: String?
  /// What is nearest in the package where nothing is found, in a sentence.
  package let kindred: Bilingual?

  private let ends: ProvenanceColumns

  /// At most so many finds of each group. The rows end with where they are from and with `again`, the
  /// command that makes them.
  package init(
    _ text: String, atlas: Atlas, language: Language, limit: Int, again: String = "jiqun search"
  ) {
    ends = ProvenanceColumns(atlas: atlas, again: again)
    let index = PackageIndex(atlas)()
    query = SearchQuery(text)
    results = index.search(query, limit: limit)
    kindred = index.kindred(of: text, besides: results)?.sentence(for: text)
    nearest = results.count == 0 ? index.nearest(to: text) : nil
    words = HitWords(atlas: atlas, language: language)
    self.language = language
  }

  /// How many things are found in all.
  package var count: Int { results.count }

  package static let columns = ProvenanceColumns.all(ownColumns)

  private static let ownColumns = [
    "kind", "id", "title_en", "title_zh", "found_in", "text", "place",
  ]

  private struct Row {
    var thing: SearchItem
    var title: Bilingual
    var foundIn: String
    var text: String
    var place: String
  }

  private func row(_ hit: TextHit) -> Row {
    Row(
      thing: hit.thing, title: words.name(of: hit.thing) ?? Bilingual("", ""),
      foundIn: hit.tier.isName ? "name" : "text",
      text: hit.tier.isName ? "" : words.snippet(of: hit.passage, query).text,
      place: HitPlace(words.atlas, language).line(hit, query))
  }

  private var rows: [Row] { results.groups.flatMap { $0.hits.map(row) } }

  /// In groups, the best first; below each find the sentence around it and the line of its place.
  package var text: String {
    var text = ""
    for group in results.groups {
      let title = HitWords.title(of: group.kind)[language]
      let shown = group.hits.count < group.count ? "\(group.hits.count)/" : ""
      text += "\(title)  \(shown)\(group.count)\n"
      for hit in group.hits { text += lines(of: row(hit)) }
    }
    return text
  }

  private func lines(of row: Row) -> String {
    let other = row.title[language.other]
    let note = other == row.title[language] ? "" : "  " + other
    let sentence = row.text.isEmpty ? "" : "    " + row.text + "\n"
    return "  " + row.title[language] + note + "\n" + sentence + "    > " + row.place + "\n"
  }

  /// In groups as headings; each find with the sentence around it and the line of its place.
  package var markdown: String {
    results.groups.map { group in
      "## " + MarkdownText.escaped(HitWords.title(of: group.kind)[language]) + "\n\n"
        + group.hits.map { item(row($0)) }.joined() + "\n"
    }.joined()
  }

  private func item(_ row: Row) -> String {
    let sentence = row.text.isEmpty ? "" : ": " + MarkdownText.escaped(row.text)
    return "- **" + MarkdownText.escaped(row.title[language]) + "**" + sentence + " (`"
      + row.place.filter { $0 != "`" } + "`)\n"
  }

  /// What is printed: the sources are those of the sentences, figures and series that are found.
  package var provenance: Provenance {
    let hits = HitProvenance(atlas: words.atlas)
    let said = results.groups.flatMap(\.hits).filter { hits.isQuoted($0.thing) }
      .map { hits($0.thing, title: Bilingual("", "")) }
    var seen: Set<ProvenanceSource> = []
    return Provenance(
      what: Bilingual("Found: " + query.text, "查找：" + query.text),
      unit: Provenance.list(said.map(\.unit)),
      years: Provenance.span(
        said.flatMap { $0.years.split(separator: "–").compactMap { Int($0) } }),
      scope: Bilingual("all names and texts", "全部名称与文本"),
      sources: said.flatMap(\.sources).filter { seen.insert($0).inserted })
  }

  private func taken(_ row: Row) -> Provenance {
    HitProvenance(atlas: words.atlas)(row.thing, title: row.title)
  }

  /// The cells that follow the own ones of a row.
  private func end(of row: Row) -> [String] {
    ends.cells(taken(row), besides: Self.ownColumns)
  }

  package var csv: String {
    CSV.line(Self.columns)
      + rows.map { row in
        CSV.line(
          [
            row.thing.kind.word, row.thing.id, row.title.english, row.title.chinese, row.foundIn,
            row.text, row.place,
          ] + end(of: row))
      }.joined()
  }

  package var json: String {
    JSON.array(
      rows.map { row in
        let own: [JSON.Pair] = [
          ("kind", .string(row.thing.kind.word)), ("id", .string(row.thing.id)),
          ("title_en", .string(row.title.english)), ("title_zh", .string(row.title.chinese)),
          ("found_in", .string(row.foundIn)),
          ("text", row.text.isEmpty ? .null : .string(row.text)),
          ("place", .string(row.place)),
        ]
        return ends.object(own, taken(row))
      }
    ).text
  }
}

extension SearchItem.Kind {
  /// The word of files and pipes.
  fileprivate var word: String {
    switch self {
    case .topicGroup: "topic-group"
    case .topicPart: "topic-part"
    default: "\(self)"
    }
  }
}

/// The line of the place at which a find is seen.
struct HitPlace {
  private let atlas: Atlas
  private let language: Language

  init(_ atlas: Atlas, _ language: Language) { (self.atlas, self.language) = (atlas, language) }

  func line(_ hit: TextHit, _ query: SearchQuery) -> String {
    let found = hit.tier.isName ? [] : ["find", query.text, "seek", passage(hit)]
    return PlaceWords.line(words(of: hit.thing, isName: hit.tier.isName) + found)
  }

  /// The beginning of the text in which it was found.
  private func passage(_ hit: TextHit) -> String {
    let text = hit.passage.text[language]
    return String(text.prefix(40)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func words(of thing: SearchItem, isName: Bool) -> [String] {
    let id = thing.id
    switch thing.kind {
    case .screen, .command, .note, .lesson: return []
    case .province: return ["clusters", "filter", "province:" + id]
    case .city: return ["clusters", "filter", "city:" + id]
    case .region: return ["clusters", "filter", "region:" + id]
    case .field: return ["clusters", "filter", "field:" + id]
    case .cluster: return page(of: Cluster.ID(id))
    case .statement: return page(of: atlas.statement(Evidence.ID(id))?.clusterID)
    case .event: return page(of: atlas.event(ClusterEvent.ID(id))?.clusterID)
    case .figure, .total: return page(of: atlas.fact(Fact.ID(id))?.clusterID)
    case .topic: return ["topics", id, "page"]
    case .factor: return ["diamond", "at", id, "page"]
    case .topicGroup: return ["topics", "group:" + id]
    case .topicPart:
      let topic = atlas.part(TopicPart.ID(id))?.topicID.rawValue
      return ["topics", topic ?? "", "page", "part", id]
    case .measure: return ["measures", id, "result"] + (isName ? [] : ["how"])
    case .chart: return ["trends", "chart:" + id, "chart"] + (isName ? [] : ["how"])
    case .indicator: return ["trends", "provinces:" + id, "chart"] + (isName ? [] : ["how"])
    case .series: return ["trends", "series:" + id, "chart"] + (isName ? [] : ["how"])
    case .claim: return ["checks", id, "page"]
    case .document: return ["checks", "document", id]
    case .firm: return ["clusters", "page", "show", "enterprise:" + id]
    case .source: return ["clusters", "page", "show", "source:" + id]
    }
  }

  private func page(of id: Cluster.ID?) -> [String] {
    guard let cluster = id.flatMap(atlas.cluster) else {
      return ["clusters", "page", "show", "totals"]
    }
    let list =
      cluster.list == .national25 ? [] : ["list", String(QueryWords.count(of: cluster.list))]
    return ["clusters"] + list + ["select", cluster.id.rawValue, "page"]
  }
}
