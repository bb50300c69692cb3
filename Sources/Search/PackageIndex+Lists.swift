internal import ClusterAtlas
internal import Measures
internal import Tabular

extension TextIndex {
  mutating func addCharts(_ atlas: Atlas) {
    for figure in atlas.documentFigures {
      let number = addThing(SearchItem(.chart, figure.id))
      for name in [figure.short, figure.title] { addName(name, of: number) }
      addText(figure.note, of: number)
      for statement in atlas.statements(of: figure.id) { addText(statement.text, of: number) }
      for value in atlas.documentValues(of: figure.id) {
        for text in [value.label, value.text] { addText(text, of: number) }
      }
    }
  }

  mutating func addIndicators(_ atlas: Atlas) {
    for indicator in atlas.listedIndicators {
      let number = addThing(SearchItem(.indicator, indicator.id))
      for name in [indicator.short, indicator.title] { addName(name, of: number) }
    }
  }

  mutating func addSeries(_ atlas: Atlas) {
    for series in atlas.series where series.isPreferred && series.status != .document {
      let number = addThing(SearchItem(.series, series.id))
      addName(series.short, of: number)
      addName(Bilingual(series.id.rawValue, ""), of: number)
      if series.title != series.short { addName(series.title, of: number) }
      for text in [series.method, series.vintage] { addText(text, of: number) }
    }
  }

  mutating func addMeasures() {
    for row in MeasureDefinition.all {
      let number = addThing(SearchItem(.measure, row.name))
      addName(row.title, of: number)
      for name in [row.name] + row.aliases { addName(Bilingual(name, ""), of: number) }
      addText(row.meaning, of: number)
      addMarkdown(
        Guides.text(row.guide, in: .english), Guides.text(row.guide, in: .chinese), of: number)
    }
  }

  mutating func addSources(_ atlas: Atlas) {
    for source in atlas.sources {
      let number = addThing(SearchItem(.source, source.id))
      addName(Bilingual(source.id.rawValue, ""), of: number)
      for text in [
        source.title, source.cited, Bilingual(source.publisher, ""),
        source.note, Bilingual(source.url ?? "", ""),
      ] { addText(text, of: number) }
    }
  }

  /// The documents whose claims are checked.
  mutating func addClaimDocuments(_ atlas: Atlas) {
    for document in atlas.claimDocuments {
      let number = addThing(SearchItem(.document, document.id))
      for name in [
        document.short, Bilingual(document.title, document.title),
        Bilingual(document.id.rawValue, ""),
      ] { addName(name, of: number) }
      for text in [document.authors, document.publisher, document.url ?? ""] {
        addText(Bilingual(text, text), of: number)
      }
    }
  }

  mutating func addClaims(_ atlas: Atlas) {
    for claim in atlas.claims {
      let number = addThing(SearchItem(.claim, claim.id))
      for name in [claim.short, Bilingual(claim.id.rawValue, "")] { addName(name, of: number) }
      for text in [claim.text, claim.section, claim.note, claim.needs] { addText(text, of: number) }
    }
  }
}
