internal import Platform

/// Reads the columns that a measure needs, row by row, into a frame.
package struct TableReader {
  private let rows: TableRows
  private let reader: RecordReader
  private let request: TableRequest
  private let header: [String]
  private let cells: CellReader
  private var problems = ProblemList()

  /// Opens a file, or standard input for `-`.
  package static func frame(
    path: String, _ request: TableRequest, summaries: (any ValueSummaries)? = nil,
    leastForTwo: Int = 1 << 24, progress: Progress? = nil
  ) throws(ReadingError) -> DataFrame {
    guard path != "-" else {
      return try frame(file: 0, request, summaries: summaries, progress: progress)
    }
    if summaries == nil, let size = TableFile.size(path), size >= leastForTwo,
      let frame = try? halves(path, size, request, progress)
    {
      return frame
    }
    return try frame(
      file: TableFile.open(path), request, summaries: summaries, progress: progress)
  }

  package static func frame(
    file: Int32, _ request: TableRequest, bufferSize: Int = 1 << 19,
    summaries: (any ValueSummaries)? = nil, progress: Progress? = nil
  ) throws(ReadingError) -> DataFrame {
    var reader = try TableReader(file: file, request, bufferSize: bufferSize)
    let frame = DataFrame()
    frame.summaries = summaries
    let plan = try reader.plan()
    let count = try reader.read(plan, into: frame, progress)
    try reader.finish(frame, plan, count)
    return frame
  }

  private init(file: Int32, _ request: TableRequest, bufferSize: Int) throws(ReadingError) {
    let source = try ByteSource(file: file, encoding: request.hints.encoding)
    var hints = request.hints
    (hints.needsHeader, hints.allowsBlanks) = (true, false)
    self = try TableReader(TableRows(source, hints, bufferSize: bufferSize), request)
  }

  private init(_ rows: TableRows, _ request: TableRequest) throws(ReadingError) {
    self.rows = rows
    reader = rows.records
    header = rows.header
    var request = request
    request.by = Self.whole(request.by, header)
    self.request = request
    cells = CellReader(rows, request.hints)
  }

  // MARK: Columns

  /// Names that were parted at commas, joined again where a column has all of it for its name.
  private static func whole(_ names: [String], _ header: [String]) -> [String] {
    var (found, rest): ([String], ArraySlice<String>) = ([], names[...])
    while let first = rest.first {
      let lengths = (1...rest.count).reversed()
      let length = lengths.first {
        $0 > 1 && header.contains(Headers.normal(rest.prefix($0).joined(separator: ",")))
      }
      found.append(length.map { rest.prefix($0).joined(separator: ",") } ?? first)
      rest = rest.dropFirst(length ?? 1)
    }
    return found
  }

  private func index(of name: String) throws(ReadingError) -> Int {
    let name = Headers.normal(name)
    guard let index = header.firstIndex(of: name) else { throw .noColumn(name, among: header) }
    return index
  }

  private func indices(_ names: [String]) throws(ReadingError) -> [Int] {
    var indices: [Int] = []
    for name in names { indices.append(try index(of: name)) }
    return indices
  }

  /// The conditions by column: each holds where one of its texts does.
  private func conditions() throws(ReadingError) -> [(column: Int, texts: [String])] {
    var found: [(column: Int, texts: [String])] = []
    for condition in request.conditions {
      let column = try index(of: condition.column)
      let text = NormalText.text(condition.text)
      if let known = found.firstIndex(where: { $0.column == column }) {
        found[known].texts.append(text)
      } else {
        found.append((column, [text]))
      }
    }
    return found
  }

  /// The columns of a time: one, or a year and a part of it.
  private func timeColumns() throws(ReadingError) -> [Int] {
    guard let name = request.columns[.time] else { return [] }
    if header.contains(Headers.normal(name)) { return [try index(of: name)] }
    return try indices(name.split(separator: ",").map(String.init))
  }

  // MARK: Rows

  /// Puts the rows into a frame; how many there are.
  private mutating func read(
    _ plan: Plan, into frame: DataFrame, _ progress: Progress?
  ) throws(ReadingError) -> Int {
    let sink = FrameSink(
      frame, numbers: plan.numbers.map(\.role), names: plan.names.map(\.role), by: request.by,
      wide: plan.wide?.map { header[$0] }, wideRole: request.wideRole)
    var count = 0
    while try rows.advance(&problems) {
      count &+= 1
      if count & 0xFFFF == 0 {
        if frame.isOutOfMemory { throw .notRead(reason: ENOMEM) }
        frame.summarise()
        progress?(reader.source.taken, reader.source.size)
      }
      if !plan.conditions.isEmpty, !fulfils(plan.conditions) {
        frame.excluded &+= 1
        continue
      }
      add(plan, to: sink, frame)
    }
    frame.used = sink.used
    return count
  }

  private func finish(_ frame: DataFrame, _ plan: Plan, _ count: Int) throws(ReadingError) {
    if frame.isOutOfMemory { throw .notRead(reason: ENOMEM) }
    frame.summarise()
    // Rows that were chosen by their names are no surprise.
    let chosen = Set(plan.conditions.map { header[$0.column] })
    frame.notices = rows.notices.filter { !$0.isOfTotals(in: chosen) }
    frame.leftOut = plan.leftOut.map { header[$0].isEmpty ? "\($0 + 1)" : header[$0] }
    if let wide = plan.wide, request.wideRole == nil, let seen = frame.groupDictionaries.last {
      let seen = Set(seen.texts)
      frame.leftOut += wide.map { header[$0] }.filter { !seen.contains($0) }
    }
    frame.timeKind = plan.time.first.flatMap(cells.timeKind)
    try problems.throwIfAny()
    if frame.used == 0 {
      throw .noRows(read: count, leftOut: frame.missing, excluded: frame.excluded)
    }
  }

  @inline(__always)
  private mutating func add(_ plan: Plan, to sink: FrameSink, _ frame: DataFrame) {
    var isMissing = false
    for (index, number) in plan.numbers.enumerated() {
      let reading =
        number.role == .time ? time(plan.time) : self.number(number.column, plan.domains[index])
      switch reading {
      case .number(let value): sink.row[index] = value
      case .missing, .wrong: isMissing = true
      }
    }
    guard let wide = plan.wide else {
      if isMissing {
        frame.missing &+= 1
      } else {
        sink.begin(reader, plan.names, plan.by)
        sink.add(wide: nil, value: nil)
      }
      return
    }
    sink.begin(reader, plan.names, plan.by)
    for (index, column) in wide.enumerated() {
      if case .number(let value) = self.number(column, request.domain), !isMissing {
        sink.add(wide: index, value: value)
      } else {
        frame.missing &+= 1
      }
    }
  }

  private func fulfils(_ conditions: [(column: Int, texts: [String])]) -> Bool {
    conditions.allSatisfy { condition in
      let cell = reader.bytes(condition.column)
      if NormalText.isPlain(cell) {
        return condition.texts.contains {
          $0.utf8.count == cell.count && $0.utf8.elementsEqual(cell)
        }
      }
      return condition.texts.contains(NormalText.text(reader.text(condition.column)))
    }
  }

  @inline(__always)
  private mutating func number(_ column: Int, _ domain: Domain) -> NumberReader.Reading {
    let reading = cells.read(column)
    switch reading {
    case .number(let value) where domain == .any || value > 0: return .number(value)
    case .number(let value) where domain == .nonNegative && value == 0: return .number(0)
    case .missing: return .missing
    case .number, .wrong:
      problems.add(cells.problem(column, reading))
      return .wrong
    }
  }

  /// The time of a row in years where it is written as a date, else its number.
  private mutating func time(_ columns: [Int]) -> NumberReader.Reading {
    let reading = columns.count == 1 ? cells.readTime(columns[0]) : cells.readParts(columns)
    if case .wrong = reading { problems.add(cells.problem(columns.last ?? 0, reading)) }
    return reading
  }
}

