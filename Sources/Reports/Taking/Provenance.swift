package import ClusterAtlas

/// Where something is from: how it is named, and its address.
package struct ProvenanceSource: Hashable, Sendable {
  /// Who published what, and when.
  package var text: Bilingual
  /// The address, nil when there is none.
  package var url: String?

  package init(text: Bilingual, url: String?) {
    self.text = text
    self.url = url
  }

  package init(_ source: Source) {
    let title = source.title
    text = Bilingual(
      source.cited.english + (title.english.isEmpty ? "" : ": " + title.english),
      source.cited[.chinese] + (title[.chinese].isEmpty ? "" : "：" + title[.chinese]))
    url = source.url
  }

  package init(_ document: ClaimDocument) {
    text = document.cited
    url = document.url
  }
}

/// What goes along with everything that is taken along: what it is, in which unit, of which years, of
/// whom, from where, of which data, and how it is made again.
package struct Provenance: Hashable, Sendable {
  package var what: Bilingual
  /// The units of its numbers. Empty where it has none.
  package var unit: Bilingual
  /// A year, or the first and the last. Empty where nothing is dated.
  package var years: String
  /// Of whom or of what it speaks.
  package var scope: Bilingual
  package var sources: [ProvenanceSource]
  /// The commands that make it again.
  package var again: [String]

  package init(
    what: Bilingual, unit: Bilingual = Bilingual("", ""), years: String = "",
    scope: Bilingual = Bilingual("", ""), sources: [ProvenanceSource] = [], again: [String] = []
  ) {
    self.what = what
    self.unit = unit
    self.years = years
    self.scope = scope
    self.sources = sources
    self.again = again
  }

  /// Of figures of clusters.
  package init(what: Bilingual, facts: [Fact], scope: Bilingual? = nil, in atlas: Atlas) {
    let measures = facts.map {
      SizeMeasure($0.indicatorID, scope: $0.scopeID, coverage: $0.coverageID)
    }
    self.init(
      what: what,
      unit: Self.list(facts.compactMap { atlas.unit($0.unitID)?.symbol }),
      years: Self.span(facts.compactMap(\.year)),
      scope: scope ?? Self.list(measures.map { atlas.title(of: $0) }),
      sources: Source.unique(facts.map(\.sourceID)).compactMap(atlas.source)
        .map(ProvenanceSource.init))
  }

  /// Of series, in the years that are taken.
  package init(what: Bilingual, series: [TimeSeries], year: Int? = nil, in atlas: Atlas) {
    let sources = series.flatMap { one -> [Source.ID] in
      guard let year, let id = one.sourceID(in: year) else { return one.sourceIDs }
      return [id]
    }
    let years = series.flatMap { $0.observations.filter { $0.value != nil }.map(\.year) }
    let provinces = series.map { one -> Bilingual in
      let province = one.series.id.ofPanel.flatMap { atlas.province($0.province) }
      return province?.name ?? Bilingual("the nation", "全国")
    }
    self.init(
      what: what, unit: Self.list(series.map(\.unit.name)),
      years: year.map(String.init) ?? Self.span(years), scope: Self.list(provinces),
      sources: Source.unique(sources).compactMap(atlas.source).map(ProvenanceSource.init))
  }

  // MARK: Words

  /// Texts with commas between them, or with semicolons where some have commas themselves, each once; how
  /// many more there are where they are many.
  package static func list(_ texts: [Bilingual], most: Int = 8) -> Bilingual {
    var seen: Set<String> = []
    let all = texts.filter { !$0.isEmpty && seen.insert($0.english).inserted }
    let rest = all.count - most
    let shown = all.prefix(most)
    let english = shown.map(\.english)
    let chinese = shown.map { $0[.chinese] }
    let comma = english.contains { $0.contains(",") } ? "; " : ", "
    let pause = chinese.contains { $0.contains("，") || $0.contains("、") } ? "；" : "、"
    return Bilingual(
      english.joined(separator: comma) + (rest > 0 ? " and \(rest) more" : ""),
      chinese.joined(separator: pause) + (rest > 0 ? "等\(all.count)项" : ""))
  }

  /// The first and the last of some years.
  package static func span(_ years: [Int]) -> String {
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? String(first) : "\(first)–\(last)"
  }

  /// The package with its version and its date.
  package static func data(_ atlas: Atlas) -> String {
    let about = atlas.about
    let version = about.version.isEmpty ? "" : " " + about.version
    let created = about.created.isEmpty ? "" : ", " + String(about.created.prefix(10))
    return about.name + version + created
  }

  /// The names of the columns that say it.
  package static let columnNames = [
    "what", "unit", "years", "scope", "source", "source_url", "data", "again",
  ]

  /// Each of it by a name of a column, in English.
  package func columns(_ data: String) -> [(name: String, cell: String)] {
    let cells = [
      what.english, unit.english, years, scope.english,
      sources.map(\.text.english).joined(separator: "; "),
      sources.compactMap(\.url).joined(separator: "; "), data, again.first ?? "",
    ]
    return zip(Self.columnNames, cells).map { ($0, $1) }
  }

  /// Each of it in a line: "Unit: bn yuan".
  package func lines(_ atlas: Atlas, _ language: Language) -> [String] {
    func line(_ name: Bilingual, _ value: String, _ missing: Bilingual) -> String {
      name[language] + (language == .chinese ? "：" : ": ")
        + (value.isEmpty ? missing[language] : value)
    }
    var lines = [
      line(Bilingual("What", "内容"), what[language], Bilingual("-", "-")),
      line(Bilingual("Unit", "单位"), unit[language], Bilingual("none: words", "无（文字）")),
      line(Bilingual("Year", "年份"), years, Bilingual("undated", "未注明年份")),
      line(Bilingual("Scope", "范围"), scope[language], Bilingual("as said above", "见上文")),
    ]
    lines += sources.map { source in
      line(
        Bilingual("Source", "来源"),
        source.text[language] + (source.url.map { " <\($0)>" } ?? ""), Bilingual("-", "-"))
    }
    if sources.isEmpty {
      lines.append(
        line(Bilingual("Source", "来源"), "", Bilingual("the package of data", "数据包本身")))
    }
    lines.append(line(Bilingual("Data", "数据"), Self.data(atlas), Bilingual("-", "-")))
    lines += again.map { line(Bilingual("Again", "重现"), $0, Bilingual("-", "-")) }
    return lines
  }

  /// The lines below a text, with an empty one before them.
  package func footer(_ atlas: Atlas, _ language: Language) -> String {
    "\n" + lines(atlas, language).map { $0 + "\n" }.joined()
  }
}
