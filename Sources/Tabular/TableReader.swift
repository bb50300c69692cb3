internal import Glibc

/// Reads the columns that a measure needs, row by row, into a frame.
package struct TableReader {
  private let reader: RecordReader
  private let request: TableRequest
  private let header: [String]
  private var numberReader = NumberReader()
  private var problems = ProblemList()

  /// Opens a file, or standard input for `-`.
  package static func frame(
    path: String, _ request: TableRequest, summaries: (any ValueSummaries)? = nil,
    progress: Progress? = nil
  ) throws(ReadingError) -> Frame {
    let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .notOpened(reason: errno) }
    return try frame(file: file, request, summaries: summaries, progress: progress)
  }

  package static func frame(
    file: Int32, _ request: TableRequest, bufferSize: Int = 1 << 19,
    summaries: (any ValueSummaries)? = nil, progress: Progress? = nil
  ) throws(ReadingError) -> Frame {
    let source = try ByteSource(file: file, encoding: request.encoding)
    let records = try RecordReader(source, bufferSize: bufferSize)
    records.delimiter = request.delimiter ?? Delimiters.guess(records.head)
    var reader = try TableReader(records, request)
    return try reader.read(summaries, progress)
  }

  private init(_ reader: RecordReader, _ request: TableRequest) throws(ReadingError) {
    self.reader = reader
    self.request = request
    header = try Headers.read(reader)
    if request.hasDecimalComma { numberReader.mark = .comma }
    numberReader.missing += request.missing.map { Array($0.utf8) }
  }

  // MARK: Columns

  private func index(of name: String) throws(ReadingError) -> Int {
    guard let index = header.firstIndex(of: name) else { throw .noColumn(name, among: header) }
    return index
  }

  private func indices(_ names: [String]) throws(ReadingError) -> [Int] {
    var indices: [Int] = []
    for name in names { indices.append(try index(of: name)) }
    return indices
  }

  /// The conditions by column: each holds where one of its texts does.
  private func conditions() throws(ReadingError) -> [(column: Int, texts: [[UInt8]])] {
    var found: [(column: Int, texts: [[UInt8]])] = []
    for condition in request.conditions {
      let column = try index(of: condition.column)
      let text = Array(condition.text.utf8)
      if let known = found.firstIndex(where: { $0.column == column }) {
        found[known].texts.append(text)
      } else {
        found.append((column, [text]))
      }
    }
    return found
  }

  // MARK: Rows

  private mutating func read(
    _ summaries: (any ValueSummaries)?, _ progress: Progress?
  ) throws(ReadingError) -> Frame {
    let frame = Frame()
    frame.summaries = summaries
    let conditions = try conditions()
    let by = try indices(request.by)
    var numbers: [(column: Int, role: ColumnRole)] = []
    var names: [(column: Int, role: ColumnRole)] = []
    for role in ColumnRole.allCases {
      guard let name = request.columns[role] else { continue }
      let column = try index(of: name)
      if role.isNumber { numbers.append((column, role)) } else { names.append((column, role)) }
    }
    let wide =
      request.isWide
      ? header.indices.filter { column in
        !by.contains(column) && !conditions.contains { $0.column == column }
          && !(numbers + names).contains { $0.column == column }
      } : []
    let sink = FrameSink(
      frame, numbers: numbers.map(\.role), names: names.map(\.role), by: request.by,
      wide: request.isWide ? wide.map { header[$0] } : nil, wideRole: request.wideRole)
    var row = [Double](repeating: 0, count: numbers.count + 1)
    var count = 0
    let domains = numbers.map { domain(of: $0.role) }
    while try reader.advance() {
      count &+= 1
      if count & 0xFFFF == 0 {
        frame.summarise()
        progress?(reader.source.taken, reader.source.size)
      }
      if !isWhole() { continue }
      if !conditions.isEmpty, !fulfils(conditions) {
        frame.excluded &+= 1
        continue
      }
      var isMissing = false
      for (index, number) in numbers.enumerated() {
        switch self.number(number.column, domains[index]) {
        case .number(let value): row[index] = value
        case .missing, .wrong: isMissing = true
        }
      }
      if !request.isWide {
        if isMissing {
          frame.missing &+= 1
          continue
        }
        sink.begin(reader, names.map(\.column), by)
        sink.add(row, wide: nil, value: nil)
      } else {
        sink.begin(reader, names.map(\.column), by)
        for (index, column) in wide.enumerated() {
          if case .number(let value) = self.number(column, request.domain), !isMissing {
            sink.add(row, wide: index, value: value)
          } else {
            frame.missing &+= 1
          }
        }
      }
    }
    frame.used = sink.used
    frame.summarise()
    try problems.throwIfAny()
    if frame.used == 0 {
      throw .noRows(read: count, leftOut: frame.missing, excluded: frame.excluded)
    }
    return frame
  }

  private func domain(of role: ColumnRole) -> Domain {
    switch role {
    case .value: request.domain
    case .weight, .reference: .nonNegative
    case .time, .unit, .item, .group: .any
    }
  }

  /// Whether the record has all cells and sound quotes; an empty line is no record.
  @inline(__always)
  private mutating func isWhole() -> Bool {
    if reader.count == header.count, reader.broken.isEmpty { return true }
    if reader.isBlank, header.count > 1 { return false }
    for quote in reader.broken {
      problems.add(Problem(place: reader.place(of: quote.offset), kind: quote.kind))
    }
    if reader.broken.isEmpty {
      problems.add(
        Problem(
          place: TextPlace(line: reader.line, column: 1),
          kind: .cellCount(found: reader.count, expected: header.count)))
    }
    return false
  }

  private func fulfils(_ conditions: [(column: Int, texts: [[UInt8]])]) -> Bool {
    conditions.allSatisfy { condition in
      let cell = reader.bytes(condition.column)
      return condition.texts.contains { $0.count == cell.count && $0.elementsEqual(cell) }
    }
  }

  @inline(__always)
  private mutating func number(_ column: Int, _ domain: Domain) -> NumberReader.Reading {
    let reading = numberReader.read(reader.bytes(column))
    switch reading {
    case .number(let value) where domain == .any || value > 0: return .number(value)
    case .number(let value) where domain == .nonNegative && value == 0: return .number(0)
    case .missing: return .missing
    case .number, .wrong:
      addProblem(column, reading)
      return .wrong
    }
  }

  private mutating func addProblem(_ column: Int, _ reading: NumberReader.Reading) {
    let (text, name) = (reader.text(column), header[column])
    let kind: Problem.Kind =
      if case .number(let value) = reading {
        value < 0 ? .negative(text, column: name) : .notPositive(text, column: name)
      } else {
        numberReader.problem(text, column: name)
      }
    problems.add(Problem(place: reader.place(column), kind: kind))
  }
}

