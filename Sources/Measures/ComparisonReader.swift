internal import Tabular

/// Reads comparisons in pairs: criteria by criteria, the columns in the order of the rows.
///
/// The first cell of a row names the criterion. A cell is a number or a fraction, `1/3`; one half may be
/// left empty and is filled with the inverses of the other.
struct ComparisonReader {
  let header: [String]
  let numbers: NumberReader

  func read(_ reader: RecordReader) throws(ReadingError) -> MatrixReader.Table {
    let lines = try lines(reader)
    let names = lines.map(\.name)
    guard !names.isEmpty else { throw .badMatrix(.noRows, form: .comparisons) }
    guard names == Array(header.dropFirst()) else {
      throw .badMatrix(.otherNames, form: .comparisons)
    }
    var values: [Double] = []
    for row in names.indices {
      for column in names.indices {
        values.append(try value(lines.map(\.cells), row, column, names))
      }
    }
    return MatrixReader.Table(sectors: names, part: GroupSample(values: values))
  }

  private func value(
    _ cells: [[Double?]], _ row: Int, _ column: Int, _ names: [String]
  ) throws(ReadingError) -> Double {
    if let value = cells[row][column] { return value }
    if row == column { return 1 }
    if let mirror = cells[column][row], mirror != 0 { return 1 / mirror }
    throw .badMatrix(.notCompared(names[row], names[column]), form: .comparisons)
  }

  private func lines(
    _ reader: RecordReader
  ) throws(ReadingError) -> [(name: String, cells: [Double?])] {
    var lines: [(name: String, cells: [Double?])] = []
    var problems = ProblemList()
    while try reader.advance() {
      if reader.isBlank { continue }
      guard problems.takes(reader, width: header.count) else { continue }
      var cells: [Double?] = []
      for column in 1..<max(1, header.count) { cells.append(cell(reader, column, &problems)) }
      lines.append((reader.text(0), cells))
    }
    try problems.throwIfAny()
    return lines
  }

  /// A number, or the quotient of two; nil where the cell is empty.
  private func cell(
    _ reader: RecordReader, _ column: Int, _ problems: inout ProblemList
  ) -> Double? {
    let text = reader.text(column)
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let readings = parts.map { part in
      Array(part.utf8).withUnsafeBufferPointer { numbers.read($0) }
    }
    switch (readings.first, readings.count) {
    case (.missing, 1): return nil
    case (.number(let value), 1) where value > 0: return value
    case (.number(let above), 2):
      if case .number(let below) = readings[1], below > 0, above > 0 { return above / below }
    default: break
    }
    problems.add(Problem(place: reader.place(column), kind: kind(text, readings, column)))
    return nil
  }

  private func kind(
    _ text: String, _ readings: [NumberReader.Reading], _ column: Int
  ) -> Problem.Kind {
    if case .number = readings.last { return .notPositive(text, column: header[column]) }
    return numbers.problem(text, column: header[column])
  }
}
