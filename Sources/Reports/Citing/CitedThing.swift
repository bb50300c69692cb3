package import ClusterAtlas
internal import Markdown
internal import Measures

/// What can be cited.
package enum CitedThing: Hashable, Sendable {
  /// The program with this version.
  case program(version: String)
  /// The data as a whole.
  case package
  case source(Source.ID)
  /// One of the documents that the topics explain.
  case document(SourceDocument.ID)
  /// The page of a cluster, with all that it rests on.
  case cluster(Cluster.ID)
  /// One figure.
  case fact(Fact.ID)
  case series(Series.ID)
  /// A chart or table of a document, with the series behind it.
  case figure(DocumentFigure.ID)
  /// An indicator of the provinces.
  case panel(PanelIndicator.ID)
  /// A claim of a document.
  case claim(Claim.ID)
  /// A topic: the documents that speak of it.
  case topic(Topic.ID)
  /// A measure, by its name: the program that computes it, and what it is computed after.
  case measure(String)

  /// The thing with an identifier; nil where there is none.
  package init?(id: String, in atlas: Atlas) {
    if let source = atlas.source(Source.ID(id)) {
      self = .source(source.id)
    } else if let document = atlas.sourceDocument(SourceDocument.ID(id)) {
      self = .document(document.id)
    } else if let cluster = atlas.cluster(Cluster.ID(id)) {
      self = .cluster(cluster.id)
    } else if let fact = atlas.fact(Fact.ID(id)) {
      self = .fact(fact.id)
    } else if let series = atlas.series(Series.ID(id)) {
      self = .series(series.id)
    } else if let figure = atlas.documentFigure(DocumentFigure.ID(id)) {
      self = .figure(figure.id)
    } else if let indicator = atlas.panelIndicator(PanelIndicator.ID(id)) {
      self = .panel(indicator.id)
    } else if let claim = atlas.claim(Claim.ID(id)) {
      self = .claim(claim.id)
    } else if let document = atlas.claimDocument(ClaimDocument.ID(id)),
      let claim = atlas.claims.first(where: { $0.documentID == document.id })
    {
      self = .claim(claim.id)
    } else if let topic = atlas.topic(Topic.ID(id)) {
      self = .topic(topic.id)
    } else if let measure = MeasureDefinition.named(id) {
      self = .measure(measure.name)
    } else {
      return nil
    }
  }
}

