internal import Platform
package import Tabular

/// Reads an input–output table: sectors by sectors, with their output.
///
/// The header names the sectors in the order of the rows, and a column `output` (or `total_output`);
/// the first column of a row, or its column `row`, names the sector. Other columns (final uses) are
/// passed over. With a column `block`, rows of `Z_domestic` and `Z_imports` are added up, with the
/// domestic ones alone beside; rows of `Z_domestic` and `Z_total` stand beside each other; rows of
/// `Z_total` alone include imports.
package struct MatrixReader {
  private let header: [String]
  private let numbers: NumberReader

  /// Sectors, deliveries row by row, and output.
  package struct Table: Sendable {
    package var sectors: [String]
    package var regions: [String] = []
    package var part: GroupSample
    /// Columns that are neither sectors nor output and were passed over.
    package var passedOver: [String] = []
    package var notices: [TableNotice] = []
  }

  /// Opens a file, or standard input for `-`.
  package static func table(
    path: String, _ request: TableRequest, form: DataForm = .matrix
  ) throws(ReadingError) -> Table {
    let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .notOpened(reason: errno) }
    return try table(file: file, request, form: form)
  }

  package static func table(
    file: Int32, _ request: TableRequest, form: DataForm = .matrix
  ) throws(ReadingError) -> Table {
    let source = try ByteSource(file: file, encoding: request.encoding)
    var hints = request.hints
    (hints.needsHeader, hints.allowsBlanks) = (true, false)
    let rows = try TableRows(source, hints)
    let (records, header) = (rows.records, rows.header)
    var numbers = NumberReader()
    numbers.mark = rows.layout.decimal
    numbers.missing += request.missing.map { Array($0.utf8) }
    switch form {
    case .comparisons:
      return try ComparisonReader(header: header, numbers: numbers).read(records)
    case .interregional:
      return try InterregionalReader(header: header, numbers: numbers).read(records)
    default:
      var table = try MatrixReader(header: header, numbers: numbers).read(records)
      table.notices = rows.notices
      return table
    }
  }

  private struct Line {
    var block: String
    var name: String
    var deliveries: [Double]
    var output: Double
  }

  private func read(_ reader: RecordReader) throws(ReadingError) -> Table {
    let output = header.firstIndex { $0 == "output" || $0 == "total_output" }
    guard let output else { throw .noColumn("output", among: header) }
    let block = header.firstIndex(of: "block")
    let code = header.firstIndex(of: "row") ?? 0
    let lines = try lines(reader, block: block, code: code, output: output)
    var whole = try block == nil ? table(lines, lines.map(\.name)) : blocks(lines)
    whole.passedOver = others(than: whole.sectors, [output, code] + (block.map { [$0] } ?? []))
    return whole
  }

  /// The columns that are neither sectors nor one of these, names of rows left out.
  private func others(than sectors: [String], _ columns: [Int]) -> [String] {
    header.enumerated().filter { place, name in
      !name.isEmpty && !name.hasPrefix("name") && !columns.contains(place)
        && !sectors.contains(name)
    }.map(\.element)
  }

  /// A table whose rows tell domestic products from imports.
  private func blocks(_ lines: [Line]) throws(ReadingError) -> Table {
    let (domestic, all) = Self.flows(lines)
    let sectors = Self.unique(lines.map(\.name))
    let isApart = lines.contains { $0.block == "Z_total" }
    guard let domestic else {
      var whole = try table(all, sectors)
      whole.part.origin = lines.contains { $0.block == "Z_domestic" } ? .domestic : .withImports
      return whole
    }
    var own = try table(isApart ? domestic : all, sectors)
    own.part.origin = isApart ? .domestic : .withImports
    own.part.otherFlows = try table(isApart ? all : domestic, sectors).part.values
    return own
  }

  /// The flows of these rows, added up by sector.
  private func table(
    _ lines: [Line], _ sectors: [String]
  ) throws(ReadingError) -> Table {
    var places: [Int] = []
    for sector in sectors {
      guard let place = header.firstIndex(of: sector) else {
        throw .badMatrix(.noColumn(row: sector), form: .matrix)
      }
      places.append(place)
    }
    let n = sectors.count
    guard n > 0 else { throw .badMatrix(.noDeliveries, form: .matrix) }
    var values = Array(repeating: 0.0, count: n * n)
    var outputs = Array(repeating: 0.0, count: n)
    for line in lines {
      guard let row = sectors.firstIndex(of: line.name) else { continue }
      for (column, place) in places.enumerated() {
        values[row * n + column] += line.deliveries[place]
      }
      if line.block != "Z_imports" { outputs[row] = line.output }
    }
    return Table(sectors: sectors, part: GroupSample(values: values, weights: outputs))
  }

  /// The rows of flows of domestic products, where they are told apart, and those that make up all.
  private static func flows(_ lines: [Line]) -> (domestic: [Line]?, all: [Line]) {
    let totals = lines.filter { $0.block == "Z_total" }
    let domestic = lines.filter { $0.block == "Z_domestic" }
    let isAlone = totals.isEmpty && !lines.contains { $0.block == "Z_imports" }
    return (domestic.isEmpty || isAlone ? nil : domestic, totals.isEmpty ? lines : totals)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private func lines(
    _ reader: RecordReader, block: Int?, code: Int, output: Int
  ) throws(ReadingError) -> [Line] {
    var lines: [Line] = []
    var problems = ProblemList()
    while try reader.advance() {
      if reader.isBlank { continue }
      guard problems.takes(reader, width: header.count) else { continue }
      let kind = block.map { reader.text($0) } ?? ""
      if block != nil, !kind.hasPrefix("Z_") { continue }
      var line = Line(
        block: kind, name: reader.text(code),
        deliveries: Array(repeating: 0, count: header.count), output: 0)
      for column in header.indices where column != code && column != block {
        switch numbers.read(reader.bytes(column)) {
        case .number(let value): line.deliveries[column] = value
        case .missing: break
        case .wrong where header[column].hasPrefix("name"): break
        case .wrong:
          problems.add(
            Problem(
              place: reader.place(column),
              kind: numbers.problem(reader.text(column), column: header[column])))
        }
      }
      line.output = line.deliveries[output]
      lines.append(line)
    }
    try problems.throwIfAny()
    return lines
  }
}