/// Puts rows into a frame.
private final class FrameSink {
  private let numbers: [GrowingColumn<Double>]
  private let names: [(column: GrowingColumn<UInt32>, dictionary: KeyDictionary)]
  private let value: GrowingColumn<Double>?
  private let wideTimes: [Double]
  private let wideTime: GrowingColumn<Double>?
  private let wideCode: GrowingColumn<UInt32>?
  private let wideCodes: [UInt32]
  private var codes: [UInt32]
  private var group: UInt32 = 0
  private let byCount: Int
  private let groups: GrowingColumn<UInt32>?
  private let groupDictionaries: [KeyDictionary]
  private let pairs: [PairDictionary]
  private let wideGroups: Bool
  /// How many rows were put into the frame.
  private(set) var used = 0

  init(
    _ frame: Frame, numbers roles: [ColumnRole], names nameRoles: [ColumnRole], by: [String],
    wide: [String]?,
    wideRole: ColumnRole?
  ) {
    numbers = roles.map { _ in GrowingColumn() }
    for (role, column) in zip(roles, numbers) { frame.numbers[role] = column }
    names = nameRoles.map { _ in (GrowingColumn(), KeyDictionary()) }
    for (role, name) in zip(nameRoles, names) {
      frame.codes[role] = name.column
      frame.dictionaries[role] = name.dictionary
    }
    codes = Array(repeating: 0, count: nameRoles.count)
    byCount = by.count
    wideGroups = wide != nil && wideRole == nil
    frame.groupNames = by + (wideGroups ? ["column"] : [])
    groupDictionaries = frame.groupNames.map { _ in KeyDictionary() }
    pairs = frame.groupNames.dropFirst().map { _ in PairDictionary() }
    (frame.groupDictionaries, frame.pairs) = (groupDictionaries, pairs)
    groups = frame.groupNames.isEmpty ? nil : GrowingColumn()
    frame.groups = groups
    let wideNames = wide ?? []
    value = wide == nil ? nil : GrowingColumn()
    if let value { frame.numbers[.value] = value }
    wideTimes = wideRole == .time ? wideNames.map { Double($0) ?? .nan } : []
    wideTime = wideRole == .time ? GrowingColumn() : nil
    if let wideTime { frame.numbers[.time] = wideTime }
    if let wideRole, wideRole != .time {
      let dictionary = KeyDictionary()
      wideCodes = wideNames.map { dictionary.number(of: $0) }
      wideCode = GrowingColumn()
      frame.codes[wideRole] = wideCode
      frame.dictionaries[wideRole] = dictionary
    } else {
      let dictionary = wideGroups ? groupDictionaries.last : nil
      wideCodes = wideNames.map { dictionary?.number(of: $0) ?? 0 }
      wideCode = nil
    }
  }

