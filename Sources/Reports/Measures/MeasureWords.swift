package import ClusterAtlas
package import Measures
package import Tabular

extension MeasureVariant {
  /// What it is called, with the identifier that the command line takes.
  package var listed: Bilingual { Bilingual("\(words.english) (\(id))", "\(words.chinese)（\(id)）") }
}

extension ColumnRole {
  /// What a role is called.
  package var title: Bilingual { words }
}
