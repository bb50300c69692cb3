internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import Glibc
internal import Measures
internal import Tabular

/// `jiqun chart -`: draws the numbers of standard input.
struct PipeChart {
  let command: ChartCommand
  let preferences: Preferences
  /// With --follow the picture is drawn again at most so often.
  private static let interval: Int32 = 100
  private static let chunk = 1 << 18
  /// What --last may keep: eight bytes a number.
  private static let mostLines = 10_000_000

  init(command: ChartCommand, preferences: Preferences, path: String = "-") {
    self.command = command
    self.preferences = preferences
    self.path = path
  }

  /// The table's file; `-` is standard input.
  private let path: String

  func run() throws {
    if command.growth || command.index != nil || command.share != nil || command.cumulative
      || command.perHead
    {
      throw Failure(
        "--growth, --index, --share, --cumulative and --per-head are for series", status: 2)
    }
    guard (1...Self.mostLines).contains(command.last) else {
      throw Failure("--last \(command.last): expected 1 to \(Self.mostLines)", status: 2)
    }
    guard path != "-" || isatty(0) == 0 else {
      throw Failure("standard input is a terminal; send something down a pipe", status: 2)
    }
    guard !command.follow || path == "-" else {
      throw Failure("--follow is for standard input", status: 2)
    }
    try draw(try command.follow ? follow() : readAll(), isLast: true)
  }

  // MARK: Reading

  private var speech: Speech { preferences.language.speech }
  private var fileName: String { MeasureCommand.fileName(path, speech) }

  private func readAll() throws -> DataLines {
    let hints = try command.table.hints()
    do throws(ReadingError) {
      let file = path == "-" ? 0 : try TableFile.open(path)
      let table = try ColumnTable(ByteSource(file: file, encoding: hints.encoding), hints)
      TableNotices.tell(table.notices, speech)
      return DataLines(table)
    } catch {
      if case .noHeader = error { return DataLines() }
      throw Failure(ReadingWords(file: fileName, in: speech).text(error))
    }
  }