  /// Takes names and group of the current record.
  @inline(__always)
  func begin(_ reader: RecordReader, _ nameColumns: [Int], _ by: [Int]) {
    for (index, column) in nameColumns.enumerated() {
      codes[index] = names[index].dictionary.number(reader.bytes(column)).number
    }
    for (index, column) in by.enumerated() {
      let number = groupDictionaries[index].number(reader.bytes(column)).number
      group = index == 0 ? number : pairs[index &- 1].number(group, number)
    }
  }

  @inline(__always)
  func add(_ row: [Double], wide: Int?, value number: Double?) {
    used &+= 1
    for (index, column) in numbers.enumerated() { column.append(row[index]) }
    for (index, name) in names.enumerated() { name.column.append(codes[index]) }
    if let wide, let number {
      value?.append(number)
      if let wideTime { wideTime.append(wideTimes[wide]) }
      if let wideCode { wideCode.append(wideCodes[wide]) }
      if wideGroups {
        let code = wideCodes[wide]
        groups?.append(byCount == 0 ? code : pairs[byCount - 1].number(group, code))
        return
      }
    }
    if let groups { groups.append(group) }
  }
}

/// The first problems and how many there are.
package struct ProblemList {
  package static let most = 20
  private var first: [Problem] = []
  private var total = 0

  package init() {}

  package mutating func add(_ problem: Problem) {
    total += 1
    if first.count < Self.most { first.append(problem) }
  }

  /// Whether a record has all cells and sound quotes; what is wrong is noted.
  package mutating func takes(_ reader: RecordReader, width: Int) -> Bool {
    for quote in reader.broken {
      add(Problem(place: reader.place(of: quote.offset), kind: quote.kind))
    }
    if reader.count == width { return reader.broken.isEmpty }
    guard reader.broken.isEmpty else { return false }
    let place = TextPlace(line: reader.line, column: 1)
    add(Problem(place: place, kind: .cellCount(found: reader.count, expected: width)))
    return false
  }

  package var error: ReadingError? { total > 0 ? .problems(first, total: total) : nil }

  package func throwIfAny() throws(ReadingError) {
    if let error { throw error }
  }
}

/// The names of columns.
package enum Headers {
  package static func read(_ reader: RecordReader) throws(ReadingError) -> [String] {
    repeat {
      guard try reader.advance() else { throw .noHeader }
    } while reader.isBlank
    var problems = ProblemList()
    for quote in reader.broken {
      problems.add(Problem(place: reader.place(of: quote.offset), kind: quote.kind))
    }
    var names: [String] = []
    for index in 0..<reader.count {
      let name = reader.text(index)
      if names.contains(name), !name.isEmpty {
        problems.add(Problem(place: reader.place(index), kind: .twice(name)))
      }
      names.append(name)
    }
    try problems.throwIfAny()
    return names
  }
}

/// Recognises the delimiter of a table.
package enum Delimiters {
  /// The one of `, ; tab |` that stands most often outside quotes in the first line.
  package static func guess(_ head: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in head {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == .lineFeed || byte == .carriageReturn {
        if hasText { break }
        continue
      }
      hasText = true
      counts[byte, default: 0] += 1
    }
    let known = [UInt8.comma, UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    var best = UInt8.comma
    for delimiter in known where counts[delimiter, default: 0] > counts[best, default: 0] {
      best = delimiter
    }
    return best
  }
}
