internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Glibc
internal import Measures
internal import Reports
internal import Tabular

/// `jiqun measure`: an index of a table of one's own.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Computes an index of a table: Gini, location quotient, Theil, Leontief, …",
    discussion: """
      FILE is CSV, TSV or separated by semicolons, with a header, in UTF-8, UTF-16 or GB18030; - is \
      standard input. Rows without a value (empty or NA) are left out and counted. Without FILE a \
      table of the package is measured: that of --table, else the first that fits. `jiqun measures` \
      lists the measures, `jiqun measures --tables` the tables; `jiqun measures --example NAME` writes \
      a sample table.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, svg }

  @Argument(
    help: "Name of a measure, as gini.", completion: .list(MeasureDefinition.all.map(\.name)))
  var name: String
  @Argument(help: "The table; - for standard input.", completion: .file())
  var file: String?
  @Option(help: "A table of the package, as provincial-panel or io-2020-8, instead of FILE.")
  var table: String?
  @Option(help: "Only the rows of this year, of a table of the package.")
  var year: String?
  @OptionGroup var columns: MeasureColumns
  @OptionGroup var reading: MeasureReadingOptions
  @Option(
    help: "Which of the numbers known under the name; `jiqun measures --format json` has them.")
  var variant: String?
  @OptionGroup var extras: MeasureExtras
  @OptionGroup var engine: MeasureEngineOptions
  @Option(help: "What is printed: text, csv, json or svg.")
  var format: Format = .text
  @Option(help: "How much memory the values may take, as 1G; gini sorts on disk what is more.")
  var memory: MemorySize?
  @Flag(help: "Tell the formula with the numbers put in.")
  var explain = false
  @Flag(help: "Draw the picture below the result, where there is one.")
  var chart = false
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let row = try MeasureNaming.row(name)
    try checkCombination(preferences.language)
    let context = try chosenContext(row, preferences.language)
    if engine.isAsked, explain || chart || format == .svg {
      throw Failure(
        "--explain, --chart and pictures need the rows, which stay in the engine", status: 2)
    }
    if engine.isAsked, !engine.runs {
      tellFormat(preferences.language)
      return try Output.writeRows(try statement(row, context, preferences.language))
    }
    let report = try report(row, context, preferences)
    TableNotices.tell(report.measurement, preferences.language)
    TableNotices.tellUnnamed(report.measurement, preferences.language)
    switch format {
    case .csv: try Output.writeRows(report.csv)
    case .json: try Output.writeRows(try report.json(explains: explain))
    case .svg: try Output.write(try report.svg())
    case .text: try Output.write(report.text(explains: explain, draws: chart))
    }
  }

  private func chosenContext(
    _ row: MeasureDefinition, _ language: Language
  ) throws(Failure) -> MeasureContext {
    if let variant, !row.variants.contains(variant) {
      let there = row.variants.isEmpty ? "no variants" : row.variants.joined(separator: ", ")
      throw Failure("--variant \(variant): \(row.name) has \(there)", status: 2)
    }
    var context = MeasureContext(
      variant: variant ?? row.firstVariant(hasReference: columns.reference != nil))
    try extras.apply(to: &context, row, table: file, language)
    return context
  }

  private func report(
    _ row: MeasureDefinition, _ context: MeasureContext, _ preferences: Preferences
  ) throws(Failure) -> MeasureReport {
    let theme = Theme.named(preferences.theme ?? .dark)
    if engine.isAsked {
      let measurement = try engineMeasurement(row, context, preferences.language)
      return MeasureReport(
        row: row, measurement: measurement, language: preferences.language, theme: theme,
        columns: columns,
        origin: engine.from.map { OwnOrigin(path: $0, language: preferences.language) })
    }
    if let file {
      let measurement = try measured(row, file, context, preferences.language)
      return MeasureReport(
        row: row, measurement: measurement, language: preferences.language, theme: theme,
        columns: columns, origin: OwnOrigin(path: file, language: preferences.language))
    }
    let shipped = try ShippedMeasurement(
      row, context, in: try options.package.atlas(), table: table, year: year, columns: columns,
      preferences: preferences)
    return MeasureReport(
      row: row, measurement: shipped.measurement, language: preferences.language, theme: theme,
      columns: shipped.columns, data: shipped)
  }

  /// What --sql prints.
  private func statement(
    _ row: MeasureDefinition, _ context: MeasureContext, _ language: Language
  ) throws(Failure) -> String {
    let statement = try engine.statement(
      row, context, try reading.request(columns, row), file: file, language)
    do throws(SQLRefusal) {
      return try statement.text() + "\n"
    } catch {
      throw Failure(MeasureEngineOptions.words(error, statement.engine)[language], status: 2)
    }
  }

  /// What --sql --run computes in the engine.
  private func engineMeasurement(
    _ row: MeasureDefinition, _ context: MeasureContext, _ language: Language
  ) throws(Failure) -> Measurement {
    let statement = try engine.statement(
      row, context, try reading.request(columns, row), file: file, language)
    let program = EngineProgram(engine: statement.engine, language: language)
    return try EngineMeasurement(statement, row, context, program).measurement(context)
  }

  private func measured(
    _ row: MeasureDefinition, _ path: String, _ context: MeasureContext, _ language: Language
  ) throws(Failure) -> Measurement {
    let request = try reading.request(columns, row)
    let bounded = try bounded(row, request, context)
    do {
      let summaries = bounded ?? (explain ? nil : row.summaries(request, context))
      return try Self.measured(row, path, request, context, summaries, language)
    } catch {
      throw Self.failure(error, row, file: Self.fileName(path, language), language)
    }
  }

  /// The values on disk, where there is a bound of memory.
  private func bounded(
    _ row: MeasureDefinition, _ request: TableRequest, _ context: MeasureContext
  ) throws(Failure) -> (any GroupSummaries)? {
    guard let memory else { return nil }
    guard let summaries = row.summaries(request, context, memory: memory.bytes), !explain, !chart,
      format != .svg
    else {
      throw Failure(
        "--memory is for gini of values alone: without --unit, --weight, --explain and pictures",
        status: 2)
    }
    return summaries
  }

  /// A path as it is told.
  static func fileName(_ path: String, _ language: Language) -> String {
    path == "-" ? language.say("standard input", "标准输入") : path
  }

  /// The sentence of a refusal.
  static func failure(
    _ error: MeasureError, _ row: MeasureDefinition, file: String, _ language: Language
  ) -> Failure {
    switch error {
    case .reading(let error):
      Failure(
        lines(ReadingWords(file: file, in: language).text(error), language), status: status(error))
    case .index(let error, let keys, let names):
      Failure(
        row.name + language.say(": ", "：")
          + IndexWords.text(error, keys: keys, names: names, in: language))
    }
  }

  private static func lines(_ text: String, _ language: Language) -> String {
    text.contains("\n") ? language.say("the table was not read:\n", "表未能读取：\n") + text : text
  }

  /// A column or a file that is not there is asked wrongly.
  private static func status(_ error: ReadingError) -> Int32 {
    switch error {
    case .noColumn, .noName: 2
    default: 1
    }
  }

  private static func measured(
    _ row: MeasureDefinition, _ path: String, _ request: TableRequest, _ context: MeasureContext,
    _ summaries: (any GroupSummaries)?, _ language: Language
  ) throws(MeasureError) -> Measurement {
    var progress = ProgressLine()
    do {
      if row.form.isMatrix {
        let table = try MatrixReader.table(path: path, request, form: row.form)
        TableNotices.tell(table, language)
        return try Measurement(row, table, context)
      }
      let frame = try TableReader.frame(
        path: path, request, summaries: summaries, progress: { progress.show($0, $1) })
      progress.clear()
      TableNotices.tell(frame, language)
      return try Measurement(row, frame, context)
    } catch let error as ReadingError {
      progress.clear()
      throw .reading(error)
    } catch let error as MeasureError {
      throw error
    } catch {
      throw .reading(.noHeader)
    }
  }
}

/// How far a long file is read, on a terminal only.
struct ProgressLine {
  private static let least = 50 << 20
  private let isTerminal = isatty(2) != 0
  private var isShown = false

  mutating func show(_ taken: Int, _ size: Int?) {
    guard isTerminal, (size ?? taken) > Self.least else { return }
    isShown = true
    let share = size.map { $0 > 0 ? " (\(min(100, taken * 100 / $0)) %)" : "" } ?? ""
    _ = Output.send("\r\(taken >> 20) MB\(share)", to: 2)
  }

  mutating func clear() {
    guard isShown else { return }
    isShown = false
    _ = Output.send("\r                              \r", to: 2)
  }
}

/// Which columns are what.
struct MeasureColumns: ParsableArguments {
  @Option(help: "The column of values; `value` where there is no --value.")
  var value: String?
  @Option(help: "The column of units, as provinces.")
  var unit: String?
  @Option(
    name: [.customLong("item"), .customLong("industry"), .customLong("indicator")],
    help: "The column of industries, indicators or subsystems.")
  var item: String?
  @Option(help: "The column of times, as years.")
  var time: String?
  @Option(help: "The column of weights, as population; values are then per head.")
  var weight: String?
  @Option(help: "The column of groups that inequality is split by, as regions.")
  var group: String?
  @Option(help: "The column of what values are held against, as all employment of a province.")
  var reference: String?
  @Option(help: "Column of longitudes, or of coordinates to the east.")
  var x: String?
  @Option(help: "Column of latitudes, of coordinates to the north, or of a second variable.")
  var y: String?
  @Option(help: "Columns that part the rows; a result for each: --by year,industry.")
  var by: [String] = []
  @Option(
    name: .customLong("where"),
    help: "Only rows with this text, as year=2018. Of one column they are alternatives.")
  var conditions: [String] = []

  var byNames: [String] {
    by.flatMap { $0.split(separator: ",").map(String.init) }
  }

  func name(_ role: ColumnRole) -> String? {
    switch role {
    case .value: value
    case .unit: unit
    case .item: item
    case .time: time
    case .weight: weight
    case .group: group
    case .reference: reference
    case .x: x
    case .y: y
    }
  }
}

/// How the table is written.
struct MeasureReadingOptions: ParsableArguments {
  @Flag(help: "A wide table: each other column holds values of one time, industry or group.")
  var wide = false
  @OptionGroup var table: TableOptions

  func request(_ columns: MeasureColumns, _ row: MeasureDefinition) throws(Failure) -> TableRequest
  {
    var request = TableRequest()
    for role in [ColumnRole.unit, .item, .time, .weight, .group, .reference, .x, .y] {
      if let name = columns.name(role) { request.columns[role] = name }
    }
    if !wide { request.columns[.value] = columns.value ?? "value" }
    request.by = columns.byNames
    request.isWide = wide
    request.wideRole = wide ? row.roleOfWideColumns : nil
    request.domain = row.domain
    request.hints = try table.hints()
    request.valueColumns = table.columnNames
    if !table.columns.isEmpty, !wide {
      throw Failure("--columns says which columns of a --wide table hold values", status: 2)
    }
    for condition in columns.conditions {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw Failure("--where \(condition): expected COLUMN=TEXT", status: 2)
      }
      request.conditions.append((String(parts[0]), String(parts[1])))
    }
    try check(request, columns, row)
    return request
  }

  private func check(
    _ request: TableRequest, _ columns: MeasureColumns, _ row: MeasureDefinition
  ) throws(Failure) {
    guard !row.form.isMatrix else { return }
    let isSpared = request.columns[.reference] != nil
    for role in row.needs where request.columns[role] == nil && request.wideRole != role {
      if isSpared, row.spared.contains(role) { continue }
      throw Failure(
        "measure \(row.name) needs --\(role.rawValue) COLUMN: \(row.formInWords); "
          + "`jiqun measures --example \(row.name)` writes a sample", status: 2)
    }
    let known = Set(row.needs + row.uses + [.value, .unit])
    for role in [ColumnRole.item, .time, .weight, .group, .reference, .x, .y]
    where request.columns[role] != nil && !known.contains(role) {
      throw Failure("measure \(row.name) does not use --\(role.rawValue)", status: 2)
    }
  }
}
