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

  /// At most so many finds of each group.
  package init(_ text: String, atlas: Atlas, language: Language, limit: Int) {
    let index = PackageIndex(atlas)()
    query = SearchQuery(text)
    results = index.search(query, limit: limit)
    nearest = results.count == 0 ? index.nearest(to: text) : nil
    words = HitWords(atlas: atlas, language: language)
    self.language = language
  }

  /// How many things are found in all.
  package var count: Int { results.count }

  package static let columns = [
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

  package var csv: String {
    CSV.line(Self.columns)
      + rows.map { row in
        CSV.line([
          row.thing.kind.word, row.thing.id, row.title.english, row.title.chinese, row.foundIn,
          row.text, row.place,
        ])
      }.joined()
  }

  package var json: String {
    JSON.array(
      rows.map { row in
        .object([
          ("kind", .string(row.thing.kind.word)), ("id", .string(row.thing.id)),
          ("title_en", .string(row.title.english)), ("title_zh", .string(row.title.chinese)),
          ("found_in", .string(row.foundIn)),
          ("text", row.text.isEmpty ? .null : .string(row.text)),
          ("place", .string(row.place)),
        ])
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
    case .cluster: return page(of: id)
    case .statement: return page(of: atlas.statement(id)?.clusterID)
    case .event: return page(of: atlas.event(id)?.clusterID)
    case .figure, .total: return page(of: atlas.fact(id)?.clusterID)
    case .topic: return ["topics", id, "page"]
    case .factor: return ["diamond", "at", id, "page"]
    case .topicGroup: return ["topics", "group:" + id]
    case .topicPart: return ["topics", atlas.part(id)?.topicID ?? "", "page", "part", id]
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
    return ["clusters"] + list + ["select", cluster.id, "page"]
  }
}
