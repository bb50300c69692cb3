/// What a column of a table is for.
package enum ColumnRole: String, CaseIterable, Hashable, Sendable {
  case value, weight, reference, time
  /// Coordinates: to the east and to the north; the second is also a second variable.
  case x, y
  case unit, item, group

  /// Whether the column holds numbers; else names.
  package var isNumber: Bool {
    switch self {
    case .value, .weight, .reference, .time, .x, .y: true
    case .unit, .item, .group: false
    }
  }
}

/// Which numbers a measure takes.
package enum Domain: Hashable, Sendable { case any, nonNegative, positive }

/// How a table is written and which of its columns are asked for.
package struct TableRequest: Sendable {
  /// The columns by what they are for.
  package var columns: [ColumnRole: String] = [:]
  /// The columns whose texts part the rows into groups.
  package var by: [String] = []
  /// Texts that a column must have; texts of one column are alternatives.
  package var conditions: [(column: String, text: String)] = []
  /// Every other column holds values; its name is of this role, or of a group where there is none.
  package var isWide = false
  package var wideRole: ColumnRole?
  package var domain = Domain.any
  /// How the table is written, as far as it is said.
  package var hints = TableHints()
  /// The columns that hold values, by name; a range as `1990:2010`.
  package var valueColumns: [String] = []

  package init() {}
}

/// How far reading is: bytes taken and, of a file, all of them.
package typealias Progress = (_ taken: Int, _ size: Int?) -> Void

extension TableRequest {
  package var delimiter: UInt8? {
    get { hints.delimiter }
    set { hints.delimiter = newValue }
  }

  package var encoding: TextEncoding? {
    get { hints.encoding }
    set { hints.encoding = newValue }
  }

  package var missing: [String] {
    get { hints.missing }
    set { hints.missing = newValue }
  }

  /// Whether numbers are written 1234,5.
  package var hasDecimalComma: Bool {
    get { hints.decimal == .comma }
    set { hints.decimal = newValue ? .comma : nil }
  }
}