// MARK: Two threads

extension TableReader {
  /// Reads a large file in two halves at the same time; nil where it cannot be cut, or where anything but
  /// sound rows is in the first half or wrong in the second: it is then read in one go, and told as ever.
  static func halves(
    _ path: String, _ size: Int, _ request: TableRequest, _ progress: Progress?
  ) throws(ReadingError) -> DataFrame? {
    let first = try TableReader(file: TableFile.open(path), request, bufferSize: 1 << 19)
    guard first.mayBeCut else { return nil }
    let file = try TableFile.open(path)
    let hasQuotes = first.reader.head.contains(.quote)
    guard let cut = FileCut.place(file: file, size: size, hasQuotes: hasQuotes),
      cut > first.reader.source.taken, cut < size
    else {
      close(file)
      return nil
    }
    first.reader.source.stop(after: cut)
    let rest = ByteSource(file: file, stretch: cut..<size)
    let second = try TableReader(TableRows(continuing: first.rows, rest), request)
    return try read([first, second], size, progress)
  }

  private var mayBeCut: Bool {
    let source = reader.source
    return source.encoding == .utf8 && !source.isPacked && !source.isDrawn
      && !reader.isBlankSeparated
  }

  private static func read(
    _ readers: [TableReader], _ size: Int, _ progress: Progress?
  ) throws(ReadingError) -> DataFrame? {
    let plan = try readers[0].plan()
    let frames = [DataFrame(), DataFrame()]
    var readers = readers
    var counts: [Int?] = [nil, nil]
    readers.withUnsafeMutableBufferPointer { each in
      counts.withUnsafeMutableBufferPointer { found in
        let (readers, counts) = (each, found)
        TwoParts.run { part in
          // Both halves are as far as the first.
          let told: Progress? =
            part == 0
            ? progress.map { tell in { taken, _ in tell(min(2 * taken, size), size) } } : nil
          counts[part] = try? readers[part].read(plan, into: frames[part], told)
        }
      }
    }
    guard let first = counts[0], let second = counts[1], readers[0].rows.isPlain,
      !readers[1].rows.hasComments, readers.allSatisfy({ $0.problems.isEmpty })
    else { return nil }
    frames[0].append(frames[1])
    readers[0].rows.add(readers[1].rows)
    try readers[0].finish(frames[0], plan, first + second)
    return frames[0]
  }
}