/// The references of things: the thing first, then what it rests on.
package struct Citations {
  package let atlas: Atlas

  package init(atlas: Atlas) { self.atlas = atlas }

  /// The references of a thing; empty where the package has no such thing.
  ///
  ///     Citations(atlas: atlas).references(of: .fact("fact-001"))  // its source, with the figure
  ///
  /// - Complexity: O(figures of the thing).
  package func references(of thing: CitedThing) -> [Reference] {
    switch thing {
    case .program(let version): [program(version), package]
    case .package: [package]
    case .source(let id): reference(to: id)
    case .document(let id): atlas.sourceDocument(id).map { [document($0)] } ?? []
    case .cluster(let id): cluster(id)
    case .fact(let id): atlas.fact(id).map(fact) ?? []
    case .series(let id): atlas.series(id).map { series($0) + [package] } ?? []
    case .figure(let id): atlas.documentFigure(id).map(figure) ?? []
    case .panel(let id): panel(id)
    case .claim(let id): atlas.claim(id).map(claim) ?? []
    case .topic(let id): topic(id)
    case .measure(let name): MeasureDefinition.named(name).map { [measure($0)] } ?? []
    }
  }

  // MARK: Program and package

  /// The page of a measure, with the works that its guide refers to.
  private func measure(_ measure: MeasureDefinition) -> Reference {
    var reference = program("")
    reference.key = Self.key(measure.name)
    reference.title = Bilingual(
      measure.title.english + ", in: " + reference.title.english,
      measure.title.chinese + "，见：" + reference.title.chinese)
    reference.note = Bilingual(
      Self.works(of: measure, .english), Self.works(of: measure, .chinese))
    return reference
  }

  /// "After Gini (1912), Variabilità e mutabilità. …": the section of references of a guide.
  private static func works(of measure: MeasureDefinition, _ language: Language) -> String {
    let blocks = Guides.text(measure.guide, in: language).map(Markdown.blocks) ?? []
    let section = blocks.drop { !isReferences($0, language) }.dropFirst().prefix {
      if case .heading = $0 { false } else { true }
    }
    let works = section.compactMap { block in
      if case .paragraph(let inlines) = block { inlines.map(\.plain).joined() } else { nil }
    }.joined(separator: " ")
    return works.isEmpty ? "" : (language == .chinese ? "依据：" : "After ") + works
  }

  private static func isReferences(_ block: Block, _ language: Language) -> Bool {
    guard case .heading(_, let inlines) = block else { return false }
    return inlines.map(\.plain).joined() == Guides.references[language]
  }

  private func program(_ version: String) -> Reference {
    Reference(
      key: "jiqun", kind: .program, author: Bilingual("The jiqun authors", "jiqun 作者"),
      title: Bilingual(
        "jiqun: an explorer of industrial clusters for the terminal", "jiqun：终端产业集群浏览器"),
      version: version)
  }

  private var package: Reference {
    let about = atlas.about
    let licence = about.licences.first.map { $0.name.isEmpty ? $0.title : $0.name } ?? ""
    return Reference(
      key: Self.key(about.name + "-data"), kind: .dataset,
      author: .none, title: about.title,
      date: ReferenceDate(about.created), version: about.version,
      note: licence.isEmpty ? Bilingual("", "") : Bilingual("Licence " + licence, "许可证 " + licence))
  }

  // MARK: Sources and documents

  private func reference(to id: Source.ID) -> [Reference] {
    guard let source = atlas.source(id) else { return [] }
    return [
      Reference(
        key: Self.key(source.id), kind: source.url == nil ? .document : .page,
        author: source.publishedBy, title: source.title,
        date: source.date.flatMap(ReferenceDate.init),
        url: source.url, language: source.language, note: source.note)
    ]
  }

  private func document(_ seed: SourceDocument) -> Reference {
    Reference(
      key: Self.key(seed.id), kind: .document, author: .none, title: seed.title, note: seed.note)
  }

  // MARK: Figures

  private func fact(_ fact: Fact) -> [Reference] {
    var references = reference(to: fact.sourceID)
    for place in references.indices {
      references[place].note = Self.joined([words(of: fact), references[place].note])
    }
    return references + [package]
  }

  /// "output, Shenzhen ICT: over 2,100 bn yuan, 2022, city industry (fact-002)".
  private func words(of fact: Fact) -> Bilingual {
    func words(_ language: Language) -> String {
      let name = atlas.cluster(fact.clusterID)?.short[language]
      let what = [atlas.indicator(fact.indicatorID)?.title[language], name].compactMap { $0 }
      let value = Figure(fact, atlas: atlas, language: language).text
      let rest = atlas.remarks(on: fact).map { $0[language] }
      let year = fact.year.map { String($0) } ?? (language == .chinese ? "年份不详" : "undated")
      let separator = language == .chinese ? "，" : ", "
      return what.joined(separator: separator) + (language == .chinese ? "：" : ": ")
        + ([value, year] + rest).joined(separator: separator) + " (\(fact.id))"
    }
    return Bilingual(words(.english), words(.chinese))
  }

  private func cluster(_ id: Cluster.ID) -> [Reference] {
    guard let cluster = atlas.cluster(id) else { return [] }
    var page = package
    page.key = Self.key(cluster.id)
    page.title = Bilingual(
      cluster.name.english + ", in: " + page.title.english,
      cluster.name[.chinese] + "，见：" + page.title[.chinese])
    return [page] + atlas.sources(of: id).flatMap { reference(to: $0.id) }
  }

  // MARK: Series and charts

  private func series(_ series: Series) -> [Reference] {
    let what = Bilingual(words(of: series, .english), words(of: series, .chinese))
    guard let id = series.sourceID, var reference = reference(to: id).first else {
      var page = package
      page.key = Self.key(series.id)
      page.note = Self.joined([what, page.note])
      return [page]
    }
    reference.key = Self.key(id.rawValue + "-" + series.id.rawValue)
    reference.note = Self.joined([what, reference.note])
    return [reference]
  }

  private func words(of series: Series, _ language: Language) -> String {
    let unit = atlas.unit(series.unitID)?.symbol[language] ?? ""
    let years = "\(series.fromYear)–\(series.toYear)"
    return [series.title[language], unit, years, series.vintage[language], series.method[language]]
      .filter { !$0.isEmpty }.joined(separator: language == .chinese ? "，" : ", ")
  }

  private func figure(_ figure: DocumentFigure) -> [Reference] {
    var references = reference(to: figure.sourceID)
    let place = [figure.place, figure.section.english].filter { !$0.isEmpty }
    let chinese = [figure.place(in: .chinese), figure.section[.chinese]].filter { !$0.isEmpty }
    let what = Bilingual(
      figure.title.english + " (" + place.joined(separator: ", ") + ")",
      figure.title[.chinese] + "（" + chinese.joined(separator: "，") + "）")
    for number in references.indices {
      references[number].note = Self.joined([what, references[number].note])
    }
    let behind = atlas.series(of: figure.id).compactMap { atlas.series($0.seriesID) }
    return references + behind.flatMap(series) + [package]
  }

  /// The sources of an indicator of the provinces: those of its series, each once.
  private func panel(_ id: PanelIndicator.ID) -> [Reference] {
    guard let indicator = atlas.panelIndicator(id) else { return [] }
    let series = atlas.panel(id)?.provinceIDs.map { Atlas.seriesID(id, $0) } ?? []
    let sources = Source.unique(series.flatMap { atlas.timeSeries($0)?.sourceIDs ?? [] })
    let unit = atlas.unit(indicator.unitID)?.symbol ?? Bilingual("", "")
    let years = "\(indicator.fromYear)–\(indicator.toYear)"
    let what = Bilingual(
      [indicator.title.english, unit.english, years].filter { !$0.isEmpty }.joined(separator: ", "),
      [indicator.title[.chinese], unit[.chinese], years].filter { !$0.isEmpty }
        .joined(separator: "，"))
    return sources.flatMap(reference).map { reference in
      var reference = reference
      reference.note = Self.joined([what, reference.note])
      return reference
    } + [package]
  }

  // MARK: Claims and topics

  private func claim(_ claim: Claim) -> [Reference] {
    guard let document = atlas.claimDocument(claim.documentID) else { return [package] }
    func words(_ language: Language) -> String {
      let place = [claim.section[language], claim.page].filter { !$0.isEmpty }
      let open = language == .chinese ? "（" : " ("
      let close = language == .chinese ? "）" : ")"
      return claim.text[language]
        + (place.isEmpty
          ? "" : open + place.joined(separator: language == .chinese ? "，" : ", ") + close)
    }
    let title = Bilingual(document.title, document.title)
    let reference = Reference(
      key: Self.key(document.id), kind: document.url == nil ? .document : .page,
      author: Bilingual(document.authors), title: title, date: ReferenceDate(document.date),
      url: document.url, note: Bilingual(words(.english), words(.chinese)))
    return [reference, package]
  }

  /// The documents that speak of a topic; the data where none does.
  private func topic(_ id: Topic.ID) -> [Reference] {
    guard let topic = atlas.topic(id) else { return [] }
    var seen: Set<SourceDocument.ID> = []
    let seeds = atlas.passages(of: id).map(\.documentID).filter { seen.insert($0).inserted }
    let references = seeds.compactMap(atlas.sourceDocument).map { seed in
      var reference = document(seed)
      reference.note = Self.joined([topic.name, reference.note])
      return reference
    }
    return references + [package]
  }

  // MARK: Words

  private static func joined(_ texts: [Bilingual]) -> Bilingual {
    func joined(_ language: Language, _ separator: String) -> String {
      texts.map { $0[language] }.filter { !$0.isEmpty }
        .map { $0.hasSuffix(".") || $0.hasSuffix("。") ? String($0.dropLast()) : $0 }
        .joined(separator: separator)
    }
    return Bilingual(joined(.english, ". "), joined(.chinese, "。"))
  }

  private static func key<Row>(_ id: Identifier<Row>) -> String { key(id.rawValue) }

  /// A key of letters, digits, hyphens and underscores.
  private static func key(_ id: String) -> String {
    String(
      id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" })
  }
}
