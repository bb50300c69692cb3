/// Which shape of data a measure takes.
package enum DataForm: String, Sendable {
  /// Values, one a unit.
  case list
  /// Units by items, such as provinces by industries.
  case table
  /// Values in order of time.
  case series
  /// Two times of the same units.
  case change
  /// Sectors by sectors, with output.
  case matrix
  /// Criteria by criteria: how many times as important the row is as the column.
  case comparisons
  /// Sectors of regions by sectors of regions at two times, with the regions' final demand.
  case interregional

  /// Whether rows and columns are the same things, so that no column is chosen.
  package var isMatrix: Bool {
    switch self {
    case .matrix, .comparisons, .interregional: true
    case .list, .table, .series, .change: false
    }
  }
}
