package import RegionalIndices
package import Tabular

/// A text in English and Chinese.
package struct Words: Hashable, Sendable {
  package var en: String
  package var zh: String

  package init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }
}

/// A line of a result: the names it is of, and its numbers.
package struct OutcomeRow: Hashable, Sendable {
  package var names: [String]
  package var numbers: [Measure]
  /// A class or direction in words, where there is one.
  package var word: String?

  package init(_ names: [String], _ numbers: [Measure], word: String? = nil) {
    self.names = names
    self.numbers = numbers
    self.word = word
  }
}

/// What a measure gives for one group of rows.
package struct Outcome: Sendable {
  /// Which of the numbers known under the name this is.
  package var variant: String
  package var range: ValueRange
  /// How many values it is computed from.
  package var used: Int
  /// What the names of the rows are: unit, industry.
  package var nameColumns: [String] = []
  /// What the numbers of the rows are; the first is the value.
  package var numberColumns: [String]
  package var wordColumn: String?
  package var rows: [OutcomeRow]
  /// Numbers of the whole beside the rows, such as the consistency of comparisons.
  package var summary: [(name: String, measure: Measure)] = []
  /// The place of each unit in a picture, x and y, where the rows are not it.
  package var points: [OutcomeRow] = []

  package init(_ value: IndexValue) {
    variant = value.variant
    range = value.range
    used = value.count
    numberColumns = ["value"]
    rows = [OutcomeRow([], [value.measure])]
  }

  package init(
    variant: String, range: ValueRange = ValueRange(), used: Int, names: [String] = [],
    numbers: [String], word: String? = nil, rows: [OutcomeRow]
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
}

/// Why a group has no result.
package enum MeasureError: Error, Sendable {
  case index(IndexError, keys: [String])
  case reading(ReadingError)
}
