internal import ClusterAtlas
internal import Measures
internal import Tabular

extension MeasuresScreen {
  /// A column of the table that is measured, in words; of a file as it stands there.
  func columnName(_ column: String, _ language: Language) -> String {
    shipped?.name(of: column, in: language) ?? column
  }

  /// A year or a unit; a series by its title.
  func slideName(_ slide: String, _ atlas: Atlas) -> Bilingual {
    let series = shipped?.isOfSeries == true ? atlas.series(slide) : nil
    return series?.title ?? Bilingual(slide, slide)
  }

  /// The heading of a column of names: a column of the table, or what the measure calls it.
  func headingName(_ name: String, _ column: ResultColumn, _ language: Language) -> String {
    let own = result.measured?.setup.columns.values.contains(name) == true
    return own ? columnName(name, language) : column.words[language.speech]
  }
}
