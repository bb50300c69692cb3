internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Glibc
internal import Measures
internal import Reports
internal import TableCharts
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
    guard !command.perHead else {
      throw Failure("--per-head is for series of the package", status: 2)
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

  private var language: Language { preferences.language }
  private var fileName: String { MeasureCommand.fileName(path, language) }

  private func readAll() throws -> DataLines {
    let hints = try command.table.hints()
    do throws(ReadingError) {
      let file = path == "-" ? 0 : try TableFile.open(path)
      let table = try ColumnTable(ByteSource(file: file, encoding: hints.encoding), hints)
      // Of numbers that are not exact the chart says what it makes of them.
      TableNotices.tell(table.notices.filter { !$0.isOfInexact }, language)
      return DataLines(table)
    } catch {
      if case .noHeader = error { return DataLines() }
      throw Failure(ReadingWords(file: fileName, in: language).text(error))
    }
  }

  private static func read(_ buffer: UnsafeMutableRawBufferPointer) -> UnsafeRawBufferPointer? {
    while !Interruption.hasCome {
      let count = Glibc.read(0, buffer.baseAddress, buffer.count)
      if count > 0 { return UnsafeRawBufferPointer(rebasing: buffer[..<count]) }
      if count == 0 || errno != EINTR { return nil }
    }
    return nil
  }

  /// Draws as lines come; a bad line is told and left out.
  private func follow() throws -> DataLines {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    var followed = FollowedLines(limit: max(1, command.last), hints: try command.table.hints())
    var drawn = -Int.max / 2
    var hasDrawn = false
    var isStale = false
    Interruption.watch()
    while !Interruption.hasCome {
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
        hasDrawn = true
        do { try draw(lines(of: &followed, isLast: false), isLast: false) } catch {
          guard !Interruption.hasCome else { break }
          throw error
        }
      }
      drawn = Self.milliseconds
      isStale = false
    }
    if Interruption.hasCome { leave(hasDrawn: hasDrawn) }
    return try lines(of: &followed, isLast: true)
  }

  /// Below the picture, in the terminal's own colours: what was cut off while it was sent is ended by
  /// a cancel sign and drawn over by nothing.
  private func leave(hasDrawn: Bool) -> Never {
    if hasDrawn, Streams.output.takesColour, command.target == nil {
      let row = (try? command.chartOutput(Chart([]), preferences))?.size.height ?? 24
      let text = "\u{18}\u{1B}[0m\u{1B}[?25h\u{1B}[\(row);1H\u{1B}[J\n"
      var bytes = Array(text.utf8)
      tcflush(1, TCOFLUSH)
      _ = Glibc.write(1, &bytes, bytes.count)
      tcdrain(1)
    }
    Interruption.end()
  }

  private func lines(of followed: inout FollowedLines, isLast: Bool) throws -> DataLines {
    do throws(ReadingError) {
      var lines = DataLines(try followed.table(isLast: isLast, tell))
      lines.limit = max(1, command.last)
      return lines
    } catch {
      if case .noHeader = error { return DataLines() }
      throw Failure(ReadingWords(file: fileName, in: language).text(error))
    }
  }

  private func tell(_ problem: Problem) {
    let words = ReadingWords(file: fileName, in: language)
    Output.complain(
      "jiqun: " + words.text(.problems([problem], total: 1)) + language.say("; left out", "；略去"))
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
    let made = try tableChart(lines, language)
    if command.explainChoice {
      if isLast {
        try command.send(ChoiceReport(made: made, language: language).text, isRows: false)
      }
      return
    }
    var chart = made.chart
    let window = PipeWindow(chart: chart)
    chart.options.from = try window.place(command.from, "--from")
    chart.options.to = try window.place(command.to, "--to")
    chart.options.at = command.at.map(Double.init)
    chart.options.crosshair = command.at.map(Double.init)
    chart.options.ownScales = command.ownScales || chart.options.ownScales
    chart.options.namesAll = command.names
    if isLast { try window.check(from: command.from, to: command.to) }
    let format = try command.chosenFormat()
    if format != .csv && format != .json && format != .describe { chart = made.picture(of: chart) }
    var out = try command.chartOutput(chart, preferences)
    out.origin = OwnOrigin(path: path, language: language)
    out.size.height -= command.isOnTerminal ? originRows(format) : 0
    if command.size == nil, !command.isOnTerminal, format == .text || format == .ansi {
      out.size.height += out.chart.rowsMissing(in: out.size)
    }
    if isLast { tell(made, out) }
    joinCandles(&out, format, isLast)
    var text = with(out, format)
    if command.follow, Streams.output.takesColour, command.target == nil, format == .text {
      // Over the picture before, without a flash.
      text =
        "\u{1B}[H"
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\u{1B}[K\n") + "\u{1B}[J"
    }
    try command.deliver(text, as: format)
  }

  /// More candles than columns are joined.
  private func joinCandles(_ out: inout ChartOutput, _ format: ChartFormat, _ isLast: Bool) {
    let isText = format == .text || format == .ansi
    guard isText || format.isPicture else { return }
    let columns = isText ? out.size.width - 12 : out.size.width * 3
    guard let (chart, rows) = out.chart.joiningCandles(most: columns) else { return }
    out.chart = chart
    guard isLast else { return }
    Output.complain(
      "jiqun: "
        + language.say(
          "each candle joins \(rows) rows: the first open, the highest, the lowest, the last close (csv has all)",
          "每根K线合并\(rows)行：首个开盘、最高、最低、末个收盘（csv 有全部数据）"))
  }

  /// The chart with where its table is from. CSV is that table as it is drawn and nothing more: it goes
  /// on down a pipe.
  private func with(_ out: ChartOutput, _ format: ChartFormat) -> String {
    let text = out.written(as: format)
    guard let origin = out.origin, originRows(format) > 0 || format.isPicture else { return text }
    if format.isPicture {
      let own = out.chart.options.title[out.chart.options.language]
      let title = own.isEmpty ? out.chart.plot().title : own
      let isDark = ![nil, .light].contains(preferences.theme)
      return origin.caption(text, title: title, isDark: isDark)
    }
    let end = origin.lines.map { (out.glyphs == .ascii ? StyledText.ascii($0) : $0) + "\n" }
    return text + (text.hasSuffix("\n") ? "" : "\n") + end.joined()
  }

  /// A picture of a size that was asked for, and one that is drawn again and again, has that size.
  private func originRows(_ format: ChartFormat) -> Int {
    switch format {
    case .text, .ansi: command.size == nil && !command.follow ? 2 : 0
    case .describe: 2
    default: 0
    }
  }

  private func tableChart(_ lines: DataLines, _ language: Language) throws -> TableChart {
    var request = try command.tableRequest()
    request.limit = lines.limit
    do throws(ChartProblem) {
      return try TableChart(lines.table, request, language)
    } catch {
      throw Failure(error.words[language], status: error.isUsage ? 2 : 1)
    }
  }

  /// What was left out, joined or split, and how many names have no room.
  private func tell(_ made: TableChart, _ out: ChartOutput) {
    for notice in made.notices { Output.complain("jiqun: " + notice[language]) }
    let format = try? command.chosenFormat()
    guard format == .text || format == .ansi || format == .svg else { return }
    if out.chart.fitted(to: out.size).options.liesAcross {
      Output.complain(
        "jiqun: "
          + language.say(
            "the bars lie across, as their names have no room below them", "名称在柱下放不下，改为横放"))
    }
    let (count, all, isOfRoom) = out.chart.hiddenNames(out.size)
    guard count > 0 else { return }
    let option = isOfRoom || command.names ? "--size" : "--names"
    Output.complain(
      "jiqun: "
        + language.say(
          "\(count) of \(all.counted("name")) \(count == 1 ? "has" : "have") no room (\(option) shows more)",
          "\(all)个名称中有\(count)个放不下（\(option) 可显示更多）"))
  }
}

/// A window on x, as options give it.
struct PipeWindow {
  let chart: Chart

  /// Refuses a window in which nothing lies.
  func check(from: String?, to: String?) throws(Failure) {
    guard from != nil || to != nil, !chart.options.kind.isOfValues else { return }
    let low = try place(from, "--from") ?? -.infinity
    let high = try place(to, "--to") ?? .infinity
    let isSeen = chart.series.contains { $0.points.contains { $0.x >= low && $0.x <= high } }
    guard !isSeen else { return }
    let options = [from.map { "--from \($0)" }, to.map { "--to \($0)" }].compactMap { $0 }
    throw Failure("\(options.joined(separator: " ")): nothing lies there", status: 2)
  }

  /// A place on x.
  func place(_ text: String?, _ option: String) throws(Failure) -> Double? {
    guard let text else { return nil }
    var found: Double? = nil
    switch chart.options.x {
    case .dates:
      let order = TimeReader.Order(rawValue: "mdy")
      let value = TimeReader(order: order).read(text)
      found = value?.days ?? Int(text).map { TimeValue(.year, year: $0).days }
    case .words(let names): found = names.firstIndex(of: text).map(Double.init)
    case .numbers, .years: found = Double(text)
    }
    guard let found, found.isFinite else {
      let wanted =
        switch chart.options.x {
        case .dates: "a date"
        case .words: "a name on x"
        case .numbers, .years: "a number"
        }
      throw Failure("\(option) \(text): expected \(wanted)", status: 2)
    }
    return found
  }
}

/// `--explain-choice`: what is drawn, and why.
struct ChoiceReport {
  let made: TableChart
  let language: Language

  var text: String {
    let width = made.choice.map(\.key.count).max() ?? 0
    let lines = made.choice.map { key, value in
      key + String(repeating: " ", count: width - key.count) + "  "
        + Output.visible(value[language])
    }
    let reasons = (made.reasons + made.notices).map { "- " + Output.visible($0[language]) }
    return (lines + (reasons.isEmpty ? [] : [""]) + reasons).joined(separator: "\n") + "\n"
  }
}
