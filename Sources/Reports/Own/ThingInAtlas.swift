package import ClusterAtlas
package import Workspace

extension Thing {
  /// A row of the package.
  package init<Row>(_ kind: Kind, _ id: Identifier<Row>, part: String? = nil) {
    self.init(kind, id.rawValue, part: part)
  }
}

extension Atlas {
  /// What a thing is called; nil where the package has none of this name.
  package func name(of thing: Thing) -> Bilingual? {
    guard let kind = thing.kind else { return nil }
    guard let whole = wholeName(kind, thing.id) else { return nil }
    guard let part = thing.part else { return whole }
    switch kind {
    case .series: return Bilingual(whole.english + " " + part, whole.chinese + " " + part)
    case .factor:
      return cluster(Cluster.ID(part)).map { cluster in
        Bilingual(
          cluster.short.english + ": " + whole.english, cluster.short.chinese + "：" + whole.chinese)
      }
    default: return nil
    }
  }

  private func wholeName(_ kind: Thing.Kind, _ id: String) -> Bilingual? {
    switch kind {
    case .cluster: cluster(Cluster.ID(id))?.short
    case .fact: fact(Fact.ID(id)).map(name(of:))
    case .factor, .topic: topic(Topic.ID(id))?.name
    case .series: series(Series.ID(id))?.title ?? TrendItem(id, atlas: self)?.title(self)
    case .province: province(Province.ID(id))?.name
    case .source: source(Source.ID(id))?.cited
    case .claim: claims.first { $0.id.rawValue == id }?.short
    case .place: Bilingual(id, id)
    }
  }

  /// What a figure measures, of whom and when.
  private func name(of fact: Fact) -> Bilingual {
    let indicator = indicator(fact.indicatorID)?.title ?? Bilingual(fact.indicatorID.rawValue, "")
    let owner = cluster(fact.clusterID)?.short
    let year = fact.year.map { " \($0)" } ?? ""
    return Bilingual(
      [owner?.english, indicator.english].compactMap { $0 }.joined(separator: ": ") + year,
      [owner?.chinese, indicator[.chinese]].compactMap { $0 }.joined(separator: "：") + year)
  }

  /// The figure that a thing is, as the package has it now; nil where it is none.
  package func figure(of thing: Thing) -> Note.SeenFigure? {
    switch thing.kind {
    case .fact:
      return fact(Fact.ID(thing.id)).map {
        Note.SeenFigure(value: $0.rawValue, unit: $0.unitID.rawValue, source: $0.sourceID.rawValue)
      }
    case .series:
      guard let year = thing.part.flatMap({ Int($0) }),
        let series = timeSeries(Series.ID(thing.id)),
        let value = series.value(in: year)
      else { return nil }
      return Note.SeenFigure(
        value: "\(value)", unit: series.unit.id.rawValue,
        source: series.sourceID(in: year)?.rawValue ?? "")
    default: return nil
    }
  }

  /// What became of the figure that was seen when a note was written; nil where it is the same.
  package func change(since note: Note) -> Bilingual? {
    guard let seen = note.figure else { return nil }
    let now = figure(of: note.thing)
    guard now != seen else { return nil }
    let before = words(seen)
    guard let now else {
      return Bilingual(
        "when this was written the figure was \(before.english); the package has it no longer",
        "写下时该数据为\(before.chinese)；数据包中已没有此数据")
    }
    let after = words(now)
    return Bilingual(
      "when this was written the figure was \(before.english); now it is \(after.english)",
      "写下时该数据为\(before.chinese)；现为\(after.chinese)")
  }

  private func words(_ figure: Note.SeenFigure) -> Bilingual {
    let known = unit(UnitOfMeasure.ID(figure.unit))
    let symbol = known?.symbol ?? Bilingual(figure.unit, figure.unit)
    let number = Bilingual(
      Self.digits(figure.value, known, .english), Self.digits(figure.value, known, .chinese))
    let source = source(Source.ID(figure.source))?.cited ?? Bilingual(figure.source, figure.source)
    let end =
      source.isEmpty
      ? Bilingual("", "") : Bilingual(" (\(source.english))", "（\(source[.chinese])）")
    return Bilingual(
      [number.english, symbol.english].filter { !$0.isEmpty }.joined(separator: " ") + end.english,
      number.chinese + symbol[.chinese] + end.chinese
    )
  }

  /// The digits as they were kept, in the unit of a language.
  private static func digits(_ value: String, _ unit: UnitOfMeasure?, _ language: Language)
    -> String
  {
    guard let unit, unit.factor(in: language) != 1, let number = Double(value) else { return value }
    let text = "\(unit.shown(number, in: language))"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Atlas {
  /// The cluster of a factor or a figure.
  package func owner(of thing: Thing) -> Thing? {
    switch thing.kind {
    case .factor: thing.part.map { Thing(.cluster, $0) }
    case .fact:
      fact(Fact.ID(thing.id)).flatMap { $0.clusterID.isEmpty ? nil : Thing(.cluster, $0.clusterID) }
    default: nil
    }
  }
}