  private static func read(_ buffer: UnsafeMutableRawBufferPointer) -> UnsafeRawBufferPointer? {
    while true {
      let count = Glibc.read(0, buffer.baseAddress, buffer.count)
      if count > 0 { return UnsafeRawBufferPointer(rebasing: buffer[..<count]) }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  /// Draws as lines come; a bad line is told and left out.
  private func follow() throws -> DataLines {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    var followed = FollowedLines(limit: max(1, command.last), hints: try command.table.hints())
    var drawn = -Int.max / 2
    var isStale = false
    while true {
      let wait = isStale ? max(0, Int(Self.interval) - (Self.milliseconds - drawn)) : -1
      var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      let ready = poll(&input, 1, Int32(wait))
      if ready < 0, errno == EINTR { continue }
      if ready > 0 {
        guard let bytes = Self.read(buffer) else { break }
        try followed.add(bytes)
        isStale = true
      }
      guard isStale, Self.milliseconds - drawn >= Int(Self.interval) else { continue }
      if Streams.output.width != nil, command.target == nil {
        try draw(lines(of: &followed, isLast: false), isLast: false)
      }
      drawn = Self.milliseconds
      isStale = false
    }
    return try lines(of: &followed, isLast: true)
  }

  private func lines(of followed: inout FollowedLines, isLast: Bool) throws -> DataLines {
    do throws(ReadingError) {
      var lines = DataLines(try followed.table(isLast: isLast, tell))
      lines.limit = max(1, command.last)
      return lines
    } catch {
      if case .noHeader = error { return DataLines() }
      throw Failure(ReadingWords(file: fileName, in: speech).text(error))
    }
  }

  private func tell(_ problem: Problem) {
    let words = ReadingWords(file: fileName, in: speech)
    Output.complain(
      "jiqun: " + words.text(.problems([problem], total: 1)) + speech.say("; left out", "；略去"))
  }

  private static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  // MARK: Drawing

  private func draw(_ lines: DataLines, isLast: Bool) throws {
    guard lines.rowCount > 0 else {
      if isLast { throw Failure("nothing to draw: no line with numbers came") }
      return
    }
    let language: ChartLanguage = preferences.language == .chinese ? .zh : .en
    let series = try PipeSeries(
      lines: lines, x: command.x, y: command.y ?? command.table.columnsText, by: command.by,
      limit: lines.limit,
      language: preferences.language)
    if isLast, let note = series.leftOut { Output.complain("jiqun: " + note) }
    var options = ChartOptions(
      kind: try command.chosenKind() ?? series.usualKind, language: language, x: series.xKind)
    options.title = ChartText(command.title ?? "")
    options.xName = series.xName
    options.isLog = command.log
    options.ownScales = command.ownScales
    options.from = try series.place(command.from, "--from")
    options.to = try series.place(command.to, "--to")
    options.at = command.at.map(Double.init)
    if let at = command.at { options.crosshair = Double(at) }
    if isLast { try series.checkWindow(from: command.from, to: command.to) }
    let chart = Chart(series.series, options)
    let out = try command.chartOutput(chart, preferences)
    let format = try command.chosenFormat()
    var text = out.written(as: format)
    if command.follow, Streams.output.takesColour, command.target == nil, format == .text {
      // Over the picture before, without a flash.
      text =
        "\u{1B}[H"
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\u{1B}[K\n") + "\u{1B}[J"
    }
    try command.deliver(text, as: format)
  }
}

/// Series made of columns.
struct PipeSeries {
  let lines: DataLines
  private(set) var series: [ChartSeries] = []
  private(set) var xKind = ChartScaleKind.numbers
  private(set) var usualKind = ChartKind.line
  /// What x is called: the header of its column, or that it is the number of the line.
  private(set) var xName = ""
  /// A sentence about the columns that a ranking leaves out.
  private(set) var leftOut: String?
  private let language: Language

  init(
    lines: DataLines, x: String?, y: String?, by: String?, limit: Int?, language: Language
  ) throws(Failure) {
    self.lines = lines
    self.language = language
    let byColumn = try by.map { name throws(Failure) in try column(name, "--by") }
    let xColumn = try chosenX(x, byColumn)
    var chosen = try y.map { names throws(Failure) in try columns(names) } ?? []
    if chosen.isEmpty {
      chosen = lines.kinds.indices.filter {
        $0 != xColumn && $0 != byColumn && lines.kinds[$0] == .number
      }
    }
    guard !chosen.isEmpty else { throw Failure("nothing to draw: no column of numbers is left") }
    for column in chosen where lines.kinds[column] == .word {
      throw Failure("--y: the column '\(name(column))' has words, not numbers", status: 2)
    }
    xName = xColumn.map { lines.header == nil ? "" : name($0) } ?? word("line", "行")
    if let xColumn, lines.kinds[xColumn] == .word {
      makeItems(names: xColumn, chosen)
    } else {
      makeSeries(
        xColumn, chosen, byColumn, rows: max(0, lines.rowCount - (limit ?? .max))..<lines.rowCount)
    }
  }

  // MARK: Columns

  /// The name or number of a column.
  private func column(_ name: String, _ option: String) throws(Failure) -> Int {
    if let found = lines.header?.firstIndex(of: name) { return found }
    if let number = Int(name), lines.kinds.indices.contains(number - 1) { return number - 1 }
    let all = lines.header?.joined(separator: ", ") ?? "1 to \(lines.kinds.count)"
    throw Failure("\(option) \(name): there is no such column; there are \(all)", status: 2)
  }

  private func columns(_ names: String) throws(Failure) -> [Int] {
    try names.split(separator: ",").map { name throws(Failure) in try column(String(name), "--y") }
  }

  private func name(_ column: Int) -> String {
    let header = lines.header.flatMap { $0.indices.contains(column) ? $0[column] : nil }
    if let header, !header.isEmpty { return header }
    return word("column \(column + 1)", "第\(column + 1)列")
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// The first column, where there are two or more; nil for the number of the line.
  private func chosenX(_ x: String?, _ by: Int?) throws(Failure) -> Int? {
    if x == "0" { return nil }
    if let x { return try column(x, "--x") }
    let free = lines.kinds.indices.filter { $0 != by }
    return free.count > 1 ? free.first : nil
  }

  // MARK: Series

  private mutating func makeSeries(
    _ x: Int?, _ chosen: [Int], _ by: Int?, rows: Range<Int>
  ) {
    xKind = kind(of: x)
    if xKind == .numbers, x != nil, chosen.count == 1, by == nil, !isOrdered(x) {
      usualKind = .scatter
    }
    for column in chosen {
      guard let by, lines.kinds[by] == .word || lines.kinds[by] == .number else {
        series.append(one(name(column), x, column, rows) { _ in true })
        continue
      }
      for group in groups(by, rows) {
        let label = chosen.count == 1 ? group.name : "\(group.name) \(name(column))"
        series.append(one(label, x, column, rows) { lines.columns[by][$0] == group.value })
      }
    }
  }

  private func groups(_ by: Int, _ rows: Range<Int>) -> [(name: String, value: Double)] {
    if lines.kinds[by] == .word {
      return lines.words[by].enumerated().map { ($1, Double($0)) }
    }
    return Set(lines.columns[by][rows].filter { !$0.isNaN }).sorted().map {
      (ChartTable.text($0, .numbers), $0)
    }
  }

  private func one(
    _ name: String, _ x: Int?, _ y: Int, _ rows: Range<Int>, _ isIn: (Int) -> Bool
  ) -> ChartSeries {
    var points: [ChartPoint] = []
    points.reserveCapacity(rows.count)
    for row in rows where isIn(row) {
      let value = lines.columns[y][row]
      points.append(
        ChartPoint(
          x: x.map { lines.columns[$0][row] } ?? Double(row + 1), y: value.isNaN ? nil : value))
    }
    return ChartSeries(id: name, title: ChartText(name), points: points)
  }

  /// Words on x: each row is an item of a ranking.
  private mutating func makeItems(names: Int, _ chosen: [Int]) {
    usualKind = .ranking
    let column = chosen[0]
    tellLeftOut(Array(chosen.dropFirst()), shown: column)
    for row in 0..<lines.rowCount {
      let value = lines.columns[column][row]
      let word = lines.words[names][Int(bounded: lines.columns[names][row])]
      series.append(
        ChartSeries(
          id: word, title: ChartText(word),
          unit: ChartText(lines.header == nil ? "" : name(column)),
          points: [ChartPoint(x: 0, y: value.isNaN ? nil : value)]))
    }
  }

  private mutating func tellLeftOut(_ others: [Int], shown: Int) {
    guard !others.isEmpty else { return }
    let names = others.map(name).joined(separator: word(", ", "、"))
    leftOut = word(
      "with words on x one column is drawn, \(name(shown)); left out: \(names); --y chooses another",
      "x为文字时只画一列：\(name(shown))；未画：\(names)；用 --y 另选")
  }

  private func isOrdered(_ x: Int?) -> Bool {
    guard let x else { return true }
    let values = lines.columns[x]
    var last = -Double.infinity
    for value in values {
      if value < last { return false }
      if !value.isNaN { last = value }
    }
    return true
  }

  /// Whole numbers from 1000 to 2999 in a column called year, or all between 1500 and 2200.
  private func kind(of x: Int?) -> ChartScaleKind {
    guard let x else { return .numbers }
    if lines.kinds[x] == .date { return .dates }
    let isYear = ["year", "年", "年份", "jahr"].contains(name(x).lowercased())
    let range = isYear ? 1000.0...2999.0 : 1500.0...2200.0
    for value in lines.columns[x] {
      if value.isNaN { continue }
      if !range.contains(value) || value.rounded() != value { return .numbers }
    }
    return .years
  }

  /// Refuses a window in which nothing lies.
  func checkWindow(from: String?, to: String?) throws(Failure) {
    guard from != nil || to != nil, usualKind != .ranking else { return }
    let low = try place(from, "--from") ?? -.infinity
    let high = try place(to, "--to") ?? .infinity
    let isSeen = series.contains { $0.points.contains { $0.x >= low && $0.x <= high } }
    guard !isSeen else { return }
    let options = [from.map { "--from \($0)" }, to.map { "--to \($0)" }].compactMap { $0 }
    throw Failure("\(options.joined(separator: " ")): nothing lies there", status: 2)
  }

  /// A place on x, as an option gives it.
  func place(_ text: String?, _ option: String) throws(Failure) -> Double? {
    guard let text else { return nil }
    var found: Double? = nil
    if xKind == .dates {
      let order = TimeReader.Order(rawValue: "mdy")
      let value = TimeReader(order: order).read(text)
      found = value?.days ?? Int(text).map { TimeValue(.year, year: $0).days }
    } else {
      found = Double(text)
    }
    guard let found else {
      throw Failure(
        "\(option) \(text): expected \(xKind == .dates ? "a date" : "a number")", status: 2)
    }
    return found
  }
}
