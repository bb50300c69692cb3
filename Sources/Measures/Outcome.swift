package import RegionalIndices
package import Tabular

/// One number of the library with its range, of whatever variant.
package struct FoundValue: Hashable, Sendable {
  package var measure: Measure
  package var range: ValueRange
  package var count: Int

  package init<Variant>(_ value: IndexValue<Variant>) {
    (measure, range, count) = (value.measure, value.range, value.count)
  }

  /// A number that there is not.
  package init(_ measure: Measure) { (self.measure, range, count) = (measure, ValueRange(), 0) }
}

/// A line of a result: the names it is of, and its numbers.
package struct OutcomeRow: Hashable, Sendable {
  package var names: [String]
  package var numbers: [Measure]
  /// A class or direction, where there is one.
  package var word: Bilingual?

  package init(_ names: [String], _ numbers: [Measure], word: Bilingual? = nil) {
    self.names = names
    self.numbers = numbers
    self.word = word
  }
}

/// What a measure gives for one group of rows.
package struct Outcome: Sendable {
  /// Which of the numbers known under the name this is.
  package var variant: Bilingual
  package var range: ValueRange
  /// How many values it is computed from.
  package var used: Int
  /// What the names of the rows are: unit, industry.
  package var nameColumns: [ResultColumn] = []
  /// What the numbers of the rows are; the first is the value.
  package var numberColumns: [ResultColumn]
  package var wordColumn: ResultColumn?
  package var rows: [OutcomeRow]
  /// Numbers of the whole beside the rows, such as the consistency of comparisons.
  package var summary: [(column: ResultColumn, measure: Measure)] = []

  /// One number of the library.
  package init(_ value: FoundValue, _ variant: Bilingual) {
    self.variant = variant
    range = value.range
    used = value.count
    numberColumns = [.value]
    rows = [OutcomeRow([], [value.measure])]
  }

  package init(
    _ variant: Bilingual, range: ValueRange = ValueRange(), used: Int, names: [ResultColumn] = [],
    numbers: [ResultColumn], word: ResultColumn? = nil, rows: [OutcomeRow]
  ) {
    self.variant = variant
    self.range = range
    self.used = used
    nameColumns = names
    numberColumns = numbers
    wordColumn = word
    self.rows = rows
  }

  /// The one number, where there is one row.
  package var value: Double? { rows.count == 1 ? rows[0].numbers.first?.value : nil }

  /// What the rows are of and what their numbers are, without the rows.
  package var columns: [ResultColumn] {
    nameColumns + numberColumns + (wordColumn.map { [$0] } ?? []) + summary.map(\.column)
  }
}

/// Why a group has no result.
package enum MeasureError: Error, Sendable {
  /// With the names of the sectors, criteria or indicators that the refusal numbers.
  case index(IndexError, keys: [String], names: [String] = [])
  case reading(ReadingError)
}
