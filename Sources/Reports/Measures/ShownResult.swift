package import ClusterAtlas
package import Measures
internal import Tabular

/// What is seen of a measure: of which table, what came of it, and which group is looked at.
package struct ShownResult: Sendable {
  package let measure: MeasureDefinition?
  package let source: MeasureSource
  package let table: MeasureTable
  package let result: MeasureResult
  /// The table of the package, if it is one, and where the numbers that are seen are from.
  package let shipped: ShippedTable?
  package let sourceIDs: [Source.ID]
  /// Where the values of the table break in the years that are seen.
  package let breaks: [PanelBreak]
  /// The group that is looked at; nil for the only one.
  package let slide: String?

  package init(
    measure: MeasureDefinition?, source: MeasureSource, table: MeasureTable, result: MeasureResult,
    shipped: ShippedTable?, sourceIDs: [Source.ID], breaks: [PanelBreak], slide: String?
  ) {
    self.measure = measure
    self.source = source
    self.table = table
    self.result = result
    self.shipped = shipped
    self.sourceIDs = sourceIDs
    self.breaks = breaks
    self.slide = slide
  }

  /// A column of the table that is measured, in words; of a file as it stands there.
  package func columnName(_ column: String, _ language: Language) -> String {
    shipped?.name(of: column, in: language) ?? column
  }

  /// A year or a unit; a series by its title.
  package func slideName(_ slide: String, _ atlas: Atlas) -> Bilingual {
    let series = shipped?.isOfSeries == true ? atlas.series(Series.ID(slide)) : nil
    return series?.title ?? Bilingual(slide, slide)
  }

  /// The heading of a column of names: a column of the table, or what the measure calls it.
  func headingName(_ name: String, _ column: ResultColumn, _ language: Language) -> String {
    let own = result.measured?.setup.columns.values.contains(name) == true
    return own ? columnName(name, language) : column.words[language]
  }
}
