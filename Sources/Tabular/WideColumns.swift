/// Which columns of a wide table hold values.
struct WideColumns {
  private let header: [String]
  private let request: TableRequest
  /// Whether there are numbers in a column.
  private let holdsNumbers: (Int) -> Bool

  init(_ header: [String], _ request: TableRequest, holdsNumbers: @escaping (Int) -> Bool) {
    self.header = header
    self.request = request
    self.holdsNumbers = holdsNumbers
  }

  init(_ header: [String], _ layout: TableLayout, _ request: TableRequest) {
    self.init(header, request) { column in
      guard column < layout.columns.count else { return true }
      switch layout.columns[column].kind {
      case .number: return true
      case .empty: return !header[column].isEmpty
      case .time, .word: return false
      }
    }
  }

  /// Those that are said; else the years among them, else all with numbers.
  func choose(_ free: [Int]) throws(ReadingError) -> (taken: [Int], left: [Int]) {
    guard request.valueColumns.isEmpty else {
      let taken = try ColumnChoice.columns(request.valueColumns, header)
      return (taken, [])
    }
    let years = HeaderYears(free.map { header[$0] })
    let times = free.filter { years.time(header[$0]) != nil }
    let isOverTime = times.count > 1 && times.count * 2 >= free.count
    let numbers = isOverTime ? times : free.filter(holdsNumbers)
    // A table without a number is told cell by cell.
    let all = numbers.isEmpty ? free : numbers
    // A column that adds up the others is none of them, nor one without a name, as of numbers of rows.
    let parts = all.filter { !TotalNames.contains(header[$0]) && !header[$0].isEmpty }
    let taken = parts.isEmpty ? all : parts
    if request.wideRole == .time {
      let names = taken.map { header[$0] }
      let bad = zip(names, Self.times(names)).first { !$1.isFinite }
      if let bad { throw .noTime(bad.0) }
    }
    let set = Set(taken)
    return (taken, free.filter { !set.contains($0) })
  }

  /// The times columns are named after, in years; NaN where a name is none.
  static func times(_ names: [String]) -> [Double] {
    let years = HeaderYears(names)
    return names.map { Double($0) ?? years.time($0)?.years ?? .nan }
  }
}

/// Columns by name, by number and by range: `1990:2010`, `gdp,pop`, `2:5`.
package enum ColumnChoice {
  package static func columns(
    _ names: [String], _ header: [String]
  ) throws(ReadingError) -> [Int] {
    var found: [Int] = []
    for name in names {
      if let place = place(name, header) {
        found.append(place)
        continue
      }
      let ends = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      guard ends.count == 2 else { throw .noColumnRange(name, among: header) }
      guard let first = ends[0].isEmpty ? 0 : place(ends[0], header),
        let last = ends[1].isEmpty ? header.count - 1 : place(ends[1], header)
      else { throw .noColumnRange(name, among: header) }
      found += min(first, last)...max(first, last)
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// The place of a name, of a year that is written otherwise, or of a number from 1.
  private static func place(_ name: String, _ header: [String]) -> Int? {
    let name = Headers.normal(name)
    if let found = header.firstIndex(of: name) { return found }
    if let year = HeaderGuess.year(name) {
      return header.firstIndex { HeaderGuess.year($0) == year }
    }
    return Int(name).flatMap { header.indices.contains($0 - 1) ? $0 - 1 : nil }
  }
}