extension TableReader {
  /// Which columns are read for what.
  private struct Plan {
    var conditions: [(column: Int, texts: [String])]
    var by: [Int]
    var numbers: [(column: Int, role: ColumnRole)] = []
    var names: [(column: Int, role: ColumnRole)] = []
    var time: [Int]
    var domains: [Domain] = []
    var wide: [Int]?
    var leftOut: [Int] = []
  }

  private func plan() throws(ReadingError) -> Plan {
    var plan = Plan(
      conditions: try conditions(), by: try indices(request.by), time: try timeColumns())
    for role in ColumnRole.allCases {
      guard let name = request.columns[role] else { continue }
      let column = role == .time ? plan.time[0] : try index(of: name)
      if role.isNumber {
        plan.numbers.append((column, role))
      } else {
        plan.names.append((column, role))
      }
    }
    plan.domains = plan.numbers.map { domain(of: $0.role) }
    guard request.isWide else { return plan }
    var used = Set(plan.by + plan.conditions.map(\.column) + plan.time)
    used.formUnion((plan.numbers + plan.names).map(\.column))
    let free = header.indices.filter { !used.contains($0) }
    let choice = try WideColumns(header, rows.layout, request).choose(free)
    (plan.wide, plan.leftOut) = (choice.taken, choice.left)
    return plan
  }

  private func domain(of role: ColumnRole) -> Domain {
    switch role {
    case .value: request.domain
    case .weight, .reference: .nonNegative
    case .time, .x, .y, .unit, .item, .group: .any
    }
  }
}
