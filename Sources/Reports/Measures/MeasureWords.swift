package import ClusterAtlas
package import Measures
package import Tabular

extension Language {
  /// The language for the texts of measures.
  package var speech: Speech { self == .chinese ? .chinese : .english }
}

extension MeasureVariant {
  /// What it is called, with the identifier that the command line takes.
  package var listed: Words { Words("\(words.en) (\(id))", "\(words.zh)（\(id)）") }
}

extension ColumnRole {
  /// What a role is called.
  package var title: Bilingual { Bilingual(words.en, words.zh) }
}
