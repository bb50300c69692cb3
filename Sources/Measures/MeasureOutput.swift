internal import RegionalIndices
package import Tabular

/// What a measure found for the rows of one group: the library's own result, and how it is told.
///
/// A definition has a type of its own for it, which keeps the struct of `RegionalIndices` and reads its
/// numbers, its steps and its picture from there.
package protocol MeasureOutput: Sendable {
  /// Computes the measure.
  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError)
  /// The numbers, as rows of a table.
  var outcome: Outcome { get }
  /// The formula with the numbers put in, line by line.
  var steps: [Bilingual] { get }
  /// What is drawn of it.
  var figure: MeasureFigure { get }
}

/// What is drawn of a result.
package enum MeasureFigure: Sendable {
  /// The curve of the values, in ascending order.
  case lorenz
  /// The values, the largest first.
  case values
  /// The shares of the total; so many of the largest are marked.
  case shares(marked: Int)
  /// The values through the times; the time of a turn is marked.
  case course(turn: Double?)
  /// A table of the results: the first names down, the second across.
  case heat
  /// A point for each name.
  case scatter(ScatterFigure)
  /// The results themselves: a line where they are of years, else a ranking.
  case results
}

/// Points in four quadrants.
package struct ScatterFigure: Sendable {
  package struct Spot: Sendable {
    package var name: String
    package var x: Double
    package var y: Double
  }

  package var spots: [Spot]
  /// What the axes are.
  package var note: Bilingual
  /// Where the quadrants meet, and their names from the upper left on; none where there are none.
  package var centre: Double?
  package var quadrants: [Bilingual] = []
  package var isLogX = false
}

/// A quantity of a result or a column of names: the key that files have, and what readers see.
package struct ResultColumn: Hashable, Sendable {
  package var key: String
  package var words: Bilingual

  package init(_ key: String, _ english: String, _ chinese: String) {
    self.key = key
    words = Bilingual(english, chinese)
  }

  package static let value = ResultColumn("value", "value", "数值")
  package static let unit = ResultColumn("unit", "unit", "单位")
  package static let item = ResultColumn("item", "industry or indicator", "产业或指标")
  package static let sector = ResultColumn("sector", "sector", "部门")
}
