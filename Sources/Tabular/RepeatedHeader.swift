/// Rows that have the names of the columns again: tables that were put one below the other in a file.
struct RepeatedHeader {
  /// What is seen of such a row at once: a column with the length and the ends of its name; the column is
  /// below zero where there is none.
  struct Place {
    var column = -1
    var length = 0
    var first: UInt8 = 0
    var last: UInt8 = 0
  }

  let place: Place
  private let names: [[UInt8]]
  /// The columns of figures, which a row of data fills otherwise.
  private let figures: [Int]
  /// Whether the names of the figures alone tell such a row, as several years do.
  private let areTimes: Bool
  private var count = 0

  init(_ layout: TableLayout) {
    let isHeader = layout.hasHeader && layout.headRows == 1 && layout.columns.count > 1
    let names = isHeader ? layout.columns.map { Array($0.name.utf8) } : []
    let figures = names.indices.filter { column in
      guard !names[column].isEmpty else { return false }
      switch layout.columns[column].kind {
      case .number, .time: return true
      case .word, .empty: return false
      }
    }
    let times = figures.count { HeaderGuess.year(layout.columns[$0].name) != nil }
    areTimes = times > 1 && times == figures.count
    if let column = figures.first ?? names.firstIndex(where: { !$0.isEmpty }),
      let first = names[column].first, let last = names[column].last
    {
      place = Place(column: column, length: names[column].count, first: first, last: last)
    } else {
      place = Place()
    }
    (self.names, self.figures) = (names, figures)
  }

  /// Whether a record has the names of all columns, or of all figures where these are times. O(columns).
  func matches(_ records: RecordReader) -> Bool {
    guard place.column >= 0, records.count == names.count,
      figures.allSatisfy({ isName($0, records) })
    else { return false }
    return areTimes || names.indices.allSatisfy { isName($0, records) }
  }

  private func isName(_ column: Int, _ records: RecordReader) -> Bool {
    records.bytes(column).elementsEqual(names[column])
  }

  mutating func takes(_ records: RecordReader) -> Bool {
    guard matches(records) else { return false }
    count += 1
    return true
  }

  /// Adds what was seen further down.
  mutating func add(_ rest: RepeatedHeader) { count += rest.count }

  var notices: [TableNotice] { count > 0 ? [.repeatedHeader(count)] : [] }
}
