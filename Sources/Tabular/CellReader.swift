/// Reads the numbers and times of a table's cells in the style of their columns.
struct CellReader {
  let rows: TableRows
  let records: RecordReader
  private var plain = NumberReader()
  private var styles: [NumberStyle?]
  private var times: [(reader: TimeReader, kind: TimeKind)?]

  init(_ rows: TableRows, _ hints: TableHints) {
    self.rows = rows
    records = rows.records
    plain.mark = rows.layout.decimal
    plain.missing += hints.missing.map { Array($0.utf8) }
    styles = rows.layout.columns.map { column in
      switch column.kind {
      case .number(let style): return style.isPlain && style.missing.isEmpty ? nil : style
      case .empty: return Self.nothing(rows.layout.decimal)
      case .time, .word: return nil
      }
    }
    times = rows.layout.columns.map { column in
      if case .time(let reader, let kind) = column.kind { (reader, kind) } else { nil }
    }
  }

  /// Of a column that has no value in the first rows: what stands for nothing there does so in all.
  private static func nothing(_ decimal: UInt8) -> NumberStyle {
    var style = NumberStyle()
    style.decimal = decimal
    style.missing = NumberStyle.signsForNothing
    return style
  }

  @inline(__always)
  func read(_ column: Int) -> NumberReader.Reading {
    let reading = plain.read(records.bytes(column))
    if case .wrong = reading, column < styles.count, let style = styles[column] {
      return style.read(String(records.text(column)[...].trimmed))
    }
    return reading
  }

  /// A time in years where the column holds times, else the number.
  func readTime(_ column: Int) -> NumberReader.Reading {
    guard column < times.count, let time = times[column] else {
      let reading = read(column)
      guard case .wrong = reading, let value = TimeReader().read(records.bytes(column)) else {
        return reading
      }
      return .number(value.years)
    }
    let cell = records.bytes(column)
    if let value = time.reader.read(cell) { return .number(value.years) }
    return plain.read(cell) == .missing ? .missing : .wrong
  }

  /// A time in days since 1970.
  @inline(__always)
  func readDays(_ column: Int) -> NumberReader.Reading {
    let cell = records.bytes(column)
    guard let time = times[column] else { return .wrong }
    if let value = time.reader.read(cell) { return .number(value.days) }
    if cell.isEmpty || plain.read(cell) == .missing { return .missing }
    let text = String(records.text(column)[...].trimmed)
    return text.isEmpty || NumberStyle.signsForNothing.contains(text) ? .missing : .wrong
  }

  func timeKind(_ column: Int) -> TimeKind? { column < times.count ? times[column]?.kind : nil }

  func problem(_ column: Int, _ reading: NumberReader.Reading) -> Problem {
    let (text, name) = (
      records.text(column), rows.header[column].isEmpty ? "\(column + 1)" : rows.header[column]
    )
    let kind: Problem.Kind =
      if case .number(let value) = reading {
        value < 0 ? .negative(text, column: name) : .notPositive(text, column: name)
      } else if timeKind(column) != nil {
        Self.noDay(text, column: name) ?? .noTime(text, column: name)
      } else {
        plain.problem(text, column: name)
      }
    return Problem(place: records.place(column), kind: kind)
  }

  private static func noDay(_ text: String, column: String) -> Problem.Kind? {
    let parts = text.prefix { $0 != " " && $0 != "T" }.split { $0 == "-" || $0 == "/" }.map {
      Int($0)
    }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      year >= 1000, (1...12).contains(month), (29...31).contains(day)
    else { return nil }
    return .noDay(
      text, column: column, month: TimeValue(.month, year: year, part: month).text,
      days: Calendar.length(year: year, month: month))
  }
}
