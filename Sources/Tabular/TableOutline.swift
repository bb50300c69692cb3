internal import Glibc

/// What the columns of a table hold, so that they can be offered for a measure.
package struct TableOutline: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Whole numbers from 1000 to 2999.
    case years
    case numbers
    case names
    /// No row has anything in it.
    case empty
  }

  package struct Column: Hashable, Sendable {
    package var name: String
    package var kind: Kind
    /// The different texts in order of appearance; of numbers none, of names not more than
    /// `TableOutline.mostTexts`.
    package var texts: [String]
    /// Whole numbers that go up by one from row to row: a number of the row, not a figure.
    package var isSerial = false
  }

  package static let mostTexts = 2000

  package private(set) var columns: [Column] = []
  /// How many rows there are.
  package private(set) var rows = 0
  /// For each column of names those that are the same wherever it is the same, as the region of a
  /// province.
  package private(set) var dependents: [String: Set<String>] = [:]

  /// A column `output` or `total_output`, and rows with the names of columns, make a table one of
  /// inputs and outputs.
  package var isMatrix: Bool {
    let names = Set(columns.map(\.name))
    guard names.contains("output") || names.contains("total_output") else { return false }
    // With blocks there are rows below the deliveries too.
    if names.contains("block") { return true }
    guard let rows = column("row") ?? columns.first else { return false }
    return !rows.texts.isEmpty && rows.texts.allSatisfy(names.contains)
  }

  /// The rows have the names of the columns, in their order: comparisons of criteria.
  package var isSquare: Bool {
    guard let first = columns.first, first.kind == .names, rows > 1 else { return false }
    return first.texts == columns.dropFirst().map(\.name)
  }

  /// The years that columns are named after, ascending, where all columns but the first are: a table
  /// with years across, as yearbooks print them.
  package var wideYears: [String] {
    guard columns.first?.kind == .names else { return [] }
    let years = columns.dropFirst().filter { column in
      (column.kind == .numbers || column.kind == .years)
        && Int(column.name).map { (1000..<3000).contains($0) } == true
    }
    return years.count == columns.count - 1 ? years.map(\.name).sorted() : []
  }

  package func column(_ name: String) -> Column? { columns.first { $0.name == name } }
  package func names(_ kind: Kind) -> [String] {
    columns.filter { $0.kind == kind }.map(\.name)
  }

  /// Reads a whole table; for those that fit on a screen's waiting time.
  package static func read(
    file: Int32, delimiter: UInt8? = nil, encoding: TextEncoding? = nil
  ) throws(ReadingError) -> TableOutline {
    let source = try ByteSource(file: file, encoding: encoding)
    var hints = TableHints()
    (hints.delimiter, hints.needsHeader, hints.allowsBlanks) = (delimiter, true, false)
    let rows = try TableRows(source, hints)
    let (records, header) = (rows.records, rows.header)
    var survey = ColumnSurvey(header)
    var problems = ProblemList()
    while try rows.advance(&problems) {
      survey.add((0..<header.count).map(records.text))
    }
    var outline = TableOutline()
    outline.columns = survey.columns
    outline.rows = survey.rows
    outline.dependents = survey.dependents
    return outline
  }
}

/// Looks at the cells of a table, row by row.
private struct ColumnSurvey {
  private let header: [String]
  private(set) var rows = 0
  private var isNumber: [Bool]
  private var isYear: [Bool]
  private var isEmpty: [Bool]
  private var isSerial: [Bool]
  private var last: [Int?]
  private var places: [[String: Int]]
  private var texts: [[String]]
  /// The text of the second column beside each text of the first; nil where there are several.
  private var beside: [[[Int]]]
  private static let severalTexts = -1

  init(_ header: [String]) {
    self.header = header
    let count = header.count
    isNumber = Array(repeating: true, count: count)
    isYear = isNumber
    isEmpty = isNumber
    isSerial = isNumber
    last = Array(repeating: nil, count: count)
    places = Array(repeating: [:], count: count)
    texts = Array(repeating: [], count: count)
    beside = Array(repeating: Array(repeating: [], count: count), count: count)
  }

  mutating func add(_ cells: [String]) {
    rows += 1
    var numbers: [Int?] = []
    for (column, cell) in cells.enumerated() { numbers.append(look(at: cell, column)) }
    for (first, number) in numbers.enumerated() {
      guard let number, !isNumber[first] else { continue }
      for (second, other) in numbers.enumerated() where second != first && !isNumber[second] {
        note(first, number, second, other ?? Self.severalTexts)
      }
    }
  }

  /// The place of a text among those of its column; nil where it is missing or one too many.
  private mutating func look(at cell: String, _ column: Int) -> Int? {
    guard !cell.isEmpty, cell != "NA" else { return nil }
    isEmpty[column] = false
    if isSerial[column] {
      let number = Int(cell)
      if let before = last[column], number != before + 1 { isSerial[column] = false }
      if number == nil { isSerial[column] = false }
      last[column] = number
    }
    if isNumber[column] {
      let number = Double(cell)
      if number == nil { isNumber[column] = false }
      if isYear[column] {
        let year = Int(cell)
        isYear[column] = year.map { (1000..<3000).contains($0) } ?? false
      }
    }
    if let place = places[column][cell] { return place }
    guard texts[column].count < TableOutline.mostTexts else { return nil }
    places[column][cell] = texts[column].count
    texts[column].append(cell)
    return texts[column].count - 1
  }

  private mutating func note(_ first: Int, _ number: Int, _ second: Int, _ other: Int) {
    while beside[first][second].count <= number { beside[first][second].append(other) }
    if beside[first][second][number] != other {
      beside[first][second][number] = Self.severalTexts
    }
  }

  var columns: [TableOutline.Column] {
    header.indices.map { column in
      let kind: TableOutline.Kind =
        isEmpty[column] ? .empty : isYear[column] ? .years : isNumber[column] ? .numbers : .names
      let shown = kind == .numbers ? [] : texts[column]
      return TableOutline.Column(
        name: header[column], kind: kind, texts: shown, isSerial: isSerial[column] && rows > 2)
    }
  }

  var dependents: [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for first in header.indices where !isNumber[first] && !isEmpty[first] {
      for second in header.indices where second != first && !isNumber[second] {
        let pairs = beside[first][second]
        guard texts[second].count < texts[first].count, !pairs.isEmpty,
          !pairs.contains(Self.severalTexts)
        else { continue }
        found[header[first], default: []].insert(header[second])
      }
    }
    return found
  }
}
