internal import ArgumentParser
internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Glibc
internal import Reports
internal import Settings
internal import TableCharts
internal import Tabular

/// `jiqun chart`: series, figures of the documents, or what comes down a pipe.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "A chart of series, of a document's figure, of a province, or of a pipe.",
    discussion: """
      An identifier is that of a series (gdp), a figure of a document (fig-spatial-gini), an \
      indicator of all provinces (secondary-va) or a province; 'jiqun series' lists them. With - \
      it reads standard input: comma, tab, semicolon or space between columns, as the first line \
      has it, with a header or without; numbers or dates on x. Between semicolons decimals may have \
      a comma. Empty cells, NA, NaN and - are gaps; lines that begin with \
      # are left out.
      """)

  /// "line, step, … or heat."
  private static let kinds: String = {
    let names = ChartKind.allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "") + "."
  }()

  @Argument(help: "Identifiers, or a table's file; - for standard input.", completion: .file())
  var ids: [String]
  @Option(help: ArgumentHelp(Self.kinds)) var kind: String?
  @Option(help: "First year, number or date.") var from: String?
  @Option(help: "Last year, number or date.") var to: String?
  @Flag(help: "The change on the year before, in per cent.") var growth = false
  @Option(help: "Each series as an index with this year (of a pipe: number, date or name) as 100.")
  var index: String?
  @Flag(help: "The sum of all years up to each.") var cumulative = false
  @Option(help: "In per cent of this series; of a pipe also of the total.") var share: String?
  @Flag(help: "Amounts divided by the population of the same year.") var perHead = false
  @Flag(help: "A logarithmic scale.") var log = false
  @Option(help: "The year of a ranking, and of the crosshair.") var at: Int?
  @Flag(help: "Gives each of small multiples and facets a scale of its own.") var ownScales = false
  @Flag(help: "Without events, periods and the document's statements.") var noMarks = false
  @Option(help: "Size in columns and rows, as 80x24; else that of the terminal.")
  var size: String?
  @Option(
    help:
      "text, ansi (with colours), svg, csv, json, describe (a sentence), or into a file pdf, png.")
  var format: ChartFormat?
  @Option(
    name: [.short, .long],
    help:
      "File to write; its ending says the format (svg, pdf, png, csv, json, txt, ansi); - is the output.",
    completion: .file())
  var output: String?
  @Flag(help: "Writes over a file that is there already.") var force = false
  @Flag(help: "Only ASCII characters.") var ascii = false
  @Option(help: "Title.") var title: String?
  @Option(help: "Of a pipe: the column on x, by its name or its number from 1; 0 for none.")
  var x: String?
  @Option(help: "Of a pipe: the columns to draw, by name or number, with commas.") var y: String?
  @Option(help: "Of a pipe: the column whose words tell the series apart.") var by: String?
  @Option(help: "Of a pipe: a small chart for each word of this column.") var facet: String?
  @Flag(help: "Of a pipe: rows with the same x are added up.") var sum = false
  @Flag(help: "Of a pipe: rows with the same x are averaged.") var mean = false
  @Flag(help: "Of a pipe: the median of rows with the same x.") var median = false
  @Flag(help: "Of a pipe: how many rows have the same x.") var count = false
  @Option(help: "Of a pipe: a line through the points: theil-sen or ols.") var trend: String?
  @Option(help: "Of a pipe: the mean of so many rows around each.") var rolling: Int?
  @Option(
    help: "Of a pipe: the column of plus and minus, or two of the lower and the upper end.")
  var errors: String?
  @Flag(help: "Of a pipe: a logarithmic scale on x.") var logX = false
  @Option(help: "Of a pipe: how many bars a histogram has.") var bins: Int?
  @Flag(help: "Of a pipe: all names of series, whatever room they take.") var names = false
  @Flag(help: "Of a pipe: what is drawn and why, instead of the picture.") var explainChoice = false
  @Flag(help: "Of a pipe: draw again as lines come.") var follow = false
  @Option(help: "With --follow: how many of the last lines are kept.") var last = 10_000
  @OptionGroup var table: TableOptions
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let format = try chosenFormat()
    if format.isConverted {
      guard target != nil else {
        throw Failure("a \(format.rawValue.uppercased()) is written to a file: -o FILE", status: 2)
      }
      _ = try PictureProgram(for: format)
    }
    try file?.check()
    if ids == ["-"] { return try PipeChart(command: self, preferences: preferences).run() }
    if let path = try tablePath() {
      return try PipeChart(command: self, preferences: preferences, path: path).run()
    }
    guard !ids.contains("-") else {
      throw Failure("- stands alone: standard input and series are not drawn together", status: 2)
    }
    let atlas = try options.package.atlas()
    let picture = TrendPictureBuilder.picture(try request(atlas, preferences), atlas: atlas)
    for refusal in picture.refusals { Output.complain("jiqun: " + refusal[preferences.language]) }
    try write(picture, atlas, preferences)
  }

  /// The only argument where it is a file and not the name of a series.
  private func tablePath() throws -> String? {
    guard ids.count == 1, TableFile.size(ids[0]) != nil || TableFile.isOther(ids[0]) else {
      return nil
    }
    if ids[0].contains("/") || ids[0].contains(".") { return ids[0] }
    return (try? TrendNaming.item(ids[0], in: try options.package.atlas())) == nil ? ids[0] : nil
  }

  // MARK: Series

  private func request(_ atlas: Atlas, _ preferences: Preferences) throws -> TrendRequest {
    let items = try ids.map { id throws(Failure) in try TrendNaming.item(id, in: atlas) }
    var request = TrendRequest(items[0], language: preferences.language)
    request.added = items.dropFirst().flatMap { $0.seriesIDs(atlas) }
    if growth { request.change = .growth }
    if let index = try year(index, "--index") { request.change = .index(index) }
    if cumulative { request.change = .cumulative }
    if perHead { request.change = .perHead }
    if let share {
      guard atlas.series(Series.ID(share)) != nil else {
        throw Failure("--share \(share): there is no such series", status: 2)
      }
      request.change = .share(of: Series.ID(share))
    }
    request.isLog = log
    request.from = try year(from, "--from")
    request.to = try year(to, "--to")
    if let from = request.from, let to = request.to, from > to {
      throw Failure("--from \(from) is after --to \(to)", status: 2)
    }
    request.year = try at ?? year(index, "--index")
    request.hasMarks = !noMarks
    request.ownScales = ownScales
    request.hasCrosshair = at != nil
    switch try chosenKind() {
    case .ranking: request.provinces = .ranking
    case .multiples: request.provinces = .multiples
    case .line, .step, .bar, .stacked, .barLine, .scatter, .slope, .histogram, .lorenz, .heat,
      .percent, .area, .density, .ridgeline, .box, .strip, .candles, nil:
      break
    }
    return request
  }

  // MARK: Tables

  /// What is asked of a chart of a table.
  func tableRequest() throws(Failure) -> ChartRequest {
    var request = ChartRequest()
    request.kind = try chosenKind()
    (request.x, request.by, request.facet) = (x, by, facet)
    request.y = Self.names(y ?? table.columnsText)
    request.aggregate = try aggregate()
    request.change = try change()
    request.errors = Self.names(errors)
    (request.isLog, request.isLogX) = (log, logX)
    request.title = title ?? ""
    if let trend {
      guard let line = TrendLine(rawValue: trend) else {
        throw Failure("--trend \(trend): there are theil-sen and ols", status: 2)
      }
      request.trend = line
    }
    request.rolling = try bounded(rolling, 2...1_000_000, "--rolling")
    request.bins = try bounded(bins, 1...10_000, "--bins")
    return request
  }

  private static func names(_ text: String?) -> [String] {
    text.map { $0.split(separator: ",").map(String.init) } ?? []
  }

  private func bounded(
    _ number: Int?, _ range: ClosedRange<Int>, _ option: String
  ) throws(Failure) -> Int? {
    guard let number else { return nil }
    guard range.contains(number) else {
      throw Failure(
        "\(option) \(number): expected \(range.lowerBound) to \(range.upperBound)", status: 2)
    }
    return number
  }

  private func aggregate() throws(Failure) -> Aggregate? {
    let chosen = [
      (sum, Aggregate.sum), (mean, .mean), (median, .median), (count, .count),
    ].filter(\.0)
    guard chosen.count < 2 else {
      throw Failure("--sum, --mean, --median and --count are alternatives", status: 2)
    }
    return chosen.first?.1
  }

  private func change() throws(Failure) -> SeriesChange? {
    var chosen: [SeriesChange] = []
    if growth { chosen.append(.growth) }
    if cumulative { chosen.append(.cumulative) }
    if let index { chosen.append(.index(index)) }
    if let share { chosen.append(.share(share)) }
    guard chosen.count < 2 else {
      throw Failure("--growth, --index, --share and --cumulative are alternatives", status: 2)
    }
    return chosen.first
  }

  private func year(_ text: String?, _ option: String) throws -> Int? {
    guard let text else { return nil }
    guard let year = Int(text) else {
      throw Failure("\(option) \(text): expected a year", status: 2)
    }
    return year
  }

  func chosenKind() throws(Failure) -> ChartKind? {
    guard let kind else { return nil }
    guard let found = ChartKind(rawValue: kind) else {
      let all = ChartKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("--kind \(kind): there are \(all)", status: 2)
    }
    return found
  }

  private func write(
    _ picture: TrendPicture, _ atlas: Atlas, _ preferences: Preferences
  ) throws {
    let format = try chosenFormat()
    if format == .csv || format == .json, picture.chart != nil {
      let listing = TrendListing(
        atlas: atlas, series: picture.seriesInView, again: TakenAlong.again)
      let text = format == .csv ? listing.csv : listing.json
      return try send(text, isRows: true)
    }
    guard var chart = picture.chart else {
      return try writeTable(picture, format, atlas, preferences)
    }
    if let kind = try chosenKind() {
      guard kind != .candles || chart.series.count >= 4 else {
        throw Failure("--kind candles: expected four series: open, high, low and close", status: 2)
      }
      chart.options.kind = kind
      if kind.arrangement == .atOneX { chart.options.at = picture.year.map(Double.init) }
    }
    if let title { chart.options.title = Bilingual(title) }
    var out = try chartOutput(chart, preferences)
    out.notes =
      TrendNotes(
        atlas: atlas, picture: picture, width: out.size.width, most: 6, hasKeys: false
      ).lines
    let taken = Provenance(
      what: picture.request.item.title(atlas), series: picture.seriesInView, in: atlas)
    try deliver(with(taken, out.written(as: format), format, atlas, preferences), as: format)
  }

  /// The chart with what it is of and where it is from.
  private func with(
    _ taken: Provenance, _ text: String, _ format: ChartFormat, _ atlas: Atlas,
    _ preferences: Preferences
  ) -> String {
    let language = preferences.language
    switch format {
    case .svg, .pdf, .png:
      let legend =
        language == .chinese
        ? "✓ 成立  ✗ 不成立  ≈ 部分成立  ? 未核对  ┊ 序列断点"
        : "✓ holds  ✗ does not hold  ≈ in part  ? not checked  ┊ break of a series"
      return TakenAlong.caption(
        text, taken, atlas, language, isDark: ![nil, .light].contains(preferences.theme),
        legend: [legend])
    // A picture of a size that was asked for has that size.
    case .text where size != nil, .ansi where size != nil: return text
    case .text, .ansi, .describe:
      let isASCII = ascii || (target == nil && Streams.output.isASCII)
      let lines = TakenAlong.lines(taken, atlas, language)
      let end = lines.map { (isASCII ? StyledText.ascii($0) : $0) + "\n" }.joined()
      return text + (text.hasSuffix("\n") ? "\n" : "\n\n") + end
    case .csv, .json: return text
    }
  }

  /// Sends what was made on its way; a PDF or PNG by the program that makes it.
  func deliver(_ text: String, as format: ChartFormat) throws(Failure) {
    guard format.isConverted, let file else {
      return try send(text, isRows: format == .csv || format == .json)
    }
    try PictureProgram(for: format).convert(text, to: file, as: format)
  }

  /// Where it is written to, if not to the output.
  private var file: OutputFile? { target.map { OutputFile(path: $0, isForced: force) } }

  /// The file that is asked for; nil for the output.
  var target: String? { output == "-" ? nil : output }

  /// Writes to the file, or to the output.
  func send(_ text: String, isRows: Bool) throws(Failure) {
    if let file { return try file.write(text) }
    isRows ? try Output.writeRows(text) : try Output.write(text)
  }

  /// A table of a document has no chart of series: what is printed in it against what is computed,
  /// and its page below.
  private func writeTable(
    _ picture: TrendPicture, _ format: ChartFormat, _ atlas: Atlas, _ preferences: Preferences
  ) throws {
    if [.text, .ansi, .describe].contains(format) {
      return try writePage(picture, atlas, preferences)
    }
    guard let comparison = LinkageComparison(picture: picture, atlas: atlas) else {
      throw noPicture(format)
    }
    switch format {
    case .csv: try send(comparison.csv(TakenAlong.ends(atlas)), isRows: true)
    case .json: try send(comparison.json(TakenAlong.ends(atlas)), isRows: true)
    default:
      let size = try chosenSize()
      let rows = self.size == nil ? comparison.usualRows : size.height
      let svg = comparison.plot.svg(
        width: size.width * 10, height: rows * 20, theme: ChartOutput.paper(preferences))
      let picture = TakenAlong.caption(
        svg, comparison.taken, atlas, preferences.language,
        isDark: ![nil, .light].contains(preferences.theme))
      try deliver(picture, as: format)
    }
  }

  private func noPicture(_ format: ChartFormat) -> Failure {
    Failure(
      "\(ids[0]) is a table without numbers to draw: as text it can be had, as \(format.rawValue) not",
      status: 2)
  }

  private func writePage(
    _ picture: TrendPicture, _ atlas: Atlas, _ preferences: Preferences
  ) throws {
    let width = Streams.output.pageWidth
    let page = TrendPage(atlas: atlas, picture: picture, width: width).document(.how)
    let text = StyledText(page, width: width)
      .encoded(for: Streams.output, theme: .named(preferences.theme ?? .dark))
    try send(text, isRows: false)
  }

  // MARK: Looks

  func chartOutput(_ chart: Chart, _ preferences: Preferences) throws -> ChartOutput {
    let isASCII = ascii || (target == nil && Streams.output.isASCII)
    let glyphs: GlyphSet = isASCII ? .ascii : preferences.settings.glyphs ?? .braille
    return ChartOutput(
      chart: chart, size: try chosenSize(), glyphs: glyphs, theme: preferences.theme ?? .dark,
      vectorTheme: preferences.theme ?? .light)
  }

  /// Whether a picture must fit the terminal.
  var isOnTerminal: Bool { target == nil && Streams.output.width != nil && Streams.size != nil }

  private func chosenSize() throws -> Size {
    if let size {
      guard let size = Size(text: size) else {
        throw Failure("--size \(size): expected columns x rows, such as 80x24", status: 2)
      }
      return size
    }
    guard target == nil, let width = Streams.output.width, let size = Streams.size else {
      return Size(width: 80, height: 24)
    }
    return Size(width: width, height: max(5, size.height - 1))
  }

  func chosenFormat() throws -> ChartFormat {
    guard let name = target?.split(separator: "/").last, let dot = name.lastIndex(of: ".") else {
      return format ?? .text
    }
    let ending = name[name.index(after: dot)...].lowercased()
    let said = ["txt", ""].contains(ending) ? .text : ChartFormat(rawValue: ending)
    if let format, let said, said != format, [said, format].contains(where: \.isPicture) {
      throw Failure(
        "-o \(target ?? ""): its ending says \(said.rawValue), --format \(format.rawValue)",
        status: 2)
    }
    if let found = format ?? said { return found }
    throw Failure(
      "-o \(target ?? ""): the ending .\(ending) says no format; there are svg, pdf, png, csv, json, "
        + "txt and ansi, or choose by --format", status: 2)
  }
}
