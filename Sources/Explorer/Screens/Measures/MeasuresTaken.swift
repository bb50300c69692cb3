internal import ClusterAtlas
internal import Measures
package import Reports
internal import Tabular

/// What of a measure goes along when it is taken.
extension MeasuresScreen {
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    let atlas = context.atlas
    let head = [Language.english, .chinese].map { language -> String in
      var other = context
      other.language = language
      return MeasureHead(self, other).title
    }
    var taken = Provenance(what: Bilingual(head[0], head[1]), unit: measuredUnit(atlas))
    let years = result.slides.compactMap { Int($0) }
    taken.years =
      extent == .whole && seesAllGroups
      ? Provenance.span(years) : shownSlide ?? Provenance.span(years)
    let count =
      result.measured?.part(at: shownSlide)?.units?.count ?? result.measured?.measurement.used ?? 0
    taken.scope = Bilingual(
      "\(dataTitle(atlas).english), \(count.counted("row"))",
      "\(dataTitle(atlas).chinese)，\(count)行")
    taken.sources = sourceIDs.compactMap(atlas.source).map(ProvenanceSource.init)
    if case .file(let path) = choices.source {
      taken.sources = [ProvenanceSource(text: Bilingual(path, path), url: nil)]
    }
    return taken
  }

  /// What is measured and its unit: "GDP, billion yuan".
  private func measuredUnit(_ atlas: Atlas) -> Bilingual {
    let column = result.measured?.setup.columns[.value] ?? ""
    let name =
      column.isEmpty
      ? Bilingual("", "")
      : Bilingual(
        shownResult.columnName(column, .english), shownResult.columnName(column, .chinese))
    return Provenance.list([name, unit ?? Bilingual("ratio", "比值")])
  }

  private func dataTitle(_ atlas: Atlas) -> Bilingual {
    switch choices.source {
    case .shipped: shipped?.title ?? Bilingual("table", "数据表")
    case .file(let path): Bilingual(path, path)
    }
  }

  package func markdown(_ context: Context) -> String {
    let page = MeasurePage(
      atlas: context.atlas, language: context.language, width: PageMarkdown.width,
      shown: shownResult)
    let head = MeasureHead(self, context)
    let text = PageMarkdown.text(
      shownAspect == .how ? page.how : page.table, context.atlas, context.language)
    return "# " + head.title + "\n\n" + head.headline + "\n\n"
      + String(text.drop { $0 == "#" || $0 == " " })
  }
}
