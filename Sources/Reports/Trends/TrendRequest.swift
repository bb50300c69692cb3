package import ClusterAtlas

/// How an item is to be drawn: everything the keys of the trends screen and the options of
/// `jiqun chart` change.
package struct TrendRequest: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case values, growth
    case index(Int)
    case cumulative
    /// In per cent of another series.
    case share(of: Series.ID)
    /// Divided by the population of the same year.
    case perHead
  }

  /// How the provinces are seen.
  package enum Provinces: String, Hashable, Sendable, CaseIterable {
    case lines, multiples, ranking
  }

  package var item: TrendItem
  /// Further series, in the order in which they were added.
  package var added: [Series.ID] = []
  /// Which of a figure's variants stands for its line.
  package var variant: Series.ID?
  package var change = Change.values
  package var isLog = false
  package var from: Int?
  package var to: Int?
  /// The year of the crosshair or of the ranking; the item's own if nil.
  package var year: Int?
  package var provinces = Provinces.lines
  /// Whether each small chart has a scale of its own.
  package var ownScales = false
  package var hasMarks = true
  package var language: Language
  /// Without the crosshair, as for a file.
  package var hasCrosshair = true

  package init(_ item: TrendItem, language: Language) {
    self.item = item
    self.language = language
  }
}
